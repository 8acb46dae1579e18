"""One issue as it is said, before it is kept: plain values, so that rules need no database."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from luyke.office.registers.opinion.models import Status


@dataclass(frozen=True)
class SaidIssue:
    """What is said of an issue. `code`: its number; "" for one that has none yet. `due_date`: None is by its heat."""

    place_id: int
    topic: str
    field: str
    first_seen: date
    heat: int
    code: str = ""
    owner_id: int | None = None
    status: str = Status.WATCHED.value
    due_date: date | None = None
    answer: str = ""
    answered_date: date | None = None
    closed_date: date | None = None
    dropped: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still followed."""
        return self.closed_date is None

    def settled(self, today: date) -> SaidIssue:
        """The same as it is kept: what is answered or closed without a day is so today; what is neither has none."""
        answered, closed = self.answered_date, self.closed_date
        if self.status == Status.ANSWERED or (self.status == Status.CLOSED and self.answer.strip()):
            answered = answered or today
        closed = (closed or today) if self.status == Status.CLOSED else None
        return replace(
            self, topic=" ".join(self.topic.split())[:200], answer=self.answer.strip()[:2000], answered_date=answered,
            closed_date=closed,
        )  # fmt: skip

    def goes_on_from(self, before: SaidIssue) -> bool:
        """Whether it only says how the issue went on: heat, owner, answer, end; that needs no reason."""
        return not self.dropped and (self.topic, self.field, self.first_seen) == (
            before.topic, before.field, before.first_seen,
        ) and before.answered_date in (None, self.answered_date)  # fmt: skip


@dataclass(frozen=True)
class Pace:
    """Reports in the last days, and in as many days before."""

    recent: int = 0
    before: int = 0

    @property
    def rises(self) -> bool:
        """Whether there are more than before."""
        return self.recent > self.before

    @property
    def by(self) -> int:
        """How many more."""
        return self.recent - self.before


@dataclass(frozen=True)
class Judged:
    """An issue with what is known beside it; what is not known is left empty, and the rules on it are silent.

    heat_before  what it was said to be last
    pace         its reports up to today
    """

    issue: SaidIssue
    today: date = date.max
    heat_before: int | None = None
    pace: Pace = Pace()
