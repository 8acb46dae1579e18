"""Numbers spelt out in Vietnamese words; `numerals` reads them back."""

from __future__ import annotations

from decimal import Decimal

_NAMES_OF_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LARGEST = 10**18


def to_words(number: int | Decimal) -> str:
    """`number` in Vietnamese words as officials write them (nghìn, tỷ, linh). Raises ValueError from 10^18 on.

    Decimals keep their places: Decimal("2.50") is "hai phẩy năm mươi".
    """
    exact = Decimal(number)
    if not exact.is_finite() or abs(exact) >= _LARGEST:
        raise ValueError(f"{number} cannot be written in words")
    whole, _, places = f"{abs(exact):f}".partition(".")
    words = _whole_in_words(int(whole))
    if places:
        zeros = len(places) - len(places.lstrip("0"))
        tail = places[zeros:]
        digits = (
            [_group_in_words(int(tail), full=False)] if 0 < len(tail) <= 3 else [_NAMES_OF_DIGITS[int(d)] for d in tail]
        )
        words = " ".join([words, "phẩy", *["không"] * zeros, *digits])
    return f"âm {words}" if exact < 0 else words


def _whole_in_words(number: int) -> str:
    if number == 0:
        return "không"
    billions, rest = divmod(number, 10**9)
    words = [f"{_section_in_words(billions, full=False)} tỷ"] if billions else []
    if rest:
        words.append(_section_in_words(rest, full=bool(billions)))
    return " ".join(words)


def _section_in_words(number: int, *, full: bool) -> str:
    words: list[str] = []
    for exponent, name in ((6, " triệu"), (3, " nghìn"), (0, "")):
        group = number // 10**exponent % 1000
        if group:
            words.append(_group_in_words(group, full=full or bool(words)) + name)
    return " ".join(words)


def _group_in_words(group: int, *, full: bool) -> str:
    """1…999 in words; `full` names an empty hundreds place, as after a larger group."""
    hundreds, tens, last = group // 100, group // 10 % 10, group % 10
    words = [f"{_NAMES_OF_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if tens == 0 and last and words:
        words.append("linh")
    elif tens == 1:
        words.append("mười")
    elif tens > 1:
        words.append(f"{_NAMES_OF_DIGITS[tens]} mươi")
    if last:
        after_tens = {1: "mốt" if tens > 1 else "một", 4: "tư" if tens > 1 else "bốn", 5: "lăm"}
        words.append(after_tens.get(last, _NAMES_OF_DIGITS[last]) if tens else _NAMES_OF_DIGITS[last])
    return " ".join(words)
