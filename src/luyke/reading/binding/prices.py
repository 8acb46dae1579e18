"""Prices, told month by month: whether a text tells of them, and of which month its groups of goods are."""

from __future__ import annotations

import re

from luyke.model import Basis, Kind
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention

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
_PRICED = re.compile(r"(?:VND|USD)/(?!person|ha)")


def tells_of_prices(subject: str) -> bool:
    """Whether a subject is a price or an index of prices."""
    return _PRICES.search(subject) is not None


def hear_of_prices(state: State, mention: Mention, end: int, basis: Basis) -> None:
    """Whether the text tells of prices month by month, or of something else again."""
    start = max(state.opens, end - _SENTENCE)
    if _PRICES.search(state.low, max(start, state.low.rfind(";", start, end)), end) is None:
        state.prices = False
    elif basis == Basis.PREVIOUS_MONTH:
        state.prices, state.price_month = True, mention.period


def back_to_month(state: State) -> None:
    """Behind the prices of several months: the groups of goods are again those of the month itself."""
    month = state.price_month
    if not state.prices or state.period == month or not month or state.period[-len(month) :] != month:
        return
    if _GROUPS.match(state.low, state.opens) is not None:
        state.period, state.last_basis = month, None


def is_of_price(mention: Mention) -> bool:
    """Whether a growth can be one of prices over the month before: no level stands beside it."""
    bare = mention.kind == Kind.GROWTH and mention.head is None
    return bare and _MONTH.fullmatch(mention.period) is not None and _NO_PRICE.search(mention.subject) is None


def changes_a_price(mention: Mention) -> bool:
    """ "giá xăng tăng 250 đồng/lít": over the price before, whenever that was."""
    return mention.kind == Kind.DIFFERENCE and _PRICED.match(mention.unit) is not None
