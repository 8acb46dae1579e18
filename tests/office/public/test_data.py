"""Open data as those take it who never heard of the office: files that say what they are, and nothing not public."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import timedelta
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from tests.office.public.test_pages import addresses
from tests.office.publishing.test_datasets import TELLING, put_out
from tests.office.publishing.test_months import revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.public.data.files import FORMATS, Dataset, as_csv
from luyke.office.public.data.records import Record
from luyke.office.publishing import selectors
from luyke.office.publishing.models import Publication
from luyke.office.publishing.services import publication_withdraw

HOME = "/cong-khai/du-lieu/"


@pytest.fixture
def made(place: Place, publisher: Person) -> Publication:
    """A set of the district, out."""
    return put_out(place, publisher, timezone.now())


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_every_format_says_the_same(made: Publication, client: Client) -> None:
    page = client.get(f"{HOME}{made.key}/")
    assert page.status_code == 200
    for said in (TELLING.title, TELLING.source, "CC BY 4.0", "T0"):
        assert said in page.content.decode()
    of_csv = _rows(client.get(f"{HOME}{made.key}.csv").content)
    revenue = next(row for row in of_csv if (row["indicator"], row["span"]) == ("T0", "to_date"))
    told = ("1203200000000", "VND", "1203.2", "tỷ đồng", "estimate", "false")
    assert tuple(revenue[name] for name in ("value", "unit", "amount", "amount_unit", "status", "invented")) == told
    of_json = client.get(f"{HOME}{made.key}.json").json()
    assert [{name: str(value).lower() if value in (True, False) else value for name, value in row.items()}
            for row in of_json["rows"]] == of_csv  # fmt: skip
    assert of_json["about"]["Giấy phép"].startswith("CC BY 4.0 https://")
    book = zipfile.ZipFile(io.BytesIO(client.get(f"{HOME}{made.key}.xlsx").content))
    sheet, words = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
    values = re.findall(r'<c r="F\d+"[^>]*><v>([^<]*)</v>', sheet)[1:]  # the first is the head's
    assert [Decimal(value) for value in values] == [Decimal(row["value"]) for row in of_csv]
    assert all(row["name"] in words for row in of_csv)


def test_parquet_says_the_same_too(made: Publication, client: Client) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="máy này không có pyarrow")
    table = parquet.read_table(io.BytesIO(client.get(f"{HOME}{made.key}.parquet").content))
    of_csv = _rows(client.get(f"{HOME}{made.key}.csv").content)
    assert [Decimal(row["value"]) for row in of_csv] == table["value"].to_pylist()
    assert table.schema.metadata["Nguồn".encode()].decode() == TELLING.source


def test_without_its_part_parquet_is_not_offered_and_its_address_says_so(
    made: Publication, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("luyke.office.public.data.files.find_spec", lambda _name: None)
    for where in (HOME, f"{HOME}{made.key}/", f"{HOME}dcat.jsonld", f"{HOME}{made.key}/datapackage.json"):
        assert "parquet" not in client.get(where).content.decode(), where
    answer = client.get(f"{HOME}{made.key}.parquet")
    assert answer.status_code == 404
    assert answer.content.decode() == "Máy chủ này không ghi được tệp parquet; hãy lấy CSV, XLSX hoặc JSON."


def test_the_dictionary_and_the_catalogue_lead_to_the_files(made: Publication, client: Client) -> None:
    package = client.get(f"{HOME}{made.key}/datapackage.json").json()
    resource = package["resources"][0]
    names = [field["name"] for field in resource["schema"]["fields"]]
    assert names == list(_rows(client.get(resource["path"].removeprefix("http://testserver")).content)[0])
    assert (package["version"], package["indicators"][0]["shown_unit"]) == ("1", "tỷ đồng")
    catalogue = json.loads(client.get(f"{HOME}dcat.jsonld").content)
    assert catalogue["@type"] == "dcat:Catalog"
    found = catalogue["dcat:dataset"][0]
    assert found["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/deed.vi"}
    for one in catalogue["dcat:service"]:
        where = one["dcat:endpointDescription"]["@id"].removeprefix("http://testserver")
        assert client.get(where).status_code == 200, where
    for one in found["dcat:distribution"]:
        where = one["dcat:downloadURL"]["@id"].removeprefix("http://testserver")
        assert client.get(where)["Content-Type"].startswith(one["dcat:mediaType"]["@id"].partition("types/")[2])


def test_a_version_that_is_not_the_newest_stays_and_says_so(
    made: Publication, client: Client, place: Place, publisher: Person, indicators: dict[str, Indicator]
) -> None:
    before = client.get(f"{HOME}{made.key}.csv")
    revise(place, indicators["T0"], "1400", timezone.now())
    put_out(place, publisher, timezone.now(), notice="Thu là 1.400 tỷ đồng.")
    again = client.get(f"{HOME}{made.key}.csv", headers={"If-None-Match": before["ETag"]})
    assert (again.status_code, b"1400000000000" in again.content) == (200, True)
    assert client.get(f"{HOME}{made.key}.csv?ban=1").content == before.content
    page = client.get(f"{HOME}{made.key}/?ban=1").content.decode()
    assert "Đây là bản cũ." in page
    assert "1 giá trị của bộ này sau đó đã được công bố khác đi" in page
    assert f"{made.key}.csv?ban=1" in page


@pytest.mark.parametrize("how", ["under embargo", "withdrawn", "withdrawn under embargo"])
def test_a_set_that_is_not_out_is_told_of_at_no_address(
    how: str, place: Place, publisher: Person, client: Client
) -> None:
    """Of what was out its own page and files keep the reason."""
    at = timezone.now()
    made = put_out(place, publisher, at, **({"public_at": at + timedelta(hours=1)} if "embargo" in how else {}))
    where = {one for kind in FORMATS for one in addresses(key=made.key, kind=kind)}
    where |= {f"{one}?ban=1" for one in where if made.key in one}
    for one in where:
        client.get(one)
    if "withdrawn" in how:
        publication_withdraw(publication=made, notice="Gỡ.", by=publisher, at=timezone.now())
    for one in where:
        answer = client.get(one)
        gone = how == "withdrawn" and made.key in one
        assert answer.status_code == 410 if gone else answer.status_code != 410, one
        said = answer.content.decode(errors="replace").replace(one, "")
        for secret in ("1274", "1.274", "1379", "1.379", "71849", TELLING.description, made.key):
            assert secret not in said, (one, secret)


def test_a_cell_that_a_spreadsheet_would_run_is_told_apart(made: Publication) -> None:
    shown = selectors.publication_show(kind="dataset", key=made.key, at=timezone.now())
    row = Record("A", "=1+1", "1", "2021", "year", Decimal("-0.5"), "x", Decimal(1), "@x", "", "", "+1", False)
    written = _rows(as_csv(Dataset(shown, selectors.dataset_body_of(shown), [row], "", "")))[0]
    assert (written["name"], written["amount_unit"], written["source"]) == ("'=1+1", "'@x", "'+1")
    assert written["value"] == "-0.5"


def test_the_desk_publishes_a_set(place: Place, publisher: Person, client: Client) -> None:
    client.force_login(publisher, backend=settings.AUTHENTICATION_BACKENDS[1])
    assert client.get("/cong-bo/du-lieu/").status_code == 200
    wish = {"place": place.pk, "title": "Bộ mới", "description": "x", "source": "y", "licence": "CC BY 4.0"}
    assert client.post("/cong-bo/du-lieu/", wish | {"first": "1990", "last": "1991"}).status_code == 200
    assert client.post("/cong-bo/du-lieu/", wish).status_code == 302
    assert client.get(f"{HOME}bo-moi/").status_code == 200
