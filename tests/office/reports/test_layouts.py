"""An office sets its documents within the rules of their day; what is urgent says so; what went out stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.conf import settings as office
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from docx.oxml.ns import qn

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.places.models import Place
from luyke.office.reports.files import KINDS, file_of
from luyke.office.reports.layouts import own_values, rules_with
from luyke.office.reports.models import LayoutChoice, Report, Side, State
from luyke.office.reports.services import layout_choose, report_issue, report_mark

OWN = {"style.text.size": 13.0, "page.left": 35.0}


@pytest.fixture(autouse=True)
def media(settings: object, tmp_path: Path) -> None:
    """Files of a test stay with it."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def choose(month: Place, people: dict[str, Person], now: datetime) -> Callable[..., LayoutChoice]:
    """The district chooses."""

    def chosen(values: dict[str, float], begins: date, who: str = "verifier") -> LayoutChoice:
        return layout_choose(place=month, side=Side.STATE, values=values, begins=begins, by=people[who], at=now)

    return chosen


def test_a_choice_holds_from_its_day_on(choose: Callable[..., LayoutChoice], month: Place) -> None:
    choose(OWN, date(2021, 11, 1))
    choose({}, date(2022, 1, 1))
    days = (date(2021, 10, 31), date(2021, 11, 1), date(2022, 1, 1), None)
    assert [own_values(month, Side.STATE, day) for day in days] == [{}, OWN, {}, {}]
    assert own_values(month, Side.PARTY, days[1]) == {}
    assert rules_with(Side.STATE, days[1], OWN).page.left == 35


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"style.text.size": 15.0}, "cho phép từ 13 đến 14"),
        ({"room_to_sign": 10.0}, "không cho đổi"),
        ({"style.text.size": 14.0}, "Không có gì khác"),
    ],
)
def test_nothing_is_chosen_that_the_rules_forbid(
    choose: Callable[..., LayoutChoice], values: dict[str, float], said: str
) -> None:
    with pytest.raises(RefusedError, match=said):
        choose(values, date(2021, 11, 1))
    with pytest.raises(PermissionDenied):
        choose(OWN, date(2021, 11, 1), "reporter")
    assert not LayoutChoice.objects.exists()


def test_what_goes_out_is_set_so_and_stays_so(
    choose: Callable[..., LayoutChoice], report: Report, people: dict[str, Person], now: datetime
) -> None:
    choose(OWN, date(2021, 11, 1))
    report.blocks.filter(kind="free").delete()
    report_mark(report=report, urgency="Khẩn", by=people["verifier"], at=now)
    with pytest.raises(RefusedError, match="Khẩn, Thượng khẩn, Hỏa tốc"):
        report_mark(report=report, urgency="Gấp", by=people["verifier"], at=now)
    Report.objects.filter(pk=report.pk).update(state=State.APPROVED)
    report.refresh_from_db()
    with pytest.raises(RefusedError):
        report_mark(report=report, urgency="", by=people["verifier"], at=now)
    issue = report_issue(
        report=report, number="9", day=date(2021, 11, 30), signer_name="Nguyễn Văn A", by=people["approver"], at=now
    )
    choose({}, date(2021, 11, 2))
    assert {kind: file_of(issue.content, kind) == load(issue.files[kind]) for kind in KINDS} == dict.fromkeys(
        KINDS, True
    )
    word = docx.Document(BytesIO(load(issue.files["docx"])))
    assert round(word.sections[0].left_margin.mm) == 35
    framed = [one for one in word.element.iter(qn("w:pBdr")) if len(one) == 4]
    assert [one.getparent().getparent().text for one in framed] == ["KHẨN"]


def test_the_page_shows_the_rules_of_the_day_and_takes_a_choice(
    choose: Callable[..., LayoutChoice], month: Place, people: dict[str, Person]
) -> None:
    client = Client()
    client.force_login(people["verifier"], backend=office.AUTHENTICATION_BACKENDS[1])
    address = f"{reverse('reports:layout')}?place={month.pk}&side=state&day=2021-11-30"
    page = client.get(address).content.decode()
    assert "Nghị định 30/2020/NĐ-CP" in page
    assert 'value="party"' not in page
    wrong = client.post(address, {"begins": "2021-12-01", "style.text.size": "15"}).content.decode()
    assert "cho phép từ 13 đến 14" in wrong
    taken = client.post(address, {"begins": "2021-12-01", "style.text.size": "13", "style.text.line": "1,3"})
    assert taken.status_code == 302
    assert LayoutChoice.objects.get().values == {"style.text.size": 13.0, "style.text.line": 1.3}
    assert "của cơ quan" in client.get(taken["Location"]).content.decode()
    assert client.get(f"{reverse('reports:layout')}?day=2021-99-99").status_code == 200
