"""Signing in: with a security key as second factor, and through the organisation's own provider."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from tests.journeys.conftest import accessible

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.settings import environment

PASSWORD = "một mật khẩu khá dài"
AUTHENTICATOR = {
    "protocol": "ctap2", "transport": "usb", "hasResidentKey": False, "hasUserVerification": False,
    "isUserVerified": False, "automaticPresenceSimulation": True,
}  # fmt: skip


@pytest.fixture
def strangers_page(
    transactional_db: None, chromium: Browser, live_server: LiveServer, settings: Settings, people: dict[str, Person]
) -> Iterator[Page]:
    """A browser in which nobody has signed in yet."""
    settings.ALLOWED_HOSTS = ["*"]
    Person.objects.filter(username__in=["leader", "administrator"]).update(
        password=make_password(PASSWORD), opened_at=timezone.now()
    )
    context = chromium.new_context(base_url=live_server.url, locale="vi-VN", viewport={"width": 1366, "height": 768})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def _password(page: Page, name: str) -> None:
    page.goto("/tai-khoan/login/")
    page.get_by_label("Tên đăng nhập:").fill(name)
    page.get_by_label("Mật khẩu:").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def test_an_administrator_works_behind_a_security_key(strangers_page: Page, settings: Settings) -> None:
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True  # the test speaks http with its own machine
    page = strangers_page
    driver = page.context.new_cdp_session(page)
    driver.send("WebAuthn.enable")
    driver.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    _password(page, "administrator")
    expect(page.get_by_text("phải có lớp xác thực thứ hai")).to_be_visible()
    page.goto("/tai-khoan/2fa/webauthn/add/")
    if page.get_by_role("button", name="Xác nhận").count():
        page.get_by_label("Mật khẩu:").fill(PASSWORD)
        page.get_by_role("button", name="Xác nhận").click()
    accessible(page)
    page.get_by_label("Tên khóa:").fill("khóa ở bàn làm việc")
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "webauthn/add" not in url)
    assert Authenticator.objects.filter(user__username="administrator", type="webauthn").exists()
    page.goto("/nguoi-dung/")
    expect(page.get_by_role("heading", name="Tài khoản")).to_be_visible()

    # Signing in anew: the password alone opens nothing, the key beside it does.
    page.get_by_role("button", name="Thoát").click()
    _password(page, "administrator")
    page.wait_for_url("**/2fa/authenticate/")
    accessible(page)
    page.goto("/nguoi-dung/")
    expect(page.get_by_role("heading", name="Xác thực hai lớp")).to_be_visible()
    page.locator("#mfa_webauthn_authenticate").click()
    page.wait_for_url(lambda url: "authenticate" not in url)
    page.goto("/nguoi-dung/")
    expect(page.get_by_role("heading", name="Tài khoản")).to_be_visible()


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Iterator[str]:
    """A real OpenID Connect provider in a process of its own, and the office told of it as an installation is."""
    if find_spec("oidc_provider_mock") is None:
        pytest.skip("máy này không có oidc-provider-mock")
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    claims = [{"sub": f"id-{name}", "preferred_username": name} for name in ("LEADER", "nguoi.la", "nobody", "planner")]
    told = [part for one in claims for part in ("--user-claims", json.dumps(one))]
    command = [str(Path(sys.executable).with_name("oidc-provider-mock")), "--port", str(port), *told]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _answers(port)
        issuer = f"http://localhost:{port}"
        monkeypatch.setenv("LUYKE_OIDC", f"{issuer}|luyke|bi-mat|Tài khoản thành phố")
        settings.SOCIALACCOUNT_PROVIDERS = environment.openid_connect()
        policy = dict(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"])
        policy["form-action"] = [*policy["form-action"], *environment.provider_origins()]
        settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": policy}
        yield issuer
    finally:
        running.terminate()
        running.wait(10)


def _answers(port: int) -> None:
    for _ in range(600):  # a busy machine takes its time
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the provider does not answer")


def _through(page: Page, issuer: str, identity: str) -> None:
    page.goto("/tai-khoan/login/")
    page.get_by_role("link", name="Tài khoản thành phố").click()
    page.get_by_role("button", name="Tiếp tục").click()
    page.wait_for_url(f"{issuer}/**")
    page.locator("input[name=sub]").fill(identity)
    page.get_by_role("button", name="Authorize").click()


def test_a_person_signs_in_through_the_organisations_provider(provider: str, strangers_page: Page) -> None:
    page = strangers_page
    page.goto("/tai-khoan/login/")
    accessible(page)
    for _first_and_again in range(2):
        _through(page, provider, "id-LEADER")
        page.wait_for_url(lambda url: not url.startswith(provider))
        page.goto("/ho-so/")
        expect(page.get_by_role("heading", name="Vai trò của tôi")).to_be_visible()
        expect(page.get_by_role("link", name="Leader")).to_be_visible()
        page.get_by_role("button", name="Thoát").click()
    assert Entry.objects.filter(act="accounts.identity.linked", label="Leader (leader)").count() == 1


@pytest.mark.parametrize("identity", ["id-nguoi.la", "id-nobody", "id-planner"])
def test_a_name_that_no_account_in_use_has_stays_outside(provider: str, strangers_page: Page, identity: str) -> None:
    Person.objects.filter(username="nobody").update(is_active=False)
    Person.objects.filter(username="planner").update(created_at=timezone.now() - timedelta(days=46))
    before = Person.objects.count()
    _through(strangers_page, provider, identity)
    strangers_page.wait_for_url(lambda url: not url.startswith(provider))
    strangers_page.goto("/ho-so/")
    expect(strangers_page.get_by_role("heading", name="Đăng nhập")).to_be_visible()
    assert Person.objects.count() == before
