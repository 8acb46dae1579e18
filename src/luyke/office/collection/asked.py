"""What a reporter is asked, and what stands in its cells: plain tuples, for a closing day reads them by the million.

Model instances of the same rows cost four times as much, while fifty units wait for two processors.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from luyke.office.collection.models import RegimeLine, Submission
from luyke.office.indicators.needs import kept_back
from luyke.office.ui.language import in_page_language, unit_in_page_language

_INDICATOR = (
    "id",
    "code",
    "name",
    "name_en",
    "unit",
    "shown",
    "factor",
    "decimals",
    "nature",
    "cumulation",
    "invented",
)
_LINE = ("id", "position", "asks_month", "asks_cumulative", "required", "register")


class AskedIndicator(NamedTuple):
    """An indicator as a grid shows it: without its definition and aliases, which are long. Fields as of `Indicator`."""

    pk: int
    code: str
    name: str
    name_en: str
    unit: str
    shown: str
    factor: Decimal
    decimals: int
    nature: str
    cumulation: str
    invented: bool

    @property
    def title(self) -> str:
        """Its name in the language of the page."""
        return in_page_language(self.name, self.name_en)

    @property
    def unit_title(self) -> str:
        """Its unit so."""
        return unit_in_page_language(self.shown)


class AskedLine(NamedTuple):
    """One line of a grid. Fields as those of `RegimeLine`."""

    pk: int
    position: int
    asks_month: bool
    asks_cumulative: bool
    required: bool
    register: str
    indicator: AskedIndicator


class StoredCell(NamedTuple):
    """What stands in a cell, and where it was read. Fields as those of `Cell`."""

    line_id: int
    column: str
    typed: str
    source: str
    document_id: int | None
    locator: str
    quote: str
    invented: bool


def lines_of(submission: Submission) -> list[AskedLine]:
    """The lines that a reporter is asked: those named for it, or all of its regime; and those asked no more under which
    it gave a figure. What only those in need may know is on no grid: it is fed, and many read a grid. Asked once for
    each object.
    """
    lines = submission.__dict__.get("asked_lines")
    if lines is None:
        own = _lines(reporters=submission.reporter_id)
        every = own or _lines(regime=submission.round.regime_id)
        lines = [line for ended, line in every if not ended]
        if own or len(lines) < len(every):
            lines = _with_given(submission, lines)
        kept = kept_back()
        lines = [line for line in lines if line.indicator.code not in kept]
        submission.__dict__["asked_lines"] = lines
    return lines


def _with_given(submission: Submission, lines: list[AskedLine]) -> list[AskedLine]:
    """These, and in their places those under which something was given before they were dropped."""
    given = set(submission.cells.exclude(typed="").values_list("line_id", flat=True)) - {line.pk for line in lines}
    dropped = [line for _ended, line in _lines(pk__in=given)] if given else []
    return sorted([*lines, *dropped], key=lambda line: (line.position, line.pk)) if dropped else lines


def cells_of(submission: Submission) -> dict[tuple[int, str], StoredCell]:
    """What stands in its cells, by line and column."""
    rows = submission.cells.values_list(*StoredCell._fields)
    return {(row[0], row[1]): StoredCell(*row) for row in rows}


def _lines(**which: object) -> list[tuple[bool, AskedLine]]:
    """Each line with whether it is asked no more."""
    rows = RegimeLine.objects.filter(**which).order_by("position", "pk")
    return [
        (row[0] is not None, AskedLine(*row[1 : 1 + len(_LINE)], AskedIndicator(*row[1 + len(_LINE) :])))
        for row in rows.values_list("ended_at", *_LINE, *(f"indicator__{name}" for name in _INDICATOR))
    ]
