"""Conflicting relations that share figures, and with them perhaps one wrong number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from luyke.checks.judging import Judged
from luyke.model import Figure, Relation

Spot = tuple[int, int]


def spot(figure: Figure) -> Spot:
    """Where a figure stands, which tells it from every other of its text."""
    return figure.start, figure.end


def components(conflicts: Sequence[Judged]) -> Iterator[tuple[Judged, ...]]:
    """The conflicts, together where a chain of shared figures ties them."""
    by_spot: defaultdict[Spot, list[int]] = defaultdict(list)
    for index, one in enumerate(conflicts):
        for place in {spot(figure) for figure in one.tie.figures}:
            by_spot[place].append(index)
    seen: set[int] = set()
    for start in range(len(conflicts)):
        if start in seen:
            continue
        seen.add(start)
        waiting, together = [start], []
        while waiting:
            index = waiting.pop()
            together.append(index)
            for figure in conflicts[index].tie.figures:
                # Each figure's conflicts are walked once: taken out, so that the whole walk stays linear.
                for other in by_spot.pop(spot(figure), ()):
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        yield tuple(conflicts[index] for index in sorted(together))


def figures_of(component: Iterable[Judged]) -> dict[Spot, Figure]:
    """The figures of the relations, each once, in order."""
    return {spot(figure): figure for one in component for figure in one.tie.figures}


def substituted(tie: Relation, place: Spot, figure: Figure) -> Relation:
    """The relation with another figure wherever the one at `place` stood."""
    roles: list[object] = []
    for name in tie.__match_args__:
        role = getattr(tie, name)
        if isinstance(role, Figure):
            role = figure if spot(role) == place else role
        elif isinstance(role, tuple):
            role = tuple(figure if isinstance(item, Figure) and spot(item) == place else item for item in role)
        roles.append(role)
    return type(tie)(*roles)  # type: ignore[arg-type]  # the relation's own fields, in their order
