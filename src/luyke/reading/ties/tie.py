"""All relations of one text."""

from __future__ import annotations

from luyke.model import Kind, Relation
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.ties.areas import areas
from luyke.reading.ties.counts import percents_of_counts
from luyke.reading.ties.divisions import divisions
from luyke.reading.ties.doses import doses
from luyke.reading.ties.lists import counted_lists
from luyke.reading.ties.parts import parts, shares_of_sum
from luyke.reading.ties.sectors import rates_of_sectors
from luyke.reading.ties.series import series
from luyke.reading.ties.shares import shares
from luyke.reading.ties.statements import statements
from luyke.reading.ties.words import claims


def tie(mentions: list[Mention], folded: Folded) -> list[Relation]:
    """The relations between `mentions` (whose figures are made), in order of their first figure."""
    low = folded.low
    of_kind: dict[Kind, list[Mention]] = {kind: [] for kind in Kind}
    for mention in mentions:
        of_kind[mention.kind].append(mention)
    levels = of_kind[Kind.LEVEL]
    found: list[Relation] = []
    found.extend(statements(mentions, low))
    found.extend(parts(mentions, low))
    if of_kind[Kind.SHARE]:
        found.extend(shares_of_sum(mentions, low))
    found.extend(rates_of_sectors(of_kind[Kind.GROWTH]))
    found.extend(doses(mentions))
    found.extend(divisions(levels))
    found.extend(shares(mentions, of_kind, low))
    found.extend(series(mentions, folded.cased))
    found.extend(areas(levels))
    found.extend(claims(of_kind[Kind.ATTAINMENT], low))
    found.extend(percents_of_counts(mentions, low))
    found.extend(counted_lists(levels, low))
    found.sort(key=_first)
    return found


def _first(relation: Relation) -> int:
    return min([figure.start for figure in relation.figures])
