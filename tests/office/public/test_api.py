"""The API of open data: what it says is what is out, page by page, and no question makes it fail."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.office.publishing.test_datasets import TELLING, put_out
from tests.office.publishing.test_months import publish, revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.public.data.packets import PACKETS
from luyke.office.publishing.models import Publication

API = "/cong-khai/api/v1/"


@pytest.fixture
def made(place: Place, publisher: Person) -> Publication:
    """The month and a set, out."""
    at = timezone.now()
    publish(place, publisher, at)
    return put_out(place, publisher, at)


def test_a_program_goes_from_the_list_to_every_row(made: Publication, client: Client) -> None:
    listed = client.get(f"{API}datasets").json()
    assert [(one["key"], one["source"], one["version"]) for one in listed["rows"]] == [(made.key, TELLING.source, 1)]
    whole = client.get(f"{API}datasets/{made.key}").json()
    assert ([one["code"] for one in whole["indicators"]], whole["versions"]) == (["G0", "T0"], [1])
    where, seen = f"{API}datasets/{made.key}/rows?limit=3", []
    while where:
        page = client.get(where).json()
        seen += [(row["indicator"], row["period"]) for row in page["rows"]]
        assert len(page["rows"]) <= 3
        where = page["next"]
    assert sorted(seen) == sorted(made.figures.values_list("indicator", "period"))
    assert page["total"] == len(seen)
    only = client.get(f"{API}datasets/{made.key}/rows", {"indicator": "G0"}).json()
    assert {row["indicator"] for row in only["rows"]} == {"G0"}
    assert (only["total"], client.get(f"{API}datasets/khac").status_code) == (3, 404)


def test_values_are_those_of_now_or_of_a_moment(
    made: Publication, client: Client, place: Place, publisher: Person, indicators: dict[str, Indicator]
) -> None:
    before = timezone.now()
    revise(place, indicators["T0"], "1400", before + timedelta(milliseconds=1))
    publish(place, publisher, timezone.now(), notice="Thu là 1.400 tỷ đồng.")
    wish = {"place": "305", "indicator": "T0", "limit": "1000"}
    for as_of, value, revised in (("", "1400000000000", 1), (before.isoformat(), "1379000000000", 0)):
        page = client.get(f"{API}series", wish | ({"as_of": as_of} if as_of else {})).json()
        one = next(row for row in page["rows"] if row["period"] == "2021-01/2021-11")
        assert (one["value"], one["revised"], one["span"]) == (value, revised, "to_date")
    assert "1.400" in client.get(one["page"]).content.decode()


def test_a_stretch_of_values_is_all_that_is_read(
    made: Publication, client: Client, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(6) as asked:
        page = client.get(f"{API}series?limit=2&offset=1").json()
    assert len(page["rows"]) == 2
    assert all(
        "LIMIT" in query["sql"] or "IN (" in query["sql"]
        for query in asked.captured_queries[3:]
        if "DISTINCT" not in query["sql"]
    )  # the first three are the stamp of what is kept


def test_an_answer_has_its_tag_and_is_open_to_all(made: Publication, client: Client) -> None:
    answer = client.get(f"{API}series")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert client.get(f"{API}series", headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert not answer.cookies
    assert client.post(f"{API}series").status_code == 405


@pytest.mark.parametrize(
    "asked",
    ["series?limit=0", "series?limit=1001", "series?offset=-1", "series?offset=9" + "9" * 40, "series?as_of=hôm nay",
     "series?as_of=0001-01-01T00:00:00%2B14:00", "series?as_of=1e400", "series?place=" + "x" * 21,
     "datasets?limit=%00x"],
)  # fmt: skip
def test_what_has_no_shape_is_told_so(asked: str, made: Publication, client: Client) -> None:
    answer = client.get(API + asked)
    assert answer.status_code == 400
    assert answer.json()["sentence"]


def test_the_packets_have_their_names_and_say_that_their_fields_are_not_checked(
    made: Publication, client: Client
) -> None:
    listed = client.get(f"{API}packets").json()
    assert [one["number"] for one in listed] == list(range(1, 14))
    for one in PACKETS:
        told = client.get(f"{API}packets/{one.name}?limit=2").json()
        assert (told["verified"], "chưa đối chiếu" in told["notice"]) == (False, True)
        assert bool(told["rows"]) == (one.fill is not None)
        assert told["total"] >= len(told["rows"])
        assert all("national_unit_code" in row for row in told["rows"] if "unit_code" in row)


def test_the_page_of_the_api_tells_every_operation(made: Publication, client: Client) -> None:
    page = client.get("/cong-khai/api/").content.decode()
    described = client.get(f"{API}openapi.json").json()
    assert len(described["paths"]) == 8
    for where in described["paths"]:
        assert f"GET {where}" in page
    assert "<script" not in page
    assert "chưa đối chiếu" in page


def test_no_question_that_its_description_allows_or_forbids_makes_it_fail(made: Publication) -> None:
    """Questions are made up from the description, good and bad; a run of hours is done by hand."""
    import schemathesis
    from hypothesis import HealthCheck, given, settings
    from schemathesis.checks import not_a_server_error

    from luyke.office.wsgi import application

    schema = schemathesis.openapi.from_wsgi(f"{API}openapi.json", application)
    for found in schema.get_all_operations():
        operation = found.ok()

        @given(case=operation.as_strategy())
        @settings(max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        def asked(case: schemathesis.Case) -> None:
            case.call_and_validate(checks=[not_a_server_error])

        asked()
