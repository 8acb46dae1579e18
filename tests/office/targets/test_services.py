"""Acts on the plan: what they do, and what they refuse without a trace."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from tests.office.targets.conftest import BILLION, DECIDED

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.selectors import sentence
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets import selectors, services
from luyke.office.targets.models import GapReason, Issuer, Revision, Style, Target
from luyke.office.targets.services import PlanLine
from luyke.office.targets.storing import Decision


def _given(catalogue: dict[str, Indicator], places: dict[str, Place], **more: object) -> dict[str, object]:
    return {
        "indicator": catalogue["P1"], "place": places["305"], "year": 2021, "issuer": Issuer.COUNCIL,
        "style": Style.LEVEL, "value": 1400 * BILLION, **more,
    }  # fmt: skip


def test_a_target_is_assigned_with_its_sentence(
    catalogue: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    target = services.target_assign(**_given(catalogue, places), by=people["planner"], at=now)
    assert target.revisions.get().value == 1400 * BILLION
    entry = Entry.objects.first()
    assert sentence(entry).endswith("giao chỉ tiêu Tổng thu trên địa bàn quận, 2021, HĐND giao.")
    assert entry.scope == "305"


def test_several_issuers_assign_the_same_indicator(
    revenue: Target, catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    services.target_assign(**_given(catalogue, places), by=SYSTEM, at=now)
    with pytest.raises(ValidationError, match="điều chỉnh bằng văn bản"):
        services.target_assign(**_given(catalogue, places), by=SYSTEM, at=now)
    assert Revision.objects.count() == 2


@pytest.mark.parametrize(
    ("more", "field"),
    [({"year": 1800}, "year"), ({"issuer": "ai"}, "issuer"), ({"style": "lạ"}, "style"), ({"year": 2026}, "place")],
)
def test_a_target_that_cannot_be_is_refused(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime, more: dict[str, object], field: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        services.target_assign(**_given(catalogue, places, **more), by=SYSTEM, at=now)
    assert field in refused.value.message_dict
    assert not Target.objects.exists()


def test_an_indicator_that_is_no_longer_used_is_refused(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    catalogue["P1"].valid_to = date(2020, 12, 31)
    with pytest.raises(ValidationError, match="không dùng trong năm 2021"):
        services.target_assign(**_given(catalogue, places), by=SYSTEM, at=now)


def test_a_revision_is_added_and_the_past_stays(revenue: Target, now: datetime) -> None:
    later = now + timedelta(days=30)
    services.target_revise(target=revenue, value=1500 * BILLION, decision=DECIDED, by=SYSTEM, at=later)
    assert [row.value for row in revenue.revisions.all()] == [1379 * BILLION, 1500 * BILLION]
    assert selectors.standing_of(target=revenue, as_of=now).value == 1379 * BILLION
    assert selectors.standing_of(target=revenue).value == 1500 * BILLION
    assert selectors.standing_of(target=revenue, as_of=now - timedelta(seconds=1)) is None


def test_a_style_changed_by_a_revision_leaves_the_old_sentence(revenue: Target, now: datetime) -> None:
    services.target_revise(
        target=revenue, value=Decimal(12), style=Style.GROWTH, decision=DECIDED, by=SYSTEM, at=now + timedelta(1)
    )
    sentences = [one.sentence for one in selectors.revision_list(target=revenue)]
    assert sentences == ["tăng 12 % so với năm 2020", "đạt 1.379 tỷ đồng trong năm 2021"]


@pytest.mark.parametrize(
    ("value", "decision", "words"),
    [(1500, Decision(reason="x"), "văn bản"), (1500, Decision("QĐ 1"), "lý do"), (1379, DECIDED, "giống số đang giao")],
)
def test_a_revision_needs_a_document_a_reason_and_a_change(
    revenue: Target, now: datetime, value: int, decision: Decision, words: str
) -> None:
    entries = Entry.objects.count()
    with pytest.raises(ValidationError, match=words):
        services.target_revise(target=revenue, value=value * BILLION, decision=decision, by=SYSTEM, at=now)
    assert (revenue.revisions.count(), Entry.objects.count()) == (1, entries)


def test_a_revision_over_one_that_was_not_seen_is_refused(revenue: Target, now: datetime) -> None:
    seen = revenue.revisions.get()
    services.target_revise(target=revenue, value=1500 * BILLION, decision=DECIDED, seen=seen, by=SYSTEM, at=now)
    with pytest.raises(ValidationError, match="Vừa có người điều chỉnh"):
        services.target_revise(target=revenue, value=1600 * BILLION, decision=DECIDED, seen=seen, by=SYSTEM, at=now)


def test_withdrawing_keeps_the_values_and_hides_the_target(
    revenue: Target, places: dict[str, Place], now: datetime
) -> None:
    later = now + timedelta(1)
    services.target_withdraw(target=revenue, decision=DECIDED, by=SYSTEM, at=later)
    assert selectors.target_list(place=places["305"], year=2021) == []
    assert [one.value for one in selectors.target_list(place=places["305"], year=2021, as_of=now)] == [1379 * BILLION]
    for act in (services.target_withdraw, lambda **given: services.target_revise(value=BILLION, **given)):
        with pytest.raises(ValidationError, match="rút"):
            act(target=revenue, decision=DECIDED, by=SYSTEM, at=later)


def test_what_was_withdrawn_can_be_assigned_again(
    revenue: Target, catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    services.target_withdraw(target=revenue, decision=DECIDED, by=SYSTEM, at=now)
    again = services.target_assign(**_given(catalogue, places, issuer=Issuer.ABOVE), by=SYSTEM, at=now)
    assert again.pk == revenue.pk
    assert selectors.standing_of(target=again).value == 1400 * BILLION


def test_the_database_refuses_a_withdrawal_with_a_value(revenue: Target, now: datetime) -> None:
    for withdrawn, value in ((True, BILLION), (False, None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Revision.objects.create(target=revenue, value=value, withdrawn=withdrawn, known_at=now)


def _shares(places: dict[str, Place], first: int | None, second: int | None) -> dict[Place, Decimal | None]:
    return {
        places[code]: None if value is None else value * BILLION
        for code, value in (("11371", first), ("11407", second))
    }


def test_shares_that_add_up_are_given_down(revenue: Target, places: dict[str, Place], now: datetime) -> None:
    gap = services.target_split(
        target=revenue, shares=_shares(places, 700, 679), decision=Decision("QĐ 9"), gap_reason="", by=SYSTEM, at=now
    )
    assert (gap.gap, gap.given, gap.unexplained) == (0, 2, False)
    share = Target.objects.get(place=places["11371"])
    assert (share.above, share.issuer, share.year) == (revenue, Issuer.ABOVE, 2021)
    assert not GapReason.objects.exists()


def test_shares_that_do_not_add_up_need_a_reason_and_keep_it_while_the_gap_is_the_same(
    revenue: Target, places: dict[str, Place], now: datetime
) -> None:
    given = {"target": revenue, "decision": DECIDED, "by": SYSTEM, "at": now}
    with pytest.raises(ValidationError, match="còn thiếu 79 tỷ đồng"):
        services.target_split(shares=_shares(places, 700, 600), gap_reason="", **given)
    assert Target.objects.count() == 1
    gap = services.target_split(shares=_shares(places, 700, 600), gap_reason="dự phòng của quận", **given)
    assert (gap.gap, gap.reason.reason) == (79 * BILLION, "dự phòng của quận")
    with pytest.raises(ValidationError, match="vượt 21 tỷ đồng"):
        services.target_split(shares=_shares(places, 700, 700), gap_reason="", **given)
    services.target_revise(target=revenue, value=1400 * BILLION, decision=DECIDED, by=SYSTEM, at=now)
    assert selectors.gap_of(target=revenue).unexplained
    services.target_split(shares=_shares(places, 800, 600), gap_reason="", **given)
    assert selectors.gap_of(target=revenue).gap == 0


def test_a_share_left_empty_is_taken_back(revenue: Target, places: dict[str, Place], now: datetime) -> None:
    given = {"target": revenue, "gap_reason": "để lại quận", "by": SYSTEM, "at": now}
    services.target_split(shares=_shares(places, 700, 600), decision=DECIDED, **given)
    with pytest.raises(ValidationError, match="văn bản"):
        services.target_split(shares=_shares(places, 700, None), decision=Decision(), **given)
    gap = services.target_split(shares=_shares(places, 700, None), decision=DECIDED, **given)
    assert gap.given == 1
    assert Target.objects.get(place=places["11407"]).revisions.count() == 2


@pytest.mark.parametrize(("code", "style", "value"), [("P4", Style.AT_LEAST, 95), ("P7", Style.AT_MOST, 104),
                                                      ("P2", Style.GROWTH, 14)])  # fmt: skip
def test_what_cannot_be_added_is_not_split(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime, code: str, style: str, value: int
) -> None:
    given = _given(catalogue, places, indicator=catalogue[code], style=style, value=Decimal(value))
    target = services.target_assign(**given, by=SYSTEM, at=now)
    with pytest.raises(ValidationError, match="không cộng được"):
        services.target_split(
            target=target, shares={places["11371"]: Decimal(1)}, decision=DECIDED, gap_reason="x", by=SYSTEM, at=now
        )
    assert selectors.gap_of(target=target) is None


def test_a_place_of_another_district_gets_no_share(revenue: Target, places: dict[str, Place], now: datetime) -> None:
    with pytest.raises(ValidationError, match="không thuộc"):
        services.target_split(
            target=revenue, shares={places["11335"]: BILLION}, decision=DECIDED, gap_reason="x", by=SYSTEM, at=now
        )


def _line(catalogue: dict[str, Indicator], code: str, value: int, **more: object) -> PlanLine:
    return PlanLine(catalogue[code], Issuer.ABOVE, Style.LEVEL, value * BILLION, **more)


def test_a_plan_is_imported_whole_and_again_changes_nothing(
    revenue: Target, catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    given = {"place": places["305"], "year": 2021, "decision": DECIDED, "by": SYSTEM, "at": now}
    lines = [_line(catalogue, "P3", 5, cell="D8"), _line(catalogue, "P1", 1400, cell="D9")]
    written = services.plan_import(lines=lines, **given)
    assert (written.new, written.revised, written.same) == (1, 1, 0)
    again = services.plan_import(lines=lines, **given)
    assert (again.new, again.revised, again.same) == (0, 0, 2)
    assert revenue.revisions.count() == 2
    assert Entry.objects.filter(act="targets.plan.imported").count() == 2


def test_a_plan_with_one_bad_line_is_not_imported_at_all(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    given = {"place": places["305"], "year": 2021, "decision": DECIDED, "by": SYSTEM, "at": now}
    for lines in (
        [_line(catalogue, "P1", 1), _line(catalogue, "P1", 2)],
        [_line(catalogue, "P1", 1), PlanLine(catalogue["P4"], Issuer.ABOVE, Style.GROWTH, Decimal(1))],
    ):
        with pytest.raises(ValidationError):
            services.plan_import(lines=lines, **given)
    assert not Target.objects.exists()


def test_an_entry_that_cannot_be_written_undoes_the_act(
    catalogue: dict[str, Indicator], places: dict[str, Place], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Entry.objects, "create", broken)
    with pytest.raises(OSError, match="disk"):
        services.target_assign(**_given(catalogue, places), by=SYSTEM, at=now)
    assert not Target.objects.exists()
    assert not Revision.objects.exists()


ALLOWED = {
    # who → the places whose plan they may change
    "planner": {"305", "11371", "11407"},
    "city_above": {"305", "304", "11371", "11407", "11335"},
}


@pytest.mark.parametrize("role", ["planner", "city_above", "leader", "reporter", "auditor", "verifier", "approver",
                                  "catalogue_keeper", "administrator", "nobody"])  # fmt: skip
def test_who_may_change_whose_plan(
    catalogue: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime, role: str
) -> None:
    allowed = set()
    for code, place in places.items():
        try:
            services.target_assign(**_given(catalogue, places, place=place), by=people[role], at=now)
        except PermissionDenied:
            continue
        allowed.add(code)
    assert allowed == ALLOWED.get(role, set())
    assert {place.code for place in selectors.places_assignable(viewer=people[role])} == allowed


@pytest.mark.parametrize("role", ["leader", "reporter", "auditor", "nobody"])
def test_others_change_nothing(revenue: Target, places: dict[str, Place], people: dict[str, Person], now: datetime,
                               role: str) -> None:  # fmt: skip
    given = {"by": people[role], "at": now, "decision": DECIDED}
    for act in (
        lambda: services.target_revise(target=revenue, value=BILLION, **given),
        lambda: services.target_withdraw(target=revenue, **given),
        lambda: services.target_split(target=revenue, shares={}, gap_reason="", **given),
        lambda: services.plan_import(place=places["305"], year=2021, lines=[], **given),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert revenue.revisions.count() == 1
