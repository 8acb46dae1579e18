"""The table of a month: targets of a place with what was reached, in five queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from luyke.model import Interval, Period
from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import BoardPage, PlanCell, Row
from luyke.office.scoreboard.progress import progress_of
from luyke.office.scoreboard.selectors.figures import Known
from luyke.office.scoreboard.selectors.past import Past, figures_told, past_of
from luyke.office.scoreboard.sentence import opening
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.models import Revision, Target
from luyke.scoring import Forecast, Goal, Position, Standing, Status, Style, share_t, stand, tally
from luyke.scoring import Nature as ScoredNature
from luyke.writing import Progress

# At risk first; the rest in the plan's own order.
_TROUBLE = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR)
_DOWN = (Style.AT_MOST, Style.REDUCE_PERCENT)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table, and the same as the writer of sentences takes it."""

    row: Row
    told: Progress


def board_of(*, place: Place, period: Period, as_of: datetime | None = None) -> BoardPage:
    """The scoreboard of a place at a month's end, as known now or at an earlier moment."""
    past = past_of(place)
    lines = lines_of(place=place, past=past, period=period, as_of=as_of)
    return board_made(place=place, past=past, period=period, as_of=as_of, lines=lines)


def lines_of(
    *,
    place: Place,
    past: Past | None,
    period: Period,
    as_of: datetime | None = None,
    indicators: Iterable[int] | None = None,
) -> list[Line]:
    """The lines of a place in the plan's order, of some indicators or of all. None reads another's figures."""
    planned = Target.objects.filter(place=place, year=period.year).select_related("indicator")
    targets = list(planned if indicators is None else planned.filter(indicator__in=list(indicators)))
    goals = goals_of(targets=targets, as_of=as_of)
    targets = [target for target in targets if target.pk in goals]  # the others are withdrawn, or were not known then
    planned_for = _by_indicator(targets)
    known = figures_told(
        places=[place],
        indicators=[indicator for indicator, _ in planned_for],
        year=period.year,
        pasts={place.pk: past} if past else {},
        as_of=as_of,
        histories={target.indicator_id for target in targets if adds(target.indicator)},
    )
    rows = [
        row_of(place, indicator, plans, goals, known.get((place.pk, indicator.pk), Known()), period)
        for indicator, plans in planned_for
    ]
    return [Line(row, progress_of(place=place, period=period, row=row)) for row in rows]


def board_made(
    *, place: Place, past: Past | None, period: Period, as_of: datetime | None, lines: list[Line]
) -> BoardPage:
    """The table of these lines, given in the plan's order: what is in trouble first, counted and told."""
    rows = [line.row for line in lines]
    return BoardPage(
        place=place,
        period=period.text,
        as_of=as_of,
        opening=opening(period, [line.told for line in lines]),
        rows=sorted(rows, key=lambda row: (_TROUBLE.index(row.status) if row.status in _TROUBLE else 9, row.position)),
        tally=tally((row.name, row.status) for row in rows),
        invented=any(row.invented or row.invented_series for row in rows),
        past=past.told() if past and any(row.before_mark or row.value_mark for row in rows) else "",
    )


def adds(indicator: Indicator) -> bool:
    """Whether months add up to a year."""
    return indicator.cumulation == Cumulation.SUM


def goals_of(*, targets: Iterable[Target], as_of: datetime | None = None) -> dict[int, tuple[Goal, bool]]:
    """Target → its newest revision as the engine takes it, and whether there was one before. One query.

    A revision means what it meant when it was decided: a plan that was a growth may have become a level since.
    A target that was withdrawn has none.
    """
    by_id = {target.pk: target for target in targets}
    revisions = Revision.objects.filter(target__in=by_id)
    if as_of is not None:
        revisions = revisions.filter(known_at__lte=as_of)
    found: dict[int, tuple[Goal, bool]] = {}
    rows = revisions.order_by("id").values_list("target_id", "style", "value", "of_total")
    for target, style, value, of_total in rows:
        if value is None:
            found.pop(target, None)
            continue
        found[target] = (Goal(Style(style or by_id[target].style), value, of_total), target in found)
    return found


def row_of(
    place: Place,
    indicator: Indicator,
    plans: list[Target],
    goals: dict[int, tuple[Goal, bool]],
    known: Known,
    period: Period,
) -> Row:
    """One line. Its status is that against the plan that stands first in the plan's order."""
    year, month = period.year, period.last.month
    value, before = known.value(indicator, year, month), known.value(indicator, year - 1, month)
    estimated = known.estimated(year, month)
    last_year = known.value(indicator, year - 1, 12)
    forecast = None
    if adds(indicator) and indicator.nature in (Nature.FLOW, Nature.COUNT_FLOW):
        forecast = share_t(known.flow, year, month, ScoredNature.FLOW)
    cells = []
    for target in plans:
        goal, revised = goals.get(target.pk, (None, False))
        if goal is None:
            continue
        position = Position(
            value=known.interval(value, (year, month)),
            month=month,
            accumulates=adds(indicator),
            same_period=known.interval(before, (year - 1, month)),
            last_year=known.interval(last_year, (year - 1, 12)),
            closed=month == 12 and not estimated,
            unsettled=estimated and known.revision > 0,
        )
        chance = _chance(forecast, goal, last_year)
        cells.append(_plan_cell(place, target, goal, revised, stand(goal, position, chance), chance, value))
    single = known.flow.month(year, month) if adds(indicator) else known.months.get((year, month))
    return Row(
        position=plans[0].position if plans else 0,
        indicator=indicator,
        plans=tuple(cells),
        month=single,
        value=value,
        before=before,
        estimated=estimated,
        forecast=forecast.range() if forecast else None,
        years=forecast.years if forecast else (),
        line=tuple(_line(known, indicator, year)[:month]),
        line_before=tuple(_line(known, indicator, year - 1)),
        invented=indicator.invented or any(t.invented for t in plans) or (year, month) in known.invented,
        invented_series=bool(known.invented),
        value_mark=known.mark(indicator, year, month),
        before_mark=known.mark(indicator, year - 1, month),
        newest=_newest(known, indicator, year, month) if value is None else None,
    )


def _newest(known: Known, indicator: Indicator, year: int, month: int) -> tuple[int, Decimal] | None:
    """The last month before one that has a value, and the value."""
    values = ((at, known.value(indicator, year, at)) for at in range(month - 1, 0, -1))
    return next(((at, value) for at, value in values if value is not None), None)


def _chance(forecast: Forecast | None, goal: Goal, last_year: Decimal | None) -> Decimal | None:
    """The probability of reaching a plan; None where nothing is foreseen."""
    if forecast is None:
        return None
    level = goal.level(None if last_year is None else Interval.point(last_year))
    wanted = level.midpoint if level else None
    if wanted is None:
        return None
    chance = forecast.reaches(wanted)
    return 1 - chance if goal.style in _DOWN else chance


def _plan_cell(
    place: Place,
    target: Target,
    goal: Goal,
    revised: bool,
    standing: Standing,
    chance: Decimal | None,
    value: Decimal | None,
) -> PlanCell:
    relative = goal.style in (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)
    point = 100 * value / goal.value if value is not None and goal.value > 0 and not relative else None
    return PlanCell(
        target=target, issuer=issuer_name(target.issuer, place), goal=goal, revised=revised, standing=standing,
        attainment=point, chance=chance,
    )  # fmt: skip


def _by_indicator(targets: list[Target]) -> list[tuple[Indicator, list[Target]]]:
    found: dict[int, list[Target]] = {}
    for target in targets:
        found.setdefault(target.indicator_id, []).append(target)
    return [(plans[0].indicator, plans) for plans in found.values()]


def _line(known: Known, indicator: Indicator, year: int) -> list[Decimal | None]:
    """Twelve values of a year: of single months where months add up, otherwise as they stood."""
    if adds(indicator):
        return [known.flow.month(year, at) for at in range(1, 13)]
    return [known.value(indicator, year, at) for at in range(1, 13)]
