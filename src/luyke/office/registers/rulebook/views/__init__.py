"""Pages of the register of working rules."""

from luyke.office.registers.rulebook.views.drafting import adopt, answer, clause, opinion, upload
from luyke.office.registers.rulebook.views.keeping import add, draft, end
from luyke.office.registers.rulebook.views.reading import case, case_list, compare, version, workbook
from luyke.office.registers.rulebook.views.texts import text, text_list, text_say

__all__ = [
    "add", "adopt", "answer", "case", "case_list", "clause", "compare", "draft", "end", "opinion", "text", "text_list",
    "text_say", "upload", "version", "workbook",
]  # fmt: skip
