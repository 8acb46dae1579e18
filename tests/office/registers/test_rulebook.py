"""Working rules: clauses on their bases, drafts beside what they change, alarms, versions that stay as they are."""

from __future__ import annotations

import io
import random
from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from docx import Document

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.figures import figures_of
from luyke.office.registers.models import Override
from luyke.office.registers.rulebook import services
from luyke.office.registers.rulebook.comparing import compared
from luyke.office.registers.rulebook.feeds import FEEDS
from luyke.office.registers.rulebook.models import BasisText, ClauseEntry, RuleDocument, Version
from luyke.office.registers.rulebook.said import SaidAdoption, SaidBasis, SaidClause
from luyke.office.registers.rulebook.selectors import alarms, changes_of, text_of, touched_by
from luyke.office.registers.rulebook.services import (
    basis_say,
    clause_write,
    document_add,
    document_end,
    draft_open,
    opinion_note,
    version_adopt,
)
from luyke.office.registers.rules import RulesBrokenError

BACKEND = "luyke.office.accounts.backends.PasswordBackend"
WHERE = "/so-theo-doi/quy-che/"
DAY = date(2021, 11, 20)
BASIS = (SaidBasis("66-QĐ/TW", "Điều 2"),)


def _text(number: str, now: datetime, **more: object) -> BasisText:
    given = {"name": f"Quy định {number}", "valid_from": date(2017, 2, 6), "source": "văn bản", "by": SYSTEM}
    return basis_say(number=number, at=now, **{**given, **more}).text


def _document(place: Place, now: datetime, name: str = "Quy chế làm việc") -> RuleDocument:
    return document_add(place=place, side="party", name=name, issuer="QUẬN ỦY LÊ CHÂN", symbol="QC/QU",
                        seat="Lê Chân", by=SYSTEM, at=now)  # fmt: skip


def _adopt(version: Version, now: datetime, number: str = "01-QC/QU", day: date = DAY, **more: object) -> Version:
    return version_adopt(version=version, said=SaidAdoption(number, day, day), by=SYSTEM, at=now, **more)


@pytest.fixture
def book(places: dict[str, Place], now: datetime) -> RuleDocument:
    """Two clauses, adopted, both on a text that holds."""
    _text("66-QĐ/TW", now)
    document = _document(places["305"], now)
    draft = document.versions.get()
    for at, text in ((10, "Họp mỗi quý một lần."), (20, "Báo cáo trước ngày 25 hằng tháng.")):
        clause_write(version=draft, said=SaidClause(f"Điều {at // 10}", text, at, BASIS), by=SYSTEM, at=now)
    _adopt(draft, now)
    return document


def test_a_version_stays_as_it_is_and_the_next_begins_as_the_one_before(book: RuleDocument, now: datetime) -> None:
    first = book.versions.get()
    with pytest.raises(RefusedError, match="không sửa được"):
        clause_write(version=first, said=SaidClause("Điều 9", "Mới.", 90, BASIS), by=SYSTEM, at=now)
    draft = draft_open(document=book, reason="theo quy định mới", by=SYSTEM, at=now)
    with pytest.raises(RefusedError, match="đang có một dự thảo"):
        draft_open(document=book, reason="nữa", by=SYSTEM, at=now)
    assert [one.text for one in text_of(draft)] == [one.text for one in text_of(first)]
    assert changes_of(draft) == []
    with pytest.raises(RulesBrokenError, match="chưa có điều nào"):
        _adopt(draft, now, "02-QC/QU")
    one, two = (each.clause for each in text_of(draft))
    clause_write(version=draft, clause=one, said=SaidClause("Điều 1", "Họp mỗi tháng một lần.", 10, BASIS), by=SYSTEM,
                 at=now)  # fmt: skip
    clause_write(version=draft, clause=two, said=SaidClause("Điều 2", "", 20, (), dropped=True), by=SYSTEM, at=now)
    clause_write(version=draft, said=SaidClause("Điều 3", "Lưu hồ sơ.", 30, BASIS), by=SYSTEM, at=now)
    told = [(row.old and row.old.text, row.new and row.new.text) for row in changes_of(draft)]
    assert told == [("Họp mỗi quý một lần.", "Họp mỗi tháng một lần."), ("Báo cáo trước ngày 25 hằng tháng.", None),
                    (None, "Lưu hồ sơ.")]  # fmt: skip
    _adopt(draft, now, "02-QC/QU")
    assert [one.label for one in text_of(first)] == ["Điều 1", "Điều 2"]
    assert text_of(first)[0].text == "Họp mỗi quý một lần."
    assert [one.label for one in text_of(draft)] == ["Điều 1", "Điều 3"]


def test_who_opens_a_draft_while_another_does_is_told_so(
    book: RuleDocument, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = services.act

    def after_another(*args: object, **given: object) -> object:
        monkeypatch.undo()
        draft_open(document=book, reason="của người kia", by=SYSTEM, at=now)
        return begin(*args, **given)

    monkeypatch.setattr(services, "act", after_another)
    with pytest.raises(RefusedError, match="đang có một dự thảo"):
        draft_open(document=book, reason="của tôi", by=SYSTEM, at=now)
    assert book.versions.first().reason == "của người kia"


def test_what_the_words_differ_in() -> None:
    old, new = compared("Họp mỗi quý một lần, khi cần thì họp.", "Họp mỗi tháng một lần, khi cần thì họp ngay.")
    assert [part.text for part in old if part.changed] == ["quý"]
    assert [part.text.strip() for part in new if part.changed] == ["tháng", "ngay"]
    assert "".join(part.text for part in new) == "Họp mỗi tháng một lần, khi cần thì họp ngay."
    old, new = compared("Một điều.", "Chế độ báo cáo hoàn toàn khác hẳn")
    assert [part.changed for part in (*old, *new)] == [True, True]


def test_a_new_text_lists_the_clauses_that_it_touches_and_its_end_sounds_the_alarm(
    book: RuleDocument, people: dict[str, Person], now: datetime
) -> None:
    viewer = people["rules_officer"]
    assert alarms(viewer=viewer, day=DAY) == []
    new, newest = _text("399-QĐ/TW", now, valid_from=date(2021, 11, 1)), _text("400-QĐ/TW", now)
    with pytest.raises(RefusedError, match="lý do"):
        _text("66-QĐ/TW", now, valid_to=date(2021, 10, 31), replaced_by="399-QĐ/TW")
    _text("66-QĐ/TW", now, valid_to=date(2021, 10, 31), replaced_by="399-QĐ/TW", reason="được thay")
    _text("399-QĐ/TW", now, valid_to=date(2021, 12, 31), replaced_by="400-QĐ/TW", reason="được thay")
    for text in (new, newest):
        assert [one.entry.label for one in touched_by(viewer=viewer, text=text, day=DAY)] == ["Điều 1", "Điều 2"]
    found = alarms(viewer=viewer, day=DAY)
    assert [(one.entry.label, one.after, one.over) for one in found] == [
        ("Điều 1", ("399-QĐ/TW", "400-QĐ/TW"), True), ("Điều 2", ("399-QĐ/TW", "400-QĐ/TW"), True),
    ]  # fmt: skip
    draft = draft_open(document=book, reason="399", by=SYSTEM, at=now)
    said = SaidClause("Điều 1", "Họp mỗi tháng.", 10, BASIS)
    with pytest.raises(RulesBrokenError, match=r"66-QĐ/TW \(thay bằng 400-QĐ/TW\)"):
        clause_write(version=draft, clause=text_of(draft)[0].clause, said=said, by=SYSTEM, at=now)


def test_a_new_text_says_whose_place_it_takes_and_the_clauses_are_listed_at_once(
    book: RuleDocument, people: dict[str, Person], client: Client
) -> None:
    client.force_login(people["rules_officer"], backend=BACKEND)
    form = {"number": "399-QĐ/TW", "name": "Thể loại văn bản", "valid_from": "09/01/2022", "source": "văn bản"}
    page = client.post(f"{WHERE}van-ban/ghi/", {**form, "replaces": "66-QĐ/TW; 9-QĐ/TW"})
    assert (page.status_code, "9-QĐ/TW chưa có trong sổ" in page.content.decode()) == (422, True)
    assert not BasisText.objects.filter(number="399-QĐ/TW").exists()
    listed = client.post(f"{WHERE}van-ban/ghi/", {**form, "replaces": "66-QĐ/TW"}, follow=True).content.decode()
    assert "Đụng đến 2 căn cứ" in listed
    old = BasisText.objects.get(number="66-QĐ/TW").entries.latest("pk")
    assert (old.valid_to, old.replaced_by.number) == (date(2022, 1, 8), "399-QĐ/TW")


def test_adoption_asks_for_answers_and_for_bases_that_hold_and_keeps_the_reason(
    book: RuleDocument, people: dict[str, Person], now: datetime
) -> None:
    draft = draft_open(document=book, reason="rà soát", by=SYSTEM, at=now)
    clause_write(version=draft, said=SaidClause("Điều 3", "Lưu hồ sơ.", 30, BASIS), by=SYSTEM, at=now)
    opinion = opinion_note(version=draft, unit="Ban Tổ chức", text="Nêu rõ thời hạn.", by=SYSTEM, at=now)
    with pytest.raises(PermissionDenied):
        version_adopt(version=draft, said=SaidAdoption("02-QC/QU", DAY, DAY), by=people["rules_officer"], at=now)
    with pytest.raises(RulesBrokenError, match="Còn 1 ý kiến"):
        _adopt(draft, now, "02-QC/QU")
    opinion_note(version=draft, unit="Văn phòng", text="Tiếp thu.", answers=opinion, by=SYSTEM, at=now)
    _text("66-QĐ/TW", now, valid_to=date(2021, 10, 31), reason="hết hiệu lực")
    with pytest.raises(RulesBrokenError) as refused:
        _adopt(draft, now, "02-QC/QU")
    assert [one.code for one in refused.value.broken] == ["RUL202"]
    _adopt(draft, now, "02-QC/QU", overrides={"RUL202": "chờ hướng dẫn"})
    assert Override.objects.get(code="RUL202").reason == "chờ hướng dẫn"


PLAIN = """
    SELECT COUNT(*) FROM rulebook_clauseentry e JOIN rulebook_version v ON v.id = e.version_id
    JOIN rulebook_clause c ON c.id = e.clause_id JOIN rulebook_ruledocument d ON d.id = c.document_id
    WHERE v.adopted_at <= %(at)s AND v.valid_from <= %(day)s AND NOT e.dropped
      AND NOT (d.ended_at IS NOT NULL AND d.ended_at <= %(at)s AND d.ended_on <= %(day)s)
      AND NOT EXISTS (SELECT 1 FROM rulebook_clauseentry n JOIN rulebook_version w ON w.id = n.version_id
                      WHERE n.clause_id = e.clause_id AND n.id > e.id AND w.adopted_at <= %(at)s
                        AND w.valid_from <= %(day)s)
      AND EXISTS (SELECT 1 FROM rulebook_clausebasis b JOIN rulebook_basisentry k ON k.text_id = b.text_id
                  WHERE b.entry_id = e.id AND k.known_at <= %(at)s AND k.valid_to < %(day)s
                    AND NOT EXISTS (SELECT 1 FROM rulebook_basisentry l
                                    WHERE l.text_id = k.text_id AND l.id > k.id AND l.known_at <= %(at)s))
"""


def test_feeds_equal_plain_sql_at_every_moment(places: dict[str, Place], now: datetime) -> None:
    chance, numbers = random.Random(22), [f"{number}-QĐ/TW" for number in range(1, 7)]
    for number in numbers:
        _text(number, now)
    passed = dict.fromkeys(("RUL201", "RUL202"), "sinh ngẫu nhiên")
    books = [_document(places["305"], now, f"Quy chế {number}") for number in range(5)]
    for hour in range(1, 60):
        at, book = now + timedelta(hours=hour), chance.choice(books)
        book.refresh_from_db()
        draft = book.versions.filter(adopted_at=None).first()
        if chance.random() < 0.3:
            ended = chance.choice([None, date(2021, 10, chance.randrange(1, 29))])
            _text(chance.choice(numbers), at, valid_to=ended, reason="đổi")
        elif draft is None and book.ended_on is None:
            if chance.random() < 0.15:
                document_end(document=book, day=date(2021, 11, 10), by=SYSTEM, at=at)
            else:
                draft_open(document=book, reason="sửa", by=SYSTEM, at=at)
        elif draft is not None:
            standing = [*text_of(draft), None]
            one = chance.choice(standing)
            said = SaidClause(one.label if one else f"Điều {hour}", f"Nội dung {hour}", hour,
                              tuple(SaidBasis(each) for each in chance.sample(numbers, 2)),
                              dropped=one is not None and chance.random() < 0.2)  # fmt: skip
            clause_write(version=draft, clause=one.clause if one else None, said=said, overrides=passed, by=SYSTEM,
                         at=at)  # fmt: skip
            if chance.random() < 0.5:
                _adopt(draft, at, f"{hour}-QC/QU", date(2021, 11, chance.randrange(1, 28)), overrides=passed)
    span, place, seen = (date(2021, 1, 1), date(2021, 11, 25)), places["305"].pk, set()
    for hours in (10, 30, 70):
        at = now + timedelta(hours=hours)
        made = figures_of(feeds=FEEDS, spans=[span], place_ids=[place], at=at)
        with connection.cursor() as cursor:
            cursor.execute(PLAIN, {"at": connection.ops.adapt_datetimefield_value(at), "day": span[1]})
            plain = cursor.fetchone()[0]
        assert made[place, "expired", span].value == plain, hours
        seen.add(plain)
        held = sum(
            one.versions.filter(ordinal=1, adopted_at__lte=at, valid_from__lte=span[1]).exists()
            and not (one.ended_at and one.ended_at <= at)
            for one in RuleDocument.objects.all()
        )
        assert made[place, "documents", span].value == held, hours
    assert max(seen) > 1


def test_a_clerk_opens_the_comparison_as_a_word_file(
    client: Client, book: RuleDocument, people: dict[str, Person], now: datetime
) -> None:
    client.force_login(people["rules_officer"], backend=BACKEND)
    assert client.post(f"{WHERE}{book.pk}/sua-doi/", {"reason": "theo quy định mới"}).status_code == 302
    draft = book.versions.get(adopted_at=None)
    version = f"{WHERE}phien-ban/{draft.pk}/"
    clause = text_of(draft)[0].clause_id
    form = {"label": "Điều 1", "position": "10", "text": "Họp mỗi tháng một lần.", "bases": "Điều 2 | 66-QĐ/TW"}
    asked = client.post(f"{version}dieu/{clause}/", {**form, "bases": ""})
    assert 'name="why-RUL201-0"' in asked.content.decode()
    assert client.post(f"{version}dieu/{clause}/", form).status_code == 302
    page = client.get(f"{version}so-sanh/").content.decode()
    assert "<del>quý</del>" in page
    assert "<ins>tháng</ins>" in page
    document = Document(io.BytesIO(client.get(f"{version}so-sanh/?tep").content))
    table = document.tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["Quy chế hiện hành", "Dự thảo sửa đổi", "Căn cứ"]
    old, new, basis = (cell.paragraphs[0] for cell in table.rows[1].cells)
    assert [run.text for run in old.runs if run.font.strike] == ["quý"]
    assert [run.text for run in new.runs if run.font.underline] == ["tháng"]
    assert basis.text == "Điều 2 66-QĐ/TW"
    wide = document.sections[-1]
    assert wide.page_width > wide.page_height


def test_the_pages_write_speak_and_adopt_and_the_workbook_comes_in_again(
    client: Client, book: RuleDocument, people: dict[str, Person]
) -> None:
    client.force_login(people["rules_officer"], backend=BACKEND)
    client.post(f"{WHERE}{book.pk}/sua-doi/", {"reason": "rà soát"})
    first, draft = book.versions.order_by("ordinal")
    version = f"{WHERE}phien-ban/{draft.pk}/"
    listed = BasisText.objects.get().pk
    for page in ("", "them/", f"{book.pk}/", "van-ban/", f"van-ban/{listed}/", "van-ban/ghi/",
                 f"van-ban/ghi/?van-ban={listed}", f"phien-ban/{first.pk}/"):  # fmt: skip
        assert client.get(f"{WHERE}{page}").status_code == 200, page
    for page in ("", "dieu/", "gop-y/", "so-sanh/"):
        assert client.get(f"{version}{page}").status_code == 200, page
    count = ClauseEntry.objects.count()
    book_out = io.BytesIO(client.get(f"{version}tep/").content)
    book_out.name = "quy-che.xlsx"
    assert client.post(f"{version}nap/", {"file": book_out}).status_code == 302
    assert ClauseEntry.objects.count() == count
    assert client.post(f"{version}gop-y/", {"unit": "Ban Tổ chức", "text": "Rõ hơn."}).status_code == 302
    opinion = draft.opinions.get()
    assert client.post(f"{version}gop-y/{opinion.pk}/", {"text": "Tiếp thu."}).status_code == 302
    assert client.get(f"{version}thong-qua/").status_code == 403
    client.post(f"{version}dieu/", {"label": "Điều 3", "position": "30", "text": "Mới.", "bases": "66-QĐ/TW"})
    client.force_login(people["secretary"], backend=BACKEND)
    form = {"number": "02-QC/QU", "adopted": "20/11/2021", "valid_from": "19/11/2021"}
    assert client.post(f"{version}thong-qua/", form).status_code == 422
    assert client.post(f"{version}thong-qua/", {**form, "valid_from": "20/11/2021"}).status_code == 302
    assert "02-QC/QU" in client.get(WHERE).content.decode()
    client.force_login(people["reporter"], backend=BACKEND)
    assert client.get(f"{WHERE}{book.pk}/").status_code == 403
