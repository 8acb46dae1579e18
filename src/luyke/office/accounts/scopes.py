"""Where a thing belongs in the tree of places and agencies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """Where a thing belongs: the codes of its place and of all places above it, and its agency ("" for none)."""

    places: frozenset[str]
    agency: str = ""
