"""All relations of one text."""

from __future__ import annotations

from luyke.model import Relation
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.ties.areas import areas
from luyke.reading.ties.counts import percents_of_counts
from luyke.reading.ties.divisions import divisions
from luyke.reading.ties.lists import counted_lists
from luyke.reading.ties.parts import parts
from luyke.reading.ties.series import series
from luyke.reading.ties.shares import shares
from luyke.reading.ties.statements import statements
from luyke.reading.ties.words import claims


def tie(mentions: list[Mention], folded: Folded) -> list[Relation]:
    """The relations between `mentions` (whose figures are made), in order of their first figure."""
    found: list[Relation] = []
    found.extend(statements(mentions, folded.low))
    found.extend(parts(mentions, folded.low))
    found.extend(divisions(mentions))
    found.extend(shares(mentions, folded.low))
    found.extend(series(mentions, folded.cased))
    found.extend(areas(mentions))
    found.extend(claims(mentions, folded.low))
    found.extend(percents_of_counts(mentions, folded.low))
    found.extend(counted_lists(mentions, folded.low))
    found.sort(key=_first)
    return found


def _first(relation: Relation) -> int:
    return min([figure.start for figure in relation.figures])
