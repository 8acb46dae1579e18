"""The lines of a document that rules give their form: number, place and day, references."""

from __future__ import annotations

from datetime import date

from luyke.layout.document import Annex, OfficialDocument, Section
from luyke.layout.rules import Rules, Style

_ROOM = "      "  # where a draft waits for its number and day


def number_line(document: OfficialDocument, rules: Rules) -> str:
    """ "Số: 123/BC-UBND"; room for the number in a draft."""
    heading = document.heading
    return rules.number_form.format(number=heading.number or _ROOM, symbol=heading.symbol)


def day_line(document: OfficialDocument, rules: Rules) -> str:
    """ "Lê Chân, ngày 05 tháng 02 năm 2021": days below ten and the first two months with a zero before them."""
    heading = document.heading
    if heading.day is None:
        return rules.day_form.format(town=heading.town, day=_ROOM, month=_ROOM, year=_ROOM)
    day, month = heading.day.day, heading.day.month
    shown = f"{month:02}" if month <= 2 else str(month)
    return rules.day_form.format(town=heading.town, day=f"{day:02}", month=shown, year=heading.day.year)


def annex_lines(document: OfficialDocument, annex: Annex, rules: Rules) -> tuple[str, str]:
    """ "Phụ lục I", and the line that leads back to the document."""
    heading = document.heading
    reference = rules.annex_reference.format(
        kind=document.kind.capitalize(), number=heading.number or _ROOM, symbol=heading.symbol,
        day=short_day(heading.day), issuer=heading.issuer,
    )  # fmt: skip
    return rules.annex_heading.format(number=annex.number), reference


def short_day(day: date | None) -> str:
    """ "29/11/2021"; room for it in a draft."""
    return f"{day:%d/%m/%Y}" if day else "    /    /      "


def cased(text: str, style: Style) -> str:
    """A line in the letters of its style."""
    return text.upper() if style.upper else text


def section_line(section: Section, rules: Rules) -> str:
    """ "I. KẾT QUẢ", "1. Thu ngân sách", "a) Thuế": the number and the title in the letters of its level."""
    mark = {3: ")"}.get(section.level, ".") if section.number else ""
    title = cased(section.title, rules.styles[f"section{section.level}"])
    return f"{section.number}{mark} {title}".strip()


def ended(text: str, rules: Rules) -> str:
    """The last words of a document with the mark of its end: "./." takes the place of the stop."""
    return f"{text.rstrip('. ')}{rules.end_mark}" if rules.end_mark else text
