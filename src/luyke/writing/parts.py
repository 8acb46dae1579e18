"""What a total is made of: "tổng thu đạt 1.379 tỷ đồng, gồm: thu nội địa đạt 1.200 tỷ đồng; …"."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.model import Basis, Kind
from luyke.writing.clauses import percent_of, reached
from luyke.writing.phrases import phrase
from luyke.writing.progress import Progress, Value, derived
from luyke.writing.teller import Teller, names_of_time, small
from luyke.writing.traced import Traced


def write_parts(whole: Progress, parts: Sequence[Progress], *, exhaustive: bool, shares: bool = False) -> Traced:
    """The year to date of a total and of its parts, with each part's share where asked; nothing without values.

    `exhaustive` says that the parts are all there are.
    """
    told = [(part, part.value) for part in parts if part.value is not None]
    if whole.value is None or not told:
        return Traced()
    all_there = exhaustive and len(told) == len(parts)
    named = [_part(whole, whole.value, part, value, shares=shares) for part, value in told]
    return Traced.fill(
        phrase("parts", "all" if all_there else "some"),
        to_date=names_of_time(whole)["to_date"],
        small=small(whole.name),
        reached=reached(Teller(whole), whole.value, whole.to_date),
        parts=Traced("; ").join(named),
    ).capitalised


def shared(whole: Progress, part: Progress) -> bool:
    """Whether one can be told in percent of the other."""
    if whole.value is None or part.value is None or whole.measure.is_rate:
        return False
    return part.measure.unit == whole.measure.unit and part.value.value >= 0 and whole.value.value > 0


def _part(whole: Progress, total: Value, part: Progress, value: Value, *, shares: bool) -> Traced:
    teller = Teller(part)
    told = Traced.fill(phrase("parts", "part"), small=small(part.name), reached=reached(teller, value, part.to_date))
    percent = percent_of(value.value, total.value)
    if not shares or percent is None or not shared(whole, part):
        return told
    source = derived("share", value.source, total.source)
    share = teller.percent(percent, source, Kind.SHARE, part.to_date, basis=Basis.TOTAL)
    return Traced.fill(phrase("parts", "share"), part=told, percent=share)
