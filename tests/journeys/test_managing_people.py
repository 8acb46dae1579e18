"""An administrator makes an account and gives it a role by name; its owner begins with a password of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, expect
from tests.journeys.conftest import accessible

from luyke.office.accounts.models import Grant, Person
from luyke.office.collection.models import Submission

Open = Callable[..., Page]
OWN = "mật khẩu của riêng tôi"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_newcomer_gets_an_account_a_role_and_begins(
    visit: Open, people: dict[str, Person], submission: Submission, scripts: bool
) -> None:
    Authenticator.objects.create(user=people["administrator"], type=Authenticator.Type.TOTP, data={"secret": "x"})
    look = accessible if scripts else lambda page: None
    page = visit("administrator", "/nguoi-dung/", scripts=scripts)
    page.get_by_role("link", name="Lập tài khoản").click()
    page.get_by_label("Tên đăng nhập").fill("chi.nv")
    page.get_by_label("Họ và tên").fill("Nguyễn Văn Chí")
    page.get_by_role("button", name="Lập tài khoản").click()
    password = page.locator("code").inner_text()
    look(page)

    page.get_by_role("link", name="Đến trang của người này").click()
    page.get_by_role("link", name="Giao vai trò").click()
    page.get_by_label("Ở địa bàn hoặc cơ quan").fill("an bien")
    page.get_by_role("button", name="Tìm").click()
    page.get_by_label("Phường An Biên").check()
    page.get_by_role("button", name="Giao vai trò").click()
    expect(page.get_by_text("Trường này là bắt buộc")).to_be_visible()
    expect(page.get_by_label("Phường An Biên")).to_be_checked()
    look(page)
    page.get_by_label("Báo cáo của đơn vị").check()
    page.get_by_role("button", name="Giao vai trò").click()
    expect(page.get_by_role("row").filter(has_text="Báo cáo của đơn vị")).to_contain_text("Phường An Biên")
    look(page)
    assert Grant.objects.get(person__username="chi.nv").place == "11371"
    page.get_by_role("button", name="Thoát").click()

    page.goto("/tai-khoan/login/")
    page.get_by_label("Tên đăng nhập:").fill("chi.nv")
    page.get_by_label("Mật khẩu:").fill(password)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()
    expect(page.get_by_text("Mật khẩu này do quản trị cấp tạm.")).to_be_visible()
    look(page)
    page.goto("/so-lieu/")  # nothing else opens
    expect(page.get_by_role("heading", name="Đổi mật khẩu")).to_be_visible()
    page.locator("input[name=oldpassword]").fill(password)
    page.locator("input[name=password1]").fill(OWN)
    page.locator("input[name=password2]").fill(OWN)
    page.locator("main form").get_by_role("button").first.click()
    expect(page.get_by_text("1 báo cáo đang chờ nhập.")).to_be_visible()
