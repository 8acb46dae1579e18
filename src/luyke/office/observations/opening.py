"""Where the evidence of a value is opened: apps above hand in how, for the apps that show evidence do not know them."""

from __future__ import annotations

from collections.abc import Callable

from luyke.office.accounts.models import Person
from luyke.office.observations.models import Evidence

Opener = Callable[[Person, Evidence], str]
_OPENERS: dict[str, Opener] = {}


def open_with(prefix: str, opener: Opener) -> None:
    """Takes in how evidence is opened whose reference begins so. An opener gives an address, or "" for this viewer."""
    _OPENERS[prefix] = opener


def address_of(viewer: Person, evidence: Evidence) -> str:
    """The page on which a viewer sees what a value rests on; "" where there is none for them."""
    for prefix, opener in _OPENERS.items():
        if evidence.reference.startswith(prefix):
            return opener(viewer, evidence)
    return ""
