"""What the public pages are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse

from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Shown


@dataclass(frozen=True)
class Number:
    """A stretch of a sentence as it is shown: words, or a number that leads to where it comes from.

    before  what was printed where a later figure now stands; "" while it still holds
    """

    text: str
    address: str = ""
    before: str = ""


@dataclass(frozen=True)
class Cell:
    """A number of a table: as published, and as it has been published since."""

    text: str
    address: str = ""
    now: str = ""


def number_address(key: str) -> str:
    """The page that tells where a published figure comes from."""
    return f"{reverse('public:number')}?{urlencode({'khoa': key})}" if key else ""


@dataclass(frozen=True)
class Prints:
    """What figures were printed as when something went out, and what they are printed as now."""

    then: Mapping[str, str]
    now: Mapping[str, str]

    def changed(self, key: str) -> str:
        """What is printed now, where it is no longer what was; "" otherwise."""
        now = self.now.get(key, "")
        return now if now and now != self.then.get(key, now) else ""

    def cell(self, text: str, key: str) -> Cell:
        """A cell of a table."""
        return Cell(text, number_address(key) if text else "", self.changed(key) if text else "")

    def number(self, text: str, key: str) -> Number:
        """A number of a sentence; one that was published anew is replaced, and says what it was."""
        now = self.changed(key)
        return Number(now, number_address(key), text) if now else Number(text, number_address(key))

    def sentence(self, pieces: Iterable[tuple[str, str]]) -> tuple[Number, ...]:
        """A sentence of (text, key)."""
        return tuple(self.number(text, key) for text, key in pieces)


def prints_of(keys: Iterable[str], shown: Shown, at: datetime) -> Prints:
    """The figures that a publication quotes. An earlier version is shown as it was."""
    wanted = set(keys)
    then = selectors.figures_now(keys=wanted, at=shown.public_at)
    return Prints(then, selectors.figures_now(keys=wanted, at=at) if shown.newest else then)
