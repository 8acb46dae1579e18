"""Cases of urban order: recorded at the spot, followed until mended; repeats by the spot; nobody's name."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import ExifTags, Image
from pytest_django import Settings

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.figures import figures_of
from luyke.office.registers.models import Override
from luyke.office.registers.naming import person_traces
from luyke.office.registers.order.models import Case, CaseEntry, Photo
from luyke.office.registers.order.register import ORDER
from luyke.office.registers.order.said import SaidCase
from luyke.office.registers.order.selectors import repeated_spots
from luyke.office.registers.order.services import campaign_set, cases_record
from luyke.office.registers.order.spots import spot_key
from luyke.office.registers.rules import RulesBrokenError

BACKEND = "luyke.office.accounts.backends.PasswordBackend"
DAY = date(2021, 11, 20)
Record = Callable[..., list[CaseEntry]]


@pytest.fixture
def record(places: dict[str, Place], people: dict[str, Person], now: datetime) -> Record:
    """Keeps one case: record(spot="120 Tô Hiệu", sanction="fine", fine=2_500_000)."""

    def said(*, ward: str = "11371", later: int = 0, reason: str = "", **case: object) -> list[CaseEntry]:
        by, overrides = case.pop("by", people["order_officer"]), case.pop("overrides", None)
        whole = {"found_date": DAY, "spot": "120 Tô Hiệu", "act": "pavement.occupying", **case}
        return cases_record(
            cases=[SaidCase(places[ward].pk, **whole)], by=by, at=now + timedelta(hours=later), reason=reason,
            overrides=overrides,
        )  # fmt: skip

    return said


@pytest.fixture
def officer(client: Client, people: dict[str, Person], settings: Settings, tmp_path: object) -> Client:
    settings.DEMO_DAY, settings.MEDIA_ROOT = date(2021, 11, 29), tmp_path
    client.force_login(people["order_officer"], backend=BACKEND)
    return client


def test_a_case_is_numbered_and_what_comes_next_needs_no_reason_but_another_word_does(record: Record) -> None:
    (first,) = record()
    assert first.case.code == "11371-2021-0001"
    mended = {"code": first.case.code, "mended_date": date(2021, 11, 22)}
    assert record(**mended, later=1)[0].mended_date == date(2021, 11, 22)
    assert record(**mended, later=2) == [], "it says what it said"
    with pytest.raises(RefusedError, match="phải nêu lý do"):
        record(code=first.case.code, mended_date=date(2021, 11, 23), later=3)
    record(code=first.case.code, mended_date=date(2021, 11, 23), later=3, reason="gõ nhầm ngày")
    assert list(CaseEntry.objects.order_by("pk").values_list("reason", flat=True)) == ["", "", "gõ nhầm ngày"]
    assert Case.objects.count() == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"mended_date": date(2021, 11, 18)}, "ORD101"),
        ({"found_date": date(2021, 11, 30)}, "ORD102"),
        ({"found_date": date(2015, 3, 2), "sanction": "fine", "fine": 2_500_000}, "ORD103"),
        ({"sanction": "fine"}, "ORD104"),
        ({"note": "gọi 0912 000 111"}, "ORD105"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_kept(record: Record, said: dict[str, object], code: str) -> None:
    with pytest.raises(RulesBrokenError) as refused:
        record(overrides={code: "cứ ghi"}, **said)
    assert code in [one.code for one in refused.value.broken]
    assert not Case.objects.exists()


def test_the_bounds_of_a_fine_are_those_of_its_day_and_doubled_for_a_body(record: Record) -> None:
    litter = {"act": "sanitation.street", "sanction": "fine", "fine": 1_500_000}
    with pytest.raises(RulesBrokenError) as refused:
        record(**litter)
    assert "5.000.000 – 7.000.000 đồng (Nghị định 155/2016/NĐ-CP" in refused.value.broken[0].sentence
    record(**litter, overrides={"ORD201": "có tình tiết giảm nhẹ"})
    assert Override.objects.get().code == "ORD201"
    record(act="sanitation.street", sanction="fine", fine=12_000_000, doer="body", spot="5 Chợ Con")


def test_the_same_spot_and_kind_again_is_asked_about_however_it_is_described(
    record: Record, people: dict[str, Person]
) -> None:
    record(found_date=date(2021, 11, 10))
    with pytest.raises(RulesBrokenError, match="11371-2021-0001") as refused:
        record(spot="trước số nhà 120, đường Tô Hiệu")
    assert [one.code for one in refused.value.broken] == ["ORD202"]
    again = {"ORD202": "tái diễn"}
    record(spot="trước số nhà 120, đường Tô Hiệu", overrides=again)
    record(spot="120 Tô Hiệu", act="building.shield")  # another kind
    record(spot="120 Tô Hiệu", ward="11407")  # another ward
    record(found_date=date(2021, 3, 1), later=1)  # long before
    spots = repeated_spots(viewer=people["leader"], day=DAY, days=180)
    assert [(one.cases, one.unmended, one.last) for one in spots] == [(2, 2, DAY)]
    assert spot_key("trước số nhà 120, đường Tô Hiệu") == spot_key("120 Tô Hiệu") != spot_key("12 Tô Hiệu")


def test_what_was_let_pass_once_is_not_asked_about_again(record: Record) -> None:
    record(found_date=date(2021, 11, 10))
    (again,) = record(overrides={"ORD202": "tái diễn"})
    record(code=again.case.code, mended_date=date(2021, 11, 22), later=1)
    assert list(Override.objects.values_list("code", "reason")) == [("ORD202", "tái diễn")] * 2
    record(found_date=date(2021, 11, 12), spot="9 Chợ Con", later=2)
    with pytest.raises(RulesBrokenError):  # at another spot it is another matter
        record(code=again.case.code, mended_date=date(2021, 11, 22), spot="9 Chợ Con", reason="nhầm số", later=3)


def test_names_behind_titles_are_found_and_streets_are_not() -> None:
    assert person_traces("trước nhà ông Nguyễn Văn An", "xe 15A-000.11, gọi 0912.000.111, số 031085000001") == [
        "ông Nguyễn Văn An", "15A-000.11", "0912.000.111", "031085000001",
    ]  # fmt: skip
    assert person_traces("12 Bà Triệu, đường Cô Giang, chợ Ông Bồn", "bà con nhắc 3 lần, phạt 2.500.000 đồng") == []


def test_nobody_but_its_officers_writes_and_others_wards_are_not_seen(
    record: Record, people: dict[str, Person], client: Client
) -> None:
    for name in ("reporter", "leader", "auditor", "health_site"):
        with pytest.raises(PermissionDenied):
            record(by=people[name])
    (entry,) = record()
    for name, status in (("leader", 200), ("auditor", 200), ("reporter", 403), ("health_site", 403)):
        client.force_login(people[name], backend=BACKEND)
        assert client.get(f"/so-theo-doi/trat-tu-do-thi/{entry.case_id}/").status_code == status, name


def test_feeds_equal_plain_sql_at_each_moment(record: Record, places: dict[str, Place], now: datetime) -> None:
    (one,) = record(sanction="fine", fine=2_500_000)
    record(spot="5 Chợ Con", ward="11407", act="building.permit", mended_date=date(2021, 11, 21), sanction="warning")
    record(spot="9 Chợ Con", found_date=date(2021, 10, 2))
    record(code=one.case.code, sanction="fine", fine=2_500_000, mended_date=date(2021, 11, 25), later=2)
    record(code=one.case.code, sanction="fine", fine=2_500_000, mended_date=date(2021, 11, 25), dropped=True, later=4,
           reason="ghi nhầm")  # fmt: skip
    span, place = (date(2021, 11, 1), date(2021, 11, 30)), places["305"].pk
    plain = """
        SELECT COUNT(CASE WHEN {in_month:found_date} THEN 1 END), COUNT(CASE WHEN {in_month:mended_date} THEN 1 END),
          COUNT(CASE WHEN e.sanction = 'warning' AND {in_month:decided_date} THEN 1 END),
          COUNT(CASE WHEN e.sanction = 'fine' AND {in_month:decided_date} THEN 1 END),
          COALESCE(SUM(CASE WHEN {in_month:decided_date} THEN e.fine ELSE 0 END), 0),
          COUNT(CASE WHEN e.kind = 'building' AND {in_month:found_date} THEN 1 END),
          COUNT(CASE WHEN e.kind = 'pavement' AND {in_month:decided_date} THEN 1 END)
        FROM order_caseentry e WHERE NOT e.dropped AND e.id =
          (SELECT MAX(n.id) FROM order_caseentry n WHERE n.case_id = e.case_id AND n.known_at <= %s)"""
    for name in ("found_date", "mended_date", "decided_date"):
        plain = plain.replace(f"{{in_month:{name}}}", f"e.{name} BETWEEN '2021-11-01' AND '2021-11-30'")
    seen = set()
    for hours in (0, 3, 5):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=ORDER.feeds, spans=[span], place_ids=[place], at=at)
        with connection.cursor() as cursor:
            cursor.execute(plain, [connection.ops.adapt_datetimefield_value(at)])
            told = cursor.fetchone()
        assert tuple(made[place, feed.code, span].value for feed in ORDER.feeds) == told
        seen.add(tuple(told))
    assert len(seen) == 3


def _photo(*, gps: bool = False) -> SimpleUploadedFile:
    out, exif = io.BytesIO(), Image.Exif()
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (20.0, 51.0, 6.0), 3: "E", 4: (106.0, 40.0, 12.0)})
    Image.new("RGB", (40, 30), "gray").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("a.jpg", out.getvalue(), "image/jpeg")


def test_the_form_keeps_a_case_with_its_photo_without_position_and_carries_the_photo_while_it_asks(
    officer: Client, record: Record, places: dict[str, Place]
) -> None:
    record(found_date=date(2021, 11, 10))
    form = {"place": places["11371"].pk, "spot": "120 Tô Hiệu", "act": "pavement.occupying", "sanction": "none",
            "found_date": "20/11/2021", "doer": "person"}  # fmt: skip
    asked = officer.post("/so-theo-doi/trat-tu-do-thi/nhap/", {**form, "photo": _photo(gps=True)})
    assert asked.status_code == 422
    assert 'name="why-ORD202-0"' in asked.content.decode()
    sealed = asked.context["sealed"]
    kept = officer.post("/so-theo-doi/trat-tu-do-thi/nhap/", {**form, "sealed": sealed, "why-ORD202-0": "tái diễn"})
    assert kept.status_code == 302
    photo = Photo.objects.get()
    assert (photo.width, photo.north) == (40, None)
    shown = officer.get(f"/so-theo-doi/trat-tu-do-thi/anh/{photo.pk}.jpg")
    assert not Image.open(io.BytesIO(shown.content)).getexif()

    asked_for = {"photo": _photo(gps=True), "moment": "mended", "keep_position": "on"}
    officer.post(f"/so-theo-doi/trat-tu-do-thi/{photo.case_id}/anh/", asked_for)
    assert f"{Photo.objects.get(moment='mended').north}" == "20.85167"


def test_what_goes_out_comes_in_again_and_a_row_without_a_number_is_a_new_case(officer: Client, record: Record) -> None:
    record(sanction="fine", fine=2_500_000)
    book = io.BytesIO(officer.get("/so-theo-doi/trat-tu-do-thi/tep/").content)
    book.name = "so.xlsx"
    assert officer.post("/so-theo-doi/trat-tu-do-thi/nap/", {"file": book}).status_code == 302
    assert CaseEntry.objects.count() == 1


def test_a_campaign_tells_before_during_and_after(
    officer: Client, record: Record, places: dict[str, Place], now: datetime
) -> None:
    record(found_date=date(2021, 11, 5))
    record(found_date=date(2021, 11, 12), spot="7 Chợ Con", mended_date=date(2021, 11, 14))
    made = campaign_set(
        place=places["305"], name="Cuối năm", first_date=date(2021, 11, 10), last_date=date(2021, 11, 19),
        places=[places["11371"]], kinds=["pavement"], by=SYSTEM, at=now,
    )  # fmt: skip
    page = officer.get(f"/so-theo-doi/trat-tu-do-thi/dot/{made.pk}/").context["page"]
    assert [(one.found, one.mended) for one in page.stretches] == [(1, 0), (1, 1), (0, 0)]
    assert page.places[0].counts == (1, 1, 0)


def test_the_list_takes_the_same_queries_for_many_cases(
    officer: Client, record: Record, django_assert_max_num_queries: object
) -> None:
    for number in range(8):
        record(spot=f"{number} Chợ Con")
    with django_assert_max_num_queries(14):
        answer = officer.get("/so-theo-doi/trat-tu-do-thi/?khac-phuc=open&loai=pavement")
    assert "8 vụ, đã khắc phục 0" in answer.content.decode()
