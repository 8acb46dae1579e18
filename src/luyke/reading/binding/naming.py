"""Which words of the clause name what a number measures."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT, is_count
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.quantities import measure_at
from luyke.reading.subjects import GENERIC, GENERIC_LONGEST_FIRST, RATE_NOUN, SHARE_NOUN, names_only_a_place, trim

_PLAN_ALONE = re.compile(r"(?:kế hoạch|kh|dự toán|chỉ tiêu)(?: (?:năm|đề ra|được giao|giao|cả năm))*")
# "(80 vụ; kế hoạch HĐND giao giảm 5%)": of what was named before the bracket.
# Words of a bracket that name nothing new: "(chỉ tiêu tỉnh giao 5%)", "tăng trưởng khá (bình quân đạt 10%)".
_OF_SAME = re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu)(?: năm)?(?: [^\W\d_]+){0,5} giao|bình quân|trung bình")
# The nouns of units whose code is English: alone they name nothing that the unit does not say.
_UNIT_NOUNS = {
    "person": ("người", "lao động"), "household": ("hộ",), "dose": ("mũi",), "case": ("trường hợp", "vụ", "ca"),
    "project": ("dự án",), "enterprise": ("doanh nghiệp",), "work": ("công trình",), "indicator": ("chỉ tiêu",),
    "unit": ("đơn vị",),
}  # fmt: skip
_NO_PARTS = frozenset({"indicator", "kế hoạch", "mục tiêu", "nhiệm vụ", "nghị quyết", "times"})  # "100% kế hoạch"
_SEASON = re.compile(r" vụ (?:đông|xuân|hè|thu|mùa|chiêm)")
_SCALE_WORDS = re.compile(r"^ ?%? ?(?:(?:chục|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]) )*")
_COURSE = re.compile(r" (?:lên|xuống|còn)(?!\w)")  # "từ 1.200 hộ xuống 900 hộ"
_HALVES = frozenset({"nam", "nữ", "thành thị", "nông thôn", "sống tại thành thị", "sống tại nông thôn"})
LONGEST_NAME = 120
_STOPS = frozenset(",.;:()\n")


def naming_words(state: State, end: int) -> str:
    """The words of this clause up to `end` that name what the number measures; "" where it has none."""
    low = state.low
    if state.group < state.at and state.hedge and state.hedge_end <= end and not low[state.hedge_end : end].strip():
        end = max(state.at, state.hedge_start)
    if state.colon >= 0:
        behind = _words(state, state.colon, end)
        if behind:
            return behind
    if state.verbs_passed == 0 and state.words < state.at:
        whole = _words(state, state.words, end)
        if whole.count(" ") < 12:
            return whole
    return _words(state, state.at, end)


def give_subject(state: State, mention: Mention, words: str) -> bool:
    """Gives the number its subject; True when the clause names one of its own."""
    if state.low.startswith("/", mention.start - 1):
        mention.subject = state.subject  # "547 triệu đồng/17 hộ": of the same
        return False
    changes = mention.verb in ("up", "down", "exceed", "short") and bool(state.subject)
    if is_count(mention.unit) and not changes and (not words or names_only_a_place(words)):
        counted = _counted(state, mention)
        bare = not words and bool(state.subject) and counted in _UNIT_NOUNS.get(mention.unit, (mention.unit,))
        if counted and not bare and (not state.brackets or counted.count(" ") > 1 or state.parts_in_bracket()):
            mention.subject = state.subject = counted
            state.shares = False
            return True
    if mention.unit in PERCENT and not words and not changes and not state.brackets and not _shares_go_on(state):
        counted = part_behind(state, mention)
        if counted:
            mention.subject = state.subject = counted
            state.shares = state.structure = False
            return True
    same = bool(state.brackets and state.subject) and _OF_SAME.fullmatch(words) is not None
    same = same and (mention.verb != "" or words.endswith(" giao"))
    if not words or same or _PLAN_ALONE.fullmatch(words):
        mention.subject = state.subject
        return False
    if words in _HALVES and state.subject.startswith("dân số"):
        words = f"dân số {words}"
    elif words in GENERIC and state.subject:
        words = f"{words} {_without_generic(state.subject)}"
    mention.subject = state.subject = words
    state.shares = SHARE_NOUN.match(words) is not None
    if not state.shares and RATE_NOUN.match(words):
        state.structure = False  # "tỷ trọng nông nghiệp 25%; tỷ lệ lao động qua đào tạo 70%": no share any more
    return True


def part_behind(state: State, mention: Mention) -> str:
    """The counted noun right behind a percentage, with what qualifies it: "95% hộ dân có điện"; "" if there is none."""
    if _SEASON.match(state.low, mention.stop):
        return ""
    behind = measure_at(state.low, mention.stop)
    if behind is None or behind.scale != 1 or not is_count(behind.unit) or behind.unit in _NO_PARTS:
        return ""
    return _counted(state, mention)


def _shares_go_on(state: State) -> bool:
    """ "chiếm 24% GDP và 3,6% lao động": a second share of the same."""
    last = state.last
    return last is not None and last.verb == "share" and last.sentence == state.sentence


def _without_generic(subject: str) -> str:
    for generic in GENERIC_LONGEST_FIRST:
        if subject.startswith(generic + " "):
            return subject[len(generic) + 1 :]
    return subject


def _words(state: State, start: int, end: int) -> str:
    """low[start:end] without its words of time, trimmed."""
    if end <= start:
        return ""
    low = state.low
    if not state.whens:
        return trim(low[start:end])
    pieces = []
    at = start
    for begins, ends in state.whens:
        if at <= begins < end:
            pieces.append(low[at:begins])
            at = ends
        elif begins < at < ends <= end:
            at = ends
    pieces.append(low[at:end])
    return trim(" ".join(pieces))


def _counted(state: State, mention: Mention) -> str:
    """The noun behind a count with what qualifies it, to the next stop."""
    low = state.low
    index = limit = min(mention.stop + 60, len(low))
    for index in range(mention.stop, limit):
        if low[index] in _STOPS or (low[index].isdigit() and low[index - 4 : index] != "mũi "):
            break
    course = _COURSE.search(low, mention.end, index)
    index = course.start() if course is not None else index
    noun = " ".join(_SCALE_WORDS.sub("", low[mention.end : index]).split()[:8]).removesuffix(" và")
    if mention.unit == "dose" and "tiêm" not in noun and "tiêm" in low[state.at : mention.start]:
        noun = noun.replace("mũi", "mũi tiêm", 1)
    return noun
