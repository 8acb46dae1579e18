"""A newcomer's machine may lack a program; the machine that vouches for the project may not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = """
import pytest

def test_in_its_body():
    pytest.skip("máy này không có LibreOffice")

@pytest.mark.skip(reason="by mark")
def test_by_its_mark():
    pass

@pytest.fixture
def lacking():
    pytest.skip("by fixture")

def test_by_its_fixture(lacking):
    pass

def test_over_material_beside_the_project():
    pytest.skip("không có thư mục ../shared bên cạnh dự án")

@pytest.mark.xfail(reason="a known fault", strict=True)
def test_known_to_fail():
    raise AssertionError
"""


@pytest.fixture
def suite(tmp_path: Path, root: Path) -> Path:
    """Tests that skip in every way there is, under the project's conftest."""
    shutil.copy(root / "tests" / "conftest.py", tmp_path / "conftest.py")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    (tmp_path / "test_skipping.py").write_text(SKIPPING, encoding="utf-8")
    (tmp_path / "test_whole_module.py").write_text("import pytest\npytest.importorskip('no_such')\n", encoding="utf-8")
    return tmp_path


def _run(suite: Path, no_skips: str) -> str:
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--continue-on-collection-errors", suite],
        env={**os.environ, "LUYKE_NO_SKIPS": no_skips},
        capture_output=True,
        text=True,
    )
    return told.stdout.splitlines()[-1]


def test_skips_are_allowed_by_default(suite: Path) -> None:
    assert "5 skipped, 1 xfailed" in _run(suite, "0")


def test_skips_for_what_a_machine_lacks_fail_where_nothing_may_lack(suite: Path) -> None:
    closing = _run(suite, "1")
    assert "1 failed, 1 skipped, 1 xfailed, 3 errors" in closing, closing
