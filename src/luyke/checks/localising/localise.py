"""Says of each conflict which number is likely wrong, and what it should probably read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from luyke.checks.judging import Judged
from luyke.checks.localising.component import Spot, components, figures_of, spot
from luyke.checks.localising.cover import cover
from luyke.checks.localising.repair import Trials, only_repair
from luyke.model import Figure, Verdict

_MOST_TRIALS = 20_000  # some hundred figures at some hundred slips each, well under a second

Suspicion = tuple[Figure, str]


def localise(judged: Sequence[Judged]) -> dict[int, Suspicion]:
    """For conflicts by their place in `judged`: the suspected figure, and its repair as it would be printed or "".

    A figure is suspected only when no relation that holds speaks for it. First a single slip that repairs all the
    conflicts tied together and breaks nothing; failing that, the smallest set that must contain an error.
    """
    conflicts = [one for one in judged if one.verdict is Verdict.CONFLICT]
    if not conflicts:
        return {}
    held: defaultdict[Spot, list[Judged]] = defaultdict(list)
    confirmed: set[Spot] = set()
    for one in judged:
        if one.verdict is Verdict.HOLDS or one.verdict is Verdict.CUT:
            for figure in one.tie.figures:
                held[spot(figure)].append(one)
                if one.check.confirms:
                    confirmed.add(spot(figure))
    trials = Trials(_MOST_TRIALS)
    suspicions: dict[int, Suspicion] = {}
    places = {id(one): index for index, one in enumerate(judged)}
    for component in components(conflicts):
        for one, suspicion in _suspect(component, held, confirmed, trials):
            suspicions[places[id(one)]] = suspicion
    return suspicions


def _suspect(
    component: Sequence[Judged],
    held: dict[Spot, list[Judged]],
    confirmed: set[Spot],
    trials: Trials,
) -> list[tuple[Judged, Suspicion]]:
    eligible = {place: figure for place, figure in figures_of(component).items() if place not in confirmed}
    everywhere = set(eligible).intersection(*({spot(figure) for figure in one.tie.figures} for one in component))
    shared = [figure for place, figure in eligible.items() if place in everywhere]
    repair = only_repair(component, shared, held, trials)
    if repair is not None:
        number, quantity = repair
        return [(one, (number.figure, number.printed(quantity))) for one in component]
    covering = cover(component, eligible)
    found: list[tuple[Judged, Suspicion]] = []
    for one in component:
        here = [figure for figure in one.tie.figures if spot(figure) in covering]
        if len(here) == 1:
            found.append((one, (here[0], "")))
    return found
