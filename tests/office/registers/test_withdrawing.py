"""What was added by mistake is taken away while nothing rests on it, in every register where something can be added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

import pytest
from django.conf import settings as office
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.accounts.roles import ROLES
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Place
from luyke.office.registers.evaluation.models import Kind
from luyke.office.registers.evaluation.services import subject_add
from luyke.office.registers.land.said import Listing, SaidHousehold, SaidParcel
from luyke.office.registers.land.services import households_record
from luyke.office.registers.land.services import project_add as land_project_add
from luyke.office.registers.order.services import campaign_set
from luyke.office.registers.projects.models import Line
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.registers.projects.selectors import line_rows
from luyke.office.registers.projects.services import months_record, plan_set, project_add
from luyke.office.registers.rulebook.said import SaidAdoption, SaidClause
from luyke.office.registers.rulebook.services import clause_write, document_add, draft_open, version_adopt
from luyke.office.registers.vaccination.models import Site, Vaccine
from luyke.office.registers.vaccination.services import site_add, supply_record
from luyke.office.reviews.models import Side

WHY = "Ghi nhầm tên"


@dataclass(frozen=True)
class Added:
    """One thing that was added: who keeps it, where its form stands and is sent, what is put upon it."""

    keeper: str
    row: Model
    page: str
    address: str
    load: Callable[[], object] | None
    says: str = "không bỏ được"


@pytest.fixture
def added(places: dict[str, Place], now: datetime) -> dict[str, Added]:
    """One of each, with nothing in it."""
    district, given = places["305"], {"by": SYSTEM, "at": now}
    land = land_project_add(place=district, code="GP1", name="Đường ven sông", **given)
    taken = SaidHousehold("H1", "farm", 1000)
    campaign = campaign_set(
        place=district, name="Tháng cao điểm", first_date=date(2021, 12, 1), last_date=date(2021, 12, 31),
        places=[places["11371"]], kinds=[], **given,
    )  # fmt: skip
    document = document_add(
        place=district, side=Side.PARTY, name="Quy chế thử", issuer="QUẬN ỦY", symbol="QC/QU", seat="Lê Chân", **given
    )
    site = site_add(place=places["11371"], code="tc-1", name="Trạm y tế", **given)
    subject = subject_add(place=district, kind=Kind.ORGANISATION, code="TC1", post="Chi bộ 1", **given)
    line = plan_set(
        project=project_add(place=district, code="DA1", name="Trường học", **given), year=2021, source="city",
        kind="year", amount=10**9, decision="QĐ 1", **given,
    ).line  # fmt: skip

    def address(name: str, pk: int) -> str:
        return reverse(name, args=[pk])

    return {
        "land": Added(
            "land_officer", land, address("land:project", land.pk), address("land:withdraw", land.pk),
            lambda: households_record(
                project=land, households=[taken], listings={"H1": Listing(places["11371"].pk, (SaidParcel(1, 2),))},
                **given,
            ),
        ),
        "order": Added(
            "order_officer", campaign, address("order:campaign", campaign.pk),
            address("order:campaign_withdraw", campaign.pk), None,
        ),
        "rulebook": Added(
            "rules_officer", document, address("rulebook:case", document.pk), address("rulebook:withdraw", document.pk),
            lambda: _clause(document.versions.get(), **given),
        ),
        "vaccination": Added(
            "health_site", site, reverse("vaccination:site_list"), address("vaccination:site_withdraw", site.pk),
            lambda: supply_record(
                site=site, vaccine=Vaccine.PFIZER, day=date(2021, 11, 1), doses=6, paper="PX 1", **given
            ),
        ),
        "evaluation": Added(
            "evaluation_officer", subject, reverse("evaluation:enter", args=[subject.pk, "2021"]),
            address("evaluation:withdraw", subject.pk),
            lambda: subject_add(
                place=district, kind=Kind.MEMBER, code="DV1", post="Đảng viên", body=subject, **given
            ),
        ),
        "projects": Added(
            "investment_officer", line.project, address("projects:case", line.pk),
            address("projects:withdraw", line.pk),
            lambda: months_record(months=[SaidMonth(line.pk, 10, 5, 5)], **given),
        ),
    }  # fmt: skip


def _clause(version: Model, *, by: object, at: datetime) -> object:
    said = SaidClause("Điều 1", "Họp hằng tháng.", 10)
    return clause_write(version=version, said=said, by=by, at=at, overrides={"RUL201": "chưa có căn cứ"})


def _there(added: Added) -> bool:
    rows = type(added.row).objects.filter(pk=added.row.pk)
    return rows.filter(withdrawn_at__isnull=True).exists() if hasattr(added.row, "withdrawn_at") else rows.exists()


def _each(added: dict[str, Added], people: dict[str, Person], client: Client) -> Iterator[Added]:
    for one in added.values():
        client.force_login(people[one.keeper], backend=office.AUTHENTICATION_BACKENDS[1])
        yield one


def test_it_is_taken_away_for_a_reason_and_the_act_is_recorded(
    added: dict[str, Added], people: dict[str, Person], client: Client
) -> None:
    for one in _each(added, people, client):
        assert one.address in client.get(one.page).content.decode(), one
        before = Entry.objects.count()
        client.post(one.address, {"reason": " "})
        assert (_there(one), Entry.objects.count()) == (True, before), one
        client.post(one.address, {"reason": WHY})
        told = Entry.objects.latest("pk")
        assert (_there(one), Entry.objects.count()) == (False, before + 1), one
        assert told.act.endswith(".withdrawn")
        assert (told.details["reason"], told.scope) == (WHY, one.row.place.code)
        assert WHY not in told.label


def test_what_something_rests_on_stays_and_one_sentence_says_why(
    added: dict[str, Added], people: dict[str, Person], client: Client
) -> None:
    for one in _each(added, people, client):
        if one.load is None:
            continue
        one.load()
        before = Entry.objects.count()
        answer = client.post(one.address, {"reason": WHY}, follow=True)
        assert _there(one), one
        assert Entry.objects.count() == before
        assert one.says in answer.content.decode(), one
        assert one.address not in answer.content.decode(), "it is not offered where it would be refused"


def test_only_who_keeps_the_register_takes_away(
    added: dict[str, Added], people: dict[str, Person], client: Client
) -> None:
    for name in (role for role in ROLES if "registers.view" in ROLES[role].permissions):
        client.force_login(people[name], backend=office.AUTHENTICATION_BACKENDS[1])
        for one in added.values():
            if name != one.keeper:
                assert client.post(one.address, {"reason": WHY}).status_code in (302, 403), (name, one)
    assert all(_there(one) for one in added.values())


def test_a_draft_opened_by_mistake_goes_and_the_version_before_it_stands(
    added: dict[str, Added], people: dict[str, Person], client: Client, now: datetime
) -> None:
    document, given = added["rulebook"].row, {"by": SYSTEM, "at": now}
    first = document.versions.get()
    _clause(first, **given)
    client.force_login(people["rules_officer"], backend=office.AUTHENTICATION_BACKENDS[1])
    where = reverse("rulebook:draft_withdraw", args=[first.pk])
    assert "Chỉ bỏ được dự thảo" in client.post(where, {"reason": WHY}, follow=True).content.decode()
    said = SaidAdoption("01-QC/QU", date(2021, 11, 1), date(2021, 11, 1))
    version_adopt(version=first, said=said, **given)
    again = draft_open(document=document, reason="nhầm", **given)
    where = reverse("rulebook:draft_withdraw", args=[again.pk])
    assert where in client.get(reverse("rulebook:version", args=[again.pk])).content.decode()
    client.post(where, {"reason": WHY})
    assert list(document.versions.all()) == [first]
    assert draft_open(document=document, reason="đúng", **given).ordinal == 2


def test_a_withdrawn_project_counts_for_nothing_and_its_code_is_free(
    added: dict[str, Added], people: dict[str, Person], client: Client, now: datetime
) -> None:
    officer, one = people["investment_officer"], added["projects"]
    client.force_login(officer, backend=office.AUTHENTICATION_BACKENDS[1])
    assert [row.plan for row in line_rows(viewer=officer, year=2021, month=11)] == [10**9]
    client.post(one.address, {"reason": WHY})
    assert line_rows(viewer=officer, year=2021, month=11) == []
    assert "Dự án đã bỏ khỏi sổ" in client.get(one.page).content.decode()
    line = Line.objects.get()
    for answer in (
        client.post(reverse("projects:plan", args=[line.pk]), {"year": 2021, "source": "city", "kind": "year",
                                                               "amount": "1", "decision": "QĐ 2", "reason": "x"}),
        client.post(one.address, {"reason": WHY}, follow=True),
    ):  # fmt: skip
        assert "đã bỏ khỏi sổ" in answer.content.decode()
    project_add(place=one.row.place, code="DA1", name="Trường khác", by=SYSTEM, at=now)


def test_a_site_is_set_up_and_closed_from_its_page(
    places: dict[str, Place], people: dict[str, Person], client: Client, now: datetime, settings: object
) -> None:
    settings.DEMO_DAY = date(2021, 11, 29)
    client.force_login(people["health_site"], backend=office.AUTHENTICATION_BACKENDS[1])
    where, given = (
        reverse("vaccination:site_list"),
        {"place": places["11371"].pk, "name": "Trường Võ Thị Sáu", "code": "v"},
    )
    assert client.post(where, {**given, "capacity": "1.200"}).status_code == 302
    assert "chưa điểm nào mang" in client.post(where, given).content.decode()
    site = Site.objects.get()
    assert (site.capacity, site.place) == (1200, places["11371"])
    supply_record(site=site, vaccine=Vaccine.PFIZER, day=date(2021, 11, 1), doses=6, paper="PX", by=SYSTEM, at=now)
    close = reverse("vaccination:site_close", args=[site.pk])
    assert close in client.get(where).content.decode()
    client.post(close)
    assert "Trường Võ Thị Sáu" not in client.get(reverse("vaccination:enter")).content.decode()
    assert client.post(close).status_code == 404
