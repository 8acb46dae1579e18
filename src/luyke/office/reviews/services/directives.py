"""Acts over directives: drafted under a conclusion, reported on, confirmed, extended, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.indicators.models import Indicator
from luyke.office.reviews.models import Compare, Conclusion, Coordinator, Directive, DirectiveEvent, EventKind
from luyke.office.reviews.receiving import Unit, evidence_receive
from luyke.office.reviews.refusing import permit_on, said, still_open, still_to_do


@dataclass(frozen=True, slots=True)
class Figure:
    """The figure that causes a directive; where one closes it, the value of a period, in the base unit."""

    indicator: Indicator
    wanted: Decimal | None = None
    period: str = ""
    compare: Compare = Compare.AT_LEAST


def directive_draft(
    *, conclusion: Conclusion, what: str, owner: Unit, due: date, by: Actor, at: datetime, product: str = "",
    coordinators: Sequence[Unit] = (), person: Person | None = None, figure: Figure | None = None,
    invented: bool = False,
) -> Directive:  # fmt: skip
    """A directive under a conclusion. It is given, and seen by its owner, when the meeting is concluded."""
    review = conclusion.review
    permit_on(review.body, "reviews.keep", by)
    if due < timezone.localdate(review.meets_at):
        raise RefusedError("Hạn không thể trước ngày họp.")
    closes = figure is not None and figure.wanted is not None
    if closes and Period.parse(figure.period) is None:
        raise RefusedError("Ghi kỳ của số liệu đích, như 2021-12.")
    with act("reviews.directive.drafted", by=by, at=at) as entry:
        still_open(review)
        directive = Directive.objects.create(
            conclusion=conclusion, what=said(what, "Ghi việc phải làm.")[:600], place=owner.place, agency=owner.agency,
            person=person, product=product.strip()[:300], first_due_date=due, due_date=due,
            indicator=figure.indicator if figure else None, wanted=figure.wanted if closes else None,
            compare=figure.compare if closes else "", wanted_period=figure.period if closes else "",
            invented=invented,
        )  # fmt: skip
        units = {(one.place.pk, one.agency.pk if one.agency else None): one for one in coordinators if one != owner}
        Coordinator.objects.bulk_create(
            Coordinator(directive=directive, place=one.place, agency=one.agency) for one in units.values()
        )
        entry.of(directive, scope=review.body.place.code, due=f"{due}", owner=str(directive.owner))
    return directive


def directive_drop(*, directive: Directive, by: Actor, at: datetime) -> None:
    """Takes out a directive that was not given yet."""
    review = directive.conclusion.review
    permit_on(review.body, "reviews.keep", by)
    with act("reviews.directive.dropped", by=by, at=at) as entry:
        still_open(review)
        entry.of(directive, scope=review.body.place.code)
        directive.coordinators.all().delete()
        directive.delete()


def directive_report(
    *,
    directive: Directive,
    text: str,
    by: Actor,
    at: datetime,
    done: bool = False,
    file: tuple[str, bytes] | None = None,
    on: date | None = None,
) -> DirectiveEvent:
    """What its owner has done so far, with a file as evidence; `done`: that all is done, on the day of `at` or `on`.

    Raises RefusedError when it is said to be done without a file: it is closed by evidence.
    """
    by.permit("directives.report", directive.scope)
    text = said(text, "Ghi tiến độ thực hiện.")
    if done and file is None:
        raise RefusedError("Báo hoàn thành phải kèm tệp minh chứng.")
    with act("reviews.directive.reported", by=by, at=at) as entry:
        locked = still_to_do(directive)
        document = evidence_receive(locked, Unit(locked.place, locked.agency), file, by, at)
        if done:
            locked.claimed_date = on or timezone.localdate(at)
            locked.save(update_fields=["claimed_date"])
        event = _note(locked, EventKind.CLAIMED if done else EventKind.PROGRESS, by, at, text=text, document=document)
        entry.of(locked, scope=locked.place.code, done=done)
    return event


def directive_complete(*, directive: Directive, text: str, by: Actor, at: datetime) -> Directive:
    """Confirms what its owner calls done: on the day they said so. Raises WrongStateError when nobody did."""
    permit_on(directive.conclusion.review.body, "reviews.keep", by)
    with act("reviews.directive.completed", by=by, at=at) as entry:
        locked = still_to_do(directive)
        if locked.claimed_date is None:
            raise WrongStateError("Đơn vị chưa báo hoàn thành.")
        locked.done_date = locked.claimed_date
        locked.save(update_fields=["done_date"])
        _note(locked, EventKind.COMPLETED, by, at, text=text.strip())
        entry.of(locked, scope=locked.place.code, done=f"{locked.done_date}")
    return locked


def directive_return(*, directive: Directive, text: str, by: Actor, at: datetime) -> Directive:
    """Says that it is not done yet, and why."""
    permit_on(directive.conclusion.review.body, "reviews.keep", by)
    with act("reviews.directive.returned", by=by, at=at) as entry:
        locked = still_to_do(directive)
        if locked.claimed_date is None:
            raise WrongStateError("Đơn vị chưa báo hoàn thành.")
        locked.claimed_date = None
        locked.save(update_fields=["claimed_date"])
        _note(locked, EventKind.RETURNED, by, at, text=said(text, "Ghi vì sao chưa công nhận."))
        entry.of(locked, scope=locked.place.code)
    return locked


def directive_extend(
    *, directive: Directive, due: date, decision: str, text: str, by: Actor, at: datetime
) -> Directive:
    """A later deadline, by a decision."""
    permit_on(directive.conclusion.review.body, "reviews.direct", by)
    with act("reviews.directive.extended", by=by, at=at) as entry:
        locked = still_to_do(directive)
        before = locked.due_date
        if due <= before:
            raise RefusedError(f"Hạn mới phải sau hạn đang có ({before:%d/%m/%Y}).")
        locked.due_date, locked.reminded_at, locked.escalated_at = due, None, None
        locked.save(update_fields=["due_date", "reminded_at", "escalated_at"])
        _note(
            locked, EventKind.EXTENDED, by, at, text=text.strip(), due_before=before, due_after=due,
            decision=said(decision, "Gia hạn phải ghi văn bản quyết định."),
        )  # fmt: skip
        entry.of(locked, scope=locked.place.code, due=f"{due}", before=f"{before}")
    return locked


def directive_cancel(*, directive: Directive, decision: str, text: str, by: Actor, at: datetime) -> Directive:
    """Nothing is to be done any more, by a decision."""
    permit_on(directive.conclusion.review.body, "reviews.direct", by)
    with act("reviews.directive.cancelled", by=by, at=at) as entry:
        locked = still_to_do(directive)
        locked.cancelled_at = at
        locked.save(update_fields=["cancelled_at"])
        _note(
            locked, EventKind.CANCELLED, by, at, text=said(text, "Hủy nhiệm vụ phải nêu lý do."),
            decision=said(decision, "Hủy nhiệm vụ phải ghi văn bản quyết định."),
        )  # fmt: skip
        entry.of(locked, scope=locked.place.code)
    return locked


def _note(directive: Directive, kind: EventKind, by: Actor, at: datetime, **given: object) -> DirectiveEvent:
    return DirectiveEvent.objects.create(
        directive=directive, kind=kind, at=at, by=by.actor_id, by_name=by.actor_name, **given
    )
