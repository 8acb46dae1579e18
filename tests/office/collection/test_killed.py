"""kill -9 in the middle of a save, an import or an approval: nothing is half done. 200 times where all is tested."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import NO_SKIPS

TIMES = 200 if NO_SKIPS else 30


@pytest.mark.parametrize("database", ["SQLite", "PostgreSQL"])
def test_nothing_is_half_done_when_the_machine_stops(tmp_path: Path, root: Path, database: str) -> None:
    named = ["postgresql"] if database == "PostgreSQL" else []
    told = subprocess.run(
        [sys.executable, "-m", "tests.office.collection.killed", str(tmp_path), str(TIMES), *named],
        cwd=root, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout[-3000:] + told.stderr[-3000:]
    assert f"killed {TIMES}, faults 0" in told.stdout
