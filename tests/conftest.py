"""What every test may count on: no network, one place that knows what a machine lacks, calm property tests."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
NO_SKIPS = os.environ.get("LUYKE_NO_SKIPS") == "1"
LOOPBACK = ("127.0.0.1", "::1", "localhost")

# Shared machines stall; a stall is no failure of what is tested. What lands is judged by the same examples each time;
# elsewhere each run tries others, and what they find becomes a test.
settings.register_profile("house", deadline=None, print_blob=True, derandomize=os.environ.get("CI") == "true")
settings.load_profile("house")


class NetworkBlockedError(RuntimeError):
    """A test reached for the network."""


def _refuse_network(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.getaddrinfo":
        host = args[0]
    elif event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    if host not in LOOPBACK:
        raise NetworkBlockedError(f"tests run without a network, this one reached for {host!r}")


def pytest_configure() -> None:
    # An audit hook sees every socket, whoever opens it, asyncio and C code that asks Python included.
    sys.addaudithook(_refuse_network)


def _stands_as_skip(report: pytest.TestReport | pytest.CollectReport) -> bool:
    """Whether a skip is allowed even where everything is to be there: material that is not the project's."""
    return hasattr(report, "wasxfail") or "../shared" in str(report.longrepr)


def _forbid_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if NO_SKIPS and report.outcome == "skipped" and not _stands_as_skip(report):
        reason = report.longrepr[-1] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"LUYKE_NO_SKIPS=1, yet this was skipped: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _forbid_skip(report)
    return report


def _program(*names: str, says: str) -> str:
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    pytest.skip(f"máy này không có {says} ({names[0]})")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material beside the repository: read there, never copied in."""
    if not SHARED.is_dir():
        pytest.skip("không có thư mục ../shared bên cạnh dự án")
    return SHARED


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's program."""
    return _program("soffice", "libreoffice", says="LibreOffice")


@pytest.fixture(scope="session")
def chromium() -> str:
    """A browser to look at pages with."""
    return _program("chromium", "chromium-browser", "google-chrome", says="Chromium")


@pytest.fixture(scope="session")
def tesseract() -> str:
    """The recogniser of letters, for the extra `ocr`."""
    return _program("tesseract", says="tesseract")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Poppler's program that makes pictures of PDF pages."""
    return _program("pdftoppm", says="poppler-utils")
