"""A document without letters that no file may hold; its numbers keep their places."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from luyke.files.marking.wording import writable
from luyke.layout.rules import Rules
from luyke.writing import Number, Traced

Value = TypeVar("Value")


def cleaned(value: Value) -> Value:
    """A document, or any value that stands in one, in letters that can be written."""
    clean: Any = value
    if isinstance(value, str):
        clean = writable(value)
    elif isinstance(value, Traced):
        clean = _traced(value)
    elif isinstance(value, tuple):
        clean = tuple(cleaned(one) for one in value)
    elif is_dataclass(value) and not isinstance(value, type | Rules | Number):
        clean = replace(value, **{field.name: cleaned(getattr(value, field.name)) for field in fields(value)})
    return clean  # type: ignore[no-any-return]  # each branch gives back what it was given


def _traced(text: Traced) -> Traced:
    if writable(text.text) == text.text:
        return text
    made, at = Traced(), 0
    for number in text.numbers:
        made += writable(text.text[at : number.start])
        if shown := writable(text.text[number.start : number.end]):
            made += Traced.number(shown, number.source, number.figure)
        at = number.end
    return made + writable(text.text[at:])
