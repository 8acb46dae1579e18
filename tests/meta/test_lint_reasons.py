"""A rule of the linter may be passed over, with its reason beside it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no)\b(?P<rest>.*)")
NAMED_WITH_REASON = re.compile(r"(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[\w, -]+\])\s*(?:#|-|–|:)\s*\S.{5,}")


def test_a_silenced_line_names_the_rule_and_says_why(python_texts: dict[str, str]) -> None:
    bare = [
        f"{path}:{number}: {line.strip()}"
        for path, text in python_texts.items()
        if path != "tests/meta/test_lint_reasons.py"
        for number, line in enumerate(text.splitlines(), 1)
        if (silenced := SILENCED.search(line)) and not NAMED_WITH_REASON.match(silenced["rest"].strip())
    ]
    assert bare == []


def test_a_rule_passed_over_everywhere_says_why(root: Path) -> None:
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    lint = tomllib.loads(text)["tool"]["ruff"]["lint"]
    passed_over = [*lint["ignore"], *lint["per-file-ignores"]]
    unexplained = [
        rule for rule in passed_over if not re.search(rf'^\s*"{re.escape(rule)}".*#\s*\S.{{5,}}$', text, flags=re.M)
    ]
    assert unexplained == []
