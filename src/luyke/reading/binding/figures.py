"""A number with all that the clause has said becomes a mention."""

from __future__ import annotations

import re

from luyke.lexicon.units import MEASURED, is_count
from luyke.model import Basis, Kind, Quantity
from luyke.reading.binding.comparisons import COMPARED_KINDS
from luyke.reading.binding.state import Bracket
from luyke.reading.binding.words import Words
from luyke.reading.kinds import PERCENT, Said, decide_kind
from luyke.reading.measuring import counted_in, measured
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Number, Token

_CHANGES = frozenset({"up", "down", "exceed", "short"})
# Between a verb of change and its number only these may stand when the number is no percentage.
_LOOSE_WORDS = "tới|đến|thêm|khoảng|hơn|gần|trên|là|lần lượt|so với|so|từ|bình quân|tương ứng|xấp xỉ|ước|tuyệt đối"
_LOOSE = re.compile(rf"[ ,:(]*(?:(?:{_LOOSE_WORDS})[ ,:(]*)*")
_WHOLE = re.compile(
    r" (?:(?:của|trong|trên|so với) )?(?:tổng (?!kết)|gdp|grdp|dân số|toàn (?:tỉnh|bộ|thành)"
    r"|số (?:hộ|xã|dân|lao|trường|học|người|cơ|doanh|dự|vụ))"
)
_OF_OTHER = re.compile(r" (?:(?:của|trong|trên|so với) )?(?!và |so |cùng |trong đó|tổng số\b)[^\W\d_]{2,}")
_REACHED = re.compile(r"đạt|hoàn thành|vượt|đã (?:thực hiện|có)")
_ASSIGNED = re.compile(r"(?:giao|phê duyệt|quyết nghị)(?: đầu năm)?(?: là| với)? $")
_LISTED = re.compile(r"(?: [^\W\d_]+){0,8},? ?(?:như|gồm|cụ thể|sau)?(?: sau)?:|(?: [^\W\d_]+){0,4},? như")


class Figures(Words):
    """A state that turns numbers into mentions."""

    def _number(self, token: Token) -> None:
        number = token.value
        assert isinstance(number, Number)
        start = token.start
        if number.measure is None and self._goes_on_in_its_unit(token, number):
            number = number._replace(measure=self.measure)
        elif number.measure is not None and number.measure.unit in MEASURED and number.measure.unit not in PERCENT:
            self.measure = number.measure
        verb = self._near_verb(number, start)
        words = self._naming_words(self._end_of_name(verb, start))
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
        mention.same, mention.after_parts = self.same or self.each, self.after_parts
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
        starts = self.from_end >= 0 and mention.upto is None and not self.low[self.from_end : start].strip()
        in_sentence = self.last is not None and self.last.sentence == self.sentence
        same_list = self.list_last is not None or in_sentence
        decide_kind(
            mention,
            Said(
                verb=verb, earlier=self.earlier, negative=self.verb_value == "-", subject=subject,
                new_subject=new_subject, plan=plan, adjacent=adjacent, target=self.target, future=self.future,
                shares=self.structure or self.shares, starts=starts, sign=number.sign, rank=number.rank,
                same_list=same_list, of_whole=_WHOLE.match(self.low, token.end) is not None, head=self.head,
                last=self.last or self.list_last,
            ),
        )  # fmt: skip
        if mention.kind == Kind.LEVEL and mention.unit not in PERCENT and verb in ("reach", ""):
            of_target = self.total is not None and self.total.kind == Kind.TARGET and not verb
            if of_target or _ASSIGNED.search(self.low, max(self.opens, start - 24), start):
                mention.kind = Kind.TARGET
        mention.of_other = mention.kind == Kind.SHARE and _OF_OTHER.match(self.low, token.end) is not None
        if self.by_plan is not None and mention.kind == Kind.LEVEL and mention.unit not in PERCENT:
            mention.kind, mention.issuer = Kind.TARGET, self.by_plan.issuer
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

    def _end_of_name(self, verb: str, start: int) -> int:
        """Where the words that name the number end: at its verb, or at the number where no verb governs it."""
        if self.group < self.at or (self.verb and not verb):
            return start
        if self.low.startswith("có ", self.group) and len(self.low[self.verb_end : start].split()) > 1:
            return start  # "kinh tế có vốn đầu tư nước ngoài 10.750 ngàn USD": part of the name
        return min(self.group, start)

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
        return ("," in number.digits or "." in number.digits) and self.low[token.end : token.end + 2].strip(" ")[
            :1
        ] in "(,;."

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
        if held is not None and self._is_first_behind_plan(held, start):
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

    def _is_first_behind_plan(self, held: Bracket, start: int) -> bool:
        """Whether the bracket opened right behind the words of a plan and nothing stands before its number."""
        if held.plan is None or not self.bracket_first or self.at != held.start + 1:
            return False
        return not self.low[held.plan_end : held.start].strip() and not self.low[self.at : start].strip(" ~")

    def _place(self, mention: Mention, new_subject: bool) -> None:
        """Heads, parts, and the wait for a basis."""
        percent = mention.unit in PERCENT
        if mention.kind in (Kind.LEVEL, Kind.TARGET, Kind.FRACTION) and not percent:
            if self.head is not None and (mention.bracket or (not new_subject and mention.kind == Kind.TARGET)):
                mention.head = self.head
                if mention.bracket and mention.kind == Kind.LEVEL:
                    self._beside(mention, self.head)
                    if mention.beside and mention.unit == self.head.unit:
                        self.head = mention  # "cán mốc 500 tỷ USD (đạt 517,26 tỷ USD, tăng 7,6%)": of the inner one
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
        elif (mention.kind in COMPARED_KINDS or changes) and mention.basis is None:
            last = self.last
            if self.prefix is not None:
                mention.basis, mention.basis_year = self._basis_of(mention, self.prefix), self.prefix.year
            elif mention.bracket and last is not None and last.kind in COMPARED_KINDS and last.basis is not None:
                mention.basis = last.basis
            else:
                self.pending.append(mention)
