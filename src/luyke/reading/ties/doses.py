"""First and second doses: nobody is given the second who was not given the first."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from luyke.model import Funnel
from luyke.reading.mentions import Mention
from luyke.reading.ties.items import SAME_COUNT

_DOSE = re.compile(r"mũi (1|2|một|hai|thứ nhất|thứ hai)")


def doses(mentions: Sequence[Mention]) -> Iterator[Funnel]:
    """First and second doses of one sentence."""
    for first, second in itertools.pairwise(mentions):
        if first.unit in SAME_COUNT and second.unit in SAME_COUNT and first.sentence == second.sentence:
            one, two = _DOSE.search(first.subject), _DOSE.search(second.subject)
            if one and two and one[1] in ("1", "một", "thứ nhất") and two[1] in ("2", "hai", "thứ hai"):
                yield Funnel(True, first.figure, second.figure)
