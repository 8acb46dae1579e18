"""The meeting of 29 November 2021 and the directives that came of it; the agenda of the December meeting.

That it met and what it spoke of is what the press told. Attendance, owners, deadlines, progress and the theme's targets
are made up and say so ("minh họa").
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal

from luyke.layout import Signature
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM, Actor
from luyke.office.demo.figures import rows
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place
from luyke.office.reviews import services
from luyke.office.reviews.models import Body, Conclusion, Directive, Review, ReviewKind, Side
from luyke.office.targets.models import Target

_CALLED = datetime(2021, 11, 27, 2, 0, tzinfo=UTC)
_FROZEN = datetime(2021, 11, 29, 6, 0, tzinfo=UTC)
_MEETS = datetime(2021, 11, 29, 7, 0, tzinfo=UTC)
_CONCLUDED = datetime(2021, 11, 29, 10, 0, tzinfo=UTC)
_NEXT = datetime(2021, 12, 28, 1, 0, tzinfo=UTC)
_ELECTED = date(2020, 8, 1)
_MEMBERS = (
    "Bí thư Quận ủy", "Phó Bí thư Thường trực", "Chủ tịch UBND quận", "Trưởng ban Tổ chức", "Chủ nhiệm Ủy ban Kiểm tra",
)  # fmt: skip
_DECISION = "Thông báo 41-TB/QU (minh họa)"


def committee_meets(
    place: Place, agencies: Mapping[str, Agency], indicators: Mapping[str, Indicator], people: Mapping[str, Person]
) -> None:
    """Both bodies; the November meeting from its agenda to its notice; what became of it; the next agenda."""
    secretary, leader = people["thuky"], people["lanhdao"]
    party = services.body_create(
        place=place, side=Side.PARTY, by=secretary, at=_CALLED,
        naming=services.Naming(
            "Ban Thường vụ Quận ủy", "QUẬN ỦY LÊ CHÂN", "TB/QU", "Lê Chân", "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
            "Văn phòng Quận ủy",
        ),
    )  # fmt: skip
    services.body_create(
        place=place, side=Side.STATE, by=secretary, at=_CALLED,
        naming=services.Naming(
            "Ủy ban nhân dân quận", "ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN", "TB-UBND", "Lê Chân",
            kept_by="Văn phòng HĐND và UBND quận",
        ),
    )  # fmt: skip
    services.term_begin(body=party, name="2020-2025 (ngày minh họa)", begins=_ELECTED, by=secretary, at=_CALLED)
    for title in _MEMBERS:
        services.member_add(body=party, name=f"{title} (minh họa)", title="", joined=_ELECTED, by=secretary, at=_CALLED)
    review = _november(party, indicators, secretary)
    for conclusion in _conclusions(review, secretary):
        _directives(conclusion, place, agencies, indicators, secretary)
    _theme_closed(review, leader)
    services.review_conclude(review=review, by=leader, at=_CONCLUDED)
    services.notice_issue(
        review=review, number=38, issued=date(2021, 11, 30), recipients=[place.parent], by=leader, at=_CONCLUDED,
        signature=Signature(("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"), "Phan Thị Hồng"),
    )  # fmt: skip
    _followed(review, people)
    december = services.review_create(
        body=party, title="Hội nghị tổng kết công tác năm 2021, triển khai nhiệm vụ năm 2022", period="2021-11",
        meets_at=_NEXT, chair="Bí thư Quận ủy", kind=ReviewKind.CLOSING, invented=True, by=secretary, at=_NEXT,
    )  # fmt: skip
    services.agenda_draft(review=december, by=secretary, at=_NEXT)


def _november(party: Body, indicators: Mapping[str, Indicator], secretary: Actor) -> Review:
    theme = services.theme_set(
        body=party, year=2021, name="Chỉnh trang đô thị, an toàn trước dịch bệnh (tên minh họa)", invented=True,
        by=secretary, at=_CALLED,
    )  # fmt: skip
    capital = Target.objects.get(indicator=indicators["LK013"], place=party.place, year=2021)
    services.theme_target_add(theme=theme, name="Giải ngân vốn đầu tư công", target=capital, by=secretary, at=_CALLED)
    services.theme_target_add(theme=theme, name="Trật tự đường hè các tuyến phố chính", by=secretary, at=_CALLED)
    review = services.review_create(
        body=party, title="Hội nghị sơ kết công tác tháng 11, triển khai nhiệm vụ tháng 12 năm 2021",
        period="2021-11", meets_at=_MEETS, chair="Bí thư Quận ủy", venue="Trụ sở Quận ủy Lê Chân", theme=theme,
        by=secretary, at=_CALLED,
    )  # fmt: skip
    services.review_freeze(review=review, by=secretary, at=_FROZEN)
    services.agenda_draft(review=review, by=secretary, at=_FROZEN)
    services.agenda_item_add(
        review=review, title="Sửa đổi quy chế làm việc của cấp ủy theo quy định mới của Trung ương, Thành ủy",
        by=secretary, at=_FROZEN,
    )  # fmt: skip
    services.attendance_set(
        review=review, present=["Bí thư Quận ủy", "Phó Bí thư Thường trực (minh họa)", "Chủ tịch UBND quận (minh họa)",
                                "Trưởng ban Tổ chức (minh họa)"],
        absent=["Chủ nhiệm Ủy ban Kiểm tra, đi công tác (minh họa)"], by=secretary, at=_MEETS,
    )  # fmt: skip
    first = review.agenda.filter(indicator=indicators["LK013"]).first()
    services.remark_add(
        review=review, item=first, speaker="Ban Quản lý dự án đầu tư xây dựng (minh họa)", by=secretary, at=_MEETS,
        text="Vướng chủ yếu ở khâu mặt bằng; khối lượng đã nghiệm thu sẽ thanh toán trong tháng 12.",
    )  # fmt: skip
    return review


def _conclusions(review: Review, secretary: Actor) -> list[Conclusion]:
    items = {item.indicator.code: item for item in review.agenda.filter(indicator__isnull=False)}
    return [
        services.conclusion_add(
            review=review, text=row["text"], item=items.get(row["indicator"]), by=secretary, at=_MEETS
        )
        for row in rows("conclusions.csv")
    ]


def _directives(
    conclusion: Conclusion, place: Place, agencies: Mapping[str, Agency], indicators: Mapping[str, Indicator],
    secretary: Actor,
) -> None:  # fmt: skip
    wards = {ward.code: ward for ward in Place.objects.on(_MEETS.date()).filter(parent=place)}

    def unit(code: str) -> services.Unit:
        return services.Unit(place, agencies[code]) if code in agencies else services.Unit(wards[code])

    for row in rows("directives.csv"):
        if int(row["conclusion"]) != conclusion.position:
            continue
        figure = None
        if row["indicator"]:
            indicator = indicators[row["indicator"]]
            wanted = Decimal(row["wanted"]) * indicator.factor if row["wanted"] else None
            figure = services.Figure(indicator, wanted, row["period"])
        services.directive_draft(
            conclusion=conclusion, what=row["what"], owner=unit(row["owner"]), product=row["product"],
            due=date.fromisoformat(row["due"]), coordinators=[unit(row["helpers"])] if row["helpers"] else (),
            figure=figure, invented=True, by=secretary, at=_MEETS,
        )  # fmt: skip


def _theme_closed(review: Review, leader: Actor) -> None:
    capital, order = review.theme.targets.all()
    services.theme_close(
        theme=review.theme, by=leader, at=_CONCLUDED,
        verdicts={
            capital.pk: ("", "Tiến độ cải thiện trong các tháng cuối năm (minh họa)."),
            order.pk: ("reached", "Các tuyến phố chính giữ được thông thoáng (minh họa)."),
        },
        assessment="Chủ đề năm được triển khai đồng bộ; phần còn thiếu chuyển thành nhiệm vụ tháng 12 (minh họa).",
    )  # fmt: skip


def _followed(review: Review, people: Mapping[str, Person]) -> None:
    """What became of each directive, as data/directives.csv says."""
    reporters = {"kinhte": people["baocao"], "11371": people["phuong"]}
    given = Directive.objects.filter(conclusion__review=review).order_by("pk")
    for one, row in zip(given.select_related("agency", "place"), rows("directives.csv"), strict=True):
        reporter = reporters.get(row["owner"], SYSTEM)
        ended = row["ended"]
        if ended in ("progress", "extended", "open"):
            services.directive_report(
                directive=one, text="Đang thực hiện, còn một số trường hợp vướng mắc (minh họa).", by=reporter,
                at=datetime(2021, 12, 10, 3, 0, tzinfo=UTC),
            )  # fmt: skip
        if ended == "progress":
            services.coordinator_report(
                coordinator=one.coordinators.get(), text="Đã đối chiếu xong hồ sơ địa chính (minh họa).", done=True,
                file=("ho-so-dia-chinh.txt", "Hồ sơ địa chính (tệp minh họa)".encode()), by=SYSTEM,
                at=datetime(2021, 12, 13, 3, 0, tzinfo=UTC),
            )  # fmt: skip
        if ended == "extended":
            services.directive_extend(
                directive=one, due=date(2022, 1, 25), decision=_DECISION, text="Chờ duyệt giá đất (minh họa).",
                by=people["lanhdao"], at=datetime(2021, 12, 22, 3, 0, tzinfo=UTC),
            )  # fmt: skip
        if ended == "claimed" or ended[:2] == "20":
            day = date(2021, 12, 20) if ended == "claimed" else date.fromisoformat(ended)
            _claimed(one, day, reporter)
            if ended != "claimed":
                services.directive_complete(
                    directive=one, text="Đủ sản phẩm theo kết luận (minh họa).", by=people["thuky"],
                    at=datetime.combine(day, time(9), UTC),
                )  # fmt: skip


def _claimed(directive: Directive, day: date, reporter: Actor) -> None:
    text = f"{directive.product} (tệp minh họa)\n{directive.what}\n".encode()
    services.directive_report(
        directive=directive, text="Đã hoàn thành, gửi kèm sản phẩm (minh họa).", done=True,
        file=(f"san-pham-{directive.pk}.txt", text), by=reporter, at=datetime.combine(day, time(3), UTC),
    )  # fmt: skip
