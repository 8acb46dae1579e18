"""A directive; lists of them as table, board and calendar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from luyke.office.reviews.drawing import effect_picture
from luyke.office.reviews.models import Directive, DirectiveEvent, EventKind
from luyke.office.reviews.selectors.effect import Effect
from luyke.office.reviews.selectors.listing import DirectiveFilter
from luyke.office.reviews.statuses import DirectiveMark, DirectiveStatus, days_late, status_of
from luyke.office.reviews.wording import wanted
from luyke.office.scoreboard.pages import shown
from luyke.office.ui.numbers import print_number

_OPEN = tuple(one for one in DirectiveStatus if one not in (
    DirectiveStatus.DONE_LATE, DirectiveStatus.DONE_ON_TIME, DirectiveStatus.CANCELLED
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class DirectiveLine:
    """A directive in a list."""

    directive: Directive
    mark: DirectiveMark
    late: int
    wanted: str

    @property
    def late_shown(self) -> str:
        """By how many days it is late, as printed."""
        return print_number(Decimal(self.late))

    @property
    def owner(self) -> str:
        """The unit that is to do it, as a sentence begins."""
        return _capital(self.directive.owner)


@dataclass(frozen=True, slots=True)
class Lane:
    """A column of the board."""

    words: str | Promise
    css: str
    shape: str
    lines: tuple[DirectiveLine, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the calendar with what is due on it."""

    day: date
    inside: bool
    today: bool
    lines: tuple[DirectiveLine, ...]


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """A week of the calendar, Monday first."""

    days: tuple[CalendarDay, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """How many of those that are open stand in one way: 1, "quá hạn"."""

    count: int
    words: str | Promise


@dataclass(frozen=True, slots=True)
class DirectivesPage:
    """The list of directives in one of its three shapes."""

    lines: tuple[DirectiveLine, ...]
    wanted: DirectiveFilter
    shape: str
    open: int
    standings: tuple[Standing, ...]
    lanes: tuple[Lane, ...]
    month: date
    before: str
    after: str
    weeks: tuple[CalendarWeek, ...]


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A month of the effect, in the unit shown."""

    month: str
    single: str
    to_date: str
    after: bool


@dataclass(frozen=True, slots=True)
class PartLine:
    """A unit that works on a directive, and its last word. done: the day on which it said that its part was."""

    unit: str
    owns: bool
    done: date | None
    last: DirectiveEvent | None


@dataclass(frozen=True, slots=True)
class DirectivePage:
    """A directive with all that befell it, and what became of its figure."""

    line: DirectiveLine
    parts: tuple[PartLine, ...]
    events: tuple[DirectiveEvent, ...]
    effect: tuple[EffectLine, ...]
    picture: SafeString | str
    before_mean: str
    after_mean: str
    sees_meeting: bool
    may_report: bool
    may_confirm: bool
    may_direct: bool


def directive_line(directive: Directive, day: date) -> DirectiveLine:
    """A directive as it stands on a day."""
    return DirectiveLine(
        directive, DirectiveMark(status_of(directive, day)), days_late(directive, day), wanted(directive)
    )


def directives_page(
    found: Iterable[Directive], *, day: date, filtered: DirectiveFilter, shape: str, month: date
) -> DirectivesPage:
    """The list on a day; the calendar of a month."""
    lines = tuple(directive_line(one, day) for one in found)
    states = [line.mark.status for line in lines]
    first = month.replace(day=1)
    return DirectivesPage(
        lines=lines,
        wanted=filtered,
        shape=shape,
        open=sum(line.directive.is_open for line in lines),
        standings=tuple(Standing(states.count(one), DirectiveMark(one).words) for one in _OPEN if one in states),
        lanes=_lanes(lines) if shape == "bang" else (),
        month=first,
        before=f"{first - timedelta(days=1):%Y-%m}",
        after=f"{first + timedelta(days=32):%Y-%m}",
        weeks=_weeks(lines, first, day) if shape == "lich" else (),
    )


def directive_page(
    directive: Directive, *, events: Sequence[DirectiveEvent], effect: Effect | None, day: date, sees_meeting: bool,
    may_report: bool, may_confirm: bool, may_direct: bool,
) -> DirectivePage:  # fmt: skip
    """The page of a directive."""
    months = effect.months if effect is not None else ()
    indicator = directive.indicator
    return DirectivePage(
        line=directive_line(directive, day),
        parts=_parts(directive, events),
        events=tuple(events),
        effect=tuple(
            EffectLine(
                f"{one.month}/{one.year}", shown(indicator, one.single), shown(indicator, one.to_date), one.after
            )
            for one in months
        ),
        picture=effect_picture(effect) if effect is not None else "",
        before_mean=shown(indicator, effect.before_mean) if effect and indicator else "",
        after_mean=shown(indicator, effect.after_mean) if effect and indicator else "",
        sees_meeting=sees_meeting,
        may_report=may_report,
        may_confirm=may_confirm,
        may_direct=may_direct,
    )


_OWNERS = (EventKind.PROGRESS, EventKind.CLAIMED)


def _parts(directive: Directive, events: Sequence[DirectiveEvent]) -> tuple[PartLine, ...]:
    """Its owner, then the units that help; none where nobody helps."""
    helping = list(directive.coordinators.select_related("place", "agency"))
    if not helping:
        return ()
    said = {one.coordinator_id: one for one in events if one.coordinator_id or one.kind in _OWNERS}
    done = directive.done_date or directive.claimed_date
    owner = PartLine(_capital(directive.owner), True, done, said.get(None))
    return (owner, *(PartLine(_capital(one), False, one.done_date, said.get(one.pk)) for one in helping))


def _capital(unit: object) -> str:
    name = str(unit)
    return f"{name[:1].upper()}{name[1:]}"


_LANES = (
    (DirectiveStatus.OVERDUE,),
    (DirectiveStatus.DUE_SOON,),
    (DirectiveStatus.NOT_DUE, DirectiveStatus.EXTENDED),
    (DirectiveStatus.CLAIMED,),
    (DirectiveStatus.DONE_ON_TIME, DirectiveStatus.DONE_LATE),
)


def _lanes(lines: Sequence[DirectiveLine]) -> tuple[Lane, ...]:
    found = []
    for states in _LANES:
        mark = DirectiveMark(states[0])
        words = "hoàn thành" if states[0] is DirectiveStatus.DONE_ON_TIME else mark.words
        found.append(Lane(words, mark.css, mark.shape, tuple(one for one in lines if one.mark.status in states)))
    return tuple(found)


def _weeks(lines: Sequence[DirectiveLine], first: date, today: date) -> tuple[CalendarWeek, ...]:
    start = first - timedelta(days=first.weekday())
    weeks = []
    while start < first or start.month == first.month:
        days = [start + timedelta(days=step) for step in range(7)]
        weeks.append(
            CalendarWeek(
                tuple(
                    CalendarDay(
                        day, day.month == first.month, day == today,
                        tuple(one for one in lines if one.directive.due_date == day),
                    )
                    for day in days
                )
            )
        )  # fmt: skip
        start += timedelta(days=7)
    return tuple(weeks)
