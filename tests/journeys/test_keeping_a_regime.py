"""A keeper sets a regime from nothing: its rule, what it asks, of whom; opens a round; a reporter finds its draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.journeys.conftest import accessible

from luyke.lexicon.folding import fold
from luyke.office.collection.models import Regime, Round, Submission
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place

Open = Callable[..., Page]


@pytest.fixture
def catalogue(indicators: dict[str, Indicator]) -> dict[str, Indicator]:
    """The month's indicators, findable by their names."""
    for one in indicators.values():
        one.searched = fold(f"{one.code} {one.name}")
        one.save()
    return indicators


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_regime_from_nothing_to_an_opened_round(
    visit: Open, places: dict[str, Place], catalogue: dict[str, Indicator], scripts: bool
) -> None:
    # Units that stand today, so that the month is today's.
    Place.objects.update(valid_to=None)
    look = accessible if scripts else lambda page: None

    page = visit("catalogue_keeper", "/so-lieu/ky/", scripts=scripts)
    page.get_by_role("link", name="Chế độ báo cáo").last.click()
    expect(page.get_by_text("Chưa có chế độ báo cáo nào")).to_be_visible()
    look(page)
    page.get_by_role("link", name="Đặt chế độ báo cáo").click()
    look(page)
    page.get_by_label("Tên địa bàn").fill("le chan")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_role("link", name="Quận Lê Chân").click()

    # The rule is told back in words; only then is it recorded.
    page.get_by_label("Tên chế độ báo cáo").fill("Báo cáo tháng của các phường")
    page.get_by_label("Mã").fill("bao-cao-phuong")
    page.get_by_label("Mở kỳ vào ngày").fill("1")
    look(page)
    page.get_by_role("button", name="Đọc lại quy tắc bằng lời").click()
    told = page.get_by_role("region", name="Quy tắc này nghĩa là")
    today = timezone.localdate()
    expect(told).to_contain_text(f"Kỳ tháng {today.month}/{today.year}: mở ngày 01/{today:%m/%Y}")
    assert not Regime.objects.exists()
    look(page)
    page.get_by_role("button", name="Đặt chế độ này").click()
    expect(page.get_by_text("Chưa mở kỳ được.")).to_be_visible()
    expect(page.get_by_role("button", name="Mở kỳ này")).to_have_count(0)

    page.get_by_role("link", name="Thêm, xếp thứ tự, bỏ chỉ tiêu").click()
    page.get_by_label("Tìm trong danh mục").fill("thu")
    page.get_by_role("button", name="Tìm").click()
    for name in ("Thu ngân sách trên địa bàn", "Thu nội địa"):
        page.get_by_label(name, exact=True).check()
    look(page)
    page.get_by_role("button", name="Thêm các chỉ tiêu đã đánh dấu").click()
    page.get_by_role("button", name="Lên: Thu nội địa").click()
    expect(page.get_by_role("row").nth(1)).to_contain_text("Thu nội địa")
    look(page)

    page.get_by_role("link", name="Báo cáo tháng của các phường").click()
    page.get_by_role("link", name="Thêm đơn vị báo cáo").click()
    page.get_by_label("Phường An Biên").check()
    page.get_by_label("Phường Vĩnh Niệm").check()
    look(page)
    page.get_by_role("button", name="Giao báo cáo cho các đơn vị đã đánh dấu").click()
    expect(page.get_by_text("Đã giao báo cáo cho 2 đơn vị.")).to_be_visible()
    look(page)

    page.get_by_role("button", name="Mở kỳ này").click()
    expect(page.get_by_text("2 đơn vị có biểu để nhập.")).to_be_visible()
    look(page)
    opened = Round.objects.get()
    assert opened.period == f"{date(today.year, today.month, 1):%Y-%m}"
    assert [one.asked for one in Submission.objects.all()] == [4, 4]

    page = visit("reporter", "/so-lieu/", scripts=scripts)
    expect(page.get_by_text("1 báo cáo đang chờ nhập.")).to_be_visible()
    page.get_by_role("link", name="Báo cáo tháng của các phường").click()
    expect(page.get_by_text("0/4 ô đã nhập")).to_be_visible()
