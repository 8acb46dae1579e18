"""What a figure is compared with: so với cùng kỳ, so với tháng trước, kế hoạch năm thành phố giao."""

from __future__ import annotations

import re
from typing import NamedTuple

from luyke.model import Basis
from luyke.reading.periods import MONTH_WORDS, WORDED_MONTHS

_Y = r"(?:19|20)\d\d"
_SO = (
    r"(?:so|(?:cao|thấp|nhiều|ít|lớn|nhỏ) hơn(?: so)?)(?: v[ớơ]i| sánh với)?"
    r"(?: mức(?: giá)?| số(?: thu| chi)?|(?: kết quả)?(?: dự)?(?: ước)? thực hiện| kết quả| kỳ báo cáo| con số"
    r"| thời điểm"
    r"| (?:khối lượng|sản lượng|giá trị|kim ngạch|doanh thu|số thu)(?: xuất khẩu| nhập khẩu)?)?(?: của)?"
    r"(?: bình quân(?: chung)?)? ?"
)
_MOON_YEAR = (
    r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
)
_COMPARE = re.compile(
    rf"(?:{_SO})?(?P<same>(?:tháng )?cùng (?:kỳ|kì|thời điểm|thời gian|thời kỳ|giai đoạn|quý|tháng|quí)"
    rf"(?P<month_before> (?:của )?tháng trước)?(?P<week_before> (?:của )?tuần trước)?"
    rf"(?P<yesterday> (?:(?:ngày |phiên |sáng |chiều )?hôm (?:qua|trước)|(?:sáng|chiều) qua))?"
    rf"(?:,? (?:của )?(?:năm )?(?:trước|ngoái|(?P<y1>{_Y})))?"
    rf"(?: (?:các )?năm (?:trước|ngoái))?)"
    rf"|(?P<ck0>ck(?:nt)?(?!\w))"
    rf"|{_SO}(?:(?P<ck>ck(?:nt)?(?!\w))"
    rf"|(?P<months>(?:\d{{1,2}} tháng (?:đầu |cuối )?|nửa (?:đầu|cuối) )(?:của )?(?:năm )?(?P<y2>{_Y}))"
    rf"|(?P<december>(?:cuối|hết) (?:tháng 12|năm)(?: ?/ ?| năm | )?(?:trước|(?P<ey>{_Y}))?|tháng 12(?: ?/ ?|-| năm "
    rf"| )(?:trước|(?P<dy>{_Y}))|đầu (?:năm|nhiệm kỳ)(?: {_Y})?)"
    rf"|(?:cuối )?(?P<pm>tháng (?:trước|liền kề)(?: đó)?|tháng trước liền kề)"
    rf"|(?:\d{{1,2}} ngày đầu |cuối |nửa đầu |kết thúc |kỳ )?tháng "
    rf"(?:(?P<m>0?[1-9]|1[0-2])|(?P<mw>{WORDED_MONTHS})(?!\w))(?:(?: ?[/.-] ?| năm )(?P<my>{_Y}))?(?![\d/])"
    rf"|(?P<pq>q(?:uý|uí|úy|úi) (?:trước|liền kề)(?: đó)?|q(?:uý|uí|úy|úi) (?:iv|i{{1,3}}|[1-4])(?!\w)"
    rf"(?:(?: ?[/-] ?|\.| năm | )(?P<y3>{_Y})|(?P<ago> năm (?:trước|ngoái)))?)"
    rf"|(?P<season>(?:niên )?vụ(?: [^\W\d_]+){{0,3}}? (?:(?:năm )?trước|năm ngoái)"
    rf"|(?:vụ(?: [^\W\d_]+){{0,3}}|(?:đông xuân|hè thu|thu đông|chiêm xuân|vụ|mùa))(?: năm)? (?P<y5>{_Y})"
    rf"(?: ?- ?{_Y}|-\d\d(?!\d))?)"
    rf"|(?P<day>(?:(?:thời điểm|hết|ngày|cuối ngày) )*(?P<dm>[0-3]?\d[/-][01]?\d)[/-](?P<y7>{_Y})(?!\d))"
    rf"|(?P<feast>(?:(?:\d{{1,2}} ngày|ngày(?: thứ \w+)?)(?: nghỉ)?(?: lễ)?(?: đầu tiên)?(?: của)? )?"
    rf"(?:tết|dịp|kỳ nghỉ|kì nghỉ|kỳ|đợt|mùa)(?: [^\W\d_]+){{0,4}}? "
    rf"(?:(?:năm )?trước|năm ngoái|{_MOON_YEAR}"
    rf"|(?:\d\d?[./-]\d\d?(?:,| và|;)? )*(?:năm )?(?:\d\d?[/-]\d\d?[/-])?(?P<y6>{_Y})))"
    rf"|(?P<school>năm học {_Y} ?- ?(?:(?:19|20)\d\d|\d\d(?!\d)))"
    rf"|(?P<pw>tuần (?:trước|liền kề|(?:thứ )?\d{{1,2}}(?!\d))(?: đó)?)"
    rf"|(?P<py>(?:một |1 )?năm (?:học )?(?:trước|ngoái)(?: đó)?|năm liền (?:trước|kề))"
    rf"|(?:cùng )?(?:năm )?(?P<y4>{_Y})(?! ?(?:tỷ|triệu|nghìn|usd|đồng))"
    rf"|(?:với )?(?P<plan>(?:các )?(?:chỉ tiêu |mục tiêu )?(?:kế hoạch|kh\b|dự toán|chỉ tiêu|mục tiêu|nghị quyết"
    rf"|kịch bản))"
    rf"|(?P<span>(?:thời kỳ|giai đoạn|nhiệm kỳ) (?:{_Y} ?- ?{_Y}|trước))"
    rf"|(?P<period>\w+))"
)
_YEAR_AGO = ("same", "ck", "ck0", "py", "y4", "season", "feast", "school")  # groups
_HALF = 6  # months
_ENDS_QUARTER = re.compile(r"[ /.-]")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PLAN = re.compile(
    r"(?:chỉ tiêu |mục tiêu )?(?:kế hoạch(?! (?:và|&|-) đầu tư)|kh(?!\w)|nq(?!\w)|dự toán|chỉ tiêu|mục tiêu|nghị quyết)"
    r"(?: (?:năm|vốn|cả năm|chỉ tiêu|dự toán|đề ra|được giao|giao|pháp lệnh|thu|chi|đầu năm|điều chỉnh|của năm"
    r"|trong năm"
    r"|nghị quyết|đại hội|đã đề ra|ban đầu|kế hoạch|mục tiêu|phấn đấu))*"
    rf"(?:(?:(?: (?!so )[^\W\d_]+){{0,3}} năm)? (?P<y>{_Y})(?!\d))?"
)
# Who assigned the plan: "thành phố giao", "HĐND tỉnh giao", "của Trung ương", "tỉnh".
_ISSUER = re.compile(
    r" (?:do |của |được |mà )?(?P<who>(?:(?:ubnd|hđnd|hội đồng nhân dân|uỷ ban nhân dân|ủy ban nhân dân|thường trực"
    r"|ban thường vụ)"
    r"(?: (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường))?|thủ tướng chính phủ|thủ tướng|ttcp|chính phủ"
    r"|trung ương|tw|bộ tài chính|btc|quốc hội"
    r"|thành uỷ|thành ủy|tỉnh uỷ|tỉnh ủy|quận uỷ|quận ủy|huyện uỷ|huyện ủy|tỉnh|thành phố|tp|huyện|quận|thị xã|xã"
    r"|phường|cấp trên|bộ|ngành|sở)"
    r"(?: và (?:hđnd|ubnd) (?:tỉnh|thành phố|huyện|quận))?(?P<given> giao| đề ra| phấn đấu| quyết nghị| phân bổ"
    r"| thông qua)?(?: (?:đầu )?năm(?: (?:19|20)\d\d)?)?)(?![\w])"
)


class Compared(NamedTuple):
    """A comparison as worded: its basis, the year named (0 none), the month or quarter named, the plan's issuer."""

    basis: Basis
    year: int
    month: int
    issuer: str
    end: int
    start: int


def compared_at(low: str, at: int) -> Compared | None:
    """The comparison worded from `at` on; None where there is none. An unknown thing compared with gives Basis.NONE."""
    match = _COMPARE.match(low, at)
    if match is None or (match["ck0"] and not low.endswith("% ", 0, at)):
        return None  # "mã CK: ABC": shares of a company
    kind = match.lastgroup
    year = int(match["y1"] or match["y2"] or match["y3"] or match["y4"] or match["y5"] or match["y6"] or 0)
    if match["plan"]:
        plan = plan_at(low, match.start("plan"))
        if plan is not None:
            return plan._replace(start=at)
    if match["month_before"]:
        return Compared(Basis.PREVIOUS_MONTH, 0, 0, "", match.end(), at)
    if match["week_before"]:
        return Compared(Basis.PREVIOUS_WEEK, 0, 0, "", match.end(), at)
    if match["yesterday"]:
        return Compared(Basis.NONE, 0, 0, "", match.end(), at)
    if match["months"]:
        count = match["months"].partition(" ")[0]
        months = int(count) if count.isdigit() else _HALF
        # Of the last months of a year no text is known to go on to the same of the next.
        return Compared(Basis.YOY, year, 0 if " cuối " in match["months"] else months, "", match.end(), at)
    if match["day"]:
        year_end = match["dm"].replace("-", "/") == "31/12"
        return Compared(Basis.NONE if year_end else Basis.YOY, int(match["y7"]), 12 * year_end, "", match.end(), at)
    if any(map(match.group, _YEAR_AGO)):
        return Compared(Basis.YOY, year, 0, "", match.end(), at)
    if match["pm"]:
        return Compared(Basis.PREVIOUS_MONTH, 0, 0, "", match.end(), at)
    if match["m"] or match["mw"]:
        month = int(match["m"] or 0) or MONTH_WORDS[match["mw"]]
        return Compared(Basis.PREVIOUS_MONTH, int(match["my"] or 0), month, "", match.end(), at)
    if match["pq"]:
        if match["ago"]:
            return Compared(Basis.YOY, 0, 0, "", match.end(), at)
        quarter = _QUARTERS.get(_ENDS_QUARTER.split(match["pq"][4:], maxsplit=1)[0], 0)
        return Compared(Basis.PREVIOUS_QUARTER, year, quarter, "", match.end(), at)
    if match["pw"]:
        return Compared(Basis.PREVIOUS_WEEK, 0, 0, "", match.end(), at)
    if kind == "december" or match["december"]:
        return Compared(Basis.NONE, int(match["dy"] or match["ey"] or 0), 12, "", match.end(), at)
    if match["span"]:
        return Compared(Basis.NONE, 0, 0, "", match.end(), at)
    who = _ISSUER.match(low, match.start("period") - 1)
    if who is not None and who["given"]:
        return Compared(Basis.PLAN, 0, 0, who["who"], who.end(), at)  # "đạt 90% so với huyện giao"
    # The thing compared with is no period and no plan: say so, and leave its words to the reader.
    return Compared(Basis.NONE, 0, 0, "", match.start("period"), at)


def plan_at(low: str, at: int) -> Compared | None:
    """The plan worded from `at` on, with who assigned it."""
    match = _PLAN.match(low, at)
    if match is None:
        return None
    end, issuer = match.end(), ""
    who = _ISSUER.match(low, end)
    if who is not None:
        issuer, end = who["who"], who.end()
    return Compared(Basis.PLAN, int(match["y"] or 0), 0, issuer, end, at)
