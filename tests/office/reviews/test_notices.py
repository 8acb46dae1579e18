"""The notice of conclusions: every number rests on something, and what went out stays as it went out."""

from __future__ import annotations

import json
from datetime import date, datetime
from io import BytesIO

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.layout.measures import OF_ANY
from tests.layout.measures.cases import case_of
from tests.layout.measures.printed import pages_of
from tests.office.reviews.conftest import Give
from tests.office.scoreboard.month import observe

from luyke.layout import Signature
from luyke.layout.lines import number_line
from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews import services
from luyke.office.reviews.content import document_of, sources_of, texts_of
from luyke.office.reviews.grounds import faults_of, words_of
from luyke.office.reviews.models import Body, Notice, Review, Side, Term
from luyke.office.reviews.printing import TYPES, notice_bytes
from luyke.office.reviews.selectors import next_number
from luyke.writing.tracing import measured

pytestmark = pytest.mark.django_db
CAPITAL = "value:LK011:305:2021-01/2021-11"


def _issue(
    review: Review, by: Person, at: datetime, *, number: int = 7, day: date = date(2021, 11, 30),
    places: tuple[Place, ...] = (), lines: tuple[str, ...] = (),
) -> Notice:  # fmt: skip
    usual = ("T/L BAN THƯỜNG VỤ",) if review.body.is_party else ("TL. CHỦ TỊCH",)
    return services.notice_issue(
        review=review, number=number, issued=day, recipients=places, by=by, at=at,
        signature=Signature(lines or (*usual, "CHÁNH VĂN PHÒNG"), "Lê Thị Ký"),
    )  # fmt: skip


def _said(notice: Notice) -> list[str]:
    return [text.text for text in texts_of(notice.content)]


def test_the_notice_is_issued_once_and_says_what_was_concluded(
    review: Review, people: dict[str, Person], now: datetime, give: Give, places: dict[str, Place]
) -> None:
    with pytest.raises(WrongStateError, match="chưa kết luận"):
        _issue(review, people["leader"], now)
    give(review)
    notice = _issue(review, people["leader"], now, places=(places["31"],))
    document = document_of(notice.content)
    assert number_line(document.heading, document.rules) == "Số 7-TB/QU"
    assert document.recipients[0] == "Thành ủy Hải Phòng"
    assert document.title == "Kết luận của Ban Thường vụ Quận ủy tại hội nghị ngày 29/11/2021"
    said = _said(notice)
    assert json.loads(review.snapshots.first().rows)["opening"] in said
    task = (
        "Giao Phòng Tài chính - Kế hoạch: lập tiến độ giải ngân từng dự án; sản phẩm: bảng tiến độ; "
        "thời hạn: 20/12/2021."
    )
    assert f"- {task}" in said
    printed = "\n".join(one.text for one in docx.Document(BytesIO(notice_bytes(notice.content, "docx"))).paragraphs)
    assert [line for line in said if line.rstrip(".") not in printed] == []
    with pytest.raises(WrongStateError, match="đã ban hành"):
        _issue(review, people["leader"], now, number=8)


def test_its_pdf_is_set_by_every_rule_of_its_side(
    review: Review, state_review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    for meeting in (review, state_review):
        give(meeting)
        content = _issue(meeting, people["leader"], now).content
        case, pages = case_of(document_of(content)), pages_of(notice_bytes(content, "pdf"))
        for measure in OF_ANY:
            measure(case, pages)


def test_who_signs_as_what_is_as_the_rules_of_its_side_have_it(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    give(review)
    with pytest.raises(RefusedError) as refused:
        _issue(review, people["leader"], now, lines=("TL. BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"))
    assert "Viết “T/L”" in refused.value.details[0]
    assert not Notice.objects.exists()


def test_the_states_notice_wears_the_states_head(
    state_review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    give(state_review)
    document = document_of(_issue(state_review, people["leader"], now, number=3).content)
    assert number_line(document.heading, document.rules) == "Số: 03/TB-UBND"
    assert document.rules.motto[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_every_number_of_a_notice_tells_its_source(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    secretary = people["secretary"]
    services.attendance_set(review=review, present=["A", "B"], absent=["C"], by=secretary, at=now)
    give(review, conclude=False, what="Giải ngân đạt 95% vốn giao")
    point = services.conclusion_add(review=review, text="Vốn đã chi 72,1 tỷ đồng.", by=secretary, at=now)
    services.review_freeze(review=review, by=secretary, at=now)
    services.number_trace(review=review, part=f"conclusion:{point.pk}", start=11, source=CAPITAL, by=secretary, at=now)
    services.review_conclude(review=review, by=people["leader"], at=now)
    content = _issue(review, people["leader"], now).content
    told = {}
    for text in texts_of(content):
        assert [(one.start, one.end) for one in text.numbers] == [one.span[:2] for one in measured(text.text)]
        told |= {text.text[one.start : one.end]: one.source for one in text.numbers}
    assert told["2/3"] == "attendance"
    assert told["72,1"] == CAPITAL
    assert told["95"].startswith("directive:")
    assert "tally:reached" in told.values()
    assert list(sources_of(content)) == list(dict.fromkeys(told.values()))
    assert "SHA-256" in content["sources"][CAPITAL][1]


def test_what_went_out_is_made_again_byte_by_byte_whatever_was_renamed_since(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    directive = give(review)
    notice = _issue(review, people["leader"], now)
    files = {kind: notice_bytes(notice.content, kind) for kind in TYPES}
    Body.objects.update(issuer="ĐẢNG ỦY", superior="KHÁC", symbol="TB/ĐU", seat="Nơi khác", name="Ban khác")
    type(directive.agency).objects.update(name="Phòng khác")
    kept = Notice.objects.get(pk=notice.pk)
    assert {kind: notice_bytes(kept.content, kind) for kind in TYPES} == files


def test_a_number_of_the_conclusions_rests_on_a_frozen_figure_or_a_statement(
    review: Review, people: dict[str, Person], now: datetime, year: dict[str, Indicator], places: dict[str, Place]
) -> None:
    secretary, leader = people["secretary"], people["leader"]
    services.review_freeze(review=review, by=secretary, at=now)
    said = "Vốn đã chi 72,1 tỷ đồng, còn 35 hộ chưa nhận tiền."
    point = services.conclusion_add(review=review, text=said, by=secretary, at=now)
    wish = {"review": review, "part": f"conclusion:{point.pk}", "by": secretary, "at": now}
    with pytest.raises(RefusedError, match="chưa có căn cứ") as refused:
        services.review_conclude(review=review, by=leader, at=now)
    assert refused.value.details == (
        "Kết luận 1: “72,1” chưa có căn cứ.", "Kết luận 1: “35” chưa có căn cứ.",
    )  # fmt: skip
    money, households = said.index("72"), said.index("35")
    with pytest.raises(RefusedError, match="không phải là số liệu đã chọn"):
        services.number_trace(**wish, start=households, source=CAPITAL)
    with pytest.raises(RefusedError, match="Không có số nào"):
        services.number_trace(**wish, start=0, statement="Sổ sách")
    services.number_trace(**wish, start=money, source=CAPITAL)
    services.number_trace(**wish, start=households, statement="Sổ chi trả của phường")
    services.conclusion_revise(conclusion=point, text=f"Nghe báo cáo. {said}", by=secretary, at=now)
    assert faults_of(words_of(review)) == ()
    services.conclusion_revise(conclusion=point, text=said.replace("35", "36"), by=secretary, at=now)
    assert faults_of(words_of(review)) == ("Kết luận 1: “36” chưa có căn cứ.",)
    services.number_trace(**wish, start=households, statement="Sổ chi trả của phường")
    observe(places["305"], year["LK011"], "2021-01/2021-11", "80", known_at=now)
    services.review_freeze(review=review, by=secretary, at=now)
    [fault] = faults_of(words_of(review))
    assert "không còn khớp" in fault


def test_a_number_is_traced_on_the_page_of_the_meeting_until_the_notice_is_out(
    review: Review, people: dict[str, Person], now: datetime, enter: object
) -> None:
    secretary = people["secretary"]
    services.review_freeze(review=review, by=secretary, at=now)
    point = services.conclusion_add(review=review, text="Còn 35 hộ chưa nhận tiền.", by=secretary, at=now)
    client, meeting = enter("secretary"), reverse("reviews:review", args=[review.pk])
    assert "Còn 1 con số chưa có căn cứ" in client.get(meeting).content.decode()
    given = {"part": f"conclusion:{point.pk}", "start": "4", "statement": "Sổ chi trả"}
    where = reverse("reviews:number_trace", args=[review.pk])
    assert enter("auditor").post(where, given).status_code == 403
    client.post(where, given)
    assert "Mọi con số trong kết luận đã có căn cứ." in client.get(meeting).content.decode()
    services.review_conclude(review=review, by=people["leader"], at=now)
    notice = _issue(review, people["leader"], now)
    told = notice.content["sources"][f"trace:{review.traces.get().pk}"]
    assert told == ["Căn cứ: Sổ chi trả", "Người ghi: Secretary (secretary)"]
    with pytest.raises(WrongStateError):
        services.number_trace(review=review, part=given["part"], start=4, statement="Khác", by=secretary, at=now)


def test_a_name_with_a_number_keeps_the_notice_back(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    give(review)
    Review.objects.update(title="Hội nghị về 35 hộ dân")
    with pytest.raises(RefusedError) as refused:
        _issue(review, people["leader"], now)
    assert refused.value.details == ("“35” chưa có căn cứ.",)


def _other(body: Body, people: dict[str, Person], now: datetime, give: Give) -> Review:
    other = services.review_create(
        body=body, title="Họp khác", period="2021-11", meets_at=now, chair="A", by=people["secretary"], at=now
    )
    give(other)
    return other


def test_a_number_of_the_party_is_used_once_a_term_by_all_bodies_of_its_register(
    review: Review, party: Body, people: dict[str, Person], now: datetime, give: Give
) -> None:
    secretary, leader = people["secretary"], people["leader"]
    give(review)
    _issue(review, leader, now)
    beside = services.body_create(
        place=party.place, side=Side.PARTY, by=secretary, at=now,
        naming=services.Naming("Thường trực Quận ủy", "QUẬN ỦY LÊ CHÂN", "TB/QU", "Lê Chân"),
    )  # fmt: skip
    other = _other(beside, people, now, give)
    with (
        CaptureQueriesContext(connection) as asked,
        pytest.raises(RefusedError, match="Số 7 nhiệm kỳ 2020-2025 đã dùng"),
    ):
        _issue(other, leader, now, day=date(2022, 3, 1))
    held = [one["sql"] for one in asked.captured_queries if 'FROM "reviews_body"' in one["sql"]]
    assert any('"reviews_body"."symbol" = ' in sql for sql in held), "two bodies at once: one waits for the other"
    assert connection.vendor != "postgresql" or all("FOR UPDATE" in sql for sql in held)
    assert next_number(body=beside, day=date(2022, 3, 1)) == 8
    services.term_begin(body=party, name="2022-2027", begins=date(2022, 2, 1), by=secretary, at=now)
    assert next_number(body=beside, day=date(2022, 3, 1)) == 1
    _issue(other, leader, now, day=date(2022, 3, 1))


def test_a_number_of_the_state_is_used_once_a_year(
    state_review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    give(state_review)
    _issue(state_review, people["leader"], now)
    other = _other(state_review.body, people, now, give)
    with pytest.raises(RefusedError, match="Số 7 năm 2021 đã dùng"):
        _issue(other, people["leader"], now)
    _issue(other, people["leader"], now, day=date(2022, 1, 4))


def test_without_a_term_the_party_numbers_nothing(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    give(review)
    Term.objects.all().delete()
    with pytest.raises(RefusedError, match="Chưa ghi nhiệm kỳ"):
        _issue(review, people["leader"], now)
