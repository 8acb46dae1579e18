"""The PDF, measured: every rule of layout on every part of a document, under its rules and under others."""

from __future__ import annotations

from functools import cache

import pytest
from tests.layout.measures import MEASURES, Measure
from tests.layout.measures.cases import CASES
from tests.layout.measures.printed import Pages, pages_of

from luyke.layout import pdf_bytes


@cache
def _printed(name: str) -> Pages:
    return pages_of(pdf_bytes(CASES[name].document))


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.__name__.replace("_", " "))
def test_the_pdf_has(measure: Measure, name: str) -> None:
    measure(CASES[name], _printed(name))
