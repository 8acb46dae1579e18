"""The campaign as a whole: who lives there and was reached, what sites hold, what days say of each other."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from tests.office.registers.conftest import Say

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.vaccination.covering import coverage, together
from luyke.office.registers.vaccination.models import Population, SheetEntry, Site, Supply
from luyke.office.registers.vaccination.services import population_say, supply_record
from luyke.office.registers.vaccination.stock import stock_of

DAY = date(2021, 11, 20)


def _codes(refused: pytest.ExceptionInfo[RulesBrokenError]) -> list[str]:
    return [one.code for one in refused.value.broken]


@pytest.fixture
def supplied(sites: dict[str, Site], people: dict[str, Person], now: datetime) -> Site:
    """A site that was given two hundred doses of Pfizer."""
    site = sites["11371"]
    supply_record(site=site, vaccine="pfizer", day=DAY - timedelta(days=3), doses=200, paper="PX 12",
                  by=people["health_site"], at=now)  # fmt: skip
    return site


def test_nothing_is_used_that_was_not_given(say: Say, supplied: Site) -> None:
    say(first=90, used=96)
    with pytest.raises(RulesBrokenError) as refused:
        say(first=100, day=DAY + timedelta(days=1), used=105, overrides={"VAC104": "cứ ghi"})
    assert _codes(refused) == ["VAC104"]
    assert "đã dùng và hủy 201 liều Pfizer mà chỉ được cấp 200" in refused.value.sentence
    say(first=100, day=DAY + timedelta(days=1), used=104)
    say(first=90, used=95, reason="đếm lại")
    (stock,) = stock_of(sites=[supplied]).values()
    assert (stock.given, stock.used, stock.left) == (200, 199, 1)


def test_a_site_gives_back_at_most_what_it_holds_and_says_why(
    say: Say, supplied: Site, people: dict[str, Person], now: datetime
) -> None:
    say(first=90, used=96)
    wish = {"site": supplied, "vaccine": "pfizer", "day": DAY, "paper": "PN 3", "by": people["health_site"], "at": now}
    for doses, reason, told in (
        (-105, "gần hết hạn", "chỉ còn 104 liều"),
        (-4, "", "phải nêu lý do"),
        (0, "x", "số liều"),
    ):
        with pytest.raises(RefusedError, match=told):
            supply_record(doses=doses, reason=reason, **wish)
    for name in ("reporter", "leader", "auditor"):
        with pytest.raises(PermissionDenied):
            supply_record(doses=4, **(wish | {"by": people[name]}))
    supply_record(doses=-104, reason="gần hết hạn", **wish)
    assert sorted(Supply.objects.values_list("doses", flat=True)) == [-104, 200]


def test_days_that_hardly_can_be_ask_for_a_reason(say: Say, sites: dict[str, Site]) -> None:
    Site.objects.update(capacity=150)
    say(first=90, day=DAY - timedelta(days=1))
    with pytest.raises(RulesBrokenError) as refused:
        say(first=90)
    assert _codes(refused) == ["VAC204"]
    with pytest.raises(RulesBrokenError) as refused:
        say(first=151)
    assert _codes(refused) == ["VAC203"]
    with pytest.raises(RulesBrokenError) as refused:
        say(first=60, second=20, used=80, overrides={})
    assert _codes(refused) == ["VAC202"]
    say(first=60, day=DAY - timedelta(days=20))
    say(first=60, second=20, used=80, overrides={})
    assert SheetEntry.objects.count() == 3


def test_more_than_live_there_is_doubted_by_the_population_of_that_day(
    say: Say, sites: dict[str, Site], people: dict[str, Person], now: datetime
) -> None:
    wish = {"place": sites["11371"].place, "group": "adult", "source": "Công an phường", "by": people["health_site"]}
    population_say(people=80, valid_from=date(2021, 1, 1), at=now, **wish)
    population_say(people=300, valid_from=DAY + timedelta(days=5), at=now, **wish)
    with pytest.raises(RulesBrokenError) as refused:
        say(first=90)
    assert _codes(refused) == ["VAC205"]
    population_say(people=120, valid_from=date(2021, 1, 1), at=now, **wish)
    say(first=90)
    for name in ("reporter", "leader"):
        with pytest.raises(PermissionDenied):
            population_say(people=1, valid_from=DAY, at=now, **(wish | {"by": people[name]}))
    assert Population.objects.count() == 3


def test_coverage_is_of_those_who_lived_there_on_the_day(
    say: Say, sites: dict[str, Site], people: dict[str, Person], now: datetime, client: Client
) -> None:
    place = sites["11371"].place
    say(first=90, teens=5, day=DAY - timedelta(days=30))
    say(first=0, second=45)
    population_say(place=place, group="adult", people=120, valid_from=date(2021, 1, 1), source="Công an phường",
                   by=people["health_site"], at=now)  # fmt: skip
    rows = coverage(viewer=people["health_site"], day=DAY)
    assert [(one.group, one.first, one.second, one.population) for one in rows] == [
        ("adult", 90, 45, 120), ("teen", 5, 0, None),
    ]  # fmt: skip
    assert (rows[0].first_share, rows[0].second_share) == (75, 37.5)
    assert [(one.group, one.population) for one in together(rows)] == [("adult", 120), ("teen", None)]
    assert [one.second for one in coverage(viewer=people["health_site"], day=DAY - timedelta(days=1))] == [0, 0]
    assert coverage(viewer=people["reporter"], day=DAY) == []

    client.force_login(people["health_site"], backend="luyke.office.accounts.backends.PasswordBackend")
    page = client.get("/so-theo-doi/tiem-chung/bao-phu/?ngay=2021-11-20").content.decode()
    assert "75,0" in page
    assert "37,5" in page
    wrong = {"place": place.pk, "group": "teen", "people": "12,5", "valid_from": "20/11/2021", "source": "x"}
    assert client.post("/so-theo-doi/tiem-chung/bao-phu/dan-so/", wrong).status_code == 422
    supply = {"site": sites["11371"].pk, "vaccine": "pfizer", "day": "20/11/2021", "doses": "1.200", "paper": "PX 1"}
    assert client.post("/so-theo-doi/tiem-chung/vac-xin/", supply).status_code == 302
    assert "1.200" in client.get("/so-theo-doi/tiem-chung/vac-xin/").content.decode()
