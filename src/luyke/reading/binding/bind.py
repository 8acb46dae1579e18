"""Tokens → mentions, in one pass: each role of a token has the one function that hears it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.binding import words
from luyke.reading.binding.brackets import close_bracket, open_bracket
from luyke.reading.binding.comparisons import hear_comparison, hear_plan
from luyke.reading.binding.lines import line_end
from luyke.reading.binding.looking_back import UNTIL_NOW
from luyke.reading.binding.numbers import read_number
from luyke.reading.binding.prices import compares_prices_by_month
from luyke.reading.binding.settling import settle
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import and_, colon, comma, dash, full_stop, semicolon, with_
from luyke.reading.binding.times import hear_time
from luyke.reading.binding.untimed import is_as_much_as, is_of_law, is_of_work, names_programme
from luyke.reading.fold import Folded
from luyke.reading.numbers import comma_is_decimal
from luyke.reading.periods import When
from luyke.reading.spelled import spell
from luyke.reading.tokens import Scanned, Token

_STRETCHES = frozenset("cq")
_TOLD_OF_TIME = frozenset({"when", "basis"})
_PARTS = frozenset("mcqh")  # of a year
_VERBS = ("up", "down", "exceed", "short", "reach", "equal", "share", "times", "contribute", "to")
_ACTS: dict[str, Callable[[State, Token], None]] = {
    "number": read_number,
    "when": hear_time,
    "basis": hear_comparison,
    "plan": hear_plan,
    ",": comma,
    "but": comma,
    ";": semicolon,
    ":": colon,
    "and": and_,
    "with": with_,
    "-": dash,
    ".": full_stop,
    "…": full_stop,
    "\n": line_end,
    "•": line_end,
    "(": open_bracket,
    "[": open_bracket,
    ")": close_bracket,
    "]": close_bracket,
    "parts": words.hear_parts,
    "rest": words.hear_rest,
    "hedge": words.hear_hedge,
    "below": words.hear_below,
    "estimate": words.hear_estimate,
    "target": words.hear_target,
    "such": words.hear_such,
    "structure": words.hear_structure,
    "each": words.hear_each,
    "same": words.hear_same,
    "of": words.hear_aspect,
    "from": words.hear_from,
    **dict.fromkeys(_VERBS, words.hear_verb),
}


_DECEMBER, _LAST_QUARTER = 12, 4
_STAMP, _TOP = 40, 300  # characters: so long is a line with a date, so far from the beginning one above the text
_LONG_AGO = 4  # years
_AHEAD = ("giai đoạn đến năm ", "giai đoạn đến ", "đến năm ")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến|dự báo)(?!\w)[^.;\n]*$")  # "sẽ tăng lên 22 tấn vào năm 2030"
_AIMS = re.compile(r"(?<!\w)(?:mục tiêu|phấn đấu|quy hoạch)(?!\w)")
_BEFORE = ("trước ", "trước ngày ")  # "sinh trước ngày 1/1/1945"
_BEGUN = (*_BEFORE, "từ ")  # "vận hành từ tháng 11/2007"
_SINCE = ("kể ", "kể từ ")  # "cao nhất kể từ năm 2015"
_WILL_HAVE_BEEN = re.compile(r"so (?:với )?ước thực hiện năm ((?:19|20)\d\d)")
_ENDED = re.compile(r"năm ((?:19|20)\d\d)$")
_VISION = ("tầm nhìn ", "định hướng ")
_CITED = 90  # characters between what a document is and its day
_DOCUMENT = r"(?:luật|nghị định|nghị quyết|quyết định|thông tư|tờ trình|công văn|văn bản|chỉ thị|pháp lệnh|báo cáo số)"
_DATED = re.compile(rf"(?<!\w){_DOCUMENT}(?: [^\n;,.]*)?[ ,]$")


def bind(folded: Folded, scanned: Scanned) -> State:
    """All that a text has said when its last token has been heard: its mentions, in reading order."""
    tokens, times = scanned.tokens, scanned.times
    # A number without a unit may be anything: "sáng 29.10", "điểm 1.2".
    comma_decimal = comma_is_decimal([number.digits for number in scanned.numbers if number.measure is not None])
    year, period = _year_of(tokens, folded.low)
    state = State(folded.low, comma_decimal, year, period, year=year, anchor=period)
    state.planned_only = not period and year > 0 and _reaches_to(folded.low, year)
    state.section_target = _opens_with_plans(folded.low, year)
    spans = _spans(times)
    state.spans = tuple(span for _, span in spans if not year or span.month <= year)
    terms = [span for start, span in spans if folded.low.startswith("nhiệm kỳ", start)]
    state.span_ahead = max(terms, key=lambda span: span.month, default=None)
    state.monthly_prices, state.prices = compares_prices_by_month(folded.low, times)
    state.new_sentence(0)
    acts = _ACTS
    for token in tokens:
        act = acts.get(token.role)
        if act is not None:
            act(state, token)
    settle(state)
    if state.programme:
        unsaid = str(year) if f"năm {year}" not in folded.low else ""  # only a comparison told it
        for mention in state.mentions:
            if mention.kind == Kind.TARGET and (not mention.period or (mention.period == unsaid and not mention.timed)):
                mention.period = state.programme
    return state


def _opens_with_plans(low: str, year: int) -> bool:
    """ "Các chỉ tiêu năm 2018: … tăng 5% so với ước thực hiện năm 2017": what will have been is compared with."""
    if "ước thực hiện năm" not in low or "chỉ tiêu" not in low[:_TOP]:
        return False
    compared = _WILL_HAVE_BEEN.search(low)
    return compared is not None and int(compared[1]) == year - 1 and f"năm {compared[1]}" not in low[: compared.start()]


def _reaches_to(low: str, year: int) -> bool:
    """Whether a text that aims at something names a year only as the one to be reached: "đến năm 2030"."""
    return f"đến năm {year}" in low and f"so với năm {year}" not in low and _AIMS.search(low) is not None


def _year_of(tokens: Sequence[Token], low: str) -> tuple[int, str]:
    """The year a text is about (0 unknown), and its period where only a comparison tells it ("so với năm 2013").

    The day above a page is that of the page; of the text, only where nothing in it speaks of years long past.
    """
    depth = planned = after = inside = stamped = month = quarter = ahead = once = 0
    dated = several = weak = alone = False
    opening: When | None = None
    opened = ""
    for at, token in enumerate(tokens):
        role, value = token.role, token.value
        if role == "\n":
            depth = 0
        elif role == "(":
            depth += 1
        elif role == ")":
            depth -= 1
        elif isinstance(value, When):
            month = value.month if value.form == "m" else month
            quarter = value.month if value.form == "q" else quarter
            if not (after or value.year or opening or depth) and value.form in _STRETCHES:
                opening = value
            if value.form in "dmqy" and low.endswith(_BEGUN if value.form in "mq" else _BEFORE, 0, token.start):
                continue
            if depth > 0 or not value.year or value.form == "s":
                if value.form != "s" and value.year:
                    several, inside = several or inside not in (0, value.year), inside or value.year
                    alone = alone or (tokens[at - 1].role == "(" and tokens[min(at + 1, len(tokens) - 1)].role == ")")
                continue
            if value.form == "y" and is_of_law(low, token.start):
                continue
            if value.form == "d" and _is_of_document(low, token):
                continue
            if value.form == "y" and (names_programme(low, token.start) or low.endswith(_SINCE, 0, token.start)):
                continue
            if value.form == "y" and not after and is_of_work(low, token.start):
                continue
            comes = low.startswith(_AHEAD, token.start) or (
                low.endswith(" vào ", 0, token.start)
                and _TO_COME.search(low, max(0, token.start - _CITED), token.start)
            )
            if value.form == "y" and comes and not after:
                ahead = ahead or (0 if low.endswith(_VISION, 0, token.start) else value.year)
                continue
            if value.form == "y" and not after and UNTIL_NOW.match(low, token.end):
                once = once or value.year  # "… 2 tiêu chí năm 2010, đến nay …": the text is of a later year
                continue
            if stamped and not after and not stamped - 1 <= value.year <= stamped:
                after, dated = stamped, True
            if value.form == "y" and not after and _is_the_past(tokens, at, low, value.year):
                return value.year + 1, ""
            later = value.form == "y" and weak and value.year > after
            if value.form == "n" or later or (not after and value.form != "d"):
                return value.year, ""
            if not after and value.form == "d" and _is_stamp(low, token):
                stamped = stamped or value.year
                continue
            if not after:
                after, dated = value.year, True
            if value.year == after and value.form in _STRETCHES:
                return after, spell(value, after)
        elif isinstance(value, Compared) and value.year and not after and not ahead:
            if value.basis == Basis.YOY:
                after = value.year + 1
                weak = "cùng" not in low[token.start : token.end]  # "gấp 2 lần so với năm 2015" may be told of 2020
                opened = spell(opening, after) if opening is not None else ""
                if stamped and stamped - after < _LONG_AGO:
                    after, dated = stamped, True
                    continue
                if value.month:
                    return after, spell(When("c", after, value.month, 0, 0), after)
            elif value.month == _DECEMBER:  # prices are held against the December before
                after = value.year + 1
            elif value.basis == Basis.PREVIOUS_MONTH:
                after = value.year + (
                    month <= value.month if month else value.month == _DECEMBER
                )  # "tháng 7 …, tăng 5% so với tháng 7/2021"
            elif value.basis == Basis.PREVIOUS_QUARTER:
                after = value.year + (quarter == value.month or value.month == _LAST_QUARTER)
            elif value.basis == Basis.PLAN:
                planned = planned or value.year
        elif isinstance(value, Compared) and value.month == _DECEMBER and not after and not ahead:
            ended = _ENDED.search(low, token.start, token.end)  # "so với cuối năm 2020"
            after = int(ended[1]) + 1 if ended is not None else 0
    if not after and stamped:
        after, dated = stamped, True
    if opened and not dated:
        return after, opened  # "Trong 6 tháng đầu năm, … tăng 5% so với cùng kỳ năm 2017"
    if inside and alone and not (several or after or planned or ahead or once):
        return inside, str(inside)  # "Tỉnh có 5 dự án (năm 2019). …"
    return after or planned or ahead or once or (0 if several else inside), str(after) if after and not dated else ""


def _is_the_past(tokens: Sequence[Token], at: int, low: str, year: int) -> bool:
    """Whether the year named first is what the text compares its own with: "… so với cùng kỳ năm 2017"."""
    if is_as_much_as(low, tokens[at].start):
        return True
    for token in itertools.islice(tokens, at, None):
        if token.role not in _TOLD_OF_TIME:
            continue
        value = token.value
        if isinstance(value, When) and value.year == year and value.form in _PARTS:
            return False
        if isinstance(value, Compared) and value.basis == Basis.YOY and value.year:
            return value.year == year and "cùng" in low[token.start : token.end]
    return False


def _is_of_document(low: str, token: Token) -> bool:
    """Whether a day dates a document that is cited: "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 8/12/2020"."""
    return _DATED.search(low, max(0, token.start - _CITED), token.start) is not None


def _spans(times: Sequence[Token]) -> list[tuple[int, When]]:
    """The spans of years that a text names, each with where it begins."""
    return [(time.start, time.value) for time in times if isinstance(time.value, When) and time.value.form == "s"]


def _is_stamp(low: str, token: Token) -> bool:
    """Whether a day stands on a line that holds little else: "Thứ bảy, 26/9/2020", "Hà Nội, ngày 24-9-2021"."""
    start, stop = low.rfind("\n", 0, token.start) + 1, low.find("\n", token.end)
    return stop >= 0 and stop - start < _STAMP and start < _TOP
