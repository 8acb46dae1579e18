"""What is so by law is dated, has its source, and is corrected by adding."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.law import built_in, law_on
from luyke.office.registers.models import LawRow
from luyke.office.registers.register import register_of, registers
from luyke.office.registers.services import law_correct

KEY, FROM = "interval.pfizer", date(2021, 11, 1)


def test_every_law_of_every_register_has_its_source_and_one_row_a_day() -> None:
    for register in registers():
        laws = built_in(register.code)
        assert all(one.source and one.name and one.value for one in laws)
        assert len({(one.key, one.valid_from) for one in laws}) == len(laws)


@pytest.mark.parametrize(
    ("register", "key", "day", "verified"),
    [
        ("land", "notice.farm", date(2021, 11, 29), True),
        ("land", "enforce.tet", date(2025, 1, 2), True),
        ("land", "enforce.tet", date(2021, 1, 2), False),
        ("land", "posting", date(2025, 1, 2), False),
        ("vaccination", "course.abdala", date(2021, 11, 29), True),
        ("projects", "report", date(2021, 11, 29), True),
        ("projects", "report", date(2025, 11, 29), False),
        ("support", "nq68.1.event.last", date(2021, 11, 29), True),
        ("support", "nq68.7.payee", date(2021, 11, 29), False),
        ("support", "nq116.once", date(2021, 11, 29), False),
    ],
)
def test_only_what_a_reader_of_the_text_confirmed_is_marked_so(
    db: None, register: str, key: str, day: date, verified: bool
) -> None:
    assert law_on(register, key, day).verified is verified


def test_a_correction_holds_from_its_day_and_what_was_known_before_can_be_asked(
    people: dict[str, Person], now: datetime
) -> None:
    register = register_of("vaccination")
    assert register is not None
    given = {"register": register, "key": KEY, "value": "28", "valid_from": FROM, "at": now}
    with pytest.raises(PermissionDenied):
        law_correct(source="CV 1", by=people["health_site"], **given)
    with pytest.raises(RefusedError, match="căn cứ"):
        law_correct(source=" ", by=people["catalogue_keeper"], **given)
    with pytest.raises(RefusedError, match="phải là số"):
        law_correct(source="CV 1", by=people["catalogue_keeper"], **{**given, "value": "bốn tuần"})
    assert not LawRow.objects.exists()
    law_correct(source="CV 1", by=people["catalogue_keeper"], **given)
    values = [law_on("vaccination", KEY, day).number for day in (date(2021, 10, 31), FROM)]
    assert values == [21, 28]
    assert law_on("vaccination", KEY, FROM, at=now - timedelta(hours=1)).number == 21


def test_the_page_records_a_correction(client: Client, people: dict[str, Person]) -> None:
    client.force_login(people["catalogue_keeper"], backend="luyke.office.accounts.backends.PasswordBackend")
    page = client.get("/so-theo-doi/quy-dinh/", {"register": "vaccination", "key": KEY}).content.decode()
    assert "chưa đối chiếu" in page
    form = {"register": "vaccination", "key": KEY, "value": "28", "valid_from": "01/11/2021", "source": "CV 1"}
    assert client.post("/so-theo-doi/quy-dinh/", form).status_code == 302
    assert LawRow.objects.get().value == "28"
