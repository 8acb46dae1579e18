"""Acts over templates, reports, and what was issued."""

from luyke.office.reports.services.drafting import (
    Ground,
    block_add,
    block_move,
    block_remove,
    block_write,
    numbers_trace,
    report_drop,
    report_mark,
    report_renew,
    report_start,
)
from luyke.office.reports.services.issuing import report_correct, report_issue, report_sign
from luyke.office.reports.services.layouts import layout_choose
from luyke.office.reports.services.signers import signer_add, signer_end
from luyke.office.reports.services.steps import (
    finding_waive,
    remark_make,
    remark_settle,
    report_approve,
    report_return,
    report_submit,
)
from luyke.office.reports.services.templates import (
    Heading,
    template_block_add,
    template_block_move,
    template_block_remove,
    template_block_revise,
    template_close,
    template_create,
    template_own_file,
    template_revise,
)

__all__ = [
    "Ground", "Heading", "block_add", "block_move", "block_remove", "block_write", "finding_waive", "layout_choose",
    "numbers_trace", "remark_make", "remark_settle", "report_approve", "report_correct", "report_drop",
    "report_issue", "report_mark", "report_renew", "report_return", "report_sign", "report_start", "report_submit",
    "signer_add", "signer_end", "template_block_add", "template_block_move", "template_block_remove",
    "template_block_revise", "template_close", "template_create", "template_own_file", "template_revise",
]  # fmt: skip
