"""Words of time → periods: tháng 11-2021, 6 tháng đầu năm 2012, quý I, lũy kế 11 tháng, tính đến ngày 25/11/2021."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from typing import NamedTuple

from luyke.reading.running import runs_from_january as runs

MONTH_WORDS = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
TERM = 5  # years between two congresses
_Y = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_OF_YEAR = r"(?: ?[/-] ?|(?: của)? năm |/năm | )"
# A month's number: not the whole part of "3.500", but that of "10.2019".
_N = r"(?P<{0}>0?[1-9]|1[0-2])(?!\d|,\d|\.(?!(?:19|20)\d\d(?!\d|[.,]\d))\d)"
WORDED_MONTHS = "|".join(sorted(MONTH_WORDS, key=len, reverse=True))
_BEHIND_ESTIMATE = (" đến", " tới", " từ đầu năm")  # "ước" alone, the most frequent, opens no period
_UNTIL = r"(?:tính |ước )?(?:từ đầu năm )?(?:đến|tới)(?: hết| thời điểm| cuối)*"
_HOUR = r"(?: ?(?:(?:lúc|khoảng) )?\d{1,2}(?: giờ(?: \d{1,2}(?: phút)?)?|[hg:]\d{0,2}))?"

_SINCE = re.compile(
    rf"từ (?:đầu )?năm {_Y.format('y')} (?:cho )?(?:đến|tới)(?: hết| cuối)?(?: ngày)? ?(?:[0-3]?\d(?: ?[/-] ?"
    rf"| tháng ))?(?:tháng )?{_N.format('m')}(?: ?[/-] ?| năm ){_Y.format('z')}"
)
_POINT = re.compile(
    rf"(?P<cum>luỹ kế|lũy kế|cộng dồn|tính chung|từ đầu năm)?(?:,? ?)?(?:{_UNTIL}|hết|ngày|sáng|chiều|tối)?{_HOUR}"
    rf"(?:,? ngày| hết ngày)? ?"
    rf"(?P<d>[0-3]?\d) ?(?:[/.-] ?| tháng |tháng )(?P<m>0?[1-9]|1[0-2])(?: ?[/.-] ?| năm |,? ){_Y.format('y')}"
    rf"|(?P<cum2>luỹ kế |lũy kế )?(?:{_UNTIL}|hết|ngày|sáng|chiều|tối){_HOUR}(?:,? ngày| hết ngày)? ?"
    rf"(?P<d2>[0-3]?\d)(?: ?[/.-] ?| tháng ){_N.format('m2')}(?!\d|[/%]| ?(?:tỷ|triệu|%))"
)
_STRETCH = re.compile(
    rf"(?:luỹ kế|lũy kế|cộng dồn|tính chung|cả)?,? ?(?:{_UNTIL} )?(?:(?P<n>0?[1-9]|1[0-2])|(?P<w>{WORDED_MONTHS}))"
    rf" tháng(?P<half> đầu tiên của năm| đầu tiên năm| đầu năm| cuối năm| đầu| cuối| qua)?(?:{_OF_YEAR}{_Y.format('y')}"
    rf"|(?: của)?(?: năm)? nay)?"
)
_FIRST_QUARTERS = re.compile(
    rf"(?:(?P<n>[23])|(?P<w>hai|ba)) quý đầu(?: (?:của )?năm)?(?: (?:nay(?!\w)|{_Y.format('y')}))?"
)
_MONTHS = re.compile(
    rf"(?P<cum>luỹ kế|lũy kế|cộng dồn|từ đầu năm)?,? ?(?P<until>{_UNTIL} |hết |cuối )?(?:trong )?"
    rf"tháng(?: (?P<mw>{WORDED_MONTHS})(?!\w)| ?{_N.format('m')})(?:(?: ?[/.-] ?| năm |/năm | ){_Y.format('y')}"
    rf"|(?: của)? năm nay)?"
)
_MONTH_ALONE = re.compile(
    rf"(?:tính )?(?:(?:từ đầu năm )?(?:đến|tới)(?: hết)?|hết) {_N.format('m')} ?[/-] ?{_Y.format('y')}"
)
_TEN_DAYS = re.compile(
    rf"(?:(?:tính )?từ đầu năm )?(?:tính )?(?:đến|tới) (?P<part>đầu|nửa đầu|thượng tuần|trung tuần|giữa|hạ tuần) tháng "
    rf"(?:(?P<mw>{WORDED_MONTHS})(?!\w)"
    rf"|{_N.format('m')})(?:(?: ?[/.-] ?| năm |/năm | ){_Y.format('y')})?"
)
_DAY_OF_PART = {"đầu": 1, "nửa đầu": 15, "thượng tuần": 10, "trung tuần": 15, "giữa": 15, "hạ tuần": 20}
_HALF = re.compile(
    rf"(?:(?:tính |ước )?(?:trong|đến|tới|hết|cuối)(?: hết| cuối)? )?nửa (?P<half>đầu|cuối) (?:của )?năm"
    rf"(?: (?:nay(?!\w)|{_Y.format('y')}))?"
    rf"|nửa năm {_Y.format('z')}(?=[:,])"
)
_FIRST_MONTH = re.compile(rf"tháng đầu (?:tiên )?(?:của )?năm(?: {_Y.format('y')}| mới)?")
_QUARTER = re.compile(
    rf"(?P<until>{_UNTIL} |hết |cuối )?q(?:uý|uí|úy|úi) (?P<q>iv|i{{1,3}}|[1-4]|đầu(?= năm| tiên))(?!\w)"
    rf"(?: tiên(?: của)?)?(?:(?:{_OF_YEAR}|\.){_Y.format('y')}|(?: của)? năm nay)?"
)
_YEARS = re.compile(
    rf"(?:(?:{_UNTIL}|cuối|hết|đầu|cả|trong|từ|giai đoạn|thời kỳ|thời kì|nhiệm kỳ|các) )?(?:đầu "
    rf"|cuối )?(?:năm(?! học) |giai đoạn |thời kỳ |nhiệm kỳ )?"
    rf"{_Y.format('y')}(?: ?(?:-|đến|tới)(?: năm)? ?{_Y.format('z')}|-(?P<next>\d\d)(?!\d))?(?![.,/]\d|\w)"
)
_YEAR_WORDS = re.compile(r"cả năm|năm nay|trong năm(?! tháng| tới)")
_NEXT_YEAR = re.compile(r"(?:trong )?năm tới(?!\w)")
_SEVERAL_YEARS = ("những ", "các ", "vài ", "nhiều ", "mấy ")
_PAST_YEARS = re.compile(
    rf"(?P<in>trong |bình quân )?(?:cả )?(?:(?:(?P<n>\d{{1,2}})|(?P<w>{WORDED_MONTHS})) năm|nhiệm kỳ)"
    r"(?:(?: vừa)? qua(?!\w)|(?(in)(?=[,\n])|(?!)))"
)
_TERM_AHEAD = re.compile(r"nhiệm kỳ (?:mới|tới|này)(?!\w)")
_LAST = re.compile(r"(?:năm|(?P<month>tháng)) (?:trước(?! (?:ngày|khi|thềm))|ngoái)(?: đó)?")
_CUMULATIVE = re.compile(r"luỹ kế|lũy kế|cộng dồn")
_SINCE_JANUARY = re.compile(
    rf"(?:(?:tính )?từ đầu năm|(?:(?<=những )|(?<=các ))tháng đầu năm)(?: {_Y.format('y')})?(?: (?:đến|tới) nay| nay)?"
)
_THIS_MONTH = re.compile(
    r"trong tháng(?! (?:\d|đầu|tới|sau|trước|cuối|cao điểm|hành động|an toàn))(?: (?:này|qua|vừa qua))?|tháng này"
)
_WEEK = re.compile(
    r"(?:trong )?tuần(?: lễ)? (?:qua|vừa qua|này|(?:thứ )?\d{1,2}(?!\d|[.,/]\d)(?:,?(?: của)? năm (?:19|20)\d\d)?)"
    r"|trong tuần(?! (?:\d|tới|sau))"
)
_OTHER_MONTH = re.compile(r" (?:giêng|chạp|(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?!\d))")
_ROMAN = {"đầu": 1, "i": 1, "ii": 2, "iii": 3, "iv": 4}


class When(NamedTuple):
    """A period as worded; year 0 where the words leave it to the context.

    form  "d" as of a day · "m" month · "c" January to month · "h" second half · "q" quarter · "y" year ·
          "r" from month to month (day holds the first, as yyyymm) · "s" years from–to · "l" last year · "a" next year ·
          "t" from the beginning of year `day` to a month of another · "+" January to the month the text is about ·
          "n" the same, up to now (từ đầu năm đến nay) · "i" that month itself (trong tháng) · "p" last month ·
          "u" the last `month` years · "f" the term of years that begins · "w" a week: the contract has no form for it
    """

    form: str
    year: int
    month: int
    day: int
    end: int


def when_at(low: str, at: int) -> When | None:
    """The period worded from `at` on, a word or digits; None where the words there name none."""
    if low.startswith("ước", at) and not low.startswith(_BEHIND_ESTIMATE, at + 3):
        return None
    for read in _READERS.get(low[at : at + 2]) or (_ON_DIGITS if low[at : at + 1].isdigit() else ()):
        when = read(low, at)
        if when is not None:
            return when if when.form else None
    return None


def _since(low: str, at: int) -> When | None:
    match = _SINCE.match(low, at)
    if match is None or match["y"] == match["z"]:
        return None
    return When("t", int(match["z"]), int(match["m"]), int(match["y"]), match.end())


def _point(low: str, at: int) -> When | None:
    match = _POINT.match(low, at)
    if match is None:
        return None
    day, month = int(match["d"] or match["d2"]), int(match["m"] or match["m2"])
    year = int(match["y"] or 0)
    if year == 0 and low.endswith("có ", 0, at) and low.startswith(("tới ", "đến "), at):
        return None  # "có tới 10/11 nhóm hàng tăng giá"
    if year == 0 and not 1 <= day <= monthrange(2000, month)[1]:
        return _NEVER
    cum = "từ đầu năm" in match.group() or (month < 12 and (match["cum"] or match["cum2"]) and runs(low, match.end()))
    if cum and day == monthrange(year or 2001, month)[1]:
        return When("c", year, month, 0, match.end())  # "lũy kế từ đầu năm đến ngày 30/9"
    # An impossible date with its year is still a date, not a figure; the checks look at it.
    return When("d", year, month, day, match.end())


def _stretch(low: str, at: int) -> When | None:
    match = _STRETCH.match(low, at)
    if match is None or _OTHER_MONTH.match(low, match.end()):
        return None  # "từ 29 tháng Chạp đến hết 4 tháng Giêng", "kỳ 1 tháng 5/2016"
    months = int(match["n"]) if match["n"] else MONTH_WORDS[match["w"]]
    second = bool(match["half"]) and "cuối" in match["half"]
    return When("h" if second else "c", int(match["y"] or 0), months, 0, match.end())


def _half(low: str, at: int) -> When | None:
    if (match := _HALF.match(low, at)) is None:
        return None
    year = int(match["y"] or match["z"] or 0)
    return When("h" if match["half"] == "cuối" else "c", year, 6, 0, match.end())


def _first_quarters(low: str, at: int) -> When | None:
    if (match := _FIRST_QUARTERS.match(low, at)) is None:
        return None
    quarters = int(match["n"]) if match["n"] else MONTH_WORDS[match["w"]]
    return When("c", int(match["y"] or 0), 3 * quarters, 0, match.end())


def _month_alone(low: str, at: int) -> When | None:
    match = _MONTH_ALONE.match(low, at)
    return When("c", int(match["y"]), int(match["m"]), 0, match.end()) if match is not None else None


def _ten_days(low: str, at: int) -> When | None:
    if (match := _TEN_DAYS.match(low, at)) is None:
        return None
    month = int(match["m"]) if match["m"] else MONTH_WORDS[match["mw"]]
    return When("d", int(match["y"] or 0), month, _DAY_OF_PART[match["part"]], match.end())


def _first_month(low: str, at: int) -> When | None:
    match = _FIRST_MONTH.match(low, at)
    return When("m", int(match["y"] or 0), 1, 0, match.end()) if match is not None else None


def _month(low: str, at: int) -> When | None:
    match = _MONTHS.match(low, at)
    if match is None:
        return None
    if match["mw"] in ("giêng", "chạp") and low[max(0, at - 2) : at - 1].isdigit():
        return _NEVER  # "từ 29 tháng chạp": a day of the moon's year
    month = int(match["m"]) if match["m"] else MONTH_WORDS[match["mw"]]
    until = match["until"] or ""
    year = int(match["y"] or 0)
    if "cuối" in until:
        return When("d", year, month, monthrange(year or 2001, month)[1], match.end())
    return When("c" if match["cum"] or until.strip() else "m", year, month, 0, match.end())


def _quarter(low: str, at: int) -> When | None:
    if (match := _QUARTER.match(low, at)) is None:
        return None
    quarter, year = _ROMAN.get(match["q"]) or int(match["q"]), int(match["y"] or 0)
    if match["until"] and quarter > 1:
        return When("c", year, 3 * quarter, 0, match.end())  # "đến hết quý II"
    return When("q", year, quarter, 0, match.end())


def _years(low: str, at: int) -> When | None:
    if (match := _YEARS.match(low, at)) is None:
        return None
    if match["z"]:
        return When("s", int(match["y"]), int(match["z"]), 0, match.end())
    if match["next"]:
        following = int(match["y"]) + 1  # "vụ đông xuân 2017-18"
        seasonal = following % 100 == int(match["next"])
        return When("s" if seasonal else "y", int(match["y"]), following, 0, match.end("next" if seasonal else "y"))
    if "đến cuối năm" in match.group() and "tính" in low[max(0, at - 5) : at + 4]:
        return When("d", int(match["y"]), 12, 31, match.end())
    return When("y", int(match["y"]), 0, 0, match.end())


def _past_years(low: str, at: int) -> When | None:
    if (match := _PAST_YEARS.match(low, at)) is None:
        return None
    years = int(match["n"]) if match["n"] else MONTH_WORDS[match["w"]] if match["w"] else TERM
    return When("u", 0, years, 0, match.end())


def _last(low: str, at: int) -> When | None:
    match = _LAST.match(low, at)
    return When("p" if match["month"] else "l", 0, 0, 0, match.end()) if match is not None else None


def _year_words(low: str, at: int) -> When | None:
    following = _NEXT_YEAR.match(low, at)
    if following is not None:
        several = low.endswith(_SEVERAL_YEARS, 0, at) or low[max(0, at - 2) : at - 1].isdigit()
        return None if several else When("a", 0, 0, 0, following.end())
    match = _YEAR_WORDS.match(low, at)
    return When("y", 0, 0, 0, match.end()) if match is not None else None


def _since_january(low: str, at: int) -> When | None:
    match = _SINCE_JANUARY.match(low, at)
    return When("n", int(match["y"] or 0), 0, 0, match.end()) if match is not None else None


def _said(pattern: re.Pattern[str], form: str) -> Callable[[str, int], When | None]:
    """A reader of words that mean the same wherever they stand."""

    def read(low: str, at: int) -> When | None:
        match = pattern.match(low, at)
        return When(form, 0, 0, 0, match.end()) if match is not None else None

    return read


_NEVER = When("", 0, 0, 0, 0)  # a day that no month has, without a year: no other reader may try
_ON_DIGITS = (_point, _stretch, _first_quarters, _years, _past_years)
# Each reader with the words that its pattern may begin with, in the order in which they are tried.
_BEGINNINGS = (
    (_since, "từ"),
    (_point, "luỹ lũy cộng tính từ ước đến tới hết ngày sáng chiều tối"),
    (_month_alone, "tính đến tới hết từ"),
    (_ten_days, "tính từ đến tới"),
    (_stretch, f"luỹ lũy cộng tính cả từ ước đến tới {' '.join(MONTH_WORDS)}"),
    (_first_quarters, "hai ba"),
    (_since_january, "tính từ tháng"),
    (_first_month, "tháng"),
    (_month, "luỹ lũy cộng từ tính ước đến tới hết cuối trong tháng"),
    (_quarter, "quý quí qúy qúi tính ước đến tới hết cuối"),
    (_years, "tính từ ước đến tới cuối hết đầu cả trong giai thời nhiệm các năm"),
    (_past_years, f"trong bình nhiệm {' '.join(MONTH_WORDS)}"),
    (_said(_TERM_AHEAD, "f"), "nhiệm"),
    (_half, "nửa tính ước trong đến tới hết cuối"),
    (_last, "năm tháng"),
    (_year_words, "cả năm trong"),
    (_said(_CUMULATIVE, "+"), "luỹ lũy cộng"),
    (_said(_THIS_MONTH, "i"), "trong tháng"),
    (_said(_WEEK, "w"), "trong tuần"),
)


def _by_first_letters() -> dict[str, tuple[Callable[[str, int], When | None], ...]]:
    found: dict[str, dict[Callable[[str, int], When | None], None]] = {}
    for read, words in _BEGINNINGS:
        for word in words.split():
            found.setdefault(word[:2], {})[read] = None
    return {letters: tuple(readers) for letters, readers in found.items()}


_READERS = _by_first_letters()
# Words at which prose may name a period; "đầu tư tháng 11" is no four months.
OPENING_WORDS = frozenset(word for _, words in _BEGINNINGS for word in words.split()) - {"giêng", "tư", "chạp"}
