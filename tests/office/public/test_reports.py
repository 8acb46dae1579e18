"""An issued report as its readers have it."""

from __future__ import annotations

import io
import re
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from PIL import Image
from tests.office.public.test_pages import addresses
from tests.office.publishing import test_reports as publishing
from tests.office.publishing.test_months import publish, revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.publishing.services import publication_withdraw
from luyke.office.reports.models import Issue, Report, Template

heading, template, report = publishing.heading, publishing.template, publishing.report
free, opened, issue = publishing.free, publishing.opened, publishing.issue
WHERE = "/cong-khai/bao-cao/bao-cao-123-bc-ubnd-2021-305/"


def test_a_reader_finds_it_reads_it_and_takes_its_files(
    issue: Issue, publisher: Person, client: Client, now: datetime
) -> None:
    assert client.get(WHERE).status_code == 404
    publishing.put_out(issue, publisher, now)
    for found in ("bao-cao/", "bao-cao/?tim=giay phep", "tin.atom", "tin.rss", "sitemap.xml"):
        assert WHERE in client.get(f"/cong-khai/{found}").content.decode(), found
    page = client.get(WHERE).content.decode()
    assert '<a href="/cong-khai/so/?khoa=value%3AT0%3A305%3A2021-01%2F2021-11">1.379 tỷ đồng</a>' in page
    assert '<a href="#can-cu-1">' in page
    assert "Sổ cấp phép của phòng Quản lý đô thị" in page
    assert "1.379 tỷ đồng" in client.get("/cong-khai/so/", {"khoa": publishing.REVENUE}).content.decode()
    for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        answer = client.get(f"{WHERE.rstrip('/')}-1.{kind}")
        assert answer.content.startswith(begins)
        assert "attachment" in answer["Content-Disposition"]
    picture = Image.open(io.BytesIO(client.get(f"{WHERE.rstrip('/')}.png").content))
    assert picture.size == (1200, 630)
    for kind in ("xlsx", "html"):
        assert client.get(f"{WHERE.rstrip('/')}-1.{kind}").status_code == 404


def test_a_number_published_otherwise_since_stands_beside_the_one_that_was_issued(
    issue: Issue, publisher: Person, place: Place, indicators: dict[str, Indicator], client: Client, now: datetime
) -> None:
    publishing.put_out(issue, publisher, now)
    revise(place, indicators["T0"], "1400", now + timedelta(hours=1))
    publish(place, publisher, now + timedelta(hours=1))
    page = client.get(WHERE).content.decode()
    assert "1.379 tỷ đồng</a> <small" in page
    assert "(nay là 1.400 tỷ đồng)" in page
    assert "giữ nguyên như đã ban hành" in page


def test_the_desk_opens_a_kind_and_sends_a_report_out(
    template: Template, report: Report, people: dict[str, Person], publisher: Person, client: Client, now: datetime
) -> None:
    issue = publishing.issue_of(report, people["approver"], now)
    client.force_login(publisher, backend=settings.AUTHENTICATION_BACKENDS[1])
    assert "Chưa có báo cáo nào" in client.get("/cong-bo/bao-cao/").content.decode()
    assert client.post("/cong-bo/bao-cao/loai/", {"template": template.pk, "open": "1"}).status_code == 403
    assert client.post("/cong-bo/bao-cao/", {"issue": issue.pk, "licence": "CC BY 4.0"}).status_code == 200
    client.force_login(people["verifier"], backend=settings.AUTHENTICATION_BACKENDS[1])
    assert client.post("/cong-bo/bao-cao/loai/", {"template": template.pk, "open": "1"}).status_code == 302
    assert "● được" in client.get("/cong-bo/bao-cao/loai/").content.decode()
    assert client.post("/cong-bo/bao-cao/", {"issue": issue.pk}).status_code == 403
    client.force_login(publisher, backend=settings.AUTHENTICATION_BACKENDS[1])
    assert client.post("/cong-bo/bao-cao/", {"issue": issue.pk, "licence": "CC BY 4.0"}).status_code == 302
    assert client.get(WHERE).status_code == 200


@pytest.mark.parametrize("how", ["issued", "under embargo", "withdrawn"])
def test_a_report_that_is_not_out_is_told_of_at_no_address(
    how: str, issue: Issue, publisher: Person, client: Client, now: datetime
) -> None:
    """Nor are its figures and files. Of what was withdrawn its own address keeps the title, beside the reason."""
    slug = WHERE.rstrip("/").rpartition("/")[2]
    where = [one for version in (1, 2) for kind in ("pdf", "docx")
             for one in addresses(slug=slug, name=f"{slug}-{version}", kind=kind)]  # fmt: skip
    where = list(dict.fromkeys([*where, "/cong-khai/bao-cao/?tim=giay", f"{WHERE}?ban=1"]))
    if how == "under embargo":
        publishing.put_out(issue, publisher, now, public_at=timezone.now() + timedelta(hours=1))
    if how == "withdrawn":
        made = publishing.put_out(issue, publisher, now)
        for one in where:  # what is kept of it must go too
            client.get(one)
        publication_withdraw(publication=made, notice="Gỡ.", by=publisher, at=timezone.now())
    assert WHERE in where
    assert f"{WHERE.rstrip('/')}-1.pdf" in where
    for one in where:
        answer = client.get(one)
        text = b"".join(answer) if answer.streaming else answer.content
        assert not text.startswith((b"%PDF", b"PK\x03\x04")) or "/du-lieu/" in one, one
        assert not text.startswith(b"\x89PNG") or "/bao-cao/" not in one, one
        for secret in ("1.379", "1379", "71,849", "2.137", "Đã cấp", "Sổ cấp phép"):
            found = rb"(?<!\w)" + re.escape(secret.encode()) + rb"(?!\w)"  # a moment may end in …13794
            assert not re.search(found, text.replace(b'value="giay"', b"")), (one, secret)
    assert client.get(WHERE).status_code == (410 if how == "withdrawn" else 404)
