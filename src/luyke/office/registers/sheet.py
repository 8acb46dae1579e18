"""Workbooks of a register, out and in: a row a case, by columns that the register declares. Errors name the cell."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from luyke.files import Unreadable, open_bytes
from luyke.lexicon.folding import fold
from luyke.model import Cell
from luyke.office.observations.importing import column_name
from luyke.office.ui.days import likely
from luyke.office.ui.numbers import print_number, read_typed

_MOST_ROWS = 20_000
_MOST_ERRORS = 200
_LONGEST_LIST = 255  # letters, commas among them: what Excel takes
Value = str | int | Decimal | date | None


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a cell, as a sentence goes on; with the whole where no cell is named."""

    cell: str
    why: str

    def __str__(self) -> str:
        return _("Ô {cell}: {why}").format(cell=self.cell, why=self.why) if self.cell else self.why


class SheetRefusedError(ValueError):
    """Rows that cannot be taken; `errors` say why, each with its cell. Nothing was kept of them."""

    def __init__(self, errors: Sequence[Wrong]) -> None:
        super().__init__(str(errors[0]))
        self.errors = tuple(errors[:_MOST_ERRORS])


@dataclass(frozen=True)
class Column:
    """One column. `key` names it in rows.

    kind     "text", "day", "count" (0, 1, 2 …) or "number"
    choices  what may stand in it, by the value that is kept: {"pfizer": "Pfizer"}
    digits, longest  how many a count, how many letters a text may have: as many as its field of the form takes
    """

    key: str
    head: str | Promise
    kind: str = "text"
    required: bool = False
    choices: Mapping[str, str | Promise] = field(default_factory=dict)
    width: int = 14
    digits: int = 9
    longest: int = 300


@dataclass(frozen=True)
class SheetRow:
    """One row that was read: its values by column, and the cells that they stand in."""

    values: Mapping[str, Value]
    cells: Mapping[str, str]


def sheet_write(title: str, columns: Sequence[Column], rows: Iterable[Mapping[str, Value]]) -> bytes:
    """A workbook: title, heads, a row a case; without rows it is the template to fill."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet(_("Sổ"))
        bold = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        number = book.add_format({"num_format": "#,##0.######"})
        page.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 13}))
        page.write_row(2, 0, [f"{one.head}{' *' if one.required else ''}" for one in columns], bold)
        at = 2
        for at, row in enumerate(rows, start=3):
            for column, one in enumerate(columns):
                _write(page, at, column, one, row.get(one.key), number)
        for column, one in enumerate(columns):
            page.set_column(column, column, one.width)
            if one.choices:
                page.data_validation(
                    3, column, max(at, 3) + 500, column, {"validate": "list", "source": _choices(book, column, one)}
                )
        page.freeze_panes(3, 0)
        page.set_landscape()
        page.repeat_rows(2)
        page.fit_to_pages(1, 0)
    return out.getvalue()


def sheet_read(content: bytes, name: str, columns: Sequence[Column]) -> list[SheetRow]:
    """The rows of a filled workbook, by the heads of its columns. Raises SheetRefusedError with every wrong cell."""
    try:
        document = open_bytes(content, name)
    except Unreadable as error:
        raise SheetRefusedError([Wrong("", str(error))]) from error
    lines: dict[int, dict[int, Cell]] = {}
    for cell in document.tables[0].cells if document.tables else ():
        lines.setdefault(cell.row, {})[cell.column] = cell
    top, places = _heads(lines, columns)
    rows, errors = [], []
    for at in sorted(line for line in lines if line > top):
        line = lines[at]
        if not any(cell.text.strip() for cell in line.values()):
            continue
        if len(rows) >= _MOST_ROWS:
            raise SheetRefusedError([Wrong("", _("Tệp có quá {count} dòng; hãy chia nhỏ.").format(count=_MOST_ROWS))])
        values, cells = {}, {}
        for one in columns:
            cells[one.key] = where = f"{column_name(places[one.key])}{at + 1}" if one.key in places else ""
            cell = line.get(places[one.key]) if one.key in places else None
            try:
                values[one.key] = understood(one, cell.text, cell.number) if cell else understood(one, "")
            except ValueError as wrong:
                errors.append(Wrong(where, str(wrong)))
        rows.append(SheetRow(values, cells))
    if errors:
        raise SheetRefusedError(errors)
    if not rows:
        raise SheetRefusedError([Wrong("", _("Tệp “{name}” không có dòng nào.").format(name=name))])
    return rows


def day_read(text: str) -> date | None:
    """A day as people and spreadsheets write it; None for what is none."""
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%Y-%m-%d %H:%M:%S"):
        try:
            day = datetime.strptime(text, form).date()
        except ValueError:
            continue
        return day if likely(day) else None
    return None


def understood(one: Column, text: str, number: Decimal | None = None) -> Value:
    """What a cell holds: its letters, and the number where one is known. Raises ValueError with what is wrong."""
    text = text.strip()
    if not text:
        if one.required:
            raise ValueError(_("chưa có “{head}”.").format(head=one.head))
        return None
    if one.kind == "day":
        day = day_read(text)
        if day is None:
            raise ValueError(_("“{text}” không phải ngày; ghi như 25/11/2021.").format(text=text))
        return day
    if one.kind in ("count", "number"):
        return _number(one, text, number)
    if one.choices:
        for key, name in one.choices.items():
            if fold(text) in (fold(key), fold(str(name))):
                return key
        names = ", ".join(f"“{name}”" for name in one.choices.values())
        raise ValueError(_("“{text}” không có trong danh sách; chọn một trong {names}.").format(text=text, names=names))
    if len(text) > one.longest:
        raise ValueError(_("dài {count} chữ, nhiều nhất {most}.").format(count=len(text), most=one.longest))
    return text


def _write(page: object, at: int, column: int, one: Column, value: Value, number: object) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        page.write_datetime(at, column, datetime(value.year, value.month, value.day))
    elif isinstance(value, int | Decimal):
        page.write_number(at, column, value, number)
    else:
        page.write_string(at, column, str(one.choices.get(value, value)))


def _choices(book: xlsxwriter.Workbook, column: int, one: Column) -> list[str] | str:
    """What may be chosen in a column; more than a cell's own list can hold stands on a hidden page."""
    names = [str(name) for name in one.choices.values()]
    if len(",".join(names)) <= _LONGEST_LIST:
        return names
    page = book.add_worksheet(f"{_('Danh mục')} {column_name(column)}")
    page.write_column(0, 0, names)
    page.hide()
    return f"='{page.get_name()}'!$A$1:$A${len(names)}"


def _heads(lines: Mapping[int, Mapping[int, Cell]], columns: Sequence[Column]) -> tuple[int, dict[str, int]]:
    """The row of the heads, and where each column stands."""
    keys = {fold(str(one.head)): one.key for one in columns}
    needed = {one.key: one for one in columns if one.required}
    best: dict[str, int] = {}
    for row in sorted(lines)[:20]:
        found = {keys[head]: at for at, cell in lines[row].items() if (head := fold(cell.text.strip(" *\n"))) in keys}
        if needed.keys() <= found.keys():
            return row, found
        best = max(best, found, key=len)
    missing = ", ".join(f"“{one.head}”" for key, one in needed.items() if key not in best)
    raise SheetRefusedError([Wrong("", _("Tệp thiếu cột {names}.").format(names=missing))])


def _number(one: Column, text: str, value: Decimal | None) -> int | Decimal:
    if value is None:
        typed = read_typed(text)
        if typed.readings:
            meant = _(" hoặc ").join(print_number(reading) for reading in typed.readings)
            raise ValueError(_("“{text}” có thể là {meant}; hãy ghi lại cho rõ.").format(text=text, meant=meant))
        value = typed.value
    if value is None:
        raise ValueError(_("“{text}” không phải số.").format(text=text))
    if one.kind == "number":
        return value
    if not 0 <= value < 10**one.digits or value != value.to_integral_value():
        words = _("“%(text)s” phải là số nguyên, không âm, nhiều nhất %(digits)s chữ số.")
        raise ValueError(words % {"text": text, "digits": one.digits})
    return int(value)
