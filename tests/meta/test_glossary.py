"""One word per concept, and GLOSSARY.md has it."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

import luyke.model
import luyke.scoring
from luyke.model import Basis, Kind, Severity, Verdict
from luyke.scoring import Status


@pytest.fixture(scope="module")
def terms(root: Path) -> set[str]:
    """The identifiers that the glossary writes as code."""
    return set(re.findall(r"`([^`]+)`", (root / "GLOSSARY.md").read_text(encoding="utf-8")))


def test_every_class_of_the_model_is_in_the_glossary(terms: set[str]) -> None:
    assert set(luyke.model.__all__) - terms == set()


@pytest.mark.parametrize("words", [Kind, Basis, Severity, Verdict, Status])
def test_every_word_of_the_contract_is_in_the_glossary(words: type[StrEnum], terms: set[str]) -> None:
    assert {word.value for word in words if word.value} - terms == set()


def test_the_glossary_names_no_class_that_is_gone(terms: set[str]) -> None:
    classes = {term for term in terms if re.fullmatch(r"[A-Z]\w+", term)}
    assert classes - set(luyke.model.__all__) - set(luyke.scoring.__all__) == set()
