"""Numbers and words that come from law, each valid for a time, with its source: dated data, never code.

A register keeps what it was built with in `law.toml` of its folder; what was corrected since is rows of `LawRow`. A row
of the same key and first day takes the place of the one before it; nothing is written over.

[[rule]]
key = "interval.pfizer"          # names it for the code
name = "Khoảng cách mũi 1 – 2"    # for people
value = "21"
valid_from = 2021-07-08          # until a later row of the key begins, or valid_to
source = "Quyết định …"
verified = false                 # whether the text itself was read
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files

from django.apps import apps

from luyke.office.registers.models import LawRow


@dataclass(frozen=True)
class Law:
    """What is so by law, from a first to a last day. `row`: of the correction that says so; None as built."""

    key: str
    name: str
    value: str
    valid_from: date
    valid_to: date | None
    source: str
    verified: bool
    row: int | None = None

    @property
    def number(self) -> Decimal:
        """The value where it is a number."""
        return Decimal(self.value)

    def holds_on(self, day: date) -> bool:
        """Whether it is so on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class LawTable:
    """All that a register has of law, by key and first day."""

    laws: tuple[Law, ...]

    def on(self, key: str, day: date) -> Law | None:
        """What is so on a day: of several the one that began last."""
        holding = [one for one in self.laws if one.key == key and one.holds_on(day)]
        return max(holding, key=lambda one: one.valid_from, default=None)

    def keys(self, prefix: str, day: date) -> dict[str, Law]:
        """All that holds on a day whose key begins so, by the rest of the key."""
        wanted = {one.key for one in self.laws if one.key.startswith(prefix)}
        return {key.removeprefix(prefix): found for key in sorted(wanted) if (found := self.on(key, day))}


def law_table(register: str, *, at: datetime | None = None) -> LawTable:
    """What a register has of law, as known at a moment or now. One query: ask once for many cases."""
    found = {(one.key, one.valid_from): one for one in built_in(register)}
    rows = LawRow.objects.filter(register=register).order_by("pk")
    if at is not None:
        rows = rows.filter(known_at__lte=at)
    for row in rows:
        before = next((one for one in found.values() if one.key == row.key), None)
        found[row.key, row.valid_from] = Law(
            row.key, before.name if before else row.key, row.value, row.valid_from, row.valid_to, row.source,
            row.verified, row.pk,
        )  # fmt: skip
    return LawTable(tuple(sorted(found.values(), key=lambda one: (one.key, one.valid_from))))


def law_on(register: str, key: str, day: date, *, at: datetime | None = None) -> Law | None:
    """One thing that is so on a day."""
    return law_table(register, at=at).on(key, day)


@cache
def built_in(register: str) -> tuple[Law, ...]:
    """What a register was built with; nothing where its folder has no law.toml."""
    file = files(apps.get_app_config(register).name).joinpath("law.toml")
    if not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Law(row["key"], row["name"], row["value"], row["valid_from"], row.get("valid_to"), row["source"],
            row["verified"])
        for row in rows
    )  # fmt: skip
