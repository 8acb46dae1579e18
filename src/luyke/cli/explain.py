"""`luyke explain`: what a check does, why, and what it lets pass, from the check's own docstring."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from textwrap import fill
from typing import cast

from luyke.checks import ALL_CHECKS, Check, explain
from luyke.checks.across import ALL_ACROSS
from luyke.cli.exits import Exit
from luyke.cli.streams import complain
from luyke.files.marking.wording import MARKS, SEVERITIES


def run(codes: Sequence[str]) -> int:
    """Prints the explanation of each code or name; without any, the list of all checks."""
    # A check between two reports explains itself just as one of a single report does.
    every = [*ALL_CHECKS, *(cast(Check, check) for check in ALL_ACROSS)]
    known = {check.code: check for check in sorted(every, key=lambda check: check.code)}
    if not codes:
        for code, check in known.items():
            print(f"{MARKS[check.severity]} {code}  {check.title}")
        legend = "; ".join(f"{MARKS[severity]} {word.lower()}" for severity, word in SEVERITIES.items())
        print(f"\n{legend}. Xem giải thích một phép kiểm tra: luyke explain MÃ.")
        return Exit.CLEAN
    unknown = False
    for code in codes:
        found = next((check for check in every if code.lower() in (check.code.lower(), check.name)), None)
        if found is None:
            unknown = True
            near = get_close_matches(code.upper(), known, n=3)
            complain(f"không có phép kiểm tra “{code}”" + (f"; gần giống: {', '.join(near)}." if near else "."))
        else:
            print(_explanation(found))
    return Exit.UNREADABLE if unknown else Exit.CLEAN


def _explanation(check: Check) -> str:
    told = explain(check)
    parts = [f"{told.code} · {told.title} ({SEVERITIES[check.severity].lower()})\n  {told.name}"]
    parts += [f"{head}\n{fill(text, 96, initial_indent='  ', subsequent_indent='  ')}" for head, text in told.parts]
    return "\n\n".join(parts) + "\n"
