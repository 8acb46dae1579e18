"""What a text has said so far: of the document, the line, the sentence, the clause; and what a bracket puts aside."""

from __future__ import annotations

from typing import NamedTuple

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.numbers import comma_is_decimal
from luyke.reading.periods import When
from luyke.reading.quantities import Measure
from luyke.reading.tokens import Number, Token


class Bracket(NamedTuple):
    """What is put aside while a bracket is read."""

    open: Mention | None
    subject: str
    period: str
    head: Mention | None
    target: bool
    words: int
    at: int
    verb: str
    group: int
    verb_end: int
    estimate: bool
    plan: Compared | None
    plan_end: int
    prefix: Compared | None
    total: Mention | None
    whole: bool
    after_parts: bool
    start: int
    said: bool
    colon: int


class State:
    """What the words before a number have said; `_new_sentence` and `_new_clause` say what ends with which."""

    def __init__(self, folded: Folded, tokens: list[Token]) -> None:
        self.low = folded.low
        self.tokens = tokens
        self.mentions: list[Mention] = []
        self.unread: list[tuple[int, int]] = []  # numbers behind a verb that no unit explains
        self.comma_decimal = comma_is_decimal([t.value.digits for t in tokens if isinstance(t.value, Number)])
        self.base_year, implied = _year_of(tokens)
        self.year = self.base_year
        self.month = 0
        self.period = str(self.base_year) if implied else ""
        self.period_before = self.anchor = self.period
        self.sentence = self.clause = 0
        self.section_target = False
        self.list_target = False
        self.list_head = ""
        self.list_total: Mention | None = None
        self.last_basis: Basis | None = None
        self.line_start = 0
        self.line_first = 0
        self.held_plan: Compared | None = None
        self.measure: Measure | None = None  # scale and unit of the last measured level
        self.bracket_first = self.named_here = False
        self.planned: Mention | None = None  # the last figure that a plan was named behind, and what it was before
        self.last_kind = Kind.LEVEL
        self._new_sentence(0)

    def _new_sentence(self, at: int) -> None:
        self.sentence += 1
        self.opens = at
        self.subject = ""
        self.shares = False
        self.head: Mention | None = None
        self.first: Mention | None = None
        self.total: Mention | None = None
        self.whole = False
        self.prefix: Compared | None = None
        self.by_plan: Compared | None = None  # "theo kế hoạch …, X là …": all its levels are plans
        self.pending: list[Mention] = []
        self.pattern: list[Basis] = []
        self.pattern_now: list[Basis] = []
        self.target = self.section_target or self.list_target
        self.structure = self.future = False
        self.each = self.same = self.after_parts = False
        self.said = False  # a period was worded in this sentence
        self.late = False  # … and not at its beginning
        self.period_before = self.period
        self.brackets: list[Bracket] = []
        self.last: Mention | None = None
        self.list_last: Mention | None = None
        self._new_clause(at)
        self.words = at

    def _new_clause(self, at: int) -> None:
        self.clause += 1
        self.at = at
        self.open: Mention | None = None
        self.verb = self.earlier = self.verb_value = ""
        self.verb_end = self.group = self.from_end = self.colon = -1
        self.hedge = ""
        self.hedge_end = -1
        self.estimate = False
        self.plan: Compared | None = None
        self.plan_end = -1
        self.whens: list[tuple[int, int]] = []
        self.timed = self.attached = False
        self.verbs_passed = 0


def _year_of(tokens: list[Token]) -> tuple[int, bool]:
    """The year a text is about (0 unknown), and whether only a comparison tells it ("so với năm 2013")."""
    depth = 0
    for token in tokens:
        value = token.value
        if token.role == "(":
            depth += 1
        elif token.role == ")":
            depth -= 1
        elif depth <= 0 and isinstance(value, When) and value.year and value.form != "s":
            return value.year, False
        elif isinstance(value, Compared) and value.year and value.basis == Basis.YOY:
            return value.year + 1, True
    return 0, False
