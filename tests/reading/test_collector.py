"""Reading leaves the collector of garbage as it was."""

from __future__ import annotations

import gc

import pytest

from luyke.reading import read_text


@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_is_left_as_it_was(collects: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collects else gc.disable)()
        read_text("Thu ngân sách tháng 5/2024 đạt 120 tỷ đồng, tăng 5% so với cùng kỳ.")
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()
