"""The columns of a catalogue file: their Vietnamese heads, and how each field is written in a cell and read back.

Lists are parted by "; ". A parent is "LK020/khu vực"; a code of another system is "system|code|from|to". Choices stand
in Vietnamese and may be given by their code too. Days are 31/12/2025 or 2025-12-31.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import override

from luyke.lexicon.folding import fold
from luyke.office.indicators.lines import Line, OuterCode
from luyke.office.indicators.models import Cumulation, Direction, Nature, Style

_DAYS = ("%d/%m/%Y", "%Y-%m-%d")


@dataclass(frozen=True)
class Column:
    """One column. `read` raises ValueError with a Vietnamese sentence."""

    field: str
    head: str
    width: int
    write: Callable[[Any], str] = str
    read: Callable[[str], Any] = str

    def text_of(self, line: Line) -> str:
        """The cell of a line."""
        return self.write(getattr(line, self.field))


def _list(items: tuple[str, ...]) -> str:
    return "; ".join(items)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.strip() for item in text.split(";") if item.strip()))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _read_day(text: str) -> date | None:
    if not text:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise ValueError(_("“{text}” không phải ngày; ghi như 31/12/2025.").format(text=text))


def _choice(choices: type[TextChoices], *, empty: bool = False) -> dict[str, Callable[[str], str]]:
    with override("vi"):
        labels = {item.value: str(item.label) for item in choices}
    by_text = {fold(label): value for value, label in labels.items()} | {fold(value): value for value in labels}

    def read(text: str) -> str:
        if empty and not text:
            return ""
        if fold(text) not in by_text:
            raise ValueError(
                _("Không có lựa chọn “{text}”; chọn một trong: {choices}.").format(
                    text=text, choices=", ".join(labels.values())
                )
            )
        return by_text[fold(text)]

    return {"write": lambda value: labels.get(value, value), "read": read}


def _parents(items: tuple[tuple[str, str], ...]) -> str:
    return _list(tuple(f"{whole}/{by}" for whole, by in items))


def _read_parents(text: str) -> tuple[tuple[str, str], ...]:
    found = []
    for item in _listed(text):
        whole, mark, by = item.partition("/")
        if not mark or not by.strip():
            raise ValueError(_("“{item}” phải ghi như LK020/khu vực.").format(item=item))
        found.append((whole.strip(), by.strip()))
    return tuple(sorted(found))


def _outer(items: tuple[OuterCode, ...]) -> str:
    return _list(tuple(f"{o.system}|{o.code}|{_day(o.valid_from)}|{_day(o.valid_to)}" for o in items))


def _read_outer(text: str) -> tuple[OuterCode, ...]:
    found = []
    for item in _listed(text):
        system, code, first, last, *more = [part.strip() for part in item.split("|")] + [""] * 2
        if not code or any(more):
            raise ValueError(_("“{item}” phải ghi như hệ thống|mã|từ ngày|đến ngày.").format(item=item))
        found.append(OuterCode(system, code, _read_day(first), _read_day(last)))
    return tuple(sorted(found, key=lambda o: (o.system, o.code, o.valid_from or date.min)))


def _read_count(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or len(text) > 2:
        raise ValueError(_("“{text}” không phải số nguyên nhỏ.").format(text=text))
    return int(text)


def _read_mark(text: str) -> bool:
    if fold(text) not in ("", "x", "co"):
        raise ValueError(_("Ghi “x” hoặc để trống."))
    return bool(text)


COLUMNS = (
    Column("code", "Mã", 9),
    Column("group", "Nhóm", 6),
    Column("name", "Tên chỉ tiêu", 45),
    Column("name_en", "Tên tiếng Anh", 35),
    Column("unit", "Đơn vị gốc", 12),
    Column("shown", "Đơn vị in ra", 14),
    Column("decimals", "Số chữ số lẻ", 8, str, _read_count),
    Column("nature", "Tính chất", 18, **_choice(Nature)),
    Column("cumulation", "Lũy kế", 20, **_choice(Cumulation)),
    Column("frequency", "Kỳ", 7, _list, _listed),
    Column("direction", "Chiều tốt", 18, **_choice(Direction)),
    Column("plan_style", "Cách giao kế hoạch", 22, **_choice(Style, empty=True)),
    Column("parents", "Là phần của", 24, _parents, _read_parents),
    Column("exhaustive", "Chia hết theo", 16, _list, lambda text: tuple(sorted(_listed(text)))),
    Column("numerator", "Tử số", 9),
    Column("denominator", "Mẫu số", 9),
    Column("agency", "Cơ quan chịu trách nhiệm", 24),
    Column("aliases", "Tên khác", 50, _list, _listed),
    Column("short_aliases", "Tên rất ngắn", 18, _list, _listed),
    Column("definition", "Định nghĩa", 40),
    Column("definition_author", "Người soạn định nghĩa", 20),
    Column("review_date", "Rà soát trước ngày", 12, _day, _read_day),
    Column("valid_from", "Dùng từ ngày", 12, _day, _read_day),
    Column("valid_to", "Dùng đến ngày", 12, _day, _read_day),
    Column("external", "Mã ngoài", 30, _outer, _read_outer),
    Column("note", "Ghi chú", 30),
    Column("invented", "Minh họa", 8, lambda value: "x" if value else "", _read_mark),
)
BY_HEAD = {fold(column.head): column for column in COLUMNS} | {column.field: column for column in COLUMNS}
