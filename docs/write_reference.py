"""Writes docs/reference from the code: `make docs`. A test fails when what is committed is stale.

Every page is made by a function here from what the code says of itself; nothing under docs/reference is edited.
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

import django
from django.apps import apps

from luyke.checks import reference as checks
from luyke.cli.arguments import parse

REFERENCE = Path(__file__).parent / "reference"
COMMANDS = ("check", "read", "explain", "compare", "demo", "serve", "mcp")


def pages() -> dict[str, str]:
    """Every generated page, by its path under docs/reference."""
    return {"cli.md": cli_page()} | checks.pages() | _rules_pages()


def _rules_pages() -> dict[str, str]:
    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
        django.setup()
    from luyke.office.registers import reference as rules  # the registers are known once the office is set up

    return rules.pages()


def cli_page() -> str:
    """The command line, each command's own help."""
    parts = ["# Câu lệnh `luyke`", "Trang này sinh từ chương trình (`make docs`), không sửa tay.", _block(_help())]
    for command in COMMANDS:
        parts += [f"## luyke {command}", _block(_help(command))]
    return "\n\n".join(parts) + "\n"


def _help(*command: str) -> str:
    told = io.StringIO()
    os.environ["COLUMNS"] = "100"  # argparse folds its lines at the width of the terminal
    with contextlib.redirect_stdout(told), contextlib.suppress(SystemExit):
        parse([*command, "--help"])
    return told.getvalue().strip()


def _block(text: str) -> str:
    return f"```text\n{text}\n```"


def main() -> None:
    """Write every page, and take away those that nothing makes any more."""
    made = pages()
    for name, text in made.items():
        path = REFERENCE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for path in REFERENCE.rglob("*.md"):
        if path.relative_to(REFERENCE).as_posix() not in made:
            path.unlink()


if __name__ == "__main__":
    main()
