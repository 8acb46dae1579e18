"""Imports run downwards only; the arrows stand in pyproject.toml and are held here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def test_no_layer_imports_what_stands_above_it(root: Path) -> None:
    told = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=root, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize("drawer", ["utils", "util", "common", "helpers", "helper", "core", "misc"])
def test_no_module_is_a_drawer(drawer: str, python_texts: dict[str, str]) -> None:
    assert [path for path in python_texts if drawer in Path(path).with_suffix("").parts] == []
