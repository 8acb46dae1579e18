"""Days that the law sets between steps: when a step may be taken at the earliest, by when it must be.

Each deadline is computed from the day of an earlier step by the law in force on that day, and says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.land.said import SaidHousehold
from luyke.office.registers.law import Law, LawTable


class Standing(StrEnum):
    """How a deadline stands, in the order in which it wants attention."""

    OVERDUE = "overdue"
    RUNNING = "running"
    NOT_YET = "not_yet"
    DONE_LATE = "done_late"
    DONE_EARLY = "done_early"
    KEPT = "kept"


@dataclass(frozen=True)
class Limit:
    """One limit between two steps.

    keys   of the law; several are added. None: what was promised, which no law sets
    base   the field with the day from which it runs; done: the field with the day of what it limits
    earliest  True: `done` may not be before; False: `done` must be by then
    """

    code: str
    name: str | Promise
    keys: tuple[str, ...]
    base: str
    done: str
    earliest: bool = False
    months: bool = False


LIMITS = (
    Limit("decision", _("Sớm nhất được duyệt phương án, ra quyết định thu hồi"), ("notice.{kind}",), "notice_date",
          "approved_date", earliest=True),
    Limit("validity", _("Thông báo thu hồi đất còn hiệu lực đến"), ("notice.valid",), "notice_date", "approved_date",
          months=True),
    Limit("compel", _("Vận động xong mà vẫn không cho kiểm đếm thì kiểm đếm bắt buộc"), ("persuade", "compel"),
          "refused_date", "inventoried_date"),
    Limit("posting", _("Niêm yết phương án ít nhất đến"), ("posting",), "posted_date", "approved_date", earliest=True),
    Limit("dialogue", _("Đối thoại xong, duyệt phương án"), ("dialogue",), "posted_date", "approved_date"),
    Limit("payment", _("Chi trả bồi thường"), ("payment",), "approved_date", "paid_date"),
    Limit("promise", _("Bàn giao mặt bằng như đã hẹn"), (), "promised_date", "handed_date"),
)  # fmt: skip


@dataclass(frozen=True)
class Deadline:
    """A limit of a household: the day, how it stands, and on what it rests."""

    limit: Limit
    base: date
    day: date
    done: date | None
    standing: Standing
    laws: tuple[Law, ...]


def deadlines_of(said: SaidHousehold, law: LawTable, today: date) -> list[Deadline]:
    """The deadlines of a household, what wants attention first."""
    found = [one for limit in LIMITS if (one := deadline_of(limit, said, law, today)) is not None]
    return sorted(found, key=lambda one: (list(Standing).index(one.standing), one.day))


def deadline_of(limit: Limit, said: SaidHousehold, law: LawTable, today: date) -> Deadline | None:
    """One of them; None where it does not run: no day to count from, or no law on that day."""
    base, done = getattr(said, limit.base), getattr(said, limit.done)
    if base is None or said.withdrawn_date is not None:
        return None
    laws = tuple(one for key in limit.keys if (one := law.on(key.format(kind=said.kind), base)))
    if len(laws) < len(limit.keys):
        return None
    day = _after(limit, base, sum(int(one.number) for one in laws))
    return Deadline(limit, base, day, done, _standing(limit, day, done, today), laws)


def overdue(law: LawTable, today: date) -> Q:
    """The condition that some deadline of an entry has passed: as `deadlines_of` says, for many at once."""
    found = Q(pk__in=[])
    for limit in LIMITS:
        if limit.earliest:
            continue
        for first, last, length in _spans(limit, law):
            latest = _last_before(limit, today, length)
            within = Q(**{f"{limit.base}__lte": min(latest, last) if last else latest})
            if first is not None:
                within &= Q(**{f"{limit.base}__gte": first})
            found |= within & Q(**{f"{limit.done}__isnull": True})
    return found & Q(withdrawn_date__isnull=True)


def _standing(limit: Limit, day: date, done: date | None, today: date) -> Standing:
    if limit.earliest:
        if done is not None:
            return Standing.DONE_EARLY if done < day else Standing.KEPT
        return Standing.NOT_YET if today < day else Standing.KEPT
    if done is not None:
        return Standing.DONE_LATE if done > day else Standing.KEPT
    return Standing.OVERDUE if today > day else Standing.RUNNING


def _spans(limit: Limit, law: LawTable) -> Iterator[tuple[date | None, date | None, int]]:
    """The days of a base between which the law stays as it is, and how long the limit is then."""
    if not limit.keys:
        yield None, None, 0
        return
    rows = [one for one in law.laws if one.key in limit.keys]
    ends = {one.valid_to + timedelta(days=1) for one in rows if one.valid_to}
    turns = sorted({one.valid_from for one in rows} | ends)
    for number, first in enumerate(turns):
        laws = [one for key in limit.keys if (one := law.on(key, first))]
        if len(laws) == len(limit.keys):
            last = turns[number + 1] - timedelta(days=1) if number + 1 < len(turns) else None
            yield first, last, sum(int(one.number) for one in laws)


def _after(limit: Limit, base: date, length: int) -> date:
    if not limit.months:
        return base + timedelta(days=length)
    year, month = base.year + (base.month - 1 + length) // 12, (base.month - 1 + length) % 12 + 1
    return date(year, month, min(base.day, monthrange(year, month)[1]))


def _last_before(limit: Limit, today: date, length: int) -> date:
    """The last base whose deadline has passed today."""
    day = _after(limit, today, -length)
    while _after(limit, day, length) < today:
        day += timedelta(days=1)
    while _after(limit, day, length) >= today:
        day -= timedelta(days=1)
    return day
