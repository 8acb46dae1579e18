"""Pages of the register of working rules."""

from luyke.office.registers.rulebook.views.drafting import adopt, answer, clause, opinion, upload
from luyke.office.registers.rulebook.views.keeping import add, draft, draft_withdrawn, end, withdraw
from luyke.office.registers.rulebook.views.reading import case, case_list, compare, version, workbook
from luyke.office.registers.rulebook.views.texts import text, text_list, text_say

__all__ = [
    "add", "adopt", "answer", "case", "case_list", "clause", "compare", "draft", "draft_withdrawn", "end", "opinion",
    "text", "text_list", "text_say", "upload", "version", "withdraw", "workbook",
]  # fmt: skip
