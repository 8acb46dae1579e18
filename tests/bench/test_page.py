"""The page of measurements: written between its marks, from whatever was measured, with no name of the machine."""

from __future__ import annotations

import platform
from pathlib import Path

import pytest
from bench.injection.clean import Clean
from bench.injection.measure import Tally, measure
from bench.injection.reports import invented
from bench.speed import Speeds

from bench import page, peers, texts


def test_what_was_measured_is_written_between_the_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "bench.md"
    kept.write_text(page.PAGE.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(page, "PAGE", kept)
    page.write("before \\1")
    page.write("second \\1")
    text = kept.read_text(encoding="utf-8")
    assert text.count(page.BEGIN) == text.count(page.END) == 1
    assert f"{page.BEGIN}\nsecond \\1\n{page.END}" in text
    assert "before \\1" not in text


def test_the_machine_is_described_without_its_name() -> None:
    assert platform.python_version() in page.machine()
    assert platform.node() not in page.machine().split()


def test_rates_stand_in_one_table_each() -> None:
    shown = page.injection(measure([Clean(invented(1))], 1), Tally(), 1)
    assert "| one digit |" in shown
    assert "real texts" not in shown


def test_speeds_stand_in_a_table() -> None:
    shown = page.speed(Speeds("some text", 1, peers={"quantulum3, 1": (0.05, 31.0)}, memory={"a text": (1.0, 20, 2)}))
    assert "| quantulum3, 1 | 0.050 MB/s; reading is 31× faster | ≥ 30× |" in shown
    assert "| a text | 1.0 s, peak 20 MB, exit code 2 |  |" in shown


def test_the_compiled_expression_finds_numbers_and_cues() -> None:
    assert peers.match("Thu ngân sách đạt 1.379 tỷ đồng, tăng 8,5% so với cùng kỳ") == 6


def test_texts_to_time_are_as_long_as_asked() -> None:
    assert abs(len(texts.long_text(20_000).encode()) - 20_000) < 4
    assert abs(len(texts.unlike(20_000).encode()) - 20_000) < 4
