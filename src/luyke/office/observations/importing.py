"""CSV and XLSX files of values: a row each, columns found by their heads.

chỉ tiêu   code in the catalogue           địa bàn  code of the place
kỳ         2021-11 · 2021-01/2021-11 · …   giá trị  in the indicator's shown unit (tỷ đồng)
trạng thái estimate, preliminary, official; official where the column is missing
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from luyke.files import Unreadable, open_bytes
from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Status
from luyke.office.observations.recording import NewValue
from luyke.office.places.models import Place
from luyke.office.ui.numbers import read_typed

_HEADS = {
    "chỉ tiêu": "indicator", "mã chỉ tiêu": "indicator", "indicator": "indicator",
    "địa bàn": "place", "mã địa bàn": "place", "place": "place",
    "kỳ": "period", "period": "period",
    "giá trị": "value", "value": "value",
    "trạng thái": "status", "status": "status",
}  # fmt: skip
_NEEDED = {"indicator": "chỉ tiêu", "place": "địa bàn", "period": "kỳ", "value": "giá trị"}
_MOST_ERRORS = 200

Row = dict[str, tuple[str, str, Decimal | None]]  # by column: where it stands, its text, its number


class ImportRefusedError(ValueError):
    """A file that cannot be imported; `errors` are Vietnamese sentences, each beginning with the row or cell."""

    def __init__(self, errors: list[str]) -> None:
        super().__init__(errors[0])
        self.errors = errors[:_MOST_ERRORS]


@dataclass(frozen=True, slots=True)
class ReadValues:
    """The values of a file, and for each where it stands: "dòng 17", "ô D17"."""

    values: list[NewValue]
    where: list[str]


def read_values(content: bytes, name: str) -> ReadValues:
    """The values of a CSV or XLSX file. Raises ImportRefusedError."""
    rows = list(_csv_rows(content) if name.lower().endswith((".csv", ".tsv", ".txt")) else _sheet_rows(content, name))
    if not rows:
        raise ImportRefusedError([f"Tệp “{name}” không có dòng số liệu nào."])
    indicators = {code: (pk, factor) for code, pk, factor in Indicator.objects.values_list("code", "pk", "factor")}
    places = _places()
    values, where, errors = [], [], []
    for row in rows:
        at = row["value"][0]
        indicator = indicators.get(row["indicator"][1])
        period = row["period"][1]
        place = _place_in(places, row["place"][1], period)
        number, step = _number(row["value"])
        if indicator is None:
            errors.append(f"{row['indicator'][0]}: không có chỉ tiêu mã “{row['indicator'][1]}”.")
        elif place is None:
            errors.append(f"{row['place'][0]}: không có địa bàn mã “{row['place'][1]}” trong kỳ “{period}”.")
        elif number is None:
            errors.append(f"{at}: “{row['value'][1]}” {step}")
        else:
            status = row.get("status", ("", "", None))[1] or Status.OFFICIAL.value
            factor = indicator[1]
            values.append(NewValue(indicator[0], place, period, number * factor, status, Decimal(step) * factor))
            where.append(at)
    if errors:
        raise ImportRefusedError(errors)
    return ReadValues(values, where)


def _csv_rows(content: bytes) -> Iterator[Row]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportRefusedError(["Tệp CSV phải lưu ở dạng UTF-8."]) from error
    head = text.partition("\n")[0]
    mark = max(";\t,", key=head.count)  # Excel here writes semicolons, the comma being the decimal mark
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    columns = _columns(next(reader, []))
    for line, cells in enumerate(reader, start=2):
        if any(cell.strip() for cell in cells):
            yield {
                name: (f"dòng {line}", cells[at].strip() if at < len(cells) else "", None)
                for name, at in columns.items()
            }


def _sheet_rows(content: bytes, name: str) -> Iterator[Row]:
    try:
        document = open_bytes(content, name)
    except Unreadable as error:
        raise ImportRefusedError([str(error)]) from error
    if not document.tables:
        raise ImportRefusedError([f"Tệp “{name}” không có bảng nào."])
    grid: dict[int, dict[int, tuple[str, str, Decimal | None]]] = {}
    for cell in document.tables[0].cells:
        grid.setdefault(cell.row, {})[cell.column] = (f"ô {column_name(cell.column)}{cell.row + 1}", cell.text.strip(),
                                                      cell.number)  # fmt: skip
    first = min(grid, default=0)
    width = max(grid.get(first, {}), default=-1) + 1
    columns = _columns([grid[first].get(at, ("", "", None))[1] for at in range(width)])
    for row in sorted(grid):
        if row > first and any(text for _, text, _ in grid[row].values()):
            yield {
                title: grid[row].get(at, (f"ô {column_name(at)}{row + 1}", "", None)) for title, at in columns.items()
            }


def column_name(column: int) -> str:
    """A column's letters in a sheet: 0 → "A", 26 → "AA"."""
    before, last = divmod(column, 26)
    return (column_name(before - 1) if before else "") + chr(ord("A") + last)


def _columns(heads: list[str]) -> dict[str, int]:
    found = {_HEADS[name]: at for at, head in enumerate(heads) if (name := head.strip().lower()) in _HEADS}
    missing = [title for name, title in _NEEDED.items() if name not in found]
    if missing:
        raise ImportRefusedError([f"Dòng đầu thiếu cột: {', '.join(missing)}."])
    return found


def _number(cell: tuple[str, str, Decimal | None]) -> tuple[Decimal | None, str]:
    """The number and what its last place is worth; or None and what is wrong, as a sentence goes on."""
    _, text, number = cell
    if number is not None:
        return number, str(Decimal(1).scaleb(min(number.normalize().as_tuple().exponent, 0)))
    typed = read_typed(text)
    if typed.value is not None:
        places = len(text.partition(",")[2].strip())
        return typed.value, str(Decimal(1).scaleb(-places))
    if typed.readings:
        return None, "có thể đọc hai cách; hãy viết dấu phẩy cho phần lẻ, dấu chấm ngăn đủ ba chữ số."
    return None, "không phải là số." if text else "chưa có giá trị."


def _places() -> dict[str, list[tuple[int, object, object]]]:
    found: dict[str, list[tuple[int, object, object]]] = {}
    for pk, code, start, end in Place.objects.standing().values_list("pk", "code", "valid_from", "valid_to"):
        found.setdefault(code, []).append((pk, start, end))
    return found


def _place_in(places: dict[str, list[tuple[int, object, object]]], code: str, period: str) -> int | None:
    """The row that bore this code in the period; the last of them where several did."""
    rows = places.get(code, [])
    read = Period.parse(period)
    if read is None:  # which is told as its own fault later
        return rows[0][0] if rows else None
    fitting = [
        pk for pk, start, end in rows if (start is None or start <= read.last) and (end is None or end >= read.first)
    ]
    return fitting[-1] if fitting else None
