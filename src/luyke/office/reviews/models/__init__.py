"""Bodies and their themes; meetings with what was frozen, said and concluded; directives with all that befell them."""

from luyke.office.reviews.models.bodies import Body, Member, Side, Term, Theme, ThemeTarget, ThemeVerdict
from luyke.office.reviews.models.directives import Compare, Coordinator, Directive, DirectiveEvent, EventKind
from luyke.office.reviews.models.meetings import (
    AgendaItem,
    Attendance,
    Conclusion,
    ItemKind,
    Notice,
    NoticeRecipient,
    Remark,
    Review,
    ReviewKind,
    Snapshot,
    Trace,
)

__all__ = [
    "AgendaItem",
    "Attendance",
    "Body",
    "Compare",
    "Conclusion",
    "Coordinator",
    "Directive",
    "DirectiveEvent",
    "EventKind",
    "ItemKind",
    "Member",
    "Notice",
    "NoticeRecipient",
    "Remark",
    "Review",
    "ReviewKind",
    "Side",
    "Snapshot",
    "Term",
    "Theme",
    "ThemeTarget",
    "ThemeVerdict",
    "Trace",
]
