"""Tokens → mentions: one pass over a text that keeps, per clause, what the words before a number have said.

A figure's meaning comes from two sides. Before it stand its subject, the verb (đạt, tăng, bằng, chiếm), hedge and
"ước"; behind it, up to the next comma, what it is compared with. What is not said is taken over: the subject from the
clause before, the period from the text, the basis from the neighbours of the same sentence.
"""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.model import Basis, Kind, Quantity
from luyke.reading.bases import Compared
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.numbers import comma_is_decimal, parse
from luyke.reading.periods import When, spell
from luyke.reading.scan import Number, Token
from luyke.reading.subjects import GENERIC, GROWTH_NOUN, RATE_NOUN, SHARE_NOUN, names_only_a_place, trim

_VERBS = frozenset({"up", "down", "exceed", "short", "reach", "equal", "share", "times", "contribute", "to"})
_PERCENT = frozenset({"%", "‰"})
_HEDGES = frozenset({">", "<", "~", ">=", "<="})


class Binder:
    """Reads the tokens of one text and gives its mentions; `dates` collects the when-tokens with their role."""

    def __init__(self, folded: Folded, tokens: list[Token], *, year: int = 0, month: int = 0) -> None:
        self.low = folded.low
        self.tokens = tokens
        self.mentions: list[Mention] = []
        self.comma_decimal = comma_is_decimal(
            token.value.digits for token in tokens if isinstance(token.value, Number)
        )
        self.year, self.month = year, month
        self.period = ""
        self.sentence = self.clause = 0
        self.target_list = False
        self._new_sentence(0)

    # -- state ---------------------------------------------------------------------------------------------------

    def _new_sentence(self, at: int) -> None:
        self.sentence += 1
        self.subject = ""
        self.subject_is_share = False
        self.head: Mention | None = None
        self.first: Mention | None = None
        self.total: Mention | None = None
        self.whole = False
        self.prefix: Compared | None = None
        self.pending: list[Mention] = []
        self.pattern: list[Basis] = []
        self.pattern_now: list[Basis] = []
        self.target = self.target_list
        self.structure = False
        self.each = False
        self.said = False  # a period was worded in this sentence
        self.brackets: list[tuple[Mention | None, str, str, Mention | None, bool]] = []
        self.last: Mention | None = None
        self._new_clause(at)
        self.words = at

    def _new_clause(self, at: int) -> None:
        self.clause += 1
        self.at = at
        self.open: Mention | None = None
        self.verb = ""
        self.before_verb = ""
        self.verb_value = ""
        self.verb_end = -1
        self.group = -1
        self.hedge = ""
        self.hedge_end = -1
        self.estimate = False
        self.plan: Compared | None = None
        self.whens: list[tuple[int, int]] = []
        self.timed = False
        self.verbs_passed = 0

    # -- the pass ------------------------------------------------------------------------------------------------

    def run(self) -> list[Mention]:
        """Every mention of the text, in reading order."""
        actions = {
            "number": self._number, "when": self._when, "basis": self._basis, "plan": self._plan, ",": self._comma,
            ";": self._comma, ".": self._stop, "…": self._stop, "\n": self._line, "(": self._open_bracket,
            ")": self._close_bracket, "[": self._open_bracket, "]": self._close_bracket, "•": self._line,
            "parts": self._parts, "and": self._and, "but": self._comma, "with": self._with, "hedge": self._hedge,
            "estimate": self._estimate, "target": self._target, "structure": self._structure, "each": self._each,
            "rest": self._rest, ":": self._colon, "-": self._dash, "of": self._of,
        }  # fmt: skip
        verb = self._verb
        for token in self.tokens:
            role = token.role
            action = actions.get(role)
            if action is not None:
                action(token)
            elif role in _VERBS:
                verb(token)
        self._settle()
        return self.mentions

    # -- stops ---------------------------------------------------------------------------------------------------

    def _comma(self, token: Token) -> None:
        verbs = self.verbs_passed + (self.verb != "")
        period, timed = self.whens, self.timed
        self._new_clause(token.end)
        if token.role == ";":
            self._close_pattern()
            self.words = token.end
            self.clause += 1
        else:
            self.verbs_passed = verbs
            self.whens = period
            self.timed = timed

    def _stop(self, token: Token) -> None:
        self._settle()
        self._new_sentence(token.end)

    def _line(self, token: Token) -> None:
        self._settle()
        previous_total = self.first if self.parts_open(token) else None
        self._new_sentence(token.end)
        if previous_total is not None:
            self.total = previous_total

    def parts_open(self, token: Token) -> bool:
        """Whether the line ends with "Trong đó:" so that the parts follow on lines of their own."""
        return self.total is not None and self.total is self.first and self.low[max(0, token.start - 1) : token.start] in ":,;"

    def _colon(self, token: Token) -> None:
        if self.target:
            self.target_list = self.low[token.end : token.end + 2].strip() == "" and "\n" in self.low[token.end : token.end + 2]
        if self.open is not None or self.words == self.at:
            self._comma(token)
        else:
            self.words = self.at = token.end

    def _and(self, token: Token) -> None:
        if self.open is not None or not self.low[self.words : token.start].strip(" ,"):
            self._comma(token)

    def _with(self, token: Token) -> None:
        if self.open is not None and not self.open.bracket:
            self._comma(token)
            self.words = token.end

    def _dash(self, token: Token) -> None:
        if self.open is not None:
            last = self.open
            self._new_clause(token.end)
            self.words = token.end
            self.verb = last.verb
            self.estimate = last.estimate

    def _of(self, token: Token) -> None:
        if self.open is not None and self.open.unit in _PERCENT and not self.open.bracket:
            self.open.about = (token.end, token.end)

    def _open_bracket(self, token: Token) -> None:
        self.brackets.append((self.open, self.subject, self.period, self.head, self.target))
        held = (self.words, self.at, self.verb, self.group, self.verb_end, self.estimate)
        self.held = held
        clause = self.clause
        self._new_clause(token.end)
        self.clause = clause
        self.words = token.end

    def _close_bracket(self, token: Token) -> None:
        if not self.brackets:
            return
        opened, subject, period, head, target = self.brackets.pop()
        words, at, verb, group, verb_end, estimate = self.held
        clause = self.clause
        self._new_clause(at)
        self.clause = clause
        self.open, self.subject, self.period, self.head, self.target = opened, subject, period, head, target
        self.words = token.end if opened is not None else words
        if opened is not None:
            self.at = token.end
        else:
            self.verb, self.group, self.verb_end, self.estimate = verb, group, verb_end, estimate

    # -- words ---------------------------------------------------------------------------------------------------

    def _verb(self, token: Token) -> None:
        start = token.start
        if self.group < 0 or start - self.verb_end > 1:
            self.group = start
        if self.verb:
            self.before_verb = self.verb
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
        if token.start - self.verb_end <= 1 and self.verb:
            self.verb_end = token.end

    def _estimate(self, token: Token) -> None:
        self.estimate = True
        if self.group < 0 or token.start - self.verb_end > 1:
            self.group = token.start
        self.verb_end = token.end

    def _target(self, token: Token) -> None:
        self.target = True
        self.words = self.at = token.end

    def _structure(self, token: Token) -> None:
        self.structure = True

    def _each(self, token: Token) -> None:
        self.each = True
        if token.value == "each":
            self._verb(Token("share", token.start, token.end, ""))

    def _rest(self, token: Token) -> None:
        self.whole = True
        self.words = token.end

    def _parts(self, token: Token) -> None:
        total = self.head or self.first
        if total is None and not self.low[self.words : token.start].strip():
            # "Trong đó, …" opening a sentence: of the sentence before, if of anything.
            total = next((m for m in reversed(self.mentions) if m.head is None and m.sentence == self.sentence - 1), None)
            if total is not None:
                total = next(m for m in self.mentions if m.sentence == total.sentence)
        if token.value == "one":
            total = None
        clause_opened = self.open is not None
        self._comma(token)
        self.words = token.end
        self.total, self.whole = total, token.value == "all" and clause_opened | (total is not None)
        self.parts_started = len(self.mentions)
        if self.pattern_now:
            self._close_pattern()

    def _when(self, token: Token) -> None:
        when = token.value
        assert isinstance(when, When)
        if when.form == "l":
            if self.year:
                self.period = str(self.year - 1)
            return
        if when.form == "+":
            self.whens.append((token.start, token.end))
            return
        if when.year:
            self.year = when.year
        if when.form in "mcd":
            self.month = when.month
        spelled = spell(when, self.year, self.month)
        if self.open is not None and not self.brackets and not self.said and spelled:
            for mention in reversed(self.mentions):
                if mention.sentence != self.sentence or mention.timed:
                    break
                mention.period = spelled
        self.period = spelled or self.period
        self.said = self.timed = True
        self.whens.append((token.start, token.end))
        if self.open is not None:
            self.words = self.at = token.end

    def _basis(self, token: Token) -> None:
        compared = token.value
        assert isinstance(compared, Compared)
        if compared.basis == Basis.PLAN:
            self._plan(token)
            return
        if compared.year and not self.year:
            self.year = compared.year + 1
        target = self.open
        if target is not None:
            self._compare(target, compared)
            self.words = self.at = token.end
        else:
            self.prefix = compared
            if not trim(self.low[self.words : token.start]):
                self.words = self.at = token.end

    def _compare(self, mention: Mention, compared: Compared) -> None:
        basis = compared.basis
        if basis == Basis.YOY and compared.year and self.year and mention.period and compared.year < self.year - 1:
            basis = Basis.NONE
        if mention.unit in _PERCENT:
            if mention.kind == Kind.ATTAINMENT and mention.verb in ("equal", "reach", "to", "") and mention.issuer == "":
                mention.kind = Kind.RATIO
            elif mention.kind == Kind.LEVEL and mention.verb in ("equal", "reach") and mention.head is not None:
                mention.kind = Kind.RATIO
        if mention.kind in (Kind.GROWTH, Kind.RATIO, Kind.DIFFERENCE) or (mention.kind == Kind.OTHER and mention.unit):
            mention.basis, mention.basis_year = basis, compared.year
            self.pattern_now.append(basis)
            for waiting in self.pending:
                if waiting.basis is None and waiting is not mention and not self.pattern:
                    waiting.basis, waiting.basis_year = basis, compared.year
            if mention in self.pending or not self.pattern:
                self.pending = []

    def _plan(self, token: Token) -> None:
        plan = token.value
        assert isinstance(plan, Compared)
        mention = self.open
        if mention is not None and (mention.unit in _PERCENT or mention.kind in (Kind.DIFFERENCE, Kind.OTHER)):
            self._against_plan(mention, plan)
            self.words = self.at = token.end
            self.plan = plan  # a number directly behind is the plan itself: "so với kế hoạch 28,2%"
            self.plan_end = token.end
            return
        self.plan = plan
        self.plan_end = token.end

    def _against_plan(self, mention: Mention, plan: Compared) -> None:
        if mention.kind in (Kind.LEVEL, Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE):
            mention.kind = Kind.ATTAINMENT
        mention.basis = Basis.PLAN
        mention.issuer = plan.issuer
        if mention in self.pending:
            self.pending.remove(mention)

    # -- numbers -------------------------------------------------------------------------------------------------

    def _number(self, token: Token) -> None:
        number = token.value
        assert isinstance(number, Number)
        mention = self._mention(token, number)
        if mention is None:
            return
        low = self.low
        start = token.start
        hedged = self.hedge and not low[self.hedge_end : start].strip()
        if hedged:
            self._hedge_mention(mention)
        new_subject = self._subject(mention, start)
        verb = self.verb
        last = self.last
        if not verb and not new_subject and last is not None and mention.unit in _PERCENT and last.unit in _PERCENT:
            if last.sentence == self.sentence and not self.brackets:
                verb = last.verb
        mention.verb = verb
        mention.estimate = self.estimate
        mention.sentence, mention.clause = self.sentence, self.clause
        mention.period, mention.timed = self.period, self.timed
        mention.bracket = bool(self.brackets)
        self._kind(mention, number, verb, new_subject)
        self._place(mention, new_subject)
        self.mentions.append(mention)
        self.open = self.last = mention
        if self.first is None:
            self.first = mention
        keep = self.each
        estimate = self.estimate
        clause, brackets, whens = self.clause, self.brackets, self.timed
        self._new_clause(token.end)
        self.clause, self.brackets, self.timed = clause, brackets, whens
        self.open = mention
        self.estimate = estimate and keep
        self.words = token.end

    def _mention(self, token: Token, number: Number) -> Mention | None:
        measure = number.measure
        unit, factor = (measure.unit, measure.factor) if measure is not None else ("", Decimal(1))
        if number.of:
            behind = number.of_measure or measure
            if measure is None and behind is not None:
                unit, factor = behind.unit, behind.factor
        printed = parse(number.digits, self.comma_decimal)
        low = self.low
        if not unit:
            unit = self._unit_without_word(token, number, measure is not None)
            if unit is None:
                return None
        scaled = measure is not None and measure.scale > 1
        quantity = self._quantity(number.digits, factor, unit, scaled)
        digits_end = token.start + len(number.digits)
        end = digits_end
        if number.of or number.upto:
            tail = number.of or number.upto
            end = low.index(tail, digits_end) + len(tail)
        mention = Mention(token.start, end, token.end, quantity, unit)
        if number.more is not None:
            smaller = self._quantity(number.more[0], number.more[1].factor, unit, True)
            mention.quantity = Quantity(
                quantity.value + smaller.value, smaller.step, min(smaller.grain, smaller.step * 1000)
            )
            mention.end = low.index(number.more[0], digits_end) + len(number.more[0])
        if number.of:
            behind = number.of_measure or measure
            below = behind.factor if behind is not None else Decimal(1)
            mention.of = self._quantity(number.of, below, unit, behind is not None and behind.scale > 1)
        if number.upto:
            mention.upto = self._quantity(number.upto, factor, unit, scaled)
        if printed.unsure and "," in number.digits and not number.of:
            mention.doubt = "unsure"
        return mention

    def _quantity(self, digits: str, factor: Decimal, unit: str, scaled: bool) -> Quantity:
        value, step, grain, _ = parse(digits, self.comma_decimal)
        if unit in _PERCENT:
            grain = step
        exact = not scaled and is_count(unit) and step == 1 and grain < 100
        if factor == 1:
            return Quantity(value, step, grain, "", exact)
        return Quantity(value * factor, step * factor, grain * factor, "", exact)

    def _unit_without_word(self, token: Token, number: Number, scaled: bool) -> str | None:
        # A number with no unit measures only where a verb of change or a level of known unit stands before it.
        if number.of and self.verb:
            return ""
        head = self.head
        if self.verb in ("up", "down") and head is not None and self.verb_end >= token.start - 12:
            if scaled or is_count(head.unit):
                return head.unit
        if scaled and self.last is not None:
            return self.last.unit
        return None

    def _hedge_mention(self, mention: Mention) -> None:
        q = mention.quantity
        mention.quantity = Quantity(q.value, q.step, q.grain, self.hedge, False)

    # -- what a number says --------------------------------------------------------------------------------------

    def _kind(self, mention: Mention, number: Number, verb: str, new_subject: bool) -> None:
        unit = mention.unit
        plan = self._is_plan_value(mention)
        if mention.of is not None:
            mention.kind = Kind.FRACTION
            return
        if number.sign and mention.bracket:
            self._signed(mention, number.sign)
            return
        if unit in _PERCENT or unit == "pp":
            self._percent(mention, verb, new_subject, plan)
        elif unit == "times" and verb in ("times", "up", "equal", "down"):
            mention.kind = Kind.OTHER
        elif plan:
            mention.kind = Kind.TARGET
        elif verb in ("up", "down", "short", "exceed") and not (new_subject and verb == "exceed"):
            mention.kind = Kind.DIFFERENCE
            if verb in ("down", "short"):
                _negate(mention)
            mention.basis = Basis.PLAN if verb in ("exceed", "short") else None
        else:
            mention.kind = Kind.TARGET if self.target else Kind.LEVEL
        if mention.kind == Kind.TARGET and self.plan is not None:
            mention.issuer = self.plan.issuer

    def _is_plan_value(self, mention: Mention) -> bool:
        if self.plan is None or self.plan_end > mention.start:
            return False
        if self.brackets:
            return True
        between = self.low[self.plan_end : mention.start].strip(" :")
        return between in ("", "là", "đề ra là", "đạt", "đề ra", "trên", "khoảng", "từ", "tăng", "giao", "hơn", "gần")

    def _signed(self, mention: Mention, sign: str) -> None:
        if sign == "-":
            _negate(mention)
        last = self.last
        if mention.unit in _PERCENT and last is not None and last.verb == "contribute":
            mention.kind = Kind.OTHER
            mention.verb = "contribute"
        elif mention.unit in _PERCENT:
            mention.kind = Kind.GROWTH
        else:
            mention.kind = Kind.DIFFERENCE

    def _percent(self, mention: Mention, verb: str, new_subject: bool, plan: bool) -> None:
        subject = self.subject
        growth_noun = GROWTH_NOUN.search(subject) is not None if subject else False
        share = self.structure or self.subject_is_share
        if mention.unit == "pp":
            if verb in ("up", "down"):
                mention.kind = Kind.DIFFERENCE
                if verb == "down":
                    _negate(mention)
            else:
                mention.kind, mention.basis = Kind.OTHER, Basis.NONE
        elif plan and verb not in ("reach", "equal") or plan and self.brackets:
            mention.kind = Kind.TARGET
            mention.basis = Basis.TOTAL if share else Basis.YOY if verb in ("up", "down") or growth_noun else Basis.NONE
        elif verb in ("up", "down"):
            mention.kind = Kind.GROWTH
            if verb == "down":
                _negate(mention)
            if RATE_NOUN.match(subject) and not growth_noun:
                mention.kind = Kind.OTHER
        elif verb == "exceed":
            mention.kind, mention.basis = Kind.GROWTH, Basis.PLAN
        elif verb == "short":
            mention.kind, mention.basis = Kind.GROWTH, Basis.PLAN
            _negate(mention)
        elif verb == "share" or share:
            mention.kind, mention.basis = Kind.SHARE, Basis.TOTAL
        elif verb == "contribute":
            mention.kind, mention.basis = Kind.OTHER, Basis.NONE
        elif growth_noun or self.before_verb in ("up", "down"):
            mention.kind = Kind.GROWTH
        elif new_subject:
            mention.kind = Kind.LEVEL
            if not verb and not subject:
                mention.kind, mention.basis = Kind.SHARE, Basis.TOTAL
        elif verb == "equal":
            mention.kind = Kind.RATIO
        elif verb in ("reach", "") and self.head is not None and self.head.unit not in _PERCENT:
            mention.kind = Kind.ATTAINMENT
        elif self.last is not None and mention.bracket and self.last.unit in _PERCENT:
            mention.kind = self.last.kind
            mention.basis = self.last.basis
        elif not subject:
            mention.kind, mention.basis = Kind.SHARE, Basis.TOTAL
        if mention.kind in (Kind.GROWTH, Kind.RATIO, Kind.LEVEL, Kind.SHARE) and self.target and mention.basis != Basis.PLAN:
            mention.kind, mention.basis = Kind.TARGET, Basis.NONE

    def _place(self, mention: Mention, new_subject: bool) -> None:
        """Heads, parts, and the wait for a basis."""
        if mention.kind in (Kind.LEVEL, Kind.TARGET, Kind.FRACTION) and mention.unit not in _PERCENT:
            if self.head is not None and (mention.bracket or (not new_subject and mention.kind == Kind.TARGET)):
                mention.head = self.head
            elif not mention.bracket:
                self.head = mention
        elif new_subject:
            self.head = None if mention.unit not in _PERCENT or mention.kind != Kind.LEVEL else mention
        else:
            mention.head = self.head
        mention.total, mention.whole = self.total, self.whole
        if mention.kind in (Kind.GROWTH, Kind.RATIO, Kind.DIFFERENCE) or (mention.kind == Kind.OTHER and mention.verb in ("up", "down", "times")):
            if mention.basis is None:
                if self.prefix is not None:
                    mention.basis, mention.basis_year = self.prefix.basis, self.prefix.year
                elif mention.bracket and self.last is not None and self.last.basis is not None and self.last.kind in (Kind.GROWTH, Kind.RATIO):
                    mention.basis = self.last.basis
                else:
                    self.pending.append(mention)
        if mention.kind == Kind.ATTAINMENT:
            mention.basis = Basis.PLAN

    # -- subjects ------------------------------------------------------------------------------------------------

    def _subject(self, mention: Mention, start: int) -> bool:
        """Finds the words that name the number; True when they are new in this clause."""
        end = self.group if self.group >= self.at else start
        if self.hedge and self.hedge_end <= start and not self.low[self.hedge_end : start].strip() and self.group < self.at:
            end = min(end, self.hedge_end - 1)
            end = self.low.rfind(" ", self.at, end) if self.low.rfind(" ", self.at, end) > 0 else end
        words = self._words(self.at, end)
        if words and self.verbs_passed == 0 and self.words < self.at:
            whole = self._words(self.words, end)
            if whole.count(" ") < 12:
                words = whole
        if is_count(mention.unit) and (not words or names_only_a_place(words)):
            counted = self._counted(mention)
            if counted and mention.unit != "lần":
                mention.subject = self.subject = counted
                self.subject_is_share = False
                return True
        if not words or words in ("trong đó", "so", "hay"):
            mention.subject = self.subject
            return False
        if words in GENERIC and self.subject:
            base = self.subject
            for generic in GENERIC:
                if base.startswith(generic + " "):
                    base = base[len(generic) + 1 :]
                    break
            words = f"{words} {base}"
        mention.subject = self.subject = words
        self.subject_is_share = SHARE_NOUN.match(words) is not None
        return True

    def _words(self, start: int, end: int) -> str:
        if end <= start:
            return ""
        low = self.low
        if self.whens:
            pieces = []
            at = start
            for s, e in self.whens:
                if s >= at and s < end:
                    pieces.append(low[at:s])
                    at = e
                elif e > at and s < at and e <= end:
                    at = e
            pieces.append(low[at:end])
            return trim(" ".join(pieces))
        return trim(low[start:end])

    def _counted(self, mention: Mention) -> str:
        """The noun behind a count with what qualifies it, to the next stop."""
        low = self.low
        stop = mention.stop
        for index in range(stop, min(stop + 60, len(low))):
            if low[index] in ",.;:()\n0123456789":
                break
        else:
            index = min(stop + 60, len(low))
        noun = low[mention.end : index].strip()
        return " ".join(noun.split(" ")[:8])

    # -- what was left open --------------------------------------------------------------------------------------

    def _close_pattern(self) -> None:
        """Growths of a clause without a basis of their own take those of the clause before, one by one."""
        waiting = [m for m in self.pending if m.basis is None]
        if self.pattern and waiting:
            pattern = self.pattern if len(waiting) == len(self.pattern) else [self.pattern[-1]] * len(waiting)
            for mention, basis in zip(waiting, pattern, strict=False):
                mention.basis = basis
            self.pending = []
        if self.pattern_now:
            self.pattern = self.pattern_now
            self.pattern_now = []

    def _settle(self) -> None:
        """At the end of a sentence: what still waits for a basis takes the sentence's, otherwise the same period last year."""
        waiting = [m for m in self.pending if m.basis is None]
        pattern = self.pattern if len(self.pattern) > 1 else self.pattern_now if len(self.pattern_now) > 1 else []
        if pattern and waiting:
            by_clause: dict[int, list[Mention]] = {}
            for mention in waiting:
                by_clause.setdefault(mention.clause // 1, []).append(mention)
            if len(waiting) % len(pattern) == 0:
                for index, mention in enumerate(waiting):
                    mention.basis = pattern[index % len(pattern)]
        for mention in waiting:
            if mention.basis is None:
                mention.basis = Basis.NONE if mention.kind == Kind.OTHER and mention.unit == "times" else Basis.YOY
        self.pending = []


def _negate(mention: Mention) -> None:
    q = mention.quantity
    flipped = {">": "<", "<": ">", ">=": "<=", "<=": ">="}.get(q.approx, q.approx)
    mention.quantity = Quantity(-q.value, q.step, q.grain, flipped, q.exact)
