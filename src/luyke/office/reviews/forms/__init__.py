"""Forms of those who prepare a meeting, of those who answer for a directive, and of bodies with their themes."""

from luyke.office.reviews.forms.bodies import BodyForm, CloseForm, DayForm, MemberForm, NewBodyForm, TermForm, ThemeForm
from luyke.office.reviews.forms.meetings import (
    AttendanceForm,
    CallForm,
    DecisionForm,
    DirectiveForm,
    HelpForm,
    NoticeForm,
    ReportForm,
    ReviseForm,
)

__all__ = [
    "AttendanceForm", "BodyForm", "CallForm", "CloseForm", "DayForm", "DecisionForm", "DirectiveForm", "HelpForm",
    "MemberForm", "NewBodyForm", "NoticeForm", "ReportForm", "ReviseForm", "TermForm", "ThemeForm",
]  # fmt: skip
