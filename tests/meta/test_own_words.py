"""Reports of others are read where they lie; their facts may come into the project, their sentences may not."""

from __future__ import annotations

import re
from pathlib import Path

RUN = 15  # words in a row: shorter runs are set phrases and names of indicators


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W\d_]+", text.lower())  # a figure is a fact
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_no_sentence_of_others_stands_in_the_project(shared: Path, kept_texts: dict[str, str]) -> None:
    papers = [*(shared / "corpus" / "docs").glob("*.txt"), shared / "seed" / "article.txt"]
    theirs = set().union(*(_runs(paper.read_text(encoding="utf-8")) for paper in papers))
    assert theirs
    copied = {
        path: [" ".join(run) for run in sorted(_runs(text) & theirs)][:3]
        for path, text in kept_texts.items()
        if path != "uv.lock" and _runs(text) & theirs
    }
    assert copied == {}
