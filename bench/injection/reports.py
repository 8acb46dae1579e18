"""Clean monthly reports: a title and a handful of forms, the month and the month before in the same words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.injection.flows import Deck
from bench.injection.forms import FORMS, lone_growth

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "docs"


@dataclass(frozen=True)
class Report:
    """A text to put slips into, and the same report a month earlier where there is one."""

    name: str
    text: str
    earlier: str = ""


def invented(seed: int) -> Report:
    """The report of one invented month; the same seed gives the same words."""
    chance = random.Random(seed)
    year, month = chance.randint(2016, 2027), chance.randint(3, 11)
    chosen = [form for form in chance.sample(FORMS, k=6) if form is not lone_growth] + [lone_growth]

    def report(of_month: int) -> str:
        deck = Deck(seed)
        title = f"BÁO CÁO\nTình hình kinh tế - xã hội tháng {of_month} năm {year}\n"
        return title + "".join(f"{form(deck, year, of_month)}\n" for form in chosen)

    return Report(f"invented {seed}", report(month), report(month - 1))


def real() -> Iterator[Report]:
    """The texts beside the project; none where they are missing."""
    for path in sorted(SHARED.glob("*.txt")):
        yield Report(f"real {path.stem}", path.read_text(encoding="utf-8"))
