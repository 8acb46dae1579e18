"""`python -m bench.entry`: the entry page of 250 rows in a real browser: when a cell takes a letter, what a save takes.

The office is that of the closing day with one unit; served as `luyke serve` does, looked at by Debian's Chromium.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from bench.closing_day import office
from bench.closing_day.__main__ import answered, free_port, serve

ROWS, VISITS, SAVES = 250, 12, 12
CHROMIUM = "/usr/bin/chromium"


def main() -> None:
    """Prints medians and the longest of each."""
    office.LINES = ROWS
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "static").mkdir()
        (submission, _key), *_ = office.set_up(Path(folder), 1, "")
        port = free_port()
        server = serve(port)
        try:
            answered(port, server)
            load = os.getloadavg()[0]
            visits, saves = _looked_at(f"http://127.0.0.1:{port}", f"/so-lieu/{submission}/", _session())
        finally:
            server.terminate()
            server.wait()
    print(f"load of the machine before {load:.1f}; the very first visit {visits[0]:.2f} s")
    print(f"first cell in focus: {_told(visits[1:])}")
    print(f"a save of one cell among {2 * ROWS}, asked until answered: {_told(saves)}")


def _looked_at(base: str, where: str, cookie: dict[str, str]) -> tuple[list[float], list[float]]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(base_url=base, viewport={"width": 1366, "height": 768})
        context.add_cookies([cookie | {"url": base}])
        page = context.new_page()
        visits = [_visit(page, where) for _ in range(VISITS)]
        saves = [_save(page, at) for at in range(SAVES)]
        browser.close()
    return visits, saves


def _visit(page: Any, where: str) -> float:
    began = time.perf_counter()
    page.goto(where, wait_until="commit")
    page.locator("#grid input[inputmode=decimal]").first.focus()
    page.keyboard.type("1")
    return time.perf_counter() - began


def _save(page: Any, at: int) -> float:
    """A cell is typed in; the page saves by itself. The time is the browser's, from asking to the end of the answer."""
    with page.expect_response(lambda answer: answer.url.endswith("/luu/")) as told_of:
        page.locator("#grid input[inputmode=decimal]").nth(2 * at).fill(f"{20 + at},5")
    told_of.value.finished()
    told = told_of.value.request.timing
    return float(told["responseEnd"] - told["requestStart"]) / 1000


def _session() -> dict[str, str]:
    from django.conf import settings
    from django.test import Client

    from luyke.office.accounts.models import Person

    client = Client()
    client.force_login(Person.objects.get(), "luyke.office.accounts.backends.PasswordBackend")
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value}


def _told(seconds: Sequence[float]) -> str:
    return f"median {median(seconds):.2f} s, longest {max(seconds):.2f} s of {len(seconds)}"


if __name__ == "__main__":
    main()
