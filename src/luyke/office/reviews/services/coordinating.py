"""Acts of the units that help with a directive: each tells of its own part."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.reviews.models import Coordinator, DirectiveEvent, EventKind
from luyke.office.reviews.receiving import Unit, evidence_receive
from luyke.office.reviews.refusing import said, still_to_do


def coordinator_report(
    *, coordinator: Coordinator, text: str, by: Actor, at: datetime, done: bool = False,
    file: tuple[str, bytes] | None = None, on: date | None = None,
) -> DirectiveEvent:  # fmt: skip
    """What a unit that helps has done of its part; `done`: that its part is, on the day of `at` or `on`.

    The directive itself stays as it is: its owner says when the whole is done. Raises RefusedError for a part that is
    said to be done without a file, WrongStateError for one that was done before.
    """
    by.permit("directives.report", coordinator.scope)
    text = said(text, "Ghi phần việc đã làm.")
    if done and file is None:
        raise RefusedError("Báo xong phần phối hợp phải kèm tệp minh chứng.")
    with act("reviews.directive.helped", by=by, at=at) as entry:
        locked = still_to_do(coordinator.directive)
        part = Coordinator.objects.select_for_update().get(pk=coordinator.pk)
        if part.done_date is not None:
            raise WrongStateError("Phần phối hợp này đã báo xong.")
        document = evidence_receive(locked, Unit(part.place, part.agency), file, by, at)
        if done:
            part.done_date = on or timezone.localdate(at)
            part.save(update_fields=["done_date"])
        event = DirectiveEvent.objects.create(
            directive=locked, coordinator=part, kind=EventKind.HELP_DONE if done else EventKind.HELPED, text=text,
            document=document, at=at, by=by.actor_id, by_name=by.actor_name,
        )  # fmt: skip
        entry.of(locked, scope=part.place.code, unit=str(part), done=done)
    return event
