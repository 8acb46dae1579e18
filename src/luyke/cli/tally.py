"""What came out of many documents, counted."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from luyke.cli.exits import Exit
from luyke.files.marking.marked import Marked
from luyke.model import Coverage, Severity


@dataclass(frozen=True, slots=True)
class Row:
    """One document's counts."""

    name: str
    coverage: Coverage
    errors: int
    doubts: int
    notes: int

    @classmethod
    def of(cls, name: str, marked: Marked) -> Row:
        """The counts of a checked document."""
        return cls(
            name,
            marked.coverage,
            marked.count(Severity.ERROR),
            marked.count(Severity.DOUBT),
            marked.count(Severity.NOTE),
        )


@dataclass(slots=True)
class Tally:
    """All documents of one call: what each gave, and which could not be read, with the sentence that says why."""

    rows: list[Row] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)

    @property
    def coverage(self) -> Coverage:
        """The sum over all documents."""
        return Coverage(
            **{name.name: sum(getattr(row.coverage, name.name) for row in self.rows) for name in fields(Coverage)}
        )

    @property
    def exit(self) -> Exit:
        """An error outweighs a file that could not be read; both outweigh a clean run."""
        if any(row.errors for row in self.rows):
            return Exit.ERRORS
        return Exit.UNREADABLE if self.unreadable else Exit.CLEAN
