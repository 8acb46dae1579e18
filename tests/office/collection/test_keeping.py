"""The pages of those who keep regimes: by name, told back in words, within their part of the tree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.models import DayOff, Regime, RegimeLine
from luyke.office.collection.selectors import periods_to_open, regime_list, regime_places, reporter_candidates
from luyke.office.collection.services import round_open
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place

RULE = {
    "name": "Báo cáo tháng của các phường", "code": "bao-cao-phuong", "calendar": "calendar", "opening_day": "15",
    "closing_day": "25", "due_days": "2", "grace_days": "10", "estimate": "on", "basis": "",
}  # fmt: skip
TODAY = date(2021, 11, 29)


@pytest.fixture
def keeper(people: dict[str, Person]) -> Client:
    """The browser of the district's keeper of regimes."""
    client = Client()
    client.force_login(people["catalogue_keeper"], "luyke.office.accounts.backends.PasswordBackend")
    return client


@pytest.fixture
def keeper_elsewhere(people: dict[str, Person], places: dict[str, Place]) -> Person:
    """Who keeps regimes in the neighbour district."""
    Grant.objects.filter(person=people["catalogue_keeper"]).update(place="304")
    return Person.objects.get(pk=people["catalogue_keeper"].pk)


def test_a_rule_is_told_back_before_it_is_recorded(keeper: Client, places: dict[str, Place]) -> None:
    where = reverse("collection:regime_add", args=[places["305"].pk])
    page = keeper.post(where, RULE | {"step": "look"})
    text = page.content.decode()
    # The district ended on 30 June 2025; the rule is told as of its last day.
    assert "Kỳ tháng 6/2025: mở ngày 15/06/2025; số liệu từ 01/06/2025 đến 30/06/2025, chốt ngày 25/06/2025" in text
    assert "hạn gửi 27/06/2025; gửi muộn được đến hết 11/07/2025" in text
    assert not Regime.objects.exists()

    seal = page.context["page"].form.seal
    changed = keeper.post(where, RULE | {"step": "record", "seal": seal, "due_days": "5"})
    assert "Quy tắc đã khác với lúc xem" in changed.content.decode()
    assert not Regime.objects.exists()

    keeper.post(where, RULE | {"step": "record", "seal": seal})
    made = Regime.objects.get()
    assert (made.code, made.place, made.closing_day, made.due_days) == ("bao-cao-phuong", places["305"], 25, 2)


def test_final_figures_do_not_close_before_the_month_ends(keeper: Client, places: dict[str, Place]) -> None:
    rule = {name: value for name, value in RULE.items() if name != "estimate"}
    page = keeper.post(reverse("collection:regime_add", args=[places["305"].pk]), rule | {"step": "look"})
    assert page.status_code == 422
    assert "Chốt trước khi hết tháng" in page.content.decode()


def test_a_regime_is_set_only_where_one_keeps_them(
    keeper: Client, keeper_elsewhere: Person, regime: Regime, places: dict[str, Place]
) -> None:
    for name, args in (
        ("regime_add", [places["305"].pk]), ("regime", [regime.pk]), ("regime_revise", [regime.pk]),
        ("regime_lines", [regime.pk]), ("reporter_add", [regime.pk]), ("round_open", [regime.pk]),
        ("reporter", [regime.pk, regime.reporters.first().pk]),
        ("regime_line", [regime.pk, regime.lines.first().pk]),
    ):  # fmt: skip
        assert keeper.post(reverse(f"collection:{name}", args=args), {"act": "end"}).status_code == 404, name
    assert not regime_list(viewer=keeper_elsewhere)
    assert [one.code for one in regime_places(viewer=keeper_elsewhere, words="ngo quyen")] == ["304"]
    assert regime_places(viewer=keeper_elsewhere, words="lê chân") == []


def test_a_reporter_of_another_regime_is_not_reached_through_ones_own(
    keeper: Client, regime: Regime, places: dict[str, Place], now: datetime
) -> None:
    other = Regime.objects.create(code="khac", name="Khác", place=places["304"], calendar="calendar")
    stranger = other.reporters.create(place=places["11335"])
    page = keeper.post(reverse("collection:reporter", args=[regime.pk, stranger.pk]), {"act": "end"})
    assert page.status_code == 404
    stranger.refresh_from_db()
    assert stranger.ended_at is None


def test_lines_come_from_the_catalogue_by_name(
    keeper: Client, regime: Regime, indicators: dict[str, Indicator]
) -> None:
    new = Indicator.objects.get(code="H1")
    new.pk, new.code, new.name, new.searched = None, "H2", "Hộ kinh doanh giải thể", "h2 ho kinh doanh giai the"
    new.cumulation = "last"
    new.save()
    where = reverse("collection:regime_lines", args=[regime.pk])
    page = keeper.get(where, {"tim": "giải thể"}).content.decode()
    assert f'name="c-{new.pk}">' in page  # not asked for its cumulative unless wished: it does not add up
    assert keeper.post(where, {"chosen": new.pk}).status_code == 422
    assert keeper.post(where, {"chosen": new.pk, f"m-{new.pk}": "on"}).status_code == 302
    line = RegimeLine.objects.get(indicator=new)
    assert (line.asks_month, line.asks_cumulative, line.required, line.position) == (True, False, False, 5)
    keeper.post(reverse("collection:regime_line", args=[regime.pk, line.pk]), {"act": "up"})
    assert list(regime.lines.values_list("indicator__code", flat=True)) == ["T0", "T1", "T2", "H2", "H1"]
    keeper.post(reverse("collection:regime_line", args=[regime.pk, line.pk]), {"act": "remove"})
    assert not RegimeLine.objects.filter(pk=line.pk).exists()


def test_candidates_are_found_by_name_as_they_stood(
    regime: Regime, people: dict[str, Person], agency: Agency, places: dict[str, Place]
) -> None:
    def found(words: str = "", today: date = TODAY) -> list[str]:
        rows = reporter_candidates(viewer=people["catalogue_keeper"], regime=regime, today=today, words=words)
        return [f"{one.agency or one.place}{' ✓' if one.reports else ''}" for one in rows]

    near = ["Phòng Tài chính - Kế hoạch", "quận Lê Chân", "phường An Biên ✓", "phường Vĩnh Niệm ✓"]
    assert found() == near
    assert found(today=date(2026, 11, 26)) == near  # the district ended in 2025: as of its last day
    assert found("tai chinh") == ["Phòng Tài chính - Kế hoạch"]
    assert found("phường vinh niem") == ["phường Vĩnh Niệm ✓"]
    assert found("cầu đất") == []  # of the neighbour


def test_units_and_bodies_are_given_the_report_together_with_lines_of_their_own(
    keeper: Client, regime: Regime, agency: Agency, places: dict[str, Place], lines: dict[str, RegimeLine]
) -> None:
    where = reverse("collection:reporter_add", args=[regime.pk])
    chosen = {"who": [f"a{agency.pk}", f"p{places['305'].pk}"], "which": "own"}
    assert keeper.post(where, chosen).status_code == 422  # no line ticked
    keeper.post(where, chosen | {"line": [lines["T1"].pk]})
    made = regime.reporters.filter(place=places["305"])
    assert {str(one): [line.indicator.code for line in one.lines.all()] for one in made} == {
        "Phòng Tài chính - Kế hoạch": ["T1"], "quận Lê Chân": ["T1"],
    }  # fmt: skip
    again = keeper.post(where, {"who": [f"p{places['11371'].pk}", f"p{places['11335'].pk}"], "which": "all"})
    assert again.status_code == 422  # one reports already, the other is no candidate
    assert regime.reporters.count() == 4


def test_a_round_is_opened_closed_and_opened_again_by_hand(
    keeper: Client, regime: Regime, places: dict[str, Place], now: datetime
) -> None:
    here = reverse("collection:round_open", args=[regime.pk])
    offered = periods_to_open(regime=regime, today=date(2026, 11, 26))
    assert offered[0][0] == "2025-06"
    keeper.post(here, {"period": "1999-01"})
    assert not regime.rounds.exists()
    keeper.post(here, {"period": "2025-05"})
    opened = regime.rounds.get()
    assert (opened.period, opened.submissions.count(), opened.held_open) == ("2025-05", 2, True)
    where = reverse("collection:round_by_hand", args=[regime.pk, opened.pk])
    assert keeper.post(where, {"act": "close"}).status_code == 422
    keeper.post(where, {"act": "close", "reason": "đủ số liệu"})
    opened.refresh_from_db()
    assert opened.closed_at is not None
    assert keeper.post(where, {"act": "reopen", "reason": ""}).status_code == 422
    keeper.post(where, {"act": "reopen", "reason": "thiếu một đơn vị"})
    opened.refresh_from_db()
    assert opened.closed_at is None


def test_days_off_are_kept_on_their_page(keeper: Client, regime: Regime) -> None:
    where = reverse("collection:day_off_list")
    keeper.post(where, {"day": "31/01/2022", "last": "04/02/2022", "name": "Tết Nguyên đán"})
    assert DayOff.objects.count() == 5
    assert "thứ 2" in keeper.get(where).content.decode().lower()
    keeper.post(where, {"remove": DayOff.objects.get(day=date(2022, 1, 31)).pk})
    assert DayOff.objects.count() == 4
    again = keeper.post(where, {"day": "04/02/2022", "name": "Nghỉ"})
    assert again.status_code == 422
    assert "04/02/2022 đã là ngày nghỉ" in again.content.decode()


def test_the_pages_ask_the_database_few_times(
    keeper: Client, regime: Regime, now: datetime, django_assert_max_num_queries: Callable[..., object]
) -> None:
    round_open(regime=regime, period="2021-11", by=SYSTEM, at=now)
    with django_assert_max_num_queries(18):
        page = keeper.get(reverse("collection:regime", args=[regime.pk])).content.decode()
    assert "hỏi 4 chỉ tiêu ở 2 đơn vị" in page
    with django_assert_max_num_queries(10):
        assert regime.name in keeper.get(reverse("collection:regime_list")).content.decode()


def test_all_units_below_are_given_the_report_at_once(
    keeper: Client, regime: Regime, agency: Agency, places: dict[str, Place]
) -> None:
    regime.reporters.all().delete()
    where = reverse("collection:reporter_add", args=[regime.pk])
    assert "cả 2 đơn vị bên dưới" in keeper.get(where).content.decode()
    keeper.post(where, {"below": "on", "which": "all"})
    assert {one.place.code for one in regime.reporters.all()} == {"11371", "11407"}  # neither itself nor its agency
