"""Units of measure as English pages print them: data/units_english.tsv."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def unit_in_english(shown: str) -> str:
    """A unit as reports print it ("tỷ đồng", "tạ/ha") in English; "" for one that is not wholly known."""
    known = _units()
    if shown in known:
        return known[shown][0]
    first, *below = shown.split("/")
    said = [_part(first, below=False), *(_part(part, below=True) for part in below)]
    return "/".join(said) if all(said) else ""


def _part(phrase: str, *, below: bool) -> str:
    """A unit with its multipliers before it: "triệu" and "đồng"."""
    known, words = _units(), phrase.split()
    for cut in range(len(words)):
        unit = " ".join(words[cut:])
        if unit in known:
            before = _part(" ".join(words[:cut]), below=False) if cut else ""
            return f"{before} {known[unit][below]}".strip() if before or not cut else ""
    return ""


@cache
def _units() -> dict[str, tuple[str, str]]:
    text = files("luyke.lexicon").joinpath("data", "units_english.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {phrase: (english, below or english) for phrase, english, below in rows}
