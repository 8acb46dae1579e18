"""What the forms of several registers ask alike."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from luyke.office.places.forms.decisions import DayField
from luyke.office.registers.forms import CountField
from luyke.office.registers.sheet import Column, understood


@pytest.mark.parametrize(("typed", "number"), [("", None), ("0", 0), ("1.234", 1234), ("9999", 9999)])
def test_a_count_is_read_as_people_type_it(typed: str, number: int | None) -> None:
    assert CountField(digits=4).clean(typed) == number


@pytest.mark.parametrize("typed", ["-1", "2,5", "10000", "1.5", "ba"])
def test_what_is_no_count_or_more_than_the_register_can_keep_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match=f"“{typed}”"):
        CountField(digits=4).clean(typed)


def test_a_kept_count_is_shown_as_it_would_be_typed() -> None:
    assert CountField().prepare_value(2500000) == "2.500.000"


@pytest.mark.parametrize("typed", ["01/01/0021", "20/11/9021", "31/02/2021"])
def test_a_day_that_cannot_be_meant_is_none_in_forms_and_in_cells(typed: str) -> None:
    with pytest.raises(ValidationError):
        DayField().clean(typed)
    with pytest.raises(ValueError, match="không phải ngày"):
        understood(Column("day", "Ngày", "day"), typed)


def test_a_cell_takes_what_the_field_of_the_form_takes() -> None:
    money, children = (Column("n", "Số", "count", digits=digits) for digits in (14, 4))
    assert understood(money, "1.500.000.000") == 1_500_000_000
    with pytest.raises(ValueError, match="nhiều nhất 4 chữ số"):
        understood(children, "10000")
    with pytest.raises(ValueError, match="dài 31 chữ, nhiều nhất 30"):
        understood(Column("code", "Mã", longest=30), "x" * 31)
