"""What each page of those who keep regimes shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import Form

from luyke.office.collection.models import DayOff, Regime, RegimeLine, Reporter, Round
from luyke.office.collection.selectors import Candidate, ReporterRow
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


@dataclass(frozen=True, slots=True)
class PlaceChoicePage:
    """For which unit a regime is set."""

    words: str
    found: Sequence[Place]


@dataclass(frozen=True, slots=True)
class RulePage:
    """A regime's rule as a form, and what it means once it is filled in."""

    title: str
    submit: str
    form: Form
    place: Place
    sentences: Sequence[str]
    regime: Regime | None = None
    open_rounds: int = 0


@dataclass(frozen=True, slots=True)
class RegimePage:
    """One regime: its rule in words, what it asks, of whom, and its rounds. `wanting`: what it still lacks."""

    regime: Regime
    told: Sequence[str]
    lines: Sequence[RegimeLine]
    reporters: Sequence[ReporterRow]
    rounds: Sequence[Round]
    to_open: Sequence[tuple[str, str]]  # period, and its days in words
    chosen: str  # the period that is next

    @property
    def wanting(self) -> bool:
        """Whether no round can open yet."""
        return not (self.lines and self.reporters)


@dataclass(frozen=True, slots=True)
class LinesPage:
    """What a regime asks, and what of the catalogue it could ask besides, each with the registers that can feed it."""

    regime: Regime
    lines: Sequence[RegimeLine]
    words: str
    found: Sequence[tuple[Indicator, Sequence[tuple[str, str]]]]
    more: bool


@dataclass(frozen=True, slots=True)
class CandidatesPage:
    """Who could report under a regime. `below`: how many units below its own were found that do not report yet."""

    regime: Regime
    words: str
    found: Sequence[Candidate]
    lines: Sequence[RegimeLine]
    chosen: frozenset[str]
    below: int


@dataclass(frozen=True, slots=True)
class ReporterPage:
    """One reporter: which lines it is asked."""

    reporter: Reporter
    lines: Sequence[RegimeLine]
    own: frozenset[int]


@dataclass(frozen=True, slots=True)
class RoundByHandPage:
    """A round that somebody closes or opens again by hand."""

    round: Round  # with how many are asked, have sent, are approved
    period: str


@dataclass(frozen=True, slots=True)
class DaysOffPage:
    """The named days off, by year, the newest first."""

    form: Form
    years: Sequence[tuple[int, Sequence[DayOff]]]
