"""What a text has said so far: of the document, the line, the sentence, the clause; and what a bracket puts aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.mentions import Mention
from luyke.reading.periods import When
from luyke.reading.quantities import Measure
from luyke.reading.said import Said

# What a line may open with before its first word: dashes, "II.", "2.1.", "b)", "Điều 1.".
_MARKS = re.compile(
    r"\s*(?:[-+*•]\s*)*(?:(?:điều|phần|mục|chương) [\divxlc]+|[ivx]+(?=[.)/-])"
    r"|\d{1,2}(?:\. ?\d{1,2}){0,3}(?=[.)/-]? )|[a-zđ](?=[.)]))?"
    r"[.):/-]?\s*(?:[-+*•]\s*)*"
)


class Bracket(NamedTuple):
    """What is put aside while a bracket is read: the fields of `State` of the same names; `start` is where it opens.

    `named` is what the words before it name, where no number stood there.
    """

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
    named: str


@dataclass(slots=True)
class State:
    """What the words before a number have said. Positions are those of `low`; -1 where there is none yet.

    Of the text
    low             the text as patterns see it
    told            what was said of its last number
    comma_decimal   whether it writes 1.234,5
    base_year       the year it is about, 0 unknown
    mentions        its numbers so far, but for its places in rankings (ranks); unread: spans of numbers behind a verb
                    that no unit explains
    year, month     last worded, for words that leave them out; newest: the newest of both
    spans           of years that have passed, of which "5 năm qua" may speak; span_ahead: of "nhiệm kỳ tới"
    span_told       the span of years told of last
    programme       the span in the name of a plan, of what is wanted by no other time
    looks_ahead     it has words of what is wanted or foreseen
    planned_only    a plan, which names no year but those it reaches to; year_ahead: only aims name the text's year
    met             the month of the day above the text
    listed          where lines begin that tell one by one what is wanted
    wishing         the last line told of nothing but what is wanted
    budget          a council's budget is told of: amounts are what it allots
    period          that figures take over; anchor: as worded in front of a sentence; opening: the year that only a
                    comparison tells; worded: the first part of a year that was named with it
    period_before   the period before one in passing, year_before: the year; period_aside: before "riêng tháng 4"
    projected       the period before "ước đến 31/12", "tuần qua", which end with their sentence; lent: the one before
                    that again, until a sentence begins with another word than lent_word
    held_against    the period that what is told is higher or lower than, whose value stands in the bracket to come
    pointed         the period before "tại thời điểm 1/4", which ends at the next semicolon
    until           … and a stretch of months that "đến hết tháng" told by its end
    sentence        running number, clause too
    measure         scale and unit of the last measured level
    last_basis      named last, for bases that nobody names; prices: prices are told of, month by month;
                    price_month: of which month; monthly_prices: somewhere in the text they are
    planned         the last figure with a plan behind it, last_kind what it was before
    held_plan       the plan that the last number knew
    section_target  a heading of plans stands above; section_year: the first year that it names
    bracket_first   no number yet inside the bracket; named_here: the last number had a subject of its own

    Of the line and the list it opens or stands in
    line_target     it opens with what is wanted
    line_start      where it begins; line_first: how many mentions there were before it; over: where that one begins
                    in which more was done than what a fraction is of
    list_head       the words that open the list ("Các chỉ tiêu chủ yếu:"), list_total the total, list_last the
                    growth that the first item began with, or that "Trong đó" is of; list_target: they are wanted;
                    list_pattern: the bases of its total

    Of the sentence
    opens           where it begins
    subject         named last; shares: it is a share (tỷ trọng)
    first           number; head: the level that what follows is said of; last: the number before
    total           of parts that follow, whole: they are all there; after_parts: behind "trong đó"
    prefix          a comparison that came before its number
    began           when the courses of the sentence began ("năm 2005 là 58%, đến năm 2010 …; dịch vụ từ 15% lên 20%")
    course          the level behind "từ", from which something has come to another
    base_of         the change whose base the number at base_at is, if one stands there
    gathered        "gồm" was said: what follows is all there is
    by_plan         "theo kế hoạch …, X là …": all levels of the sentence are that plan's
    pending         numbers that wait for a basis; pattern: the bases of the clause before, pattern_now of this one
    since_december  the sentence compares with the end of the year before
    aims            so many aims were set in it ("thông qua 16 chỉ tiêu"), which the next may tell one by one
    target          it speaks of what is wanted; future: of a year to come; structure: of shares of a whole
    attained        a share of a plan stands in it without its level
    stands          its last number tells how many there are on the day that `until` ends with
    each, same      lần lượt; cùng (tăng); guessed: "ước 6 tháng, …": all its levels are estimates
    dealt           the periods that "lần lượt" deals out, the last first; dealt_again: to the changes behind the levels
    said            a period was worded in it; late: and not at its beginning
    passing         one was worded late, no number behind it yet
    brackets        what the open ones have put aside
    words           where words that may name the next number begin, in this clause or before it

    Of the clause
    at              where it begins
    open            its number, until the next clause
    verb            last heard, verb_value its value; earlier: the one before; verbs_passed: how many in clauses
                    without a number before this one
    group           where the run of verbs and "ước" begins, verb_end where it ends
    from_end, colon behind "từ"; behind a colon
    below           behind "âm"
    hedge           hơn, gần …; hedge_start, hedge_end: where its words stand
    estimate        ước
    plan, plan_end  the plan named in it
    whens           spans of words of time, which name nothing; timed: one set the period
    attached        "với" ties it to the number before
    """

    low: str
    comma_decimal: bool
    base_year: int
    period: str

    told: Said = field(default_factory=Said)
    mentions: list[Mention] = field(default_factory=list)
    ranks: list[Mention] = field(default_factory=list)
    unread: list[tuple[int, int]] = field(default_factory=list)
    year: int = 0
    month: int = 0
    newest: tuple[int, int] = (0, 0)
    spans: tuple[When, ...] = ()
    span_ahead: When | None = None
    listed: frozenset[int] = frozenset()
    budget: bool = False
    wishing: bool = False
    planned_only: bool = False
    year_ahead: bool = False
    met: str = ""
    looks_ahead: bool = False
    span_told: str = ""
    programme: str = ""
    period_before: str = ""
    lent: str = ""
    projected: str = ""
    held_against: str = ""
    lent_word: str = ""
    period_aside: str = ""
    year_before: int = 0
    until: str = ""
    pointed: str = ""
    anchor: str = ""
    opening: str = ""
    worded: str = ""
    sentence: int = 0
    clause: int = 0
    measure: Measure | None = None
    last_basis: Basis | None = None
    prices: bool = False
    price_month: str = ""
    monthly_prices: bool = False
    planned: Mention | None = None
    last_kind: Kind = Kind.LEVEL
    held_plan: Compared | None = None
    section_target: bool = False
    section_year: int = 0
    bracket_first: bool = False
    named_here: bool = False

    line_start: int = 0
    line_first: int = 0
    over: int = -1
    list_head: str = ""
    list_target: bool = False
    line_target: bool = False
    list_total: Mention | None = None
    list_last: Mention | None = None
    list_pattern: list[Basis] = field(default_factory=list)

    opens: int = 0
    subject: str = ""
    shares: bool = False
    first: Mention | None = None
    head: Mention | None = None
    last: Mention | None = None
    total: Mention | None = None
    whole: bool = False
    after_parts: bool = False
    gathered: bool = False
    prefix: Compared | None = None
    by_plan: Compared | None = None
    began: str = ""
    course: Mention | None = None
    base_of: Mention | None = None
    base_at: int = -1
    pending: list[Mention] = field(default_factory=list)
    pattern: list[Basis] = field(default_factory=list)
    pattern_now: list[Basis] = field(default_factory=list)
    since_december: bool = False
    aims: bool = False
    target: bool = False
    future: bool = False
    structure: bool = False
    attained: bool = False
    stands: bool = False
    each: bool = False
    same: bool = False
    dealt: list[str] = field(default_factory=list)
    dealt_again: list[str] = field(default_factory=list)
    guessed: bool = False
    said: bool = False
    late: bool = False
    passing: bool = False
    brackets: list[Bracket] = field(default_factory=list)
    words: int = 0

    at: int = 0
    open: Mention | None = None
    verb: str = ""
    verb_value: str = ""
    earlier: str = ""
    verbs_passed: int = 0
    group: int = -1
    verb_end: int = -1
    from_end: int = -1
    colon: int = -1
    below: int = -1
    hedge: str = ""
    hedge_start: int = -1
    hedge_end: int = -1
    estimate: bool = False
    plan: Compared | None = None
    plan_end: int = -1
    whens: list[tuple[int, int]] = field(default_factory=list)
    timed: bool = False
    attached: bool = False

    def new_sentence(self, at: int) -> None:
        """Forgets what ends with a sentence; the next begins at `at`."""
        self.sentence += 1
        self.opens = at
        self.subject = ""
        self.first = self.head = self.last = self.list_last = self.total = None
        self.prefix = self.by_plan = self.base_of = self.course = None
        self.pending, self.pattern, self.pattern_now, self.brackets = [], [], [], []
        self.dealt, self.dealt_again, self.pointed = [], [], ""
        self.target = self.section_target or self.list_target
        self.began = ""
        self.aims = self.since_december = False
        self.shares = self.structure = self.attained = self.future = self.each = self.same = self.guessed = False
        self.whole = self.after_parts = self.gathered = self.said = self.late = self.passing = self.stands = False
        self.period_before = self.period
        self.new_clause(at)
        self.words = at

    def new_clause(self, at: int) -> None:
        """Forgets what ends with a clause; the next begins at `at`."""
        self.clause += 1
        self.at = at
        self.open = None
        self.verb = self.earlier = self.verb_value = self.hedge = ""
        self.verb_end = self.group = self.from_end = self.colon = self.hedge_end = self.plan_end = self.below = -1
        self.estimate = self.timed = self.attached = False
        self.plan = None
        self.verbs_passed = 0
        self.whens = []

    def names_from(self, position: int) -> None:
        """What stood before `position` has been heard and names nothing that follows."""
        self.words = self.at = position

    def parts_in_bracket(self) -> bool:
        """Whether the open bracket itself has said that parts follow: "7 dự án (gồm 5 dự án … và 2 dự án …)"."""
        return bool(self.brackets) and self.total is not None and self.total is not self.brackets[-1].total

    def opens_line(self, position: int) -> bool:
        """Whether nothing but marks of a list stands in the line before `position`."""
        return _MARKS.fullmatch(self.low, self.line_start, position) is not None
