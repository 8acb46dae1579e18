"""What each page of places shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.forms import Form
from django.utils.functional import Promise

from luyke.office.places.models import Agency, Change, Place, Succession
from luyke.office.places.selectors import LineOfDescent, ShownBreak


@dataclass(frozen=True)
class Branch:
    """A unit, all above it, and the units right below it, each with how many it has below."""

    place: Place
    lineage: Sequence[Place]
    children: Sequence[tuple[Place, int]]

    @property
    def shows_counts(self) -> bool:
        """Whether any of them has units below."""
        return any(count for _child, count in self.children)

    @property
    def shows_area(self) -> bool:
        """Whether any of them has its area."""
        return any(child.area_km2 for child, _count in self.children)


@dataclass(frozen=True)
class TreePage:
    """The viewer's part of the tree on a day, or what a search found."""

    day: date
    words: str
    found: Sequence[Place]
    branches: Sequence[Branch]
    may_change: bool
    empty: bool


@dataclass(frozen=True)
class PlacePage:
    """One unit on a day. `told` says what it is; `before` and `after` its line of descent in sentences.

    linked  ids of the units on the page that open for the viewer
    """

    place: Place
    day: date
    told: str
    lineage: Sequence[Place]
    before: Sequence[str]
    after: Sequence[str]
    line: LineOfDescent
    breaks: Sequence[ShownBreak]
    unexplained: int
    stretches: Sequence[Place]
    branch: Branch
    agencies: Sequence[Agency]
    changes: Sequence[Change]
    linked: frozenset[int]
    may_change: bool


@dataclass(frozen=True)
class ActPage:
    """A form of a change, and what it would do once it is filled in."""

    place: Place
    form: Form
    title: str | Promise
    submit: str | Promise
    sentences: Sequence[str]
    changed_meanwhile: bool = False


@dataclass(frozen=True)
class ChoosePage:
    """Which units below one are rearranged, and into how many."""

    place: Place
    children: Sequence[Place]
    most: int


@dataclass(frozen=True)
class ChangeListPage:
    """Recorded changes, each with how much it closed and opened."""

    rows: Page
    kinds: Sequence[tuple[str, str]]
    kind: str
    year: str


@dataclass(frozen=True)
class Divided:
    """A unit that a change divided, and whether its portions are stated, by which measure and document."""

    place: Place
    stated: Sequence[str]
    may_state: bool


@dataclass(frozen=True)
class ChangePage:
    """One change: what it closed and opened, what went where, and whether it can be undone."""

    change: Change
    told: str
    recorded_by: str
    undone_by: str
    closed: Sequence[Place]
    opened: Sequence[Place]
    successions: Sequence[Succession]
    divided: Sequence[Divided]
    linked: frozenset[int]
    obstacle: str
    may_undo: bool


@dataclass(frozen=True)
class UndoPage:
    """What undoing a change would do, or why it cannot be."""

    change: Change
    obstacle: str
    sentences: Sequence[str]


@dataclass(frozen=True)
class AgencyPage:
    """A form over an agency."""

    place: Place
    form: Form
    title: str
    submit: str
