"""Tables of templates, of reports while they are written, and of what was issued."""

from luyke.office.reports.models.layouts import LayoutChoice
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
from luyke.office.reports.models.signers import Signer
from luyke.office.reports.models.templates import BlockKind, Template, TemplateBlock
from luyke.office.reviews.models import Side

__all__ = [
    "Block",
    "BlockKind",
    "FindingWaiver",
    "Issue",
    "LayoutChoice",
    "Quote",
    "Remark",
    "Report",
    "Side",
    "SignedFile",
    "Signer",
    "State",
    "Template",
    "TemplateBlock",
    "Trace",
]  # fmt: skip
