"""What each page of the plan shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.forms import Form

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.annex.answers import Resolved
from luyke.office.targets.annex.reading import Annex
from luyke.office.targets.models import Target
from luyke.office.targets.selectors import Gap, PlanRow, Standing


@dataclass(frozen=True)
class PlaceYears:
    """A place and the years for which it has a plan, each with how many indicators."""

    place: Place
    years: Sequence[tuple[int, int]]


@dataclass(frozen=True)
class PlanIndexPage:
    """The places whose plans the viewer sees; `year` is the one to begin with where there is none yet."""

    places: Sequence[PlaceYears]
    year: int
    words: str
    more: bool


@dataclass(frozen=True)
class PlanPage:
    """The plan of a place and year, as of a day when one is asked for."""

    place: Place
    year: int
    years: Sequence[int]
    issuers: Sequence[tuple[str, str]]
    rows: Sequence[PlanRow]
    gaps: dict[int, Gap]
    as_of: date | None
    unreadable_day: str
    may_change: bool

    @property
    def invented(self) -> bool:
        """Whether anything on the page is made up."""
        return any(row.invented for row in self.rows)

    @property
    def unexplained(self) -> int:
        """How many targets have shares that do not add up, and nobody said why."""
        return sum(gap.unexplained for gap in self.gaps.values())


@dataclass(frozen=True)
class TargetPage:
    """One target: what it is now, all its revisions, its shares, and the target of which it is a share."""

    target: Target
    standing: Standing
    history: Sequence[Standing]
    gap: Gap | None
    above: Gap | None
    may_change: bool
    may_split: bool


@dataclass(frozen=True)
class FormPage:
    """A form about a plan or one target."""

    title: str
    form: Form
    submit: str
    place: Place
    year: int
    standing: Standing | None = None
    gap: Gap | None = None
    indicators: Sequence[Indicator] = field(default_factory=list)


@dataclass(frozen=True)
class ImportPage:
    """The wizard: a file asked for; then its rows with what is asked about them, and what would be written."""

    place: Place
    year: int
    form: Form
    name: str = ""
    annex: Annex | None = None
    resolved: Resolved | None = None
    decision: Form | None = None
    seal: str = ""
    issuers: Sequence[tuple[str, str]] = ()
    styles: Sequence[tuple[str, str]] = ()
    indicators: Sequence[Indicator] = ()
