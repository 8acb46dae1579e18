"""What a spreadsheet shows for a stored number: Excel's number formats, in Vietnamese notation.

A format has up to four sections (positive; negative; zero; text). Read from one: decimals, grouping, `%` (shown ×100),
commas at the end (shown ÷1000 each), literal text around the digits, and whether it is a date. The formats' grammar:
ECMA-376 part 1, 18.8.31.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

# The built-in formats that files name only by number (ECMA-376 part 1, 18.8.30); dates as the grammar writes them.
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "dd/mm/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0",
    43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip

# A format's pieces: quoted text, an escaped sign, a skipped width, a fill, brackets, runs of digits, anything else.
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<digits>[0#?][0#?,.]*)|(?P<sign>.)",
    re.S,
)
_SECTIONS = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[]|["\\\[])+|(?<=;)(?=;)', re.S)
_CONDITION = re.compile(r"[<>=]")
_DATE_LETTERS = frozenset("dmyhs")
# Excel shows and calculates with 15 significant digits; what a double holds beyond is noise.
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How one section shows a number. `general` as many decimals as there are; `date` holds the letters it uses."""

    general: bool = True
    integers: int = 1
    decimals_least: int = 0
    decimals_most: int = 0
    grouped: bool = False
    percent: bool = False
    thousands: int = 0
    prefix: str = ""
    suffix: str = ""
    date: str = ""
    zero: str | None = None


def stored(raw: str) -> Decimal | None:
    """The number a file stores, without the noise of doubles: "50.607531000000003" → 50.607531. None for no number."""
    try:
        rounded = Decimal(f"{float(raw):.{_DIGITS}g}") if len(raw) < 400 else None
    except ValueError:
        return None
    return None if rounded is None or not rounded.is_finite() else Decimal(f"{rounded:f}")


def shown(number: Decimal, code: str) -> tuple[Decimal, str]:
    """A stored number on the scale it is shown in, full precision, and as it is shown: 0.5061, "0.0%" → 50.61, "50,6%".

    Only for finite numbers, and formats that are no date.
    """
    form = parse_format(code)
    value = number.scaleb(2) if form.percent else number
    value = Decimal(f"{value.scaleb(-3 * form.thousands):f}")
    if number == 0 and form.zero is not None:
        return value, form.zero
    if form.general:
        digits = f"{abs(value):f}"
        digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    else:
        digits = _digits(abs(value), form)
    body = f"{form.prefix}{digits.replace('.', ';').replace(',', '.').replace(';', ',')}{form.suffix}"
    return value, f"-{body}" if number < 0 and re.search("[1-9]", digits) else body


def is_date(code: str) -> bool:
    """Whether a format shows dates or times."""
    return bool(parse_format(code).date)


def shown_date(serial: Decimal, code: str, *, since_1904: bool = False) -> str | None:
    """The day and time of a serial number, as detailed as its format: "25/11/2021", "11/2021", "2021", "07:30".

    None where there is no such day.
    """
    try:
        # Excel counts 29 February 1900, which never was: before it, days are one higher.
        epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 31 if serial < 60 else 30)
        moment = epoch + timedelta(seconds=round(float(serial) * 86400))
    except (OverflowError, ValueError):
        return None
    letters = parse_format(code).date
    return written_moment(moment, letters)


def written_moment(moment: datetime, letters: str = "dmy") -> str:
    """A moment as Vietnamese offices write it, with the parts that `letters` (d, m, y, h) name."""
    days = "/".join(
        text
        for letter, text in (("d", f"{moment.day:02}"), ("m", f"{moment.month:02}"), ("y", f"{moment.year:04}"))
        if letter in letters
    )
    clock = f"{moment.hour:02}:{moment.minute:02}" if "h" in letters else ""
    return f"{days} {clock}".strip()


@lru_cache(maxsize=1024)
def parse_format(code: str) -> NumberFormat:
    """A number format's first section, and what it shows for zero. What is not understood counts as General."""
    sections = _SECTIONS.findall(code[:255])
    first = sections[0] if sections else ""
    if not first.strip() or _CONDITION.search("".join(re.findall(r"\[([^\]]*)\]", first))):
        return NumberFormat()
    pieces = _pieces(first)
    if pieces.digits is None:
        return NumberFormat(date=pieces.letters) if pieces.letters else NumberFormat()
    if re.search("[Ee/]", pieces.after):
        return NumberFormat()
    whole, _, fraction = pieces.digits.partition(".")
    bare = whole.rstrip(",")
    thousands = len(whole) - len(bare) + len(fraction) - len(fraction.rstrip(","))
    fraction = fraction.rstrip(",")
    return NumberFormat(
        general=False,
        integers=bare.count("0"),
        decimals_least=fraction.count("0"),
        decimals_most=len(fraction),
        grouped="," in bare,
        percent=pieces.percent,
        thousands=thousands,
        prefix=pieces.before.strip(),
        suffix=pieces.after.rstrip(),
        zero=_zero(sections[2]) if len(sections) > 2 else None,
    )


@dataclass(slots=True)
class _Pieces:
    """A section taken apart: literal text before and after the digits, their pattern, and the letters of a date."""

    before: str = ""
    digits: str | None = None
    after: str = ""
    letters: str = ""
    percent: bool = False

    def add(self, literal: str) -> None:
        if self.digits is None:
            self.before += literal
        else:
            self.after += literal


def _pieces(section: str) -> _Pieces:
    pieces = _Pieces()
    for piece in _PIECE.finditer(section):
        bracket, digits, sign = piece["bracket"], piece["digits"], piece["sign"]
        if bracket is not None:
            # "[$₫-42A]" is a currency and a language, "[h]" hours beyond a day, "[Red]" a colour.
            pieces.add(bracket[1:].partition("-")[0] if bracket.startswith("$") else "")
            pieces.letters += "h" if bracket.lower() in ("h", "hh", "mm", "ss") else ""
        elif digits is not None and pieces.digits is None:
            pieces.digits = digits
        elif sign is not None and sign.lower() in _DATE_LETTERS:
            pieces.letters += sign.lower()
        else:
            pieces.percent |= sign == "%"
            pieces.add(piece["quoted"] or piece["escaped"] or sign or "")
    if "h" in pieces.letters or "s" in pieces.letters:
        # Beside hours or seconds, m is minutes, unless there is a day or year too.
        months = pieces.letters if set(pieces.letters) & set("dy") else ""
        pieces.letters = f"h{months}"
    if pieces.letters:
        pieces.digits = None
    return pieces


def _zero(section: str) -> str | None:
    """What the section for zero shows when it has no digit of its own: "-" in accounting formats."""
    pieces = _pieces(section)
    return pieces.before.strip() or None if not (pieces.digits or "").strip("?") else None


def _digits(value: Decimal, form: NumberFormat) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-form.decimals_most), ROUND_HALF_UP)
    digits = f"{rounded:,f}" if form.grouped else f"{rounded:f}"
    whole, _, fraction = digits.partition(".")
    while len(fraction) > form.decimals_least and fraction.endswith("0"):
        fraction = fraction[:-1]
    whole = whole.zfill(form.integers) if not form.grouped else whole
    return f"{whole}.{fraction}" if fraction else whole
