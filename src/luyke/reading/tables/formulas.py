"""Formulas of header cells and of the row of column numbers: (5)=(4)/(3)*100, 6=4-3, 3=1+2."""

from __future__ import annotations

import re

from luyke.reading.tables.columns import Formula

_TERM = r"\(?\s*([A-Za-z]|\d{1,2})\s*\)?"
_FORMULA = re.compile(
    rf"(?<![\w,.]){_TERM}\s*=\s*(\(?\s*(?:[A-Za-z]|\d{{1,2}})\s*\)?(?:\s*[-+/:x*×–]\s*\(?\s*(?:[A-Za-z]|\d{{1,3}})\s*%?\)?)+)\s*%?"
)
_NUMBER = re.compile(r"[(\[]?\s*([A-Za-z]|\d{1,2})\s*[)\]]?")
_PIECES = re.compile(r"[A-Za-z](?![A-Za-z])|\d+|[-+/:*×–]|x")
_HUNDRED = re.compile(r"\s*[x*×]\s*100\s*%?\)?\s*$")


def column_number(text: str) -> str:
    """The number a cell of the row of column numbers gives its column ("(3)", "B", "5=4/3"); "" where it is none."""
    text = text.strip()
    match = _FORMULA.match(text) if "=" in text else None
    if match is not None and match.end() >= len(text.rstrip(" )%")):
        return match.group(1).upper()
    match = _NUMBER.fullmatch(text)
    return match.group(1).upper() if match is not None else ""


def formula_in(text: str) -> Formula | None:
    """The formula that a header or a cell of the row of column numbers gives; None where there is none."""
    match = _FORMULA.search(text) if "=" in text and len(text) < 200 else None
    if match is None:
        return None
    pieces = _PIECES.findall(_HUNDRED.sub("", match.group(2)))
    terms = tuple(piece.upper() for piece in pieces[0::2])
    signs = {"/" if sign == ":" else "-" if sign == "–" else sign for sign in pieces[1::2]}
    if len(terms) != len(pieces[1::2]) + 1:
        return None
    if signs == {"/"} and len(terms) == 2:
        return Formula("quotient", terms)
    if signs == {"-"} and len(terms) == 2:
        return Formula("difference", terms)
    if signs == {"+"}:
        return Formula("sum", terms)
    return None


def without_formula(text: str) -> str:
    """A header's text without the formula in it."""
    return _FORMULA.sub(" ", text) if "=" in text and len(text) < 200 else text
