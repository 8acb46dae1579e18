"""The office's English says what its Vietnamese says of the same things, and is compiled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

polib = pytest.importorskip("polib", reason="máy này không có polib")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd%]|\{\w*\}")


@pytest.fixture
def catalogue(root: Path) -> Path:
    """The catalogue of the English interface."""
    return root / "src/luyke/office/ui/locale/en/LC_MESSAGES/django.po"


def test_translations_keep_what_stands_for_something_else(catalogue: Path) -> None:
    wrong = [
        entry.msgid
        for entry in polib.pofile(str(catalogue)).translated_entries()
        if sorted(PLACEHOLDER.findall(entry.msgid)) != sorted(PLACEHOLDER.findall(entry.msgstr))
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_fresh(catalogue: Path) -> None:
    written = {entry.msgid: entry.msgstr for entry in polib.pofile(str(catalogue)).translated_entries()}
    compiled = {entry.msgid: entry.msgstr for entry in polib.mofile(str(catalogue.with_suffix(".mo")))}
    assert compiled == written, "run `make messages`"
