"""The whole context of each page of the register of evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page
from django.utils.translation import gettext as _

from luyke.office.registers.evaluation.models import Kind, Level, Rating, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.periods import period_name
from luyke.office.registers.evaluation.quota import Quota
from luyke.office.registers.evaluation.ruleset import Condition, RuleSet
from luyke.office.registers.evaluation.selectors import Filters, Line
from luyke.office.registers.figures import Figure
from luyke.office.registers.models import Override
from luyke.office.registers.selectors import Fed
from luyke.office.reviews.selectors import Duties

_MARKS = {
    Level.EXCELLENT: ("●", "reached"), Level.GOOD: ("●", "reached"), Level.DONE: ("◐", "on-track"),
    Level.NOT_DONE: ("✕", "missed"),
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """What a step says, as it is shown: shape, words, class; of a step that was not taken, all empty."""

    mark: str = ""
    words: str = ""
    css: str = ""
    score: object = None
    pk: int | None = None
    invented: bool = False


@dataclass(frozen=True)
class ListPage:
    """The subjects of a period with their three steps."""

    page: Page
    rows: Sequence[tuple[Line, Sequence[Cell]]]
    filters: Filters
    name: str
    sentence: str
    rules: RuleSet
    periods: Sequence[tuple[str, str]]
    bodies: Sequence[Subject]
    query: str
    may_keep: bool
    may_decide: bool

    kinds = Kind.choices
    steps = Step.choices


@dataclass(frozen=True)
class FedPage:
    """Exactly the decisions that made a fed figure."""

    fed: Fed
    figure: Figure
    page: Page
    query: str


@dataclass(frozen=True)
class CasePage:
    """One evaluation: its steps, what the level of the furthest asks for, what the directives show, its history.

    person  who it is: masked, or in full where that was asked for with a purpose
    """

    persons = (Kind.MEMBER, Kind.CADRE)

    pk: int
    subject: Subject
    person: str
    in_full: bool
    period: str
    name: str
    steps: Sequence[tuple[str, RatingEntry | None, Cell]]
    level: str
    conditions: Sequence[Condition]
    rules: RuleSet
    tracked: Duties | None
    history: Sequence[tuple[RatingEntry, Cell, Sequence[Override]]]
    others: Sequence[tuple[Rating, str]]
    may_keep: bool
    may_decide: bool


@dataclass(frozen=True)
class QuotaPage:
    """Every group of a period with its quota, those that pass it first."""

    period: str
    name: str
    step: str
    quotas: Sequence[Quota]
    rules: RuleSet
    periods: Sequence[tuple[str, str]]

    @property
    def over(self) -> int:
        """How many groups pass theirs."""
        return sum(bool(one.over) for one in self.quotas)


@dataclass(frozen=True)
class DecideRow:
    """One subject that is decided: what it said of itself, what was proposed, what is picked, what that lacks."""

    subject: Subject
    own: Cell
    proposed: Cell
    picked: str
    score: object
    lacking: Sequence[Condition]


def cell_of(entry: RatingEntry | None) -> Cell:
    """A step as it is shown."""
    if entry is None:
        return Cell()
    mark, css = _MARKS[Level(entry.level)]
    return Cell(mark, entry.get_level_display(), css, entry.score, entry.rating_id, entry.invented)


def list_sentence(counts: Mapping[tuple[str, str], int], total: int, period: str) -> str:
    """What a leader would read out: who is decided, and how."""
    decided = sum(counts.values())
    if not decided:
        return _("{period}: {total} đối tượng, cấp có thẩm quyền chưa quyết định đối tượng nào.").format(
            period=_first_large(period_name(period)), total=total)  # fmt: skip
    parts = [
        f"{sum(number for (_kind, each), number in counts.items() if each == level.value)} {level.label}"
        for level in Level
    ]
    return _("{period}: đã quyết định {decided} đối tượng, gồm {parts}.").format(
        period=_first_large(period_name(period)), decided=decided, parts=", ".join(parts)
    )


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]
