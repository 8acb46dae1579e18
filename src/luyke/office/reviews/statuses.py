"""How a directive stands on a day. Derived, never stored: a deadline passes without anybody's act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.reviews.models import Directive

SOON_DAYS = 7


class DirectiveStatus(StrEnum):
    """In the order in which they want attention."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    CLAIMED = "claimed"
    EXTENDED = "extended"
    NOT_DUE = "not_due"
    DONE_LATE = "done_late"
    DONE_ON_TIME = "done_on_time"
    CANCELLED = "cancelled"


_WORDS = {
    DirectiveStatus.OVERDUE: ("✕", _("quá hạn"), "missed"),
    DirectiveStatus.DUE_SOON: ("▲", _("sắp đến hạn"), "at-risk"),
    DirectiveStatus.CLAIMED: ("◐", _("chờ công nhận hoàn thành"), "on-track"),
    DirectiveStatus.EXTENDED: ("◐", _("được gia hạn, chưa đến hạn"), "on-track"),
    DirectiveStatus.NOT_DUE: ("◐", _("chưa đến hạn"), "on-track"),
    DirectiveStatus.DONE_LATE: ("●", _("hoàn thành quá hạn"), "at-risk"),
    DirectiveStatus.DONE_ON_TIME: ("●", _("hoàn thành đúng hạn"), "reached"),
    DirectiveStatus.CANCELLED: ("○", _("đã hủy"), "unclear"),
}


@dataclass(frozen=True, slots=True)
class DirectiveMark:
    """A status as it is shown: a shape, words and a class."""

    status: DirectiveStatus

    @property
    def shape(self) -> str:
        """One of ● ◐ ▲ ✕ ○."""
        return _WORDS[self.status][0]

    @property
    def words(self) -> str | Promise:
        """quá hạn, …"""
        return _WORDS[self.status][1]

    @property
    def css(self) -> str:
        """Its class."""
        return _WORDS[self.status][2]


def status_of(directive: Directive, day: date) -> DirectiveStatus:
    """How it stands at the end of `day`. What its owner calls done is measured by the day on which they said so."""
    if directive.cancelled_at is not None:
        return DirectiveStatus.CANCELLED
    if directive.done_date is not None:
        late = directive.done_date > directive.due_date
        return DirectiveStatus.DONE_LATE if late else DirectiveStatus.DONE_ON_TIME
    if directive.claimed_date is not None:
        return DirectiveStatus.CLAIMED
    if day > directive.due_date:
        return DirectiveStatus.OVERDUE
    if (directive.due_date - day).days < SOON_DAYS:
        return DirectiveStatus.DUE_SOON
    return DirectiveStatus.EXTENDED if directive.due_date != directive.first_due_date else DirectiveStatus.NOT_DUE


def days_late(directive: Directive, day: date) -> int:
    """By how many days an open directive is overdue; 0 where it is not."""
    return max(0, (day - directive.due_date).days) if status_of(directive, day) is DirectiveStatus.OVERDUE else 0
