"""Parts of the tree of places and agencies by their names.

Accounts stand below places and import nothing from there: the settings name who answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from luyke.office.accounts.models import Grant, Person

Codes = tuple[str, str]  # of a place, of an agency in it ("" for none)


@dataclass(frozen=True, slots=True)
class Part:
    """A place with all below it, or one agency of it. `of`: what it belongs to; `note`: what else tells it apart."""

    place: str
    agency: str
    name: str
    of: str = ""
    note: str = ""

    @property
    def key(self) -> str:
        """As a form sends it."""
        return f"{self.place}/{self.agency}" if self.agency else self.place

    def __str__(self) -> str:
        return f"{self.name}, {self.of}" if self.of else self.name


class PartFinder(Protocol):
    """Whoever knows the names."""

    def search(self, viewer: Person, words: str) -> list[Part]:
        """The parts that a text may mean, the best first; where the viewer's own tree begins when it says nothing."""

    def named(self, parts: Iterable[Codes]) -> Mapping[Codes, Part]:
        """Those that there are, by their codes."""


def part_finder() -> PartFinder:
    """Who answers in this office."""
    return import_string(settings.PART_FINDER)()


@dataclass(frozen=True, slots=True)
class NamedGrant:
    """A grant and the part where it holds: None everywhere, or where no such part is known."""

    grant: Grant
    part: Part | None


def grants_named(grants: Iterable[Grant]) -> list[NamedGrant]:
    """Grants with their parts by name."""
    grants = list(grants)
    known = part_finder().named({(grant.place, grant.agency) for grant in grants if grant.place})
    return [NamedGrant(grant, known.get((grant.place, grant.agency))) for grant in grants]
