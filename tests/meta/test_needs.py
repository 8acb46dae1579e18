"""Who reads values asks who may know them: a module that does not is listed, with why it need not."""

from __future__ import annotations

import re

_READS = re.compile(r"\bObservation\.objects\b|\b(?:value_table|values_of_places|value_revisions)\(")
_ASKS = re.compile(r"\b(?:kept_back|kept_from|may_know)\(")
_OWN = ("office/observations/", "office/registers/", "office/demo/")  # makes them; asks for the register itself
_NEED_NOT = {
    "office/collection/grid.py": "of the lines of a grid, which asked.py gives",
    "office/collection/services/approval.py": "of the lines of a grid",
    "office/publishing/desk.py": "of what went out",
    "office/publishing/guarding/attacking.py": "tells nobody: it asks what could be worked out",
    "office/publishing/snapshots.py": "of the rows of report_figures",
    "office/reports/corrections.py": "whether there is any, not what",
    "office/reports/evidence.py": "of the rows of report_figures",
    "office/reviews/reaching.py": "of a directive's indicator, which has a plan",
    "office/scoreboard/selectors/comparison.py": "of what has a plan: no plan is made of the others",
    "office/scoreboard/selectors/figures.py": "of the indicators that it is given",
    "office/scoreboard/stamps.py": "how many there are, of what has a plan",
}


def test_whoever_reads_values_asks_who_may_know_them(python_texts: dict[str, str]) -> None:
    office = {path.removeprefix("src/luyke/"): text for path, text in python_texts.items() if "luyke/office/" in path}
    reading = {path: text for path, text in office.items() if _READS.search(text) and not path.startswith(_OWN)}
    assert {path for path, text in reading.items() if not _ASKS.search(text)} == set(_NEED_NOT)
