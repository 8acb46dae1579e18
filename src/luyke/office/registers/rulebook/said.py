"""A clause and an adoption as they are said, before they are kept: plain values, so that rules need no database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class SaidBasis:
    """That a clause rests on an article of a text. `text`: its number."""

    text: str
    article: str = ""


@dataclass(frozen=True)
class SaidClause:
    """What a clause is to say."""

    label: str
    text: str
    position: int = 0
    bases: tuple[SaidBasis, ...] = ()
    dropped: bool = False


@dataclass(frozen=True)
class SaidAdoption:
    """That a draft is adopted."""

    number: str
    adopted: date
    valid_from: date


@dataclass(frozen=True)
class Judged:
    """A clause or an adoption with what is known beside it; what is not known is left empty.

    labels   of the other clauses of the draft
    ended    texts among its bases, or among those of all its clauses, that hold no more, each with what took its place
    waiting  opinions on the draft without an answer
    """

    clause: SaidClause | None = None
    adoption: SaidAdoption | None = None
    labels: frozenset[str] = frozenset()
    ended: tuple[str, ...] = ()
    waiting: int = 0
    changed: int = 1
    today: date = field(default=date.max)
