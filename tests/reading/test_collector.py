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


def test_what_a_process_has_frozen_stays_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        read_text("Thu ngân sách đạt 12 tỷ đồng.")
        assert gc.get_freeze_count() == frozen > 0
    finally:
        gc.unfreeze()


def test_what_was_read_is_old_at_once() -> None:
    read = read_text("Thu ngân sách đạt 12 tỷ đồng, tăng 5% so với cùng kỳ.")
    assert gc.get_freeze_count() == 0
    assert any(read.figures is one for one in gc.get_objects(generation=2))
