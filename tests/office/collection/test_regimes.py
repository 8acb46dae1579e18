"""What a regime asks, of whom: refusals are sentences, and rounds that are open follow."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import Calendar, DayOff, Regime, Reporter, Submission
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    day_off_add,
    regime_create,
    regime_lines_add,
    reporter_add,
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
