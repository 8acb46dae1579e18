"""What a reader without an account sees, and what never reaches one."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from PIL import Image
from tests.office.english import english_names, said_in_english
from tests.office.publishing.test_months import REVENUE, publish, revise

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.public.data.packets import PACKETS
from luyke.office.public.pictures import year_of
from luyke.office.publishing.bodies import Line, PlanLine, Point
from luyke.office.publishing.models import Publication, PublishedFigure
from luyke.office.publishing.services import publication_withdraw

MONTH = "/cong-khai/dia-ban/305/thang/2021-11/"
FLOW = "/cong-khai/sdmx/2.1/data/INDICATORS/all"
GUESSES = {
    "code": "305", "period": "2021-11", "indicator_code": "T0", "key": "305", "kind": "csv", "slug": "tin",
    "section": "tin", "pk": "1", "resource": "structure", "agency": "all", "name": "all", "version": "all",
    "flow": "INDICATORS", "context": "dataflow", "series_key": "all", "provider": "all", "number": "x", "to": "en",
}  # fmt: skip


def addresses(**known: object) -> list[str]:
    """Every public address, guessed for what the tests publish, or with what is known of it."""
    doors = [one for one in get_resolver().url_patterns if str(one.pattern).startswith("cong-khai/")]
    found = [
        "/cong-khai/so/?khoa=" + REVENUE,
        "/cong-khai/tim/?tim=thu ngan sach",
        "/cong-khai/so-sanh/?chi-tieu=T0",
        MONTH + "?ban=1",
    ]
    asked = (
        "includeHistory=true",
        "format=csv",
        "format=csv2",
        "format=json",
        "format=structurespecificdata",
        "asOf=2999-01-01",
    )
    found += [*(f"{FLOW}?{one}" for one in asked), "/cong-khai/api/v1/series?as_of=2999-01-01T00:00:00Z"]
    guesses = GUESSES | {name: str(one) for name, one in known.items()}
    found += [one for door in doors for one in _under(door, f"/{door.pattern}", guesses)]
    return [*found, *(f"/cong-khai/api/v1/packets/{packet.name}" for packet in PACKETS)]


def _under(resolver: URLResolver, prefix: str, guesses: dict[str, str]) -> list[str]:
    found = []
    for entry in resolver.url_patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            found += _under(entry, where, guesses)
        elif isinstance(entry, URLPattern):
            while "<" in where:
                start, end = where.index("<"), where.index(">")
                where = where[:start] + guesses[where[start + 1 : end].rpartition(":")[2]] + where[end + 1 :]
            found.append(where)
    return found


@pytest.fixture
def out(place: Place, publisher: Person) -> None:
    """November, out."""
    publish(place, publisher, timezone.now())


def test_a_stranger_reads_the_month_and_goes_down_to_a_number(out: None, client: Client) -> None:
    page = client.get(MONTH)
    assert page.status_code == 200
    assert "1.379" in page.content.decode()
    assert not page.cookies
    for where in addresses():
        assert client.get(where).status_code in (200, 302, 404, 405), where
    assert "1.379 tỷ đồng" in client.get("/cong-khai/so/", {"khoa": REVENUE}).content.decode()


def test_what_is_hidden_stands_at_no_address_and_no_link_of_the_month_leads_nowhere(
    place: Place, publisher: Person, client: Client
) -> None:
    now, given = timezone.now(), {"factor": 1, "decimals": 0, "cumulation": "sum", "direction": "neutral"}
    paid = Indicator.objects.create(code="LK342", name="Số lượt người", folded="so luot nguoi", unit="person",
                                    shown="người", nature=Nature.COUNT_FLOW, **given)  # fmt: skip
    money = Indicator.objects.create(code="LK343", name="Số tiền đã chi", folded="so tien da chi", unit="VND",
                                     shown="đồng", nature=Nature.FLOW, **given)  # fmt: skip
    told = ((paid, "3"), (money, "7654321"))
    values = [NewValue(one.pk, place.pk, "2021-01/2021-11", Decimal(value), "official") for one, value in told]
    observations_record(values=values, by=SYSTEM, at=now - timedelta(minutes=5))
    publish(place, publisher, now)
    for where in addresses(indicator_code="LK343"):
        answer = client.get(where)
        text = (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")
        assert not re.search(r"7[.,]?654[.,]?321", text), where
    links = re.findall(r'href="(/cong-khai/(?!ngon-ngu)[^"#]*)"', client.get(MONTH).content.decode())
    assert [where for where in set(links) if client.get(unescape(where)).status_code != 200] == []
    assert "Số này không nêu" in Client().get("/cong-khai/dia-ban/305/chi-tieu/LK343/").content.decode()


def test_a_page_is_asked_for_by_its_tag(out: None, client: Client, place: Place, publisher: Person) -> None:
    first = client.get(MONTH)
    assert client.get(MONTH, headers={"If-None-Match": first["ETag"]}).status_code == 304
    publish(place, publisher, timezone.now(), notice="Bản thứ hai.")
    again = client.get(MONTH, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 200
    assert "Bản thứ hai." in again.content.decode()
    assert "Bản thứ hai." in client.get(MONTH + "?ban=1").content.decode()


def test_a_corrected_number_is_seen_with_what_was_printed(
    out: None, client: Client, place: Place, publisher: Person, indicators: dict[str, Indicator]
) -> None:
    assert client.get(MONTH).status_code == 200
    revise(place, indicators["T0"], "1400", timezone.now())
    publish(place, publisher, timezone.now(), notice="Thu là 1.400.")
    text = client.get(MONTH).content.decode()
    assert "1.400" in text
    assert "1.379" in client.get(MONTH + "?ban=1").content.decode()


@pytest.mark.parametrize("how", ["nothing published", "under embargo", "withdrawn"])
def test_what_is_not_out_cannot_be_had_at_any_address(
    how: str, place: Place, publisher: Person, client: Client
) -> None:
    at = timezone.now()
    if how == "under embargo":
        publish(place, publisher, at, public_at=at + timedelta(hours=1))
    if how == "withdrawn":
        made = publish(place, publisher, at)
        assert all(client.get(where) for where in addresses())
        publication_withdraw(publication=made, notice="Gỡ.", by=publisher, at=timezone.now())
    for where in addresses():
        answer = client.get(where)
        text = b"".join(answer) if answer.streaming else answer.content
        for secret in ("1.379", "1379", "71,849", "71849", "71.849"):
            found = rb"(?<!\w)" + re.escape(secret.encode()) + rb"(?!\w)"  # a moment may end in …13794
            assert not re.search(found, text), where
    assert client.get(MONTH).status_code == (410 if how == "withdrawn" else 404)


@pytest.mark.django_db
def test_tricks_with_addresses_are_not_found(client: Client) -> None:
    for where in ("dia-ban/../../so-lieu/", "dia-ban/%2e%2e/", "so/?khoa=%00", "so/?khoa=" + "x" * 5000,
                  "dia-ban/305/thang/2021-13/", "dia-ban/305/thang/2021-11/?ban=99999999999"):  # fmt: skip
        assert client.get("/cong-khai/" + where).status_code in (404, 302), where


def test_a_reader_switches_the_language_and_stays_where_they_are(out: None, client: Client) -> None:
    assert 'href="/cong-khai/ngon-ngu/en/"' in client.get(MONTH).content.decode()
    answer = client.get("/cong-khai/ngon-ngu/en/", headers={"Referer": f"http://testserver{MONTH}?ban=1"})
    assert answer["Location"] == f"{MONTH}?ban=1"
    page = client.get(MONTH).content.decode()
    assert '<html lang="en">' in page
    assert "Open data" in page
    for elsewhere in ("http://evil.example/cong-khai/", "http://testserver//evil.example", "x", ""):
        answer = client.get("/cong-khai/ngon-ngu/vi/", headers={"Referer": elsewhere})
        assert answer["Location"] == "/cong-khai/", elsewhere
    assert client.get("/cong-khai/ngon-ngu/xx/").status_code == 404


def test_english_pages_name_indicators_and_units_in_english_and_search_finds_both(
    place: Place, publisher: Person, client: Client
) -> None:
    names = english_names()
    publish(place, publisher, timezone.now())
    client.cookies["django_language"] = "en"
    english = names[Indicator.objects.get(code="T0").name]
    for where in ("", "dia-ban/305/", "dia-ban/305/thang/2021-11/", "dia-ban/305/chi-tieu/T0/", "so-sanh/",
                  f"so/?khoa={quote(REVENUE)}", "tim/?tim=english+of+t0", "tim/?tim=thu+ngan+sach"):  # fmt: skip
        answer = client.get(f"/cong-khai/{where}")
        assert answer.status_code == 200, where
        said = said_in_english(answer.content.decode())
        assert english in said, where
        assert [name for name in names if name in said] == [], where
    assert "billion VND" in said_in_english(client.get(MONTH).content.decode())


def test_what_is_out_is_found_with_accents_and_without_and_what_is_written_so_stands_first(
    out: None, place: Place, client: Client
) -> None:
    at = timezone.now()
    for key, title in (("mot", "Thuế của hộ"), ("hai", "Thuê nhà")):
        body = {"lead": [], "paragraphs": [], "keywords": [], "section": None, "photos": [], "byline": "x"}
        Publication.objects.create(kind="article", key=key, version=1, place=place, title=title, folded="thue " + key,
                                   body=body, licence="x", as_of=at, public_at=at, published_at=at)  # fmt: skip
    orders = {}
    for words in ("thuế", "thuê", "thue"):
        page = client.get("/cong-khai/tim/", {"tim": words}).content.decode()
        orders[words] = re.findall(r"/tin/(\w+)/", page)
    assert orders == {"thuế": ["mot", "hai"], "thuê": ["hai", "mot"], "thue": ["hai", "mot"]}
    page = client.get("/cong-khai/tim/", {"tim": "le chan ngan sach"}).content.decode()
    assert "/cong-khai/dia-ban/305/chi-tieu/T0/" in page
    assert MONTH in client.get("/cong-khai/tim/", {"tim": "tháng 11"}).content.decode()


def test_places_stand_side_by_side_by_their_month_or_else_by_their_series(
    out: None, places: dict[str, Place], client: Client
) -> None:
    at, city = timezone.now(), places["31"]
    made = Publication.objects.create(kind="dataset", key="tp", version=1, place=city, title="Thành phố", body={},
                                      licence="x", as_of=at, public_at=at, published_at=at)  # fmt: skip
    for period, shown in (("2021-11", "9 tỷ đồng"), ("2021-01/2021-11", "99 tỷ đồng"), ("2021-10", "8 tỷ đồng")):
        PublishedFigure.objects.create(publication=made, key=f"value:T0:31:{period}", name=f"Thu: {period}", value=1,
                                       indicator="T0", place="31", period=period, unit="VND", shown=shown,
                                       vintage=at)  # fmt: skip
    page = client.get("/cong-khai/so-sanh/").content.decode()  # T0 is out in most places
    assert "/dia-ban/305/chi-tieu/T0/" in page
    assert re.findall(r">(\d+) tỷ đồng</a>", page) == ["99"]
    assert page.count("không có kế hoạch") == 1


def test_a_number_leads_to_what_it_was_worked_out_from_and_to_where_it_stands(out: None, client: Client) -> None:
    share = f"derived:attainment({REVENUE},target:T0:305:2021:above)"
    page = client.get("/cong-khai/so/", {"khoa": share}).content.decode()
    assert re.findall(r"khoa=([^\"]+)", page) == [quote(REVENUE, safe=""), quote("target:T0:305:2021:above", safe="")]
    assert MONTH in page


def test_a_year_is_drawn_and_the_drawing_says_what_it_shows() -> None:
    points = tuple(Point(month, "1", f"{month * 100},5", f"{month * 90}" if month < 3 else "", False, False)
                   for month in (1, 2, 3))  # fmt: skip
    line = Line("T0", "Thu <b>", "tỷ đồng", "", "", "300,5", "", True, "reached", "●", "đạt", False,
                plans=(PlanLine("thành phố giao", "≥ 1.112", ""),), points=points)  # fmt: skip
    picture = year_of(line)
    assert 'aria-label="Thu &lt;b&gt;: đến hết tháng 3 là 300,5 tỷ đồng, kế hoạch năm ≥ 1.112"' in picture
    assert (picture.count("z"), picture.count("h19.3") // 2, picture.count("estimate")) == (3, 2, 1)
    assert year_of(replace(line, points=points[:1])) == ""


def test_a_month_has_its_picture_which_goes_with_it(out: None, place: Place, publisher: Person, client: Client) -> None:
    said = client.get(MONTH).content.decode()
    address = MONTH.removesuffix("/") + ".png"
    assert f'og:image" content="http://testserver{address}"' in said
    picture = Image.open(io.BytesIO(client.get(address).content)).convert("L")
    assert picture.size == (1200, 630)
    below = picture.crop((70, 170, 1130, 500))
    assert sum(below.histogram()[:100]) > 3000, "its letters are there"
    publication_withdraw(publication=Publication.objects.get(), notice="Sai.", by=publisher, at=timezone.now())
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_what_is_not_there_is_said_on_a_public_page_that_sets_no_cookie(client: Client) -> None:
    for where in ("/cong-khai/khong-co/", "/cong-khai/tin/khong-co/", MONTH):
        answer = client.get(where)
        assert answer.status_code == 404
        assert "Số liệu công khai" in answer.content.decode()
        assert not answer.cookies
    assert "Số liệu công khai" not in client.get("/khong-co/").content.decode()
