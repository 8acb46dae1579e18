"""docs/reference is what the code says of itself today."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def writer(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_reference", root / "docs" / "write_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_fresh(root: Path, writer: ModuleType) -> None:
    reference = root / "docs" / "reference"
    kept = {
        path.relative_to(reference).as_posix(): path.read_text(encoding="utf-8") for path in reference.rglob("*.md")
    }
    made = writer.pages()
    assert sorted(kept) == sorted(made), "run `make docs`"
    assert [name for name, text in made.items() if kept[name] != text] == [], "run `make docs`"


def test_every_command_has_its_page(root: Path, writer: ModuleType) -> None:
    arguments = (root / "src/luyke/cli/arguments.py").read_text(encoding="utf-8")
    registered = arguments.split("_COMMANDS: ", 1)[1]
    assert [command for command in writer.COMMANDS if f'"{command}":' not in registered] == []
    assert registered.count('": _') == len(writer.COMMANDS)
