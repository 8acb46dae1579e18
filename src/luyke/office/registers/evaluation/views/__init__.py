"""Pages of the register of evaluation."""

from luyke.office.registers.evaluation.views.deciding import decide
from luyke.office.registers.evaluation.views.keeping import add, enter, upload, withdraw
from luyke.office.registers.evaluation.views.naming import close, name, reveal
from luyke.office.registers.evaluation.views.reading import case, case_list, quota, workbook

__all__ = [
    "add", "case", "case_list", "close", "decide", "enter", "name", "quota", "reveal", "upload", "withdraw",
    "workbook",
]  # fmt: skip
