"""Short runs of the fuzzers over texts and tables; the long ones are `make fuzz`, their results in docs/fuzzing.md."""

from __future__ import annotations

import random
import unicodedata

from tests.fuzz import cells, text


def test_mutated_texts_are_read_and_checked_without_a_stumble() -> None:
    outcome = text.run(2000, seed=2026)
    assert outcome.failures == {}
    assert outcome.figures > 5000, "mutations must leave figures to read"
    assert outcome.findings > 100


def test_random_tables_are_read_and_checked_without_a_stumble() -> None:
    outcome = cells.run(500, seed=2026)
    assert outcome.failures == {}
    assert outcome.figures > 2500
    assert outcome.relations > 1000


def test_the_same_seed_gives_the_same_texts() -> None:
    sources = text.sources()
    first, again = ([text.mutated(one, random.Random(5)) for one in sources[:50]] for _ in range(2))
    assert first == again


def test_mutations_reach_what_is_hard_to_read() -> None:
    chance, sources = random.Random(1), text.sources()
    made = [text.mutated(chance.choice(sources), chance) for _ in range(2000)]
    everything = "".join(made)
    assert all(sign in everything for sign in ("\u00ad", "\u0000", "\u202e", "\r\n", "𝟙"))
    assert any(not unicodedata.is_normalized("NFC", one) for one in made)
    assert not any("\ud800" <= sign <= "\udfff" for sign in everything)
