"""Words that must not stand in the project: places of one machine, promises instead of work."""

from __future__ import annotations

import re

import pytest

# Written in halves, or this file would be the first to be found.
MACHINE_PATHS = re.compile(r"(?<![\w.~-])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me)/[\w.-]")
PLACES_NEARBY = re.compile(r"(?<!\w)\." + "lib" + r"rary\b|(?<!\w)\." + "mir" + r"ror\b|\bev" + r"al/")
REGISTRY_HOSTS = re.compile("pypi" + r"\.org|python" + r"hosted\.org|registry\." + "npmjs")
# What lies beside the project is not there for its readers: say it, or name a page of docs/.
PAPERS_NEARBY = re.compile(r"\b(?:VER" + r"IFY|DES" + r"IGN|STY" + r"LE|BEN" + r"CH|PAR" + r"TS)(?:\.md|'s| §)")
PROMISES = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME)\b")


def _found(pattern: re.Pattern[str], texts: dict[str, str], but: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()[:100]}"
        for path, text in texts.items()
        if path not in but
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_leans_on_a_paper_that_readers_do_not_have(kept_texts: dict[str, str]) -> None:
    assert _found(PAPERS_NEARBY, kept_texts) == []


@pytest.mark.parametrize("pattern", [MACHINE_PATHS, PLACES_NEARBY], ids=["a path", "a folder beside the project"])
def test_no_file_names_a_place_of_one_machine(pattern: re.Pattern[str], kept_texts: dict[str, str]) -> None:
    assert _found(pattern, kept_texts) == []


def test_only_the_lock_names_a_registry(kept_texts: dict[str, str]) -> None:
    assert _found(REGISTRY_HOSTS, kept_texts, but=("uv.lock",)) == []


def test_nothing_is_promised_in_a_comment(kept_texts: dict[str, str]) -> None:
    assert _found(PROMISES, kept_texts, but=("uv.lock",)) == []
