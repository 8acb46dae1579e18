"""Commas, full stops, colons, "và", "với", dashes: where clauses and sentences end, and what goes on behind them."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.naming import LONGEST_NAME, naming_words
from luyke.reading.binding.prices import back_to_month
from luyke.reading.binding.settling import close_pattern, settle
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Token

# What a sentence begins with that tells of what has been, not of what is wanted.
TOLD = re.compile(r"(?<!\w)(?:đã|đến nay|(?<!thực )hiện(?! hành)|kết quả|năm qua|so với|đạt được)(?!\w)")
# "Tỉnh giao chỉ tiêu kế hoạch năm 2022 cho các huyện. \n Cụ thể: …"
HANDS_OUT = re.compile(r"(?<!được )(?<!\w)giao (?:các )?chỉ tiêu(?! phấn đấu)(?!\w)")
_TOLD_NOW = re.compile(r",? (?:đến nay |thực tế |kết quả |năm nay )*(?:mới |chỉ |đã |ước )")
_MEANWHILE = (" trong khi ", " còn thực tế ")
_RESTATED = re.compile(r" \((?:tương đương|tương ứng|tức)(?!\w)")
_MONTH_OPENS = re.compile(r"\s*(?:trong )?(?:tháng \d|quý [ivx\d]|\d+ tháng |lũy kế)")
DETAILS = re.compile(r"\s*(?:trong đó|cụ thể|theo đó|bao gồm|cùng với đó|ngoài ra)(?!\w)")
_AIMS_OF = re.compile(r"\s*(?:các |những )?(?:chỉ tiêu|mục tiêu)(?!\w)[^.;:\d]{0,60}:")
_PARTS = re.compile(r"\s*trong đó(?!\w)")
_NOW = re.compile(r"\s*(?:hiện|đến nay)(?! hành)(?!\w)")
_UNTIL_NOW = re.compile(r"[,;]? ?(?:và |thì )?(?:đến|tới) nay(?!\w)")
_FEW = 12  # numbers looked back on
# "Tình hình kinh tế của huyện trong 9 tháng đầu năm có nhiều khởi sắc. …": what follows is how.
_TELLS_HOW = re.compile(r"(?:tình hình|bức tranh) (?:phát triển )?kinh tế[^.;\n]{0,80} (?:tháng|quý) ")
_MOST = re.compile(r" (?:cao|mạnh|nhiều|lớn|sâu|ít|thấp|nhẹ|nhanh) nhất")
_NEAR = 60
_LONG = 240  # characters of a sentence that are looked back on
_SPAN = len("2011/2020")


def comma(state: State, token: Token) -> None:
    """A clause ends. Without a number in it, its words and time hold for the next."""
    _hear_now(state, token)
    if token.role == "but" and state.open is not None and _TOLD_NOW.match(state.low, token.end):
        state.target = state.section_target or state.list_target  # "đặt mục tiêu 8% nhưng chỉ đạt 7%"
    elif state.open is not None and state.low.startswith(_MEANWHILE, token.end):
        state.target = state.section_target or state.list_target  # "mục tiêu tăng 5%, trong khi 9 tháng đã tăng 3%"
    if state.open is not None:
        if _RESTATED.match(state.low, token.end):
            return  # "tăng 2 tấn, (tương đương tăng 13%) so với tháng trước": the bracket belongs to the number
        timed = state.timed
        state.new_clause(token.end)
        state.words, state.timed = token.end, timed
        return
    verbs, whens, timed = state.verbs_passed + (state.verb != ""), state.whens, state.timed
    silent = not state.verb and state.low[state.words : token.start].strip() != ""
    carried = _verb_carried_on(state)
    verb = state.verb
    most = verb in ("up", "down", "share") and (
        _MOST.fullmatch(state.low, state.verb_end, token.start) is not None
        or (state.verb_end == token.start and state.low.startswith(" lần lượt", token.end))
    )
    state.new_clause(token.end)
    state.earlier = carried
    if most:
        state.verb, state.group, state.verb_end = verb, token.end, token.end  # "tăng mạnh nhất, tới 5.000 đồng"
    state.verbs_passed, state.whens, state.timed = verbs, whens, timed
    if silent:
        state.clause -= 1  # "nông, lâm nghiệp, thủy sản tăng": still the words of one subject


def _verb_carried_on(state: State) -> str:
    """What a clause with a verb and no number leaves to the next: its subject, and the growth it spoke of."""
    if state.verb in ("reach", "equal") and state.group > state.at:
        # "tốc độ tăng trưởng … vẫn đạt khá, ước đạt 10,2%": the number comes in the next clause.
        words = naming_words(state, state.group)
        if words and len(words) < LONGEST_NAME:
            state.subject = words
        if state.earlier in ("up", "down") and state.low.endswith(" nhất là", 0, state.verb_end):
            return state.earlier  # "tăng nhiều nhất là nhóm giao thông, với 1,6%"
    elif state.verb in ("up", "down") and "tăng trưởng" in state.low[state.group : state.verb_end]:
        _take_subject(state)
        return state.verb  # "duy trì đà tăng trưởng ổn định, ước đạt 7,39%"
    elif state.verb in ("up", "down"):
        _take_subject(state)  # "lượng khách tăng đột biến, đạt 4,1 triệu lượt"
    return ""


def _take_subject(state: State) -> None:
    """The words before the verb are what the next clause speaks of, too."""
    if state.group > state.at:
        words = naming_words(state, state.group)
        if words and len(words) < LONGEST_NAME:
            state.subject = words


def semicolon(state: State, token: Token) -> None:
    """A clause ends and takes its words with it, and the time of what it has not counted."""
    if state.pointed and not state.brackets:
        state.period, state.pointed, state.projected = state.pointed, "", ""
    if state.passing and state.open is None and not state.brackets:
        state.period, state.year, state.passing = state.period_before, state.year_before, False
    _hear_now(state, token)
    state.new_clause(token.end)
    close_pattern(state)
    state.words = token.end


def full_stop(state: State, token: Token) -> None:
    """A sentence ends."""
    settle(state)
    # "… báo cáo kết quả năm 2017. Theo đó, …": the time of a sentence that counts nothing is that of its details.
    detailed = (state.aims or state.first is None) and DETAILS.match(state.low, token.end) is not None
    told_of = state.first is None and _TELLS_HOW.search(state.low, state.opens, token.start) is not None
    if state.passing and _is_over(state) and not detailed and not told_of:
        state.period, state.year = state.period_before, state.year_before
    _give_back_period(state, token.end)
    first, last = state.first, state.last
    since_december = state.since_december and DETAILS.match(state.low, token.end) is not None
    bases = state.pattern_now if len(state.pattern_now) > 1 else state.pattern
    aims = state.aims
    wanted = aims or (first is not None and last is not None and first.kind == last.kind == Kind.TARGET)
    state.new_sentence(token.end)
    state.since_december = since_december  # "… tăng 2 tỷ đồng so với đầu năm. Trong đó, … tăng 1 tỷ đồng"
    back_to_month(state)
    over = _is_long_past(state) or (last is not None and last.kind == Kind.TARGET)
    if over and _NOW.match(state.low, token.end):
        _back_to_now(state)
    if len(bases) > 1 and state.low.startswith(" tương ứng", token.end):
        state.pattern = bases  # "… tăng 2% so tháng trước, tăng 5% so cùng kỳ. Tương ứng, dệt tăng 3% và 4%"
    if wanted and (DETAILS.match(state.low, token.end) or _is_by_its_end(state, last, token.end)):
        state.target, state.aims = True, aims  # "phấn đấu tăng trưởng 8%. Trong đó, nông nghiệp tăng 3%": wanted, too
    elif aims and _AIMS_OF.match(state.low, token.end):
        state.target = state.aims = True  # "đề ra 21 chỉ tiêu. … Các chỉ tiêu về xã hội: …"
    told = TOLD.search(state.low, token.end, token.end + _NEAR) or _MONTH_OPENS.match(state.low, token.end)
    if state.line_target and not told:
        state.target = True  # "Phấn đấu đến năm 2025, …. Thu nhập đạt 90 triệu đồng": wanted, too


def _is_by_its_end(state: State, last: Mention | None, at: int) -> bool:
    """ "Giai đoạn 2021-2025 phấn đấu tăng 4%. Năm 2025, chăn nuôi chiếm 35%": where the years spoken of end."""
    span = last.period if last is not None else ""
    return len(span) == _SPAN and state.low.startswith(f" năm {span[-4:]}", at)


def _is_long_past(state: State) -> bool:
    """Whether the year in hand lies before the one that the text is about."""
    return len(state.period) == len("2010") and int(state.period) < state.base_year


def _hear_now(state: State, token: Token) -> None:
    """ "Năm 2017, xã được công nhận đạt chuẩn, đến nay có 7 ấp văn hóa": the year in hand is over."""
    if _is_long_past(state) and _UNTIL_NOW.match(state.low, token.start):
        _back_to_now(state)


def _back_to_now(state: State) -> None:
    """ "… đến năm 2030 đón 16 triệu khách. Hiện tỉnh có 750 khách sạn": the time of what was told before that."""
    past = _is_long_past(state)
    for mention in reversed(state.mentions[-_FEW:]):
        if mention.kind == Kind.TARGET or not mention.period or (past and mention.period == state.period):
            continue
        if not past or len(mention.period) != _SPAN:
            state.period = mention.period
            return
    if past:
        state.period = str(state.base_year)


def _give_back_period(state: State, at: int) -> None:
    """Behind "Tổng thu đến 30/11 đạt …, ước đến 31/12 đạt …": 30/11 holds while sentences are built alike."""
    aside = state.period_aside and goes_on_aside(state, at)
    if state.projected and not aside and not _PARTS.match(state.low, at):
        state.period, state.projected = state.projected, ""
        state.year = int(state.period.lstrip("@")[:4])
    if state.lent and first_word(state.low, at) != state.lent_word:
        state.period, state.lent = state.lent, ""


def goes_on_aside(state: State, at: int) -> bool:
    """Whether what opened a line with "riêng" goes on: "Riêng tháng 8 thu 9 tỷ đồng. Trong đó, …"."""
    if not state.low[at : at + len(" \n\n trong đó")].lstrip(" \n-+").startswith("trong đó"):
        return False
    return state.low[state.line_start : state.line_start + len(" - riêng")].lstrip(" -+").startswith("riêng")


def first_word(low: str, at: int) -> str:
    """The first word from `at` on."""
    return low[at : at + 24].lstrip(" -+*").partition(" ")[0]


def _is_over(state: State) -> bool:
    """Whether a period worded in passing is not that of the next sentence; the first of a text may be."""
    return state.first is not None or state.sentence > 2 or bool(state.mentions) or len(state.period) == _SPAN


def colon(state: State, token: Token) -> None:
    """Behind a number it is a comma; before one, what stands behind it names the number."""
    if state.open is not None:
        comma(state, token)
        state.words = token.end
    else:
        state.colon = token.end
        since = max(state.opens, token.start - _LONG)
        if state.first is None and HANDS_OUT.search(state.low, since, token.start) is not None:
            state.target = state.line_target = True  # "giao chỉ tiêu năm 2024 cho các huyện: thu 5 tỷ đồng; …"


def and_(state: State, token: Token) -> None:
    """ "và" ends a clause that has its number; between nouns it ends nothing."""
    if state.open is not None or not state.low[state.words : token.start].strip(" ,"):
        comma(state, token)


def with_(state: State, token: Token) -> None:
    """ "với" ties the number that follows to the one before: 430 doanh nghiệp với tổng vốn 1.618 tỷ đồng."""
    if state.open is not None and not state.open.bracket:
        comma(state, token)
        state.words = token.end
        state.attached = True


def dash(state: State, token: Token) -> None:
    """Behind a number, its verb, "ước" and plan hold for the next: kế hoạch tăng 5% - 7%."""
    if state.total is not None and state.total is not state.list_total:
        state.total = None  # "– gồm 12 quận … – và 584 đơn vị": what stood between dashes is over
    last = state.open
    if last is None:
        return
    held = (state.plan or state.held_plan) if last.kind == Kind.TARGET else None
    state.new_clause(token.end)
    state.words = token.end
    state.verb, state.verb_end = last.verb, token.end
    state.estimate = last.estimate
    if held is not None:
        state.plan, state.plan_end = held, token.start
