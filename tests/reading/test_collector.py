"""Reading leaves the collector of garbage as it was."""

from __future__ import annotations

import gc

import pytest

from luyke.reading import read_text

_LONG = "Thu ngân sách đạt 12 tỷ đồng, tăng 5% so với cùng kỳ.\n" * 2_000


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
        read_text(_LONG)
        assert 0 < gc.get_freeze_count() <= frozen  # what nobody needs any more goes from there, too
    finally:
        gc.unfreeze()


def test_what_was_read_of_a_long_text_is_old_at_once() -> None:
    gc.unfreeze()  # whatever stood in this process before
    read = read_text(_LONG)
    assert any(read.figures is one for one in gc.get_objects(generation=2))


def test_a_short_text_does_not_pay_for_what_a_process_has_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "get_freeze_count", lambda: pytest.fail("all that is frozen was counted"))
    read_text("Thu ngân sách đạt 12 tỷ đồng.")
