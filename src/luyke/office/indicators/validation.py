"""What a catalogue must hold, looked at before anything is written. Pure: lines in, problems out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from luyke.office.indicators.lines import Line, OuterCode
from luyke.office.indicators.models import Cumulation, Direction, Nature, Style
from luyke.office.indicators.units import shown_factor

_CODE = re.compile(r"[A-Z][A-Z0-9.]{1,19}")
_LENGTHS = {
    "name": 200, "name_en": 200, "unit": 40, "shown": 40, "group": 10, "agency": 150, "definition_author": 150,
}  # fmt: skip
_CHOICES = {
    "nature": set(Nature.values),
    "cumulation": set(Cumulation.values),
    "direction": set(Direction.values),
    "plan_style": {"", *Style.values},
}
FREQUENCIES = ("D", "M", "Q", "Y")


@dataclass(frozen=True)
class Problem:
    """What is wrong with one field of one line."""

    code: str
    field: str
    sentence: str


def problems(lines: Mapping[str, Line], wanted: Iterable[str]) -> list[Problem]:
    """What is wrong with the lines `wanted`, seen in the whole catalogue `lines` as it would then be."""
    found = []
    parts = divided(lines)
    looped = _looped({code: [whole for whole, _by in line.parents] for code, line in lines.items()})
    ratios = _looped(
        {code: [part for part in (line.numerator, line.denominator) if part] for code, line in lines.items()}
    )
    outer = _outer(lines)
    for code in wanted:
        line = lines[code]
        said = [*_own(line), *_among(line, lines, parts), *_outer_problems(line, outer)]
        if code in looped:
            said.append(("parents", _("Thành vòng: {path}.").format(path=" → ".join(looped[code]))))
        if code in ratios:
            said.append(("numerator", _("Tỷ lệ tính từ chính nó: {path}.").format(path=" → ".join(ratios[code]))))
        found += [Problem(code, field, sentence) for field, sentence in said]
    return found


def divided(lines: Mapping[str, Line]) -> dict[tuple[str, str], list[str]]:
    """(whole, by) → the codes of its parts."""
    found: dict[tuple[str, str], list[str]] = {}
    for code, line in lines.items():
        for parent in line.parents:
            found.setdefault(parent, []).append(code)
    return found


def _own(line: Line) -> Iterator[tuple[str, str]]:
    if not _CODE.fullmatch(line.code):
        yield "code", _("Mã gồm chữ in hoa không dấu, chữ số và dấu chấm, từ 2 đến 20 ký tự, bắt đầu bằng chữ.")
    for field in ("name", "unit", "shown"):
        if not getattr(line, field):
            yield field, _("Không được để trống.")
    for field, most in _LENGTHS.items():
        if len(getattr(line, field)) > most:
            yield field, _("Dài quá {most} ký tự.").format(most=most)
    for field, allowed in _CHOICES.items():
        if getattr(line, field) not in allowed:
            yield field, _("Không có lựa chọn “{value}”.").format(value=getattr(line, field))
    if not line.frequency or set(line.frequency) - set(FREQUENCIES):
        yield "frequency", _("Kỳ là một hay nhiều trong: D (ngày), M (tháng), Q (quý), Y (năm).")
    if not 0 <= line.decimals <= 6:
        yield "decimals", _("Số chữ số lẻ từ 0 đến 6.")
    if line.unit and line.shown and shown_factor(line.shown, line.unit) is None:
        yield "shown", _("“{shown}” không đổi được về đơn vị gốc “{unit}”.").format(shown=line.shown, unit=line.unit)
    if line.nature in (Nature.RATIO, Nature.INDEX) and line.cumulation == Cumulation.SUM:
        yield "cumulation", _("Tỷ lệ và chỉ số không cộng dồn được.")
    if line.valid_from and line.valid_to and line.valid_to < line.valid_from:
        yield "valid_to", _("Ngày thôi dùng đứng trước ngày bắt đầu dùng.")
    if line.definition and not line.definition_author:
        yield "definition_author", _("Định nghĩa phải có người soạn.")
    for field in ("aliases", "short_aliases"):
        if any(";" in name for name in getattr(line, field)):
            yield field, _("Tên không được có dấu chấm phẩy.")


def _among(
    line: Line, lines: Mapping[str, Line], parts: Mapping[tuple[str, str], list[str]]
) -> Iterator[tuple[str, str]]:
    if bool(line.numerator) != bool(line.denominator):
        yield "denominator", _("Phải có cả tử số và mẫu số, hoặc không có cái nào.")
    for field in ("numerator", "denominator"):
        code = getattr(line, field)
        if code and code not in lines:
            yield field, _("Danh mục không có mã {code}.").format(code=code)
    if line.numerator and line.nature not in (Nature.RATIO, Nature.INDEX):
        yield "numerator", _("Chỉ tỷ lệ và chỉ số mới có tử số và mẫu số.")
    if line.cumulation == Cumulation.RECOMPUTE and line.nature != Nature.RATIO:
        yield "cumulation", _("Chỉ tỷ lệ mới tính lại từ tử số và mẫu số.")
    for whole, by in line.parents:
        if whole not in lines:
            yield "parents", _("Danh mục không có mã {code}.").format(code=whole)
        if not by or len(by) > 60:
            yield "parents", _("Phải ghi {code} được chia theo gì, không quá 60 ký tự.").format(code=whole)
    for by in line.exhaustive:
        if (line.code, by) not in parts:
            yield "exhaustive", _("Không có chỉ tiêu nào là phần của {code} theo “{by}”.").format(code=line.code, by=by)


def _looped(edges: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Each code that leads back to itself, with the way it goes."""
    found: dict[str, list[str]] = {}
    for start in edges:
        trail = [(start, [start])]
        seen: set[str] = set()
        while trail:
            code, path = trail.pop()
            for next_code in edges.get(code, ()):
                if next_code == start:
                    found.setdefault(start, [*path, start])
                elif next_code not in seen:
                    seen.add(next_code)
                    trail.append((next_code, [*path, next_code]))
    return found


def _outer(lines: Mapping[str, Line]) -> dict[tuple[str, str], list[tuple[str, OuterCode]]]:
    found: dict[tuple[str, str], list[tuple[str, OuterCode]]] = {}
    for code, line in lines.items():
        for outer in line.external:
            found.setdefault((outer.system, outer.code), []).append((code, outer))
    return found


def _outer_problems(
    line: Line, outer: Mapping[tuple[str, str], list[tuple[str, OuterCode]]]
) -> Iterator[tuple[str, str]]:
    for own in line.external:
        if not own.system or not own.code or len(own.system) > 60 or len(own.code) > 40:
            yield "external", _("Mã ngoài phải có tên hệ thống (tối đa 60 ký tự) và mã (tối đa 40 ký tự).")
        if own.valid_from and own.valid_to and own.valid_to < own.valid_from:
            yield "external", _("Mã {code} hết hiệu lực trước khi có hiệu lực.").format(code=own.code)
        if any(mark in own.system + own.code for mark in ";|"):
            yield "external", _("Mã ngoài không được có dấu chấm phẩy hay gạch đứng.")
        others = list(outer[own.system, own.code])
        others.remove((line.code, own))
        for code, other in others:
            if _meet(own, other):
                yield (
                    "external",
                    _("{system} {outer} đã là mã của {code} trong cùng thời gian.").format(
                        system=own.system, outer=own.code, code=code
                    ),
                )


def _meet(one: OuterCode, other: OuterCode) -> bool:
    def days(outer: OuterCode) -> tuple[date, date]:
        return outer.valid_from or date.min, outer.valid_to or date.max

    (first, last), (other_first, other_last) = days(one), days(other)
    return first <= other_last and other_first <= last
