"""A report goes out in its side's form, signed by who holds the title on that day, to whoever there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.reports.addressees import address_doubt
from luyke.office.reports.formality import form_doubts
from luyke.office.reports.models import Issue, Report, Side, Signer, State, Template
from luyke.office.reports.selectors import signer_list
from luyke.office.reports.services import (
    Heading,
    report_issue,
    report_submit,
    signer_add,
    signer_end,
    template_revise,
)

DAY = date(2021, 11, 30)
CHAIR = "Nguyễn Văn A"


@pytest.fixture(autouse=True)
def media(settings: object, tmp_path: Path) -> None:
    """Files of a test stay with it."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def chair(month: Place, people: dict[str, Person], now: datetime) -> Signer:
    """The chair of the People's Committee since July."""
    return signer_add(
        place=month,
        side=Side.STATE,
        name=CHAIR,
        title="Chủ tịch",
        begins=date(2021, 7, 1),
        by=people["verifier"],
        at=now,
    )


@pytest.fixture
def approved(report: Report) -> Report:
    """Waiting for its number."""
    Report.objects.filter(pk=report.pk).update(state=State.APPROVED)
    report.blocks.filter(kind="free").delete()
    report.refresh_from_db()
    return report


def _issued(report: Report, name: str, people: dict[str, Person], now: datetime) -> Issue:
    return report_issue(report=report, number="7", day=DAY, signer_name=name, by=people["approver"], at=now)


def test_who_holds_the_title_signs(approved: Report, chair: Signer, people: dict[str, Person], now: datetime) -> None:
    assert _issued(approved, "nguyễn văn  A", people, now).number == "7"


@pytest.mark.parametrize(
    ("change", "name", "said"),
    [
        ({}, "Trần Thị B", "không có trong danh sách người ký"),
        ({"title": "Phó Chủ tịch"}, CHAIR, "là Phó Chủ tịch, không ký với chức vụ CHỦ TỊCH"),
        ({"ends_on": date(2021, 11, 29)}, CHAIR, "thôi giữ chức vụ Chủ tịch từ sau ngày 29/11/2021"),
        ({"begins_on": date(2021, 12, 1)}, CHAIR, "giữ chức vụ Chủ tịch từ 01/12/2021"),
    ],
)
def test_who_does_not_hold_it_on_that_day_does_not(
    approved: Report, chair: Signer, people: dict[str, Person], now: datetime, change: dict[str, object], name: str,
    said: str,
) -> None:  # fmt: skip
    Signer.objects.filter(pk=chair.pk).update(**change)
    with pytest.raises(RefusedError) as refused:
        _issued(approved, name, people, now)
    assert [one for one in refused.value.details if said in one]
    assert not Issue.objects.exists()


def test_where_nobody_wrote_the_list_it_is_said_and_nothing_refused(
    approved: Report, people: dict[str, Person], now: datetime
) -> None:
    assert "Chưa có danh sách người ký" in " ".join(form_doubts(approved, day=DAY))
    assert _issued(approved, "Trần Thị B", people, now)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("signers", "TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH", "phải có dòng “KT. CHỦ TỊCH”"),
        ("recipients", "UBND thành phố", "phải bắt đầu bằng “Lưu: VT”"),
    ],
)
def test_a_wrong_form_is_told_to_the_writer_and_stops_it(
    report: Report, heading: Heading, people: dict[str, Person], now: datetime, field: str, value: str, said: str
) -> None:
    template_revise(template=report.template, heading=replace(heading, **{field: value}), by=people["verifier"], at=now)
    report.blocks.filter(kind="free").delete()
    report = Report.objects.get(pk=report.pk)
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=people["verifier"], at=now)
    assert [one for one in refused.value.details if said in one]


def test_a_recipient_is_a_unit_that_there_is_on_the_day(month: Place) -> None:
    after = date(2025, 7, 1)
    known = ("UBND thành phố Hải Phòng", "UBND TP. Hải Phòng", "Thường trực HĐND quận Lê Chân", "Quận ủy Lê Chân")
    plain = ("UBND thành phố", "Các phòng, ban", "UBND các phường", "Như trên", "Lưu: VT", "Đảng ủy các phường")
    assert [address_doubt(one, month, DAY) for one in (*known, *plain)] == [""] * 10
    assert "không có đơn vị nào" in address_doubt("UBND phường Tân Lập Mới", month, DAY)
    assert "quận Ngô Quyền không còn từ 01/07/2025" in address_doubt("UBND quận Ngô Quyền", month, after)


def test_the_list_grows_and_ends_and_is_never_thinned(
    chair: Signer, month: Place, people: dict[str, Person], now: datetime
) -> None:
    again = {"place": month, "side": Side.STATE, "name": CHAIR, "title": "Chủ tịch", "begins": DAY, "at": now}
    with pytest.raises(RefusedError, match="đã có trong danh sách"):
        signer_add(by=people["verifier"], **again)
    with pytest.raises(PermissionDenied):
        signer_add(by=people["reporter"], **again)
    with pytest.raises(RefusedError, match="không thể trước"):
        signer_end(signer=chair, last=date(2021, 6, 30), by=people["verifier"], at=now)
    signer_end(signer=chair, last=DAY, by=people["verifier"], at=now)
    with pytest.raises(RefusedError, match="Đã ghi ngày thôi"):
        signer_end(signer=chair, last=DAY, by=people["verifier"], at=now)
    acts = list(Entry.objects.filter(act__startswith="reports.signer").values_list("act", flat=True))
    assert sorted(acts) == ["reports.signer.added", "reports.signer.ended"]


def test_signers_of_the_party_are_seen_by_those_who_may(
    chair: Signer, people: dict[str, Person], now: datetime
) -> None:
    Signer.objects.filter(pk=chair.pk).update(side=Side.PARTY)
    assert not signer_list(viewer=people["verifier"])
    Grant.objects.create(person=people["verifier"], role="party_office", place="305", given_at=now)
    of_party = Person.objects.get(pk=people["verifier"].pk)
    assert [one.name for one in signer_list(viewer=of_party)] == [CHAIR]


def test_the_pages_say_it_before_it_is_tried(
    approved: Report, chair: Signer, template: Template, people: dict[str, Person], now: datetime
) -> None:
    def page(name: str, address: str) -> str:
        client = Client()
        client.force_login(people[name], backend=settings.AUTHENTICATION_BACKENDS[1])
        return client.get(address).content.decode()

    Signer.objects.filter(pk=chair.pk).update(title="Phó Chủ tịch")
    issuing = page("approver", reverse("reports:report_issue", args=[approved.pk]))
    assert "không ký với chức vụ CHỦ TỊCH" in issuing
    assert "không ai trong danh sách người ký giữ chức vụ CHỦ TỊCH" in issuing
    listed = page("verifier", reverse("reports:signer_list"))
    assert "Phó Chủ tịch" in listed
    assert "01/07/2021" in listed
    Template.objects.filter(pk=template.pk).update(recipients="UBND phường Tân Lập Mới\nLưu: VT")
    assert "Tân Lập Mới" in page("verifier", reverse("reports:report", args=[approved.pk])).split("Nên xem lại")[1]
