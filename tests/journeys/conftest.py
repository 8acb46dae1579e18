"""A real browser on a running office. The month is that of tests/office/collection."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from tests.office.collection.conftest import (  # noqa: F401 -- fixtures of the month
    filled,
    indicators,
    known,
    lines,
    regime,
    submission,
    type_in,
)
from tests.office.conftest import agency, another_office, now, people, places  # noqa: F401 -- fixtures of the office

from luyke.office.accounts.models import Person

CHROMIUM = Path("/usr/bin/chromium")
Open = Callable[..., Page]
# What Excel's clipboard does where the focus is.
PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text", text);
  const pasted = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(pasted);
}"""

# The browser's driver keeps a loop running in this thread; Django would take that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    if not CHROMIUM.exists():
        pytest.skip("máy này không có chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(
    transactional_db: None, chromium: Browser, live_server: LiveServer, tmp_path: Path,
    settings: Settings, people: dict[str, Person],  # noqa: F811 -- the fixture
) -> Iterator[Open]:  # fmt: skip
    """Opens an address as somebody who signed in: visit("reporter", "/so-lieu/"). A person's pages share a context."""
    settings.MEDIA_ROOT = tmp_path
    settings.ALLOWED_HOSTS = ["*"]
    contexts: dict[tuple[str, bool], BrowserContext] = {}

    def opened(who: str, where: str, *, scripts: bool = True) -> Page:
        if (who, scripts) not in contexts:
            context = chromium.new_context(
                base_url=live_server.url, locale="vi-VN", viewport={"width": 1366, "height": 768},
                java_script_enabled=scripts,
            )  # fmt: skip
            context.add_cookies([_session(people[who], live_server.url)])
            contexts[who, scripts] = context
        page = contexts[who, scripts].new_page()
        page.goto(where)
        return page

    yield opened
    for context in contexts.values():
        context.close()


def _session(person: Person, url: str) -> dict[str, str]:
    client = Client()
    client.force_login(person, "luyke.office.accounts.backends.PasswordBackend")
    return {
        "name": settings.SESSION_COOKIE_NAME,
        "value": client.cookies[settings.SESSION_COOKIE_NAME].value,
        "url": url,
    }


def accessible(page: Page) -> None:
    """axe finds nothing on the page."""
    found = Axe().run(page).response["violations"]
    assert found == [], [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found]
