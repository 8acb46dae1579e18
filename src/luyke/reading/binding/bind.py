"""Tokens → mentions, in one pass: each role of a token has the one function that hears it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from luyke.model import Kind
from luyke.reading.binding import words
from luyke.reading.binding.aims_listed import aims_listed
from luyke.reading.binding.brackets import close_bracket, open_bracket
from luyke.reading.binding.comparisons import hear_comparison
from luyke.reading.binding.in_words import mean_what_is_printed
from luyke.reading.binding.lines import line_end
from luyke.reading.binding.meetings import month_of_meeting
from luyke.reading.binding.numbers import read_number
from luyke.reading.binding.plans_heard import hear_plan
from luyke.reading.binding.prices import compares_prices_by_month
from luyke.reading.binding.settling import settle
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import and_, colon, comma, dash, full_stop, semicolon, with_
from luyke.reading.binding.text_year import year_of
from luyke.reading.binding.times import hear_time
from luyke.reading.fold import Folded
from luyke.reading.numbers import comma_is_decimal
from luyke.reading.periods import When
from luyke.reading.tokens import Scanned, Token

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


_TOP = 300  # characters from the beginning in which a text says that it plans
_AIMS = re.compile(r"(?<!\w)(?:mục tiêu|phấn đấu|quy hoạch)(?!\w)")
# A text with none of these words wants nothing and foresees nothing.
_AHEAD = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|kế hoạch(?! h[oó])|dự kiến|dự báo|sẽ|quy hoạch|định hướng|chỉ tiêu|đề án"
    r"|chiến lược|nghị quyết|tầm nhìn|phương hướng|nhiệm vụ|đề ra|đặt ra|chương trình)(?!\w)"
)
_WILL_HAVE_BEEN = re.compile(r"so (?:với )?ước thực hiện năm ((?:19|20)\d\d)")


def bind(folded: Folded, scanned: Scanned) -> State:
    """All that a text has said when its last token has been heard: its mentions, in reading order."""
    tokens, times = scanned.tokens, scanned.times
    # A number without a unit may be anything: "sáng 29.10", "điểm 1.2".
    comma_decimal = comma_is_decimal([number.digits for number in scanned.numbers if number.measure is not None])
    year, period, ahead = year_of(tokens, folded.low)
    state = State(folded.low, comma_decimal, year, period, year=year, anchor=period, opening=period)
    state.year_ahead = ahead
    state.met = month_of_meeting(times, year)
    state.planned_only = not period and year > 0 and _reaches_to(folded.low, year)
    state.section_target = _opens_with_plans(folded.low, year)
    state.looks_ahead = _AHEAD.search(folded.low) is not None
    spans = _spans(times)
    state.spans = tuple(span for _, span in spans if not year or span.month <= year + 1)
    terms = [span for start, span in spans if folded.low.startswith("nhiệm kỳ", start)]
    state.span_ahead = max(terms, key=lambda span: span.month, default=None)
    state.monthly_prices, state.prices = compares_prices_by_month(folded.low, times)
    state.listed = aims_listed(folded.low)
    state.list_target = 0 in state.listed
    state.new_sentence(0)
    acts = _ACTS
    for token in tokens:
        act = acts.get(token.role)
        if act is not None:
            act(state, token)
    settle(state)
    mean_what_is_printed(state.mentions)
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


def _spans(times: Sequence[Token]) -> list[tuple[int, When]]:
    """The spans of years that a text names, each with where it begins."""
    return [(time.start, time.value) for time in times if isinstance(time.value, When) and time.value.form == "s"]
