"""What stands on a page. Places in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class PageCell:
    """A cell of a ruled table; `inset` is how far its first line begins from its left rule, in points."""

    row: int
    column: int
    row_span: int
    column_span: int
    text: str
    inset: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class PageTable:
    """A ruled table, its cells by row and column."""

    cells: tuple[PageCell, ...]
    rows: int
    columns: int
    top: float
    bottom: float


@dataclass(slots=True)
class Page:
    """A page: its lines and tables from top to bottom."""

    width: float
    height: float
    items: list[Line | PageTable] = field(default_factory=list)
