"""One step of an evaluation as it is said, before it is kept: plain values, so that rules need no database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

#: The fields of an entry besides its level and day.
FACTS = ("score", "tasks", "late", "undone", "beyond", "disciplined", "faults_left", "note")


@dataclass(frozen=True)
class SaidRating:
    """What is said of one subject at one step."""

    subject_id: int
    period: str
    step: str
    level: str
    decided: date
    score: Decimal | None = None
    tasks: int | None = None
    late: int = 0
    undone: int = 0
    beyond: Decimal | None = None
    disciplined: bool | None = None
    faults_left: bool | None = None
    note: str = ""

    @property
    def key(self) -> tuple[int, str, str]:
        """Which step of which evaluation it is."""
        return self.subject_id, self.period, self.step

    @property
    def settled(self) -> SaidRating:
        """The same as it is kept."""
        return replace(self, note=self.note.strip()[:400])
