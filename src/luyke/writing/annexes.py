"""The table of a month: one row an indicator, every number in it a reference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luyke.model import Basis, Kind
from luyke.scoring import Style
from luyke.writing.clauses import compared, issued, percent_of
from luyke.writing.phrases import phrase
from luyke.writing.progress import Plan, Progress, Value, derived
from luyke.writing.teller import Teller
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
    """What was planned and reached of each indicator, in the order given.

    The month and the year to date are headed as estimates where all of their column are; otherwise the note says so.
    """
    month, year = int(period[5:]), int(period[:4])
    estimated = {
        "month": _all_estimated([one.month for one in progresses if one.accumulates]),
        "to_date": _all_estimated([one.value for one in progresses]),
    }
    issuers = {one.first.issuer for one in progresses if one.first}
    issuer = issued(progresses[0].plans[0]) if len(issuers) == 1 and progresses[0].plans else ""
    names = ["number", "subject", "unit", "plan", "month", "to_date", "percent_of_plan", "change", "note"]
    heads = {name: phrase("annex", name) for name in names}
    for name, all_estimated in estimated.items():
        whole = "month" if month == _JANUARY else "whole_year" if name == "to_date" and month == _DECEMBER else name
        heads[name] = phrase("annex", f"{whole}_estimate" if all_estimated else whole)
    if month == _JANUARY:
        names.remove("month")
    rows = [
        [_cells(one, place, estimated, named=not issuer)[name] for name in names]
        for place, one in enumerate(progresses, 1)
    ]
    words = {"month": str(month), "months": str(month), "year": str(year), "issuer": issuer}
    return AnnexTable(
        columns=tuple(heads[name].format(**words) for name in names),
        rows=tuple(tuple(row) for row in rows),
        numeric=tuple(name in ("number", "plan", "month", "to_date", "percent_of_plan", "change") for name in names),
    )


def _cells(progress: Progress, place: int, estimated: dict[str, bool], *, named: bool) -> dict[str, Traced]:
    teller, plan, value = Teller(progress), progress.first, progress.value
    month = progress.month if progress.accumulates else None
    return {
        "number": Traced(str(place)),
        "subject": Traced(progress.name),
        "unit": Traced(progress.measure.shown),
        "plan": teller.cell_of_plan(plan) if plan else Traced(),
        "month": teller.cell(month, progress.period) if month else Traced(),
        "to_date": teller.cell(value, progress.to_date) if value else Traced(),
        "percent_of_plan": _percent_of_plan(teller, value, plan),
        "change": _change(teller, value),
        "note": Traced("; ").join(_notes(teller, estimated, named=named)),
    }


def _percent_of_plan(teller: Teller, value: Value | None, plan: Plan | None) -> Traced:
    progress = teller.progress
    if value is None or plan is None or plan.goal.style in _CHANGES or progress.measure.is_rate:
        return Traced()
    percent = percent_of(value.value, plan.goal.value)
    if percent is None:
        return Traced()
    source = derived("attainment", value.source, plan.source)
    return teller.percent(percent, source, Kind.ATTAINMENT, progress.to_date, basis=Basis.PLAN, bare=True)


def _change(teller: Teller, value: Value | None) -> Traced:
    progress = teller.progress
    base = progress.same_period
    if value is None or base is None or progress.measure.is_rate:
        return Traced()
    percent = percent_of(value.value - base.value, base.value)
    if percent is None:
        return Traced()
    source = derived("growth", value.source, base.source)
    return teller.percent(percent, source, Kind.GROWTH, progress.to_date, basis=Basis.YOY, bare=True)


def _notes(teller: Teller, estimated: dict[str, bool], *, named: bool) -> list[Traced]:
    progress = teller.progress
    found: list[Traced] = []
    if named and progress.first:
        found.append(Traced(issued(progress.first).strip()))
    found += [_another(teller, plan) for plan in progress.plans[1:]]
    if progress.measure.is_rate and progress.value and progress.same_period:
        change = compared(teller, progress.value, progress.same_period, progress.to_date, "briefly_points", 0)
        found.append(change or Traced())
    uncertain = [value for value in (progress.value, progress.month if progress.accumulates else None) if value]
    if not all(estimated.values()) and any(value.estimate for value in uncertain):
        found.append(Traced(phrase("annex", "estimate")))
    found.append(Traced(progress.note))
    return [note for note in found if note]


def _another(teller: Teller, plan: Plan) -> Traced:
    """A further plan of the same indicator: "HĐND giao 1.150 tỷ đồng, bằng 119,9%"."""
    told = Traced.fill(phrase("annex", "another_plan"), issuer=issued(plan).strip(), plan=teller.plan(plan))
    value = teller.progress.value
    percent = percent_of(value.value, plan.goal.value) if value and plan.goal.style not in _CHANGES else None
    if value is None or percent is None or teller.progress.measure.is_rate:
        return told
    source = derived("attainment", value.source, plan.source)
    share = teller.percent(
        percent, source, Kind.ATTAINMENT, teller.progress.to_date, basis=Basis.PLAN, issuer=plan.issuer
    )
    return Traced.fill(phrase("annex", "its_share"), told=told, percent=share)


def _all_estimated(values: Sequence[Value | None]) -> bool:
    found = [value.estimate for value in values if value]
    return bool(found) and all(found)
