"""Rounds that open and close by themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar, Regime, Round, State, Submission
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    regime_create,
    regime_lines_add,
    regime_revise,
    reporter_add,
    round_close,
    round_open,
    round_reopen,
    rounds_tick,
)
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


def _noon(month: int, day: int) -> datetime:
    return datetime(2021, month, day, 5, tzinfo=UTC)


def test_a_round_opens_on_its_day_once_with_a_submission_for_each_reporter(regime: Regime) -> None:
    ticked = rounds_tick(by=SYSTEM, at=_noon(11, 17))  # the tenth working day after October was due is the 16th
    assert [one.period for one in ticked.opened] == ["2021-11"]
    assert rounds_tick(by=SYSTEM, at=_noon(11, 18)).opened == ()
    opened = Round.objects.get(period="2021-11")
    assert f"{opened.due_at:%Y-%m-%d %H:%M}" == "2021-12-02 16:59"  # the end of that day in Việt Nam, told in UTC
    assert [one.asked for one in opened.submissions.all()] == [8, 8]
    assert Entry.objects.filter(act="collection.round.opened").count() == 1


def test_a_round_closes_by_itself_when_its_grace_is_over(regime: Regime) -> None:
    rounds_tick(by=SYSTEM, at=_noon(11, 17))
    assert rounds_tick(by=SYSTEM, at=_noon(12, 16)).closed == ()
    assert [one.period for one in rounds_tick(by=SYSTEM, at=_noon(12, 17)).closed] == ["2021-11"]


def test_a_round_closes_when_all_is_approved(regime: Regime) -> None:
    rounds_tick(by=SYSTEM, at=_noon(11, 17))
    Submission.objects.update(state=State.APPROVED, approved_at=_noon(11, 30))
    assert len(rounds_tick(by=SYSTEM, at=_noon(11, 30)).closed) == 1


def test_a_unit_that_no_longer_is_is_not_asked(regime: Regime) -> None:
    opened = round_open(regime=regime, period="2025-09", by=SYSTEM, at=_noon(11, 16))
    assert not opened.submissions.exists()  # both wards ended on 30 June 2025


def test_a_closed_round_opens_again_only_for_a_reason(regime: Regime) -> None:
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=_noon(11, 16))
    round_close(round=opened, by=SYSTEM, at=_noon(12, 20))
    with pytest.raises(RefusedError):
        round_reopen(round=opened, reason=" ", by=SYSTEM, at=_noon(12, 21))
    assert round_reopen(round=opened, reason="phường An Biên gửi muộn", by=SYSTEM, at=_noon(12, 21)).closed_at is None


def test_only_who_keeps_regimes_opens_rounds(regime: Regime, people: dict[str, Person]) -> None:
    with pytest.raises(PermissionDenied):
        round_open(regime=regime, period="2021-11", by=people["verifier"], at=_noon(11, 16))
    assert not Round.objects.exists()


def test_one_indicator_of_one_place_is_not_gathered_over_two_kinds_of_month(
    regime: Regime, places: dict[str, Place], indicators: dict[str, Indicator], now: datetime
) -> None:
    other = regime_create(
        code="nd09", name="Báo cáo theo nghị định", place=places["305"], calendar=Calendar.MIDMONTH, closing_day=14,
        by=SYSTEM, at=now,
    )  # fmt: skip
    regime_lines_add(regime=other, lines=[LineWish(indicators["T0"])], by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="hai cách tính tháng"):
        reporter_add(regime=other, place=places["11371"], by=SYSTEM, at=now)
    assert not other.reporters.exists()


def test_a_regime_that_asks_nothing_or_of_nobody_opens_no_round(
    regime: Regime, places: dict[str, Place], indicators: dict[str, Indicator], now: datetime
) -> None:
    bare = regime_create(
        code="moi", name="Báo cáo mới", place=places["305"], calendar=Calendar.CALENDAR, by=SYSTEM, at=now
    )
    with pytest.raises(RefusedError, match="chưa có chỉ tiêu nào"):
        round_open(regime=bare, period="2021-11", by=SYSTEM, at=now)
    regime_lines_add(regime=bare, lines=[LineWish(indicators["H1"])], by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="chưa giao cho đơn vị nào"):
        round_open(regime=bare, period="2021-11", by=SYSTEM, at=now)
    # The clock's stroke passes over it and opens the others.
    assert [one.regime for one in rounds_tick(by=SYSTEM, at=_noon(11, 17)).opened] == [regime]


def test_a_round_closes_by_its_own_due_day_when_the_rule_was_revised(regime: Regime) -> None:
    rounds_tick(by=SYSTEM, at=_noon(11, 17))
    regime_revise(
        regime=regime, name=regime.name, basis="", calendar=Calendar.CALENDAR, opening_day=1, closing_day=5,
        due_days=0, grace_days=10, estimate=True, active=True, by=SYSTEM, at=_noon(11, 20),
    )  # fmt: skip
    assert rounds_tick(by=SYSTEM, at=_noon(12, 16)).closed == ()
    assert [one.period for one in rounds_tick(by=SYSTEM, at=_noon(12, 17)).closed] == ["2021-11"]


def test_what_was_opened_by_hand_after_its_time_stays_open(regime: Regime) -> None:
    late = round_open(regime=regime, period="2021-08", by=SYSTEM, at=_noon(11, 16))
    assert late not in rounds_tick(by=SYSTEM, at=_noon(11, 17)).closed
    round_close(round=late, reason="đã đủ", by=SYSTEM, at=_noon(11, 18))
    round_reopen(round=late, reason="thiếu một đơn vị", by=SYSTEM, at=_noon(11, 19))
    assert late not in rounds_tick(by=SYSTEM, at=_noon(11, 20)).closed
    late.submissions.update(state=State.APPROVED, approved_at=_noon(11, 21))
    assert late in rounds_tick(by=SYSTEM, at=_noon(11, 22)).closed


def test_a_regime_that_is_not_used_opens_nothing(regime: Regime) -> None:
    regime.active = False
    regime.save()
    with pytest.raises(RefusedError, match="thôi dùng"):
        round_open(regime=regime, period="2021-11", by=SYSTEM, at=_noon(11, 16))
