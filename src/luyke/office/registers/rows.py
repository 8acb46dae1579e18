"""The rows that go out of a register and come into it: by workbook, and by other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise

from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.sheet import Column, SheetRow, Value

Told = tuple[int | None, Mapping[str, Value]]  # the id of a case, None where nothing is said of it yet, and its row


@dataclass(frozen=True)
class Listed:
    """What a list holds, as the viewer may see it.

    found   can be counted and cut into pages; `told` the rows of a part of it
    record  puts on record that so many rows went out (count=, by=, at=), where that must be known
    """

    columns: Sequence[Column]
    found: QuerySet | Sequence[Any]
    told: Callable[[Iterable[Any]], list[Told]]
    record: Callable[..., None] | None = None

    def rows(self, most: int) -> list[Mapping[str, Value]]:
        """Its first rows, for a workbook."""
        return [row for _case, row in self.told(self.found[:most])]


@dataclass(frozen=True)
class Intake:
    """How filled rows become what the register says. Nothing is kept of them unless all are good.

    read   what rows say. Raises SheetRefusedError with every wrong cell
    keep   records that: told by whom, when, for which `reason` and with which `overrides`; gives the new entries
    cell   where a broken rule's thing stands, by its number among what was read
    told   a sentence on what was sent, as it may be told: without what leads to a person
    """

    columns: Sequence[Column]
    read: Callable[[Sequence[SheetRow]], Any]
    keep: Callable[[Any, Mapping[str, Any]], Sequence[RegisterEntry]]
    cell: Callable[[Any, int], str]
    told: Callable[[str], str] = str


@dataclass(frozen=True)
class Rows:
    """What a register gives to other programs and takes from them.

    asks, needs  what the address may say to reduce the list, and what it must say to add to it, each explained
    case         the id of an entry's case
    view         permission to read rows, where the register's own shows less than them
    """

    listed: Callable[[HttpRequest], Listed]
    intake: Callable[[HttpRequest], Intake]
    case: Callable[[Any], int]
    asks: Mapping[str, str | Promise] = field(default_factory=dict)
    needs: Mapping[str, str | Promise] = field(default_factory=dict)
    view: str = ""
