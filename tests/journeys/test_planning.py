"""A planner takes the year's plan from its annex, gives a target down, and revises it; a keeper mends the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PASTE, accessible
from tests.office.targets.conftest import catalogue, revenue  # noqa: F401 -- fixtures of the plan
from tests.office.targets.test_annex import HEAD, ROWS, workbook

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.models import Revision, Target

Open = Callable[..., Page]


@pytest.fixture
def annex(tmp_path: Path) -> Path:
    """The plan's workbook, one of its cells unclear."""
    path = tmp_path / "phu-luc.xlsx"
    rows = [list(row) for row in ROWS]
    rows[1][5] = "5.5"
    path.write_bytes(workbook(HEAD, *rows))
    return path


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_plan_comes_from_its_annex(
    visit: Open,
    places: dict[str, Place],
    catalogue: dict[str, Indicator],  # noqa: F811 -- the fixture
    annex: Path,
    scripts: bool,
) -> None:
    page = visit("planner", f"/ke-hoach/{places['305'].pk}/2021/", scripts=scripts)
    page.get_by_role("link", name="Nhập phụ lục Excel").click()
    page.get_by_label("Tệp Excel của phụ lục").set_input_files(annex)
    page.get_by_role("button", name="Đọc tệp và xem trước").click()
    expect(page.get_by_role("status")).to_contain_text("Còn 2 chỗ cần trả lời; chưa ghi gì.")
    if scripts:
        accessible(page)
    assert not Target.objects.exists()

    # What is doubtful is answered; then the page shows what will be written, and only then it is.
    page.get_by_label("Ghi lại số của ô F5").fill("5.500")
    page.get_by_label("Chỉ tiêu của dòng Giảm hộ khó khăn").select_option("P5")
    page.get_by_label("Văn bản").fill("Nghị quyết 41/NQ-HĐND")
    page.get_by_role("button", name="Xem lại với các trả lời").click()
    expect(page.get_by_role("status")).to_contain_text("Không còn chỗ nào phải hỏi")
    assert not Target.objects.exists()
    page.get_by_role("button", name="Ghi 12 số vào kế hoạch của quận Lê Chân").click()
    expect(page.get_by_text("Đã giao 12, điều chỉnh 0, giữ nguyên 0 số.")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Tổng thu trên địa bàn quận")).to_contain_text("5.500")
    if scripts:
        accessible(page)


def test_a_target_is_given_down_revised_and_its_gap_explained(
    visit: Open,
    places: dict[str, Place],
    revenue: Target,  # noqa: F811 -- the fixture
) -> None:
    page = visit("planner", f"/ke-hoach/chi-tieu/{revenue.pk}/giao-xuong/")
    accessible(page)
    page.get_by_label("phường An Biên").focus()
    page.evaluate(PASTE, "Vĩnh Niệm\t600,5\r\nPhường  An Biên\t700\r\n")  # each to the place that is named
    expect(page.locator("#chenh")).to_have_text("78,5")
    page.get_by_role("button", name="Giao xuống 2 địa bàn").click()
    expect(page.get_by_text("còn thiếu 78,5 tỷ đồng so với chỉ tiêu; phải ghi lý do.")).to_be_visible()
    expect(page.get_by_label("phường Vĩnh Niệm")).to_have_value("600,5")
    page.get_by_label("Vì sao các phần không cộng lại bằng chỉ tiêu").fill("quận giữ lại")
    page.get_by_role("button", name="Giao xuống 2 địa bàn").click()
    expect(page.get_by_text("Lý do: quận giữ lại")).to_be_visible()
    accessible(page)

    page.get_by_role("link", name="Điều chỉnh").click()
    page.get_by_label("Số phải đạt").fill("1.400")
    page.get_by_label("Văn bản").fill("Quyết định 2101/QĐ-UBND")
    page.get_by_label("Lý do").fill("bổ sung dự toán")
    page.get_by_role("button", name="Ghi điều chỉnh").click()
    expect(page.get_by_text("Chưa có lý do")).to_be_visible()
    page.get_by_role("link", name="Kế hoạch năm 2021, quận Lê Chân").click()
    page.get_by_text("Tổng thu trên địa bàn quận").click()
    expect(page.get_by_text("đạt 1.379 tỷ đồng trong năm 2021")).to_be_visible()
    expect(page.get_by_text("thiếu 99,5, chưa có lý do")).to_be_visible()
    accessible(page)
    assert Revision.objects.filter(target=revenue).count() == 2


def test_the_catalogue_goes_out_is_mended_and_comes_back(
    visit: Open,
    catalogue: dict[str, Indicator],  # noqa: F811 -- the fixture
    tmp_path: Path,
) -> None:
    page = visit("catalogue_keeper", "/chi-tieu/?tim=ho+kho+khan")
    expect(page.get_by_text("Tìm thấy 2 chỉ tiêu.")).to_be_visible()
    accessible(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải CSV").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    path = tmp_path / "danh-muc.csv"
    path.write_text(text.replace("Số hộ khó khăn", "Số hộ có hoàn cảnh khó khăn"), encoding="utf-8-sig")
    page.get_by_role("link", name="Nhập từ tệp").click()
    page.get_by_label("Tệp Excel hoặc CSV").set_input_files(path)
    page.get_by_role("button", name="Đọc tệp và xem trước").click()
    expect(page.get_by_text("thêm 0, sửa 1, giữ nguyên 7 chỉ tiêu.")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Thêm 0, sửa 1 chỉ tiêu").click()
    expect(page.get_by_text("Đã thêm 0 và sửa 1 chỉ tiêu.")).to_be_visible()
    page.get_by_role("link", name="Số hộ có hoàn cảnh khó khăn").click()
    accessible(page)
    page.get_by_role("link", name="Sửa", exact=True).click()
    accessible(page)
