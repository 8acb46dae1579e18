"""What was tested and what came of it is counted, each relation once and under the worst said of it."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.figures import figure, reading

from luyke.checks import check
from luyke.checks.judging import Judged, coverage_of
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.model import Coverage, GrowthFromBase, Kind, PartsOfTotal, ShareOfTotal, Statement, Verdict


def _growth(printed: str, *, firm: bool = True) -> GrowthFromBase:
    value, base = figure("153,0 tỷ", "đồng"), figure("102,0 tỷ", "đồng")
    return GrowthFromBase(firm, value, base, figure(printed, "%", Kind.GROWTH))


def _parts(total: str) -> PartsOfTotal:
    return PartsOfTotal(True, figure(total, "ha"), (figure("12,5", "ha"), figure("10,1", "ha")), True)


def test_every_relation_is_counted_once_under_its_verdict() -> None:
    unread = ((3, 9), (12, 15))
    text = reading(
        _growth("50,0"), _growth("50,0"), _parts("22,6"), _growth("49,9"), _growth("31,9"), _growth("99,9", firm=False)
    )
    cut = ShareOfTotal(True, figure("1.899,0", "ha"), figure("2.718,0", "ha"), figure("69,8", "%", Kind.SHARE))
    said = Statement(True, figure("5", "ha"), ())
    text = replace(
        text, relations=(*text.relations, cut, said), figures=(*text.figures, *cut.figures, said.head), unread=unread
    )
    assert check(text).coverage == Coverage(
        figures=22, relations=7, tested=6, held=4, cut=1, conflicting=1, unbound=1, unread=2
    )


def test_a_relation_that_several_checks_judge_is_counted_once_under_the_worst() -> None:
    first, second = _growth("50,0"), _growth("31,9")
    text = reading(first, second)
    checks = [one for one in RELATION_CHECKS if one.relation is GrowthFromBase]
    said = (Verdict.CUT, Verdict.CONFLICT, Verdict.HOLDS), (Verdict.HOLDS, Verdict.UNBOUND, Verdict.CUT)
    judged = tuple(
        Judged(one, tie, verdict)
        for tie, verdicts in zip((first, second), said, strict=True)
        for one, verdict in zip(checks, verdicts, strict=True)
    )
    told = coverage_of(text, judged)
    assert (told.tested, told.conflicting, told.cut, told.held, told.unbound) == (2, 1, 1, 0, 0)


def test_an_unfirm_tie_stands_unbound_and_does_not_hide_what_follows() -> None:
    text = reading(_growth("99,9", firm=False), _growth("31,9"))
    first, second = check(text).judged
    assert (first.verdict, first.tie, first.calculation) == (Verdict.UNBOUND, text.relations[0], "")
    assert first.check.relation is GrowthFromBase
    assert second.verdict is Verdict.CONFLICT
    assert second.calculation.startswith("153,0 / 102,0 − 1 = 50,0 %")
