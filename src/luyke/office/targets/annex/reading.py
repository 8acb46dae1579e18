"""A workbook → the rows of a plan, each linked to an indicator as surely as its words allow. Nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from luyke.files import Unreadable, open_bytes
from luyke.lexicon.folding import fold
from luyke.office.indicators.exchange.reading import cell_name
from luyke.office.indicators.linking import Link, Linker
from luyke.office.indicators.selectors import indicator_list
from luyke.office.places.models import Place
from luyke.office.targets.annex.cells import CellValue, cell_value
from luyke.office.targets.annex.columns import Columns, Grid, PlanColumn, columns_of, grid_of
from luyke.reading.tables.grid import plain
from luyke.reading.tables.units import TableUnit, named_unit, unit_in

_MOST_ROWS = 1_000
_BULLET = re.compile(r"^\s*(?:[-+•*–]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[IVX]+[.)]?)\s+")
_PART = re.compile(r"^\s*(?:trong đó|tr\.?\s?đó|bao gồm|gồm|riêng)\s*:?\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


@dataclass(frozen=True)
class AnnexRow:
    """One row: what it names, in which unit, and what stands in each plan column, by the column's place."""

    number: int
    label: str
    unit_words: str
    unit: TableUnit | None
    link: Link
    cells: dict[int, CellValue]

    @property
    def sheet_row(self) -> int:
        """The row as the spreadsheet numbers it."""
        return self.number + 1

    @property
    def percent_sure(self) -> int:
        """How sure the link is, in %."""
        return int(self.link.confidence * 100)

    def cell(self, at: int) -> str:
        """ "D7"."""
        return cell_name(self.number, at)


@dataclass(frozen=True)
class Annex:
    """What a workbook says, or the one sentence why it says nothing."""

    columns: tuple[PlanColumn, ...] = ()
    rows: tuple[AnnexRow, ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""


def read_annex(data: bytes, name: str, *, place: Place, year: int) -> Annex:
    """The plan of a place and year in a workbook: the first sheet whose header names an indicator and a plan."""
    try:
        document = open_bytes(data, name)
    except Unreadable as error:
        return Annex(error=error.sentence)
    if document.media not in ("xlsx", "xls"):
        return Annex(error=_("Tệp phải là Excel (.xlsx hoặc .xls)."))
    for table in document.tables:
        grid = grid_of(table.cells)
        columns = columns_of(grid, year, place)
        if columns is not None:
            return _annex(grid, columns, year, table.name)
    return Annex(
        error=_("Không thấy bảng có cột “Chỉ tiêu” và cột kế hoạch năm {year}; xem lại hàng tiêu đề.").format(year=year)
    )


def _annex(grid: Grid, columns: Columns, year: int, sheet: str) -> Annex:
    linker = Linker(date(year, 12, 31))
    by_code = {item.code: item for item in indicator_list(on=date(year, 12, 31))}
    above = [cell.text for row, cells in grid.items() if row < columns.top for cell in cells.values()]
    over_all = next((unit for text in above if (unit := unit_in(text))), None)
    rows, headings = [], 0
    for number, cells in grid.items():
        label = cells.get(columns.label)
        if number < columns.first or label is None or label.row != number or not label.text.strip():
            continue
        values = {
            plan.at: value
            for plan in columns.plans
            if (cell := cells.get(plan.at)) and cell.row == number and (value := cell_value(cell.text, cell.number))
        }
        if not values or _COLUMN_NUMBER.fullmatch(label.text.strip()):
            headings += not values
            continue
        unit_words = cells[columns.unit].text.strip() if columns.unit is not None and columns.unit in cells else ""
        unit = named_unit(unit_words) if unit_words else unit_in(label.text) or over_all
        if unit is None and not unit_words and all(value.percent for value in values.values()):
            unit = named_unit("%")
        words = _PART.sub("", _BULLET.sub("", label.text))
        words = _BRACKET.sub("", words) if unit_in(label.text) else words
        code = cells[columns.code].text.strip() if columns.code is not None and columns.code in cells else ""
        link = (
            Link(by_code[code], 1.0, (by_code[code],))
            if code in by_code
            else linker.link(" ".join(words.split()), unit.code if unit else "")
        )
        rows.append(AnnexRow(number, " ".join(label.text.split()), unit_words, unit, link, values))
        if len(rows) > _MOST_ROWS:
            return Annex(error=_("Bảng có quá {most} hàng.").format(most=_MOST_ROWS))
    notes = [_("Đọc trang tính “{sheet}”.").format(sheet=sheet)]
    notes += [
        _("Cột “{head}” không phải kế hoạch năm {year}, bỏ qua.").format(head=head, year=year)
        for head in columns.other_years
    ]
    if headings:
        notes.append(_("{count} hàng không có số (tiêu đề, hàng nhóm), bỏ qua.").format(count=headings))
    if not rows:
        return Annex(error=_("Bảng có tiêu đề nhưng không có hàng nào có số."))
    return Annex(columns.plans, tuple(rows), tuple(notes))


def says_reduction(label: str) -> bool:
    """Whether a row's words speak of a fall: "giảm tỷ lệ hộ nghèo", "mức giảm"."""
    return "giam" in fold(label).split()


def says_growth(label: str) -> bool:
    """Whether a row's words speak of a rise: "tốc độ tăng …"."""
    return "tang" in fold(plain(label)).split()
