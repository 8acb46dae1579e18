"""A short run of the fuzzer; the long one is `python tests/fuzz/files.py 10000`."""

from __future__ import annotations

from tests.fuzz.files import run


def test_mutated_files_are_read_or_refused_in_time() -> None:
    outcome = run(500, seed=2026)
    assert outcome.failures == []
    assert outcome.read > 100, "most must get past the door"
