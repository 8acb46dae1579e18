"""What a notice says, as it is kept once issued: heading, paragraphs, where each number comes from. Plain JSON.

Its page and its files are made from this and nothing else: whatever is renamed later, they stay what went out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone, translation

from luyke.layout import Heading, OfficialDocument, Paragraph, Signature
from luyke.office.places.models import Place
from luyke.office.reviews.grounds import Words, words_of
from luyke.office.reviews.models import Directive, Review
from luyke.office.reviews.quotable import FrozenNumber, frozen_numbers
from luyke.office.reviews.wording import ATTENDANCE, DIRECTIVE, FROZEN, THEME, paragraphs, recipients, subject
from luyke.writing import Traced
from luyke.writing.keeping import kept, traced_of

Content = dict[str, Any]
#: How content is shaped; a change of the shape counts up, and old shapes stay readable.
SHAPE = 1


@dataclass(frozen=True, slots=True)
class Issued:
    """What is told of a notice when it is issued: its number and day, who signs as what, to whom it is sent.

    Without number and day it is a draft. titles: lines above the signer's name: "T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"
    """

    number: int | None
    day: date | None
    signer: str
    titles: tuple[str, ...]
    places: tuple[Place, ...] = ()


@translation.override("vi")
def content_of(review: Review, issued: Issued) -> Content:
    """The content of a notice as its meeting stands. In Vietnamese, whatever the language of who asks."""
    body, words, held = review.body, words_of(review), frozen_numbers(review.snapshots.first())
    said = list(paragraphs(review, words, held))
    number = "" if issued.number is None else f"{issued.number}" if body.is_party else f"{issued.number:02}"
    return {
        "shape": SHAPE,
        "side": body.side,
        "heading": {
            "superior": body.superior, "issuer": body.issuer, "town": body.seat, "symbol": body.symbol,
            "number": number, "day": issued.day.isoformat() if issued.day else "", "subject": subject(review),
            "signers": list(issued.titles), "signer_name": issued.signer,
            "recipients": recipients(body, issued.places),
        },
        "paragraphs": [kept(one) for one in said],
        "sources": _sources(review, said, words, held),
    }  # fmt: skip


def texts_of(content: Content) -> list[Traced]:
    """Its paragraphs."""
    return [traced_of(one) for one in content["paragraphs"]]


def sources_of(content: Content) -> dict[str, list[str]]:
    """Source → its lines, in reading order: a database may keep a table of keys in an order of its own."""
    told = content["sources"]
    keys = dict.fromkeys(number.source for text in texts_of(content) for number in text.numbers)
    return {key: told[key] for key in keys if key in told}


def document_of(content: Content) -> OfficialDocument:
    """The official document that a content is."""
    told = content["heading"]
    return OfficialDocument(
        layout=content["side"],
        kind="THÔNG BÁO",
        title=told["subject"],
        heading=Heading(
            issuer=told["issuer"], superior=told["superior"], town=told["town"], number=told["number"],
            symbol=told["symbol"], day=date.fromisoformat(told["day"]) if told["day"] else None,
        ),
        blocks=tuple(Paragraph(text) for text in texts_of(content)),
        signature=Signature(tuple(told["signers"]), told["signer_name"]),
        recipients=tuple(told["recipients"]),
    )  # fmt: skip


def _sources(
    review: Review, said: Iterable[Traced], words: Sequence[Words], held: Mapping[str, FrozenNumber]
) -> dict[str, list[str]]:
    """Source → its lines, in reading order; of a number that rests on nothing yet, none."""
    keys = dict.fromkeys(number.source for text in said for number in text.numbers if number.source)
    statements = {one.source: one.trace for each in words for one in each.numbers if one.trace and not one.held}
    directives = Directive.objects.filter(conclusion__review=review).in_bulk()
    found: dict[str, list[str]] = {}
    for key in keys:
        if key in held:
            found[key] = [f"{held[key].name}: {held[key].shown}", _vintage(review)]
        elif key == FROZEN:
            found[key] = ["Câu mở đầu của bảng số liệu đã chốt.", _vintage(review)]
        elif key == ATTENDANCE:
            found[key] = ["Thành phần dự họp, ghi tại hội nghị."]
        elif key == THEME:
            found[key] = ["Tên các chỉ tiêu của chủ đề, như đã đặt.", review.theme.name]
        elif key.startswith(DIRECTIVE):
            found[key] = ["Mức giao tại hội nghị.", directives[int(key.removeprefix(DIRECTIVE))].what]
        elif key in statements:
            found[key] = [f"Căn cứ: {statements[key].statement}", f"Người ghi: {statements[key].by_name}"]
    return found


def _vintage(review: Review) -> str:
    taken = review.snapshots.first()
    when = timezone.localtime(taken.as_of)
    return f"Số liệu chốt cho hội nghị lúc {when:%H:%M ngày %d/%m/%Y}, SHA-256 {taken.sha256[:12]}…"
