"""The service as the real clients of statisticians read it, over the wire; and what it says to questions it refuses."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone
from tests.office.public.test_data import HOME
from tests.office.publishing.test_datasets import put_out
from tests.office.publishing.test_months import BILLION, publish, revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.publishing.models import Publication

SERVICE = "/cong-khai/sdmx/2.1/"
DATA = f"{SERVICE}data/INDICATORS/"
WANTED = {("2021-11", 105 * BILLION), ("2020-11", Decimal("98.5") * BILLION)}


@pytest.fixture
def out(place: Place, publisher: Person) -> Publication:
    """A set of the district, out."""
    return put_out(place, publisher, timezone.now())


@pytest.fixture
def served(transactional_db: None, out: Publication, live_server: object) -> str:
    """The service's address on a server that runs."""
    return live_server.url + SERVICE.rstrip("/")


def _csv(client: Client, where: str) -> list[tuple[str, ...]]:
    answer = client.get(where, headers={"Accept": "application/vnd.sdmx.data+csv;version=1.0.0"})
    assert answer.status_code == 200, answer.content
    return [tuple(line.split(",")[1:7]) for line in answer.content.decode().splitlines()[1:]]


def test_sdmx1_reads_structure_and_data(served: str) -> None:
    import sdmx

    sdmx.add_source({"id": "LUYKE", "url": served, "name": "Lũy Kế"}, override=True)
    client = sdmx.Client("LUYKE")
    assert list(client.dataflow().dataflow) == ["INDICATORS"]
    assert "LUYKE" in client.get("agencyscheme").organisation_scheme["AGENCIES"].items
    told = client.datastructure("INDICATORS", params={"references": "all"})
    definition = told.structure["INDICATORS"]
    assert [one.id for one in definition.dimensions.components] == [
        "FREQ", "REF_AREA", "INDICATOR", "ACCUMULATION", "TIME_PERIOD"]  # fmt: skip
    assert str(told.codelist["CL_INDICATOR"]["T0"].name) == "Tổng thu ngân sách nhà nước trên địa bàn"
    key = {"REF_AREA": "305", "INDICATOR": "T0", "ACCUMULATION": "PERIOD"}
    for accept in ("genericdata+xml;version=2.1", "structurespecificdata+xml;version=2.1", "data+json;version=1.0.0",
                   "data+csv;version=2.0.0"):  # fmt: skip
        wished = {"Accept": f"application/vnd.sdmx.{accept}"}
        read = client.data("INDICATORS", key=key, dsd=definition, headers=wished).data[0].obs
        assert {(str(one.key["TIME_PERIOD"].value), Decimal(str(one.value))) for one in read} == WANTED, accept
    values = sdmx.to_pandas(client.data("INDICATORS", key=key, dsd=definition))
    assert values.index.names == ["FREQ", "REF_AREA", "INDICATOR", "ACCUMULATION", "TIME_PERIOD"]


def test_pysdmx_reads_structure_and_data(served: str) -> None:
    pytest.importorskip("pyarrow", reason="máy này không có pyarrow")  # pysdmx reads no data without it
    """Structure and data are held against the standard's own schemas on the way."""
    from pysdmx.api.qb import ApiVersion, DataFormat, DataQuery, RestService, StructureFormat, StructureQuery
    from pysdmx.api.qb.structure import StructureReference, StructureType
    from pysdmx.io import get_datasets, read_sdmx

    structure = f"{served}/dataflow/LUYKE/INDICATORS/latest?references=all"
    told = read_sdmx(structure)
    assert [one.id for one in told.get_dataflows()] == ["INDICATORS"]
    components = told.get_data_structure_definitions()[0].components
    assert [one.id for one in components.attributes] == ["UNIT_MEASURE", "OBS_STATUS", "ILLUSTRATIVE", "PUBLIC_AT"]
    assert {one.id for one in told.get_codelists()} >= {"CL_FREQ", "CL_REF_AREA", "CL_INDICATOR", "CL_OBS_STATUS"}
    for kind in ("genericdata", "structurespecificdata", "csv", "csv2"):
        data = get_datasets(f"{served}/data/INDICATORS/M.305.T0.PERIOD?format={kind}", structure)[0].data
        found = {(str(row["TIME_PERIOD"]), Decimal(str(row["OBS_VALUE"]))) for row in data.to_dict("records")}
        assert found == WANTED, kind
    service = RestService(
        served, ApiVersion.V1_5_0, data_format=DataFormat.SDMX_ML_2_1_STR, structure_format=StructureFormat.SDMX_ML_2_1
    )
    wish = StructureQuery(StructureType.CODELIST, "LUYKE", "CL_REF_AREA", references=StructureReference.NONE)
    assert b'id="305"' in service.structure(wish)
    assert b'"105000000000"' in service.data(DataQuery(agency_id="LUYKE", resource_id="INDICATORS", key="M.305.T0."))


def test_pysdmx_asks_as_sdmx_3_does(served: str) -> None:
    pytest.importorskip("pyarrow", reason="máy này không có pyarrow")
    from pysdmx.api.dc.query import Operator, TextFilter
    from pysdmx.api.qb import ApiVersion, DataContext, DataFormat, DataQuery, RestService, StructureFormat
    from pysdmx.io import get_datasets, read_sdmx

    root = served.replace("2.1", "3.0")
    structure = f"{root}/structure/dataflow/LUYKE/INDICATORS/1.0?references=all"
    told = read_sdmx(structure, validate=False)
    components = told.get_data_structure_definitions()[0].components
    assert [one.id for one in components.dimensions] == ["FREQ", "REF_AREA", "INDICATOR", "ACCUMULATION", "TIME_PERIOD"]
    assert {one.id: one.attachment_level for one in components.attributes}["OBS_STATUS"] == "O"
    service = RestService(root, ApiVersion.V2_2_0, data_format=DataFormat.SDMX_CSV_2_0_0,
                          structure_format=StructureFormat.SDMX_JSON_2_0_0)  # fmt: skip
    wish = DataQuery(DataContext.DATAFLOW, "LUYKE", "INDICATORS", key="M.305.T0.*",
                     components=TextFilter("ACCUMULATION", Operator.EQUALS, "PERIOD"))  # fmt: skip
    data = get_datasets(service.data(wish).decode(), structure, validate=False)[0].data
    assert {(str(row["TIME_PERIOD"]), Decimal(str(row["OBS_VALUE"]))) for row in data.to_dict("records")} == WANTED


def test_sdmx_3_takes_several_keys_wildcards_and_filters(out: Publication, client: Client) -> None:
    where = "/cong-khai/sdmx/3.0/data/dataflow/LUYKE/INDICATORS/~/"

    def told(keys: str, asked: str = "") -> set[tuple[str, str]]:
        answer = client.get(f"{where}{keys}?{asked}")
        assert answer.status_code in (200, 404), answer.content
        lines = answer.content.decode().splitlines()[1:] if answer.status_code == 200 else []
        return {(line.split(",")[5], line.split(",")[7]) for line in lines}

    both = told("M.305.T0.YTD,M.305.G0.YTD")
    assert {one for one, _ in both} == {"T0", "G0"}
    assert both == told("*", "c[ACCUMULATION]=YTD") == told("M.*.*.*", "c[INDICATOR]=T0,G0&c[ACCUMULATION]=eq:YTD")
    assert told("M.305.T0.YTD", "c[INDICATOR]=G0") == set()
    assert told("M.*.T0.YTD", "c[TIME_PERIOD]=ge:2020-12+lt:2021-11") == {("T0", "2021-10")}
    assert told("M.*.T0.YTD", "c[TIME_PERIOD]=gt:2020&lastNObservations=1") == {("T0", "2021-11")}
    read = client.get(f"{where}M.305.T0.PERIOD?format=json&includeHistory=true").json()["data"]
    assert read["dataSets"][0]["validFrom"]
    assert [one["id"] for one in read["structures"][0]["measures"]["observation"]] == ["OBS_VALUE"]
    for asked, status in (("c[TIME_PERIOD]=soon", 400), ("c[TIME_PERIOD]=gt:9999-12", 400), ("c[FREQ]=ne:M", 501),
                          ("c[UNIT_MEASURE]=VND", 501), ("limit=3", 501), ("startPeriod=2021", 400),
                          ("format=genericdata", 406)):  # fmt: skip
        assert client.get(f"{where}*?{asked}").status_code == status, asked
    assert client.get(where.replace("LUYKE", "OTHER") + "*").status_code == 404
    assert client.get("/cong-khai/sdmx/3.0/structure/codelist/LUYKE/CL_NONE").status_code == 404


def test_a_key_and_a_time_choose(out: Publication, client: Client) -> None:
    assert len(_csv(client, f"{SERVICE}data/LUYKE,INDICATORS,1.0/all/all")) == out.figures.count()
    assert {row[2] for row in _csv(client, f"{DATA}.305.T0+G0.YTD")} == {"T0", "G0"}
    assert {row[4] for row in _csv(client, f"{DATA}M..T0.YTD?startPeriod=2021")} == {"2021-10", "2021-11"}
    assert {row[4] for row in _csv(client, f"{DATA}M..T0.YTD?startPeriod=2020-Q4&endPeriod=2021-10-31")} == {
        "2020-11", "2021-10"}  # fmt: skip
    assert {row[4] for row in _csv(client, f"{DATA}M..T0.YTD?lastNObservations=1")} == {"2021-11"}
    assert {row[4] for row in _csv(client, f"{DATA}M..T0.YTD?firstNObservations=2&lastNObservations=9")} == {
        "2020-11", "2021-10", "2021-11"}  # fmt: skip
    series = client.get(f"{DATA}M..T0.YTD?detail=serieskeysonly").content
    assert (series.count(b"<gen:Series>"), series.count(b"<gen:Obs>")) == (1, 0)


@pytest.fixture
def corrected(place: Place, publisher: Person, indicators: dict[str, Indicator]) -> tuple[datetime, datetime]:
    """November, out, and a minute later its correction: revenue is 1.400 tỷ, not 1.379; gives both moments."""
    first = (timezone.now() - timedelta(minutes=5)).replace(microsecond=0)
    later = first + timedelta(minutes=1)
    publish(place, publisher, first)
    revise(place, indicators["T0"], "1400", first + timedelta(seconds=30))
    publish(place, publisher, later, notice="Thu là 1.400 tỷ đồng.")
    return first, later


def test_what_was_public_then_and_what_came_out_since(corrected: tuple[datetime, datetime], client: Client) -> None:
    between = _moment(corrected[0] + timedelta(seconds=30))
    where = f"{DATA}M.305..YTD?lastNObservations=1"
    assert _csv(client, f"{where}&asOf={between}")[-1][5] == "1379000000000"
    assert _csv(client, where)[-1][5] == "1400000000000"
    assert {row[2] for row in _csv(client, where)} == {"G0", "T0"}
    assert [row[2] for row in _csv(client, f"{where}&updatedAfter={between}")] == ["T0"]  # the other came out unchanged
    assert client.get(f"{where}&updatedAfter=2999-01-01").status_code == 404


def test_a_history_tells_every_value_that_was_replaced_and_when(
    transactional_db: None, corrected: tuple[datetime, datetime], client: Client, live_server: object
) -> None:
    import sdmx

    where = "M.305.T0.YTD?lastNObservations=1&includeHistory=true"
    told = [row[5] for row in _csv(client, f"{DATA}{where}")]
    assert told == ["1379000000000", "1400000000000"]
    dated = [_moment(one) for one in corrected]
    for kind in ("genericdata", "structurespecificdata"):
        sets = ElementTree.fromstring(client.get(f"{DATA}{where}&format={kind}").content).findall("{*}DataSet")
        assert [next(one.get(name) for name in one.attrib if name.endswith("validFromDate")) for one in sets] == dated
    sets = client.get(f"{DATA}{where}&format=json").json()["dataSets"]
    assert [one["validFrom"] for one in sets] == dated
    sdmx.add_source({"id": "LUYKE", "url": live_server.url + SERVICE.rstrip("/"), "name": "Lũy Kế"}, override=True)
    wish = {"include_history": True, "last_n_observations": 1}
    read = sdmx.Client("LUYKE").data("INDICATORS", key="M.305.T0.YTD", params=wish)
    assert [str(one.value) for each in read.data for one in each.obs] == told
    assert len(_csv(client, f"{DATA}{where}&asOf={dated[0]}")) == 1


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.mark.parametrize(
    ("where", "status"),
    [
        ("data/OTHER", 404), ("data/INDICATORS/M.999..", 404), ("data/INDICATORS/M.305", 400),
        ("data/INDICATORS/all?startPeriod=soon", 400), ("data/INDICATORS/all?asOf=9999-99-99", 400),
        ("data/INDICATORS/all?updatedAfter=0001-01-01T00:00:00%2B14:00", 400),
        ("data/INDICATORS/all?lastNObservations=0", 400), ("data/INDICATORS/all?detail=more", 400),
        ("data/INDICATORS/all?startperiod=2021", 400), ("data/INDICATORS/all?includeHistory=maybe", 400),
        ("data/INDICATORS/all?dimensionAtObservation=AllDimensions", 501), ("data/INDICATORS/all?format=doc", 406),
        ("dataflow/OTHER/all", 404), ("codelist/LUYKE/CL_NONE", 404), ("dataflow?references=some", 400),
        ("process", 501), ("x", 404), ("dataflow?detail=allstubs", 501),
    ],
)  # fmt: skip
def test_what_cannot_be_answered_is_told_in_the_standards_words(
    where: str, status: int, out: Publication, client: Client
) -> None:
    answer = client.get(SERVICE + where)
    assert answer.status_code == status, answer.content
    text = ElementTree.fromstring(answer.content).find("*/*").text
    assert text


def test_an_answer_is_of_the_format_that_is_accepted(out: Publication, client: Client) -> None:
    kinds = {}
    for accept in (
        "*/*",
        "text/html,*/*;q=0.8",
        "text/csv",
        "application/json",
        "application/vnd.sdmx.data+csv;version=2.0.0",
    ):
        answer = client.get(f"{DATA}all", headers={"Accept": accept})
        kinds[accept] = re.sub(r".*sdmx\.([\w+]+); version=([\d.]+).*", r"\1 \2", answer["Content-Type"])
        again = client.get(f"{DATA}all", headers={"Accept": accept, "If-None-Match": answer["ETag"]})
        assert (again.status_code, answer["Vary"]) == (304, "Accept, Cookie")
    assert list(kinds.values()) == ["genericdata+xml 2.1", "genericdata+xml 2.1", "data+csv 1.0.0", "data+json 1.0.0",
                                    "data+csv 2.0.0"]  # fmt: skip
    assert client.get(f"{DATA}all", headers={"Accept": "image/png"}).status_code == 406


def test_the_page_of_open_data_leads_to_the_service(out: Publication, client: Client) -> None:
    page = client.get(HOME).content.decode()
    assert client.get(f"{SERVICE}dataflow").status_code == 200
    assert f"{SERVICE}dataflow" in page
