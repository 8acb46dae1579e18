"""Pages of reports: what they show, to whom, and what bad input gets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Grant, Person
from luyke.office.indicators.models import Indicator
from luyke.office.reports.models import Block, Report, Side, State, Template
from luyke.office.reports.services import block_write, report_approve, report_issue, report_submit


@pytest.fixture
def enter(people: dict[str, Person]) -> Callable[[str], Client]:
    """Somebody's browser."""

    def entered(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend=settings.AUTHENTICATION_BACKENDS[1])
        return client

    return entered


def test_a_writer_begins_a_report(template: Template, enter: Callable[[str], Client]) -> None:
    client = enter("verifier")
    page = client.get(reverse("reports:report_list")).content.decode()
    assert reverse("reports:report_start") in page
    answer = client.post(reverse("reports:report_start"), {"template": template.pk, "period": "2021-11"})
    assert answer.status_code == 302
    page = client.get(answer["Location"]).content.decode()
    assert "Kết quả công tác tháng 11 năm 2021" in page


def test_a_month_that_is_none_gets_a_sentence(template: Template, enter: Callable[[str], Client]) -> None:
    answer = enter("verifier").post(reverse("reports:report_start"), {"template": template.pk, "period": "x"})
    assert "Báo cáo là của một tháng" in answer.content.decode()


def test_the_page_is_the_sheet_that_will_be_printed(report: Report, enter: Callable[[str], Client]) -> None:
    page = enter("verifier").get(reverse("reports:report", args=[report.pk])).content.decode()
    order = ["THÀNH PHỐ HẢI PHÒNG", "/BC-UBND", "DỰ THẢO", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Lê Chân, ngày",
             '<p class="kind">BÁO CÁO', "Đến hết tháng 11/2021", "Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH",
             "Tình hình thực hiện các chỉ tiêu</p>"]  # fmt: skip
    at = [page.index(words) for words in order]
    assert at == sorted(at)


def test_an_untraced_number_is_shown_and_keeps_the_report_here(
    report: Report, free: Block, enter: Callable[[str], Client], people: dict[str, Person], now: datetime
) -> None:
    block_write(block=free, text="Đã cấp 2.137 giấy phép.", version=1, by=people["verifier"], at=now)
    client = enter("verifier")
    page = client.get(reverse("reports:report", args=[report.pk])).content.decode()
    assert 'class="untraced"' in page
    client.post(reverse("reports:report_step", args=[report.pk]), {"act": "submit"})
    report.refresh_from_db()
    assert report.state == State.DRAFT


def test_a_ground_is_given_on_the_page(free: Block, enter: Callable[[str], Client]) -> None:
    client, address = enter("verifier"), reverse("reports:block", args=[free.pk])
    client.post(address, {"text": "Đã thu 1.379 tỷ đồng.", "version": "1"})
    page = client.get(address).content.decode()
    assert "value:T0:305:2021-01/2021-11" in page
    trace = {"version": "2", "start": "7", "source": "value:T0:305:2021-01/2021-11"}
    assert client.post(reverse("reports:block_trace", args=[free.pk]), trace).status_code == 302
    assert free.traces.get().source == "value:T0:305:2021-01/2021-11"


def test_a_number_that_was_picked_rests_on_what_was_picked(free: Block, enter: Callable[[str], Client]) -> None:
    client, address = enter("verifier"), reverse("reports:block", args=[free.pk])
    wanted, plan = "value:T0:305:2021-01/2021-11", "target:T0:305:2021:above"
    picked = [f"8 {wanted}", f"24 {plan}", "8", "x y", f"900 {wanted}", "8 value:T0:999:2021-11"]
    client.post(address, {"text": "  Năm nay 1.379 tỷ đồng, vượt 9 tỷ đồng.\r\n", "version": "1", "picked": picked[:3]})
    assert [(one.start, one.source) for one in free.traces.all()] == [(8, wanted)], "9 is not what the plan says"
    client.post(address, {"text": "Đạt 8 giấy phép.", "version": "3", "picked": picked})
    assert not free.traces.exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thu ngân sách trên địa bàn 11 tháng năm 2021 đạt 1.379 tỷ đồng.", False),
        ("Thu ngân sách trên địa bàn tháng 10 năm 2021 đạt 1.379 tỷ đồng.", True),
        ("Lũy kế 11 tháng năm 2021, tổng mức bán lẻ hàng hóa đạt 1.379 tỷ đồng.", True),
    ],
)
def test_a_number_taken_for_another_is_pointed_out(
    free: Block, enter: Callable[[str], Client], text: str, told: bool
) -> None:
    Indicator.objects.filter(code="G0").update(code="LK022", name="Tổng mức bán lẻ hàng hóa")
    client, address = enter("verifier"), reverse("reports:block", args=[free.pk])
    picked = f"{text.index('1.379')} value:T0:305:2021-01/2021-11"
    page = client.post(address, {"text": text, "version": "1", "picked": picked}, follow=True).content.decode()
    assert ("mà câu văn nói về chỉ tiêu hoặc kỳ khác" in page) is told
    page = client.get(reverse("reports:report", args=[free.report_id])).content.decode()
    assert ("mà câu văn nói về chỉ tiêu hoặc kỳ khác" in page) is told


def test_a_heading_with_nothing_under_it_is_pointed_out(report: Report, enter: Callable[[str], Client]) -> None:
    page = enter("verifier").get(reverse("reports:report", args=[report.pk])).content.decode()
    assert "Đề mục “Nhiệm vụ tháng sau” chưa có gì ở dưới" in page
    assert "Đề mục “Kết quả” chưa" not in page


def test_what_was_typed_is_not_lost_when_somebody_was_quicker(free: Block, enter: Callable[[str], Client]) -> None:
    client, address = enter("verifier"), reverse("reports:block", args=[free.pk])
    client.post(address, {"text": "Của người trước.", "version": "1"})
    page = client.post(address, {"text": "Của tôi.", "version": "1"}).content.decode()
    assert "Của tôi." in page
    assert "Của người trước." in page
    assert "Người khác vừa sửa đoạn này" in page


@pytest.mark.parametrize("name", ["reporter", "reporter_elsewhere", "city_above", "administrator", "nobody"])
def test_a_draft_is_not_found_by_those_who_do_not_work_on_it(
    report: Report, enter: Callable[[str], Client], name: str
) -> None:
    client = enter(name)
    for where in ("report", "report_step", "remark", "report_issue"):
        for answer in (client.get(reverse(f"reports:{where}", args=[report.pk])),
                       client.post(reverse(f"reports:{where}", args=[report.pk]))):  # fmt: skip
            assert answer.status_code in (302, 403, 404, 405)
            if answer.status_code == 302:  # an administrator is first led to the second factor
                assert "/tai-khoan/" in answer["Location"]


def test_the_city_above_reads_what_was_issued_and_no_draft(
    report: Report, enter: Callable[[str], Client], people: dict[str, Person], now: datetime
) -> None:
    client, address = enter("city_above"), reverse("reports:report", args=[report.pk])
    assert client.get(address).status_code == 404
    report_submit(report=report, by=people["verifier"], at=now)
    report_approve(report=report, by=people["approver"], at=now)
    assert client.get(address).status_code == 404
    report_issue(report=report, number="1", day=now.date(), signer_name="Nguyễn Văn A", by=people["approver"], at=now)
    assert reverse("reports:report", args=[report.pk]) in client.get(reverse("reports:report_list")).content.decode()
    page = client.get(address)
    assert page.status_code == 200
    assert "Ý kiến" not in page.content.decode()  # what was said on the way stays in the house
    assert client.get(reverse("reports:report_file", args=[report.pk, "pdf"])).content.startswith(b"%PDF")
    assert client.get(reverse("reports:outdated")).status_code == 403


def test_a_party_report_takes_the_permission_for_it(
    report: Report, enter: Callable[[str], Client], people: dict[str, Person], now: datetime
) -> None:
    Report.objects.filter(pk=report.pk).update(side=Side.PARTY)
    address = reverse("reports:report", args=[report.pk])
    assert enter("leader").get(address).status_code == 404
    Grant.objects.create(person=people["leader"], role="party_office", place="305", given_at=now)
    assert enter("leader").get(address).status_code == 200


def test_a_party_report_is_found_by_nobody_who_may_not_see_it(
    report: Report, free: Block, enter: Callable[[str], Client], people: dict[str, Person], now: datetime
) -> None:
    Template.objects.filter(pk=report.template_id).update(side=Side.PARTY)
    Report.objects.filter(pk=report.pk).update(side=Side.PARTY, state=State.APPROVED)
    names = ("report", "report_step", "remark", "report_issue", "report_sign", "report_correct", "block_add")
    addresses = [reverse(f"reports:{name}", args=[report.pk]) for name in names]
    addresses += [reverse("reports:report_file", args=[report.pk, kind]) for kind in ("docx", "pdf", "html", "xlsx")]
    addresses += [reverse("reports:block", args=[free.pk]), reverse("reports:template", args=[report.template_id])]

    def found(name: str) -> set[str]:
        client = enter(name)
        shown = {one for one in addresses for call in (client.get, client.post) if call(one).status_code in (200, 302)}
        listed = client.get(reverse("reports:report_list"))
        return shown | ({"list"} if f'href="{addresses[0]}"' in listed.content.decode() else set())

    readers = ("verifier", "approver", "leader", "auditor", "catalogue_keeper", "city_above", "secretary")
    for name in (*readers, "party_office", "report_officer"):
        assert not found(name), name
    Grant.objects.create(person=people["report_officer"], role="party_office", place="305", given_at=now)
    assert {addresses[0], "list"} <= found("report_officer")


def test_a_template_is_shaped_on_screen(template: Template, enter: Callable[[str], Client]) -> None:
    client = enter("catalogue_keeper")
    page = client.get(reverse("reports:template", args=[template.pk])).content.decode()
    assert "Đánh giá chung" in page
    add = reverse("reports:template_block_add", args=[template.pk])
    wrong = client.post(add, {"kind": "group"}).content.decode()
    assert "phải chọn ít nhất một chỉ tiêu" in wrong
    assert client.post(add, {"kind": "section", "level": "2", "text": "An ninh"}).status_code == 302
    last = template.blocks.last()
    client.post(reverse("reports:template_block_arrange", args=[last.pk]), {"act": "up"})
    assert [one.text for one in template.blocks.all()][-2:] == ["An ninh", "Tình hình thực hiện các chỉ tiêu"]


@pytest.mark.parametrize("text", ["Thu\x00 khá", "Thu\x0b khá\x08"])
def test_control_characters_break_no_file(free: Block, enter: Callable[[str], Client], text: str) -> None:
    client = enter("verifier")
    client.post(reverse("reports:block", args=[free.pk]), {"text": text, "version": 1})
    free.refresh_from_db()
    assert free.text.startswith("Thu")
    assert not any(character < " " for character in free.text)
    for kind in ("docx", "pdf", "html", "xlsx"):
        assert client.get(reverse("reports:report_file", args=[free.report_id, kind])).status_code in (200, 302)


def test_a_number_beyond_all_bounds_in_a_form_is_no_crash(free: Block, enter: Callable[[str], Client]) -> None:
    client, huge = enter("verifier"), "9" * 5000  # what int() refuses to read
    assert client.post(reverse("reports:block", args=[free.pk]), {"text": "a", "version": huge}).status_code == 200
    for name, of, fields in (
        ("block_trace", free.pk, {"start": huge, "version": huge, "statement": "a"}),
        ("block_trace", free.pk, {"start": "0", "version": "1", "statement": "a", "document": huge}),
        ("remark", free.report_id, {"text": "a", "block": huge}),
        ("waive", free.report_id, {"finding": huge}),
    ):
        assert client.post(reverse(f"reports:{name}", args=[of]), fields).status_code in (302, 404)
    for name in ("block_add", "template_block_add"):
        of = free.report_id if name == "block_add" else free.report.template_id
        assert client.get(reverse(f"reports:{name}", args=[of]), {"sau": huge}).status_code == 200
