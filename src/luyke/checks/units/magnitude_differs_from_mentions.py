"""UNT202."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from luyke.checks.check import Check
from luyke.checks.shown import label, shown
from luyke.checks.subjects import same_subject
from luyke.lexicon.numbers import format_decimal
from luyke.model import Figure, Finding, Kind, Period, Reading, Severity

# A slip brings a number back to where growth from one year to the next could have put it.
_BAND = Decimal("1.3")
_SLIPS = (Decimal(10), Decimal(100), Decimal(1000), Decimal(10**6))

_PLACE = re.compile(
    r"(?<!\w)(?:[Đđ]ối với|[Tt]ại|[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Cc]ủa|[Ởở]) "
    r"((?:[^\W\d_]+ ?){1,4})"
)

_Key = tuple[str, str, str, int, bool]


class MagnitudeDiffersFromMentions(Check):
    """
    ## What it does
    So các lần nêu cùng một chỉ tiêu (cùng nơi, cùng độ dài kỳ, như năm nay và năm trước) và tìm số lớn hơn hoặc nhỏ hơn
    những số kia đúng vào khoảng 10, 100, 1.000 hay một triệu lần.

    ## Why it is bad
    Chênh nhau như thế thường là thừa, thiếu một chữ số, nhầm dấu phẩy hoặc nhầm triệu với tỷ.

    ## What it lets pass
    Chênh dưới năm lần, chênh không gần một lũy thừa của mười, khác kỳ (tháng với lũy kế), nói về nơi khác (cả nước rồi
    đến một tỉnh), chỉ tiêu chỉ nêu một lần, và tên gọi không có trong danh mục chỉ tiêu.

    ## Example
    Thu ngân sách năm 2020 đạt 1.248 tỷ đồng, năm 2021 đạt 13,02 tỷ đồng.
    """

    code = "UNT202"
    name = "magnitude-differs-from-mentions"
    title = "Độ lớn khác hẳn lần nêu khác"
    severity = Severity.DOUBT
    message = "{label}: {value} và {reference} chênh nhau khoảng {slip} lần, cần xem lại đơn vị và dấu phẩy."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each mention that stands apart from the middle one of its indicator."""
        by_key: defaultdict[_Key, list[Figure]] = defaultdict(list)
        for figure in reading.figures:
            key = _key(figure)
            if key is not None:
                by_key[key].append(figure)
        for figures in by_key.values():
            if len(figures) == 1:
                continue
            reference = sorted(figures, key=lambda figure: figure.value)[(len(figures) - 1) // 2]
            for figure in figures:
                slip = _slip(figure.value, reference.value)
                if slip is not None and not _are_of_other_places(reading.text, figure, reference):
                    yield self.finding(
                        figure,
                        reference,
                        calculation=f"{shown(figure)} so với {shown(reference)}",
                        label=label(figure),
                        value=shown(figure),
                        reference=shown(reference),
                        slip=format_decimal(slip),
                    )


def _key(figure: Figure) -> _Key | None:
    """What must be alike for two mentions to be of one size; None for what cannot be compared."""
    period = Period.parse(figure.period)
    subject = same_subject(figure)
    if (
        figure.kind is not Kind.LEVEL
        or figure.unit in ("", "%")
        or figure.value <= 0
        or period is None
        # Names that the catalogue does not know are taken up by many things in one text ("lợi nhuận", "nhập khẩu").
        or not isinstance(subject, str)
    ):
        return None
    return subject, figure.unit, figure.place, period.months, period.as_of


def _are_of_other_places(text: str, figure: Figure, reference: Figure) -> bool:
    """Whether the paragraphs speak of different places: the country's "bán lẻ" and, below, that "đối với Hà Nội"."""
    own = _PLACE.search(text)
    own_name = _name(own[1]) if own is not None else ""
    here, there = _places_before(text, figure) - {own_name}, _places_before(text, reference) - {own_name}
    return here.isdisjoint(there) and (bool(here) or bool(there))


def _places_before(text: str, figure: Figure) -> set[str]:
    """The places that the paragraph has named when its figure comes."""
    opens = text.rfind("\n", 0, figure.start) + 1
    return {_name(match[1]) for match in _PLACE.finditer(text, opens, figure.start)} - {""}


def _name(words: str) -> str:
    """The words up to the first that begins with a small letter."""
    return " ".join(itertools.takewhile(lambda word: word[:1].isupper(), words.split()))


def _slip(value: Decimal, reference: Decimal) -> Decimal | None:
    larger, smaller = max(value, reference), min(value, reference)
    return next(
        (slip for slip in _SLIPS if larger <= _BAND * slip * smaller and slip * smaller <= _BAND * larger), None
    )
