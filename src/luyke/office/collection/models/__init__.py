"""Regimes and their rounds; submissions, their cells, events, findings and answers."""

from luyke.office.collection.models.keys import ApiKey
from luyke.office.collection.models.regimes import Calendar, DayOff, Regime, RegimeLine, Reporter
from luyke.office.collection.models.submissions import (
    AnswerKind,
    Cell,
    Column,
    FindingAnswer,
    Round,
    Save,
    SentFinding,
    State,
    Submission,
    SubmissionEvent,
    Upload,
    Verdict,
)

__all__ = [
    "AnswerKind",
    "ApiKey",
    "Calendar",
    "Cell",
    "Column",
    "DayOff",
    "FindingAnswer",
    "Regime",
    "RegimeLine",
    "Reporter",
    "Round",
    "Save",
    "SentFinding",
    "State",
    "Submission",
    "SubmissionEvent",
    "Upload",
    "Verdict",
]
