"""Every act over meetings and directives."""

from luyke.office.reviews.receiving import Unit
from luyke.office.reviews.services.agenda import (
    agenda_draft,
    agenda_item_add,
    agenda_item_drop,
    agenda_item_move,
    agenda_item_revise,
)
from luyke.office.reviews.services.bodies import (
    Naming,
    body_create,
    body_end,
    body_revise,
    member_add,
    member_leave,
    term_begin,
)
from luyke.office.reviews.services.conclusions import conclusion_add, conclusion_drop, conclusion_revise, remark_add
from luyke.office.reviews.services.coordinating import coordinator_report
from luyke.office.reviews.services.directives import (
    Figure,
    directive_cancel,
    directive_complete,
    directive_draft,
    directive_drop,
    directive_extend,
    directive_report,
    directive_return,
)
from luyke.office.reviews.services.following import directive_escalate, directive_reach, directive_remind
from luyke.office.reviews.services.meetings import (
    attendance_set,
    review_conclude,
    review_create,
    review_freeze,
    review_revise,
)
from luyke.office.reviews.services.notices import notice_issue
from luyke.office.reviews.services.themes import theme_close, theme_set, theme_target_add
from luyke.office.reviews.services.tracing import number_trace

__all__ = [
    "Figure",
    "Naming",
    "Unit",
    "agenda_draft",
    "agenda_item_add",
    "agenda_item_drop",
    "agenda_item_move",
    "agenda_item_revise",
    "attendance_set",
    "body_create",
    "body_end",
    "body_revise",
    "conclusion_add",
    "conclusion_drop",
    "conclusion_revise",
    "coordinator_report",
    "directive_cancel",
    "directive_complete",
    "directive_draft",
    "directive_drop",
    "directive_escalate",
    "directive_extend",
    "directive_reach",
    "directive_remind",
    "directive_report",
    "directive_return",
    "member_add",
    "member_leave",
    "notice_issue",
    "number_trace",
    "remark_add",
    "review_conclude",
    "review_create",
    "review_freeze",
    "review_revise",
    "term_begin",
    "theme_close",
    "theme_set",
    "theme_target_add",
]
