"""What stands behind a number: its scale and unit (tỷ đồng, triệu USD/người, tấn/ha, doanh nghiệp)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from luyke.lexicon.trie import pattern_of
from luyke.lexicon.units import MEASURED, SCALES, UNITS

_ONE = Decimal(1)
# A unit must end where its word ends; "%" may touch what follows.
_ENDS = r"(?:(?<=[%‰])|(?![^\W_]))"
# A scale, a unit, or a unit behind a scale, which may touch it ("nghìn%"); perhaps neither.
_MEASURE = re.compile(
    rf"[ \n]?[\"“]?(?:({pattern_of(SCALES)}){_ENDS})?(?:(?(1)(?:[ \n]|(?<=tr)\.)?)({pattern_of(UNITS)}){_ENDS})?"
)
# Per person, per hectare; a time behind it (per year) does not change what is counted.
_PER = re.compile(
    r" ?/ ?(?:(1\.000 |100\.000 |10\.000 |100 |1000 |(?:1 )?vạn |(?=\d{1,2} (?:tháng|năm|quý))\d{1,2} )|1 )?"
    r"([^\W\d_]+[²³23]?)(?: (dân|gia đình|người|động|phiếu|khách|đồng))?"
)
_BILLIONS = frozenset({"tỷ", "tỉ"})
_RATES = (" lệ", " trọng", " suất", " giá ", " số ")
_NUMBER_OF = " số "
_STOPS = ("", ",", ";", ")")
_PER_FIRST = ("/", " /")
_PLANS = frozenset({"kh", "nq"})
_TIMES = frozenset({"năm", "tháng", "ngày", "quý", "vụ", "giờ", "tuần", "lần", "kỳ", "đêm"})
_PEOPLE = frozenset({"người", "đầu", "nhân"})


@dataclass(frozen=True, slots=True)
class Measure:
    """Scale and unit behind a number: `length` letters, `scale` the factor of the scale words alone."""

    unit: str
    factor: Decimal
    scale: Decimal
    length: int


def measure_at(low: str, at: int) -> Measure | None:
    """The scale and unit that begin at `at` (one blank allowed before); None where there is neither."""
    match = _MEASURE.match(low, at)
    if match is None or match.lastindex is None:
        return _on_next_line(low, at) if low.startswith("\n\n", at) else None
    phrase, end = match.group(), match.end()
    measure = _meant(phrase)
    if phrase[0] == "\n" and _is_alone(low, at):
        return _on_next_line(low, at)
    if match[1] in _BILLIONS and match[2] is None and low.startswith(_RATES, end):
        return None  # "… 1.596 \n Tỷ lệ hộ nghèo"
    if measure.unit == "times" and low.startswith(" lượt", end):
        return None  # "năm 2017 và 2018 lần lượt là …"
    if low.startswith(_PER_FIRST, end):
        per = _PER.match(low, end)
        # "0,8%/tổng dư nợ": of it; "55 triệu đồng/KH 50 triệu đồng": beside its plan
        if per is not None and (measure.unit != "%" or per[2] in _TIMES) and per[2] not in _PLANS:
            code, end, factor = _per(low, measure.unit, end, measure.factor, per)
            return Measure(code, factor, measure.scale, end - at)
    return measure


def behind_number_of(low: str, at: int) -> Measure | None:
    """ "giảm 226 số đối tượng bị bắt": what is counted stands behind "số"."""
    if not low.startswith(_NUMBER_OF, at):
        return None
    counted = measure_at(low, at + len(_NUMBER_OF) - 1)
    if counted is None or counted.scale != 1 or counted.unit in MEASURED or not counted.unit:
        return None
    return Measure(counted.unit, counted.factor, counted.scale, counted.length + len(_NUMBER_OF) - 1)


def _is_alone(low: str, at: int) -> bool:
    """Whether the line that ends at `at` holds nothing but a number."""
    return not low[low.rfind("\n", 0, at) + 1 : at].strip(" -+0123456789.,")


def _on_next_line(low: str, at: int) -> Measure | None:
    """The unit that is all of the line below a number that is all of its own; a noun there begins another row."""
    start = at
    while low[start : start + 1] in ("\n", " "):
        start += 1
    end = low.find("\n", start)
    words = low[start : end if end >= 0 else len(low)].rstrip(" ;.")
    if not words or not _is_alone(low, at):
        return None
    measure = measure_at(words, 0)
    if measure is None or measure.unit not in MEASURED or words[measure.length : measure.length + 1] not in _STOPS:
        return None
    return Measure(measure.unit, measure.factor, measure.scale, start + measure.length - at)


@cache
def _meant(phrase: str) -> Measure:
    match = _MEASURE.fullmatch(phrase)
    assert match is not None
    scale = SCALES[match[1]] if match[1] else _ONE
    unit = UNITS.get(match[2] or "")
    if unit is not None:
        return Measure(unit.code, scale * unit.factor, scale, len(phrase))
    # "10.048 tỷ": money where nothing else is named; a bare "nghìn" or "triệu" is left to the reader of the clause.
    return Measure("VND" if scale >= 1_000_000_000 else "", scale, scale, len(phrase))


def _per(low: str, code: str, end: int, factor: Decimal, per: re.Match[str]) -> tuple[str, int, Decimal]:
    below = per.group(2)
    if below in _TIMES:
        return code, per.end(2), factor
    code = code or "VND"
    if below in _PEOPLE:
        code, end = f"{code}/person", per.end(3) if below in ("đầu", "nhân") and per.group(3) else per.end(2)
    elif per.group(1):
        code, end = f"{code}/{per.group(1).strip().removeprefix('1 ')} {below}", per.end(2)
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
