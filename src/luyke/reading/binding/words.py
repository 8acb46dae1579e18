"""Verbs, hedges and openers: what they announce for the number that follows."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding.plans_heard import hear_plan
from luyke.reading.binding.settling import close_pattern
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import DETAILS, comma
from luyke.reading.binding.verbs import BY_MEANS_OF
from luyke.reading.members import GROWTH
from luyke.reading.mentions import Mention
from luyke.reading.periods import when_at
from luyke.reading.spelled import spell
from luyke.reading.subjects import OUTPUT_NOUN, trim
from luyke.reading.tokens import Token

_HEDGES = frozenset({">", "<", "~", ">=", "<="})
_WANTED = re.compile(r"kế hoạch|phấn đấu|nhiệm vụ trọng tâm|mục tiêu|đến năm|xác định|đề ra|nhiệm kỳ|phương hướng")
_RESULTS = re.compile(r"kết quả|đạt được|ước đạt|so với năm|đã hoàn thành|đã đạt|thực hiện năm")
_WILL = re.compile(
    r" (?:đạt|có|tăng|giảm|còn|chiếm|đón|trồng|tạo|giải quyết|thu hút|phân bổ|thực hiện)(?!\w)"
)  # "sẽ đạt"
_RESOLVED = re.compile(r" (?:thu (?:ngân sách|nsnn|đạt|\d)|đạt (?:mức )?\d|phấn đấu)")  # "quyết tâm thu 9 tỷ đồng"
_WITH_WILL = re.compile(r"(?<!\w)(?:với|nhờ|thể hiện|đã|bằng|tinh thần|sự) (?:[^\W\d_]+ ){0,2}$")
_EXPECTED = re.compile(r"(?<!\w)(?<!mơ )(?<!thỏa )ước(?: tính)?(?: [^\W\d_]+){0,2} $")
_MONTHS_LISTED = re.compile(
    r"các tháng (?P<months>(?:\d{1,2}(?:, ?| và ))+\d{1,2})(?: ?[/-] ?| năm )(?P<year>(?:19|20)\d\d)$"
)
_FAR = 60  # characters
_SET_OUT = re.compile(
    r"(?:đề ra|đặt ra) (?:các |một số |những )?(?:mục tiêu|chỉ tiêu)[^:.;\d]{0,40}(?:\d{4})?[^:.;\d]{0,20}:"
)
_STRIVES_FOR = re.compile(r"phấn đấu (?:hoàn thành |đạt |thực hiện )?(?:tốt )?\d{1,2}(?:/\d{1,2})? chỉ tiêu")
_AT_LEAST = re.compile(r"\d[^.;]{0,30} trở lên|phấn đấu")
_REACHED = re.compile(r"kết quả|đạt được|đã (?:hoàn thành|đạt|vượt)|ước (?:đạt|thực hiện)")
_NUMBER_NEXT = re.compile(r" (?:khoảng |gần |hơn |trên |tới |đến )?\d")
_SOUNDS = ("thu ", "ghi ", "phát ", "nguyên ", "phụ ", "siêu ", "hạ ", "lồng ")  # "máy ghi âm 3M"
_THE_MOST = re.compile(
    r"(?: t[ỷỉ] (?:lệ|trọng))?(?: cao| lớn| nhiều| mạnh| nhanh| thấp| ít| sâu)? (?:nhất|thứ (?:hai|nhì|ba)) "
)
_WITH_SO_MANY = re.compile(r" [^,.;:()\n\d]{2,60} \d[\d,.]*(?: ?%| (?!%))")
_NEXT = ("tiếp đến ", "tiếp theo ", "kế đến ", "kế tiếp ", "sau đó ", "tiếp đó ")
_OPENING = 20  # characters
_MONTHS_LEFT = re.compile(r"(?:những|các) tháng (?:cuối|còn lại của) năm")
_OF_THEM = re.compile(r" (?:là )?(?:do|được|bị|thuộc)(?!\w)")
# "26 đảo bao quanh một lãnh thổ gồm 1.192 đảo", "2 người trong danh sách gồm 125 người"
_ANOTHER = re.compile(r"(?<!\w)(?:một|danh sách)(?: [^\W\d_]+){0,4}(?: \d+)? $")
_BESIDE = re.compile(r",? và |, ")
_ASPECT = re.compile(r" ((?:(?! và | so )[^,.;:()\n])+)")


def hear_verb(state: State, token: Token) -> None:
    """đạt, tăng, bằng, chiếm …, perhaps with a hedge or "ước" in it."""
    if token.role == "equal" and BY_MEANS_OF.match(state.low, token.end):
        return  # "khách đến bằng đường bộ", "trả cổ tức bằng tiền 10%"
    if token.role == "contribute" and state.low.endswith("việc ", 0, token.start):
        # "số người được giải quyết việc làm giảm 5%": a noun ends in the verb's first word.
        token = Token("down" if token.value == "-" else "up", token.start + len("làm "), token.end, "")
    if state.verb == "share" and token.start - state.verb_end <= 1 and state.low.startswith("ở mức", token.start):
        state.verb_end = token.end
        return  # "chiếm ở mức khá cao với 15,6%"
    if state.low.startswith("là ", token.start) and _goes_on_as_list(state, token):
        state.verb_end = max(state.verb_end, token.end)
        return
    if state.group < 0 or token.start - state.verb_end > 1:
        state.group = token.start
    if state.verb:
        state.earlier = state.verb
        if state.group == token.start and state.low.endswith(" hơn", 0, state.verb_end):
            # "cao hơn tỷ lệ của cả nước là 46%": what it is higher than has a value of its own.
            state.earlier = ""
            state.names_from(state.verb_end)
    value = token.value
    assert isinstance(value, str)
    state.verb, state.verb_value, state.verb_end = token.role, value, token.end
    if value == "estimate":
        state.estimate = True
    elif value in _HEDGES:
        state.hedge, state.hedge_start, state.hedge_end = value, token.start, token.end


def _goes_on_as_list(state: State, token: Token) -> bool:
    """ "chiếm nhiều nhất là nhà tre với 37%, tiếp đến là …": "là" says who it is, the verb before it how much."""
    if state.verb in ("share", "up", "down"):
        most = _THE_MOST.fullmatch(state.low, state.verb_end, token.start) is not None
        return most and (state.verb == "share" or _WITH_SO_MANY.match(state.low, token.end) is not None)
    last = state.last
    return not state.verb and last is not None and state.low.endswith(_NEXT, 0, token.start)


def hear_hedge(state: State, token: Token) -> None:
    """hơn, gần, khoảng, ít nhất …"""
    assert isinstance(token.value, str)
    state.hedge, state.hedge_start, state.hedge_end = token.value, token.start, token.end


def hear_below(state: State, token: Token) -> None:
    """âm: the number that follows is below zero."""
    if not _NUMBER_NEXT.match(state.low, token.end) or state.low.endswith(_SOUNDS, 0, token.start):
        return
    hear_verb(state, Token(state.verb or "reach", token.start, token.end, state.verb_value))
    state.below = token.end


def hear_estimate(state: State, token: Token) -> None:
    """ước, dự kiến."""
    state.estimate = True
    if state.verb in ("up", "down") and token.start - state.verb_end > 1:
        state.verb, state.earlier = "", state.verb  # "lượng nhập tăng mạnh, như cà rốt dự kiến 300 tấn"
    if state.group < 0 or token.start - state.verb_end > 1:
        state.group = token.start
    state.verb_end = token.end


def hear_from(state: State, token: Token) -> None:
    """ "từ": the level that something changed from."""
    state.from_end = token.end


def hear_target(state: State, token: Token) -> None:
    """phấn đấu, mục tiêu …: what follows is wanted, not reached."""
    low = state.low
    if token.value == "budget":
        state.budget = True
        return
    if token.value == "future":
        said = low[state.opens : token.start]
        guessed = _EXPECTED.search(said) is not None  # "ước tính sẽ tăng 11%": no plan
        if low.startswith("quyết tâm", token.start):
            state.target = state.target or (_RESOLVED.match(low, token.end) is not None and not _WITH_WILL.search(said))
            return
        state.target = state.target or (_WILL.match(low, token.end) is not None and "nếu " not in said and not guessed)
        return
    if state.open is not None and state.open.unit in PERCENT:
        # "bằng 70,6% chỉ tiêu phấn đấu": the plan that a share is of, not a wish.
        hear_plan(state, Token("plan", token.start, token.end, Compared(Basis.PLAN, 0, 0, "", token.end, token.start)))
        return
    if token.value == "list" and not _lists_wishes(low[max(0, token.start - 80) : token.end + 120]):
        return
    state.target = True
    if state.open is None:
        state.verb = state.earlier = ""  # "tỷ lệ sẽ giảm dần và phấn đấu đạt 6%"
    opens_line = state.opens_line(token.start)
    if token.value == "section" and (opens_line or low.startswith(":", token.end)):
        state.section_target = True  # "QUYẾT NGHỊ:"; not the report that a council met "bàn và quyết nghị kế hoạch"
    strives = low.startswith("phấn đấu", token.start) and _opens_wishes(state, token.start)
    if opens_line or strives or _SET_OUT.match(low, token.start) or _STRIVES_FOR.match(low, token.start):
        state.line_target = True
    if _MONTHS_LEFT.search(low, max(state.opens, token.start - 80), token.start) and state.year:
        state.period = str(state.year)  # "nhiệm vụ những tháng cuối năm với các chỉ tiêu: …": the year's
    state.names_from(token.end)


def _lists_wishes(around: str) -> bool:
    """Whether indicators that a list is said to hold are aimed at: "tăng từ 6% trở lên" is no result."""
    if _AT_LEAST.search(around):
        return _REACHED.search(around) is None
    return _WANTED.search(around) is not None and _RESULTS.search(around) is None


def _opens_wishes(state: State, start: int) -> bool:
    """Whether "phấn đấu" at `start` opens its sentence, or the sentence opens with "Về mục tiêu …"."""
    opening = state.low[state.opens : min(start, state.opens + _OPENING)].lstrip(" -+*•")
    aims = not opening or opening.startswith(("về mục tiêu", "mục tiêu"))
    return aims or DETAILS.fullmatch(opening.rstrip(" ,:")) is not None


def hear_such(state: State, token: Token) -> None:
    """như: behind the words of a plan what is wanted is named one by one."""
    if state.target and state.open is None and not state.verb:
        state.names_from(token.end)


def hear_structure(state: State, token: Token) -> None:
    """cơ cấu: shares of a whole follow."""
    state.structure = True


def hear_each(state: State, token: Token) -> None:
    """lần lượt, mỗi: one number for each of what was named."""
    state.each = True
    if state.whens and state.open is None:
        state.dealt = _named_together(state)
        state.dealt_again = list(state.dealt)
    if token.value == "each":
        hear_verb(state, Token("share", token.start, token.end, ""))


def _named_together(state: State) -> list[str]:
    """The periods named side by side before "lần lượt": "năm 2021 và năm 2022", "tháng 7, tháng 8 và tháng 9"."""
    spans = state.whens
    listed = _MONTHS_LISTED.search(state.low, max(state.opens, spans[-1][1] - _FAR), spans[-1][1])
    if listed is not None:  # "các tháng 8, 9 và 10/2020"
        return [f"{listed['year']}-{int(month):02}" for month in re.findall(r"\d+", listed["months"])[::-1]]
    first = len(spans) - 1
    while first and _BESIDE.fullmatch(state.low, spans[first - 1][1], spans[first][0]):
        first -= 1
    whens = [when_at(state.low, start) for start, _ in spans[first:]]
    periods = [spell(when, state.year) for when in whens if when is not None]
    return periods[::-1] if len(periods) > 1 and all(periods) else []


def hear_same(state: State, token: Token) -> None:
    """cùng: one number that several values share."""
    state.same = True


def hear_rest(state: State, token: Token) -> None:
    """còn lại: with this part they are all there."""
    state.whole = True
    state.words = token.end


def hear_aspect(state: State, token: Token) -> None:
    """ "về": what of its subject a percentage speaks of ("tăng 5% về lượng")."""
    mention = state.open
    if mention is None or mention.unit not in PERCENT or mention.bracket:
        return
    aspect = _ASPECT.match(state.low, token.end)
    if aspect is not None:
        words = trim(aspect[1])
        if words and len(words) < 60:
            mention.subject = f"{words} {mention.subject}".strip()
            state.names_from(aspect.end())


def hear_parts(state: State, token: Token) -> None:
    """trong đó, gồm, bao gồm: parts follow of the level before."""
    if token.value == "some" and _said_of_number(state, token):
        return  # "11 người trong đó do … chỉ định": that number is itself a part
    if state.low.endswith("trong đó ", 0, token.start) and state.after_parts:
        state.words = token.end  # "trong đó bao gồm 5 xã": of these at least
        return
    total = state.head or state.first
    if total is not None and token.value == "all" and _names_another(state, token):
        total = None
    elif total is None and not state.low[state.words : token.start].strip(" -+*"):
        # "Trong đó, …" opening a sentence: of the first figure of the sentence before, if of anything.
        total = _opening_of_last_sentence(state)
        before = state.mentions[-1] if state.mentions else None
        broken = state.low[state.opens - 1 : state.opens] == "\n" or state.low.startswith("\n", state.opens)
        if before is not None and _is_pace_alone(before) and before.sentence >= state.sentence - 1 - broken:
            state.list_last = before  # "GRDP tăng 6,9%. Trong đó: công nghiệp đạt 9,3%": the same of its parts
    said_of = state.open is not None or total is not None
    comma(state, token)
    state.words = token.end
    state.total = None if token.value == "one" else total
    state.after_parts = True
    state.gathered = token.value == "all"
    state.whole = token.value == "all" and said_of
    close_pattern(state)


def _is_pace_alone(mention: Mention) -> bool:
    """ "GRDP tăng 6,9%": the growth of a whole economy, not said of an amount."""
    return mention.kind is GROWTH and mention.head is None and OUTPUT_NOUN.search(mention.subject.lower()) is not None


def _said_of_number(state: State, token: Token) -> bool:
    """Whether "trong đó" stands right behind a number and a verb of its own behind that."""
    open_ = state.open
    if open_ is None or state.low[open_.stop : token.start].strip():
        return False
    return _OF_THEM.match(state.low, token.end) is not None


def _names_another(state: State, token: Token) -> bool:
    """Whether "gồm" has a noun of its own: "10 đại đội lập một trung đoàn gồm 900 người", "phường Đông (gồm 5 tổ)"."""
    if state.open is not None:
        return _ANOTHER.search(state.low, state.open.stop, token.start) is not None
    held = state.brackets[-1] if state.brackets else None
    if held is not None and state.bracket_first and held.open is None:
        return True
    return bool(trim(state.low[state.words : token.start]))


def _opening_of_last_sentence(state: State) -> Mention | None:
    found = None
    for mention in reversed(state.mentions):
        if mention.sentence != state.sentence - 1:
            break
        if mention.head is None and not mention.bracket:
            found = mention
    return found
