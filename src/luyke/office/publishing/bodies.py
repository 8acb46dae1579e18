"""What a snapshot of figures may hold. Nothing else fits in: no name, no free text of a register, no person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from luyke.office.ui.language import in_page_language, unit_in_page_language


@dataclass(frozen=True)
class Piece:
    """A stretch of a sentence; `key` is the published figure that its number is, "" for words."""

    text: str
    key: str = ""


@dataclass(frozen=True)
class PlanLine:
    """One plan of a line as printed; `percent_key` is the figure of the attainment."""

    issuer: str
    wanted: str
    percent: str
    key: str = ""
    percent_key: str = ""


@dataclass(frozen=True)
class Point:
    """One month of the series as printed."""

    month: int
    single: str
    to_date: str
    before: str
    estimated: bool
    invented: bool


@dataclass(frozen=True)
class Line:
    """One indicator in the month's table. `small`: not told, too small or what would give away what is."""

    code: str
    name: str
    unit: str
    definition: str
    month: str
    value: str
    change: str
    estimated: bool
    status: str
    shape: str
    words: str
    invented: bool
    small: bool = False
    month_key: str = ""
    value_key: str = ""
    change_key: str = ""
    plans: tuple[PlanLine, ...] = ()
    points: tuple[Point, ...] = ()
    told: tuple[Piece, ...] = ()
    name_en: str = ""

    @property
    def title(self) -> str:
        """Its name in the language of the page."""
        return in_page_language(self.name, self.name_en)

    @property
    def unit_title(self) -> str:
        """Its unit so."""
        return unit_in_page_language(self.unit)


@dataclass(frozen=True)
class Kept:
    """An indicator kept back, for the desk alone. `why`: "small", "beside" for the sake of another, "series"."""

    name: str
    why: str


@dataclass(frozen=True)
class MonthBody:
    """A month of a place. `kept` is what readers do not have of it."""

    place: str
    place_name: str
    period: str
    sentence: tuple[Piece, ...]
    lines: tuple[Line, ...]
    invented: bool = False
    changes: tuple[str, ...] = field(default=())
    kept: tuple[Kept, ...] = ()

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self)


@dataclass(frozen=True)
class Variable:
    """One indicator of a data set, as the dictionary of the set tells it. One shown unit is `factor` base units."""

    code: str
    name: str
    name_en: str
    definition: str
    nature: str
    unit: str
    shown: str
    factor: str
    invented: bool

    @property
    def title(self) -> str:
        """Its name in the language of the page."""
        return in_page_language(self.name, self.name_en)

    @property
    def unit_title(self) -> str:
        """The unit of its pages so."""
        return unit_in_page_language(self.shown)


@dataclass(frozen=True)
class DatasetBody:
    """What is said of a data set. Its rows are the published figures; `first` and `last` are the years they span.

    kept  what readers do not have of it
    """

    place: str
    place_name: str
    description: str
    source: str
    first: int
    last: int
    rows: int
    variables: tuple[Variable, ...]
    kept: tuple[Kept, ...] = ()

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self)


@dataclass(frozen=True)
class ReportBlock:
    """A stretch of an issued report: "section" with its number and title, "prose", or "table" with its head first."""

    kind: str
    level: int = 0
    number: str = ""
    title: str = ""
    paragraphs: tuple[tuple[Piece, ...], ...] = ()
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True)
class Ground:
    """What a number of a report rests on that is no published figure itself; `rests` names those it was made from."""

    key: str
    printed: str
    words: str
    rests: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class ReportBody:
    """A report of a State body as it was issued, without those who wrote it. `corrects` is the key of another."""

    name: str
    number: str
    day: str
    issuer: str
    subject: str
    period: str
    blocks: tuple[ReportBlock, ...]
    grounds: tuple[Ground, ...] = ()
    corrects: str = ""
    invented: bool = False

    def stored(self) -> dict[str, Any]:
        """As JSON keeps it."""
        return asdict(self)


def report_body(stored: Mapping[str, Any]) -> ReportBody:
    """A report as it was kept."""
    grounds = tuple(Ground(**{**one, "rests": pieces(one["rests"])}) for one in stored["grounds"])
    return ReportBody(**{**stored, "grounds": grounds, "blocks": tuple(_block(one) for one in stored["blocks"])})


def _block(stored: Mapping[str, Any]) -> ReportBlock:
    rows = tuple(tuple(pieces(cell) for cell in row) for row in stored["rows"])
    paragraphs = tuple(pieces(one) for one in stored["paragraphs"])
    return ReportBlock(**{**stored, "rows": rows, "paragraphs": paragraphs, "numeric": tuple(stored["numeric"])})


def dataset_body(stored: Mapping[str, Any]) -> DatasetBody:
    """A data set as it was kept."""
    variables = tuple(Variable(**one) for one in stored["variables"])
    return DatasetBody(**{**stored, "variables": variables, "kept": _kept(stored)})


def month_body(stored: Mapping[str, Any]) -> MonthBody:
    """A month as it was kept."""
    lines = tuple(_line(line) for line in stored["lines"])
    return MonthBody(**{**stored, "sentence": pieces(stored["sentence"]), "lines": lines,
                        "changes": tuple(stored["changes"]), "kept": _kept(stored)})  # fmt: skip


def pieces(stored: list[Mapping[str, str]]) -> tuple[Piece, ...]:
    """A sentence as it was kept."""
    return tuple(Piece(**one) for one in stored)


def _kept(stored: Mapping[str, Any]) -> tuple[Kept, ...]:
    return tuple(Kept(**one) for one in stored.get("kept", ()))


def _line(stored: Mapping[str, Any]) -> Line:
    plans = tuple(PlanLine(**plan) for plan in stored["plans"])
    points = tuple(Point(**point) for point in stored["points"])
    return Line(**{**stored, "plans": plans, "points": points, "told": pieces(stored["told"])})
