"""Which words of the clause name what a number measures."""

from __future__ import annotations

import re

from luyke.lexicon.units import is_count
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.subjects import GENERIC, GENERIC_LONGEST_FIRST, RATE_NOUN, SHARE_NOUN, names_only_a_place, trim

_PLAN_ALONE = re.compile(r"(?:kế hoạch|kh|dự toán|chỉ tiêu)(?: (?:năm|đề ra|được giao|giao|cả năm))*")
# The nouns of units whose code is English.
UNIT_NOUNS = {
    "person": "người", "household": "hộ", "dose": "mũi", "case": "trường hợp", "project": "dự án",
    "enterprise": "doanh nghiệp", "work": "công trình", "indicator": "chỉ tiêu", "unit": "đơn vị",
}  # fmt: skip
_HALVES = frozenset({"nam", "nữ", "thành thị", "nông thôn", "sống tại thành thị", "sống tại nông thôn"})


class Naming(State):
    """A state that can say what a number is the number of."""

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
        changes = mention.verb in ("up", "down") and bool(self.subject)
        if is_count(mention.unit) and not changes and (not words or names_only_a_place(words)):
            counted = self._counted(mention)
            bare = not words and bool(self.subject) and counted == UNIT_NOUNS.get(mention.unit, mention.unit)
            if counted and not bare and (not self.brackets or counted.count(" ") > 1):
                mention.subject = self.subject = counted
                self.shares = False
                return True
        if not words or _PLAN_ALONE.fullmatch(words):
            mention.subject = self.subject
            return False
        if words in _HALVES and self.subject.startswith("dân số"):
            words = f"dân số {words}"
        elif words in GENERIC and self.subject:
            base = self.subject
            for generic in GENERIC_LONGEST_FIRST:
                if base.startswith(generic + " "):
                    base = base[len(generic) + 1 :]
                    break
            words = f"{words} {base}"
        mention.subject = self.subject = words
        self.shares = SHARE_NOUN.match(words) is not None
        if not self.shares and RATE_NOUN.match(words):
            self.structure = False  # "tỷ trọng nông nghiệp 25%; tỷ lệ lao động qua đào tạo 70%": no share any more
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
