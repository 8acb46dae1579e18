"""The rows of a data set as files. Each says under which licence it may be used and where its columns are explained."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from importlib.util import find_spec

import xlsxwriter

from luyke.office.public.data.records import COLUMNS, Record, plain
from luyke.office.publishing.selectors import DatasetBody, Shown

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_DIGITS = 15  # what a cell of a workbook keeps exactly


@dataclass(frozen=True)
class Dataset:
    """What is taken: one version of a published set, its rows, and the address of its page."""

    shown: Shown
    body: DatasetBody
    records: Sequence[Record]
    address: str
    licence_address: str

    def about(self) -> dict[str, str]:
        """What every file says of itself."""
        return {
            "Tên": self.shown.title, "Phiên bản": str(self.shown.version), "Địa bàn": self.body.place_name,
            "Mô tả": self.body.description, "Nguồn": self.body.source,
            "Giấy phép": " ".join(filter(None, (self.shown.licence, self.licence_address))),
            "Công khai từ": self.shown.public_at.isoformat(), "Số liệu tính đến": self.shown.as_of.isoformat(),
            "Đính chính": self.shown.notice, "Trang": self.address,
        }  # fmt: skip


def as_csv(dataset: Dataset) -> bytes:
    """CSV in UTF-8 with the mark by which Excel knows it; the dictionary stands on the page of the set."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows(map(written, dataset.records))
    return text.getvalue().encode("utf-8-sig")


def as_json(dataset: Dataset) -> bytes:
    """One object with the rows in it; values are text, so that no digit is lost."""
    names = [column.name for column in COLUMNS]
    told = {
        "about": dataset.about(),
        "columns": [{"name": one.name, "type": one.kind, "vi": one.words, "en": one.english} for one in COLUMNS],
        "rows": [dict(zip(names, map(_kept, record.cells()), strict=True)) for record in dataset.records],
    }
    return json.dumps(told, ensure_ascii=False).encode()


def as_xlsx(dataset: Dataset) -> bytes:
    """A workbook: the rows, and two sheets that say what they are. The same rows make the same bytes."""
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"created": dataset.shown.public_at.astimezone(UTC).replace(tzinfo=None)})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("Số liệu")
        sheet.write_row(0, 0, [column.name for column in COLUMNS], bold)
        for at, record in enumerate(dataset.records, 1):
            for column, cell in enumerate(record.cells()):
                if isinstance(cell, Decimal) and len(cell.normalize().as_tuple().digits) <= _MOST_DIGITS:
                    sheet.write_number(at, column, float(cell))
                elif isinstance(cell, bool):
                    sheet.write_boolean(at, column, cell)
                else:
                    sheet.write_string(at, column, _kept(cell))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(dataset.records), len(COLUMNS) - 1)
        sheet.autofit()
        about = book.add_worksheet("Giới thiệu")
        rows = [*dataset.about().items(), *((one.name, f"{one.words} / {one.english}") for one in COLUMNS)]
        _table(about, rows, (18, 90), wrapped)
        listed = book.add_worksheet("Chỉ tiêu")
        named = [("Mã", "Tên", "Tên tiếng Anh", "Đơn vị", "Nghĩa là gì")]
        named += [(one.code, one.name, one.name_en, one.shown, one.definition) for one in dataset.body.variables]
        _table(listed, named, (12, 50, 50, 16, 80), wrapped)
    return written.getvalue()


def as_parquet(dataset: Dataset) -> bytes:
    """Parquet with exact decimals; what the set is stands in the metadata of its schema."""
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {"number": pa.decimal128(38, 12), "boolean": pa.bool_(), "datetime": pa.timestamp("us", tz="UTC")}
    fields = [
        pa.field(one.name, kinds.get(one.kind, pa.string()), metadata={"vi": one.words, "en": one.english})
        for one in COLUMNS
    ]
    rows = list(zip(*(record.cells() for record in dataset.records), strict=True))
    arrays = [
        pa.array(map(datetime.fromisoformat, cells) if one.kind == "datetime" else cells, field.type)
        for one, field, cells in zip(COLUMNS, fields, rows, strict=True)
    ]
    table = pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=dataset.about()))
    written = io.BytesIO()
    parquet.write_table(table, written)
    return written.getvalue()


FORMATS: Mapping[str, tuple[str, Callable[[Dataset], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", as_csv),
    "xlsx": (XLSX, as_xlsx),
    "json": ("application/json", as_json),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
}


def written(record: Record) -> list[object]:
    """A row as CSV has it."""
    return [_written(cell) for cell in record.cells()]


def offered() -> list[str]:
    """The formats that can be written here."""
    return [kind for kind in FORMATS if kind != "parquet" or find_spec("pyarrow") is not None]


def _table(sheet: object, rows: Sequence[Sequence[str]], widths: Sequence[int], wrapped: object) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width, wrapped)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(at, column, cell)


def _kept(cell: object) -> object:
    return plain(cell) if isinstance(cell, Decimal) else cell


def _written(cell: object) -> object:
    """A text that a spreadsheet would take for a formula is told apart from one."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+@\t\r") else _kept(cell)
