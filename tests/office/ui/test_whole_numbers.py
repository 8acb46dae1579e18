"""Numbers that addresses and hidden fields name."""

from __future__ import annotations

import pytest

from luyke.office.ui.numbers import whole_number


def test_a_key_is_read() -> None:
    assert whole_number("0") == 0
    assert whole_number("123") == 123


@pytest.mark.parametrize("text", ["", "-1", "1.5", "²", "١٢", "９", "a", " 1", "9" * 19, "9" * 5000])
def test_what_is_no_key_is_none(text: str) -> None:
    assert whole_number(text) is None
