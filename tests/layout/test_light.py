"""Without the extra `office` the engine still makes Word files and pages, and says what is missing for the rest."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from tests.layout.conftest import report

from luyke.layout import (
    MissingPartError,
    docx_bytes,
    fill_template,
    html_page,
    pdf_bytes,
    sign_pdf,
    signatures_of,
    xlsx_bytes,
)

NEEDING: dict[str, tuple[str, Callable[[], object]]] = {
    "dựng PDF": ("typst", lambda: pdf_bytes(report("state"))),
    "ký số": ("pyhanko", lambda: sign_pdf(b"", b"", "", at=datetime(2021, 11, 29, tzinfo=UTC))),
    "kiểm tra chữ ký số": ("pyhanko", lambda: signatures_of(b"")),
    "ghi tệp Excel": ("xlsxwriter", lambda: xlsx_bytes(report("state"))),
    "điền tệp Word mẫu": ("docxtpl", lambda: fill_template(b"", {})),
}


@pytest.mark.parametrize("what", NEEDING)
def test_what_is_missing_is_said_with_how_to_get_it(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    library, act = NEEDING[what]
    for name in [name for name in sys.modules if name.split(".")[0] == library]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingPartError, match=rf"chưa cài phần để {what}.*luyke\[office\]"):
        act()


def test_word_files_and_pages_need_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    for library, _ in NEEDING.values():
        monkeypatch.setitem(sys.modules, library, None)
    assert docx_bytes(report("state"))
    assert html_page(report("party"), {})
