"""Reading the record of acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from luyke.lexicon.folding import fold
from luyke.office.audit.acts import ACTS
from luyke.office.audit.models import Entry


@dataclass(frozen=True)
class EntryFilter:
    """What a reader asks for; empty fields ask nothing. `text`: words that stand in the label, whatever their accents
    and capitals; `until` is the last day, included."""

    act: str = ""
    person: int | None = None
    text: str = ""
    since: date | None = None
    until: date | None = None


def entry_list(*, wanted: EntryFilter = EntryFilter()) -> QuerySet[Entry]:
    """The acts that a filter asks for, the newest first."""
    found = Entry.objects.all()
    if wanted.act:
        found = found.filter(act=wanted.act) if wanted.act in ACTS else found.filter(act__startswith=f"{wanted.act}.")
    if wanted.person is not None:
        found = found.filter(done_by=wanted.person)
    for word in fold(wanted.text).split():
        found = found.filter(folded__contains=word)
    if wanted.since:
        found = found.filter(done_at__gte=_start(wanted.since))
    if wanted.until:
        found = found.filter(done_at__lt=_start(wanted.until + timedelta(days=1)))
    return found


def doer_list() -> list[tuple[int, str]]:
    """Everyone who ever did something: their id and a name they had."""
    found = Entry.objects.filter(done_by__isnull=False).order_by().values_list("done_by", "done_by_name").distinct()
    return sorted(dict(found).items(), key=lambda one: one[1])


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def sentence(entry: Entry) -> str:
    """What was done, as a sentence."""
    return str(ACTS[entry.act]).format(who=entry.done_by_name, label=entry.label)
