"""A meeting, and the list of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from luyke.office.indicators.models import Indicator
from luyke.office.reviews.freezing import thaw
from luyke.office.reviews.grounds import Words, words_of
from luyke.office.reviews.models import AgendaItem, Attendance, Conclusion, Notice, Remark, Review, Snapshot
from luyke.office.reviews.pages.directives import DirectiveLine, directive_line
from luyke.office.scoreboard.pages import StatusMark
from luyke.office.ui.language import in_page_language, unit_in_page_language
from luyke.scoring import Status


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One meeting of the list, and how far it is."""

    review: Review
    stage: str
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """A line of the frozen table, with its status as it is shown."""

    row: Mapping[str, Any]
    mark: StatusMark
    name_en: str = ""

    @property
    def title(self) -> str:
        """The name of its indicator in the language of the page: as frozen, or as English pages call it today."""
        return in_page_language(self.row["name"], self.name_en)

    @property
    def unit_title(self) -> str:
        """The frozen unit so."""
        return unit_in_page_language(self.row["unit"])


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A line of the agenda with what was said on it."""

    item: AgendaItem
    number: int
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class ConclusionLine:
    """A point of the conclusions with its directives."""

    conclusion: Conclusion
    directives: tuple[DirectiveLine, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A meeting: its agenda, the frozen figures beside it, what was said, what was concluded.

    keeps, may_keep  whether the viewer prepares it, and whether that may still change something
    words            what it says in words that hold numbers, with what those rest on
    """

    review: Review
    stage: str
    notice: Notice | None
    agenda: tuple[AgendaLine, ...]
    remarks: tuple[Remark, ...]
    conclusions: tuple[ConclusionLine, ...]
    present: tuple[Attendance, ...]
    absent: tuple[Attendance, ...]
    snapshot: Snapshot | None
    opening: str
    rows: tuple[FrozenRow, ...]
    words: tuple[Words, ...]
    keeps: bool
    may_keep: bool
    may_direct: bool

    @property
    def faults(self) -> int:
        """How many numbers of its words rest on nothing, or on a figure that says otherwise."""
        return sum(len(one.faults) for one in self.words)

    @property
    def may_trace(self) -> bool:
        """Whether the viewer may say what its numbers rest on."""
        return self.keeps and self.notice is None

    @property
    def directives(self) -> int:
        """How many directives hang on its conclusions."""
        return sum(len(one.directives) for one in self.conclusions)


def review_line(review: Review) -> ReviewLine:
    """A line of the list."""
    notice = getattr(review, "notice", None)
    return ReviewLine(review, stage_of(review, notice), notice)


def stage_of(review: Review, notice: Notice | None) -> str:
    """How far a meeting is, in words."""
    if notice is not None:
        return gettext("đã ban hành thông báo kết luận")
    return gettext("đã kết luận") if review.concluded_at else gettext("đang chuẩn bị")


def review_page(review: Review, day: date, *, may_keep: bool, may_direct: bool) -> ReviewPage:
    """The page of a meeting."""
    notice = getattr(review, "notice", None)
    remarks = list(review.remarks.select_related("item"))
    items = list(review.agenda.filter(dropped=False).select_related("indicator", "directive"))
    attendance = list(review.attendance.all())
    taken = review.snapshots.first()
    table = thaw(taken) if taken else {"opening": "", "rows": []}
    conclusions = review.conclusions.prefetch_related(
        "directives__place", "directives__agency", "directives__indicator", "directives__coordinators__place",
        "directives__coordinators__agency",
    )  # fmt: skip
    return ReviewPage(
        review=review,
        stage=stage_of(review, notice),
        notice=notice,
        agenda=tuple(
            AgendaLine(item, number, tuple(one for one in remarks if one.item_id == item.pk))
            for number, item in enumerate(items, 1)
        ),
        remarks=tuple(one for one in remarks if one.item_id is None),
        conclusions=tuple(
            ConclusionLine(
                one, tuple(directive_line(each, day) for each in sorted(one.directives.all(), key=lambda it: it.pk))
            )
            for one in conclusions
        ),
        present=tuple(one for one in attendance if one.present),
        absent=tuple(one for one in attendance if not one.present),
        snapshot=taken,
        opening=table["opening"],
        rows=_rows(table["rows"]),
        words=tuple(one for one in words_of(review) if one.numbers),
        keeps=may_keep,
        may_keep=may_keep and review.concluded_at is None,
        may_direct=may_direct,
    )


def _rows(rows: list[Mapping[str, Any]]) -> tuple[FrozenRow, ...]:
    named = Indicator.objects.filter(code__in=[row["indicator"] for row in rows]) if rows else Indicator.objects.none()
    english = dict(named.values_list("code", "name_en"))
    return tuple(FrozenRow(row, StatusMark(Status(row["status"])), english.get(row["indicator"], "")) for row in rows)
