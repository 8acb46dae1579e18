"""Numbers of cells: which mark parts thousands is decided over a whole column, then over the table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from luyke.model import Cell
from luyke.reading.numbers import MOST_DIGITS, measurable, parse

_DIGITS = r"(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?!\d)"
_BARE = re.compile(rf"[(]?[-+−–]?\s*{_DIGITS}\s*[%‰]?[)]?")
_CELL = re.compile(
    rf"(?P<open>\(\s*)?(?:(?:ước đạt|ước|đạt|bằng|còn)\s+)?"
    rf"(?:(?P<hedge>hơn|trên|gần|dưới|khoảng|xấp xỉ|tối thiểu|ít nhất|tối đa|không quá|từ|>=|<=|[<>≥≤≈~])\s*)?"
    rf"(?P<sign>[-+−–]|tăng\s|giảm\s)?\s*(?P<n>{_DIGITS})"
    rf"(?:\s*(?:(?P<slash>/)\s*(?P<of>{_DIGITS})|(?:-|–|÷|đến)\s*(?P<upto>{_DIGITS})))?"
    r"(?P<tail>(?:\s*trở (?P<onward>lên|xuống))?.*)",
    re.IGNORECASE | re.DOTALL,
)
# Footnote marks behind a number: *, ¹, (1), [2].
_MARKS = re.compile(r"^(?:\s*(?:[*¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\(\*+\)|\[\d{1,2}\]))+$")
_HEDGES = {
    "hơn": ">", "trên": ">", ">": ">", "gần": "<", "dưới": "<", "<": "<",
    "khoảng": "~", "xấp xỉ": "~", "≈": "~", "~": "~",
    "tối thiểu": ">=", "ít nhất": ">=", "≥": ">=", ">=": ">=",
    "tối đa": "<=", "không quá": "<=", "≤": "<=", "<=": "<=",
}  # fmt: skip
_TELEPHONE = re.compile(r"\+?0\d[\d .]{7,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BLANKS = str.maketrans("", "", " \u00a0\u202f")
# What a double holds beyond this many digits may be noise of the sheet's own arithmetic.
_TRUSTED_DIGITS = 12
_ONE = Decimal(1)


class Habit(NamedTuple):
    """How a column writes numbers.

    comma_decimal  1.234,5 rather than 1,234.5
    sure           some of its numbers can be read in one way only
    threes         a single mark with three digits behind it: "thousands" · "decimals" · "" where nothing tells
    votes          how many of its numbers told
    """

    comma_decimal: bool = True
    sure: bool = False
    threes: str = ""
    votes: int = 0


class CellNumber(NamedTuple):
    """A number read from a cell; start and end count from the beginning of the cell's text.

    tail   what stands behind it, its unit perhaps
    signed "+", "-", "tăng", "giảm" or "" as printed
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    grain: Decimal
    hedge: str
    signed: str
    of: Decimal | None
    of_step: Decimal
    upto: Decimal | None
    tail: str
    unsure: bool


def is_number(text: str) -> bool:
    """Whether a text is a number, perhaps with a sign, in brackets or with %, and nothing else."""
    return len(text) < 40 and _BARE.fullmatch(text) is not None


def digits_of(text: str) -> tuple[str, ...]:
    """The printed numbers of a cell, blanks between thousands left out; none where it is no number cell."""
    match = _CELL.fullmatch(text) if len(text) < 60 else None
    if match is None:
        return ()
    return tuple(part.translate(_BLANKS) for part in match.group("n", "of", "upto") if part)


def habit_of(numbers: Iterable[str], otherwise: Habit | None = None) -> Habit:
    """What the clear cases among printed numbers tell; `otherwise` counts where they tell nothing."""
    comma = dot = whole = 0
    threes = {",": 0, ".": 0}
    clear_threes = {",": 0, ".": 0}
    places = {",": 0, ".": 0}
    for number in numbers:
        c, d = number.rfind(","), number.rfind(".")
        if c < 0 and d < 0:
            whole += 1
            continue
        mark = max(c, d)
        sign = number[mark]
        if c >= 0 and d >= 0:
            comma, dot = (comma + 2, dot) if c > d else (comma, dot + 2)
            clear_threes[sign] += len(number) - mark == 4
        elif number.count(sign) > 1:
            comma, dot = (comma + 2, dot) if sign == "." else (comma, dot + 2)
        elif len(number) - mark != 4 or mark > 3 or number[0] == "0":
            comma, dot = (comma + 1, dot) if sign == "," else (comma, dot + 1)
            clear_threes[sign] += len(number) - mark == 4
            places[sign] += len(number) - mark != 4
        else:
            threes[sign] += 1
    if comma == dot == 0:
        # Only whole numbers and "1,379": were these decimals, the others would have some too.
        if threes[","] >= 3 and whole and not threes["."]:
            return Habit(False, True, "thousands", threes[","])
        return otherwise or Habit()
    if dot > 2 * comma and not threes[","] and threes["."] and not clear_threes["."]:
        # A dot before decimals and before thousands alike (35.9 beside 1.379).
        return Habit(True, False, "thousands")
    decimal = "," if comma >= dot else "."
    kind = "decimals" if clear_threes[decimal] else "thousands" if places[decimal] and not threes[decimal] else ""
    return Habit(decimal == ",", max(comma, dot) > 2 * min(comma, dot), kind, max(comma, dot))


def read_number(cell: Cell, habit: Habit) -> CellNumber | None:
    """The one number of a cell; None for words, several numbers, dates and telephone numbers."""
    text = cell.text
    if len(text) > 60 or _TELEPHONE.fullmatch(text):
        return None
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    tail = match["tail"]
    if match["open"]:
        before, closed, tail = tail.partition(")")
        if not closed:
            return None
        tail = before + tail
    if _MARKS.match(tail):
        tail = ""
    number = match["n"].translate(_BLANKS)
    other = (match["of"] or match["upto"] or "").translate(_BLANKS)
    if (other and _YEAR.fullmatch(other)) or (tail.startswith(("/", ":", "-")) and tail[1:2].isdigit()):
        return None
    if not measurable(number) or not measurable(other):
        return None
    signed = (match["sign"] or "").strip().lower().replace("−", "-").replace("–", "-")
    if match["open"] and not signed and not tail.strip() and not match["of"] and not match["upto"]:
        signed = "-"
    value, step, grain, unsure = _settled(number, habit)
    if cell.number is not None and cell.number.is_finite() and not other:
        value, step, grain = _stored(cell.number, step)
        if value.adjusted() - step.adjusted() >= MOST_DIGITS:
            return None
        unsure = False
    elif signed in ("-", "giảm"):
        value = -value
    second = _settled(other, habit) if other else None
    onward = match["onward"]
    hedge = _HEDGES.get((match["hedge"] or "").lower(), "")
    if onward:
        hedge = ">=" if onward.lower() == "lên" else "<="
        tail = tail[tail.lower().index(onward.lower()) + len(onward) :]
    of = second[0] if second is not None and match["of"] else None
    upto = second[0] if second is not None and match["upto"] else None
    if upto is not None and upto <= value:
        return None
    start = match.start("n") if signed not in ("-", "+") or match["open"] else match.start("sign")
    end = match.end("of") if of is not None else match.end("upto") if upto is not None else match.end("n")
    of_step = second[1] if second is not None else _ONE
    return CellNumber(
        start, end, value, step, grain, hedge, signed, of, of_step, upto, tail.strip(" \u00a0"), unsure and not other
    )


def _settled(number: str, habit: Habit) -> tuple[Decimal, Decimal, Decimal, bool]:
    """Value, step, grain, and whether it may as well be read the other way."""
    printed = parse(number, habit.comma_decimal)
    if not printed.unsure:
        return printed.value, printed.step, printed.grain, False
    sign = "," if "," in number else "."
    as_decimal = (sign == ",") == habit.comma_decimal
    if as_decimal and habit.threes == "thousands" and not habit.sure:
        printed = parse(number, not habit.comma_decimal)
        as_decimal = False
    if not as_decimal:
        doubtful = not habit.sure and (sign == "," or habit.threes == "thousands")
    else:
        doubtful = not habit.sure or (sign == "." and habit.threes != "decimals")
    return printed.value, printed.step, printed.grain, doubtful


def _stored(number: Decimal, shown_step: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """A sheet's own number: all its digits count, but none beyond those a double can be trusted with."""
    exact = number.normalize()
    if exact == 0:
        return Decimal(0), min(shown_step, _ONE), min(shown_step, _ONE)
    # Two places at the least are meant (1.000 is no rounded 1.400), as in printed numbers.
    meant = exact.adjusted() - 1
    if shown_step < _ONE:  # "0,8" shows that one place is all there is
        meant = max(meant, shown_step.adjusted())
    last = max(min(int(exact.as_tuple().exponent), meant), exact.adjusted() - _TRUSTED_DIGITS + 1)
    # "700,0" shows that the zeros before the comma are no padding.
    grain = min(_ONE.scaleb(last), _ONE) if shown_step < _ONE else _ONE.scaleb(last)
    return number, min(grain, shown_step), grain
