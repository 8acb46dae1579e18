"""What is written is read back the same: read_text(write(figures)).figures == figures."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.statements import FORMS

from luyke.lexicon.units import UNITS
from luyke.model import Figure, Kind, Quantity
from luyke.reading import read_text
from luyke.reading.measuring import quantity_of
from luyke.writing import write

# Where a figure stands is not part of what it says; the first letter of a subject is capital where it opens a sentence.
PLACE = {"start", "end", "text", "clause", "source"}
READ_AS_TIME = {"ngày công", "tháng lương"}


def meaning(figure: Figure) -> dict[str, object]:
    said = {each.name: getattr(figure, each.name) for each in fields(Figure) if each.name not in PLACE}
    return said | {"subject": figure.subject[:1].lower() + figure.subject[1:], "issuer": figure.issuer.lower()}


def comes_back(figures: list[Figure]) -> None:
    assert [meaning(each) for each in read_text(write(figures)).figures] == [meaning(each) for each in figures]


@pytest.mark.parametrize("form", FORMS)
def test_one_statement_comes_back_as_it_was_written(form: str) -> None:
    settings(max_examples=80)(given(FORMS[form])(comes_back))()


@given(st.lists(st.one_of([FORMS[form] for form in FORMS]), min_size=2, max_size=4))
@settings(max_examples=80)
def test_statements_one_after_the_other_come_back(statements: list[list[Figure]]) -> None:
    subjects = [figures[0].subject for figures in statements]
    if len(set(subjects)) == len(subjects):
        comes_back([each for figures in statements for each in figures])


@pytest.mark.parametrize("unit", sorted({unit.code for unit in UNITS.values()} - {"%", "pp", "times"}))
def test_a_level_in_any_unit_of_the_lexicon_comes_back(unit: str) -> None:
    if unit in READ_AS_TIME:
        pytest.xfail("its first word is read as a word of time")
    quantity = quantity_of("1.234", Decimal(1), unit, False, True)
    level = Figure(0, 0, "", quantity, unit, Kind.LEVEL, subject="khối lượng", period="2021")
    (back,) = read_text(write([level])).figures
    assert (back.quantity, back.unit, back.kind, back.period) == (quantity, unit, Kind.LEVEL, "2021")


@given(
    whole=st.integers(0, 10**7),
    places=st.text("0123456789", max_size=4),
    scale=st.sampled_from((1, 10**3, 10**6, 10**9)),
    hedge=st.sampled_from(("", ">", "<", "~", ">=", "<=")),
)
def test_no_digit_and_no_interval_is_lost_whatever_the_scale(whole: int, places: str, scale: int, hedge: str) -> None:
    digits = f"{whole},{places}" if places else str(whole)
    plain = quantity_of(digits, Decimal(scale), "VND", scale > 1, True)
    quantity = Quantity(plain.value, plain.step, plain.grain, hedge)
    level = Figure(0, 0, "", quantity, "VND", Kind.LEVEL, subject="thu nội địa", period="2021")
    (back,) = read_text(write([level])).figures
    assert back.quantity == quantity
