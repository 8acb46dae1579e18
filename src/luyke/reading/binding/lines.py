"""Lines: headings that speak for the lines below them, and lists whose items share an opening."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.prices import back_to_month
from luyke.reading.binding.settling import settle
from luyke.reading.binding.state import State
from luyke.reading.binding.stops import DETAILS, HANDS_OUT, TOLD, goes_on_aside
from luyke.reading.subjects import trim
from luyke.reading.tokens import Token

_BULLETS = ("-", "+", "*", "•")
_PLAN_HEADING = re.compile(
    r"(?:kế hoạch|mục tiêu|phương hướng|nhiệm vụ"
    r"|chỉ tiêu.*(?:đến năm|phấn đấu|kế hoạch|nhiệm kỳ \d{4}[ -]+\d{4}))(?=\W)"
)
# "II. Các chỉ tiêu chủ yếu", with nothing said of results: what is to be reached.
_AIMS_HEADING = re.compile(
    r"(?:[-+*•(\divxlc.):/ ]+|[a-zđ][.)] |[^\W\d_]{2,8} ?[-–] )?(?:hệ thống )?(?:các |một số )?"
    r"(?:chỉ tiêu|mục tiêu)(?: [^\W\d_]+){0,4}(?: (?:chủ yếu|cụ thể|chính|cơ bản|trọng tâm|quan trọng))?"
    r"(?:,? ?\(?(?:(?:trong|của) )?(?:đến )?(?:năm|giai đoạn|nhiệm kỳ) [^:.]{4,30})?(?:,? và [^:.;\d]{4,60})?[:.]?"
)
_RESULT_HEADING = re.compile(
    r"(?<!\w)(?:kết quả|(?<!kế hoạch )(?<!khai )thực hiện|tình hình|báo cáo|đánh giá|so với|sơ kết|tổng kết|ước"
    r"|hoàn thành|đạt|vượt|thành tựu|quyết toán|giai đoạn \d{4}-\d{4} đã)(?!\w)"
)
# "Nghị quyết của HĐND huyện về nhiệm vụ và giải pháp … năm 2012": however long, the title of a plan.
_RESOLVED = re.compile(r"(?:[^:.\n]{1,40}: )?nghị quyết (?!số)[^.]*? về (?:nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu)[^.]*$")
_ENACTED = re.compile(r"(?<!\w)(?:ban hành|nghị quyết|phê duyệt|phê chuẩn)(?!\w)")
_WISHES = frozenset({Kind.TARGET, Kind.ATTAINMENT})
_PAST = re.compile(
    r"(?<!\w)(?:đã|ước|nay|(?<!với thực )(?<!với ước thực )hiện|kết quả|qua|cùng kỳ|(?<!/)tháng|quý|vượt"
    r"|(?:tăng|giảm) \S+ so với(?! (?:ước )?thực hiện)|trước)(?!\w)|:\s*$"
)
_TELLS = re.compile(r"\s*(?:[^.\n]|\.(?=\d)){0,120}?(?<!\w)ước (?:đạt|thực hiện)(?!\w)")
_HEADED = re.compile(
    r"[-+*•]|\(?(?:\d+|[ivx]+|[a-zđ])[.)/]|(?:về|nhiệm vụ|giải pháp|tình hình|công tác|lĩnh vực)(?!\w)"
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif)$|^ảnh(?!\w)")
_LEAST = 40  # characters of a paragraph
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT = 50
_WISHES_AT_LENGTH = 900  # characters of a paragraph
_HEADING, _SENTENCE, _TEXT = 120, 220, 400  # characters: a line up to so long is a heading, one of so many is no more


def line_end(state: State, token: Token) -> None:
    """A line ends, and with it a sentence; what it opened holds for the items below."""
    settle(state)
    line = state.low[state.line_start : token.start].strip()
    bullet, bullet_before = _is_item(state.low, token.end), line != "" and _is_item(state.low, state.line_start)
    if line:
        _read_heading(state, line, bullet)
    else:
        state.sentence -= 1  # an empty line is none
    state.line_target = False
    if state.period_aside and line and not goes_on_aside(state, token.end):
        state.period = state.anchor = state.period_aside
        state.period_aside = ""
    if not bullet:
        state.last_basis = None
    elif state.anchor and bullet_before:
        state.period = state.anchor  # a period worded in the middle of one item is not that of the next
    if line[-1:] == ":" and not bullet_before and state.said and state.period:
        state.anchor = state.period  # "II. Tổng chi năm 2006 là 95 tỷ đồng, trong đó:"
    if state.projected and state.first is not None and line[-1:] not in (":", ";") and not bullet:
        state.period, state.projected = state.projected, ""
        state.year = int(state.period.lstrip("@")[:4])
    _carry_total(state, line, bullet)
    first = state.first if bullet else None
    pattern = state.list_pattern if bullet else []
    if line[-1:] == ":" and bullet:
        pattern = state.pattern_now if len(state.pattern_now) > 1 else state.pattern
    # "phấn đấu: …;" goes on in the next line, where that does not tell of results
    wished = state.target and ((line[-1:] == ";" and _TELLS.match(state.low, token.end) is None) or not line)
    assigned = len(state.mentions) == state.line_first and HANDS_OUT.search(line) is not None
    state.new_sentence(token.end)
    if assigned and DETAILS.match(state.low, token.end):
        state.line_target = wished = True
    state.target = state.target or wished
    state.list_pattern = pattern
    if len(pattern) > 1:
        state.pattern = pattern  # "tăng 5% so với quý trước và 7% so với cùng kỳ, trong đó:", the same of each item
    back_to_month(state)
    if first is not None and first.kind == Kind.GROWTH:
        state.list_last = first
    state.total = state.list_total
    if line and not (state.wishing and _is_caption(state, line)):
        state.wishing = _only_wishes(state)
    if state.wishing and _goes_on_wishing(state.low, token.end):
        state.target = state.line_target = True
    if token.end in state.listed:
        state.target = state.list_target = True
    state.line_start = token.end
    state.line_first = len(state.mentions)


def _only_wishes(state: State) -> bool:
    """Whether a line told of nothing but what is wanted."""
    told = state.mentions[state.line_first :]
    return len(told) > 1 and all(mention.kind in _WISHES for mention in told)


def _is_caption(state: State, line: str) -> bool:
    """Whether a line that counts nothing stands below a picture, or is its name, and is no heading."""
    if len(state.mentions) > state.line_first or len(line) > _HEADING or line[-1] in ".:;":
        return False
    if len(line) < _LEAST and _PICTURE.search(line) is None:
        return False  # "Dân số": a heading
    return _HEADED.match(line) is None and _PAST.search(line) is None and _RESULT_HEADING.search(line) is None


def _goes_on_wishing(low: str, at: int) -> bool:
    """Whether the paragraph at `at` has no word of what has been, and no time of its own."""
    end = low.find("\n", at)
    end = len(low) if end < 0 else end
    if not _LEAST < end - at < _WISHES_AT_LENGTH:
        return False
    stop = low.find(". ", at, end)
    return _PAST.search(low, at, stop if stop >= 0 else end) is None


def _is_item(low: str, at: int) -> bool:
    return low[at : at + 3].lstrip()[:1] in _BULLETS


def _carry_total(state: State, line: str, bullet: bool) -> None:
    """The total that a line ends on with a colon is that of its items, to the last of them."""
    start = state.line_start
    if line[-1:] == ":" and state.total is not None:
        state.list_total = state.total
    elif not (bullet or line[-1:] in (";", ",") or state.low[max(0, start - 2) : start - 1] == ":"):
        state.list_total = None


def _names_next_year(state: State, line: str) -> bool:
    """ "II. Các chỉ tiêu chủ yếu năm 2021" below figures of 2020: of a year that the figures so far are not of."""
    if "chỉ tiêu" not in line or not state.mentions:
        return False
    told = state.mentions[-1].period.lstrip("@")[:4]
    years = _YEAR.findall(line)
    return told != "" and len(years) == 1 and years[0] > told


def _opens_plans(state: State, line: str) -> bool:
    """Whether a line that counts nothing is the heading of what is planned."""
    if not state.mentions and _AIMS_HEADING.fullmatch(line):
        return True
    if not (_PLAN_HEADING.search(line) or _names_next_year(state, line)):
        return False
    return line[-1] == ":" or (len(line) < _HEADING and not _is_told(line)) or _RESOLVED.match(line) is not None


def _is_told(line: str) -> bool:
    """Whether a line that counts nothing is a sentence: "Ngày 8/1, huyện triển khai kế hoạch năm 2010."."""
    return line[-1] == "." and len(line) > _SHORT and not line.startswith("điều ") and _ENACTED.search(line) is None


def _read_heading(state: State, line: str, bullet: bool) -> None:
    """What a finished line says of those below it: a heading of plans opens targets, one of results closes them."""
    silent = len(state.mentions) == state.line_first
    if line.startswith("==") and line.strip("= "):
        state.period = state.period_before = state.anchor = ""
    if silent and len(line) < _SENTENCE:
        if _RESULT_HEADING.search(line):
            # "(4) Đến năm 2025, xã đạt chuẩn nông thôn mới.", "- Xã đạt chuẩn": an item that counts nothing is none.
            item = line[0] in _BULLETS or (line[-1] in ".;" and len(line) > _SHORT)
            state.section_target = state.section_target and item
        elif _opens_plans(state, line):
            state.section_target = True
            state.section_year = min((int(year) for year in _YEAR.findall(line)), default=0)
    elif len(line) > _TEXT and TOLD.search(line):
        state.section_target = False
    if silent and _RESULT_HEADING.search(line):
        state.budget = False
    state.list_target = state.list_target and (bullet or silent) and "quyết toán" not in line  # settled: what was
    if line[-1] == ":":
        state.list_target = state.target and not _RESULT_HEADING.search(line)
        state.list_head = trim(line)
    elif not bullet:
        state.list_head = ""
