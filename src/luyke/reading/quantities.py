"""What stands behind a number: its scale and unit (tỷ đồng, triệu USD/người, tấn/ha, doanh nghiệp)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from luyke.lexicon.units import SCALES, UNITS, UnitName

_ONE = Decimal(1)
_WORD = re.compile(r"[^\W\d_]+|[%‰]")
# Per person, per hectare; a time behind it (per year) does not change what is counted.
_PER = re.compile(r" ?/ ?(1\.000 |100\.000 |100 |1000 |vạn )?([^\W\d_]+[²³23]?)(?: (dân|gia đình|người|động))?")
_PER_FIRST = ("/", " /")
_BLANKS = (" ", "\n")
_TIMES = frozenset({"năm", "tháng", "ngày", "quý", "vụ", "giờ", "tuần", "lần", "kỳ", "đêm"})
_PEOPLE = frozenset({"người", "đầu", "nhân"})


class Measure(NamedTuple):
    """Scale and unit behind a number; `end` is where the text goes on, `scale` the factor of the scale words alone."""

    unit: str
    factor: Decimal
    scale: Decimal
    end: int


def _by_first_word() -> dict[str, tuple[tuple[str, UnitName], ...]]:
    found: dict[str, list[tuple[str, UnitName]]] = {}
    for phrase, unit in UNITS.items():
        head = _WORD.match(phrase)
        if head is not None:
            found.setdefault(head.group(), []).append((phrase, unit))
    return {word: tuple(sorted(items, key=lambda item: -len(item[0]))) for word, items in found.items()}


def _scales_by_first_word() -> dict[str, tuple[tuple[str, Decimal], ...]]:
    found: dict[str, list[tuple[str, Decimal]]] = {}
    for phrase, factor in SCALES.items():
        found.setdefault(phrase.split(" ")[0], []).append((phrase, factor))
    return {word: tuple(sorted(items, key=lambda item: -len(item[0]))) for word, items in found.items()}


_UNITS = _by_first_word()
_SCALES = _scales_by_first_word()


def measure_at(low: str, at: int) -> Measure | None:
    """The scale and unit that begin at `at` (one blank allowed before); None where there is neither."""
    if low.startswith(_BLANKS, at):
        at += 1
    word = _WORD.match(low, at)
    if word is None:
        return None
    first = word.group()
    scale, end = _ONE, at
    if first in _SCALES:
        scale, end = _scale_at(low, at, _SCALES[first])
        if end > at:
            word = _WORD.match(low, end + 1 if low.startswith(_BLANKS, end) else end)
            first = word.group() if word is not None else ""
    elif first not in _UNITS:
        return None
    code, factor = "", scale
    if word is not None and first in _UNITS:
        begins = word.start()
        for phrase, unit in _UNITS[first]:
            if low.startswith(phrase, begins) and _ends(low, begins + len(phrase)):
                code, end = unit.code, begins + len(phrase)
                factor = factor * unit.factor
                break
    if not code:
        if end == at:
            return None
        # "10.048 tỷ": money where nothing else is named; a bare "nghìn" or "triệu" is left to the reader of the clause.
        code = "VND" if scale >= 1_000_000_000 else ""
    if low.startswith(_PER_FIRST, end):
        per = _PER.match(low, end)
        if per is not None:
            code, end, factor = _per(low, code, end, factor, per)
    return Measure(code, factor, scale, end)


def _scale_at(low: str, at: int, scales: tuple[tuple[str, Decimal], ...]) -> tuple[Decimal, int]:
    for phrase, factor in scales:
        if low.startswith(phrase, at) and _ends(low, at + len(phrase)):
            return factor, at + len(phrase)
    return _ONE, at


def _per(low: str, code: str, end: int, factor: Decimal, per: re.Match[str]) -> tuple[str, int, Decimal]:
    below = per.group(2)
    if below in _TIMES:
        return code, per.end(2), factor
    code = code or "VND"
    if below in _PEOPLE:
        code, end = f"{code}/person", per.end(3) if below in ("đầu", "nhân") and per.group(3) else per.end(2)
    elif per.group(1):
        code, end = f"{code}/{per.group(1).strip()} {below}", per.end(2)
    else:
        unit = UNITS.get(f"{below} {per.group(3)}") if per.group(3) else None
        end = per.end(3) if unit is not None else per.end(2)
        unit = unit or UNITS.get(below)
        if unit is not None and unit.code == "t.km":
            return code, end, factor
        code = f"{code}/{unit.code if unit is not None else below}"
    again = _PER.match(low, end)
    if again is not None and again.group(2) in _TIMES:
        end = again.end(2)
    return code, end, factor


def _ends(low: str, end: int) -> bool:
    # A unit must end where its word ends; "%" may touch what follows.
    return end >= len(low) or not low[end].isalnum() or low[end - 1] in "%‰"
