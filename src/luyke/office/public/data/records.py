"""One row of a data set, and what its columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from operator import attrgetter

from luyke.office.publishing.selectors import DatasetBody, Print, Variable


@dataclass(frozen=True)
class Column:
    """A column as the dictionary tells it; `kind` is a type of the Table Schema standard."""

    name: str
    kind: str
    words: str
    english: str


COLUMNS = (
    Column("indicator", "string", "Mã chỉ tiêu", "Code of the indicator"),
    Column("name", "string", "Tên chỉ tiêu", "Name of the indicator"),
    Column("place", "string", "Mã địa bàn", "Code of the place"),
    Column("period", "string", "Kỳ: 2021-11 một tháng; 2021-01/2021-11 lũy kế từ đầu năm; 2021-Q3; 2021",
           "Period: 2021-11 a month; 2021-01/2021-11 the year to date; 2021-Q3; 2021"),
    Column("span", "string", "Loại kỳ: month, to_date (lũy kế), quarter, year, other",
           "Kind of period: month, to_date, quarter, year, other"),
    Column("value", "number", "Giá trị theo đơn vị gốc, không làm tròn", "Value in the base unit, not rounded"),
    Column("unit", "string", "Đơn vị gốc: VND, %, person…", "Base unit"),
    Column("amount", "number", "Giá trị theo đơn vị thường in", "Value in the unit that is usually printed"),
    Column("amount_unit", "string", "Đơn vị thường in: tỷ đồng, người…", "The unit that is usually printed"),
    Column("status", "string", "estimate ước, preliminary sơ bộ, official chính thức",
           "How final the value is: estimate, preliminary, official"),
    Column("known_at", "datetime", "Cơ quan biết giá trị này từ lúc nào", "Since when the office has known the value"),
    Column("source", "string", "Giá trị vào hệ thống bằng cách nào", "How the value came into the system"),
    Column("invented", "boolean", "true: số dựng để minh họa, không phải số thật",
           "true: made up for a demonstration, no real figure"),
)  # fmt: skip


@dataclass(frozen=True)
class Record:
    """One published value, in the order of the columns."""

    indicator: str
    name: str
    place: str
    period: str
    span: str
    value: Decimal
    unit: str
    amount: Decimal
    amount_unit: str
    status: str
    known_at: str
    source: str
    invented: bool

    def cells(self) -> tuple[object, ...]:
        """The row."""
        return _CELLS(self)


_CELLS = attrgetter(*(column.name for column in COLUMNS))


def records_of(body: DatasetBody, prints: Iterable[Print]) -> list[Record]:
    """The rows of a data set."""
    variables = {one.code: one for one in body.variables}
    return [_record(one, variables[one.indicator]) for one in prints]


def plain(value: Decimal) -> str:
    """A value as programs read it: a point, no exponent, no zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment(at: datetime) -> str:
    """A moment as programs read it, at Greenwich: 2021-11-30T02:00:00Z."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


_SPANS = (
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"(\d{4})-01/\1-\d\d"), "to_date"),
    (re.compile(r"\d{4}-Q[1-4]"), "quarter"),
    (re.compile(r"\d{4}"), "year"),
)


def span_of(period: str) -> str:
    """The kind of a period."""
    return next((name for form, name in _SPANS if form.fullmatch(period)), "other")


def _record(one: Print, variable: Variable) -> Record:
    return Record(
        indicator=one.indicator, name=variable.name, place=one.place, period=one.period, span=span_of(one.period),
        value=one.value, unit=one.unit, amount=one.value / Decimal(variable.factor), amount_unit=variable.shown,
        status=one.status, known_at=moment(one.vintage), source=one.source, invented=one.invented,
    )  # fmt: skip
