"""Area × yield = output, where one sentence states all three of one crop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luyke.model import AreaYieldOutput
from luyke.reading.mentions import Mention

_ROLES = {"ha": "area", "t/ha": "yield", "t": "output"}


def areas(levels: Sequence[Mention]) -> Iterator[AreaYieldOutput]:
    """The triples of the text; firm when each role stands once in the sentence under its own name."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in levels:
        if mention.unit in _ROLES and not mention.bracket and mention.upto is None:
            by_sentence.setdefault(mention.sentence, []).append(mention)
    for said in by_sentence.values():
        roles = {role: [m for m in said if _ROLES[m.unit] == role] for role in ("area", "yield", "output")}
        if all(len(found) == 1 for found in roles.values()):
            area, rate, output = (roles[role][0] for role in ("area", "yield", "output"))
            firm = (
                area.start < rate.start < output.start
                and "năng suất" in rate.subject
                and "sản lượng" in output.subject
                and area.period == rate.period == output.period
                and "gieo trồng" not in area.subject
            )
            yield AreaYieldOutput(firm, area.figure, rate.figure, output.figure)
