"""What a regime asks, of whom: refusals are sentences, and rounds that are open follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Calendar, DayOff, Regime, RegimeLine, Reporter, Submission
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    day_off_add,
    day_off_remove,
    regime_create,
    regime_line_move,
    regime_line_remove,
    regime_lines_add,
    regime_revise,
    reporter_add,
    reporter_end,
    reporter_lines_set,
    round_close,
    round_open,
)
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


def test_a_code_names_one_regime(regime: Regime, places: dict[str, Place], now: datetime) -> None:
    with pytest.raises(RefusedError, match="Đã có chế độ báo cáo mang mã"):
        regime_create(code=regime.code, name="Khác", place=places["305"], calendar=Calendar.CALENDAR, by=SYSTEM, at=now)
    assert Regime.objects.filter(code=regime.code).count() == 1


def test_a_unit_reports_once_under_a_regime(submission: Submission, now: datetime) -> None:
    reporter = submission.reporter
    with pytest.raises(RefusedError, match="đã báo cáo theo"):
        reporter_add(regime=reporter.regime, place=reporter.place, by=SYSTEM, at=now)
    assert Reporter.objects.filter(regime=reporter.regime, place=reporter.place).count() == 1


def test_an_indicator_is_asked_once(regime: Regime, indicators: dict[str, Indicator], now: datetime) -> None:
    with pytest.raises(RefusedError, match="đã có trong"):
        regime_lines_add(regime=regime, lines=[LineWish(indicators["T0"])], by=SYSTEM, at=now)


@pytest.mark.django_db
def test_a_day_off_is_named_once(now: datetime) -> None:
    day_off_add(day=date(2022, 1, 3), name="Nghỉ bù Tết Dương lịch", by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="03/01/2022 đã là ngày nghỉ"):
        day_off_add(day=date(2022, 1, 3), name="Nghỉ", by=SYSTEM, at=now)
    assert DayOff.objects.count() == 1


def test_a_keeper_cannot_make_a_unit_elsewhere_report(
    regime: Regime, people: dict[str, Person], places: dict[str, Place], now: datetime
) -> None:
    keeper = people["catalogue_keeper"]
    with pytest.raises(PermissionDenied):
        reporter_add(regime=regime, place=places["11335"], by=keeper, at=now)
    Grant.objects.filter(person=keeper).update(place="31")
    assert reporter_add(regime=regime, place=places["11335"], by=Person.objects.get(pk=keeper.pk), at=now)


def test_a_draft_knows_how_many_cells_it_is_asked(submission: Submission, now: datetime) -> None:
    regime, before = submission.round.regime, submission.asked
    more = Indicator.objects.get(code="H1")
    more.pk, more.code, more.name = None, "H2", "Hộ kinh doanh giải thể"
    more.save()
    regime_lines_add(regime=regime, lines=[LineWish(more)], by=SYSTEM, at=now)
    submission.refresh_from_db()
    assert submission.asked == before + 2


def _revise(regime: Regime, now: datetime, by: object = SYSTEM, **changes: object) -> Regime:
    kept = ("name", "basis", "calendar", "opening_day", "closing_day", "due_days", "grace_days", "estimate", "active")
    return regime_revise(regime=regime, **{name: getattr(regime, name) for name in kept} | changes, by=by, at=now)


def _asked(submission: Submission) -> list[str]:
    submission = Submission.objects.select_related("round__regime", "reporter").get(pk=submission.pk)
    grid = grid_of(submission)
    assert submission.asked == grid.asked
    return [row.indicator.code for row in grid.rows]


def test_a_rule_is_revised_but_not_its_calendar_once_a_round_was_opened(regime: Regime, now: datetime) -> None:
    assert _revise(regime, now, calendar=Calendar.MIDMONTH).calendar == Calendar.MIDMONTH
    _revise(regime, now, calendar=Calendar.CALENDAR)
    due = round_open(regime=regime, period="2021-11", by=SYSTEM, at=now).due_at
    with pytest.raises(RefusedError, match="không đổi cách tính tháng"):
        _revise(regime, now, calendar=Calendar.MIDMONTH, due_days=9)
    regime.refresh_from_db()
    assert (regime.calendar, regime.due_days) == (Calendar.CALENDAR, 2)
    assert _revise(regime, now, due_days=9).due_days == 9
    assert regime.rounds.get().due_at == due


def test_a_regime_is_not_used_again_where_another_now_gathers_by_another_month(
    regime: Regime, places: dict[str, Place], indicators: dict[str, Indicator], now: datetime
) -> None:
    _revise(regime, now, active=False)
    other = regime_create(code="nd09", name="Khác", place=places["305"], calendar=Calendar.MIDMONTH, by=SYSTEM, at=now)
    regime_lines_add(regime=other, lines=[LineWish(indicators["T0"])], by=SYSTEM, at=now)
    reporter_add(regime=other, place=places["11371"], by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="hai cách tính tháng"):
        _revise(regime, now, active=True)
    regime.refresh_from_db()
    assert not regime.active


def test_lines_are_ordered(regime: Regime, lines: dict[str, RegimeLine], now: datetime) -> None:
    regime_line_move(line=lines["T2"], up=True, by=SYSTEM, at=now)
    regime_line_move(line=lines["H1"], up=False, by=SYSTEM, at=now)
    assert list(regime.lines.values_list("indicator__code", flat=True)) == ["T0", "T2", "T1", "H1"]


def test_a_line_that_was_never_asked_goes_and_one_that_was_ends(
    regime: Regime, lines: dict[str, RegimeLine], now: datetime
) -> None:
    regime_line_remove(line=lines["T2"], by=SYSTEM, at=now)
    assert not RegimeLine.objects.filter(pk=lines["T2"].pk).exists()
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)
    regime_line_remove(line=lines["H1"], by=SYSTEM, at=now)
    assert RegimeLine.objects.get(pk=lines["H1"].pk).ended_at == now
    assert {tuple(_asked(one)) for one in opened.submissions.all()} == {("T0", "T1")}
    # The same indicator may be asked again later.
    regime_lines_add(regime=regime, lines=[LineWish(lines["H1"].indicator)], by=SYSTEM, at=now)
    assert {tuple(_asked(one)) for one in opened.submissions.all()} == {("T0", "T1", "H1")}


def test_a_line_stays_while_it_is_being_entered_and_its_figures_stay_for_good(
    submission: Submission, type_in: Callable[..., object], lines: dict[str, RegimeLine], now: datetime
) -> None:
    type_in(H1=("11", "141"))
    with pytest.raises(RefusedError, match="1 đơn vị đã nhập"):
        regime_line_remove(line=lines["H1"], by=SYSTEM, at=now)
    round_close(round=submission.round, by=SYSTEM, at=now)
    regime_line_remove(line=lines["H1"], by=SYSTEM, at=now)
    assert _asked(submission)[-1] == "H1"
    other = Submission.objects.exclude(pk=submission.pk).get()
    assert "H1" not in [row.indicator.code for row in grid_of(other).rows]


def test_the_only_line_of_a_reporter_is_not_taken_from_it(
    regime: Regime, lines: dict[str, RegimeLine], agency: object, places: dict[str, Place], now: datetime
) -> None:
    office = reporter_add(regime=regime, place=places["305"], agency=agency, lines=[lines["T1"]], by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="chỉ tiêu duy nhất giao cho Phòng Tài chính"):
        regime_line_remove(line=lines["T1"], by=SYSTEM, at=now)
    assert list(office.lines.all()) == [lines["T1"]]
    reporter_end(reporter=office, by=SYSTEM, at=now)
    regime_line_remove(line=lines["T1"], by=SYSTEM, at=now)


def test_a_reporter_gets_lines_of_its_own_and_all_again(
    submission: Submission, type_in: Callable[..., object], lines: dict[str, RegimeLine], now: datetime
) -> None:
    reporter = submission.reporter
    reporter_lines_set(reporter=reporter, lines=[lines["T0"], lines["H1"]], by=SYSTEM, at=now)
    assert _asked(submission) == ["T0", "H1"]
    submission.__dict__.pop("asked_lines", None)
    type_in(H1=("11", "141"))
    with pytest.raises(RefusedError, match="đã nhập chỉ tiêu định bỏ"):
        reporter_lines_set(reporter=reporter, lines=[lines["T0"]], by=SYSTEM, at=now)
    reporter_lines_set(reporter=reporter, lines=[], by=SYSTEM, at=now)
    assert _asked(submission) == ["T0", "T1", "T2", "H1"]


def test_who_reports_no_more_may_report_again(regime: Regime, places: dict[str, Place], now: datetime) -> None:
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)
    reporter = regime.reporters.get(place=places["11371"])
    reporter_end(reporter=reporter, by=SYSTEM, at=now)
    assert not opened.submissions.filter(reporter=reporter).exists()
    with pytest.raises(RefusedError, match="đã thôi báo cáo"):
        reporter_end(reporter=reporter, by=SYSTEM, at=now)
    again = reporter_add(regime=regime, place=places["11371"], by=SYSTEM, at=now)
    assert opened.submissions.get(reporter=again).asked == 8


def test_a_draft_that_was_begun_outlives_its_reporter(
    submission: Submission, type_in: Callable[..., object], now: datetime
) -> None:
    type_in(T0=("10", "100"))
    reporter_end(reporter=submission.reporter, by=SYSTEM, at=now)
    assert Submission.objects.filter(pk=submission.pk).exists()


def test_days_off_come_in_a_row_and_go_again(db: None, now: datetime) -> None:
    day_off_add(day=date(2022, 1, 31), last=date(2022, 2, 4), name="Tết Nguyên đán", by=SYSTEM, at=now)
    assert DayOff.objects.count() == 5
    with pytest.raises(RefusedError, match="02/02/2022 đã là ngày nghỉ"):
        day_off_add(day=date(2022, 2, 2), name="Nghỉ", by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="không phải một đợt nghỉ"):
        day_off_add(day=date(2022, 2, 9), last=date(2022, 2, 7), name="Nghỉ", by=SYSTEM, at=now)
    day_off_remove(day_off=DayOff.objects.get(day=date(2022, 2, 4)), by=SYSTEM, at=now)
    assert not DayOff.objects.filter(day=date(2022, 2, 4)).exists()


@pytest.mark.parametrize("name", ["verifier", "reporter", "administrator"])
def test_only_keepers_change_a_regime(
    regime: Regime, lines: dict[str, RegimeLine], people: dict[str, Person], name: str, now: datetime
) -> None:
    who, reporter, day = people[name], regime.reporters.first(), day_off_add(
        day=date(2022, 1, 3), name="Nghỉ", by=SYSTEM, at=now
    )[0]  # fmt: skip
    tries = (
        lambda: _revise(regime, now, by=who, name="Khác"),
        lambda: regime_line_move(line=lines["T0"], up=False, by=who, at=now),
        lambda: regime_line_remove(line=lines["T0"], by=who, at=now),
        lambda: reporter_lines_set(reporter=reporter, lines=[lines["T0"]], by=who, at=now),
        lambda: reporter_end(reporter=reporter, by=who, at=now),
        lambda: day_off_remove(day_off=day, by=who, at=now),
    )
    for one in tries:
        with pytest.raises(PermissionDenied):
            one()
    assert (regime.lines.count(), regime.reporters.filter(ended_at=None).count(), DayOff.objects.count()) == (4, 2, 1)


def test_what_was_given_stays_readable_when_a_reporter_is_asked_less(
    submission: Submission, type_in: Callable[..., object], lines: dict[str, RegimeLine], now: datetime
) -> None:
    type_in(T2=("3", "30"))
    round_close(round=submission.round, by=SYSTEM, at=now)
    reporter_lines_set(reporter=submission.reporter, lines=[lines["T0"], lines["H1"]], by=SYSTEM, at=now)
    again = Submission.objects.select_related("round__regime", "reporter").get(pk=submission.pk)
    assert [row.indicator.code for row in grid_of(again).rows] == ["T0", "T2", "H1"]
