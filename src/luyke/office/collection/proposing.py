"""A document that was read → for each cell of a grid the figures that may belong there, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from luyke.files.marking.places import Places
from luyke.files.marking.wording import plain
from luyke.lexicon.folding import fold
from luyke.lexicon.units import is_count
from luyke.model import Document, Period
from luyke.office.collection.asked import AskedIndicator
from luyke.office.collection.grid import Entered, Grid, Row
from luyke.office.collection.models import Column, Submission
from luyke.office.documents.models import DocumentReading
from luyke.office.indicators.linking import Linker
from luyke.office.observations.periods import to_date
from luyke.office.places.models import Place
from luyke.office.ui.numbers import print_number

_LEVELS = frozenset({"level", "fraction"})
_HEAD = 800  # letters of a text in which it says who it is from
_MOST_PLACES = 6
_ENDLESS = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may belong into a cell.

    number   of the figure in the reading; `typed` as it would be typed
    value, low, high  the number meant and the ends of what it stands for, None where open; base unit
    before, text, after  the sentence around the figure, the figure as printed
    findings  how many contradictions it stands in
    """

    number: int
    typed: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    hedge: str
    before: str
    text: str
    after: str
    start: int
    end: int
    confidence: float
    findings: int

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.text}{self.after}".strip()

    @property
    def width(self) -> Decimal:
        """How much it leaves open: the more precise of two prints leaves less."""
        return self.high - self.low if self.low is not None and self.high is not None else _ENDLESS

    def allows(self, value: Decimal) -> bool:
        """Whether it may stand for a value."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    @property
    def locator(self) -> str:
        """Where it stands: "1204-1210"."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a document offers for one cell, the most precise first. `own`: the document does not speak for others."""

    row: Row
    entered: Entered
    candidates: tuple[Candidate, ...]
    own: bool = True

    @property
    def settled(self) -> bool:
        """Whether the cell holds it already."""
        return any(one.typed == self.entered.typed for one in self.candidates)

    @property
    def plain(self) -> bool:
        """Whether all that the document says of it can be the first candidate, which is sure and contradicts nothing.

        "hơn 105 tỷ" in the prose and 105,3 in the annex are one number.
        """
        first = self.candidates[0]
        return (
            self.own
            and not first.hedge
            and all(one.allows(first.value) and not one.findings for one in self.candidates)
        )


def proposals(grid: Grid, reading: DocumentReading) -> tuple[Proposal, ...]:
    """What a reading offers for the cells of a grid, in the grid's order; cells for which it has nothing are left out.

    A figure belongs where its indicator, period, unit and place do, and where it is a level: a growth, a share of plan
    or a plan never goes into a cell.
    """
    figures = reading.reading["figures"]
    offered = _by_cell(grid, figures)
    own = speaks_for(grid.submission, reading.text) is None
    shown = _Sentences(reading)
    found = []
    for row, entered in grid.cells:
        numbers = offered.get((row.line.pk, entered.column), [])
        candidates = [shown.candidate(row.indicator, figures[number], number) for number in numbers]
        if candidates:
            candidates.sort(key=lambda one: (bool(one.hedge), one.width, -one.confidence, one.start))
            found.append(Proposal(row, entered, tuple(candidates), own))
    return tuple(found)


def speaks_for(submission: Submission, text: str) -> Place | None:
    """The unit above the reporter's that a text is from by its head, which does not name the reporter's own.

    Its figures without a place are those of that unit: nobody takes them over without having looked.
    """
    head, place = fold(text[:_HEAD]), submission.reporter.place
    if fold(place.name) in head:
        return None
    above = place.parent
    while above is not None and fold(above.name) not in head:
        above = above.parent
    return above


def _by_cell(grid: Grid, figures: Iterable[Mapping[str, Any]]) -> dict[tuple[int, str], list[int]]:
    by_code = {row.indicator.code: row for row in grid.rows if not row.line.register}
    linker: Linker | None = None
    found: dict[tuple[int, str], list[int]] = {}
    for number, figure in enumerate(figures):
        column = _column(grid.period, figure)
        if column is None or not _of_place(grid.submission, figure["place"]):
            continue
        row = by_code.get(figure["indicator"] or "")
        if row is None and figure["subject"]:  # a name that only this office's catalogue knows
            linker = linker or Linker()
            link = linker.link(figure["subject"], figure["unit"])
            row = by_code.get(link.indicator.code) if link.indicator and link.sure else None
        if row is not None and _same_unit(figure["unit"], row.indicator.unit):
            found.setdefault((row.line.pk, column), []).append(number)
    return found


def _column(period: str, figure: Mapping[str, Any]) -> Column | None:
    if figure["kind"] not in _LEVELS:
        return None
    said = figure["period"]
    if said == period:
        return Column.MONTH
    if said == to_date(period):
        return Column.CUMULATIVE
    read, own = Period.parse(said), Period.parse(period)
    if read is not None and own is not None and read.as_of and own.first <= read.last <= own.last:
        return Column.MONTH  # as a stock stood on a day of the month
    return None


def _of_place(submission: Submission, said: str) -> bool:
    return not said or fold(submission.reporter.place.name) in fold(said)


def _same_unit(one: str, other: str) -> bool:
    return one == other or (is_count(one) and is_count(other))


class _Sentences:
    """Cuts the sentence around each figure out of a reading's text."""

    def __init__(self, reading: DocumentReading) -> None:
        self._text = reading.text
        self._places = Places(Document.of_text(reading.text))
        self._contradicted: dict[tuple[int, int], int] = {}
        for finding in reading.reading["findings"]:
            for each in finding["figures"]:
                span = each["start"], each["end"]
                self._contradicted[span] = self._contradicted.get(span, 0) + (finding["severity"] != "note")

    def candidate(self, indicator: AskedIndicator, figure: Mapping[str, Any], number: int) -> Candidate:
        start, end = figure["start"], figure["end"]
        first, last = self._places.sentence(start, end)
        return Candidate(
            number=number,
            typed=_typed(indicator, figure),
            value=Decimal(figure["value"]),
            low=_decimal(figure["low"]),
            high=_decimal(figure["high"]),
            hedge=figure["approx"],
            before=plain(self._text[first:start]) + " ",
            text=figure["text"],
            after=" " + plain(self._text[end:last]),
            start=start,
            end=end,
            confidence=float(figure["confidence"]),
            findings=self._contradicted.get((start, end), 0),
        )


def _typed(indicator: AskedIndicator, figure: Mapping[str, Any]) -> str:
    """A figure as it would be typed into its cell: in the shown unit, with the places that were printed."""
    value = Decimal(figure["value"]) / indicator.factor
    low, high = figure["low"], figure["high"]
    if low is None or high is None or figure["approx"] or low == high:
        return print_number(value)
    step = (Decimal(high) - Decimal(low)) / indicator.factor
    return print_number(value, min(_MOST_PLACES, max(0, -step.normalize().adjusted())))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
