"""Registers as the API gives them, and rows as it takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from luyke.office.registers.api.shapes import CasesShape, ColumnShape, ErrorShape, Given, RegisterShape
from luyke.office.registers.register import Register
from luyke.office.registers.rows import Told
from luyke.office.registers.rules import Broken
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong, understood
from luyke.office.ui.nulls import keepable

_DECIMAL = re.compile(r"-?\d{1,20}(\.\d{1,12})?")
_LONGEST = 20_000


def register_shape(register: Register, columns: Iterable[Column], *, may_add: bool) -> RegisterShape:
    """What a register gives and takes."""
    told = [
        ColumnShape(key=one.key, name=str(one.head), kind=one.kind, required=one.required,
                    choices={key: str(name) for key, name in one.choices.items()})
        for one in columns
    ]  # fmt: skip
    asks, needs = (
        {name: str(said) for name, said in each.items()} for each in (register.rows.asks, register.rows.needs)
    )
    return RegisterShape(
        code=register.code, name=str(register.name), sentence=str(register.sentence), columns=told, filters=asks,
        needs=needs, may_add=may_add,
    )  # fmt: skip


def cases_shape(columns: Sequence[Column], rows: Iterable[Told], *, total: int, page: int, pages: int) -> CasesShape:
    """A page of a list."""
    keys = [one.key for one in columns]
    told = [{"case": case, **{key: _plain(row.get(key)) for key in keys}} for case, row in rows]
    return CasesShape(total=total, page=page, pages=pages, rows=told)


def rows_read(rows: Sequence[Mapping[str, Given]], columns: Sequence[Column]) -> list[SheetRow]:
    """Rows that were sent, as those of a workbook are; a cell is "0.day". Raises SheetRefusedError with all wrong."""
    by_key = {one.key: one for one in columns}
    found, errors = [], []
    for number, row in enumerate(rows):
        values: dict[str, Value] = {}
        unknown = row.keys() - by_key.keys() - {"case"}
        errors += [Wrong(f"{number}.{key[:40]}", "sổ này không có trường ấy.") for key in unknown]
        for key, one in by_key.items():
            try:
                values[key] = _understood(one, row.get(key))
            except ValueError as wrong:
                errors.append(Wrong(f"{number}.{key}", str(wrong)))
        found.append(SheetRow(values, {key: f"{number}.{key}" if key in row else "" for key in by_key}))
    if errors:
        raise SheetRefusedError(sorted(errors, key=lambda one: int(one.cell.partition(".")[0])))
    return found


def wrong_shape(one: Wrong, told: str) -> ErrorShape:
    """What is wrong with a cell of a row."""
    row, _dot, key = one.cell.partition(".")
    return ErrorShape(row=int(row) if row else None, field=key, sentence=told)


def broken_shape(one: Broken, cell: str) -> ErrorShape:
    """A rule that a row breaks."""
    row = cell.partition(".")[0]
    return ErrorShape(
        row=int(row) if row else None, sentence=one.sentence, code=one.code, weight=one.weight.value, key=one.key
    )


def _understood(one: Column, given: Given) -> Value:
    text = "" if given is None else keepable(f"{given}")
    if len(text) > _LONGEST:
        raise ValueError(f"dài quá {_LONGEST} chữ.")
    number = Decimal(text) if one.kind in ("count", "number") and _DECIMAL.fullmatch(text.strip()) else None
    return understood(one, text, number)


def _plain(value: Value) -> int | str | None:
    if value is None or value == "":
        return None
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value
