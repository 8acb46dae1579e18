"""Prices, told month by month: whether a text tells of them, and of which month its groups of goods are."""

from __future__ import annotations

import re
from collections.abc import Iterable

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Token

_INDEX = re.compile(r"(?<!\w)(?:chỉ số giá|(?:chỉ số )?cpi(?! chung))(?!\w)")
_PRICED_FIRST = ("giá ", "nhóm ", "lạm phát cơ bản", "mặt hàng", "chỉ số giá", "cpi")
_SENTENCE = 300  # characters of a sentence in which it is told what it speaks of
_PRICES = re.compile(r"chỉ số giá|cpi|giá (?<!trị giá )(?<!đánh giá )|nhóm hàng|lạm phát")
_MONTH = re.compile(r"\d{4}-\d\d")
# What a sentence opens with that goes through the groups of goods again.
_GROUPS = re.compile(
    r"[ \n+*•-]*(?:trong (?:số )?|riêng |có )?(?:các |những |đó )?"
    r"(?:(?:\d{1,2}(?:/\d{1,2})?|\w+) )?(?:mặt hàng|nhóm)(?!\w)"
)
# Of these no growth is one of prices, where prices are told of.
_NO_PRICE = re.compile(r"sản xuất|xuất khẩu|nhập khẩu|doanh thu|bán lẻ|sản lượng|(?<!\w)(?:vốn|thu|chi|khách|g?r?dp) ")
_OF_IT = (" mức này ", " mức tăng này ", " chỉ số này ", " con số này ")
_WORTH = ("giá trị ", "nhóm ngành")
_PRICED = re.compile(r"(?:VND|USD)/(?!person|ha)")


def tells_of_prices(subject: str) -> bool:
    """Whether a subject is a price or an index of prices."""
    return _PRICES.search(subject) is not None


def compares_prices_by_month(low: str, times: Iterable[Token]) -> tuple[bool, bool]:
    """Whether a text compares prices with the month before, wherever it does so; and whether before anything else."""
    if "giá" not in low and "cpi" not in low:
        return False, False
    if "tính cpi" in low:
        return True, False  # "11 nhóm hàng tính CPI": they are told of month by month
    first = True
    for token in times:
        value = token.value
        if token.role != "basis" or not isinstance(value, Compared):
            continue
        if value.basis == Basis.PREVIOUS_MONTH:
            opens = low.rfind(". ", 0, token.start) + 1
            if _PRICES.search(low, max(opens, token.start - _SENTENCE), token.start) is not None:
                return True, first
        first = False
    return False, False


def hear_of_prices(state: State, period: str, end: int, basis: Basis) -> None:
    """Whether the text tells of prices month by month, or of something else again."""
    if basis != Basis.PREVIOUS_MONTH and not state.prices:
        return
    start = max(state.opens, end - _SENTENCE)
    if _PRICES.search(state.low, max(start, state.low.rfind(";", start, end)), end) is None:
        state.prices = state.prices and (basis == Basis.PREVIOUS_MONTH or state.low.startswith(_OF_IT, state.opens))
    elif basis == Basis.PREVIOUS_MONTH:
        state.prices, state.price_month = True, period


def back_to_month(state: State) -> None:
    """Behind the prices of several months: the groups of goods are again those of the month itself."""
    month = state.price_month
    if not state.prices or state.period == month or not month or not _ends_with(state.period, month):
        return
    if _GROUPS.match(state.low, state.opens) is not None:
        state.period, state.last_basis = month, None


def _ends_with(period: str, month: str) -> bool:
    """Whether several months end with one: January to it, or the quarter that it closes."""
    if len(period) == len("2018-Q3"):
        return period[4:6] == "-Q" and period[:4] == month[:4] and 3 * int(period[6]) == int(month[5:])
    return period.endswith(month)


def is_over_month(state: State, mention: Mention) -> bool:
    """Whether a growth that nobody compares is one of prices over the month before."""
    if not _can_be_of_price(mention):
        return False
    if state.prices:
        return True
    subject = mention.subject
    if mention.verb in ("up", "down") and state.last_basis != Basis.NONE and _INDEX.search(subject) is not None:
        return True  # "CPI tháng 8 tăng 0,5%"
    return state.monthly_prices and state.last_basis != Basis.NONE and subject.startswith(_PRICED_FIRST)


def _can_be_of_price(mention: Mention) -> bool:
    """No level stands beside it, and it is of one month."""
    if (
        mention.kind != Kind.GROWTH
        or mention.head is not None
        or (mention.period and not _MONTH.fullmatch(mention.period))
    ):
        return False
    subject = mention.subject
    if subject.startswith(_PRICED_FIRST) and not subject.startswith(_WORTH):
        return True
    return _NO_PRICE.search(subject) is None


def changes_a_price(mention: Mention) -> bool:
    """ "giá xăng tăng 250 đồng/lít": over the price before, whenever that was."""
    return mention.kind == Kind.DIFFERENCE and _PRICED.match(mention.unit) is not None
