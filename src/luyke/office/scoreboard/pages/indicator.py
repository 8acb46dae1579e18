"""The page of one indicator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.functional import Promise

from luyke.office.observations.models import Evidence
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages.board import Piece
from luyke.office.scoreboard.pages.plan import StatusMark
from luyke.office.scoreboard.pages.row import Row


@dataclass(frozen=True)
class Stated:
    """One value as it became known, with what it rests on; `mark` leads to the very figure on the document's page,
    `address` to where an app above opens its evidence for this reader."""

    period: str
    value: str
    status: str
    known_at: datetime
    reason: str
    evidence_kind: str
    document: str
    document_id: int | None
    mark: str
    locator: str
    quote: str
    source: str
    invented: bool
    current: bool
    evidence: Evidence | None = None
    address: str = ""


@dataclass(frozen=True)
class MonthLine:
    """One month of the series: this year's values beside last year's; the notes say what was told over mergers."""

    month: int
    single: str
    to_date: str
    before: str
    estimated: bool
    note: str | Promise
    before_note: str | Promise
    invented: bool


@dataclass(frozen=True)
class RevisionLine:
    """One decision on the plan."""

    issuer: str
    wanted: str
    document: str
    decided: date | None
    reason: str
    known_at: datetime


@dataclass(frozen=True)
class Gap:
    """What one unit below lacks, and its part of the whole gap."""

    place: Place
    value: str
    wanted: str
    percent: str
    lacking: str
    share: str
    size: Decimal
    mark: StatusMark
    invented: bool


@dataclass(frozen=True)
class IndicatorPage:
    """The page of one indicator in one place. `past`: what the place was made of, where figures are told over that."""

    place: Place
    period: str
    as_of: datetime | None
    sentence: tuple[Piece, ...]
    row: Row
    months: list[MonthLine]
    statements: list[Stated]
    revisions: list[RevisionLine]
    gaps: list[Gap]
    past: str
    has_picture: bool
