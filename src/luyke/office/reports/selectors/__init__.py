"""Reading reports and templates: each person those of their part."""

from luyke.office.reports.selectors.reports import (
    block_get,
    remark_get,
    report_get,
    report_list,
    signer_get,
    signer_list,
    template_block_get,
    template_get,
    template_list,
)

__all__ = [
    "block_get",
    "remark_get",
    "report_get",
    "report_list",
    "signer_get",
    "signer_list",
    "template_block_get",
    "template_get",
    "template_list",
]
