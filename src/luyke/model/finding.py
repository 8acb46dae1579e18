"""What a check says, and how much was tested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luyke.model.figure import Figure
from luyke.model.reading import DateMention


class Severity(StrEnum):
    """How sure a finding is."""

    ERROR = "error"  # cannot all be true
    DOUBT = "doubt"  # someone should look
    NOTE = "note"  # holds only if a number was cut instead of rounded


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement: every figure in it, the calculation, and where it can be told, which one is wrong.

    message and calculation are one Vietnamese sentence or line each.
    suspect     the figure that is most likely wrong, None where several may be
    suggestion  what it should probably read, as it would be printed, "" where unknown
    dates       dates in the disagreement, for findings about dates
    """

    code: str
    name: str
    severity: Severity
    message: str
    calculation: str = ""
    figures: tuple[Figure, ...] = ()
    suspect: Figure | None = None
    suggestion: str = ""
    dates: tuple[DateMention, ...] = ()

    @property
    def start(self) -> int:
        """Where the first of its words stands."""
        starts = [figure.start for figure in self.figures] + [mention.start for mention in self.dates]
        return min(starts, default=0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was read and tested. A tool that says nothing must say how little it read."""

    figures: int = 0
    relations: int = 0
    tested: int = 0
    held: int = 0
    cut: int = 0
    conflicting: int = 0
    unbound: int = 0
    unread: int = 0
