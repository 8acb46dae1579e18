"""Knowledge is data: every data file of the package says its grammar, its source and its date at its head."""

from __future__ import annotations

import re

import pytest

DATA = re.compile(r"^src/.*\.(?:tsv|csv|txt|json|toml|yaml)$")


@pytest.fixture(scope="module")
def heads(kept_texts: dict[str, str]) -> dict[str, str]:
    """The comment lines that a data file begins with."""
    found = {}
    for path, text in kept_texts.items():
        if DATA.match(path):
            lines = text.splitlines()
            end = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
            found[path] = "\n".join(lines[:end])
    return found


def test_every_data_file_explains_its_grammar(heads: dict[str, str]) -> None:
    assert [path for path, head in heads.items() if len(head) < 60] == []


def test_every_data_file_is_dated(heads: dict[str, str]) -> None:
    assert [path for path, head in heads.items() if not re.search(r"\b20\d\d-\d\d", head)] == []


def test_every_data_file_names_its_source(heads: dict[str, str]) -> None:
    assert [path for path, head in heads.items() if "source" not in head.lower()] == []
