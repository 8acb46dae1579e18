"""The whole context of each page of the support register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.utils.translation import gettext as _

from luyke.office.places.models import Place
from luyke.office.registers.figures import Figure
from luyke.office.registers.models import Override
from luyke.office.registers.support.models import Application, ApplicationEntry, Outcome, Pair
from luyke.office.registers.support.selectors import Filters
from luyke.office.registers.support.showing import Shown
from luyke.office.registers.support.table import Expected, Policy
from luyke.office.registers.support.totals import Totals


@dataclass(frozen=True)
class Line:
    """One application in a list."""

    entry: ApplicationEntry
    shown: Shown
    state: tuple[str, str]


@dataclass(frozen=True)
class ListPage:
    """The register: what it adds up to, and its applications for who may see them.

    packages  the twelve policies with their sum, then other packages, never added to them
    overdue   how many are due and not decided, or were decided after they were due
    searched  whether a number was looked for
    """

    packages: Sequence[tuple[Totals, Sequence[Totals]]]
    overdue: int
    page: Page | None
    lines: Sequence[Line]
    filters: Filters
    figure: Figure | None
    policies: Sequence[Policy]
    places: Sequence[Place]
    query: str
    may_view: bool
    may_keep: bool
    may_reveal: bool
    searched: bool = False

    @property
    def states(self) -> Sequence[tuple[str, str]]:
        """What a list can be reduced to."""
        return state_names()


@dataclass(frozen=True)
class CasePage:
    """One application, its history, the newest first, and the soft rules that each entry was let pass."""

    application: Application
    policy: Policy | None
    history: Sequence[tuple[ApplicationEntry, Shown, tuple[str, str]]]
    overrides: Mapping[int, Sequence[Override]]
    expected: Expected | None
    may_keep: bool
    may_reveal: bool
    purpose: str = ""

    @property
    def rows(self) -> list[tuple[ApplicationEntry, Shown, tuple[str, str], Sequence[Override]]]:
        """Each entry with its person, its state and what it was let pass."""
        return [(*one, self.overrides.get(one[0].pk, ())) for one in self.history]


@dataclass(frozen=True)
class PairLine:
    """A pair, its two applications with their people masked, and what was said of it."""

    pair: Pair
    sides: tuple[tuple[ApplicationEntry, Shown], tuple[ApplicationEntry, Shown]]
    verdict: str


@dataclass(frozen=True)
class PairsPage:
    """The pairs that may be one person."""

    lines: Sequence[PairLine]
    verdicts: Sequence[tuple[str, str]]

    @property
    def waiting(self) -> int:
        """How many nobody judged yet."""
        return sum(1 for one in self.lines if not one.verdict)


def state_names() -> list[tuple[str, str]]:
    """How far an application can be, by the code of the filter."""
    return [("received", _("đã nhận, chưa đủ")), ("complete", _("đủ hồ sơ, chờ quyết định")),
            ("approved", _("đã duyệt, chưa chi")), ("paid", _("đã chi")), ("refused", _("không duyệt"))]  # fmt: skip


def state_of(entry: ApplicationEntry, today: date) -> tuple[str, str]:
    """How far an application is: the look of its status and its words, the shape first."""
    if entry.outcome == Outcome.REFUSED:
        return "unclear", f"✕ {_('không duyệt')}"
    if entry.outcome == Outcome.APPROVED:
        late = bool(entry.due and entry.decided and entry.decided > entry.due)
        told = f"● {_('đã chi')}" if entry.paid else f"◐ {_('đã duyệt, chưa chi')}"
        return ("at-risk" if late else "reached" if entry.paid else "on-track"), (
            f"{told}, {_('quyết định quá hạn')}" if late else told
        )
    if entry.due and entry.due < today:
        return "at-risk", f"▲ {_('quá hạn quyết định')}"
    return ("on-track", f"◐ {_('đủ hồ sơ, chờ quyết định')}") if entry.complete else ("unclear", f"○ {_('chưa đủ')}")
