"""Evaluation: three steps by dated rules, a quota that is calculated before one's eyes, for nobody but who needs it."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from tests.office.reviews import conftest as meetings
from tests.office.reviews.conftest import Give

from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Agency, Place
from luyke.office.registers.evaluation.feeds import FEEDS
from luyke.office.registers.evaluation.models import Kind, Level, PersonName, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.naming import name_keep, name_masked, subject_close
from luyke.office.registers.evaluation.periods import days_of
from luyke.office.registers.evaluation.quota import Placed, Quota
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.evaluation.selectors import rules_of, tracked_of
from luyke.office.registers.evaluation.services import ratings_record, subject_add
from luyke.office.registers.figures import figures_of
from luyke.office.registers.models import Override
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.reviews.models import Review

year, party, review, give = meetings.year, meetings.party, meetings.review, meetings.give
BACKEND = "luyke.office.accounts.backends.PasswordBackend"
DAY = date(2021, 11, 20)
WHERE = "/so-theo-doi/danh-gia/"


@pytest.fixture
def board(places: dict[str, Place], now: datetime) -> list[Subject]:
    """A collective and six heads of offices in it, of like duties."""
    given = {"place": places["305"], "by": SYSTEM, "at": now}
    body = subject_add(kind="collective", code="TT-1", post="Tập thể phòng mẫu", **given)
    heads = [
        subject_add(kind="cadre", code=f"CB-{number}", post=f"Trưởng bộ phận {number}", body=body,
                    duties="trưởng bộ phận", **given)
        for number in range(1, 7)
    ]  # fmt: skip
    return [body, *heads]


def _said(subject: Subject, level: str, step: str = "upper", **more: object) -> SaidRating:
    return SaidRating(subject.pk, more.pop("period", "2021"), step, level, more.pop("decided", DAY), **more)


def _whole(subjects: list[Subject], now: datetime, **levels: str) -> None:
    """The first two steps of all."""
    for step in ("self", "peers"):
        ratings = [_said(one, levels.get(one.code.replace("-", ""), "good"), step) for one in subjects]
        ratings_record(ratings=ratings, by=SYSTEM, at=now)


def test_periods_fall_under_the_rules_in_force_on_their_last_day(db: None) -> None:
    assert [rules_of(one).name for one in ("2021", "2023", "2025-Q2", "2025-Q3")] == [
        "Quy định 132-QĐ/TW", "Quy định 124-QĐ/TW", "Quy định 124-QĐ/TW", "Quy định 366-QĐ/TW",
    ]  # fmt: skip
    assert days_of("2025-Q4") == (date(2025, 10, 1), date(2025, 12, 31))
    frame = rules_of("2025")
    assert [frame.by_score(Decimal(score)) for score in ("90", "89.99", "70", "50", "49")] == [
        "excellent", "good", "good", "done", "not_done",
    ]  # fmt: skip
    assert not rules_of("2021").least


@pytest.mark.parametrize(
    ("good", "rounding", "limit", "over"),
    [(4, "down", 0, 2), (5, "down", 1, 1), (8, "down", 1, 1), (8, "half", 2, 0), (9, "up", 2, 0), (10, "down", 2, 0)],
)
def test_the_quota_is_a_share_of_those_rated_good_and_says_how_it_was_rounded(
    good: int, rounding: str, limit: int, over: int
) -> None:
    placed = [Placed("X1", "excellent", Decimal(95)), Placed("X2", "excellent", Decimal(92))]
    placed += [Placed(f"T{number}", "good") for number in range(good)] + [Placed("H", "done")]
    quota = Quota("nhóm", tuple(placed), RuleSet(rounding=rounding))
    assert (quota.limit, quota.over) == (limit, over)
    assert [one.code for one in quota.beyond] == (["X1", "X2"] if over == 2 else ["X2"] if over else [])
    assert f"{good} hoàn thành tốt nhiệm vụ" in quota.working
    assert quota.working.endswith(f"còn {limit}")


def test_those_whose_scores_do_not_tell_them_apart_are_all_named() -> None:
    good = tuple(Placed(f"T{number}", "good") for number in range(5))
    equal = (*(Placed(code, "excellent", Decimal(91)) for code in ("A", "B")), *good)
    assert Quota("nhóm", equal).who == "1 trong số A, B"
    unscored = (Placed("A", "excellent", Decimal(91)), Placed("B", "excellent"), *good)
    assert Quota("nhóm", unscored).who == "1 trong số A, B"


def test_a_quota_is_looked_at_as_it_is_when_all_of_it_stands(board: list[Subject], now: datetime) -> None:
    _whole(board, now)
    body, *heads = board
    ratings_record(ratings=[_said(body, "good")], by=SYSTEM, at=now)
    levels = ["excellent", *["good"] * 5]
    decided = [_said(one, level) for one, level in zip(heads, levels, strict=True)]
    ratings_record(ratings=decided, by=SYSTEM, at=now)
    with pytest.raises(RulesBrokenError) as refused:  # one fewer is good, so that one excellent is one too many
        ratings_record(ratings=[_said(heads[5], "done")], reason="xét lại", by=SYSTEM, at=now)
    assert [one.code for one in refused.value.broken] == ["EVA201"]
    assert "20 % × 4 hoàn thành tốt nhiệm vụ = 0,8, bỏ phần lẻ còn 0); vượt 1: CB-1." in refused.value.sentence
    assert "25 % nếu được công nhận nổi trội" in refused.value.sentence
    ratings_record(ratings=[_said(heads[5], "done")], reason="xét lại", by=SYSTEM, at=now,
                   overrides={"EVA201": "Quyết định công nhận nổi trội"})  # fmt: skip
    assert Override.objects.get().reason == "Quyết định công nhận nổi trội"


def test_steps_have_their_order_and_bodies_come_before_those_in_them(board: list[Subject], now: datetime) -> None:
    head = board[1]
    ratings_record(ratings=[_said(head, "good", "self")], by=SYSTEM, at=now)
    with pytest.raises(RulesBrokenError) as refused:
        ratings_record(ratings=[_said(head, "good")], by=SYSTEM, at=now)
    assert [one.code for one in refused.value.broken] == ["EVA202", "EVA203"]
    with pytest.raises(RefusedError, match="lý do"):
        ratings_record(ratings=[_said(head, "done", "self")], by=SYSTEM, at=now)
    assert RatingEntry.objects.count() == 1


def test_who_keeps_decides_nothing_and_who_decides_keeps_nothing(
    board: list[Subject], people: dict[str, Person], now: datetime
) -> None:
    officer, approver = people["evaluation_officer"], people["evaluation_approver"]
    with pytest.raises(PermissionDenied):
        ratings_record(ratings=[_said(board[0], "good")], by=officer, at=now)
    with pytest.raises(PermissionDenied):
        ratings_record(ratings=[_said(board[0], "good", "self")], by=approver, at=now)
    assert ratings_record(ratings=[_said(board[0], "good", "self")], by=officer, at=now)


def test_nobody_reads_it_without_need_and_no_record_of_acts_tells_a_level(
    client: Client, board: list[Subject], people: dict[str, Person], now: datetime
) -> None:
    _whole(board, now, CB3="not_done")
    case = RatingEntry.objects.filter(level="not_done").first().rating_id
    for role in ("auditor", "administrator", "leader", "approver", "secretary", "party_office", "catalogue_keeper"):
        client.force_login(people[role], backend=BACKEND)
        for page in ("", f"{case}/", "ty-le/", "tep/"):
            assert client.get(f"{WHERE}{page}").status_code in (302, 403), (role, page)
    client.force_login(people["auditor"], backend=BACKEND)
    assert "danh-gia" not in client.get("/so-theo-doi/").content.decode()
    told = " ".join(f"{one.label} {one.details}" for one in Entry.objects.filter(act__startswith="evaluation."))
    assert told
    assert not any(word in told for word in (*Level.values, *(str(level.label) for level in Level), "Trưởng bộ phận"))
    elsewhere = people["nobody"]
    Grant.objects.create(person=elsewhere, role="evaluation_officer", place="304", given_at=now)
    client.force_login(elsewhere, backend=BACKEND)
    assert "CB-3" not in client.get(WHERE, {"ky": "2021"}).content.decode()
    assert client.get(f"{WHERE}{case}/").status_code == 404


PLAIN = """
    SELECT COUNT(*) FROM evaluation_ratingentry e JOIN evaluation_rating r ON r.id = e.rating_id
    JOIN evaluation_subject s ON s.id = r.subject_id
    WHERE r.step = 'upper' AND s.kind = %s AND e.level = %s AND e.decided_date BETWEEN %s AND %s AND e.known_at <= %s
      AND NOT EXISTS (SELECT 1 FROM evaluation_ratingentry n
                      WHERE n.rating_id = e.rating_id AND n.id > e.id AND n.known_at <= %s)
"""


def test_feeds_equal_plain_sql_at_every_moment(places: dict[str, Place], now: datetime) -> None:
    chance, subjects = random.Random(132), []
    for number in range(24):
        kind = Kind.values[number % 4]
        subjects.append(subject_add(place=places["11371" if number % 3 else "305"], kind=kind, code=f"S{number}",
                                    post=f"Chức danh {number}", by=SYSTEM, at=now))  # fmt: skip
    passed = dict.fromkeys(("EVA201", "EVA202"), "sinh ngẫu nhiên")
    for hour in range(40):
        one, step = chance.choice(subjects), chance.choice(Step.values)
        said = _said(one, chance.choice(Level.values), step, period=chance.choice(["2020", "2021"]),
                     decided=DAY - timedelta(days=chance.randrange(400)))  # fmt: skip
        ratings_record(ratings=[said], reason="đổi", overrides=passed, by=SYSTEM, at=now + timedelta(hours=hour))
    span = date(2021, 1, 1), date(2021, 11, 25)
    for hours in (3, 20, 60):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=FEEDS, spans=[span], place_ids=[places["305"].pk], at=at)
        moment = connection.ops.adapt_datetimefield_value(at)
        for feed, (kind, level) in zip(FEEDS, ((k, lv) for k in Kind.values for lv in Level.values), strict=True):
            with connection.cursor() as cursor:
                cursor.execute(PLAIN, [kind, level, *span, moment, moment])
                assert made[places["305"].pk, feed.code, span].value == cursor.fetchone()[0], (feed.code, hours)


def test_an_approver_sees_a_quota_broken_and_why(
    client: Client, board: list[Subject], people: dict[str, Person], now: datetime
) -> None:
    _whole(board, now)
    client.force_login(people["evaluation_approver"], backend=BACKEND)
    body, *heads = board
    where = f"{WHERE}quyet-dinh/"
    assert client.get(where, {"ky": "2021", "tap-the": body.pk}).status_code == 200
    form = {"ky": "2021", "tap-the": body.pk, "decided": "20/11/2021", f"muc-{body.pk}": "good"}
    levels = ["excellent", "excellent", "good", "good", "good", "good"]
    form |= {f"muc-{one.pk}": level for one, level in zip(heads, levels, strict=True)}
    answer = client.post(where, form)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "2 xuất sắc, được nhiều nhất 0 (20 % × 4 hoàn thành tốt nhiệm vụ = 0,8" in page
    assert not RatingEntry.objects.filter(rating__step=Step.UPPER).exists()
    key = page.split('name="why-')[1].split('"')[0]
    assert client.post(where, {**form, f"why-{key}": "có quyết định riêng"}).status_code == 302
    listed = client.get(f"{WHERE}ty-le/", {"ky": "2021"}).content.decode()
    assert "vượt 2" in listed
    assert "CB-1, CB-2" in listed
    case = RatingEntry.objects.filter(rating__subject=heads[0]).last().rating_id
    assert "có quyết định riêng" in client.get(f"{WHERE}{case}/").content.decode()


def test_the_pages_keep_a_step_and_the_workbook_comes_in_again(
    client: Client, board: list[Subject], people: dict[str, Person], now: datetime
) -> None:
    client.force_login(people["evaluation_officer"], backend=BACKEND)
    for page in ("", "them/", "ty-le/", f"ghi/{board[1].pk}/2021/", f"ghi/{board[1].pk}/2025/"):
        assert client.get(f"{WHERE}{page}").status_code == 200, page
    where = f"{WHERE}ghi/{board[1].pk}/2021/"
    form = {"step": "self", "level": "good", "decided": "20/11/2021", "tasks": "4", "late": "1"}
    assert client.post(where, {**form, "undone": "9"}).status_code == 422
    assert client.post(where, form).status_code == 302
    listed = client.get(WHERE, {"ky": "2021"}).content.decode()
    assert "hoàn thành tốt nhiệm vụ" in listed
    _whole(board[:1], now)
    ratings_record(ratings=[_said(board[0], "good")], by=SYSTEM, at=now)
    count = RatingEntry.objects.count()
    book = io.BytesIO(client.get(f"{WHERE}tep/", {"ky": "2021"}).content)
    book.name = "xep-loai.xlsx"
    refused = client.post(f"{WHERE}nap/", {"file": book})  # those of whom nothing is said have no step yet
    assert "Ô D" in refused.content.decode()
    book = io.BytesIO(client.get(f"{WHERE}tep/", {"ky": "2021", "tap-the": board[0].pk, "loai": "collective"}).content)
    book.name = "xep-loai.xlsx"
    assert client.post(f"{WHERE}nap/", {"file": book}).status_code == 302
    assert RatingEntry.objects.count() == count
    assert Entry.objects.filter(act="evaluation.list.exported").count() == 2, "each time that it was taken out"


def test_tasks_late_come_from_the_directives_of_the_unit(
    review: Review, give: Give, agency: Agency, places: dict[str, Place], now: datetime
) -> None:
    give(review, due=date(2021, 12, 20))
    office = subject_add(place=places["305"], agency=agency, kind="collective", code="TT-9", post="Tập thể phòng",
                         by=SYSTEM, at=now)  # fmt: skip
    counted = [tracked_of([office], "2021", day)[office.pk].undone for day in (date(2021, 12, 21), date(2022, 1, 5))]
    assert counted == [1, 1]
    assert tracked_of([office], "2021", date(2021, 12, 20)) == {}
    later = now + timedelta(days=25)
    said = _said(office, "good", "self", tasks=3, decided=later.date())
    with pytest.raises(RulesBrokenError, match="sổ nhiệm vụ có 1 việc chậm hoặc chưa xong"):
        ratings_record(ratings=[said], by=SYSTEM, at=later)
    assert ratings_record(ratings=[replace(said, undone=1)], by=SYSTEM, at=later)


def test_a_broken_row_of_a_workbook_is_named_though_rows_above_say_nothing_new(
    board: list[Subject], now: datetime
) -> None:
    said = [_said(one, "good", "self") for one in board]
    ratings_record(ratings=said[:3], by=SYSTEM, at=now)
    wrong = [*said[:3], replace(said[3], tasks=1, late=2), said[4]]
    with pytest.raises(RulesBrokenError) as refused:
        ratings_record(ratings=wrong, by=SYSTEM, at=now)
    assert [one.number for one in refused.value.broken] == [3]


def test_a_name_is_enciphered_masked_and_shown_for_a_purpose_until_it_is_erased(
    client: Client, board: list[Subject], people: dict[str, Person], now: datetime
) -> None:
    head, planted = board[1], "Trương Hoài Phong"
    case = ratings_record(ratings=[_said(head, "good", "self")], by=SYSTEM, at=now)[0].rating_id
    client.force_login(people["evaluation_officer"], backend=BACKEND)
    assert client.post(f"{WHERE}{case}/ho-ten/", {"name": planted}).status_code == 302
    page = client.get(f"{WHERE}{case}/").content.decode()
    assert "Tr*** H*** P." in page
    assert planted not in page
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sealed_key FROM evaluation_personname")
        assert all(planted.encode() not in bytes(held) for held in cursor.fetchone())
    client.force_login(people["evaluation_approver"], backend=BACKEND)
    where = f"{WHERE}{case}/xem-ho-ten/"
    assert client.post(where, {"purpose": ""}).status_code == 302
    shown = client.post(where, {"purpose": "chuẩn bị hội nghị xét xếp loại"})
    assert planted in shown.content.decode()
    told = Entry.objects.get(act="registers.personal.revealed")
    assert told.details["purpose"] == "chuẩn bị hội nghị xét xếp loại"
    assert planted not in " ".join(f"{one.label} {one.details}" for one in Entry.objects.all())
    with pytest.raises(RefusedError):
        name_keep(subject=board[0], name="Tập thể", by=SYSTEM, at=now)
    subject_close(subject=head, by=SYSTEM, at=now)
    assert name_masked(head) == ""
    assert bytes(PersonName.objects.get().name) == b""
    assert "hoàn thành tốt" in client.get(f"{WHERE}{case}/").content.decode()
