"""A number on its way to becoming a figure: what the clause around it has told so far."""

from __future__ import annotations

from luyke.model import Basis, Figure, Quantity
from luyke.reading.members import LEVEL, NO_BASIS


class Mention:
    """A number and its meaning while the sentence is being read; positions are those of the folded text.

    start, end      the printed number (with denominator or upper end), without its unit
    stop            where the unit ends
    basis           None until something names it
    head            the level this one was said of (its growth, its share of plan), None for a level
    total, whole    the total it is a part of, and whether the parts are said to be all there
    after_parts     it stands behind "trong đó", whatever that may refer to
    gathered        it stands behind "gồm", which names all there is
    attached        "với" ties it to the number before (430 doanh nghiệp với tổng vốn 1.618 tỷ đồng)
    opens           where its sentence begins
    timed           its period was worded in its own clause or sentence; inherited: its subject was not
    timeless        it tells how something has always stood
    earlier         it is the value that `head` is compared with, on the basis `basis_named`
    course          … in so many words: "từ 412 lên 1.648"
    plan_of         the share of plan behind which this plan's value stands
    words_of        the number that it says once more in words
    beside          it restates `head` in brackets (another currency, another measure)
    same            the words deal out several values ("cùng tăng 5%", "tăng lần lượt 5% và 7%")
    structure       it stands in a list of shares; of_other: of a whole that is named behind it
    figure          what it became, once the text is read

    What every number takes from its clause is not set before (see `binding/numbers.py`), the figure neither.
    """

    subject: str
    verb: str
    inherited: bool
    attached: bool
    opens: int
    sentence: int
    clause: int
    period: str
    timed: bool
    estimate: bool
    same: bool
    after_parts: bool
    structure: bool
    gathered: bool
    total: Mention | None
    whole: bool
    figure: Figure

    __slots__ = (
        "after_parts",
        "attached",
        "basis",
        "basis_named",
        "basis_year",
        "beside",
        "bracket",
        "clause",
        "course",
        "doubt",
        "earlier",
        "end",
        "estimate",
        "figure",
        "gathered",
        "head",
        "inherited",
        "issuer",
        "kind",
        "of",
        "of_other",
        "opens",
        "period",
        "plan_of",
        "quantity",
        "same",
        "sentence",
        "start",
        "stop",
        "structure",
        "subject",
        "timed",
        "timeless",
        "total",
        "unit",
        "upto",
        "verb",
        "whole",
        "words_of",
    )

    def __init__(self, start: int, end: int, stop: int, quantity: Quantity, unit: str) -> None:
        self.start = start
        self.end = end
        self.stop = stop
        self.quantity = quantity
        self.unit = unit
        self.of: Quantity | None = None
        self.upto: Quantity | None = None
        self.kind = LEVEL
        self.basis: Basis | None = None
        self.basis_year = 0
        self.basis_named = NO_BASIS
        self.issuer = ""
        self.head: Mention | None = None
        self.bracket = self.earlier = self.course = self.beside = self.of_other = self.timeless = False
        self.plan_of: Mention | None = None
        self.words_of: Mention | None = None
        self.doubt = ""


def negate(mention: Mention) -> None:
    """Turns the sign; the hedge stays as printed, for it speaks of the size."""
    mention.quantity = _opposite(mention.quantity)
    if mention.upto is not None:
        mention.upto = _opposite(mention.upto)


def _opposite(q: Quantity) -> Quantity:
    return Quantity(-q.value, q.step, q.grain, q.approx, q.exact)
