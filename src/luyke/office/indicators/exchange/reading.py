"""A file of the catalogue → lines, and what is wrong with it, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from django.utils.translation import gettext as _

from luyke.files import Unreadable, open_bytes
from luyke.lexicon.folding import fold
from luyke.office.indicators.exchange.columns import BY_HEAD, COLUMNS, Column
from luyke.office.indicators.exchange.writing import unguarded
from luyke.office.indicators.lines import Line
from luyke.office.indicators.storing import one_line
from luyke.office.indicators.validation import problems

_MOST_ROWS = 5_000
_NEEDED = frozenset({"code", "name", "unit", "shown", "nature", "cumulation", "direction"})


@dataclass(frozen=True)
class CellError:
    """What is wrong in one cell ("C7"; "" for the file itself)."""

    cell: str
    sentence: str


@dataclass(frozen=True)
class Sheet:
    """What a file says: its lines, or what has to be mended before it says anything; and what was passed over."""

    lines: tuple[Line, ...] = ()
    errors: tuple[CellError, ...] = ()
    notes: tuple[str, ...] = ()


def read_catalogue(data: bytes, name: str, before: Mapping[str, Line]) -> Sheet:
    """The lines of a CSV or XLSX file, over the catalogue as it was `before`.

    A column that the file does not have leaves that field as it was. No line is given when anything is wrong.
    """
    try:
        rows = _csv_rows(data) if name.lower().endswith(".csv") else _workbook_rows(data, name)
    except Unreadable as error:
        return Sheet(errors=(CellError("", error.sentence),))
    except (UnicodeDecodeError, csv.Error):
        return Sheet(errors=(CellError("", _("Tệp CSV phải ở bảng mã UTF-8, các ô cách nhau bằng dấu phẩy.")),))
    head = next((number for number, cells in rows.items() if any(map(_column, cells.values()))), None)
    if head is None:
        return Sheet(errors=(CellError("", _("Không thấy hàng tiêu đề có cột “Mã”.")),))
    if len(rows) > _MOST_ROWS:
        return Sheet(errors=(CellError("", _("Tệp có quá {most} hàng.").format(most=_MOST_ROWS)),))
    columns = {at: column for at, words in rows[head].items() if (column := _column(words))}
    unknown = [words for at, words in rows[head].items() if at not in columns and words]
    notes = (_("Cột không nhận ra, bỏ qua: {names}.").format(names=", ".join(unknown)),) if unknown else ()
    where = {column.field: at for at, column in columns.items()}
    if "code" not in where:
        return Sheet(errors=(CellError("", _("Không thấy hàng tiêu đề có cột “Mã”.")),), notes=notes)
    lines: dict[str, Line] = {}
    at_row: dict[str, int] = {}
    errors: list[CellError] = []
    for number, cells in rows.items():
        if number <= head or not any(cells.values()):
            continue
        line, wrong = _line(cells, columns, before)
        errors += [CellError(cell_name(number, where.get(field, where["code"])), said) for field, said in wrong]
        if line is not None and line.code in lines:
            twice = _("Mã {code} đã có ở hàng {row}.").format(code=line.code, row=at_row[line.code] + 1)
            errors.append(CellError(cell_name(number, where["code"]), twice))
        elif line is not None:
            lines[line.code], at_row[line.code] = line, number
    if not errors:
        errors = [
            CellError(cell_name(at_row[problem.code], where.get(problem.field, where["code"])), problem.sentence)
            for problem in problems({**before, **lines}, lines)
        ]
    return Sheet((), tuple(errors), notes) if errors else Sheet(tuple(lines.values()), (), notes)


def cell_name(row: int, column: int) -> str:
    """Row and column counted from 0 → "C7"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def _column(words: str) -> Column | None:
    return BY_HEAD.get(words.strip().lower()) or BY_HEAD.get(fold(words))


def _line(
    cells: Mapping[int, str], columns: Mapping[int, Column], before: Mapping[str, Line]
) -> tuple[Line | None, list[tuple[str, str]]]:
    values: dict[str, object] = {}
    wrong = []
    for at, column in columns.items():
        try:
            values[column.field] = column.read(cells.get(at, ""))
        except ValueError as error:
            wrong.append((column.field, str(error)))
    code = str(values.get("code", ""))
    if not code:
        wrong.append(("code", _("Hàng này không có mã.")))
    if wrong:
        return None, wrong
    if code in before:
        return replace(before[code], **values), []
    lacking = sorted(column.head for column in COLUMNS if column.field in _NEEDED - values.keys())
    if lacking:
        return None, [("code", _("Mã mới {code} cần thêm cột: {names}.").format(code=code, names=", ".join(lacking)))]
    return Line(**{field.name: values[field.name] for field in fields(Line) if field.name in values}), []


def _csv_rows(data: bytes) -> dict[int, dict[int, str]]:
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    return {
        number: {at: one_line(unguarded(words)) for at, words in enumerate(cells)} for number, cells in enumerate(rows)
    }


def _workbook_rows(data: bytes, name: str) -> dict[int, dict[int, str]]:
    document = open_bytes(data, name)
    if not document.tables or document.media not in ("xlsx", "xls"):
        raise Unreadable(_("Tệp phải là Excel (.xlsx, .xls) hoặc CSV."))
    rows: dict[int, dict[int, str]] = {}
    for cell in document.tables[0].cells:
        rows.setdefault(cell.row, {})[cell.column] = one_line(cell.text)
    return dict(sorted(rows.items()))
