"""The table of a month: one row an indicator, every number in it a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from luyke.model import Basis, Kind
from luyke.scoring import Style
from luyke.writing.changes import compared
from luyke.writing.clauses import issued, percent_of
from luyke.writing.phrases import phrase
from luyke.writing.prints import print_value
from luyke.writing.progress import Plan, Progress, Value, derived, year_before
from luyke.writing.teller import PLAN_PLACES, Teller
from luyke.writing.traced import Traced

_CHANGES = (Style.GROWTH, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_JANUARY, _DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class AnnexTable:
    """Heads of columns, rows of cells; `numeric` says which columns are set on the right."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Traced, ...], ...]
    numeric: tuple[bool, ...]


def annex_table(progresses: Sequence[Progress], period: str) -> AnnexTable:
    """What was planned, by whom, and reached of each indicator, in the order given.

    A column whose values are mostly estimates is headed so, and the last column names the rows that are not, or the
    other way round.
    """
    month, year = int(period[5:]), int(period[:4])
    issuers = tuple(dict.fromkeys(plan.issuer for progress in progresses for plan in progress.plans)) or ("",)
    estimated = _mostly([value for one in progresses for value in _values(one)])
    columns = ["number", "subject", "unit", "same_period", *(f"plan {at}" for at in range(len(issuers)))]
    columns += ["month"] if month > _JANUARY else []
    columns += ["to_date", *(f"percent {at}" for at in range(len(issuers))), "change", "note"]
    span = "month" if month == _JANUARY else "year" if month == _DECEMBER else "to_date"
    heads = {
        "month": _head("month", estimated),
        "to_date": _head(span, estimated),
        "same_period": phrase("annex", f"same_period_{span}"),
    }
    words = {"month": str(month), "months": str(month), "year": str(year), "last_year": str(year - 1)}
    titles = []
    for column in columns:
        name, _, at = column.partition(" ")
        who = issued(issuers[int(at)]) if at else ""
        titles.append((heads.get(name) or phrase("annex", name)).format(**words, issuer=who))
    rows = []
    for place, progress in enumerate(progresses, 1):
        cells = _cells(_as_exact_as_its_plans(progress), place, issuers, estimated)
        rows.append(tuple(cells.get(column, Traced()) for column in columns))
    numeric = tuple(column.partition(" ")[0] not in ("subject", "unit", "note") for column in columns)
    return AnnexTable(tuple(titles), tuple(rows), numeric)


def _as_exact_as_its_plans(progress: Progress) -> Progress:
    """The row in the decimals of its plans: 71,85 beside 141,97, not 71,8."""
    measure = replace(progress.measure, places=max(progress.measure.places, PLAN_PLACES))
    plans = [plan.goal.value for plan in progress.plans if plan.goal.style not in _CHANGES]
    decimals = [len(print_value(value, measure)[0].partition(",")[2]) for value in plans]
    places = max([progress.measure.places, *(min(each, PLAN_PLACES) for each in decimals)])
    return replace(progress, measure=replace(progress.measure, places=places))


def _head(name: str, estimated: bool) -> str:
    return phrase("annex", f"{name}_estimate" if estimated else name)


def _cells(progress: Progress, place: int, issuers: Sequence[str], estimated: bool) -> dict[str, Traced]:
    teller, value = Teller(progress), progress.value
    month = progress.month if progress.accumulates else None
    cells = {
        "number": Traced(str(place)),
        "subject": Traced(progress.name),
        "unit": Traced(progress.measure.shown),
        "month": teller.cell(month, progress.period) if month else Traced(),
        "to_date": teller.cell(value, progress.to_date) if value else Traced(),
        "same_period": _before(teller),
        "change": _change(teller, value),
        "note": Traced("; ").join(_notes(teller, estimated)),
    }
    for plan in progress.plans:
        at = issuers.index(plan.issuer)
        cells[f"plan {at}"] = teller.cell_of_plan(plan)
        cells[f"percent {at}"] = _percent_of_plan(teller, value, plan)
    return cells


def _before(teller: Teller) -> Traced:
    """The same period of the year before."""
    base = teller.progress.same_period
    return teller.cell(base, year_before(teller.progress.to_date)) if base else Traced()


def _percent_of_plan(teller: Teller, value: Value | None, plan: Plan) -> Traced:
    progress = teller.progress
    percent = percent_of(value.value, plan.goal.value) if value else None
    if value is None or percent is None or plan.goal.style in _CHANGES or progress.measure.is_rate:
        return Traced()
    source = derived("attainment", value.source, plan.source)
    return teller.percent(
        percent, source, Kind.ATTAINMENT, progress.to_date, basis=Basis.PLAN, issuer=plan.issuer, bare=True
    )


def _change(teller: Teller, value: Value | None) -> Traced:
    progress = teller.progress
    base = progress.same_period
    if value is None or base is None or progress.measure.is_rate:
        return Traced()
    percent = percent_of(value.value - base.value, base.value)
    if percent is None or value.value < 0:
        return Traced()
    source = derived("growth", value.source, base.source)
    return teller.percent(percent, source, Kind.GROWTH, progress.to_date, basis=Basis.YOY, bare=True)


def _notes(teller: Teller, estimated: bool) -> list[Traced]:
    progress = teller.progress
    found: list[Traced] = []
    if progress.measure.is_rate and progress.value and progress.same_period:
        change = compared(teller, progress.value, progress.same_period, progress.to_date, "briefly_points", 0)
        found.append(change or Traced())
    if any(value.estimate is not estimated for value in _values(progress)):
        found.append(Traced(phrase("annex", "final" if estimated else "estimate")))
    found.append(Traced(progress.note))
    return [note for note in found if note]


def _values(progress: Progress) -> list[Value]:
    """What a row states as reached."""
    both = (progress.value, progress.month if progress.accumulates else None)
    return [value for value in both if value is not None]


def _mostly(values: Sequence[Value]) -> bool:
    return 2 * sum(value.estimate for value in values) > len(values)
