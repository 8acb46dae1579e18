"""Words of time → the period of the figures around them."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.looking_back import UNTIL_NOW, is_closed, told_of_said
from luyke.reading.binding.relative_times import hear_relative_time
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import first_word
from luyke.reading.binding.unsaid_times import filled_in, month_now, year_unsaid
from luyke.reading.binding.untimed import lies_ahead, names_no_period
from luyke.reading.binding.wanted import aims_go_on
from luyke.reading.binding.words import hear_estimate
from luyke.reading.periods import When
from luyke.reading.spelled import UNSAID_YEAR, in_year, spell
from luyke.reading.tokens import Token

_SEASON_OF_YEAR = re.compile(
    r"(?<!\w)(?:đông xuân|hè thu|thu đông|(?:vụ|lúa|cây) (?:mùa|xuân|đông|chiêm|hè))(?: của)? $"
)
_EXACT_DAY = re.compile(r"ngày \d|\d ?/ ?\d")
_OF_SCHOOL = ("năm học", "trong năm học")
_BEFORE_TIME = frozenset(
    {*_OF_SCHOOL, "", "trong", "vào", "tại", "và", "nhưng", "riêng", "theo đó, trong", "cũng trong", "chỉ trong"}
)
_SCHOOL_YEAR = "năm học "
_ASIDE = ("riêng ", "riêng trong ")
_ASIDE_WORDS = frozenset(words.strip() for words in _ASIDE)
_PARTS = (len("2011-Q1"), len("2011-01/2011-08"))  # of a year
_WHOLE = ("đến", "ước đến", "cả", "hết", "cuối", "trong năm,")  # no year in the name of something
_UNTIL = ("tính đến ", "tính tới ")  # a stretch worded by its end, of what there may be then
_LEAD = 30  # characters
_DATELINE = re.compile(r"\w{0,8} ?\([^()\d]{2,16}\)")  # "(TTXVN) – Năm 2020, …"
_LINKS = re.compile(r"(?:song song|cùng|bên cạnh|trong khi)(?: với)? đó|ngoài ra|đồng thời|tuy nhiên|cụ thể|như vậy")
_HIGHER_THAN = re.compile(r"(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhanh) hơn (?:mức |so với )?(?:của )?$")
_OPENED = (": ", ". ", "\n", ", ")
_AIM = r"(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ)"
_AIMS_OF = re.compile(rf"[-+* ]*(?:các |một số )?{_AIM}(?:(?:,| và) {_AIM})*(?: chủ yếu| trọng tâm| chính)? ")
_SPAN = len("2011/2015")
_FEW = 12  # numbers looked back on
_FAR_AHEAD = 3  # years
_NEAR = 60  # characters before words of time in which something is said of them
_FORESEES = re.compile(
    r"(?<!\w)(?:quy hoạch|định hướng|tầm nhìn|(?<!thực hiện )mục tiêu|phấn đấu|dự kiến|sẽ|chiến lược)(?!\w)"
)
_FAR = 6  # words behind a number that say something else of it


def hear_time(state: State, token: Token) -> None:
    """Sets the period: of the number before, of all numbers of the sentence, or of those that follow."""
    when = token.value
    assert isinstance(when, When)
    of_school = state.low.endswith(_SCHOOL_YEAR, 0, token.start)
    state.whens.append((token.start - len(_SCHOOL_YEAR) * of_school, token.end))
    if hear_relative_time(state, token, when):
        return
    filled = filled_in(state, token, when)
    if filled is None:
        return
    before = state.low[max(0, token.start - 11) : token.start]
    if filled.form == "y" and state.brackets and state.low.startswith("(cùng kỳ ", state.brackets[-1].start):
        state.period = in_year(state.period, filled.year)  # "(cùng kỳ 2013: 5%, 2012: 4%)"
        state.names_from(token.end)
        return
    if state.low.startswith(" (", token.end) and _HIGHER_THAN.search(state.low, max(0, token.start - 16), token.start):
        state.held_against = spell(filled, state.year or UNSAID_YEAR)  # "cao hơn giai đoạn 2011-2015 (4,3%)"
        state.names_from(token.end)
        return
    if _opens_aims(state, token):
        state.target = state.line_target = True
    elif names_no_period(state, token, filled, before):
        return
    _hear_estimate(state, token)
    _hear_period(state, token, filled, before)


def _hear_estimate(state: State, token: Token) -> None:
    """ "ước đến hết tháng 7 đạt": what follows is an estimate."""
    if state.low.startswith("ước ", token.start):
        hear_estimate(state, token)
    if state.estimate and token.start - state.verb_end <= 1 and not state.low[state.at : state.group].strip(" -+*"):
        state.guessed = True


def _keep(state: State, when: When, spelled: str) -> None:
    if when.form == "s":
        state.span_told = spelled
    elif when.year and when.form in "mcq" and not state.worded:
        state.worded = spelled


def _hear_period(state: State, token: Token, when: When, before: str) -> None:
    """A period: of what has been said, or of what follows."""
    low, told = state.low, (state.year, state.month)
    _note(state, when)
    last = state.open
    if is_closed(state, token):
        last = state.last
    elif last is not None and state.period and len(low[last.stop : token.start].split()) > _FAR:
        if not low.startswith((" là ", " đạt ", " có "), token.end):
            return
        last = None  # "10 nhà máy … tới thời điểm 31/12/2016 là 16 tỷ đồng"
    year = year_unsaid(state, token, when) or UNSAID_YEAR
    spelled = spell(when, year, month_now(state) if when.form == "n" else state.month)
    _keep(state, when, spelled)
    until = when.form == "y" and low.startswith("đến", token.start)
    if until and _is_beyond(state, when.year):
        ahead = state.looks_ahead or _is_not_yet_told(state, when.year)
        state.future = ahead and lies_ahead(state, token, when.year)
    elif _is_far_ahead(state, token, when):
        state.future = True  # "Quy hoạch đặt ra sản lượng điện năm 2030 là 560 tỷ kWh"
    if last is not None and state.brackets and when.form == "y" and not low[last.stop : token.start].strip():
        last.period, last.timed = spelled, True  # "(mục tiêu 700 triệu USD năm 2010)"
        state.names_from(token.end)
        return
    if last is not None and last.timed and until:
        state.began = last.period  # "Năm 2005 là 58%, đến năm 2010 còn 48%": what follows may tell of both
    if last is None or not told_of_said(state, last, token, spelled, before):
        _tell_of_next(state, token, when, spelled, told[0])
    elif state.period != spelled:
        state.year, state.month = told  # of that number alone
        if not state.period and when.form == "y" and when.year == state.base_year and last.kind != Kind.TARGET:
            state.period = spelled
        if not state.period and state.base_year > when.year and UNTIL_NOW.match(low, token.end):
            state.period = str(state.base_year)


def _note(state: State, when: When) -> None:
    """The year and the month told of last."""
    if when.year and when.form != "s" and not state.brackets:
        state.year = when.year
    if when.form in "mcd":
        state.month = when.month
        state.newest = max(state.newest, (state.year, when.month))


def _opens_aims(state: State, token: Token) -> bool:
    """ "Chỉ tiêu, nhiệm vụ năm 2024: …": what follows is wanted in that year."""
    if state.low[token.end : token.end + 1] != ":":
        return False
    return _AIMS_OF.fullmatch(state.low, state.opens, token.start) is not None


def _is_beyond(state: State, year: int) -> bool:
    """Whether a year lies beyond the one that the text is about, or the text names none but years to come."""
    return year > state.base_year > 0 or (state.planned_only and year >= state.base_year > 0)


def _is_far_ahead(state: State, token: Token, when: When) -> bool:
    """Whether words of time name years long after the text's own, in a text of what is wanted or foreseen."""
    if when.form not in "ys" or not state.looks_ahead or not state.base_year:
        return False
    first, last = when.year, _last_year(when)
    if first <= state.base_year or last - state.base_year < _FAR_AHEAD or state.low.startswith("tính", token.start):
        return False
    near = max(state.opens, token.start - _NEAR)
    return _FORESEES.search(state.low, near, token.start) is not None


def _is_not_yet_told(state: State, year: int) -> bool:
    """Whether figures have been told, all of years before: "Năm 2012 có 30 chợ. Đến năm 2015 có 60 chợ"."""
    return state.mentions != [] and all(mention.period.lstrip("@")[:4] < str(year) for mention in state.mentions)


def _is_projection(state: State, token: Token) -> bool:
    """ "ước thực hiện đến 31/12": a day to come, that ends what is estimated and nothing else."""
    return token.start - state.verb_end <= 1 or state.verb_end > token.start


def _tell_season(state: State, spelled: str) -> None:
    """ "đến tháng 10, thu hoạch lúa hè thu 2012 đạt …": a harvest is its season's, whenever it is told of."""
    state.period_aside = state.period_aside or (state.period if len(state.period) in _PARTS else "")
    state.period = spelled
    state.said = state.timed = True
    state.passing = False
    if not state.brackets:
        state.anchor = spelled


def _tell_of_next(state: State, token: Token, when: When, spelled: str, told_year: int) -> None:
    """The period of what follows; one worded late in a sentence does not outlive it."""
    low = state.low
    late = low[state.words : token.start].strip(" ,-+*") not in _BEFORE_TIME and not state.opens_line(token.start)
    lead = low[max(state.words, token.start - _LEAD) : token.start].strip(" ,-–+*\n") if late else ""
    late = late and not (low.startswith(":", token.end) or _DATELINE.fullmatch(lead))  # "Những con số năm 2018: thu …"
    season = late and when.form == "y" and _SEASON_OF_YEAR.search(low, max(0, token.start - 20), token.start)
    if season and not _EXACT_DAY.search(low, max(state.opens, low.rfind(";", state.opens, token.start)), token.start):
        _tell_season(state, spelled)
        return
    whole = low.startswith("cả năm", token.start)
    linked = late and _LINKS.fullmatch(lead) is not None  # "Song song đó, năm 2020, cục đã xử lý 26 vụ"
    named = late and when.form == "y" and state.said and state.open is None and not whole
    if named and spelled == state.period.lstrip("@")[:4]:
        return  # "trong 9 tháng, thực hiện nhiệm vụ năm 2019, …"
    passing = low[token.end : token.end + 1] == "," and not low.startswith(_WHOLE, token.start)
    if late and passing and not linked and when.form == "y" and spelled in state.period and len(state.period) != _SPAN:
        return  # "mua tạm trữ gạo năm 2012, các doanh nghiệp …"
    if not state.said:
        state.late = late
    # "theo báo cáo, 9 tháng đầu năm, huyện …": an adverbial of its own, wherever it stands.
    apart = (when.form not in "ys" or low.startswith("trong năm", token.start)) and low.startswith(",", token.end)
    usual = not when.year and low.endswith(" vào ", 0, token.start)  # "thường tăng mạnh vào quý IV, mùa lễ hội"
    if late and state.open is None and not state.passing and (not apart or usual):
        state.passing, state.period_before, state.year_before = True, state.period, told_year
    later = state.opens > state.line_start  # the wish itself may be of any year
    if state.line_target and later and when.form != "s" and 0 < when.year < int(state.period.lstrip("@")[:4] or 0):
        # Back to what has been.
        state.line_target, state.target = False, state.section_target or state.list_target
    turns_back = state.mentions != [] or not low.startswith("đến", token.start)
    if state.section_target and not late and turns_back and 0 < _last_year(when) < _year_wanted(state):
        state.section_target = state.target = False  # a section of plans ends where it turns to an earlier year
    if low.startswith("ước ", token.start) and low.startswith((" đạt ", " là "), token.end) and not late:
        state.projected = state.projected or state.period  # "… đạt 70 tỷ đồng. Ước đến cuối tháng 9 đạt 73 tỷ đồng. …"
    if state.said and late and spelled and state.estimate and when.form in "dc" and _is_projection(state, token):
        state.projected = state.projected or state.period
        if state.period[:1] == "@" and state.period[1:5] == state.anchor[:4]:
            state.lent, state.lent_word = state.anchor, first_word(low, state.opens)
    elif not late:
        state.lent = ""
    behind = (late and not apart) or state.first is not None
    told = state.first is not None or _is_told_of(state)
    earlier = behind and told and _is_earlier(spelled, state.anchor)
    if spelled and (_is_within(state, token, spelled) or earlier or _is_day_within(state, late, when)):
        state.projected = state.projected or state.period
    of_year = when.form == "d" and when.month == 12 and state.period == str(when.year)
    if late and when.form == "d" and state.period and (of_year or low.endswith("thời điểm ", 0, token.start)):
        state.pointed = state.projected = state.projected or state.period  # "đàn lợn tại thời điểm 1/4 là …; thịt …"
    if state.target and behind and when.form == "y" and when.year > state.base_year > 0 and not aims_go_on(state):
        state.projected = state.projected or state.period or str(state.base_year)  # "quyết tâm thu 9 tỷ đồng năm 2021"
    if low.endswith(_ASIDE, 0, token.start):
        state.period_aside = state.period_aside or state.period
    state.period = spelled or state.period
    opens = low.startswith("hết tháng ", token.start) and low.endswith(_OPENED, 0, token.start)
    state.until = spelled if when.form == "c" and (opens or low.startswith(_UNTIL, token.start)) else ""
    if not late or not state.anchor:
        state.anchor = state.period
    state.said = state.timed = True
    if state.open is not None:
        state.names_from(token.end)


def _last_year(when: When) -> int:
    return when.month if when.form == "s" else when.year


def _year_wanted(state: State) -> int:
    """The year of the last figure, where that is what is wanted; before any, that of the heading."""
    last = state.mentions[-1] if state.mentions else None
    if last is None:
        return state.section_year
    return int(last.period.lstrip("@")[:4] or 0) if last.kind == Kind.TARGET else 0


def _is_day_within(state: State, late: bool, when: When) -> bool:
    """ "6 tháng thu hoạch 80 tấn; thu phí tính đến ngày 31/5/2017 đạt 8 tỷ đồng": of that number alone."""
    if when.form != "d" or not late or (state.first is None and not _ends_period(state, when)):
        return False
    return len(state.period) == len("2011-01/2011-06") and state.period[:4] == str(when.year or state.year)


def _ends_period(state: State, when: When) -> bool:
    """Whether a day lies in the last month of the months in hand: "6 tháng …. Tổng thu đến ngày 15/6 đạt …"."""
    return state.period.endswith(f"-{when.month:02}") and state.anchor == state.period


def _is_within(state: State, token: Token, spelled: str) -> bool:
    """ "6 tháng tăng 7%, trong đó quý I tăng 6%": behind "trong đó", a part of the period in hand."""
    if state.low[state.line_start : token.start].strip(" -+*") in _ASIDE_WORDS:
        return False  # "Riêng trong tháng 10, …" opens a paragraph, and is of all of it
    if not state.after_parts or len(spelled) != len("2011-Q1") or spelled[:4] != state.period[:4]:
        return False
    return len(state.period) in (len("2011"), len("2011-01/2011-06"))


def _is_told_of(state: State) -> bool:
    """Whether any figure was given for the year of `anchor`, which otherwise was only spoken of."""
    year = state.anchor.lstrip("@")[:4]
    return any(mention.period.lstrip("@").startswith(year) for mention in state.mentions[-_FEW:])


def _is_earlier(spelled: str, anchor: str) -> bool:
    """Whether a period lies before the one that the text speaks of: another year, quarter or month."""
    if not anchor or spelled[:1] == "@":
        return False
    return spelled[:4] < anchor.lstrip("@")[:4] or (len(spelled) == len(anchor) == len("2011-Q1") and spelled < anchor)
