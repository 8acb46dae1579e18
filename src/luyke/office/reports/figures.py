"""What a report may quote of a place and month: values, plans and what follows from them, each under its source.

Everything is as known at one moment, so that the same report can be written again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.model import Period
from luyke.office.indicators.models import Indicator, Part
from luyke.office.indicators.needs import kept_back
from luyke.office.observations.models import Observation
from luyke.office.observations.periods import to_date
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import BoardPage, Row, shown
from luyke.office.scoreboard.progress import progress_of
from luyke.office.scoreboard.selectors.board import board_of, row_of
from luyke.office.scoreboard.selectors.figures import Known
from luyke.office.scoreboard.selectors.past import figures_told, past_of
from luyke.office.ui.language import in_vietnamese
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period
from luyke.scoring import Status, Style, Tally
from luyke.writing import Measure, Plan, Progress, Value, derived
from luyke.writing.clauses import whole_of
from luyke.writing.openings import source_of
from luyke.writing.parts import shared

_HUNDRED = Decimal(100)
_IN_PERCENT = (Style.GROWTH, Style.REDUCE_PERCENT)


@dataclass(frozen=True, slots=True)
class Held:
    """One quotable number.

    key       its source
    name      what it is, for a list: "Thu ngân sách: % kế hoạch thành phố giao"
    value     in base units of `unit`; of "12/13" the numerator, `of` the denominator
    formula   how it was worked out, with its parts; "" for what is stored
    measure   how the indicator is printed
    """

    key: str
    name: str
    value: Decimal
    unit: str
    period: str
    indicator: Indicator | None = None
    of: Decimal | None = None
    formula: str = ""
    measure: Measure | None = None

    @property
    def code(self) -> str:
        """The code of its indicator; "" for what is of no single one."""
        return self.indicator.code if self.indicator else ""

    @property
    def digits(self) -> str:
        """The value as text, the same whichever database kept it."""
        return f"{self.value.normalize():f}"


@dataclass(frozen=True, slots=True)
class Divided:
    """One way in which an indicator is divided: the codes of its parts, and whether these are all there is."""

    parts: tuple[str, ...]
    exhaustive: bool


@dataclass(frozen=True)
class Figures:
    """The month's table, what the writer is told of each indicator by code, and every quotable number by key.

    divided  of an indicator by code, how it is divided
    """

    place: Place
    period: Period
    as_of: datetime
    board: BoardPage
    rows: dict[str, Row]
    progress: dict[str, Progress]
    held: dict[str, Held]
    divided: dict[str, list[Divided]]


def report_figures(*, place: Place, period: Period, as_of: datetime) -> Figures:
    """All that is known of a place's month at a moment, but for what only those in need may know.

    Some ten queries, however many indicators there are.
    """
    board = board_of(place=place, period=period, as_of=as_of)
    rows = {row.indicator.code: row for row in sorted(board.rows, key=lambda row: row.position)}
    seen = Observation.objects.filter(place=place, period__contains=str(period.year), known_at__lte=as_of)
    others = Indicator.objects.filter(pk__in=seen.values("indicator")).exclude(code__in=kept_back() | rows.keys())
    unplanned = {indicator.pk: indicator for indicator in others.order_by("code")}
    past = past_of(place) if unplanned else None
    known = figures_told(
        places=[place], indicators=unplanned.values(), year=period.year, pasts={place.pk: past} if past else {},
        as_of=as_of,
    )  # fmt: skip
    for pk, indicator in unplanned.items():
        rows[indicator.code] = row_of(place, indicator, [], {}, known.get((place.pk, pk), Known()), period)
    progress = {code: progress_of(place=place, period=period, row=row) for code, row in rows.items()}
    divided = _divided(progress)
    with in_vietnamese():  # they are published by these names
        held = {one.key: one for code, row in rows.items() for one in _held(row.indicator, progress[code])}
        held |= {one.key: one for one in tally_held(board.tally, period)}
        held |= {one.key: one for one in _shares(divided, rows, progress)}
    return Figures(place, period, as_of, board, rows, progress, held, divided)


def _divided(codes: Iterable[str]) -> dict[str, list[Divided]]:
    found: dict[int, tuple[str, bool, list[str]]] = {}
    rows = Part.objects.filter(division__whole__code__in=list(codes)).order_by("division__by", "indicator__code")
    for pk, whole, exhaustive, part in rows.values_list(
        "division", "division__whole__code", "division__exhaustive", "indicator__code"
    ):
        found.setdefault(pk, (whole, exhaustive, []))[2].append(part)
    divided: dict[str, list[Divided]] = {}
    for whole, exhaustive, parts in found.values():
        divided.setdefault(whole, []).append(Divided(tuple(parts), exhaustive))
    return divided


def _shares(
    divided: Mapping[str, Sequence[Divided]], rows: Mapping[str, Row], progress: Mapping[str, Progress]
) -> Iterator[Held]:
    """What part of a total each of its parts is."""
    for code, ways in divided.items():
        whole = progress[code]
        for part in (progress[one] for way in ways for one in way.parts if one in progress):
            if whole.value is None or part.value is None or not shared(whole, part):
                continue
            indicator = rows[part.code].indicator
            formula = f"{shown(indicator, part.value.value)} / {shown(indicator, whole.value.value)} × 100"
            key, percent = derived("share", part.value.source, whole.value.source), part.value.value / whole.value.value
            name = _("{part}: % của {whole}").format(part=part.name, whole=whole.name)
            period = part.value.source.rpartition(":")[2]
            yield Held(key, name, _HUNDRED * percent, "%", period, indicator, None, formula)


def _held(indicator: Indicator, told: Progress) -> Iterator[Held]:
    """The numbers of one indicator."""
    values = (told.value, told.month, told.month_before, told.same_month, told.same_period, told.last_year)
    for each in dict.fromkeys(one for one in values if one is not None):
        period = each.source.rpartition(":")[2]
        name = f"{told.name}: {print_period(period)}"
        yield Held(each.source, name, each.value, indicator.unit, period, indicator, measure=told.measure)
    now, before = told.value, told.same_period
    if now is not None and before is not None:
        yield from _changes(indicator, told, now, before, _("so với cùng kỳ năm trước"))
    if told.month is not None and told.same_month is not None:
        words = _("trong tháng, so với cùng kỳ năm trước")
        yield from _changes(indicator, told, told.month, told.same_month, words)
    if told.month is not None and told.month_before is not None:
        words = _("trong tháng, so với tháng trước")
        yield from _changes(indicator, told, told.month, told.month_before, words)
    if now is not None and told.last_year is not None and told.measure.is_rate:
        yield from _changes(indicator, told, now, told.last_year, _("so với cuối năm trước"))
    for plan in told.plans:
        yield from _of_plan(indicator, told, plan)


def tally_held(tally: Tally, period: Period) -> Iterator[Held]:
    """How many targets are reached, of how many; how many stand otherwise; as the writer names them."""
    stood = to_date(period.text)
    if not tally.total:
        return
    left = "; ".join(tally.not_reached)
    formula = _("{total} chỉ tiêu − {missed} chưa đạt: {left}").format(
        total=tally.total, missed=len(tally.not_reached), left=left
    )
    reached, total = Decimal(len(tally.reached)), Decimal(tally.total)
    yield Held(
        source_of(Status.REACHED), _("Số chỉ tiêu đạt và vượt"), reached, "indicator", stood, None, total,
        formula if left else "",
    )  # fmt: skip
    for status, name, members in (
        (Status.ON_TRACK, _("Số chỉ tiêu đúng tiến độ"), tally.on_track),
        (Status.AT_RISK, _("Số chỉ tiêu có nguy cơ không đạt"), tally.at_risk),
        (Status.MISSED, _("Số chỉ tiêu không đạt"), tally.missed),
        (Status.UNCLEAR, _("Số chỉ tiêu chưa rõ kết quả"), tally.unclear),
    ):
        if members:
            count, names = Decimal(len(members)), "; ".join(members)
            yield Held(source_of(status), name, count, "indicator", stood, None, None, names)


def _changes(indicator: Indicator, told: Progress, now: Value, before: Value, words: str) -> Iterator[Held]:
    period = now.source.rpartition(":")[2]
    parts = f"{shown(indicator, now.value)} − {shown(indicator, before.value)}"
    unit = "pp" if told.measure.is_rate else indicator.unit
    key = derived("difference", now.source, before.source)
    change, measure = now.value - before.value, None if told.measure.is_rate else told.measure
    yield Held(key, f"{told.name}: {words}", change, unit, period, indicator, None, parts, measure)
    if not told.measure.is_rate and before.value > 0:
        formula = f"({shown(indicator, now.value)} / {shown(indicator, before.value)} − 1) × 100"
        key = derived("growth", now.source, before.source)
        change = _HUNDRED * (now.value / before.value - 1)
        yield Held(key, f"{told.name}: {words} (%)", change, "%", period, indicator, None, formula)


def _of_plan(indicator: Indicator, told: Progress, plan: Plan) -> Iterator[Held]:
    goal, year = plan.goal, str(told.year)
    relative = goal.style in _IN_PERCENT or goal.style is Style.REDUCE_POINTS
    unit = "%" if goal.style in _IN_PERCENT else "pp" if relative else indicator.unit
    measure = None if relative else told.measure
    name = f"{told.name}: kế hoạch {plan.issuer}"
    yield Held(plan.source, name, goal.value, unit, year, indicator, measure=measure)
    if told.value is not None and not relative and goal.value > 0:
        formula = f"{shown(indicator, told.value.value)} / {shown(indicator, goal.value)} × 100"
        key = derived("attainment", told.value.source, plan.source)
        percent = _HUNDRED * told.value.value / goal.value
        period = told.value.source.rpartition(":")[2]
        yield Held(key, f"{told.name}: % kế hoạch {plan.issuer}", percent, "%", period, indicator, None, formula)
        yield from _of_whole(indicator, told, told.value, plan)
    if relative and (key := beyond_key(told, plan)):
        held = plan.standing.held
        if held is not None and held.midpoint is not None:
            formula = f"{print_number(round(held.midpoint, 2))} − {print_number(goal.value)}"
            name = f"{told.name}: cách mức đề ra {plan.issuer}"
            yield Held(key, name, held.midpoint - goal.value, "pp", year, indicator, None, formula)


def beyond_key(told: Progress, plan: Plan) -> str:
    """The key of the points by which a wanted change is passed or missed; it rests on what it has changed from too."""
    base = told.last_year if plan.goal.style is Style.REDUCE_POINTS else told.same_period
    return derived("beyond", told.value.source, base.source, plan.source) if told.value and base else ""


def _of_whole(indicator: Indicator, told: Progress, value: Value, plan: Plan) -> Iterator[Held]:
    """So many of so many, where the writer says it so; of what is counted the share too, which is of all there are."""
    whole = whole_of(told, value, plan)
    if whole is None:
        return
    period = value.source.rpartition(":")[2]
    key, name = derived("fraction", value.source, plan.source), f"{told.name}: trên tổng số {plan.issuer}"
    yield Held(key, name, value.value, indicator.unit, period, indicator, whole, measure=told.measure)
    if plan.goal.style is Style.OUT_OF:
        formula = f"{shown(indicator, value.value)} / {shown(indicator, whole)} × 100"
        percent = _HUNDRED * value.value / whole
        key = derived("share", value.source, plan.source)
        yield Held(key, f"{name} (%)", percent, "%", period, indicator, None, formula)
