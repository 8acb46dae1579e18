"""A pleasant file is 60 to 150 lines; a long one says why it is one thing."""

from __future__ import annotations

PLEASANT, LONGEST = 300, 500

# path → why it is one thing all the same
LONG: dict[str, str] = {}


def _lines(python_texts: dict[str, str]) -> dict[str, int]:
    return {path: text.count("\n") for path, text in python_texts.items()}


def test_no_file_passes_500_lines(python_texts: dict[str, str]) -> None:
    assert {path: lines for path, lines in _lines(python_texts).items() if lines > LONGEST} == {}


def test_every_file_over_300_lines_is_known_with_its_reason(python_texts: dict[str, str]) -> None:
    # Tests are lists of sentences: only what they test has to be one thing. Migrations are written by Django.
    code = {
        path: lines
        for path, lines in _lines(python_texts).items()
        if not path.startswith("tests/") and "/migrations/" not in path
    }
    long = {path for path, lines in code.items() if PLEASANT < lines <= LONGEST}
    assert long == set(LONG), "mend the file, or write down in LONG why it is one thing"
