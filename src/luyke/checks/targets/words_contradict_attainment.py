"""TGT102."""

from __future__ import annotations

from luyke.checks.reach import FULL, Reach, at_least, at_most, span
from luyke.checks.relation_check import TwoSided
from luyke.checks.shown import label, shown
from luyke.checks.targets.plan_share import over_plan, share_said
from luyke.model import AttainmentWords, Interval, Severity

_SAID = {"reached": "đạt kế hoạch", "exceeded": "vượt kế hoạch", "missed": "không đạt kế hoạch"}


class WordsContradictAttainment(TwoSided[AttainmentWords]):
    """
    ## What it does
    So lời nhận xét (“hoàn thành kế hoạch”, “đạt và vượt”, “không đạt”) với tỷ lệ ghi kèm.

    ## Why it is bad
    Nói vượt mà số dưới 100 %, hoặc nói không đạt mà số trên 100 %: lời và số không thể cùng đúng.

    ## What it lets pass
    “Đạt 97 %” chỉ là cách đọc một tỷ lệ, không phải lời nhận xét. Tỷ lệ đúng 100 % hợp với cả “đạt” lẫn “vượt”, vì làm
    tròn có thể che phần vượt.

    ## Example
    Thu ngân sách vượt kế hoạch năm, bằng 96,4 % dự toán.
    """

    code = "TGT102"
    name = "words-contradict-attainment"
    title = "Lời nhận xét trái với tỷ lệ"
    severity = Severity.ERROR
    message = "{label}: nói là {claim} nhưng tỷ lệ ghi {percent}."
    relation = AttainmentWords
    confirms = False

    def sides(self, tie: AttainmentWords, reach: Reach) -> tuple[Interval, Interval] | None:
        """The share of plan said in figures, and the one said in words; None for words not known here."""
        if tie.percent.unit != "%" or tie.claim not in _SAID:
            return None
        share = share_said(tie.percent, span(tie.percent, reach))
        return share, at_most(FULL) if tie.claim == "missed" else at_least(FULL)

    def calculation(self, tie: AttainmentWords) -> str:
        """The share beside 100."""
        return (
            f"{shown(tie.percent)} {'>' if tie.claim == 'missed' else '<'} {'0' if over_plan(tie.percent) else '100'} %"
        )

    def words(self, tie: AttainmentWords) -> dict[str, str]:
        """What was said in words and in figures."""
        return {"label": label(tie.percent), "claim": _SAID[tie.claim], "percent": shown(tie.percent)}
