"""The office's English says what its Vietnamese says of the same things, and is compiled."""

from __future__ import annotations

import importlib.util
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


def test_everything_that_is_said_is_said_in_english_too(catalogue: Path, root: Path) -> None:
    spec = importlib.util.spec_from_file_location("write_messages", root / "docs/write_messages.py")
    assert spec is not None
    assert spec.loader is not None
    write_messages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(write_messages)
    translated = {entry.msgid for entry in polib.pofile(str(catalogue)).translated_entries()}
    assert write_messages.said() - translated == set(), "translate, then run `make messages`"


def test_no_message_has_a_plural_of_its_own(kept_texts: dict[str, str]) -> None:
    # Vietnamese has none, and the catalogue finds messages by their Vietnamese.
    assert [path for path, text in kept_texts.items() if path.endswith(".html") and "{% plural %}" in text] == []


def test_pages_call_an_indicator_and_its_unit_as_their_language_does(kept_texts: dict[str, str]) -> None:
    # `name` and `shown` are what is written and kept, in Vietnamese; a page says `title` and `unit_title`.
    kept = re.compile(r"\bindicator\.(?:name|shown)\b")
    wrong = [path for path, text in kept_texts.items() if path.startswith("src/") and path.endswith(".html")
             and kept.search(text)]  # fmt: skip
    assert wrong == []
