"""A secretary drafts the agenda, conclusions become directives, an owner reports, the next meeting opens with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import accessible
from tests.office.reviews.conftest import owner, party, year  # noqa: F401 -- fixtures of the meeting

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.reviews.content import texts_of
from luyke.office.reviews.models import Body, Directive, Notice

Open = Callable[..., Page]
WORK = "Lập tiến độ giải ngân từng dự án"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_agenda_to_the_next_meeting(
    visit: Open,
    people: dict[str, Person],
    party: Body,  # noqa: F811 -- the fixture
    year: dict[str, Indicator],  # noqa: F811 -- the fixture
    owner: Person,  # noqa: F811 -- the fixture
    scripts: bool,
) -> None:
    people["owner"] = owner

    def look(page: Page) -> None:
        if scripts:
            accessible(page)

    page = visit("secretary", "/hoi-nghi/", scripts=scripts)
    look(page)
    page.get_by_role("link", name="Tổ chức họp").click()
    page.get_by_role("link", name="Ban Thường vụ Quận ủy").click()
    expect(page.get_by_text("nhiệm kỳ 2020-2025")).to_be_visible()
    look(page)
    page.goto("/hoi-nghi/")
    _call(page, "Hội nghị sơ kết tháng 11", "2021-11", "2021-11-29T14:00", look)
    expect(page.get_by_role("link", name="Giải ngân vốn đầu tư công: nguy cơ")).to_be_visible()
    page.get_by_role("button", name="Chốt số liệu cho hội nghị").click()
    expect(page.get_by_text("Đã chốt số liệu.")).to_be_visible()
    page.get_by_text("Thêm nội dung khác").click()
    page.get_by_label("Nội dung thêm").fill("Công tác cán bộ")
    page.get_by_role("button", name="Thêm vào chương trình").click()
    items = page.locator(".agenda > li")
    lines = items.count()
    page.get_by_role("button", name=f"Đưa mục {lines} lên").click()
    expect(items.nth(lines - 2)).to_contain_text("Công tác cán bộ")
    page.get_by_role("link", name="Bảng đầy đủ").click()
    expect(page.get_by_text("cho đúng bảng này, đến từng chữ số")).to_be_visible()
    look(page)
    page.go_back()

    # The chair concludes; a conclusion becomes a directive in one line: who, what, product, by when, the figure.
    page.get_by_label("Kết luận mới").fill("Tập trung giải ngân vốn đầu tư công.")
    line = page.locator("#conclusion-item option", has_text="Giải ngân vốn đầu tư công: nguy cơ")
    page.get_by_label("Từ mục chương trình").select_option(line.get_attribute("value"))
    page.get_by_role("button", name="Ghi kết luận").click()
    look(page)
    page.get_by_role("link", name="Giao nhiệm vụ từ kết luận 1").click()
    look(page)
    page.get_by_label("Ai:", exact=True).select_option(label="Phòng Tài chính - Kế hoạch")
    page.get_by_label("Việc:", exact=True).fill(WORK)
    page.get_by_label("Sản phẩm:", exact=True).fill("Bảng tiến độ")
    page.get_by_label("Hạn:", exact=True).fill("2021-12-10")
    page.get_by_label("Số liệu đích:", exact=True).fill("127,8")
    page.get_by_role("button", name="Ghi nhiệm vụ").click()
    expect(page.get_by_text("Ghi kỳ của số liệu đích")).to_be_visible()
    page.get_by_label("Kỳ của số liệu đích").fill("2021-01/2021-12")
    page.get_by_role("button", name="Ghi nhiệm vụ").click()
    expect(page.get_by_text("từ 127,8 tỷ đồng trở lên")).to_be_visible()
    assert visit("owner", "/nhiem-vu/", scripts=scripts).get_by_text(WORK).count() == 0

    meeting = page.url.partition("#")[0]
    page = visit("leader", meeting, scripts=scripts)
    page.get_by_role("button", name="Kết luận và giao 1 nhiệm vụ").click()
    expect(page.get_by_text("đã kết luận", exact=True)).to_be_visible()
    look(page)
    page.get_by_role("link", name="Dự thảo thông báo kết luận").click()
    look(page)
    page.get_by_label("Ngày ban hành").fill("2021-11-30")
    page.get_by_label("Người ký:", exact=True).fill("Lê Thị Ký")
    page.get_by_role("button", name="Ban hành thông báo").click()
    expect(page.get_by_text("Số 1-TB/QU")).to_be_visible()
    assert any(WORK[1:] in text.text for text in texts_of(Notice.objects.get().content))

    # The owner reports with a file.
    page = visit("owner", "/nhiem-vu/", scripts=scripts)
    look(page)
    page.get_by_role("link", name=WORK).click()
    look(page)
    page.get_by_label("Đã làm được").fill("Đã lập cho 5 dự án, còn 2 dự án.")
    page.set_input_files("input[type=file]", {"name": "tien-do.txt", "mimeType": "text/plain", "buffer": b"5/7"})
    page.get_by_role("button", name="Gửi báo cáo tiến độ").click()
    expect(page.get_by_role("link", name="tien-do.txt")).to_be_visible()
    assert Directive.objects.get().is_open

    # The December meeting opens with what is open.
    page = visit("secretary", "/hoi-nghi/", scripts=scripts)
    _call(page, "Hội nghị tổng kết năm", "2021-12", "2021-12-28T08:00", look)
    line = page.locator(".agenda > li", has_text=WORK)
    expect(line).to_contain_text("quá hạn")
    line.get_by_role("link", name=WORK).click()
    expect(page.get_by_text("Đã lập cho 5 dự án, còn 2 dự án.")).to_be_visible()
    for shape in ("Bảng", "Lịch"):
        page.goto("/nhiem-vu/")
        page.get_by_role("navigation", name="Cách xem").get_by_role("link", name=shape).click()
        look(page)


def _call(page: Page, title: str, month: str, at: str, look: Callable[[Page], None]) -> None:
    page.get_by_role("link", name="Lập hội nghị").click()
    look(page)
    page.get_by_label("Tên hội nghị").fill(title)
    page.get_by_label("Tháng số liệu").fill(month)
    page.get_by_label("Họp lúc").fill(at)
    page.get_by_label("Người chủ trì:", exact=True).fill("Trần Văn Chủ")
    page.get_by_role("button", name="Lập hội nghị và dựng chương trình").click()
    expect(page.get_by_role("heading", name=title)).to_be_visible()
