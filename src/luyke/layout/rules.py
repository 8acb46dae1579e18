"""How documents of the State and of the Party are set, as dated data: data/*.toml, each with its source."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from luyke.layout.errors import ForbiddenChangeError


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of line is set: sizes and the space before it in pt, the indent of its first line in mm."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False
    upper: bool = False
    underline: bool = False
    frame: bool = False
    align: Literal["left", "center", "right", "justify"] = "left"
    before: float = 0
    indent: float = 0
    line: float = 1


@dataclass(frozen=True, slots=True)
class Page:
    """A page: lengths in mm, the size of its number in pt; `across` is the margin of pages across."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    across: float
    number_size: float

    def text_width(self, *, across: bool = False) -> float:
        """Between the margins."""
        return self.height - 2 * self.across if across else self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Authority:
    """A form in which somebody signs, as "TM.": whom it names, and what may stand on the line below.

    of     a body that decides together, or the title of who heads it; a Party office also signs by order of a body
    below  "head" or "deputy" of what it names, any "title", or another sign; nothing: it is the last line
    """

    sign: str
    of: Literal["body", "head"]
    below: tuple[str, ...]
    meaning: str

    @property
    def letters(self) -> str:
        """The sign without its stops: "T/M" and "TM." are the same letters."""
        return "".join(filter(str.isalpha, self.sign))


@dataclass(frozen=True, slots=True)
class Rules:
    """One version of the rules of one side; see data/state-2020.toml for what each field is."""

    code: str
    title: str
    valid_from: date
    motto: tuple[str, ...]
    number_form: str
    numbered_by: Literal["year", "term"]
    zero_before_numbers_under: int
    day_form: str
    zero_before_days_under: int
    zero_before_months_under: int
    subject_starts: str
    letter: str
    letter_form: str
    addressees_heading: str
    end_mark: str
    recipients_heading: str
    same_recipients: str
    recipient_stop: str
    marks: tuple[str, ...]
    reference: str
    long_dates: bool
    annex_heading: str
    annex_reference: str
    annex_pages_apart: bool
    left_share: float
    room_to_sign: float
    begins: tuple[str, ...]
    bodies: tuple[str, ...]
    body_is_issuer: bool
    deputy: str
    before_no_name: tuple[str, ...]
    last_recipient: str
    urgency: tuple[str, ...]
    page: Page
    under: Mapping[str, float | str]
    styles: Mapping[str, Style]
    allowed: Mapping[str, tuple[float, float]]
    authorities: tuple[Authority, ...]

    def authority(self, sign: str) -> Authority | None:
        """The form of a sign, however its stops are written."""
        letters = "".join(filter(str.isalpha, sign))
        return next((one for one in self.authorities if one.letters == letters), None)

    def authority_of(self, of: str, below: str = "") -> Authority:
        """The first form that names a body or a head, with `below` under it."""
        return next(one for one in self.authorities if one.of == of and (not below or below in one.below))

    def changed(self, changes: Mapping[str, Any]) -> Rules:
        """These rules with an office's own values: `{"page": {"left": 35}, "style": {"text": {"size": 13}}}`.

        Raises ForbiddenChangeError for a value there is not, or one outside what the rules allow.
        """
        table = asdict(self)
        table["style"], table["authority"] = table.pop("styles"), table.pop("authorities")
        _put(table, changes, "")
        for path, (low, high) in self.allowed.items():
            value: Any = table
            for key in path.split("."):
                value = value[key]
            if not low <= value <= high:
                raise ForbiddenChangeError(f"“{path}” là {value:g}; {self.title} cho phép từ {low:g} đến {high:g}.")
        return _made(table)


@cache
def all_rules() -> tuple[Rules, ...]:
    """Every version, the oldest first."""
    folder = files("luyke.layout").joinpath("data")
    texts = [entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return tuple(sorted((_made(tomllib.loads(text)) for text in texts), key=lambda one: (one.valid_from, one.code)))


def rules_on(layout: str, day: date | None) -> Rules:
    """The rules of a side on a day; the newest for a draft, the oldest known for a day before them.

    Raises KeyError for a side that is none.
    """
    known = [one for one in all_rules() if one.code == layout]
    if not known:
        raise KeyError(layout)
    return next((one for one in reversed(known) if day is None or one.valid_from <= day), known[0])


def _made(table: Mapping[str, Any]) -> Rules:
    """Rules from their table; a key that is unknown or lacks is a TypeError."""
    rest: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    styles = {name: Style(**style) for name, style in rest.pop("style").items()}
    allowed = {path: (ends[0], ends[1]) for path, ends in rest.pop("allowed").items()}
    forms = tuple(Authority(**{**form, "below": tuple(form["below"])}) for form in rest.pop("authority"))
    return Rules(page=Page(**rest.pop("page")), styles=styles, allowed=allowed, authorities=forms, **rest)


def _put(table: dict[str, Any], changes: Mapping[str, Any], above: str) -> None:
    for key, value in changes.items():
        path = f"{above}{key}"
        if key not in table or path in ("code", "title", "valid_from", "allowed", "authority"):
            raise ForbiddenChangeError(f"Cách trình bày không có “{path}” để đổi.")
        before = table[key]
        if isinstance(before, dict):
            if not isinstance(value, Mapping):
                raise ForbiddenChangeError(f"“{path}” gồm nhiều mục, cần ghi rõ mục nào.")
            _put(before, value, f"{path}.")
        elif type(value) is type(before) or {type(value), type(before)} <= {int, float}:
            table[key] = value
        else:
            raise ForbiddenChangeError(f"“{path}” không nhận giá trị “{value}”.")
