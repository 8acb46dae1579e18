"""The whole context of each page of the register of working rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luyke.office.registers.figures import Figure
from luyke.office.registers.models import Override
from luyke.office.registers.rulebook.comparing import Part
from luyke.office.registers.rulebook.models import BasisEntry, BasisText, ClauseEntry, Opinion, RuleDocument, Version
from luyke.office.registers.rulebook.selectors import Alarm, Compared
from luyke.office.registers.selectors import Fed


@dataclass(frozen=True)
class DocumentLine:
    """A document in the list: the version in force, the draft, how many clauses are over."""

    document: RuleDocument
    version: Version | None
    draft: Version | None
    over: int


@dataclass(frozen=True)
class ListPage:
    """The documents, what is wrong with their bases first."""

    lines: Sequence[DocumentLine]
    alarms: Sequence[Alarm]
    may_keep: bool

    @property
    def in_force(self) -> int:
        """How many documents hold."""
        return sum(one.version is not None for one in self.lines)

    @property
    def over(self) -> int:
        """How many clauses have a basis that holds no more."""
        return len({one.entry.clause_id for one in self.alarms if one.over})


@dataclass(frozen=True)
class FedPage:
    """Exactly what made a fed figure: documents, and the clauses where those are counted."""

    fed: Fed
    figure: Figure
    rows: Sequence[Version | ClauseEntry]
    clauses: bool


@dataclass(frozen=True)
class DocumentPage:
    """One document: every version, what is wrong with its bases."""

    document: RuleDocument
    versions: Sequence[Version]
    current: Version | None
    alarms: Sequence[Alarm]
    may_keep: bool
    may_adopt: bool
    may_withdraw: bool

    @property
    def draft(self) -> Version | None:
        """Its draft."""
        return next((one for one in self.versions if one.is_draft), None)


@dataclass(frozen=True)
class VersionPage:
    """One version as it reads; of a draft also opinions and what may be done."""

    version: Version
    entries: Sequence[tuple[ClauseEntry, Sequence[Override]]]
    ended: frozenset[int]
    opinions: Sequence[Opinion]
    may_keep: bool
    may_adopt: bool
    may_withdraw: bool


@dataclass(frozen=True)
class ComparedLine:
    """A clause before and after, in parts."""

    compared: Compared
    old: Sequence[Part]
    new: Sequence[Part]

    @property
    def bases_before(self) -> str:
        """What it rested on, where that is something else now."""
        return "; ".join(self.compared.bases_old) if self.compared.rests_on_something_else else ""


@dataclass(frozen=True)
class ComparePage:
    """A version beside the one before it."""

    version: Version
    lines: Sequence[ComparedLine]


@dataclass(frozen=True)
class TextsPage:
    """The texts that clauses rest on, those that end or ended first."""

    texts: Sequence[tuple[BasisEntry, Sequence[str], bool]]
    may_keep: bool


@dataclass(frozen=True)
class TextPage:
    """One text: what is known of it, and the clauses in force that it touches."""

    text: BasisText
    known: BasisEntry
    after: Sequence[str]
    replaces: Sequence[BasisEntry]
    touched: Sequence[Alarm]
    history: Sequence[BasisEntry]
    may_keep: bool
