"""Words that claim a plan was reached or missed, beside the percentage that tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from luyke.model import AttainmentWords
from luyke.reading.mentions import Mention

_STOPS = re.compile(r"[.;\n]")
_PLANS = r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)"
_CLAIMS = (
    ("missed", re.compile(rf"(?:không|chưa) (?:đạt|hoàn thành)(?: được)? {_PLANS}")),
    ("exceeded", re.compile(rf"(?<!đạt và )vượt(?: mức)? {_PLANS}(?! khoảng)")),
    ("reached", re.compile(rf"(?:đạt và vượt(?: mức)?|đã hoàn thành) {_PLANS}")),
)
_ANOTHER = re.compile(r"phấn đấu|nếu|để |có khả năng|dự kiến|cơ bản|một số|nhiều|các chỉ tiêu|/\d")


def claims(attainments: Sequence[Mention], low: str) -> Iterator[AttainmentWords]:
    """Claims in the words right before a share of plan, with nothing between but the percentage's own verb."""
    for mention in attainments:
        if mention.unit != "%" or mention.upto is not None:
            continue
        start = max(0, mention.start - 60)
        before = low[start : mention.start]
        stop = max((m.end() for m in _STOPS.finditer(before)), default=0)
        before = before[stop:]
        for claim, pattern in _CLAIMS:
            found = pattern.search(before)
            if found is not None:
                behind = before[found.end() :]
                firm = len(behind) < 25 and not _ANOTHER.search(before) and not any(sign.isdigit() for sign in behind)
                yield AttainmentWords(firm, mention.figure, claim)
                break
