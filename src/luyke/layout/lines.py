"""The lines of a document that rules give their form: number, place and day, references."""

from __future__ import annotations

import re
from datetime import date

from luyke.layout.document import Annex, Heading, OfficialDocument, Section
from luyke.layout.letters import width_of
from luyke.layout.rules import Rules, Style

_ROOM = "\N{EM SPACE}" * 2  # where a draft waits for its number and day


def number_line(heading: Heading, rules: Rules) -> str:
    """ "Số: 123/BC-UBND"; room for the number in a draft."""
    return rules.number_form.format(number=_number(heading, rules), symbol=heading.symbol)


def _number(heading: Heading, rules: Rules) -> str:
    """ "05"; room for it in a draft."""
    small = heading.number.isdecimal() and int(heading.number) < rules.zero_before_numbers_under
    return heading.number.zfill(2) if small else heading.number or _ROOM


def day_line(heading: Heading, rules: Rules) -> str:
    """ "Lê Chân, ngày 05 tháng 02 năm 2021": days below ten and the first two months with a zero before them."""
    if heading.day is None:
        return rules.day_form.format(town=heading.town, day=_ROOM, month=_ROOM, year=_ROOM)
    return rules.day_form.format(town=heading.town, **_parts_of(heading.day, rules))


def _parts_of(date_: date, rules: Rules) -> dict[str, str]:
    day, month = date_.day, date_.month
    return {
        "day": f"{day:02}" if day < rules.zero_before_days_under else str(day),
        "month": f"{month:02}" if month < rules.zero_before_months_under else str(month),
        "year": str(date_.year),
    }


def subject_line(title: str, rules: Rules) -> str:
    """What it is on, beginning with the letter of its side: "Kết quả …", of the Party "kết quả …".

    A name keeps its large letter: "Hải Phòng …", "UBND …".
    """
    first, *others = title.split(" ", 2)
    if rules.subject_starts == "lower":
        name = first[1:] != first[1:].lower() or (others and others[0][:1].isupper())
        return title if name else title[:1].lower() + title[1:]
    return title[:1].upper() + title[1:]


def annex_lines(document: OfficialDocument, annex: Annex, rules: Rules) -> tuple[str, str]:
    """ "Phụ lục I", alone "Phụ lục"; and the line that leads back to the document."""
    number = annex.number if len(document.annexes) > 1 else ""
    reference = rules.annex_reference.format(
        reference=reference_to(document.kind, document.heading, rules), issuer=document.heading.issuer
    )
    return rules.annex_heading.format(number=number).strip(), reference


def reference_to(kind: str, heading: Heading, rules: Rules) -> str:
    """How a document is named in another: "Báo cáo số 411/BC-UBND ngày 30 tháng 11 năm 2021"."""
    day = heading.day
    parts = _parts_of(day, rules) if day else dict.fromkeys(("day", "month", "year"), _ROOM)
    form = "{day} tháng {month} năm {year}" if rules.long_dates else "{day}/{month}/{year}"
    if day and not rules.long_dates:
        parts |= {"day": f"{day:%d}", "month": f"{day:%m}"}
    return rules.reference.format(
        kind=kind.capitalize(), number=_number(heading, rules), symbol=heading.symbol, day=form.format(**parts)
    )


def cased(text: str, style: Style) -> str:
    """A line in the letters of its style."""
    return text.upper() if style.upper else text


def section_line(section: Section, rules: Rules) -> str:
    """ "I. KẾT QUẢ", "1. Thu ngân sách", "a) Thuế": the number and the title in the letters of its level."""
    mark = rules.marks[section.level - 1] if section.number else ""
    title = cased(section.title, rules.styles[f"section{section.level}"])
    return f"{section.number}{mark} {title}".strip()


def ended(text: str, rules: Rules) -> str:
    """The last words of a document with the mark of its end: "./." takes the place of the stop."""
    return f"{text.rstrip('. ')}{rules.end_mark}" if rules.end_mark else text


def recipients_of(document: OfficialDocument, rules: Rules) -> list[str]:
    """Whom it goes to; "Như trên" first where it speaks to somebody."""
    bare = [one.rstrip(" ;,.") for one in document.recipients]
    same = [rules.same_recipients] if document.addressees and rules.same_recipients not in bare[:1] else []
    return [*same, *bare]


def recipient_lines(document: OfficialDocument, rules: Rules) -> tuple[str, ...]:
    """ "- UBND thành phố;" and so on, the last with a full stop."""
    bare = recipients_of(document, rules)
    stops = [rules.recipient_stop] * (len(bare) - 1) + ["."]
    return tuple(f"- {one}{stop}" for one, stop in zip(bare, stops, strict=False))


def balanced(text: str, style: Style, width: float, rules: Rules) -> str:
    """A line that is too long for its column, broken before the name of a place or near its middle.

    What is broken already, or is broken nowhere well, is left as it is; a number stays beside its word.
    """

    def length(line: str) -> float:
        return width_of(cased(line, style), style)

    if "\n" in text or length(text) <= width:
        return text
    lines = [(text[: at.start()], text[at.end() :]) for at in re.finditer(r" (?![\d-])", text)]
    named = [pair for pair in lines if _named(pair[1], rules) and max(map(length, pair)) <= width]
    found = min(named or lines, key=lambda pair: abs(len(pair[0]) - len(pair[1])), default=(text,))
    return "\n".join(found)


def _named(line: str, rules: Rules) -> bool:
    """Whether it begins with a place and its name."""
    return any(line.lower().startswith(f"{word} ") and line[len(word) + 1].isupper() for word in rules.begins)
