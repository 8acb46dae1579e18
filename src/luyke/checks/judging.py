"""Every relation of a reading, judged once; findings, coverage and the search for the wrong number all start here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from luyke.checks.relation_check import RelationCheck
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.model import Coverage, Reading, Relation, Verdict

_WORST_FIRST = (Verdict.CONFLICT, Verdict.CUT, Verdict.HOLDS, Verdict.UNBOUND)


def _by_relation() -> dict[type[Relation], tuple[RelationCheck[Any], ...]]:
    checks: defaultdict[type[Relation], list[RelationCheck[Any]]] = defaultdict(list)
    for check in RELATION_CHECKS:
        checks[check.relation].append(check)
    return {kind: tuple(of_kind) for kind, of_kind in checks.items()}


_CHECKS_OF = _by_relation()


@dataclass(frozen=True, slots=True)
class Judged:
    """One relation and what one check says of it."""

    check: RelationCheck[Any]
    tie: Relation
    verdict: Verdict

    @property
    def calculation(self) -> str:
        """The arithmetic written out; "" for a tie that is not bound. Worked out when asked."""
        return "" if self.verdict is Verdict.UNBOUND else self.check.calculation(self.tie)


def judge_all(reading: Reading) -> tuple[Judged, ...]:
    """Each relation with each check that has something to say of it; a tie that is not firm stands once, unbound."""
    judged = []
    for tie in reading.relations:
        checks = _CHECKS_OF.get(type(tie), ())
        if checks and not tie.firm:
            judged.append(Judged(checks[0], tie, Verdict.UNBOUND))
            continue
        for check in checks:
            verdict = check.weigh(tie)
            if verdict is not None:
                judged.append(Judged(check, tie, verdict))
    return tuple(judged)


def coverage_of(reading: Reading, judged: tuple[Judged, ...]) -> Coverage:
    """How much was found and tested. A relation counts once, under the worst that was said of it.

    Statements are no relation in this count: they bind what was said in one breath, arithmetic cannot test them alone.
    """
    worst: dict[int, Verdict] = {}
    for one in judged:
        known = worst.get(id(one.tie), one.verdict)
        worst[id(one.tie)] = min(known, one.verdict, key=_WORST_FIRST.index)
    verdicts = list(worst.values())
    unbound = verdicts.count(Verdict.UNBOUND)
    return Coverage(
        figures=len(reading.figures),
        relations=sum(type(tie) in _CHECKS_OF for tie in reading.relations),
        tested=len(verdicts) - unbound,
        held=verdicts.count(Verdict.HOLDS),
        cut=verdicts.count(Verdict.CUT),
        conflicting=verdicts.count(Verdict.CONFLICT),
        unbound=unbound,
        unread=len(reading.unread),
    )
