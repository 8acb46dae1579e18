"""A site enters its day by telephone; who decides sees a quota broken and why; a clerk opens the comparison in Word."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect
from pytest_django import Settings
from tests.journeys.conftest import accessible
from tests.office.registers.conftest import sites  # noqa: F401 -- a fixture
from tests.office.registers.test_evaluation import _whole, board  # noqa: F401 -- a fixture, and who was proposed
from tests.office.registers.test_rulebook import BASIS, book  # noqa: F401 -- a fixture

from luyke.office.audit.services import SYSTEM
from luyke.office.registers.evaluation.models import RatingEntry, Step, Subject
from luyke.office.registers.rulebook.models import RuleDocument
from luyke.office.registers.rulebook.said import SaidClause
from luyke.office.registers.rulebook.selectors import text_of
from luyke.office.registers.rulebook.services import clause_write, draft_open
from luyke.office.registers.vaccination.models import DoseCount, Site

Open = Callable[..., Page]


@pytest.mark.timed
def test_a_site_enters_its_day_on_a_telephone(visit: Open, sites: dict[str, Site], settings: Settings) -> None:  # noqa: F811 -- the fixture
    settings.DEMO_DAY = date(2021, 11, 29)
    page = visit("health_site", "/so-theo-doi/tiem-chung/nhap/")
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    accessible(page)
    page.get_by_label("Điểm tiêm").select_option(label=f"{sites['11371'].name} (phường An Biên)")
    page.get_by_label("Mũi 1, từ 18 tuổi").fill("90")
    page.get_by_label("Số liều đã dùng").fill("84")
    page.get_by_role("button", name="Ghi phiếu").click()
    expect(page.get_by_text("tiêm 90 người mà chỉ dùng 84 liều")).to_be_visible()
    accessible(page)
    page.get_by_label("Số liều đã dùng").fill("90")
    page.get_by_label("Mũi 2, từ 18 tuổi").fill("0")
    page.get_by_role("button", name="Ghi phiếu").click()
    expect(page.get_by_text("Đã ghi")).to_be_visible()
    assert [(one.group, one.dose, one.people) for one in DoseCount.objects.all()] == [("adult", 1, 90)]
    page.get_by_role("link", name="Sổ tiêm chủng").click()
    expect(page.get_by_role("link", name="29/11/2021").first).to_be_visible()


@pytest.mark.timed
def test_who_decides_sees_a_quota_broken_and_why(
    visit: Open,
    board: list[Subject],  # noqa: F811 -- the fixture
    now: datetime,
    settings: Settings,
) -> None:
    settings.DEMO_DAY = date(2021, 11, 29)
    _whole(board, now, CB1="excellent", CB2="excellent")
    page = visit("evaluation_approver", f"/so-theo-doi/danh-gia/quyet-dinh/?ky=2021&tap-the={board[0].pk}&theo=de-xuat")
    page.get_by_role("button", name="Ghi quyết định").click()
    why = page.get_by_text("2 xuất sắc, được nhiều nhất 0 (20 % × 4 hoàn thành tốt nhiệm vụ = 0,8")
    expect(why).to_be_visible()
    accessible(page)
    assert not RatingEntry.objects.filter(rating__step=Step.UPPER).exists()
    page.get_by_label("Mức của CB-1").select_option("good")
    page.get_by_label("Mức của CB-2").select_option("good")
    page.get_by_role("button", name="Ghi quyết định").click()
    expect(page.get_by_text("Đã ghi 7 quyết định.")).to_be_visible()
    expect(page.get_by_text("nhóm đều trong tỷ lệ.")).to_be_visible()
    accessible(page)


@pytest.mark.timed
def test_a_clerk_opens_the_comparison_of_the_rules_in_word(
    visit: Open,
    book: RuleDocument,  # noqa: F811 -- the fixture
    now: datetime,
    settings: Settings,
) -> None:
    settings.DEMO_DAY = date(2021, 11, 29)
    draft = draft_open(document=book, reason="theo quy định mới", by=SYSTEM, at=now)
    said = SaidClause("Điều 1", "Họp mỗi tháng một lần.", 10, BASIS)
    clause_write(version=draft, clause=text_of(draft)[0].clause, said=said, by=SYSTEM, at=now)
    page = visit("rules_officer", f"/so-theo-doi/quy-che/{book.pk}/")
    page.get_by_role("link", name="Dự thảo").first.click()
    page.get_by_role("link", name="So sánh với bản trước").click()
    expect(page.get_by_text("1 điều, khoản khác bản trước.")).to_be_visible()
    accessible(page)
    with page.expect_download() as handed:
        page.get_by_role("link", name="Tải bảng so sánh (Word)").click()
    table = Document(io.BytesIO(Path(handed.value.path()).read_bytes())).tables[-1]
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert any("mỗi quý" in one for one in cells)
    assert any("mỗi tháng" in one for one in cells)
