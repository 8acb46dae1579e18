"""A secretary hangs a directive on a project; an officer moves the last parcel; funnel, sketch, directive follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect
from pytest_django import Settings
from tests.journeys.conftest import accessible
from tests.office.registers.test_land import ALL, TODAY, Say, directives, project, say  # noqa: F401 -- fixtures

from luyke.office.registers.land.models import Project
from luyke.office.reviews.models import Directive

Open = Callable[..., Page]


@pytest.mark.timed
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_last_parcel_moves_and_with_it_the_funnel_and_the_directive(
    visit: Open,
    say: Say,  # noqa: F811 -- the fixture
    project: Project,  # noqa: F811 -- the fixture
    directives: Callable[..., Directive],  # noqa: F811 -- the fixture
    settings: Settings,
    scripts: bool,
) -> None:
    settings.DEMO_DAY = TODAY
    say("A1", **ALL)
    say("A2", **{**ALL, "handed_date": None})
    directive = directives()

    page = visit("secretary", f"/so-theo-doi/mat-bang/du-an/{project.pk}/", scripts=scripts)
    page.get_by_role("button", name="Gắn nhiệm vụ").click()
    expect(page.get_by_role("link", name=directive.what)).to_be_visible()

    page = visit("land_officer", "/so-theo-doi/mat-bang/", scripts=scripts)
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_role("link", name=project.name).click()
    expect(page.get_by_text("còn 1 hộ.")).to_be_visible()
    if scripts:
        accessible(page)
    page.get_by_role("link", name="Hộ A2, thửa 2, tờ 12: đã chi trả").click()
    page.get_by_role("link", name="Ghi bước tiếp").click()
    page.get_by_label("Bàn giao mặt bằng").fill("20/06/2030")
    page.get_by_role("button", name="Ghi", exact=True).click()
    expect(page.get_by_text("ngày 20/06/2030 chưa đến.")).to_be_visible()
    if scripts:
        accessible(page)
    page.get_by_label("Bàn giao mặt bằng").fill("20/11/2021")
    page.get_by_role("button", name="Ghi", exact=True).click()
    expect(page.get_by_text("Đã ghi hộ A2.")).to_be_visible()
    page.get_by_role("link", name=project.name).click()
    expect(page.get_by_text("còn 0 hộ.")).to_be_visible()
    expect(page.get_by_role("link", name="Hộ A2, thửa 2, tờ 12: đã bàn giao")).to_be_visible()

    call_command("directives_tick")
    page = visit("secretary", f"/nhiem-vu/{directive.pk}/", scripts=scripts)
    expect(page.get_by_text("2 hộ có đất, còn 0 hộ chưa bàn giao").first).to_be_visible()
    expect(page.get_by_text("Số liệu đã đạt")).to_be_visible()
