"""What the public pages are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Shown


@dataclass(frozen=True)
class Number:
    """A stretch of a sentence as it is shown: words, or a number that leads to where it comes from.

    before  what was printed where a later figure now stands; "" while it still holds
    gone    what it was published with was withdrawn
    """

    text: str
    address: str = ""
    before: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Cell:
    """A number of a table: as published, and as it has been published since."""

    text: str
    address: str = ""
    now: str = ""


def number_address(key: str) -> str:
    """The page that tells where a published figure comes from."""
    return f"{reverse('public:number')}?{urlencode({'khoa': key})}" if key else ""


def publication_address(kind: str, key: str) -> str:
    """Where a publication is read."""
    if kind == "month":
        place, _, period = key.partition(":")
        return reverse("public:month", args=[place, period])
    return reverse(f"public:{kind}", args=[key])


@dataclass(frozen=True)
class Prints:
    """What the figures of a publication were printed as when it was made, and what they are printed as now.

    fallen  of changes, whether each was a fall then and is one now: their sign stands in words that nobody mends
    """

    then: Mapping[str, str]
    now: Mapping[str, str]
    fallen: Mapping[str, tuple[bool, bool]] = field(default_factory=dict)

    def changed(self, key: str) -> str:
        """What is printed now, where it is no longer what was; "" otherwise."""
        now = self.now.get(key, "")
        return now if now != self.then.get(key, now) or self.turned(key) else ""

    def turned(self, key: str) -> bool:
        """Whether what was told as a rise is a fall now, or the other way round."""
        was, fell = self.fallen.get(key, (False, False))
        return was != fell

    def cell(self, text: str, key: str) -> Cell:
        """A cell of a table, where changes bear their signs."""
        if not text or key not in self.now:
            return Cell(text)
        now = self.changed(key)
        return Cell(text, number_address(key), f"{self._sign(key)}{now}" if now else "")

    def number(self, text: str, key: str) -> Number:
        """A number of a sentence; one that was published anew is replaced, and says what it was."""
        if key not in self.now:
            return Number(text, gone=key in self.then)
        now = self.changed(key)
        sign = self._sign(key) if self.turned(key) else ""
        return Number(f"{sign}{now}" if now else text, number_address(key), text if now else "")

    def _sign(self, key: str) -> str:
        return "" if key not in self.fallen else "−" if self.fallen[key][1] else "+"

    def sentence(self, pieces: Iterable[Mapping[str, str]]) -> tuple[Number, ...]:
        """A sentence of a stored body."""
        return tuple(self.number(piece["text"], piece["key"]) for piece in pieces)


def prints_of(shown: Shown, at: datetime) -> Prints:
    """The figures of one publication. An earlier version is shown as it was."""
    return prints_by([shown], at)[shown.pk]


def prints_by(shown: Sequence[Shown], at: datetime) -> dict[int, Prints]:
    """The figures of several publications, by their pk. Two queries, and one for each."""
    then = selectors.figures_quoted(shown=shown)
    now = selectors.figures_now(keys={key for prints in then.values() for key in prints}, at=at)
    return {
        one.pk: Prints(then[one.pk], now, selectors.figures_fallen(keys=then[one.pk], then=one.public_at, at=at))
        if one.newest
        else Prints(then[one.pk], then[one.pk])
        for one in shown
    }


def opened(shown: Sequence[Shown], at: datetime) -> list[tuple[Shown, tuple[Number, ...]]]:
    """Publications, each with the sentence that it opens with as its numbers are now."""
    prints = prints_by(shown, at)
    filed = selectors.articles_filed(shown=shown, at=at)
    return [(one, prints[one.pk].sentence(_opening(one.body))) for one in filed]


def _opening(body: Mapping[str, Any]) -> Sequence[Mapping[str, str]]:
    return body.get("lead") or body.get("sentence") or ()
