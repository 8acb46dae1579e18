"""The agenda of a meeting as a document to be handed out: when, where, who, and the lines with why they are there."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone, translation

from luyke.layout import Heading, OfficialDocument, Paragraph, Section, Signature
from luyke.office.reviews.models import AgendaItem, ItemKind, Review
from luyke.office.reviews.wording import recipients_within, signed_by_order
from luyke.office.ui.periods import print_period
from luyke.writing import Traced

_NOTICE, _PROGRAMME = "TB", "CTr"  # how the symbols of both begin


@translation.override("vi")
def programme_of(review: Review) -> OfficialDocument:
    """The document, with room for its number and day. In Vietnamese, whatever the language of who asks."""
    body = review.body
    items = review.agenda.filter(dropped=False)
    return OfficialDocument(
        layout=body.side,
        kind="CHƯƠNG TRÌNH",
        title=review.title,
        heading=Heading(
            issuer=body.issuer, superior=body.superior, town=body.seat,
            symbol=body.symbol.replace(_NOTICE, _PROGRAMME, 1),
        ),
        blocks=(
            Section(1, "I", "Thời gian, địa điểm, thành phần"),
            *(Paragraph(Traced(line)) for line in _when(review)),
            Section(1, "II", "Nội dung"),
            *(Paragraph(Traced(_line(number, item))) for number, item in enumerate(items, 1)),
        ),
        signature=Signature(signed_by_order(body)),
        recipients=tuple(recipients_within(body)),
    )  # fmt: skip


def _when(review: Review) -> Iterator[str]:
    met = timezone.localtime(review.meets_at)
    yield f"Thời gian: {met:%H} giờ {met:%M}, ngày {met:%d/%m/%Y}."
    if review.venue:
        yield f"Địa điểm: {review.venue}."
    title = f", {review.chair_title}" if review.chair_title else ""
    yield f"Chủ trì: {'đồng chí ' if review.body.is_party else ''}{review.chair}{title}."
    if asked := [one.name for one in review.attendance.all()]:
        yield f"Thành phần: {'; '.join(asked)}."
    taken = review.snapshots.first()
    known = f", chốt lúc {timezone.localtime(taken.as_of):%H:%M ngày %d/%m/%Y}" if taken else ", chưa chốt"
    yield f"Số liệu: {print_period(review.period)}{known}."


def _line(number: int, item: AgendaItem) -> str:
    """ "1. Giải ngân vốn đầu tư công: nguy cơ (chỉ tiêu). Ước 71,8 tỷ đồng; …"."""
    kind = "" if item.kind == ItemKind.FREE else f" ({item.get_kind_display()})"
    reason = f" {item.reason.rstrip('. ')}." if item.reason else ""
    return f"{number}. {item.title.rstrip('. ')}{kind}.{reason}"
