"""Taking back what was made public."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing.models import Publication, Withdrawal


def publication_withdraw(*, publication: Publication, notice: str, by: Actor, at: datetime) -> None:
    """Takes back all versions of what a publication is one of, under embargo or not; the address keeps the notice.

    Raises RefusedError without a notice, or where all is withdrawn already.
    """
    by.permit("publishing.publish", publication.scope)
    if not notice.strip():
        raise RefusedError(_("Ghi lý do gỡ; người đọc sẽ thấy lý do này."))
    with act("publishing.publication.withdrawn", by=by, at=at) as entry:
        versions = Publication.objects.filter(
            kind=publication.kind, key=publication.key, withdrawal__isnull=True
        ).select_for_update(of=("self",))
        found = list(versions)
        if not found:
            raise RefusedError(_("Nội dung này đã gỡ rồi."))
        for version in found:
            Withdrawal.objects.create(
                publication=version, notice=notice.strip(), withdrawn_at=at, withdrawn_by=by.actor_id,
                withdrawn_by_name=by.actor_name,
            )  # fmt: skip
        entry.of(publication, publication.title, scope=publication.place.code, notice=notice.strip())
