"""What every act of reviews asks first: whether this person may, and whether the meeting still stands open."""

from __future__ import annotations

from luyke.office.audit.services import Actor
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.reviews.models import Body, Directive, Review


def permit_on(body: Body, permission: str, by: Actor) -> None:
    """Raises PermissionDenied unless `by` may do this where the body belongs; for the Party's, see its meetings too."""
    by.permit(permission, body.scope)
    if body.is_party:
        by.permit("reviews.view_party", body.scope)


def still_open(review: Review) -> Review:
    """The meeting, locked for the length of the act. Raises WrongStateError once it is concluded."""
    locked = Review.objects.select_for_update().select_related("body__place").get(pk=review.pk)
    if locked.concluded_at is not None:
        raise WrongStateError("Hội nghị đã kết luận; chương trình và kết luận không sửa được nữa.")
    return locked


def still_to_do(directive: Directive) -> Directive:
    """The directive, locked for the length of the act. Raises WrongStateError unless it was given and is open."""
    locked = Directive.objects.select_for_update().get(pk=directive.pk)
    if locked.given_at is None:
        raise WrongStateError("Nhiệm vụ chưa được giao: hội nghị chưa kết luận.")
    if not locked.is_open:
        raise WrongStateError("Nhiệm vụ đã kết thúc.")
    return locked


def said(text: str, sentence: str) -> str:
    """The text without blanks at its ends. Raises RefusedError with `sentence` when nothing is left."""
    if not text.strip():
        raise RefusedError(sentence)
    return text.strip()
