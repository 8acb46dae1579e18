"""Verbs, hedges and openers: what they announce for the number that follows."""

from __future__ import annotations

import re

from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding.comparisons import Comparisons
from luyke.reading.kinds import PERCENT
from luyke.reading.mentions import Mention
from luyke.reading.subjects import trim
from luyke.reading.tokens import Token

_HEDGES = frozenset({">", "<", "~", ">=", "<="})
_WANTED = re.compile(r"kế hoạch|phấn đấu|mục tiêu|đến năm|xác định|đề ra|nhiệm kỳ|phương hướng")
_RESULTS = re.compile(r"kết quả|đạt được|ước đạt|so với năm|đã hoàn thành|đã đạt|thực hiện năm")
_ASPECT = re.compile(r" ((?:(?! và | so )[^,.;:()\n])+)")


class Words(Comparisons):
    """A state that hears the cue words."""

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
