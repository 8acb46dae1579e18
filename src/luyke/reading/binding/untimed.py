"""Words of time that are no period of a figure: of an event, of a programme's name, of what is compared with."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT
from luyke.model import Kind
from luyke.reading.binding.brackets import AS_OF
from luyke.reading.binding.looking_back import close
from luyke.reading.binding.state import State
from luyke.reading.periods import When
from luyke.reading.spelled import spell
from luyke.reading.tokens import Token

_NO_PERIOD_BEFORE = re.compile(r"(?:sau|trước|sinh|nhiệm vụ|phương hướng|kết dư|kể|kể từ|ra đời|thành lập) $")
_NO_PERIOD_BEHIND = ("nhiệm vụ trọng tâm ", "kết dư ngân sách ")
_DONE = re.compile(
    r"(?:thực hiện|kết quả|đánh giá|sơ kết|tổng kết)(?:(?!triển khai|phương hướng)[^.;:\n])* nhiệm vụ[^.;:,\n]* $"
)
# "II. Phương hướng, nhiệm vụ năm 2019": a heading that ends on its year.
_TASKS_OF = re.compile(r"[\W\divxlc]*(?:phần thứ \w+\W+)?(?:phương hướng|nhiệm vụ)[^\d.;:\n]* ")
_ENDS = re.compile(r"[ .:]*(?:\n|$)")
_TASKS_AHEAD = re.compile(
    r"(?:,|;|(?<!\w)và) (?:các )?(?:phương hướng|định hướng|nhiệm vụ|kế hoạch|giải pháp)(?:,? [^\W\d_]+)*"
    r"(?: (?:nhiệm kỳ|giai đoạn) (?:19|20)\d\d ?[-–] ?(?:19|20)\d\d và)? $"
)
_TITLE_ENDS = re.compile(r"[,.;\n]| (?:do|được|tại|của|tổ chức|và)(?!\w)")
_SEASON = re.compile(r"(?<!\w)vụ [^\W\d_]+(?: [^\W\d_]+)? $")
# A span that belongs to a name: "chương trình … giai đoạn 2016-2020", "hộ nghèo giai đoạn 2016-2020".
_PROGRAMME = re.compile(
    r"(?<!\w)(?:chương trình|đề án|chiến lược|quy hoạch|bộ tiêu chí|chuẩn (?:hộ )?nghèo|chuẩn (?:tiếp cận )?đa chiều"
    r"|theo chuẩn)[^,.;:\n]*,? $"
)
# A term that belongs to a body, to who sits in it or to its meeting: "hội đồng nhân dân khóa XV, nhiệm kỳ 2016-2021".
_TERM_OF = re.compile(
    r"(?<!\w)(?:hội đồng|hđ(?:nd|qt)|ban (?:chấp hành|thường vụ|kiểm soát|giám đốc)|bch|btv|bks|đại hội|kỳ họp|khoá"
    r"|khóa|lần thứ|chủ tịch|bí thư|chức|[uủ][yỷ] viên|thành viên|đại biểu)(?!\w)[^.;:\n]*$"
)
# "quy hoạch tỉnh đến năm 2030", "tầm nhìn đến năm 2050": how far a plan looks, not of when its figures are.
_NAMED_UNTIL = re.compile(
    r"tầm nhìn $|định hướng $|(?<!\w)(?:đề án|chiến lược|quy hoạch)"
    r"(?: (?!đặt ra|đề ra|phấn đấu|xác định)[^\W\d_]+){1,20} $"
)
# … "đề án 'Định hướng hoàn thiện thể chế, thu hút đầu tư đến năm 2030'"
_PROGRAMME_UNTIL = re.compile(r"(?<!\w)(?:chương trình|đề án|chiến lược|quy hoạch) ?['\"“‘][^'\"”’.;\n]* $")
_LAW = re.compile(r"(?<!\w)(?:luật|nghị định|nghị quyết)(?:(?: số)? \d[\w/-]*)?(?: [^\W\d_]+){0,8} $")
_LAW_NUMBER = re.compile(
    r"(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị)(?: số)? \d[\w/-]* $"
    r"|(?:kế hoạch|chương trình|đề án)(?: số)? \d+[\w-]*/[a-zđ][\w/-]* $"
)
_WORK_DONE = re.compile(r"(?:hoàn thành|đưa vào (?:vận hành|khai thác|sử dụng)|khánh thành|khởi công)(?: vào)? $")
_EVENT_OF = r"(?:sn|sinh|(?:tái|chia|được) lập|thành lập|ra đời|khởi động|niêm yết|cổ phần hoá|cổ phần hóa|sáp nhập)"
_BEGINNING = (
    r"(?:bắt đầu|hoạt động|triển khai|áp dụng|thí điểm|quy hoạch|xây dựng|đầu tư|công tác|khai thác|sử dụng|vận hành)"
)
_BEGUN_IN = re.compile(
    rf"(?<!\w)(?:{_EVENT_OF}(?: (?:từ|vào|trong|hồi|đầu|cuối|giữa))*"
    rf"|{_BEGINNING} (?:kể )?từ(?: (?:đầu|cuối|giữa))?) $"
)
_FROM = re.compile(r"(?:kể |tính )?từ (?:đầu |giữa |cuối )?")
_ONWARDS = re.compile(r"(?:,? (?:đến|tới) nay| trở (?:lại|đi))(?!\w)")
_AS_MUCH_AS = re.compile(r"(?:tương đương|bằng|ngang)(?: với)? (?:mức|kết quả|con số|số)(?: của)? $")
_FAR = 40  # characters
_CITED = 90  # characters
_TITLE = 200  # characters
_POOR_OF = ("hộ nghèo ", "chuẩn nghèo ")
_SEASON_BETWEEN = re.compile(r"(?:của )?(?:vụ(?: [^\W\d_]+){0,3})?")
_AS_OF_BEFORE = (" thời điểm ", "trong ", " riêng ", "tiến độ kỳ ", "báo cáo kỳ ")
# What is counted day by day: "Ngày 12/5, tỉnh ghi nhận 35 ca mắc".
_COUNTED_ON_DAY = re.compile(
    r"[^.;\n]{0,80}(?<!\w)(?:ghi nhận|thêm|có|tiêm|xảy ra) (?:thêm |được |đạt |tổng cộng )*[\d.]+ "
    r"(?:ca|vụ|liều|mũi|trường hợp|bệnh nhân|f0)(?!\w)"
    r"|[^.;\n]{0,80}(?<!\w)giá (?:[^\W\d_]+ ){1,10}(?:ở mức|mức|là|còn) [\d.,]+ ?(?:đồng|usd)"
)
# The words below a picture: "Họp thường kỳ UBND huyện tháng 11".
_EVENT = re.compile(r"(?:ảnh|quang cảnh|toàn cảnh|hội nghị|phiên họp|họp|kỳ họp)(?!\w)[^.;:\n\d]*(?: tháng \d+[/\d]*)$")
_DONE_BY = re.compile(r"[^.;:\n\d]{0,60} (?:(?:đã|mới|chỉ|vẫn còn) (?!được phê duyệt|đề ra|đặt ra)|ước đạt )")
_SENTENCE = 200  # characters


def names_no_period(state: State, token: Token, when: When, before: str) -> bool:
    """Whether words of time tell of no figure around them; `before`: what stands before them."""
    if when.form == "h" and before.endswith("công tác "):
        return True
    if state.verb == "equal" and token.start - state.verb_end <= 1:
        state.names_from(token.end)  # "đạt kế hoạch, bằng năm 2011": what it equals, in so many words
        return True
    if when.form == "s" and _is_span_of_name(state, token, when):
        return True
    if len(state.whens) > 1 and state.first is None:
        held = (
            state.low.startswith((" được tổ chức", " do "), token.end)
            and state.low.find(" tổ chức", token.end, token.end + _FAR) >= 0
        )
        if held or _is_of_tasks_ahead(state, token):
            return True  # "họp báo về năm 2017 và giai đoạn 2010-2016 được tổ chức ngày 6/2, …": the name of a meeting
    if when.form == "y" and _is_year_of_name(state, token, before):
        return True
    if when.form in "mq" and (
        state.low.endswith(("từ ", "kỳ hạn "), 0, token.start) or is_of_work(state.low, token.start)
    ):
        return True  # "bắt đầu từ quý II/2021": since then; "giao kỳ hạn tháng 7": to be delivered then
    if when.form == "m" and state.mentions and _EVENT.match(state.low, state.line_start, token.end):
        return True
    if when.form == "s" and before.endswith("kể "):
        return False  # "kể từ năm 2011-2015, năng suất tăng 10%/năm"
    if _NO_PERIOD_BEFORE.search(before) is not None or state.low.endswith(_NO_PERIOD_BEHIND, 0, token.start):
        return not _tells_of_done(state, token, when, before)
    # The day of an event, not the day as of which something stood.
    if when.form != "d" or before.endswith(_AS_OF_BEFORE) or AS_OF.match(state.low, token.start):
        return False
    if state.low.startswith("ngày ", token.start) and _COUNTED_ON_DAY.match(state.low, token.end):
        return False
    if state.brackets and state.open is not None and before.endswith(" vào ") and close(state, state.open, token):
        return False  # "(đạt 10,6 triệu tấn vào ngày 5/12/2020)"
    return not state.low.startswith(("từ ", "tính từ "), token.start)


def _is_span_of_name(state: State, token: Token, when: When) -> bool:
    """A span of years that belongs to a programme, a season or a standard and is no period of figures."""
    if state.open is not None and state.plan is not None and token.start - state.plan_end <= 1:
        state.names_from(token.end)  # "vượt 2 xã so với chỉ tiêu nhiệm kỳ 2020-2025": the plan's
        return True
    if _is_named(state, token):
        if not state.mentions:
            state.programme = state.programme or spell(when, when.year)
        return True
    if state.period == "" and state.open is None:
        return False
    season = _SEASON.search(state.low, max(state.opens, token.start - 24), token.start)
    if season is not None:
        before = state.low[state.opens : season.start()].rpartition(":")[2]
        opens = before.strip(" -+*\n,").removeprefix("theo đó") == ""
        return not (opens and state.low.startswith(",", token.end))  # "Vụ mùa 2019-2020, diện tích đạt …"
    return state.open is not None and state.low.endswith(_POOR_OF, 0, token.start)


def _is_of_tasks_ahead(state: State, token: Token) -> bool:
    """ "họp báo về kết quả năm 2020, định hướng nhiệm vụ năm 2021, ông A cho biết …": the year past is told of."""
    if _TITLE_ENDS.match(state.low, token.end) is None:
        return False
    return _TASKS_AHEAD.search(state.low, max(state.opens, token.start - _SENTENCE), token.start) is not None


def _is_year_of_name(state: State, token: Token, before: str) -> bool:
    """A year that belongs to a plan, a law, a work, a beginning or what is equalled."""
    low, start = state.low, token.start
    if low.startswith("đến", start) and _NAMED_UNTIL.search(low, max(state.opens, start - 120), start):
        return True
    if state.open is not None and state.open is state.planned and before.endswith(" cho "):
        state.names_from(token.end)  # "đạt 45% kế hoạch lợi nhuận cho cả năm 2016"
        return True
    if names_programme(low, start) or is_as_much_as(low, start) or is_of_work(low, start):
        return True
    if is_of_beginning(low, start, token.end):
        return True
    return state.open is None and _LAW_NUMBER.search(low, max(0, start - 24), start) is not None


def _tells_of_done(state: State, token: Token, when: When, before: str) -> bool:
    """Whether words of time behind "sau", "nhiệm vụ", … are a period after all."""
    low = state.low
    opening = low[state.opens : max(state.opens, token.start - 4)].strip(" -+*•\n,")
    opened = opening in ("", "như vậy", "theo đó", "cụ thể", "tính chung")
    if when.form == "c" and opened and before.endswith("sau ") and low.startswith(",", token.end):
        return True  # "Sau 3 tháng, thu đạt …"
    if when.form == "c" and when.year and before.endswith(" sau ") and low.startswith(" đã ", token.end):
        return True  # "kim ngạch sau 10 tháng năm 2020 đã tăng 2,6%"
    if when.form == "y" and _TASKS_OF.fullmatch(low, state.line_start, token.start) and _ENDS.match(low, token.end):
        return True  # "II. Nhiệm vụ năm 2019": of the lines below
    # "đánh giá thực hiện nhiệm vụ 6 tháng đầu năm": of what was done.
    return when.form != "h" and _DONE.search(low, max(0, token.start - 40), token.start) is not None


def is_as_much_as(low: str, start: int) -> bool:
    """ "đạt 200 tỷ đồng, tương đương mức của cả năm 2017": the year at `start` is one that has been equalled."""
    return _AS_MUCH_AS.search(low, max(0, start - _FAR), start) is not None


def is_of_work(low: str, start: int) -> bool:
    """ "để cầu cơ bản hoàn thành vào năm 2021": the year at `start` is that of a work, not of the figures around it."""
    return _WORK_DONE.search(low, max(0, start - _FAR), start) is not None


def is_of_beginning(low: str, start: int, end: int) -> bool:
    """ "thành lập năm 1997", "hoạt động từ năm 1988 đến nay": the year of a beginning, not of what is told since."""
    since = _FROM.match(low, start)
    named = since.end() if since is not None else start
    if _BEGUN_IN.search(low, max(0, named - _FAR), named) is not None:
        return True
    begins = since is not None or low.endswith("từ ", 0, start)
    return begins and _ONWARDS.match(low, end) is not None


def is_of_law(low: str, start: int) -> bool:
    """Whether the year at `start` is that of a law that is cited: "theo Nghị quyết 45 năm 2012"."""
    since = max(0, start - _CITED)
    return _LAW.search(low, since, start) is not None or _LAW_NUMBER.search(low, since, start) is not None


def _is_named(state: State, token: Token) -> bool:
    """Whether the span of years stands in the name of a programme, a standard or an elected body."""
    low, since = state.low, max(state.opens, token.start - 80)
    if low.startswith(("trong ", "từ "), token.start) or low.endswith("trong ", 0, token.start):
        return False  # "vốn của chương trình trong giai đoạn 2021-2025"
    if _PROGRAMME.search(low, since, token.start):
        return True
    if low.endswith("chỉ tiêu ", 0, token.start):
        return False  # "thông qua 16 chỉ tiêu nhiệm kỳ 2020-2025"
    return low.startswith("nhiệm kỳ", token.start) and _TERM_OF.search(low, since, token.start) is not None


def names_programme(low: str, start: int) -> bool:
    """Whether the year to come at `start` stands in the quoted name of a programme."""
    return low.startswith("đến", start) and _PROGRAMME_UNTIL.search(low, max(0, start - _TITLE), start) is not None


def is_compared_with(state: State, token: Token, when: When) -> bool:
    """ "bằng 98% vụ mùa năm trước", "bằng 104% năm 2021": an earlier time behind a ratio is what it is a ratio to."""
    last = state.open
    if last is None or when.form not in "lpy":
        return False
    if not (last.verb == "equal" and last.unit in PERCENT) and last.unit != "times":
        return False
    between = state.low[last.stop : token.start].strip()
    if between and not _SEASON_BETWEEN.fullmatch(between):
        return False
    return when.form != "y" or 0 < when.year < state.year


def lies_ahead(state: State, token: Token, year: int) -> bool:
    """Whether "đến năm 2030" speaks of what is to come, and not of a course that has reached that year."""
    if state.plan is not None and state.open is None:
        return True  # "vượt mục tiêu đến năm 2025 là 2 tỷ USD"
    # "Năm 2015 là 9%, đến năm 2022 còn 5%", "tăng nhanh: năm 2015 mới có 900 lượt thì đến năm 2022 có 4 nghìn lượt"
    began = any(
        told is not None and told.timed and told.kind in (Kind.LEVEL, Kind.SHARE) for told in (state.first, state.last)
    )
    done = _DONE_BY.match(state.low, token.end) is not None  # "Đến hết năm 2008, toàn tỉnh đã trồng 60 ha"
    return not (began or done or state.low.startswith((" vừa", " nay"), token.end) or _is_past(state, token, year))


def _is_past(state: State, token: Token, year: int) -> bool:
    """Whether a year is compared with the one before: "Đến năm 2021, … là 4,4%, giảm 0,4 điểm so với năm 2020"."""
    end = state.low.find(". ", token.end, token.end + _SENTENCE)
    found = state.low.find(f"năm {year - 1}", token.end, end if end >= 0 else token.end + _SENTENCE)
    return found >= 0 and " so " in state.low[token.end : found]
