"""What the forms of several registers ask alike."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from luyke.office.registers.forms import CountField


@pytest.mark.parametrize(("typed", "number"), [("", None), ("0", 0), ("1.234", 1234), ("9999", 9999)])
def test_a_count_is_read_as_people_type_it(typed: str, number: int | None) -> None:
    assert CountField(digits=4).clean(typed) == number


@pytest.mark.parametrize("typed", ["-1", "2,5", "10000", "1.5", "ba"])
def test_what_is_no_count_or_more_than_the_register_can_keep_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError, match=f"“{typed}”"):
        CountField(digits=4).clean(typed)


def test_a_kept_count_is_shown_as_it_would_be_typed() -> None:
    assert CountField().prepare_value(2500000) == "2.500.000"
