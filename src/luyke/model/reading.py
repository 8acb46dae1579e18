"""What reading one text gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from luyke.model.figure import Figure
from luyke.model.relation import Relation

_R = TypeVar("_R", bound=Relation)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or year as printed, which is no figure but can be wrong.

    role  "as_of" (tính đến ngày …) · "base" (so với năm …) · "title" (báo cáo tháng …) · "published" · ""
    day, month and weekday (2 = thứ hai … 8 = chủ nhật) are 0 where not printed.
    """

    start: int
    end: int
    text: str
    year: int
    month: int = 0
    day: int = 0
    weekday: int = 0
    role: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The figures of a text in reading order, the relations between them, and its dates.

    period  the period the whole text is about, "" where unknown
    unread  spans of numbers that look measured but were not understood (start, end)
    """

    text: str
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    dates: tuple[DateMention, ...] = ()
    period: str = ""
    unread: tuple[tuple[int, int], ...] = field(default=())

    def relations_of(self, kind: type[_R]) -> Iterator[_R]:
        """The relations of one kind, in reading order."""
        return (tie for tie in self.relations if isinstance(tie, kind))
