"""What the README tells a newcomer to type exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

READMES = ["README.md", "README.vi.md", "CONTRIBUTING.md"]


def _targets(root: Path) -> set[str]:
    return set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), flags=re.M))


@pytest.mark.parametrize("name", READMES)
def test_every_make_command_it_names_exists(name: str, root: Path) -> None:
    told = set(re.findall(r"(?:^|[`$] ?)make ([a-z]+)", (root / name).read_text(encoding="utf-8"), flags=re.M))
    assert told
    assert told <= _targets(root)


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_it_names_the_two_commands(name: str, root: Path) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert "make demo" in text
    assert "make test" in text


def test_every_link_inside_the_project_leads_somewhere(root: Path, kept_texts: dict[str, str]) -> None:
    broken = [
        f"{path}: {link}"
        for path, text in kept_texts.items()
        if path.endswith(".md")
        for link in re.findall(r"\]\(([^)\s#]+)(?:#[^)\s]*)?\)", text)
        if not re.match(r"[a-z]+:", link) and not (root / path).parent.joinpath(link).exists()
    ]
    assert broken == []


def test_the_python_it_shows_runs_and_finds_the_slip(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = re.findall(r"^```python\n(.*?)^```", (root / "README.md").read_text(encoding="utf-8"), flags=re.M | re.S)
    assert len(shown) == 1
    exec(compile(shown[0], "README.md", "exec"), {})
    assert "50,6" in capsys.readouterr().out


def test_its_picture_is_light_enough_for_a_slow_line(root: Path) -> None:
    assert (root / "docs" / "images" / "demo.png").stat().st_size < 200_000
