"""How documents of the State and of the Party are set, as dated data: data/*.toml, each with its source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of line is set: its size in pt, and its letters."""

    size: float
    bold: bool = False
    italic: bool = False
    upper: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: lengths in mm, the size of its number in pt."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_size: float


@dataclass(frozen=True, slots=True)
class Text:
    """The body: size and space after a paragraph in pt, indent of the first line in mm, line spacing."""

    size: float
    indent: float
    after: float
    line: float


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the rules of one side; see data/state-2020.toml for what each field is."""

    code: str
    valid_from: date
    motto: tuple[str, ...]
    number_form: str
    day_form: str
    end_mark: str
    recipients_heading: str
    annex_heading: str
    annex_reference: str
    under_issuer: str
    text_below_number: bool
    title_rule: bool
    left_share: float
    page: Page
    text: Text
    styles: dict[str, Style] = field(default_factory=dict)


@cache
def all_rules() -> tuple[Rules, ...]:
    """Every version, the oldest first."""
    folder = files("luyke.layout").joinpath("data")
    found = []
    for entry in folder.iterdir():
        if not entry.name.endswith(".toml"):
            continue
        told = tomllib.loads(entry.read_text(encoding="utf-8"))
        styles = {name: Style(**style) for name, style in told.pop("style").items()}
        page, text = Page(**told.pop("page")), Text(**told.pop("text"))
        found.append(Rules(page=page, text=text, styles=styles, **(told | {"motto": tuple(told["motto"])})))
    return tuple(sorted(found, key=lambda one: (one.valid_from, one.code)))


def rules_on(layout: str, day: date | None) -> Rules:
    """The rules of a side on a day; the newest for a draft, the oldest known for a day before them.

    Raises KeyError for a side that is none.
    """
    known = [one for one in all_rules() if one.code == layout]
    if not known:
        raise KeyError(layout)
    return next((one for one in reversed(known) if day is None or one.valid_from <= day), known[0])
