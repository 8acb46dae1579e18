"""A month goes out as it is known, is corrected in plain sight, and is taken back with a reason."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.publishing import selectors
from luyke.office.publishing.datasets import dataset_values
from luyke.office.publishing.desk import desk_rows
from luyke.office.publishing.forms import MonthForm
from luyke.office.publishing.models import Publication, PublishedFigure
from luyke.office.publishing.services import month_publish, publication_withdraw
from luyke.office.targets.models import Revision, Target

NOVEMBER = Period.parse("2021-11")
BILLION = Decimal(10**9)
REVENUE = "value:T0:305:2021-01/2021-11"


def publish(place: Place, by: Person, at: datetime, **given: object) -> Publication:
    return month_publish(place=place, period=NOVEMBER, licence="CC BY 4.0", by=by, at=at, **given)


def revise(place: Place, indicator: Indicator, billions: str, at: datetime) -> None:
    value = NewValue(indicator.pk, place.pk, "2021-01/2021-11", Decimal(billions) * BILLION, "official", BILLION / 1000)
    observations_record(values=[value], by=SYSTEM, at=at)


def test_what_goes_out_is_what_was_known_then(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    made = publish(place, publisher, now)
    revise(place, indicators["T0"], "1400", now + timedelta(hours=1))
    figure = made.figures.get(key=REVENUE)
    assert (figure.value, figure.shown, figure.status) == (1379 * BILLION, "1.379 tỷ đồng", "estimate")
    assert selectors.figures_now(keys=[REVENUE], at=now) == {REVENUE: "1.379 tỷ đồng"}
    assert Entry.objects.filter(act="publishing.month.published").count() == 1


def test_a_correction_is_a_version_with_its_notice_and_the_old_one_stays(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    publish(place, publisher, now)
    later = now + timedelta(days=1)
    revise(place, indicators["T0"], "1400", later)
    with pytest.raises(RefusedError):
        publish(place, publisher, later)
    publish(place, publisher, later, notice="Thu ngân sách là 1.400 tỷ đồng, không phải 1.379 tỷ đồng.")
    told = [(one.shown, one.version) for one in selectors.figure_history(key=REVENUE, at=later)]
    assert told == [("1.400 tỷ đồng", 2), ("1.379 tỷ đồng", 1)]
    old = selectors.publication_show(kind="month", key="305:2021-11", at=later, version=1)
    assert selectors.month_body_of(old).lines[0].value == "1.379"


def test_the_desk_says_which_months_are_to_be_corrected_until_they_are(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    publish(place, publisher, now)
    later = now + timedelta(days=1)
    revise(place, indicators["T0"], "1379", later)  # official now, and the same
    assert [row.outdated for row in desk_rows(viewer=publisher, at=later)] == [()]
    revise(place, indicators["T0"], "1400", later)
    [row] = desk_rows(viewer=publisher, at=later)
    assert [name.partition(":")[0] for name in row.outdated] == ["Tổng thu ngân sách nhà nước trên địa bàn"]
    publish(place, publisher, later, notice="Thu là 1.400 tỷ đồng.")
    assert [row.outdated for row in desk_rows(viewer=publisher, at=later)] == [(), ()]


def test_under_embargo_nothing_is_out(place: Place, publisher: Person, now: datetime) -> None:
    hour = now + timedelta(hours=2)
    publish(place, publisher, now, public_at=hour)
    assert selectors.publication_list(at=now) == []
    assert selectors.figures_now(keys=[REVENUE], at=now) == {}
    assert selectors.publication_show(kind="month", key="305:2021-11", at=now) is None
    assert len(selectors.publication_list(at=hour)) == 1


def test_what_is_withdrawn_leaves_only_the_reason(place: Place, publisher: Person, now: datetime) -> None:
    made = publish(place, publisher, now)
    with pytest.raises(RefusedError):
        publication_withdraw(publication=made, notice=" ", by=publisher, at=now)
    publication_withdraw(publication=made, notice="Công bố nhầm.", by=publisher, at=now)
    assert selectors.series_of(at=now) == []
    assert selectors.publication_show(kind="month", key="305:2021-11", at=now).notice == "Công bố nhầm."
    with pytest.raises(RefusedError):
        publication_withdraw(publication=made, notice="Lần nữa.", by=publisher, at=now)


@pytest.mark.parametrize("role", ["editor", "approver", "leader", "administrator"])
def test_only_who_publishes_publishes(role: str, place: Place, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(PermissionDenied):
        publish(place, people[role], now)
    assert not Publication.objects.exists()


def test_a_month_without_figures_is_refused(places: dict[str, Place], people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(RefusedError):
        publish(places["305"], people["publisher"], now)


def test_a_count_that_is_too_small_is_not_told_in_any_way(place: Place, publisher: Person, now: datetime) -> None:
    sick = Indicator.objects.create(
        code="C1", name="Số người mắc bệnh", folded="so nguoi mac benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="down",
    )  # fmt: skip
    values = (("2021-11", 3), ("2021-01/2021-11", 48), ("2021-01/2021-10", 45))
    rows = [NewValue(sick.pk, place.pk, period, Decimal(value), "official") for period, value in values]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    body = selectors.month_body_of(selectors.publication_show(
        kind="month", key=publish(place, publisher, now).key, at=now))  # fmt: skip
    line = next(line for line in body.lines if line.code == "C1")
    assert (line.value, line.month, line.points, line.told, line.small) == ("< 5", "", (), (), True)
    assert not PublishedFigure.objects.filter(key__contains=":C1:").exists()


@pytest.mark.parametrize(("style", "asked"), [("growth", 10), ("level", 60)])
def test_what_a_count_changed_from_is_not_told_where_a_month_of_it_is_too_small(
    style: str, asked: int, place: Place, publisher: Person, now: datetime
) -> None:
    """Nor by how much a wanted change is missed: with what stands now it would tell what stood a year before."""
    sick = Indicator.objects.create(
        code="C1", name="Số người khỏi bệnh", folded="so nguoi khoi benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="up",
    )  # fmt: skip
    values = (("2021-11", 6), ("2021-01/2021-11", 50), ("2020-06", 3), ("2020-11", 7), ("2020-01/2020-11", 48))
    rows = [NewValue(sick.pk, place.pk, period, Decimal(value), "official") for period, value in values]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    target = Target.objects.create(indicator=sick, place=place, year=2021, issuer="above", style=style, position=3)
    Revision.objects.create(target=target, value=asked, document="Quyết định 12", decided_date=now.date(),
                            known_at=now - timedelta(minutes=5))  # fmt: skip
    made = publish(place, publisher, now)
    body = selectors.month_body_of(made)
    line = next(line for line in body.lines if line.code == "C1")
    said = "".join(piece.text for piece in body.sentence)
    assert "người khỏi bệnh" in said
    assert not {"4,2", "5,8", "48"} & set(re.findall(r"[\d,]+", f"{said} {line}"))
    keys = set(PublishedFigure.objects.filter(indicator="C1").values_list("key", flat=True))
    own = {"value:C1:305:2021-01/2021-11", "target:C1:305:2021:above"}
    percent = "derived:attainment(value:C1:305:2021-01/2021-11,target:C1:305:2021:above)"
    assert keys == (own if style == "growth" else own | {percent})
    assert line.plans[0].percent == ("" if style == "growth" else "83,3 %")
    assert (line.status == "untold") == (style == "growth")  # a wanted change that is met says how little stood before


@pytest.mark.parametrize("asked", [2, 40])
def test_how_a_small_count_stands_is_told_neither_by_a_word_nor_by_a_count(
    asked: int, place: Place, publisher: Person, now: datetime
) -> None:
    """Of twelve out of thirteen, the twelve that are seen would tell of the thirteenth."""
    sick = Indicator.objects.create(
        code="C1", name="Số người khỏi bệnh", folded="so nguoi khoi benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="up",
    )  # fmt: skip
    rows = [NewValue(sick.pk, place.pk, period, Decimal(3), "official") for period in ("2021-11", "2021-01/2021-11")]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    target = Target.objects.create(indicator=sick, place=place, year=2021, issuer="above", style="level", position=3)
    Revision.objects.create(target=target, value=asked, document="Quyết định 12", decided_date=now.date(),
                            known_at=now - timedelta(minutes=5))  # fmt: skip
    made = publish(place, publisher, now)
    body = selectors.month_body_of(made)
    line = next(line for line in body.lines if line.code == "C1")
    assert (line.status, line.shape, line.words) == ("untold", "–", "không công bố")
    assert [(plan.wanted, plan.percent, plan.percent_key) for plan in line.plans] == [(str(asked), "", "")]
    said = "".join(piece.text for piece in body.sentence)
    assert said.endswith("; không công bố kết quả: số người khỏi bệnh.")
    assert "1/2 chỉ tiêu đạt" in said
    counts = PublishedFigure.objects.filter(key__startswith="tally:")
    assert [one.shown for one in counts.filter(key="tally:reached")] == ["1/2 chỉ tiêu"]
    assert not any("khỏi bệnh" in f"{one.source} {one.shown}" for one in counts)


def test_rates_and_amounts_below_nothing_are_figures_like_others(
    place: Place, publisher: Person, now: datetime
) -> None:
    """Every cell of the month's table leads to its figure; what lies below nothing bears its sign."""
    given = {"decimals": 1, "cumulation": "last", "direction": "up", "factor": 1}
    rate = Indicator.objects.create(code="R1", name="Tỷ lệ bao phủ", folded="ty le bao phu", unit="%", shown="%",
                                    nature=Nature.RATIO, **given)  # fmt: skip
    gap = Indicator.objects.create(code="V1", name="Cân đối thu chi", folded="can doi thu chi", unit="VND",
                                   shown="đồng", nature=Nature.STOCK, **given)  # fmt: skip
    rows = ((rate, "2021-11", "92.3"), (rate, "2020-11", "90.7"), (gap, "2021-11", "-12"))
    values = [NewValue(one.pk, place.pk, period, Decimal(value), "official") for one, period, value in rows]
    observations_record(values=values, by=SYSTEM, at=now - timedelta(minutes=5))
    made = publish(place, publisher, now)
    line = next(one for one in selectors.month_body_of(made).lines if one.code == "R1")
    keys = dict(made.figures.values_list("key", "shown"))
    assert line.month_key == line.value_key == "value:R1:305:2021-11"
    assert keys[line.change_key].startswith("1,6 điểm")
    assert keys["value:V1:305:2021-11"] == "-12 đồng"


@pytest.mark.parametrize(("persons", "told"), [(3, False), (48, True), (None, False)])
def test_an_amount_goes_where_the_count_that_guards_it_goes(
    persons: int | None, told: bool, place: Place, publisher: Person, now: datetime
) -> None:
    """Money that a register paid to a few, or to nobody knows how many, is not told: in the month, in the data set."""
    period, given = "2021-01/2021-11", {"decimals": 0, "cumulation": "sum", "direction": "neutral", "factor": 1}
    paid = Indicator.objects.create(code="LK342", name="Số lượt người", folded="so luot nguoi", unit="person",
                                    shown="người", nature=Nature.COUNT_FLOW, **given)  # fmt: skip
    money = Indicator.objects.create(code="LK343", name="Số tiền đã chi", folded="so tien da chi", unit="VND",
                                     shown="đồng", nature=Nature.FLOW, **given)  # fmt: skip
    counts = {paid: persons, money: 7_500_000}
    rows = [NewValue(one.pk, place.pk, period, Decimal(value), "official") for one, value in counts.items() if value]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    made = publish(place, publisher, now)
    line = next(one for one in selectors.month_body_of(made).lines if one.code == "LK343")
    assert (line.value, line.small) == (("7.500.000", False) if told else ("không công bố", True))
    assert PublishedFigure.objects.filter(indicator="LK343").exists() == told
    values = dataset_values(place=place, first=None, last=None, as_of=now)
    assert any(one.indicator.code == "LK343" for one in values.values) == told


def test_what_was_withdrawn_before_its_hour_was_never_out(place: Place, publisher: Person, now: datetime) -> None:
    hour = now + timedelta(hours=2)
    made = publish(place, publisher, now, public_at=hour)
    publication_withdraw(publication=made, notice="Chưa đúng.", by=publisher, at=now + timedelta(hours=1))
    assert selectors.publication_show(kind="month", key=made.key, at=hour) is None


def test_a_month_does_not_tell_of_the_one_before_while_that_waits(
    place: Place, publisher: Person, indicators: dict[str, Indicator], now: datetime
) -> None:
    value = NewValue(indicators["T0"].pk, place.pk, "2021-01/2021-10", 100 * BILLION, "official")
    observations_record(values=[value], by=SYSTEM, at=now - timedelta(minutes=1))
    october = month_publish(place=place, period=Period.parse("2021-10"), licence="CC BY 4.0", by=publisher, at=now,
                            public_at=now + timedelta(days=9))  # fmt: skip
    assert selectors.month_body_of(selectors.publication_show(
        kind="month", key=october.key, at=october.public_at)).lines  # fmt: skip
    assert not publish(place, publisher, now).body["changes"]
    told = publish(place, publisher, now, notice="Lần nữa.", public_at=now + timedelta(days=10)).body["changes"]
    assert told


def test_a_list_is_of_the_newest_versions_and_of_the_newest_things(
    place: Place, publisher: Person, now: datetime
) -> None:
    """Old words are not found once they are corrected; one corrected often does not hide what came after it."""

    def article(key: str, version: int, folded: str, at: datetime) -> None:
        body = {"section": {"slug": "tin-tuc", "name": "Tin tức"}, "keywords": []}
        Publication.objects.create(
            kind="article", key=key, version=version, place=place, title=key, folded=folded, body=body, licence="x",
            as_of=at, notice="Đính chính." if version > 1 else "", public_at=at, published_at=at,
        )  # fmt: skip

    for version in range(1, 7):
        article("old", version, "moi" if version > 1 else "sai", now + timedelta(minutes=version))
    article("new", 1, "moi", now + timedelta(minutes=3))
    later = now + timedelta(hours=1)
    assert [one.key for one in selectors.publication_list(kind="article", at=later, limit=1)] == ["new"]
    assert [one.key for one in selectors.publication_list(section="tin-tuc", at=later)] == ["new", "old"]
    assert selectors.publication_list(words="sai", at=later) == []
    assert len(selectors.publication_list(words="sai", at=now + timedelta(minutes=1))) == 1


def test_figures_are_read_without_the_bodies_they_came_out_with(
    place: Place, publisher: Person, now: datetime, django_assert_num_queries: object
) -> None:
    publish(place, publisher, now)
    with django_assert_num_queries(1) as asked:
        assert selectors.series_of(place="305", at=now)
    assert '"body"' not in asked.captured_queries[0]["sql"]


def test_of_two_prints_what_was_known_last_holds_though_the_other_came_out_after_it(
    place: Place, publisher: Person, now: datetime
) -> None:
    """A publication that waited for its hour tells what was known when it was made."""
    december, at = Period.parse("2021-12"), now + timedelta(hours=3)
    waiting = Publication.objects.create(
        kind="month", key=f"305:{december.text}", version=1, place=place, title="Tháng 12", body={}, licence="x",
        as_of=now - timedelta(hours=1), public_at=now + timedelta(hours=2), published_at=now,
    )  # fmt: skip
    publish(place, publisher, now)
    PublishedFigure.objects.create(
        publication=waiting, key=REVENUE, name="Thu", indicator="T0", place="305", period="2021-01/2021-11",
        value=1, unit="đồng", shown="1 đồng", vintage=now,
    )  # fmt: skip
    assert selectors.figures_now(keys=[REVENUE], at=at) == {REVENUE: "1.379 tỷ đồng"}
    assert selectors.figure_history(key=REVENUE, at=at)[0].shown == "1.379 tỷ đồng"


def test_of_two_who_publish_a_month_at_once_one_is_told(
    place: Place, publisher: Person, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(place, publisher, now)
    monkeypatch.setattr("luyke.office.publishing.services.months.version_next", lambda **_given: 1)
    with pytest.raises(RefusedError):
        publish(place, publisher, now)
    assert Publication.objects.count() == 1


def test_of_places_of_one_name_the_choice_tells_when_each_was(places: dict[str, Place]) -> None:
    field = MonthForm(Place.objects.filter(code__in=("305", "VN")).highest_first()).fields["place"]
    assert [label for _pk, label in field.choices] == ["nước Việt Nam", "quận Lê Chân (đến 30/06/2025)"]


@pytest.mark.parametrize(
    ("unit", "nature", "told"), [("household", "stock", "< 5"), ("trường", "stock", "3"), ("%", "ratio", "3")]
)
def test_few_households_are_not_told_though_they_are_a_stock_but_few_schools_are(
    unit: str, nature: str, told: str, place: Place, publisher: Person, now: datetime
) -> None:
    given = {"unit": unit, "shown": unit, "nature": nature, "cumulation": "last", "direction": "down"}
    poor = Indicator.objects.create(code="C1", name="C1", folded="c1", factor=1, decimals=0, **given)
    observations_record(values=[NewValue(poor.pk, place.pk, "2021-11", Decimal(3), "official")], by=SYSTEM, at=now)
    line = next(one for one in publish(place, publisher, now).body["lines"] if one["code"] == "C1")
    assert line["value"] == told
