"""Pages of the support register."""

from luyke.office.registers.support.views.cases import case, case_list, enter, reveal, search
from luyke.office.registers.support.views.files import template, upload, workbook, workbook_full
from luyke.office.registers.support.views.pairs import judge, look, pairs

__all__ = [
    "case", "case_list", "enter", "judge", "look", "pairs", "reveal", "search", "template", "upload", "workbook",
    "workbook_full",
]  # fmt: skip
