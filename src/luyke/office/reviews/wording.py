"""The notice of conclusions as text: who met, how the month stands, what was concluded, who does what by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from luyke.layout import Heading
from luyke.layout.lines import day_line, number_line
from luyke.layout.rules import rules_on
from luyke.office.places.models import Place
from luyke.office.reviews.freezing import thaw
from luyke.office.reviews.models import Body, Conclusion, Directive, Review
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, and as what: "T/L BAN THƯỜNG VỤ, CHÁNH VĂN PHÒNG"."""

    name: str
    title: str


def notice_heading(body: Body, number: int, issued: date) -> Heading:
    """What stands above it. The State writes a number below ten with a zero before it."""
    return Heading(
        issuer=body.issuer, superior=body.superior, town=body.seat, symbol=body.symbol,
        number=str(number) if body.is_party else f"{number:02}", day=issued,
    )  # fmt: skip


def notice_text(review: Review, *, number: int, issued: date, signature: Signature, recipients: Sequence[Place]) -> str:
    """The whole notice: head, title, body, recipients and signature, with an empty line between them."""
    body = review.body
    heading, rules = notice_heading(body, number, issued), rules_on(body.side, issued)
    lines = [
        *(each for each in (body.superior, body.issuer) if each),
        *rules.motto,
        number_line(heading, rules),
        day_line(heading, rules),
        "",
        "THÔNG BÁO",
        f"{'kết' if body.is_party else 'Kết'} luận của {body.name} tại hội nghị ngày {_numeric(review)}",
        "",
        *paragraphs(review),
        "",
        "Nơi nhận:",
        *(f"- {_addressed(place, body.is_party)};" for place in recipients),
        "- Các đơn vị được giao nhiệm vụ;",
        f"- Lưu: {'Văn phòng' if body.is_party else 'VT'}.",
        "",
        signature.title,
        signature.name,
    ]
    return "\n".join(lines) + "\n"


def paragraphs(review: Review) -> Iterator[str]:
    """Its body: who met, how the month stands, what was concluded and who does what by when."""
    yield opening(review)
    taken = review.snapshots.first()
    if taken is not None:
        yield thaw(taken)["opening"]
    theme = review.theme
    if theme is not None and theme.closed_at is not None:
        yield f"Tổng kết chủ đề năm {theme.year} “{theme.name}”: {_one_line(theme.assessment)}"
    yield f"{review.body.name} kết luận:"
    for conclusion in review.conclusions.prefetch_related("directives__place", "directives__agency"):
        yield f"{conclusion.position}. {_one_line(conclusion.text)}"
        for directive in _given(conclusion):
            yield f"- {task(directive)}"
    yield _follows(review)


def opening(review: Review) -> str:
    """ "Ngày 29/11/2021, Ban Thường vụ Quận ủy họp … do đồng chí … chủ trì."."""
    comrade = "đồng chí " if review.body.is_party else ""
    title = f", {review.chair_title}," if review.chair_title else ""
    who = f"{review.body.name} tổ chức {_small(review.title)}; hội nghị do {comrade}{review.chair}{title} chủ trì."
    present = [one for one in review.attendance.all() if one.present]
    asked = review.attendance.count()
    came = f" Dự họp có {len(present)}/{asked} người được triệu tập." if asked else ""
    return f"Ngày {_numeric(review)}, {who}{came}"


def task(directive: Directive) -> str:
    """ "Ban Quản lý dự án …: … Sản phẩm: … Hạn: 20/12/2021."."""
    owner = str(directive.owner)
    said = f"{owner[:1].upper()}{owner[1:]}: {_one_line(directive.what).rstrip('.')}"
    helpers = [str(each) for each in directive.coordinators.select_related("place", "agency")]
    if helpers:
        said += f"; phối hợp: {', '.join(helpers)}"
    if directive.product:
        said += f"; sản phẩm: {directive.product.rstrip('.')}"
    if directive.wanted is not None:
        said += f"; số liệu đích: {wanted(directive)}"
    return f"{said}; hạn {directive.first_due_date:%d/%m/%Y}."


def wanted(directive: Directive) -> str:
    """ "Giải ngân vốn đầu tư công 12 tháng năm 2021 từ 127,8 tỷ đồng trở lên"; "" where no value closes it."""
    if directive.wanted is None or directive.indicator is None:
        return ""
    value = f"{print_number(directive.wanted / directive.indicator.factor)} {directive.indicator.shown}"
    period = print_period(directive.wanted_period)
    bound = f"từ {value} trở lên" if directive.compare == "at_least" else f"không quá {value}"
    return f"{directive.indicator.name} {period} {bound}"


def _given(conclusion: Conclusion) -> list[Directive]:
    return sorted(conclusion.directives.all(), key=lambda one: one.pk)


def _follows(review: Review) -> str:
    keeper = review.body.kept_by or review.body.name
    return f"Giao {keeper} theo dõi, đôn đốc và báo cáo kết quả tại hội nghị kỳ sau."


def _numeric(review: Review) -> str:
    return f"{timezone.localtime(review.meets_at):%d/%m/%Y}"


_COMMITTEES = {
    "thành phố": "Thành ủy {name}", "tỉnh": "Tỉnh ủy {name}", "quận": "Quận ủy {name}", "huyện": "Huyện ủy {name}",
    "thị xã": "Thị ủy {name}", "phường": "Đảng ủy phường {name}", "xã": "Đảng ủy xã {name}",
    "thị trấn": "Đảng ủy thị trấn {name}",
}  # fmt: skip


def _addressed(place: Place, to_party: bool) -> str:
    """A place as one writes to it: its Party committee on that side, its People's Committee on the other."""
    if to_party and place.kind in _COMMITTEES:
        return _COMMITTEES[place.kind].format(name=place.name)
    return f"UBND {place}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
