"""Applications for support: kept whole or refused, carried on by adding, persons never in the clear."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from tests.office.registers.support_cases import NUMBER, PAID, PLANTED, application, payee

from bench import duplicates
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.figures import figures_of
from luyke.office.registers.law import LawTable, built_in
from luyke.office.registers.personal.services import personal_erase_due, personal_rotate
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.support.models import ApplicationEntry, Pair, Payee
from luyke.office.registers.support.register import SUPPORT
from luyke.office.registers.support.said import SaidApplication
from luyke.office.registers.support.services import applications_record
from luyke.office.registers.support.table import expected

BACKEND = "luyke.office.accounts.backends.PasswordBackend"
LIST = "/so-theo-doi/ho-tro/"
PURPOSE = "đối chiếu danh sách chi trả"
Record = Callable[..., list[ApplicationEntry]]


@pytest.fixture
def record(people: dict[str, Person], now: datetime) -> Record:
    """Keeps invented applications: record(application(…), later=1)."""

    def kept(*said: SaidApplication, later: int = 0, **more: object) -> list[ApplicationEntry]:
        by = more.pop("by", people["support_officer"])
        return applications_record(
            applications=said, by=by, at=now + timedelta(hours=later), **{"invented": True, **more}
        )

    return kept


@pytest.fixture
def ward(places: dict[str, Place]) -> Place:
    return places["11371"]


@pytest.fixture
def officer(client: Client, people: dict[str, Person]) -> Client:
    client.force_login(people["support_officer"], backend=BACKEND)
    return client


def test_steps_that_follow_need_no_reason_and_what_is_said_otherwise_does(record: Record, ward: Place) -> None:
    (first,) = record(application(ward))
    code = first.application.code
    whole = application(ward, code=code, payee=None, complete=date(2021, 9, 8))
    (second,) = record(whole, later=1)
    assert (second.payee, second.due, second.reason) == (first.payee, date(2021, 9, 18), "")
    assert record(whole, later=2) == []
    moved = replace(whole, complete=date(2021, 9, 9))
    with pytest.raises(RefusedError, match="phải nêu lý do"):
        record(moved, later=3)
    (third,) = record(replace(moved, payee=payee(name="Phùng Khắc Khoa")), later=3, reason="ghi nhầm ngày và tên")
    assert third.payee != first.payee
    assert ApplicationEntry.objects.count() == 3


def test_what_cannot_be_keeps_nothing_and_names_no_person(record: Record, ward: Place) -> None:
    wrong = application(ward, **{**PAID, "amount": 1_500_000, "paid_amount": 1_600_000}, payee=payee("031085123456"))
    with pytest.raises(RulesBrokenError) as refused:
        record(wrong)
    assert [one.code for one in refused.value.broken] == ["SUP104", "SUP105", "SUP106"]
    assert not any("031085123456" in one.sentence for one in refused.value.broken)
    assert not Payee.objects.exists()


def test_one_person_is_found_across_policies_and_packages(record: Record, ward: Place) -> None:
    record(application(ward, code="A", **PAID))
    spaced = payee("999 085 123 456", name="PHÙNG KHẮC KHOAN")
    with pytest.raises(RulesBrokenError) as refused:
        record(application(ward, code="B", **PAID, payee=spaced))
    assert [one.code for one in refused.value.broken] == ["SUP107"]
    other = application(ward, code="C", policy="nq68.6", payee=spaced)
    with pytest.raises(RulesBrokenError, match="hồ sơ A"):
        record(other)
    record(other, overrides={"SUP206": "hồ sơ A sẽ thu hồi"})
    outside = application(ward, code="D", policy="nq116.1", payee=spaced)
    with pytest.raises(RulesBrokenError) as refused:
        record(outside)
    assert {one.code for one in refused.value.broken} == {"SUP207"}


def test_who_may_not_keep_them_keeps_nothing(
    record: Record, places: dict[str, Place], people: dict[str, Person]
) -> None:
    for name in ("leader", "auditor", "approver", "reporter", "health_site"):
        with pytest.raises(PermissionDenied):
            record(application(places["11371"]), by=people[name])
    with pytest.raises(PermissionDenied):
        record(application(places["11335"]))
    assert not ApplicationEntry.objects.exists()


def test_feeds_are_the_count_of_plain_sql_and_leave_the_other_package_out(
    record: Record, places: dict[str, Place], now: datetime
) -> None:
    for number, code in enumerate(("11371", "11371", "11407", "11407", "11407")):
        someone = payee(f"9990850000{number:02}", account="")
        record(application(places[code], code=f"S{number}", payee=someone, **PAID))
    record(application(places["11371"], code="N", policy="nq116.1", payee=payee("999085999999", account=""),
                       **{**PAID, "amount": 2_000_000, "paid_amount": 2_000_000}))  # fmt: skip
    undone = application(places["11407"], code="S4", payee=None, **{**PAID, "paid": None, "paid_amount": None})
    record(undone, later=5, reason="tiền trả lại")
    span = date(2021, 9, 1), date(2021, 9, 30)
    for at, people_paid in ((now + timedelta(hours=1), 5), (None, 4)):
        made = figures_of(feeds=SUPPORT.feeds, spans=[span], place_ids=[places["305"].pk], at=at)
        with connection.cursor() as cursor:
            cursor.execute(
                """SELECT SUM(e.paid_amount), COUNT(e.paid) FROM support_application a JOIN support_applicationentry e
                ON e.application_id = a.id WHERE a.policy LIKE 'nq68.%%'
                AND e.paid BETWEEN '2021-09-01' AND '2021-09-30'
                AND e.id = (SELECT MAX(n.id) FROM support_applicationentry n WHERE n.application_id = a.id
                AND n.known_at <= %s)""",
                [connection.ops.adapt_datetimefield_value(at or now + timedelta(days=1))],
            )
            money, paid = cursor.fetchone()
        told = {feed.code: made[places["305"].pk, feed.code, span].value for feed in SUPPORT.feeds}
        assert told == {"approved": Decimal(5), "paid": Decimal(paid), "money": Decimal(money)}
        assert paid == people_paid


def test_no_number_and_no_name_stands_anywhere_in_the_clear(
    officer: Client, record: Record, ward: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    (entry,) = record(application(ward, code="A"))
    form = {"policy": "nq68.5", "place": ward.pk, "name": PLANTED[0], "number": PLANTED[1], "phone": PLANTED[2],
            "account": PLANTED[3], "received": "06/09/2021"}  # fmt: skip
    refused = officer.post(f"{LIST}nhap/", form)
    assert refused.status_code == 422, "a number that cannot be real is refused where it is not said to be made up"
    answers = [officer.get(LIST), officer.get(f"{LIST}{entry.application_id}/"), officer.get(f"{LIST}tep/"),
               officer.post(f"{LIST}tim/", {"number": NUMBER})]  # fmt: skip
    book = io.BytesIO(answers[2].content)
    book.name = "so.xlsx"
    shifted = _book([["A", "5", "11371", "", "", "", "", "", PLANTED[1]]])
    answers += [officer.post(f"{LIST}nap/", {"file": shifted})]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 422]
    assert "1 hồ sơ mang số giấy tờ vừa tìm" in answers[3].content.decode()
    full = officer.post(f"{LIST}{entry.application_id}/day-du/", {"purpose": PURPOSE})
    assert all(one in full.content.decode() for one in PLANTED)
    assert "no-store" in full["Cache-Control"]

    told = "".join(answer.content.decode(errors="replace") for answer in answers if answer != answers[2])
    told += "".join(cell.text for table in _tables(book) for cell in table.cells)
    told += caplog.text + "".join(f"{one.label} {one.details}" for one in Entry.objects.all())
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            told += "".join(str(bytes(cell) if isinstance(cell, memoryview) else cell)
                            for row in cursor.fetchall() for cell in row)  # fmt: skip
    for one in PLANTED:
        assert one not in told


def test_a_person_is_shown_in_full_for_a_purpose_alone_and_that_is_written_down(
    officer: Client, record: Record, ward: Place, people: dict[str, Person]
) -> None:
    (entry,) = record(application(ward, code="A"))
    address = f"{LIST}{entry.application_id}/day-du/"
    for purpose in ("", "xem", f"xem số {NUMBER} của ông"):
        assert officer.post(address, {"purpose": purpose}).status_code == 302
    assert not Entry.objects.filter(act="registers.personal.revealed").exists()
    officer.post(address, {"purpose": PURPOSE})
    kept = Entry.objects.get(act="registers.personal.revealed")
    assert (kept.label, kept.details["purpose"], kept.scope) == ("A", PURPOSE, "11371")
    for name in ("support_clerk", "leader", "auditor"):
        officer.force_login(people[name], backend=BACKEND)
        assert officer.post(address, {"purpose": PURPOSE}).status_code == 403


def test_who_leads_sees_what_it_adds_up_to_and_no_person_nor_small_count(
    client: Client, record: Record, ward: Place, people: dict[str, Person]
) -> None:
    for number in range(12):
        policy = {0: "nq68.6", 1: "nq68.10"}.get(number, "nq68.5") if number < 2 else "nq68.5"
        someone = payee(f"9990850000{number:02}", account="")
        record(application(ward, code=f"S{number}", policy=policy, payee=someone))
    client.force_login(people["leader"], backend=BACKEND)
    page = client.get(LIST).content.decode()
    assert "12 hồ sơ" in page
    assert page.count("quá ít người, không nêu") == 2
    assert "***" not in page
    assert client.get(f"{LIST}1/").status_code == 403
    client.force_login(people["auditor"], backend=BACKEND)
    assert client.get(f"{LIST}tep/").status_code == 403


def test_what_is_past_its_time_is_erased_and_the_count_stays(
    officer: Client, record: Record, ward: Place, now: datetime
) -> None:
    (entry,) = record(application(ward, code="A", **PAID))
    assert personal_erase_due(by=SYSTEM, at=now) == 0
    assert personal_erase_due(by=SYSTEM, at=datetime(2032, 1, 1, 7, tzinfo=now.tzinfo)) == 1
    kept = Payee.objects.get()
    assert (bytes(kept.name), bytes(kept.sealed_key), kept.number_digest) == (b"", b"", "")
    page = officer.get(f"{LIST}{entry.application_id}/").content.decode()
    assert "đã xóa khi hết hạn lưu" in page
    assert "1.000.000" in page
    with pytest.raises(RefusedError, match="đã xóa"):
        record(application(ward, code="A", **PAID, note="thêm"), later=1)


def test_after_a_change_of_keys_everything_is_still_read(record: Record, ward: Place, now: datetime) -> None:
    (entry,) = record(application(ward))
    before = bytes(entry.payee.sealed_key), bytes(entry.payee.name)
    assert personal_rotate(by=SYSTEM, at=now) == 1
    kept = Payee.objects.get()
    assert bytes(kept.sealed_key) != before[0]
    assert bytes(kept.name) == before[1]
    assert kept.unsealed("number") == (NUMBER,)


def test_a_masked_workbook_comes_in_again_and_says_nothing_new_of_persons(
    officer: Client, record: Record, ward: Place
) -> None:
    record(application(ward, code="A", **PAID))
    book = io.BytesIO(officer.get(f"{LIST}tep/").content)
    book.name = "so.xlsx"
    answer = officer.post(f"{LIST}nap/", {"file": book})
    assert answer.status_code == 302
    assert ApplicationEntry.objects.count() == 1
    full = officer.post(f"{LIST}tep/day-du/", {"purpose": PURPOSE})
    assert any(NUMBER in cell.text for table in _tables(io.BytesIO(full.content)) for cell in table.cells)
    wrong = _book([["A", "5", "11371", "Phạm Thị***", "0310"], ["", "13", "99999", "", ""]])
    told = officer.post(f"{LIST}nap/", {"file": wrong}).content.decode()
    for cell in ("Ô B5", "Ô C5", "Ô D5"):
        assert cell in told, cell


def _book(rows: list[list[object]]) -> io.BytesIO:
    import xlsxwriter

    from luyke.office.registers.support.workbook import COLUMNS

    out, received = io.BytesIO(), [one.key for one in COLUMNS].index("received")
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.write_row(2, 0, [str(one.head) for one in COLUMNS])
        for at, row in enumerate(rows, start=3):
            page.write_row(at, 0, [*row, *[""] * (received - len(row)), "06/09/2021"])
    out.seek(0)
    out.name = "ho-so.xlsx"
    return out


def _tables(book: io.BytesIO) -> list[object]:
    from luyke.files import open_bytes

    return open_bytes(book.getvalue(), "so.xlsx").tables


def test_people_written_twice_are_proposed_to_a_person_who_judges(
    officer: Client, record: Record, ward: Place, people: dict[str, Person]
) -> None:
    record(
        application(ward, code="A", payee=payee(account="")),
        application(ward, code="B", policy="nq68.6", payee=payee("999085123465", name="Khoan Phung Khac", account="")),
        application(ward, code="C", payee=payee("999085700001", name="Lê Thị Mùi", phone="", account="")),
    )
    assert officer.post(f"{LIST}nghi-trung/tim/", {"purpose": "tìm"}).status_code == 302
    assert not Pair.objects.exists(), "without a purpose nothing is looked at"
    officer.post(f"{LIST}nghi-trung/tim/", {"purpose": PURPOSE})
    officer.post(f"{LIST}nghi-trung/tim/", {"purpose": PURPOSE})
    pair = Pair.objects.get()
    assert {pair.first.code, pair.second.code} == {"A", "B"}
    assert {"số giấy tờ đổi chỗ hai chữ số", "họ tên giống, khác thứ tự", "cùng ngày sinh"} <= set(pair.grounds)
    assert ApplicationEntry.objects.count() == 3, "nothing is decided"
    address = f"{LIST}nghi-trung/{pair.pk}/"
    officer.post(address, {"verdict": "same", "reason": ""})
    assert not pair.verdicts.exists()
    officer.post(address, {"verdict": "same", "reason": "đã gọi về phường hỏi"})
    assert "cùng một người: đã gọi về phường hỏi" in officer.get(f"{LIST}nghi-trung/").content.decode()
    officer.force_login(people["support_clerk"], backend=BACKEND)
    assert officer.post(address, {"verdict": "other", "reason": "khác"}).status_code == 403


def test_matching_finds_most_of_what_noise_hides_and_little_else() -> None:
    said, pairs = duplicates.generated(4_000, seed=68)
    precision, recall, _by_noise = duplicates.measured(said, pairs)
    assert precision >= 0.93
    assert recall >= 0.93


@pytest.mark.parametrize(
    ("policy", "first", "last", "more", "amount"),
    [
        ("4", date(2021, 8, 1), date(2021, 8, 20), {}, 1_855_000),
        ("4", date(2021, 8, 1), date(2021, 9, 5), {}, 3_710_000),
        ("5", date(2021, 8, 1), date(2021, 8, 14), {}, 1_000_000),
        ("8", date(2021, 8, 1), date(2021, 9, 19), {"children": 1, "cause": "treated"}, 4_600_000),
        ("8", date(2021, 8, 1), date(2021, 9, 19), {"children": 1, "cause": "isolated"}, 2_680_000),
        ("8", date(2021, 8, 1), date(2021, 8, 30), {"cause": "treated"}, 2_400_000),
        ("8", date(2021, 8, 1), date(2021, 8, 30), {"cause": "isolated"}, 1_680_000),
        ("8", date(2021, 8, 1), date(2021, 8, 21), {}, 1_680_000),
        ("8", date(2021, 11, 5), date(2021, 11, 14), {"elder": True}, 800_000),
        ("8", date(2021, 11, 6), date(2021, 11, 15), {"elder": True}, 1_800_000),
        ("5", date(2021, 5, 2), date(2021, 5, 20), {}, 1_000_000),
    ],
)
def test_an_amount_is_that_of_the_rules_in_force_when_it_happened(
    policy: str, first: date, last: date, more: dict[str, object], amount: int
) -> None:
    said = SaidApplication("A", f"nq68.{policy}", 1, last, event_first=first, event_last=last, **more)
    table = expected(LawTable(built_in("support")), said)
    assert (table.low, table.high) == (amount, amount)


def test_a_cause_that_is_not_said_may_be_either_and_a_correction_of_the_bound_counts() -> None:
    law = built_in("support")
    said = SaidApplication(
        "A", "nq68.8", 1, date(2021, 9, 1), event_first=date(2021, 8, 1), event_last=date(2021, 8, 30)
    )  # fmt: skip
    table = expected(LawTable(law), said)
    assert (table.low, table.high) == (21 * 80_000, 30 * 80_000)
    assert [row.key.rpartition(".")[2] for row in table.rows] == ["day", "isolated", "treated"]
    bound = next(one for one in law if one.key == "nq68.8.days.most.isolated")
    mended = LawTable((*law, replace(bound, value="28", valid_from=date(2021, 7, 30))))
    assert expected(mended, replace(said, cause="isolated")).high == 28 * 80_000
