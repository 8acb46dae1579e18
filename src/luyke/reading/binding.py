"""Tokens → mentions: one pass over a text that keeps, per clause, what the words before a number have said.

A figure's meaning comes from two sides. Before it stand its subject, the verb (đạt, tăng, bằng, chiếm), hedge and
"ước"; behind it, up to the next comma, what it is compared with. What is not said is taken over: the subject from the
clause before, the period from the text, the basis from the neighbours of the same sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from luyke.lexicon.units import MEASURED, is_count
from luyke.model import Basis, Kind, Quantity
from luyke.reading.bases import Compared
from luyke.reading.fold import Folded
from luyke.reading.kinds import PERCENT, Said, decide_kind
from luyke.reading.measuring import counted_in, measured
from luyke.reading.mentions import Mention
from luyke.reading.numbers import comma_is_decimal
from luyke.reading.periods import When, spell
from luyke.reading.quantities import Measure
from luyke.reading.scan import Number, Token
from luyke.reading.subjects import GENERIC, SHARE_NOUN, names_only_a_place, trim

_VERBS = frozenset({"up", "down", "exceed", "short", "reach", "equal", "share", "times", "contribute", "to"})
_HEDGES = frozenset({">", "<", "~", ">=", "<="})
_CHANGES = frozenset({"up", "down", "exceed", "short"})
_COMPARED_KINDS = frozenset({Kind.GROWTH, Kind.RATIO, Kind.DIFFERENCE})
# Between a verb of change and its number only these may stand when the number is no percentage.
_LOOSE = re.compile(
    r"[ ,:(]*(?:(?:tới|đến|thêm|khoảng|hơn|gần|trên|là|lần lượt|so với|so|từ|bình quân|tương ứng|xấp xỉ|ước|tuyệt đối)[ ,:(]*)*"
)
_WHOLE = re.compile(
    r" (?:(?:của|trong|trên|so với) )?(?:tổng (?!kết)|gdp|grdp|dân số|toàn (?:tỉnh|bộ|thành)|số (?:hộ|xã|dân|lao|trường|học|người|cơ|doanh|dự|vụ))"
)
_OF_OTHER = re.compile(r" (?:(?:của|trong|trên|so với) )?(?!và |so |cùng |trong đó|tổng số\b)[^\W\d_]{2,}")
_WANTED = re.compile(r"kế hoạch|phấn đấu|mục tiêu|đến năm|xác định|đề ra|nhiệm kỳ|phương hướng")
_RESULTS = re.compile(r"kết quả|đạt được|ước đạt|so với năm|đã hoàn thành|đã đạt|thực hiện năm")
_REACHED = re.compile(r"đạt|hoàn thành|vượt|đã (?:thực hiện|có)")
_PRICES = re.compile(r"chỉ số giá|cpi|giá ")
_ASSIGNED = re.compile(r"(?:giao|phê duyệt|quyết nghị)(?: đầu năm)?(?: là| với)? $")
_LISTED = re.compile(r"(?: [^\W\d_]+){0,8},? ?(?:như|gồm|cụ thể|sau)?(?: sau)?:|(?: [^\W\d_]+){0,4},? như")
_ASPECT = re.compile(r" ((?:(?! và | so )[^,.;:()\n])+)")
_NO_PERIOD_BEFORE = re.compile(r"(?:sau|trước|nhiệm vụ|phương hướng|kể|kể từ|ra đời|thành lập) $")
_AS_OF = re.compile(r"(?:tính |ước |lũy kế |luỹ kế |số liệu )?(?:đến|tới|hết)|trong ngày|tại ngày|(?:tại )?thời điểm")
_HALVES = frozenset({"nam", "nữ", "thành thị", "nông thôn", "sống tại thành thị", "sống tại nông thôn"})
_PLAN_HEADING = re.compile(r"(?:kế hoạch|mục tiêu|phương hướng|nhiệm vụ|chỉ tiêu.*(?:đến năm|phấn đấu|kế hoạch))(?=\W)")
_RESULT_HEADING = re.compile(
    r"kết quả|thực hiện|tình hình|báo cáo|đánh giá|so với|sơ kết|tổng kết|ước|hoàn thành|đạt|vượt|thành tựu|giai đoạn \d{4}-\d{4} đã"
)


class _Bracket(NamedTuple):
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


class Binder:
    """Reads the tokens of one text and gives its mentions."""

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
        self.actions = {
            "number": self._number, "when": self._when, "basis": self._basis, "plan": self._plan, ",": self._comma,
            ";": self._semicolon, ".": self._stop, "…": self._stop, "\n": self._line, "(": self._open_bracket,
            ")": self._close_bracket, "[": self._open_bracket, "]": self._close_bracket, "•": self._line,
            "parts": self._parts, "and": self._and, "but": self._comma, "with": self._with, "hedge": self._hedge,
            "estimate": self._estimate, "target": self._target, "structure": self._structure, "each": self._each,
            "rest": self._rest, ":": self._colon, "-": self._dash, "of": self._of, "from": self._from, "same": self._same,
        } | dict.fromkeys(_VERBS, self._verb)  # fmt: skip

    def run(self) -> list[Mention]:
        """Every mention of the text, in reading order."""
        actions = self.actions
        for token in self.tokens:
            action = actions.get(token.role)
            if action is not None:
                action(token)
        self._settle()
        return self.mentions

    # -- state ---------------------------------------------------------------------------------------------------

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
        self.pending: list[Mention] = []
        self.pattern: list[Basis] = []
        self.pattern_now: list[Basis] = []
        self.target = self.section_target or self.list_target
        self.structure = self.future = False
        self.each = self.same = self.after_parts = False
        self.said = False  # a period was worded in this sentence
        self.late = False  # … and not at its beginning
        self.period_before = self.period
        self.brackets: list[_Bracket] = []
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

    # -- stops ---------------------------------------------------------------------------------------------------

    def _comma(self, token: Token) -> None:
        opened = self.open is not None
        verbs, whens, timed = self.verbs_passed + (self.verb != ""), self.whens, self.timed
        fresh = not opened and not self.verb and self.low[self.words : token.start].strip()
        if not opened and self.verb in ("reach", "equal") and self.group > self.at:
            # "tốc độ tăng trưởng … vẫn đạt khá, ước đạt 10,2%": the number comes in the next clause.
            words = self._naming_words(self.group)
            if words and len(words) < 120:
                self.subject = words
        grew = not opened and self.verb in ("up", "down") and "tăng trưởng" in self.low[self.group : self.verb_end]
        carried = self.verb if grew else ""
        if grew and self.group > self.at:
            self.subject = self._naming_words(self.group) or self.subject
        self._new_clause(token.end)
        self.earlier = carried  # "duy trì đà tăng trưởng ổn định, ước đạt 7,39%"
        if opened:
            self.words = token.end
            self.timed = timed
            return
        self.verbs_passed, self.whens, self.timed = verbs, whens, timed
        if fresh:
            self.clause -= 1  # "nông, lâm nghiệp, thủy sản tăng": still the words of one subject

    def _semicolon(self, token: Token) -> None:
        self._new_clause(token.end)
        self._close_pattern()
        self.words = token.end

    def _stop(self, token: Token) -> None:
        self._settle()
        if self.first is None and self.late and self.sentence > 2:
            # A period worded in passing, in a sentence without figures, is not that of the next.
            self.period = self.period_before
        self._new_sentence(token.end)

    def _line(self, token: Token) -> None:
        self._settle()
        line = self.low[self.line_start : token.start].strip()
        bullet = self.low[token.end : token.end + 3].lstrip()[:1] in ("-", "+", "*", "•")
        if line:
            self._heading(line, bullet)
        if not bullet:
            self.last_basis = None
        if bullet and self.low[self.line_start : self.line_start + 3].lstrip()[:1] in ("-", "+", "*", "•") and self.anchor:
            self.period = self.anchor  # a period worded in the middle of one item is not that of the next
        if line[-1:] == ":" and self.total is not None:
            self.list_total = self.total
        elif not (
            bullet or line[-1:] in (";", ",") or self.low[max(0, self.line_start - 2) : self.line_start - 1] == ":"
        ):
            self.list_total = None
        said_first = self.first if bullet else None
        self._new_sentence(token.end)
        if said_first is not None and said_first.kind == Kind.GROWTH:
            self.list_last = said_first
        self.total = self.list_total
        self.line_start = token.end
        self.line_first = len(self.mentions)

    def _heading(self, line: str, bullet: bool) -> None:
        """What a finished line says of those below it: a heading of plans opens targets, one of results closes them."""
        silent = len(self.mentions) == self.line_first
        if line.startswith("=="):
            self.period = self.period_before = self.anchor = ""
        if silent and len(line) < 220:
            if _RESULT_HEADING.search(line):
                self.section_target = False
            elif _PLAN_HEADING.search(line) and (line[-1] == ":" or len(line) < 120):
                self.section_target = True
        elif len(line) > 400:
            self.section_target = False
        self.list_target = self.list_target and (bullet or silent)
        if line[-1] == ":":
            self.list_target = self.target and not _RESULT_HEADING.search(line)
            self.list_head = trim(line)
        elif not bullet:
            self.list_head = ""

    def _colon(self, token: Token) -> None:
        if self.open is not None:
            self._comma(token)
            self.words = token.end
        else:
            self.colon = token.end

    def _and(self, token: Token) -> None:
        if self.open is not None or not self.low[self.words : token.start].strip(" ,"):
            self._comma(token)

    def _with(self, token: Token) -> None:
        if self.open is not None and not self.open.bracket:
            self._comma(token)
            self.words = token.end
            self.attached = True

    def _dash(self, token: Token) -> None:
        if self.total is not None and self.total is not self.list_total:
            self.total = None  # "– gồm 12 quận … – và 584 đơn vị": what stood between dashes is over
        if self.open is not None:
            last, plan = self.open, self.plan if self.open.kind == Kind.TARGET else None
            held = self.held_plan if plan is None and self.open.kind == Kind.TARGET else plan
            self._new_clause(token.end)
            self.words = token.end
            self.verb, self.verb_end = last.verb, token.end
            self.estimate = last.estimate
            if held is not None:
                self.plan, self.plan_end = held, token.start

    def _of(self, token: Token) -> None:
        mention = self.open
        if mention is None or mention.unit not in PERCENT or mention.bracket:
            return
        aspect = _ASPECT.match(self.low, token.end)
        if aspect is not None:
            words = trim(aspect[1])
            if words and len(words) < 60:
                mention.subject = f"{words} {mention.subject}".strip()
                self.words = self.at = aspect.end()

    def _open_bracket(self, token: Token) -> None:
        self.brackets.append(
            _Bracket(self.open, self.subject, self.period, self.head, self.target, self.words, self.at, self.verb,
                     self.group, self.verb_end, self.estimate, self.plan, self.plan_end, self.prefix, self.total, self.whole, self.after_parts, token.start, self.said)
        )  # fmt: skip
        self.prefix = None
        self.bracket_first = True  # no number yet inside
        clause, last = self.clause, self.open
        self._new_clause(token.end)
        self.clause = clause
        self.words = token.end
        if last is not None:
            self.last = last

    def _close_bracket(self, token: Token) -> None:
        if not self.brackets:
            return
        held = self.brackets.pop()
        clause = self.clause
        self._new_clause(held.at)
        self.clause = clause
        if self.bracket_first and not held.said and self.period.startswith("@") and _AS_OF.match(self.low, held.start + 1):
            held = held._replace(period=self.period)  # "(đến 27/11/2019)" holds for what follows
        if self.bracket_first and self.timed and held.open is not None and not held.said:
            held.open.period, held.open.timed = self.period, True  # "2.350 đoàn viên (2014)"
        self.open, self.subject, self.period, self.head, self.target = held[:5]
        self.prefix, self.total, self.whole, self.after_parts = held.prefix, held.total, held.whole, held.after_parts
        if held.open is not None:
            self.words = self.at = token.end
            self.last = held.open
        else:
            self.words, self.verb, self.group, self.verb_end, self.estimate = held.words, *held[7:11]
            self.plan, self.plan_end = held.plan, held.plan_end

    # -- words ---------------------------------------------------------------------------------------------------

    def _verb(self, token: Token) -> None:
        start = token.start
        if self.group < 0 or start - self.verb_end > 1:
            self.group = start
        if self.verb:
            self.earlier = self.verb
        self.verb = token.role
        value = token.value
        assert isinstance(value, str)
        self.verb_value = value
        self.verb_end = token.end
        if value == "estimate":
            self.estimate = True
        elif value in _HEDGES:
            self.hedge, self.hedge_end = value, token.end

    def _hedge(self, token: Token) -> None:
        assert isinstance(token.value, str)
        self.hedge, self.hedge_end = token.value, token.end

    def _estimate(self, token: Token) -> None:
        self.estimate = True
        if self.group < 0 or token.start - self.verb_end > 1:
            self.group = token.start
        self.verb_end = token.end

    def _from(self, token: Token) -> None:
        self.from_end = token.end

    def _target(self, token: Token) -> None:
        if self.open is not None and self.open.unit in PERCENT:
            # "bằng 70,6% chỉ tiêu phấn đấu": the plan that a share is of, not a wish.
            self._plan(Token("plan", token.start, token.end, Compared(Basis.PLAN, 0, 0, "", token.end, token.start)))
            return
        around = self.low[max(0, token.start - 80) : token.end + 120]
        if token.value == "list" and not (_WANTED.search(around) and not _RESULTS.search(around)):
            return
        self.target = True
        if token.value == "section":
            self.section_target = True
        self.words = self.at = token.end

    def _structure(self, token: Token) -> None:
        self.structure = True

    def _each(self, token: Token) -> None:
        self.each = True
        if token.value == "each":
            self._verb(Token("share", token.start, token.end, ""))

    def _same(self, token: Token) -> None:
        self.same = True

    def _rest(self, token: Token) -> None:
        self.whole = True
        self.words = token.end

    def _parts(self, token: Token) -> None:
        total = self.head or self.first
        if total is None and not self.low[self.words : token.start].strip(" -+*"):
            # "Trong đó, …" opening a sentence: of the first figure of the sentence before, if of anything.
            total = self._opening_of_last_sentence()
        said_of = self.open is not None or total is not None
        self._comma(token)
        self.words = token.end
        self.total = None if token.value == "one" else total
        self.after_parts = True
        self.whole = token.value == "all" and said_of
        self._close_pattern()

    def _opening_of_last_sentence(self) -> Mention | None:
        found = None
        for mention in reversed(self.mentions):
            if mention.sentence != self.sentence - 1:
                break
            if mention.head is None and not mention.bracket:
                found = mention
        return found

    def _when(self, token: Token) -> None:
        when = token.value
        assert isinstance(when, When)
        self.whens.append((token.start, token.end))
        before = self.low[max(0, token.start - 10) : token.start]
        if when.form == "l":
            if self.year and self.brackets:
                self.period = str(self.year - 1)
            return
        if when.form == "+" and len(self.period) == 7 and "Q" not in self.period and self.year and self.month:
            self.period = spell(when, self.year, self.month)
            self.timed = self.said = True
        if (
            when.form == "+"
            or (when.form == "h" and before.endswith("công tác "))
            or _NO_PERIOD_BEFORE.search(before) is not None
        ):
            return
        if when.form == "d" and not _AS_OF.match(self.low, token.start):
            return  # the day of an event, not the day as of which something stood
        if when.year and not self.brackets:
            self.year = when.year
        if when.form in "mcd":
            self.month = when.month
        if self.open is not None and self.period and len(self.low[self.open.stop : token.start].split()) > 6:
            return  # far behind a number, in words that say something else of it
        spelled = spell(when, self.year, self.month)
        if when.form == "y" and when.year > self.base_year > 0 and self.low.startswith("đến", token.start):
            self.future = True
        if self.open is not None and not self.brackets and self._belongs_to_last(token, before):
            if self.open.unit != "times":  # "gấp 6,1 lần năm 2000" is compared with that year
                self.open.period, self.open.timed = spelled, True
            self.words = self.at = token.end
            return
        trailing = (" vào ", " trong ")
        if self.open is not None and not self.brackets and self.said and before.endswith(trailing) and self._close(token):
            self.open.period, self.open.timed = spelled, True
            self.words = self.at = token.end
            return
        if self.open is not None and not self.brackets and not self.said and spelled:
            for mention in reversed(self.mentions):
                if mention.sentence != self.sentence or mention.timed:
                    break
                mention.period = spelled
                mention.timed = True
            if before.endswith((" vào ", " của ")):
                self.words = self.at = token.end
                return
        late = bool(self.low[self.words : token.start].strip(" ,-+*"))
        passing = not self.low.startswith(("đến", "cả", "hết", "cuối"), token.start)
        if late and passing and when.form == "y" and spelled in self.period and self.low[token.end : token.end + 1] == ",":
            return  # "mua tạm trữ gạo năm 2012, các doanh nghiệp …": in passing
        self.late = late if not self.said else self.late
        self.period = spelled or self.period
        if not late or not self.anchor:
            self.anchor = self.period
        self.said = self.timed = True
        if self.open is not None:
            self.words = self.at = token.end

    def _belongs_to_last(self, token: Token, before: str) -> bool:
        """"mức tăng 7,46% của quý I/2017", "7,27% năm 2018 và 7,59% năm 2019": the period of that number alone."""
        assert self.open is not None
        if before.endswith(" của "):
            return self._close(token)
        return self.said and not self.low[self.open.stop : token.start].strip()

    def _close(self, token: Token) -> bool:
        """Whether hardly anything stands between the open number and `token`."""
        assert self.open is not None
        between = self.low[self.open.stop : token.start].split()
        return len(between) <= 4 and "thì" not in between and "nhưng" not in between

    def _basis(self, token: Token) -> None:
        compared = token.value
        assert isinstance(compared, Compared)
        if compared.basis == Basis.PLAN:
            self._plan(token)
            return
        mention = self.open
        if mention is None:
            if self.brackets and compared.basis == Basis.YOY and self.low.startswith("cùng", token.start):
                # "(cùng kỳ tăng 24%)", "(cùng kỳ 7,2 triệu)": what stood a year before.
                self.period = _year_before(self.period)
                self.timed = True
                self.words = self.at = token.end
                return
            self.prefix = compared
            if compared.basis == Basis.PREVIOUS_MONTH:
                self.period = _last_month(self.period)
            if self.verb:
                self.verb_end = max(self.verb_end, token.end)
            if not trim(self.low[self.words : token.start]):
                self.words = self.at = token.end
            return
        if self.low[max(0, token.start - 4) : token.start] == "của " and mention.kind == Kind.GROWTH:
            # "mức tăng 7,2% của cùng kỳ năm 2016": the growth of another period, not the basis of this one.
            mention.period = _year_before(mention.period)
        else:
            self._compare(mention, compared)
        self.words = self.at = token.end

    def _compare(self, mention: Mention, compared: Compared) -> None:
        basis = self._basis_of(mention, compared)
        if mention.unit in PERCENT and mention.verb in ("equal", "reach", "to", ""):
            said_of_level = mention.kind == Kind.LEVEL and mention.head is not None
            if (
                mention.kind == Kind.ATTAINMENT and not mention.issuer and mention.basis != Basis.PLAN
            ) or said_of_level:
                mention.kind = Kind.RATIO
        if mention.kind not in _COMPARED_KINDS and mention.kind != Kind.OTHER:
            return
        if mention.verb == "contribute":
            return
        mention.basis, mention.basis_year = basis, compared.year
        if mention.kind == Kind.OTHER:
            return
        of_prices = compared.month == 12 and basis == Basis.NONE and _PRICES.search(mention.subject) is not None
        if basis == Basis.PREVIOUS_MONTH or of_prices:
            mention.period = _last_month(mention.period)
        self.last_basis = basis
        self.pattern_now.append(basis)
        if not self.pattern:
            for waiting in self.pending:
                if waiting.basis is None and (waiting.unit in PERCENT) == (mention.unit in PERCENT):
                    waiting.basis, waiting.basis_year = basis, compared.year
        self.pending = [waiting for waiting in self.pending if waiting.basis is None]

    def _basis_of(self, mention: Mention, compared: Compared) -> Basis:
        basis, year = compared.basis, compared.year
        if basis == Basis.NONE and compared.month == 12 and self.month == 12 and year and year == self.year - 1:
            return Basis.YOY
        if basis == Basis.YOY and year and self.year and year < self.year - 1:
            return Basis.NONE
        if basis == Basis.PREVIOUS_MONTH and compared.month:
            if year and year == self.year - 1 and compared.month != 12:
                return Basis.YOY
            if self.month and (compared.month - self.month) % 12 != 11:
                return Basis.NONE
        return basis

    def _plan(self, token: Token) -> None:
        plan = token.value
        assert isinstance(plan, Compared)
        mention = self.open
        self.plan, self.plan_end = plan, token.end
        if plan.year and mention is None and not self.brackets:
            self.period = str(plan.year)  # "các chỉ tiêu đạt được năm 2018:"
            self.said = self.timed = True
        if mention is not None and (mention.unit in PERCENT or mention.kind in (Kind.DIFFERENCE, Kind.OTHER)):
            self.planned, self.last_kind = mention, mention.kind
            wished = mention.kind == Kind.TARGET and mention.unit in PERCENT and mention.verb in ("reach", "equal")
            if wished or mention.kind in (Kind.LEVEL, Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE):
                mention.kind = Kind.ATTAINMENT
            mention.basis, mention.issuer = Basis.PLAN, plan.issuer
            if mention in self.pending:
                self.pending.remove(mention)
            self.words = self.at = token.end

    # -- numbers -------------------------------------------------------------------------------------------------

    def _number(self, token: Token) -> None:
        number = token.value
        assert isinstance(number, Number)
        start = token.start
        if number.measure is None and self._goes_on_in_its_unit(token, number):
            number = number._replace(measure=self.measure)
        elif number.measure is not None and number.measure.unit in MEASURED and number.measure.unit not in PERCENT:
            self.measure = number.measure
        verb = self._near_verb(number, start)
        words = self._naming_words(
            start if self.verb and not verb else min(self.group, start) if self.group >= self.at else start
        )
        missing = number.measure is None or not number.measure.unit
        mention = measured(
            token, number, self.low, self.comma_decimal, self._unit_else(token, number, words) if missing else None
        )
        if mention is None:
            if verb:
                self.unread.append((start, token.end))
            return
        if self.hedge and self.low[self.hedge_end : start].strip() in ("", "từ", "là"):
            q = mention.quantity
            mention.quantity = Quantity(q.value, q.step, q.grain, self.hedge)
        new_subject = self._name(mention, words)
        self.named_here = new_subject
        verb = verb or self._inherited_verb(mention, new_subject)
        mention.inherited, mention.attached = not new_subject, self.attached or " với " in words
        mention.opens = self.opens
        mention.estimate = self.estimate
        mention.same, mention.after_parts = self.same, self.after_parts
        mention.structure = self.structure or self.shares
        mention.sentence, mention.clause = self.sentence, self.clause
        mention.period, mention.timed = self.period, self.timed
        mention.bracket = bool(self.brackets)
        mention.verb = verb
        plan = self._is_plan_value(start)
        adjacent = plan and not self.low[self.plan_end : start].strip()
        if plan and self.last is self.planned and self.last is not None and mention.unit not in PERCENT:
            mention.plan_of = self.last
        if adjacent and self.last is not None and mention.unit in PERCENT and self.last is self.planned:
            # "đạt 24,4% so với kế hoạch 28,2%": the plan's own value stands behind, the first is no share of it.
            self.last.kind, self.last.basis, self.last.issuer = self.last_kind, None, ""
            self.pending.append(self.last)
        subject = f"{self.list_head} {self.subject}" if self.list_head and new_subject else self.subject
        decide_kind(
            mention,
            Said(
                verb=verb, earlier=self.earlier, negative=self.verb_value == "-", subject=subject,
                new_subject=new_subject, plan=plan, adjacent=adjacent, target=self.target, future=self.future, shares=self.structure or self.shares,
                starts=self.from_end >= 0 and mention.upto is None and not self.low[self.from_end : start].strip(),
                sign=number.sign, rank=number.rank, same_list=self.list_last is not None or (self.last is not None and self.last.sentence == self.sentence), of_whole=_WHOLE.match(self.low, token.end) is not None, head=self.head, last=self.last or self.list_last,
            ),
        )  # fmt: skip
        if mention.kind == Kind.LEVEL and mention.unit not in PERCENT and verb in ("reach", ""):
            of_target = self.total is not None and self.total.kind == Kind.TARGET and not verb
            if of_target or _ASSIGNED.search(self.low, max(self.opens, start - 24), start):
                mention.kind = Kind.TARGET
        mention.of_other = mention.kind == Kind.SHARE and _OF_OTHER.match(self.low, token.end) is not None
        if plan and mention.kind == Kind.TARGET and self.plan is not None:
            mention.issuer = self.plan.issuer
            if self.plan.year:
                mention.period = str(self.plan.year)
            elif not mention.timed and mention.period:
                mention.period = mention.period.lstrip("@")[:4]
        self._place(mention, new_subject)
        self.bracket_first = False
        self.mentions.append(mention)
        aims = mention.unit in ("indicator", "mục tiêu") and _LISTED.match(self.low, token.end)
        if aims and not _REACHED.search(self.low, max(self.opens, start - 30), start):
            self.target = True
        self._after(mention, token)

    def _after(self, mention: Mention, token: Token) -> None:
        self.last = mention
        if self.first is None:
            self.first = mention
        estimate = self.estimate and self.each
        clause, timed = self.clause, self.timed
        self.held_plan = self.plan
        self._new_clause(token.end)
        self.clause, self.timed, self.estimate = clause, timed, estimate
        self.open = mention
        self.words = token.end

    def _near_verb(self, number: Number, start: int) -> str:
        """The verb of this clause, unless it is a verb of change that stands too far off to govern the number."""
        verb = self.verb
        if verb not in _CHANGES:
            return verb
        gap = self.low[self.verb_end : start]
        if len(gap) <= 2:
            return verb
        percent = number.measure is not None and number.measure.unit in PERCENT
        loose = _LOOSE.match(gap)
        if loose is not None and loose.end() == len(gap):
            return verb
        if self.earlier == "contribute" and not percent:
            return self.earlier
        if " của " in gap or ":" in gap or len(gap) > (40 if percent else 12):
            return ""
        return verb

    def _inherited_verb(self, mention: Mention, new_subject: bool) -> str:
        last = self.last
        if new_subject or self.brackets or self.verb or last is None or mention.unit not in PERCENT:
            return ""
        return last.verb if last.unit == mention.unit and last.sentence == self.sentence else ""

    def _goes_on_in_its_unit(self, token: Token, number: Number) -> bool:
        """Whether a bare number is in the unit of the one before: "chi 6.395,8 tỷ đồng (…), thu là 3.401,7 (…)"."""
        if self.measure is None or number.of or self.verb not in ("reach", "equal") or self.verb_end < token.start - 2:
            return False
        return ("," in number.digits or "." in number.digits) and self.low[token.end : token.end + 2].strip(" ")[:1] in "(,;."

    def _unit_else(self, token: Token, number: Number, words: str) -> str | None:
        """The unit of a number with none behind it; None when it measures nothing."""
        scaled = number.measure is not None
        if number.of and number.of_measure is None and self.verb:
            return ""
        subject = words or self.subject
        counted = counted_in(subject) if subject else None
        adjacent = self.group >= self.at and token.start - self.verb_end <= 12
        if counted is not None and (scaled or adjacent or self.colon > 0):
            return counted
        head = self.head
        if head is not None and self.verb in ("up", "down") and adjacent and (scaled or is_count(head.unit)):
            return head.unit
        if scaled and self.last is not None and not words:
            return self.last.unit
        return "VND" if scaled and subject.startswith(("thu nhập", "lương", "giá", "tiền")) else None

    def _is_plan_value(self, start: int) -> bool:
        held = self.brackets[-1] if self.brackets else None
        if held is not None and held.plan is not None and self.bracket_first and self.at == held.start + 1:
            if not self.low[held.plan_end : held.start].strip() and not self.low[self.at : start].strip(" ~"):
                return held.open is None or held.open.unit not in PERCENT  # "vượt kế hoạch (1.915 USD/người)"
        if self.plan is None or self.plan_end > start:
            return False
        if held is not None and not held.plan:
            return True
        between = self.low[self.plan_end : start].strip(" :")
        return between in (
            "",
            "là",
            "đề ra là",
            "đạt",
            "đề ra",
            "trên",
            "khoảng",
            "từ",
            "tăng",
            "giao",
            "hơn",
            "gần",
            "pháp lệnh",
        )

    def _place(self, mention: Mention, new_subject: bool) -> None:
        """Heads, parts, and the wait for a basis."""
        percent = mention.unit in PERCENT
        if mention.kind in (Kind.LEVEL, Kind.TARGET, Kind.FRACTION) and not percent:
            if self.head is not None and (mention.bracket or (not new_subject and mention.kind == Kind.TARGET)):
                mention.head = self.head
                if mention.bracket and mention.kind == Kind.LEVEL:
                    self._beside(mention, self.head)
            elif not mention.bracket:
                self.head = mention
        elif new_subject and not mention.bracket:
            self.head = mention if percent and mention.kind == Kind.LEVEL else None
        else:
            mention.head = self.head
        mention.total, mention.whole = self.total, self.whole
        changes = mention.kind == Kind.OTHER and mention.verb in ("up", "down", "times")
        if mention.kind == Kind.ATTAINMENT:
            mention.basis = Basis.PLAN if mention.verb == "reach" else mention.basis
            if mention.basis is None:
                self.pending.append(mention)
        elif (mention.kind in _COMPARED_KINDS or changes) and mention.basis is None:
            last = self.last
            if self.prefix is not None:
                mention.basis, mention.basis_year = self._basis_of(mention, self.prefix), self.prefix.year
            elif mention.bracket and last is not None and last.kind in _COMPARED_KINDS and last.basis is not None:
                mention.basis = last.basis
            else:
                self.pending.append(mention)

    def _beside(self, mention: Mention, head: Mention) -> None:
        """A level in brackets behind another: what it was a year before, or the same in another measure."""
        held = self.brackets[-1].open if self.brackets else None
        if held is not None and held.basis == Basis.PLAN and held.unit in PERCENT and self._nothing_before_bracket():
            mention.kind, mention.plan_of, mention.issuer = Kind.TARGET, held, held.issuer
        elif mention.timed and mention.period and mention.period == _year_before(head.period):
            mention.earlier, mention.basis_named = True, Basis.YOY
        elif self._compared_just_before():
            # "giảm 14,66% so với cùng kỳ năm trước (293.477 tỷ đồng)": the value compared with.
            mention.period = _year_before(mention.period) if self.brackets[-1].open.basis == Basis.YOY else mention.period  # type: ignore[union-attr] # the bracket was opened behind that figure
            mention.earlier, mention.basis_named = True, self.brackets[-1].open.basis  # type: ignore[union-attr, assignment]
        elif self.prefix is not None and self.prefix.basis not in (Basis.NONE, Basis.PLAN):
            mention.earlier, mention.basis_named = True, self.prefix.basis
        else:
            mention.beside = True

    def _compared_just_before(self) -> bool:
        held = self.brackets[-1] if self.brackets else None
        if held is None or held.open is None or held.open.basis not in (Basis.YOY, Basis.PREVIOUS_MONTH):
            return False
        return held.at > held.open.stop and self._nothing_before_bracket()

    def _nothing_before_bracket(self) -> bool:
        held = self.brackets[-1]
        return held.at <= held.start and not self.low[held.at : held.start].strip() and self.bracket_first and not self.named_here

    # -- subjects ------------------------------------------------------------------------------------------------

    def _naming_words(self, end: int) -> str:
        """The words of this clause up to `end` that name what the number measures; "" where it has none."""
        start = end
        if (
            self.group < self.at
            and self.hedge
            and self.hedge_end <= start
            and not self.low[self.hedge_end : start].strip()
        ):
            end = max(self.at, self.low.rfind(" ", self.at, self.hedge_end - 1))
        if self.colon >= 0:
            behind = self._words(self.colon, end)
            if behind:
                return behind
        words = self._words(self.at, end)
        if self.verbs_passed == 0 and self.words < self.at:
            whole = self._words(self.words, end)
            if whole.count(" ") < 12:
                return whole
        return words

    def _name(self, mention: Mention, words: str) -> bool:
        """Gives the number its subject; True when the clause names one of its own."""
        if is_count(mention.unit) and (not words or names_only_a_place(words)):
            counted = self._counted(mention)
            if counted and (not self.brackets or counted.count(" ") > 1):
                mention.subject = self.subject = counted
                self.shares = False
                return True
        if not words:
            mention.subject = self.subject
            return False
        if words in _HALVES and self.subject.startswith("dân số"):
            words = f"dân số {words}"
        elif words in GENERIC and self.subject:
            base = self.subject
            for generic in GENERIC:
                if base.startswith(generic + " "):
                    base = base[len(generic) + 1 :]
                    break
            words = f"{words} {base}"
        mention.subject = self.subject = words
        self.shares = SHARE_NOUN.match(words) is not None
        return True

    def _words(self, start: int, end: int) -> str:
        if end <= start:
            return ""
        low = self.low
        if not self.whens:
            return trim(low[start:end])
        pieces = []
        at = start
        for begins, ends in self.whens:
            if at <= begins < end:
                pieces.append(low[at:begins])
                at = ends
            elif begins < at < ends <= end:
                at = ends
        pieces.append(low[at:end])
        return trim(" ".join(pieces))

    def _counted(self, mention: Mention) -> str:
        """The noun behind a count with what qualifies it, to the next stop."""
        low = self.low
        index = limit = min(mention.stop + 60, len(low))
        for index in range(mention.stop, limit):
            if low[index] in ",.;:()\n" or (low[index].isdigit() and low[index - 4 : index] != "mũi "):
                break
        noun = " ".join(low[mention.end : index].split()[:8])
        if mention.unit == "dose" and "tiêm" not in noun and "tiêm" in low[self.at : mention.start]:
            noun = noun.replace("mũi", "mũi tiêm", 1)
        return noun

    # -- what was left open --------------------------------------------------------------------------------------

    def _close_pattern(self) -> None:
        """At the end of a clause: bases left open are those of the clause before, one by one."""
        waiting = [m for m in self.pending if m.basis is None]
        if waiting and len(self.pattern) > 1 and len(waiting) == len(self.pattern):
            for mention, basis in zip(waiting, self.pattern, strict=True):
                mention.basis = basis
            self.pending = []
        if self.pattern_now:
            self.pattern, self.pattern_now = self.pattern_now, []

    def _settle(self) -> None:
        """At the end of a sentence: what still waits takes the sentence's bases, or the last ones, or last year's period."""
        waiting = [m for m in self.pending if m.basis is None]
        if not waiting:
            self.pending = []
            return
        pattern = self.pattern if len(self.pattern) > 1 else self.pattern_now
        if len(pattern) > 1 and len(waiting) % len(pattern) == 0:
            for index, mention in enumerate(waiting):
                mention.basis = pattern[index % len(pattern)]
        for mention in waiting:
            if mention.basis is None:
                mention.basis = self._default_basis(mention)
        self.pending = []

    def _default_basis(self, mention: Mention) -> Basis:
        if mention.kind == Kind.ATTAINMENT:
            return Basis.PLAN
        if mention.kind == Kind.OTHER and mention.unit == "times":
            return Basis.NONE
        if "bình quân" in mention.subject and "tháng" in mention.subject:
            return Basis.NONE
        basis = self.last_basis or Basis.YOY
        if basis == Basis.PREVIOUS_MONTH:
            mention.period = _last_month(mention.period)
        return basis


def _year_of(tokens: list[Token]) -> tuple[int, bool]:
    """The year a text is about (0 unknown), and whether only a comparison tells it ("so với năm 2013" is said in 2014)."""
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


def _last_month(period: str) -> str:
    """The month in which a cumulative period ends: what is compared with the month before is one month."""
    return period[8:] if len(period) == 15 and period[:4] == period[8:12] else period


def _year_before(period: str) -> str:
    return re.sub(r"\d{4}", lambda match: str(int(match.group()) - 1), period)
