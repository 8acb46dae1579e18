"""Acts on the catalogue: what they do, and what they refuse without a trace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from tests.office.indicators.conftest import money

from luyke.lexicon.catalogue import indicators
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.selectors import sentence
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators import services
from luyke.office.indicators.lines import engine_line
from luyke.office.indicators.models import Division, ExternalCode, Indicator
from luyke.office.indicators.selectors import line_map


@pytest.mark.django_db
def test_the_engines_catalogue_is_loaded_whole_and_once(now: datetime) -> None:
    assert services.catalogue_load(by=SYSTEM, at=now).new == len(list(indicators()))
    assert line_map() == {item.code: engine_line(item) for item in indicators()}
    entries = Entry.objects.count()
    call_command("indicators_load", verbosity=0)
    assert Entry.objects.count() == entries


@pytest.mark.django_db
def test_loading_again_leaves_what_the_office_corrected(now: datetime) -> None:
    services.catalogue_load(by=SYSTEM, at=now)
    mine = replace(line_map()["LK001"], name="Thu của chúng tôi")
    services.indicator_revise(line=mine, by=SYSTEM, at=now)
    Indicator.objects.filter(code="LK026").delete()
    assert services.catalogue_load(by=SYSTEM, at=now).new == 1
    assert line_map()["LK001"] == mine


@pytest.mark.django_db
def test_loading_again_defines_what_nobody_has_defined_and_nothing_else(now: datetime) -> None:
    services.catalogue_load(by=SYSTEM, at=now)
    whole = line_map()
    mine = replace(whole["LK001"], definition="Thu ở chỗ chúng tôi.", definition_author="Phòng Tài chính")
    services.indicator_revise(line=mine, by=SYSTEM, at=now)
    old = replace(whole["LK002"], name="Thu cân đối của quận", definition="", definition_author="", review_date=None)
    services.indicator_revise(line=old, by=SYSTEM, at=now)
    written = services.catalogue_load(by=SYSTEM, at=now)
    assert (written.new, written.revised, written.same) == (0, 1, len(whole) - 1)
    assert line_map()["LK001"] == mine
    assert line_map()["LK002"] == replace(whole["LK002"], name=old.name)


@pytest.mark.django_db
def test_the_factor_comes_from_the_words_of_the_unit(now: datetime) -> None:
    for code, shown, unit, factor in (
        ("U1", "tỷ đồng", "VND", 10**9), ("U2", "tạ/ha", "t/ha", Decimal("0.1")), ("U3", "nghìn người", "person", 1000),
        ("U4", "triệu đồng/người", "VND/person", 10**6), ("U5", "giường bệnh", "giường", 1),
    ):  # fmt: skip
        line = money(code, shown, shown=shown, unit=unit)
        assert services.indicator_create(line=line, by=SYSTEM, at=now).factor == factor


def test_a_line_is_made_and_revised_with_its_sentence(
    catalogue: dict[str, Indicator], keeper: Person, now: datetime
) -> None:
    made = services.indicator_create(line=money("A9", "Thu khác"), by=keeper, at=now)
    assert sentence(Entry.objects.first()).endswith("thêm chỉ tiêu A9 Thu khác.")
    services.indicator_revise(line=money("A9", "Thu còn lại", aliases=("thu lặt vặt",)), by=keeper, at=now)
    made.refresh_from_db()
    assert (made.name, made.folded) == ("Thu còn lại", "thu con lai")
    assert "thu lat vat" in made.searched
    assert Entry.objects.first().details["changed"]["name"] == ["Thu khác", "Thu còn lại"]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (money("A1", "Đã có"), "code"),
        (money("a-9", "Mã sai"), "code"),
        (money("A9", ""), "name"),
        (money("A9", "Đơn vị lạ", shown="tấn"), "shown"),
        (money("A9", "Cộng tỷ lệ", unit="%", shown="%", nature="ratio"), "cumulation"),
        (money("A9", "Phần của không có", parents=(("Z9", "nguồn"),)), "parents"),
        (money("A9", "Chia hết mà không có phần", exhaustive=("ngành",)), "exhaustive"),
        (money("A9", "Tử số không mẫu số", unit="%", shown="%", nature="ratio", cumulation="last", numerator="A1"),
         "denominator"),
        (money("A9", "Định nghĩa vô danh", definition="Là thu."), "definition_author"),
        (money("A9", "Ngày ngược", valid_from=date(2021, 2, 1), valid_to=date(2021, 1, 1)), "valid_to"),
    ],
)  # fmt: skip
def test_a_line_that_would_not_hold_is_refused_and_nothing_is_written(
    catalogue: dict[str, Indicator], keeper: Person, now: datetime, line: object, field: str
) -> None:
    before, entries = line_map(), Entry.objects.count()
    with pytest.raises(ValidationError) as refused:
        services.indicator_create(line=line, by=keeper, at=now)
    assert field in refused.value.message_dict
    assert line_map() == before
    assert Entry.objects.count() == entries


def test_a_cycle_of_parts_is_refused(catalogue: dict[str, Indicator], keeper: Person, now: datetime) -> None:
    with pytest.raises(ValidationError, match=r"Thành vòng: A2 → A1 → A2|Thành vòng: A1 → A2 → A1"):
        services.division_create(
            whole=catalogue["A2"], divided_by="vòng", parts=[catalogue["A1"]], exhaustive=False, by=keeper, at=now
        )
    assert Division.objects.count() == 1


def test_a_ratio_of_itself_is_refused_directly_and_by_way_of_another(
    catalogue: dict[str, Indicator], keeper: Person, now: datetime
) -> None:
    lines = line_map()
    with pytest.raises(ValidationError, match="chính nó"):
        services.indicator_revise(line=replace(lines["B3"], numerator="B3"), by=keeper, at=now)
    other = replace(lines["B3"], code="B4", name="Tỷ lệ của tỷ lệ", numerator="B3")
    services.indicator_create(line=other, by=keeper, at=now)
    with pytest.raises(ValidationError, match="chính nó"):
        services.indicator_revise(line=replace(lines["B3"], denominator="B4"), by=keeper, at=now)


def test_parts_are_changed_and_taken_back(catalogue: dict[str, Indicator], keeper: Person, now: datetime) -> None:
    division = Division.objects.get()
    services.division_revise(division=division, parts=[catalogue["A2"]], exhaustive=False, by=keeper, at=now)
    assert line_map()["A3"].parents == ()
    assert line_map()["A1"].exhaustive == ()
    services.division_remove(division=Division.objects.get(), by=keeper, at=now)
    assert not Division.objects.exists()
    assert Indicator.objects.count() == len(catalogue)


def test_a_code_of_another_system_is_one_indicators_at_a_time(
    catalogue: dict[str, Indicator], keeper: Person, now: datetime
) -> None:
    given = {"system": "QĐ 05/2023", "code": "0601", "by": keeper, "at": now}
    services.external_code_add(indicator=catalogue["A1"], valid_from=date(2023, 4, 15), **given)
    with pytest.raises(ValidationError, match="đã là mã của A1"):
        services.external_code_add(indicator=catalogue["A2"], valid_from=date(2024, 1, 1), **given)
    services.external_code_end(
        external_code=ExternalCode.objects.get(), last_date=date(2023, 12, 31), by=keeper, at=now
    )
    services.external_code_add(indicator=catalogue["A2"], valid_from=date(2024, 1, 1), **given)
    assert ExternalCode.objects.count() == 2


def test_closing_needs_a_reason_and_keeps_the_line(
    catalogue: dict[str, Indicator], keeper: Person, now: datetime
) -> None:
    with pytest.raises(ValidationError, match="lý do"):
        services.indicator_close(indicator=catalogue["A3"], last_date=date(2021, 12, 31), reason=" ", by=keeper, at=now)
    services.indicator_close(indicator=catalogue["A3"], last_date=date(2021, 12, 31), reason="gộp", by=keeper, at=now)
    assert not Indicator.objects.get(code="A3").reported_on(date(2022, 1, 1))


@pytest.mark.parametrize("role", ["planner", "leader", "auditor", "city_above", "administrator", "nobody"])
def test_only_the_keeper_changes_the_catalogue(
    catalogue: dict[str, Indicator], people: dict[str, Person], now: datetime, role: str
) -> None:
    who = {"by": people[role], "at": now}
    acts = (
        lambda: services.indicator_create(line=money("A9", "Mới"), **who),
        lambda: services.indicator_revise(line=money("A1", "Mới"), **who),
        lambda: services.indicator_close(indicator=catalogue["A1"], last_date=date(2022, 1, 1), reason="x", **who),
        lambda: services.division_remove(division=Division.objects.get(), **who),
        lambda: services.catalogue_import(lines=[], source="x", **who),
        lambda: services.external_code_add(indicator=catalogue["A1"], system="x", code="y", **who),
    )
    for act in acts:
        with pytest.raises(PermissionDenied):
            act()
