"""A writer completes the month's report, cannot send an untraced digit, and a later revision yields a correction."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

from playwright.sync_api import Page, expect
from tests.journeys.conftest import accessible
from tests.office.reports.conftest import free, heading, month, report, template  # noqa: F401 -- fixtures of reports
from tests.office.reports.conftest import indicators as report_indicators

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.reports.models import Block, Issue, Report, State

Open = Callable[..., Page]
indicators = report_indicators  # those of this month, in place of the round's


def test_a_report_from_its_first_word_to_its_correction(
    visit: Open,
    report: Report,  # noqa: F811 -- the fixture
    free: Block,  # noqa: F811 -- the fixture
    indicators: dict[str, Indicator],
    now: datetime,
) -> None:
    page = visit("verifier", f"/bao-cao/{report.pk}/")
    page.locator(f"#d{free.pk}").get_by_role("link", name="Viết đoạn này").click()
    words = page.get_by_label("Nội dung")
    expect(page.get_by_label("Tìm số liệu theo tên")).to_be_visible()  # the script that follows the typing has begun
    words.press_sequentially("Đến tháng 11, thu đạt 1.3")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(words).to_have_value("Đến tháng 11, thu đạt 1.379 tỷ đồng")
    words.press_sequentially("; đã cấp 2.137 giấy phép; kế hoạch vốn")
    page.get_by_label("Tìm số liệu theo tên").fill("giai ngan ke hoach")
    page.get_by_role("button", name="Chèn").click()
    expect(words).to_have_value(re.compile("kế hoạch vốn 141,97 tỷ đồng$"))
    accessible(page)
    page.get_by_role("button", name="Lưu đoạn").click()
    page.get_by_role("link", name="Về báo cáo").click()

    # What was picked rests on its value at once; the digit that was only typed stops the report.
    expect(page.locator("mark.untraced")).to_have_text(["2.137"])
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_role("status")).to_contain_text("Chưa gửi duyệt được")
    page.locator(f"#d{free.pk}").get_by_role("link", name="Sửa").click()
    row = page.get_by_role("row").filter(has_text="2.137").first
    row.get_by_label("Căn cứ của 2.137", exact=True).fill("Sổ cấp phép của phòng Quản lý đô thị")
    row.get_by_role("button", name="Ghi").click()
    page.get_by_role("link", name="Về báo cáo").click()
    expect(page.locator("mark.untraced")).to_have_count(0)
    page.locator(f"#d{free.pk}").get_by_role("link", name="1.379").click()
    expect(page.locator(".told:target")).to_contain_text("1.379 tỷ đồng (ước")
    accessible(page)
    page.get_by_role("button", name="Gửi duyệt").click()

    page = visit("approver", f"/bao-cao/{report.pk}/")
    page.get_by_role("button", name="Duyệt", exact=True).click()
    page.get_by_role("link", name="Ban hành").click()
    page.get_by_label("Số", exact=False).first.fill("123")
    page.get_by_label("Họ và tên người ký").fill("Nguyễn Văn A")
    page.get_by_role("button", name="Ban hành").click()
    expect(page.get_by_role("status")).to_contain_text("Đã ban hành")
    accessible(page)
    with page.expect_download() as got:
        page.get_by_role("link", name="Tải PDF").click()
    assert got.value.path().read_bytes().startswith(b"%PDF")

    issue = Issue.objects.get()
    value = NewValue(indicators["T0"].pk, report.place_id, "2021-01/2021-11", Decimal("1392.5") * 10**9, "official")
    observations_record(values=[value], by=SYSTEM, at=now + timedelta(hours=1))
    page.goto("/bao-cao/dinh-chinh/")
    expect(page.get_by_role("row").filter(has_text="1.379").first).to_contain_text("1.392,5 tỷ đồng")
    accessible(page)
    page.get_by_role("button", name="Soạn đính chính").click()
    expect(page.get_by_text("nay sửa là 1.392,5 tỷ đồng").first).to_be_visible()
    assert issue.corrections.count() == 1


def test_an_untraced_digit_does_not_go_out_without_scripts_either(
    visit: Open,
    report: Report,  # noqa: F811 -- the fixture
    free: Block,  # noqa: F811 -- the fixture
) -> None:
    page = visit("verifier", f"/bao-cao/doan/{free.pk}/", scripts=False)
    page.get_by_label("Nội dung").fill("Thu ngân sách 11 tháng đạt 1.379 tỷ đồng.")
    page.get_by_role("button", name="Lưu đoạn").click()
    page.get_by_role("link", name="Về báo cáo").click()
    expect(page.locator("mark.untraced")).to_have_text(["1.379"])
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_role("status")).to_contain_text("Chưa gửi duyệt được")
    page.locator(f"#d{free.pk}").get_by_role("link", name="Sửa").click()
    page.get_by_label("Số liệu cho 1.379").select_option("value:T0:305:2021-01/2021-11")
    page.get_by_role("button", name="Chọn").click()
    page.get_by_role("link", name="Về báo cáo").click()
    page.get_by_role("button", name="Gửi duyệt").click()
    report.refresh_from_db()
    assert report.state == State.SUBMITTED
