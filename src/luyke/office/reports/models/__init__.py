"""Tables of templates, of reports while they are written, and of what was issued."""

from luyke.office.reports.models.reports import (
    Block,
    FindingWaiver,
    Issue,
    Quote,
    Remark,
    Report,
    SignedFile,
    State,
    Trace,
)
from luyke.office.reports.models.templates import WRITTEN, BlockKind, Side, Template, TemplateBlock

__all__ = [
    "WRITTEN",
    "Block",
    "BlockKind",
    "FindingWaiver",
    "Issue",
    "Quote",
    "Remark",
    "Report",
    "Side",
    "SignedFile",
    "State",
    "Template",
    "TemplateBlock",
    "Trace",
]  # fmt: skip
