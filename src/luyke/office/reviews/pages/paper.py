"""What stands above and below the text of an official document, as a page shows the sheet that will be printed."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.layout import OfficialDocument
from luyke.layout.lines import balanced, cased, day_line, number_line, recipient_lines, subject_line


@dataclass(frozen=True, slots=True)
class Paper:
    """The lines of head and foot. star: whether an asterisk stands under the issuer."""

    superior: str
    issuer: str
    star: bool
    motto: tuple[str, ...]
    number: str
    day: str
    urgency: str
    mark: str
    kind: str
    subject: str
    addressees: tuple[str, ...]
    recipients_heading: str
    recipients: tuple[str, ...]
    titles: tuple[str, ...]
    signer: str


def paper_of(document: OfficialDocument) -> Paper:
    """Head and foot of a document."""
    rules, heading = document.rules, document.heading
    width = rules.page.text_width() * rules.left_share  # broken as it will be printed

    def column(style: str, name: str) -> str:
        return cased(balanced(name, rules.styles[style], width, rules), rules.styles[style])

    return Paper(
        superior=column("superior", heading.superior),
        issuer=column("issuer", heading.issuer),
        star=isinstance(rules.under.get("issuer"), str),
        motto=rules.motto,
        number=number_line(heading, rules),
        day=day_line(heading, rules),
        urgency=cased(document.urgency, rules.styles["urgency"]),
        mark=cased(document.mark, rules.styles["mark"]),
        kind=document.kind,
        subject=subject_line(document.title, rules),
        addressees=document.addressees,
        recipients_heading=rules.recipients_heading,
        recipients=recipient_lines(document, rules),
        titles=document.signature.lines,
        signer=document.signature.name,
    )
