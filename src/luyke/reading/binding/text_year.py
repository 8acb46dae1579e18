"""The year that a text is about, from its words of time and comparison, before any number is read."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding.looking_back import UNTIL_NOW
from luyke.reading.binding.untimed import is_as_much_as, is_of_beginning, is_of_law, is_of_work, names_programme
from luyke.reading.periods import When
from luyke.reading.spelled import spell
from luyke.reading.tokens import Token

_STRETCHES = frozenset("cq")
_TOLD_OF_TIME = frozenset({"when", "basis"})
_TOLD_BY = frozenset("ymcq")
_PARTS = frozenset("mcqh")  # of a year
_DECEMBER, _LAST_QUARTER = 12, 4
_STAMP, _TOP = 40, 300  # characters: so long is a line with a date, so far from the beginning one above the text
_LONG_AGO = 4  # years
_AHEAD = ("giai đoạn đến năm ", "giai đoạn đến ", "đến năm ")
_TO_COME = re.compile(r"(?<!\w)(?:sẽ|dự kiến|dự báo)(?!\w)[^.;\n]*$")  # "sẽ tăng lên 22 tấn vào năm 2030"
_RESOLVED = re.compile(
    r"[^.;:\n\d]{0,90}(?<!\w)quyết tâm (?:thu|đạt|hoàn thành|giải ngân)(?!\w)(?:[^.;:\n]|\.(?=\d))*$"
)
_BEFORE = ("trước ", "trước ngày ")  # "sinh trước ngày 1/1/1945"
_BEGUN = (*_BEFORE, "từ ")  # "vận hành từ tháng 11/2007"
_SINCE = ("kể ", "kể từ ")  # "cao nhất kể từ năm 2015"
_ENDED = re.compile(r"năm ((?:19|20)\d\d)$")
# "… so với năm 2017. Năm 2019, tỉnh đặt mục tiêu …": the year to come.
_AIMS_AT = re.compile(
    r"[^.;\n\d]{0,60}(?<!\w)(?:(?:đặt|đề)(?: ra)? (?:các )?(?:mục tiêu|kế hoạch|chỉ tiêu)|phấn đấu (?!của))"
)
_VISION = ("tầm nhìn ", "định hướng ")
_CITED = 90  # characters between what a document is and its day
_DOCUMENT = r"(?:luật|nghị định|nghị quyết|quyết định|thông tư|tờ trình|công văn|văn bản|chỉ thị|pháp lệnh|báo cáo số)"
_DATED = re.compile(rf"(?<!\w){_DOCUMENT}(?: [^\n;,.]*)?[ ,]$")

# "gấp đôi năm 2011", "cao hơn lượng nhập cả năm 2015", "được phê duyệt năm 2008": no year that is told of.
_OF_ANOTHER = re.compile(
    r"(?:gấp (?:(?:gần|hơn) )?(?:đôi|ba|[\d,.]+ lần)|(?:cao|thấp|nhiều|ít|lớn) hơn)(?: (?!tốc|và)[^\W\d_]+){0,4} $"
    r"|(?:phê duyệt|được duyệt|ký kết)(?: (?:lần đầu|lại|từ|vào|trong|đầu|cuối))* $"
)


class Answer(NamedTuple):
    """The year a text is about (0 unknown), its period where only a comparison tells it; ahead: only aims name it."""

    year: int
    period: str = ""
    ahead: bool = False


def year_of(tokens: Sequence[Token], low: str) -> Answer:
    """The year a text is about."""
    search = _Search(tokens, low)
    for at, token in enumerate(tokens):
        role, value = token.role, token.value
        answer = None
        if role == "\n":
            search.depth = 0
        elif role == "(":
            search.depth += 1
        elif role == ")":
            search.depth -= 1
        elif isinstance(value, When):
            answer = search.hear_time(at, token, value)
        elif isinstance(value, Compared) and not search.ahead and (not search.after or search.may_be_later(value)):
            answer = search.hear_comparison(token, value)
        if answer is not None:
            return answer
    return search.sum_up()


class _Search:
    """What has been heard so far, while nothing has decided.

    depth    of brackets
    after    the year that a comparison or a day tells of; dated: a day did; weak: a later year may stand against it
    stamped  the year of the day above the page: of the text, only where nothing in it speaks of years long past
    inside   the first year in brackets; several: there are others; alone: nothing stands beside it there
    planned  the year of a plan that is compared with; ahead: one to come; once: one long past, "đến nay" behind it
    opening  the first stretch without a year; opened: its period, once a comparison has told the year
    """

    def __init__(self, tokens: Sequence[Token], low: str) -> None:
        self.tokens, self.low = tokens, low
        self.depth = self.after = self.stamped = self.inside = self.planned = self.ahead = self.once = 0
        self.month = self.quarter = 0
        self.dated = self.weak = self.several = self.alone = False
        self.opening: When | None = None
        self.opened = ""

    def hear_time(self, at: int, token: Token, when: When) -> Answer | None:
        """Words of time: the answer, where they decide."""
        if when.form == "m":
            self.month = when.month
        elif when.form == "q":
            self.quarter = when.month
        if when.form in _STRETCHES and not (self.after or when.year or self.opening or self.depth):
            self.opening = when
        if when.form in "dmqy" and self.low.endswith(_BEGUN if when.form in "mq" else _BEFORE, 0, token.start):
            return None
        if when.form in "dy" and when.year and is_of_beginning(self.low, token.start, token.end):
            return None
        if self.depth > 0 or not when.year or when.form == "s":
            self._hear_aside(at, when)
            return None
        if self._is_of_something_else(token, when) or (
            when.form == "y" and not self.after and self._waits(token, when)
        ):
            return None
        if self.stamped and not self.after and not self.stamped - 1 <= when.year <= self.stamped:
            self.after, self.dated = self.stamped, True
        if when.form == "y" and not self.after and self._is_the_past(at, when.year):
            return Answer(when.year + 1)
        later = self.weak and when.form in _TOLD_BY and when.year > self.after - (when.form != "y")
        if later and when.form == "y" and _AIMS_AT.match(self.low, token.end):
            return None
        if when.form == "n" or later or (not self.after and when.form != "d"):
            return Answer(when.year)
        return self._hear_day(token, when)

    def _hear_aside(self, at: int, when: When) -> None:
        """A year in brackets."""
        if when.form == "s" or not when.year:
            return
        self.several = self.several or self.inside not in (0, when.year)
        self.inside = self.inside or when.year
        behind = self.tokens[min(at + 1, len(self.tokens) - 1)]
        self.alone = self.alone or (self.tokens[at - 1].role == "(" and behind.role == ")")

    def _is_of_something_else(self, token: Token, when: When) -> bool:
        """Whether words of time belong to a law, a document, a programme, a work or a record."""
        low, start = self.low, token.start
        if when.form == "d":
            return _DATED.search(low, max(0, start - _CITED), start) is not None
        if when.form in "mq":
            return not self.after and (is_of_work(low, start) or _is_of_another(low, start))  # "khởi công tháng 8/2012"
        if when.form != "y":
            return False
        if not self.after and _is_of_another(low, start):
            return True
        if is_of_law(low, start) or names_programme(low, start) or low.endswith(_SINCE, 0, start):
            return True
        return not self.after and is_of_work(low, start)

    def _waits(self, token: Token, when: When) -> bool:
        """Whether a year to come, or long past, is kept for a text that names no other."""
        low, start = self.low, token.start
        comes = (
            low.startswith(_AHEAD, start)
            or low.endswith((" đến ", " sau "), 0, start)
            or (0 < self.ahead < when.year and low.endswith(" vào ", 0, start))  # "Đến năm 2030, …, 90% vào năm 2035"
            or (low.endswith(" vào ", 0, start) and _TO_COME.search(low, max(0, start - _CITED), start) is not None)
            or _RESOLVED.match(low, low.rfind("\n", 0, start) + 1, start) is not None
        )
        if comes:
            self.ahead = self.ahead or (0 if low.endswith(_VISION, 0, start) else when.year)
        elif UNTIL_NOW.match(low, token.end):
            self.once = self.once or when.year  # "… 3 tiêu chí năm 2010, đến nay …": the text is of a later year
        else:
            return False
        return True

    def _hear_day(self, token: Token, when: When) -> Answer | None:
        """A day, or words of time behind what has told the year."""
        if not self.after and when.form == "d" and self._is_stamp(token):
            self.stamped = self.stamped or when.year
            return None
        if not self.after:
            self.after, self.dated = when.year, True
        if when.year == self.after and when.form in _STRETCHES:
            return Answer(self.after, spell(when, self.after))
        return None

    def may_be_later(self, compared: Compared) -> bool:
        """ "… so với năm 2015 và tăng 9% so với năm 2016": the later year tells more of the text's own."""
        return self.weak and compared.basis == Basis.YOY and compared.year >= self.after > 0

    def hear_comparison(self, token: Token, compared: Compared) -> Answer | None:
        """A comparison, where no year is known yet: the answer, where it decides."""
        year, month = compared.year, compared.month
        if not year:
            if month == _DECEMBER:
                ended = _ENDED.search(self.low, token.start, token.end)  # "so với cuối năm 2020"
                self.after = int(ended[1]) + 1 if ended is not None else 0
        elif compared.basis == Basis.YOY:
            return self._hear_year_before(token, compared)
        elif month == _DECEMBER:  # prices are held against the December before
            self.after = year + 1
        elif compared.basis == Basis.PREVIOUS_MONTH:
            # "tháng 7 …, tăng 5% so với tháng 7/2021"
            self.after = year + (self.month <= month if self.month else month == _DECEMBER)
        elif compared.basis == Basis.PREVIOUS_QUARTER:
            self.after = year + (self.quarter == month or month == _LAST_QUARTER)
        elif compared.basis == Basis.PLAN:
            self.planned = self.planned or year
        return None

    def _hear_year_before(self, token: Token, compared: Compared) -> Answer | None:
        self.after = compared.year + 1
        # "gấp 2 lần so với năm 2015" may be told of 2020.
        self.weak = "cùng" not in self.low[token.start : token.end]
        self.opened = spell(self.opening, self.after) if self.opening is not None else ""
        if self.stamped and self.stamped - self.after < _LONG_AGO:
            self.after, self.dated = self.stamped, True
        elif compared.month:
            return Answer(self.after, spell(When("c", self.after, compared.month, 0, 0), self.after))
        return None

    def sum_up(self) -> Answer:
        """The answer where no words decided by themselves."""
        if not self.after and self.stamped:
            self.after, self.dated = self.stamped, True
        if self.opened and not self.dated:
            return Answer(self.after, self.opened)  # "Trong 6 tháng đầu năm, … tăng 5% so với cùng kỳ năm 2017"
        known = self.after or self.planned or self.ahead or self.once
        if not known and self.inside and self.alone and not self.several:
            return Answer(self.inside, str(self.inside))  # "Tỉnh có 5 dự án (năm 2019). …"
        period = str(self.after) if self.after and not self.dated else ""
        only_ahead = self.ahead > 0 and not (self.after or self.planned)
        return Answer(known or (0 if self.several else self.inside), period, only_ahead)

    def _is_the_past(self, at: int, year: int) -> bool:
        """Whether the year named first is what the text compares its own with: "… so với cùng kỳ năm 2017"."""
        if is_as_much_as(self.low, self.tokens[at].start):
            return True
        for token in itertools.islice(self.tokens, at, None):
            if token.role not in _TOLD_OF_TIME:
                continue
            value = token.value
            if isinstance(value, When) and value.year == year and value.form in _PARTS:
                return False
            if isinstance(value, Compared) and value.basis == Basis.YOY and value.year:
                return value.year == year and "cùng" in self.low[token.start : token.end]
        return False

    def _is_stamp(self, token: Token) -> bool:
        """Whether a day stands on a line that holds little else: "Thứ bảy, 26/9/2020", "Hà Nội, ngày 24-9-2021"."""
        start, stop = self.low.rfind("\n", 0, token.start) + 1, self.low.find("\n", token.end)
        return stop >= 0 and stop - start < _STAMP and start < _TOP


def _is_of_another(low: str, start: int) -> bool:
    """Whether the time at `start` is that of an approval, or of what the text's own is compared with."""
    return _OF_ANOTHER.search(low, max(0, start - _CITED), start) is not None
