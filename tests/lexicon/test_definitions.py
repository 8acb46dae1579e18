"""Each indicator says what it counts, in words of its own."""

from __future__ import annotations

import csv
import re
from importlib.resources import files

import pytest

from luyke.lexicon.catalogue import indicators
from luyke.lexicon.definitions import definition
from luyke.lexicon.folding import fold

ALL = {item.code: definition(item.code) for item in indicators()}


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


def test_there_is_one_for_each_indicator_and_none_for_another() -> None:
    text = files("luyke.lexicon").joinpath("data", "definitions.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
    assert [row["code"] for row in rows] == [item.code for item in indicators()]
    assert [row["code"] for row in rows if None in row] == []  # a comma without quotes
    with pytest.raises(KeyError):
        definition("LK999")


def test_each_is_of_one_to_three_sentences_of_a_readable_length() -> None:
    for code, said in ALL.items():
        assert 70 <= len(said.text) <= 330, code
        assert said.text[0].isupper(), code
        assert said.text.endswith("."), code
        assert len(re.findall(r"\.(?: |$)", said.text)) <= 3, code
        assert said.text == " ".join(said.text.split()), code


def test_each_says_something_that_the_name_does_not() -> None:
    for item in indicators():
        more = _words(ALL[item.code].text) - _words(item.name)
        assert len(more) >= 10, (item.code, more)


def test_no_two_are_alike() -> None:
    """Not even with the words of the two names left out: none was made from another by putting in a name."""
    said = {item.code: _words(ALL[item.code].text) for item in indicators()}
    names = {item.code: _words(item.name) for item in indicators()}
    codes = sorted(said)
    for place, one in enumerate(codes):
        for other in codes[place + 1 :]:
            left, right = said[one] - names[one] - names[other], said[other] - names[one] - names[other]
            assert len(left & right) <= 0.75 * len(left | right), (one, other)


def test_that_of_a_ratio_says_what_is_divided_by_what() -> None:
    for item in indicators():
        above, divided, below = ALL[item.code].text.partition(" chia cho ")
        if item.nature == "ratio":
            assert divided, item.code
            assert len(above.split()) >= 3, item.code
            assert len(below.split()) >= 2, item.code
            assert ". " not in above, item.code  # it is said first


def test_what_a_ratio_is_made_of_gives_its_unit() -> None:
    units = {item.code: item.unit for item in indicators()}
    made = {item.code: ALL[item.code] for item in indicators() if ALL[item.code].numerator}
    assert {"LK037", "LK268"} <= set(made)
    for code, said in made.items():
        above, below = units[said.numerator], units[said.denominator]
        assert units[code] == ("%" if above == below else f"{above}/{below}"), code
    ratios = {item.code for item in indicators() if item.nature == "ratio"}
    assert set(made) <= ratios
    assert all(bool(said.numerator) == bool(said.denominator) for said in ALL.values())


def test_each_says_who_wrote_it_and_when_it_is_read_again() -> None:
    assert all(said.author and said.review_date for said in ALL.values())
