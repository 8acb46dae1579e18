"""Acts over bodies: who meets, under which heading, who sits in them, which term their numbers are of."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.places.models import Place
from luyke.office.reviews.models import Body, Member, Review, Side, Term
from luyke.office.reviews.refusing import permit_on, said


@dataclass(frozen=True, slots=True)
class Naming:
    """What a body is called, and how its documents name it; see `Body`."""

    name: str
    issuer: str
    symbol: str
    seat: str
    superior: str = ""
    kept_by: str = ""


def body_create(*, place: Place, side: Side, naming: Naming, by: Actor, at: datetime) -> Body:
    """A committee that meets in a place."""
    body = Body(place=place, side=side, **_named(naming))
    permit_on(body, "reviews.keep", by)
    _alone(body)
    with act("reviews.body.created", by=by, at=at) as entry:
        body.save()
        entry.of(body, scope=place.code, side=side, **asdict(naming))
    return body


def body_revise(*, body: Body, naming: Naming, by: Actor, at: datetime) -> Body:
    """Names it otherwise, from its next document on; what was issued stays."""
    permit_on(body, "reviews.keep", by)
    _going_on(body)
    for name, value in _named(naming).items():
        setattr(body, name, value)
    _alone(body)
    with act("reviews.body.revised", by=by, at=at) as entry:
        body.save()
        entry.of(body, scope=body.place.code, **asdict(naming))
    return body


def body_end(*, body: Body, on: date, by: Actor, at: datetime) -> Body:
    """It calls no more meetings. Raises RefusedError while one of its meetings is not concluded."""
    permit_on(body, "reviews.keep", by)
    _going_on(body)
    if Review.objects.filter(body=body, concluded_at__isnull=True).exists():
        raise RefusedError("Còn hội nghị chưa kết luận; kết luận rồi mới thôi hoạt động.")
    with act("reviews.body.ended", by=by, at=at) as entry:
        body.ended_on = on
        body.save(update_fields=["ended_on"])
        entry.of(body, scope=body.place.code, on=f"{on}")
    return body


def member_add(*, body: Body, name: str, title: str, joined: date, by: Actor, at: datetime) -> Member:
    """Somebody sits in it from a day on."""
    permit_on(body, "reviews.keep", by)
    _going_on(body)
    name = said(name, "Ghi họ và tên.")[:150]
    if body.members.filter(name=name, left_on__isnull=True).exists():
        raise RefusedError(f"{name} đã là thành viên.")
    with act("reviews.member.added", by=by, at=at) as entry:
        member = Member.objects.create(body=body, name=name, title=title.strip()[:150], joined_on=joined)
        entry.of(member, scope=body.place.code, body=body.name, joined=f"{joined}")
    return member


def member_leave(*, member: Member, left: date, by: Actor, at: datetime) -> Member:
    """Somebody sits in it no more."""
    body = member.body
    permit_on(body, "reviews.keep", by)
    if member.left_on is not None:
        raise WrongStateError(f"{member.name} đã thôi là thành viên.")
    if left < member.joined_on:
        raise RefusedError("Ngày thôi không thể trước ngày tham gia.")
    with act("reviews.member.left", by=by, at=at) as entry:
        member.left_on = left
        member.save(update_fields=["left_on"])
        entry.of(member, scope=body.place.code, body=body.name, left=f"{left}")
    return member


def term_begin(*, body: Body, name: str, begins: date, by: Actor, at: datetime) -> Term:
    """A term of the committee of its place, for all Party bodies there: numbers begin anew on that day."""
    permit_on(body, "reviews.keep", by)
    if not body.is_party:
        raise RefusedError("Chỉ văn bản của Đảng đánh số theo nhiệm kỳ.")
    if Term.objects.filter(place__code=body.place.code, begins_on=begins).exists():
        raise RefusedError(f"Đã có nhiệm kỳ bắt đầu ngày {begins:%d/%m/%Y}.")
    with act("reviews.term.begun", by=by, at=at) as entry:
        term = Term.objects.create(place=body.place, name=said(name, "Ghi tên nhiệm kỳ.")[:60], begins_on=begins)
        entry.of(term, scope=body.place.code, begins=f"{begins}")
    return term


def _named(naming: Naming) -> dict[str, str]:
    given = {name: " ".join(value.split()) for name, value in asdict(naming).items()}
    for name, sentence in (("name", "Tổ chức phải có tên."), ("issuer", "Ghi tên in ở đầu văn bản."),
                           ("symbol", "Ghi ký hiệu sau số thông báo."), ("seat", "Ghi địa danh.")):  # fmt: skip
        said(given[name], sentence)
    return given


def _alone(body: Body) -> None:
    if Body.objects.filter(place=body.place, name=body.name).exclude(pk=body.pk).exists():
        raise RefusedError(f"Đã có “{body.name}” ở {body.place}.")


def _going_on(body: Body) -> None:
    if body.ended_on is not None:
        raise WrongStateError(f"{body.name} đã thôi hoạt động từ {body.ended_on:%d/%m/%Y}.")
