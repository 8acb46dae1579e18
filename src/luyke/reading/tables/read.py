"""One table of a document → its figures and the relations that its columns and rows bind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from luyke.lexicon.units import MONEY
from luyke.model import Document, Figure, Kind, Relation, Table
from luyke.reading.tables.binding import SAMPLE, Bond, bonds_of, is_undecided, kind_by_numbers
from luyke.reading.tables.columns import Column, Role
from luyke.reading.tables.figures import Figures, all_figures, figures_of
from luyke.reading.tables.grid import lines_of, plain
from luyke.reading.tables.layout import Layout, layout_of
from luyke.reading.tables.parts import part_relations
from luyke.reading.tables.relations import column_relations
from luyke.reading.tables.segments import Segment, segments_of
from luyke.reading.tables.times import moment_of, unabbreviated, year_before
from luyke.reading.tables.units import TableUnit, known_unit, unit_in

_CAPTION_SPAN = 800
_CAPTION_LINES = 6
_SEVERAL = 2  # numbers of the running text that come again in a table
_NUMBERED_TITLE = re.compile(r"^(?:phụ lục|phụ biểu|biểu|bảng|mẫu)(?: số)?(?: [\divx.]+)?[.:\s-]*")
_TITLE_BEGINS = re.compile(
    r"^(?:(?:báo cáo|biểu|bảng|tổng hợp|kết quả|tình hình|số liệu|thực hiện|ước|chỉ tiêu|tiến độ|công tác) )+"
)
_TITLE_ENDS = re.compile(
    r"[ ,(]+(?:đến |tính |ước |trong )*(?:\d+ tháng|tháng \d+|quý|năm|ngày|trên địa bàn|theo)(?: .*)?$"
)
_PLANNED = re.compile(
    r"(?:điều \d+\. )?(?:(?:thông qua|phê chuẩn|quyết định|giao|công khai|phân bổ) )?(?:chi tiết )?"
    r"(?:dự toán|phương án phân bổ|kế hoạch vốn|phân bổ (?:dự toán|vốn|ngân sách))(?!\w)"
)
_REACHED = re.compile(r"(?<!\w)(?:thực hiện|kết quả|quyết toán|ước|so với|tình hình|đạt|năm trước|cùng kỳ)(?!\w)")
_UNDECIDED = "Cột “{header}” có số quanh 0 và số quanh 100, không rõ là mức tăng hay chỉ số so với kỳ gốc."


def read_table(
    document: Document,
    table: Table,
    *,
    period: str = "",
    number_from: int = 0,
    said: Mapping[str, TableUnit] | None = None,
) -> tuple[list[Figure], list[Relation]]:
    """The figures of a table, row by row, and the relations between them. Never raises.

    period       what the document is about ("2021-11"), for headers that do not say
    number_from  clause number of the first row; every row is a clause of its own
    said         numbers as the running text prints them, with their units, for a table that names none
    A table that measures nothing (names, schedules, telephone numbers) gives neither.
    """
    figures: list[Figure] = []
    relations: list[Relation] = []
    captions = _captions(document, table)
    for segment in segments_of(lines_of(table)):
        titles = [cell.text for line in reversed(segment.titles) for cell in line.own.values() if len(cell.text) < 300]
        named = [*titles, *captions, table.name]
        unit = _unit(named) or _unit_said(table, said or {})
        found, ties = _read_segment(segment, named, period, number_from, document.ocr, unit)
        figures += found
        relations += ties
        number_from += len(segment.body)
    return figures, relations


def _read_segment(
    segment: Segment, captions: list[str], period: str, number_from: int, ocr: bool, unit: TableUnit | None
) -> tuple[list[Figure], list[Relation]]:
    plain_captions = [unabbreviated(plain(caption)) for caption in captions if caption.strip()]
    moment = moment_of(plain_captions, period)
    layout = layout_of(segment, moment, unit, _title(plain_captions))
    if layout is None or not layout.values:
        return [], []
    bonds = bonds_of(layout)
    layout = _decided(layout, bonds)
    if any(_PLANNED.match(caption) and not _REACHED.search(caption) for caption in plain_captions):
        layout = _planned(layout)
    lines = figures_of(layout, number_from, ocr=ocr)
    return list(all_figures(lines)), [*column_relations(layout, lines, bonds), *part_relations(layout, lines)]


def _decided(layout: Layout, bonds: list[Bond]) -> Layout:
    """The layout with its comparing columns settled by what they are bound to."""
    lines = figures_of(replace(layout, rows=layout.rows[:SAMPLE]), 0, ocr=False)
    settled = {bond.compared.at: bond.compared for bond in bonds}
    before = {bond.base.at: year_before(bond.value.period) for bond in bonds if bond.base is not None and bond.firm}
    columns = []
    for column in layout.columns:
        known = settled.get(column.at, column)
        if known is column and column.role is Role.VALUE and len(column.kinds) > 1:
            known = _unbound(column, layout, lines)
        own = [line[column.at] for line in lines if column.at in line] if known is not column else []
        bare = all(bond.base is None for bond in bonds if bond.compared.at == column.at)
        if bare and is_undecided(column, own):
            known = replace(known, doubt=_UNDECIDED.format(header=" – ".join(column.path)))
        # "Cùng kỳ năm trước" is the same stretch as what was compared with it.
        if known.earlier and not known.timed and column.at in before:
            known = replace(known, period=before[column.at])
        columns.append(known)
    return replace(layout, columns=tuple(columns))


def _planned(layout: Layout) -> Layout:
    """The layout of a table under the words of a plan, whose columns say of nothing that it was reached."""
    if any(c.compares or Kind.TARGET in c.kinds or _REACHED.search(" ".join(c.path)) for c in layout.values):
        return layout
    columns = (replace(c, kinds=(Kind.TARGET,)) if c.role is Role.VALUE else c for c in layout.columns)
    return replace(layout, columns=tuple(columns))


def _unbound(column: Column, layout: Layout, lines: Figures) -> Column:
    """A percentage without a value beside it: a comparison by its numbers, or the rate of what its header names."""
    if Kind.SHARE not in column.kinds:
        return replace(column, kinds=(kind_by_numbers(column, lines),))
    if column.subject:
        levels = [other for other in layout.values if other.kinds == (Kind.LEVEL,)]
        beside = max(levels, key=lambda other: (other.shared(column), -abs(other.at - column.at)), default=None)
        period = column.period or (beside.period if beside is not None else "")
        return replace(column, kinds=(Kind.LEVEL,), period=period, subject=f"tỷ lệ {column.subject}")
    return replace(column, kinds=(Kind.OTHER,))


def _captions(document: Document, table: Table) -> list[str]:
    """The lines above a table, nearest first, none from beyond the table before it."""
    at = max(0, min(table.start, len(document.text)))
    floor = max((other.end for other in document.tables if other.end <= at and other is not table), default=0)
    text = document.text[max(0, floor, at - _CAPTION_SPAN) : at]
    found = [line.strip() for line in reversed(text.splitlines()) if line.strip()]
    return [line for line in found[:_CAPTION_LINES] if len(line) < 300]


def _unit(captions: list[str]) -> TableUnit | None:
    return next((unit for caption in captions if (unit := unit_in(caption) or _bare_unit(caption)) is not None), None)


def _bare_unit(caption: str) -> TableUnit | None:
    """The unit that a caption is and nothing else, perhaps in two languages: "Triệu đồng - Million dong"."""
    first, _, second = caption.partition(" - ")
    unit = known_unit(first)
    return unit if unit is not None and (second or (unit.scaled and unit.code in MONEY)) else None


def _unit_said(table: Table, said: Mapping[str, TableUnit]) -> TableUnit | None:
    """The unit that the running text gives to the same numbers, where it gives one to several of them."""
    again = {cell.text: said[cell.text] for cell in table.cells if cell.text in said}
    units = set(again.values())
    return units.pop() if len(again) >= _SEVERAL and len(units) == 1 else None


def _title(captions: list[str]) -> str:
    """The caption that names what a table is about, without "Bảng 1" and the line of the unit."""
    for caption in captions:
        bare = _TITLE_ENDS.sub("", _TITLE_BEGINS.sub("", _NUMBERED_TITLE.sub("", caption))).strip(" .:-")
        if len(bare) > 8 and not bare.startswith(("đvt", "đơn vị", "(", "kèm theo", "ban hành")):
            return bare
    return ""
