"""ARCHITECTURE.md sends people to files that are there."""

from __future__ import annotations

import re
from pathlib import Path


def test_every_place_it_names_exists(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]+(?:/|\.\w+))`", text))
    package = root / "src" / "luyke"
    missing = [name for name in named if not any((at / name).exists() for at in (root, package, package / "reading"))]
    assert sorted(missing) == []


def test_every_part_of_the_package_is_in_it(root: Path) -> None:
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    parts = [path.name for path in (root / "src" / "luyke").iterdir() if (path / "__init__.py").exists()]
    assert parts
    assert [part for part in parts if f"{part}/" not in text] == []
