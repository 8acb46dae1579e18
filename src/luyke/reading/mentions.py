"""A number on its way to becoming a figure: what the clause around it has told so far."""

from __future__ import annotations

from luyke.model import Basis, Kind, Quantity


class Mention:
    """A number and its meaning while the sentence is being read; positions are those of the folded text.

    start, end      the printed number (with denominator or upper end), without its unit
    stop            where the unit ends
    basis           None until something names it
    head            the level this one was said of (its growth, its share of plan), None for a level
    total, whole    the total it is a part of, and whether the parts are said to be all there
    about           span of the words that name it; (0, 0) when taken over from `head`'s or the sentence's subject
    """

    __slots__ = (
        "about",
        "basis",
        "basis_year",
        "bracket",
        "clause",
        "doubt",
        "end",
        "estimate",
        "factor",
        "firm",
        "head",
        "issuer",
        "kind",
        "of",
        "period",
        "quantity",
        "sentence",
        "start",
        "stop",
        "subject",
        "text",
        "timed",
        "total",
        "unit",
        "upto",
        "verb",
        "whole",
    )

    def __init__(self, start: int, end: int, stop: int, quantity: Quantity, unit: str) -> None:
        self.start = start
        self.end = end
        self.stop = stop
        self.quantity = quantity
        self.unit = unit
        self.of: Quantity | None = None
        self.upto: Quantity | None = None
        self.kind = Kind.LEVEL
        self.basis: Basis | None = None
        self.basis_year = 0
        self.issuer = ""
        self.period = ""
        self.timed = False  # its period was worded, not taken over
        self.estimate = False
        self.subject = ""
        self.about = (0, 0)
        self.head: Mention | None = None
        self.total: Mention | None = None
        self.whole = False
        self.verb = ""
        self.bracket = False
        self.firm = True
        self.sentence = 0
        self.clause = 0
        self.doubt = ""
        self.text = ""
        self.factor = 1
