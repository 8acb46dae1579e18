"""Acts over regimes: what is asked, and of whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError
from django.db.models import F

from luyke.office.audit.services import Actor, act
from luyke.office.collection.models import Calendar, DayOff, Regime, RegimeLine, Reporter, Submission
from luyke.office.collection.moving import OPEN_STATES
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place


@dataclass(frozen=True, slots=True)
class LineWish:
    """A line that a regime is to ask for."""

    indicator: Indicator
    asks_month: bool = True
    asks_cumulative: bool = True
    required: bool = True


def regime_create(
    *, code: str, name: str, place: Place, calendar: Calendar, by: Actor, at: datetime, basis: str = "",
    opening_day: int = 15, closing_day: int = 0, due_days: int = 2, grace_days: int = 10, estimate: bool = True,
) -> Regime:  # fmt: skip
    """A new regime, which asks nothing of anybody yet."""
    by.permit("regimes.change", place.scope)
    with _once(f"Đã có chế độ báo cáo mang mã “{code}”."), act("collection.regime.created", by=by, at=at) as entry:
        regime = Regime.objects.create(
            code=code, name=name, place=place, calendar=calendar, basis=basis, opening_day=opening_day,
            closing_day=closing_day, due_days=due_days, grace_days=grace_days, estimate=estimate,
        )  # fmt: skip
        entry.of(regime, name, scope=place.code, calendar=str(calendar))
    return regime


def regime_lines_add(*, regime: Regime, lines: Sequence[LineWish], by: Actor, at: datetime) -> list[RegimeLine]:
    """Asks for more indicators, below those already asked for; also of whoever is still entering an open round."""
    by.permit("regimes.change", regime.place.scope)
    twice = f"Có chỉ tiêu đã có trong “{regime}” hoặc được chọn hai lần."
    with _once(twice), act("collection.regime.lines_added", by=by, at=at) as entry:
        last = max(regime.lines.values_list("position", flat=True), default=0)
        made = RegimeLine.objects.bulk_create(
            RegimeLine(
                regime=regime, indicator=wish.indicator, position=last + number, asks_month=wish.asks_month,
                asks_cumulative=wish.asks_cumulative, required=wish.required,
            )
            for number, wish in enumerate(lines, start=1)
        )  # fmt: skip
        for reporter in regime.reporters.select_related("place"):
            _one_calendar(regime, reporter.place, [wish.indicator.pk for wish in lines])
        Submission.objects.filter(
            round__regime=regime, round__closed_at__isnull=True, state__in=OPEN_STATES, reporter__lines__isnull=True
        ).update(asked=F("asked") + sum(line.asks_month + line.asks_cumulative for line in made))
        codes = [wish.indicator.code for wish in lines]
        entry.of(regime, f"{len(made)} chỉ tiêu, {regime.name}", scope=regime.place.code, indicators=codes)
    return made


def reporter_add(
    *, regime: Regime, place: Place, by: Actor, at: datetime, agency: Agency | None = None,
    lines: Iterable[RegimeLine] = (),
) -> Reporter:  # fmt: skip
    """Makes a place, or an agency of it, report under a regime: all its lines, or those named.

    Whoever keeps the regime must also be a keeper where the reporter belongs.
    """
    by.permit("regimes.change", regime.place.scope)
    by.permit("regimes.change", (agency or place).scope)
    twice = f"{agency or place} đã báo cáo theo “{regime}”."
    with _once(twice), act("collection.reporter.added", by=by, at=at) as entry:
        reporter = Reporter.objects.create(regime=regime, place=place, agency=agency)
        reporter.lines.set(lines)
        asked = reporter.lines.all() or regime.lines.all()
        _one_calendar(regime, place, [line.indicator_id for line in asked])
        entry.of(reporter, f"{reporter}, {regime.name}", scope=place.code)
    return reporter


def day_off_add(*, day: date, name: str, by: Actor, at: datetime) -> DayOff:
    """Names a day on which offices do not work: due days move past it, from the next opened round on."""
    by.permit("regimes.change")
    with _once(f"{day:%d/%m/%Y} đã là ngày nghỉ."), act("collection.day_off.added", by=by, at=at) as entry:
        added = DayOff.objects.create(day=day, name=name)
        entry.of(added, f"{day:%d/%m/%Y}, {name}")
    return added


@contextmanager
def _once(sentence: str) -> Iterator[None]:
    """What the database refuses because it is there already, refused with a sentence."""
    try:
        yield
    except IntegrityError as error:
        raise RefusedError(sentence) from error


def _one_calendar(regime: Regime, place: Place, indicators: list[int]) -> None:
    """Refuses to gather one indicator of one place over two kinds of month: "2021-11" must mean one thing there."""
    others = RegimeLine.objects.filter(
        regime__active=True, regime__reporters__place=place, indicator_id__in=indicators
    ).exclude(regime__calendar=regime.calendar)
    clash = others.select_related("indicator", "regime").first()
    if clash is not None:
        calendar = clash.regime.get_calendar_display()
        raise RefusedError(
            f"“{clash.indicator.name}” của {place} đã thu thập theo {calendar} ở “{clash.regime}”; "
            "một chỉ tiêu không thể có hai cách tính tháng."
        )
