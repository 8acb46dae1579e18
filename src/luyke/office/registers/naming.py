"""Traces of a person in words that must name nobody: numbers that lead to one, and names behind a title.

Names alone are not looked for: streets bear them. A title before a name of a place ("đường Bà Triệu", "số 12 Bà Triệu")
is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile

_NUMBERS = re.compile(
    r"(?<![\d.,])(?:\+?84|0)[\s.\-]?\d{2,3}(?:[\s.\-]?\d{3}){1,2}(?:[\s.\-]?\d{1,3})?(?![\d])"  # a telephone
    r"|(?<![\d.,])(?:\d{12}|\d{9})(?![\d])"  # a citizen's number, the old and the new
    r"|\b\d{2}[A-ZĐ][A-Z0-9]?[\s.\-]?\d{3}\.?\d{2}\b"  # a number plate
    r"|[\w.+\-]+@[\w\-]+\.[\w.]+"
)
_FEWEST_DIGITS = 9
_TITLES = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em", "cháu", "cụ", "thầy", "hộ", "hộ ông", "hộ bà", "gia đình",
    "đồng chí", "đ/c", "bị cáo", "chủ nhà", "chủ hộ",
)  # fmt: skip
_TITLED = re.compile(
    rf"(?<!\w)({'|'.join(sorted(_TITLES, key=len, reverse=True))})\s+([^\W\d_]+(?:\s+[^\W\d_]+){{0,3}})",
    re.I,
)
_OF_A_PLACE = frozenset((
    "đường", "phố", "ngõ", "ngách", "hẻm", "chợ", "cầu", "đền", "chùa", "đình", "miếu", "trường", "phường", "xã",
    "quận", "huyện", "khu", "tổ", "tượng", "dốc", "hồ", "kênh", "số", "viên", "tư", "năm", "ba", "lô", "dân", "hai",
))  # fmt: skip


def person_numbers(text: str) -> list[str]:
    """Telephone numbers, citizens' numbers, plates and addresses of mail that stand in a text."""
    found = (match.group().strip() for match in _NUMBERS.finditer(text))
    return [one for one in found if "@" in one or _is_plate(one) or sum(map(str.isdigit, one)) >= _FEWEST_DIGITS]


def person_names(text: str) -> list[str]:
    """What resembles the name of a person: "ông Nguyễn Văn A", "hộ bà Lan"."""
    return list(_named(text))


def person_traces(*texts: str) -> list[str]:
    """All of both in several texts."""
    return list(chain.from_iterable((*person_numbers(text), *person_names(text)) for text in texts))


def _named(text: str) -> Iterator[str]:
    for match in _TITLED.finditer(text):
        name = list(takewhile(lambda word: word[0].isupper(), match.group(2).split()))
        before = re.findall(r"[\w/]+", text[: match.start()].lower())[-1:]
        of_a_place = before and (before[0] in _OF_A_PLACE or before[0][0].isdigit())
        if name and name[0].lower() not in _OF_A_PLACE and not of_a_place:
            yield f"{match.group(1)} {' '.join(name)}"


def _is_plate(text: str) -> bool:
    return text[2:3].isalpha()
