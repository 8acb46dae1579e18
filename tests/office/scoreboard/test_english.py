"""Who reads English reads the names of indicators and units so, on every page; what is written stays Vietnamese."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse
from tests.office.english import english_names, said_in_english

from luyke.files import open_bytes
from luyke.office.accounts.models import Grant, Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.targets.models import Target

BOARD = ("305", "2021-11")


@pytest.fixture
def reader(client: Client, people: dict[str, Person], year: dict[str, Indicator], now: datetime) -> Client:
    """One who plans and keeps the catalogue, reading English."""
    for role in ("catalogue_keeper", "leader"):
        Grant.objects.create(person=people["planner"], role=role, place="305", given_at=now)
    client.force_login(people["planner"], backend="luyke.office.accounts.backends.PasswordBackend")
    client.cookies["django_language"] = "en"
    return client


def test_no_page_of_figures_plans_and_catalogue_names_an_indicator_in_vietnamese(
    reader: Client, places: dict[str, Place]
) -> None:
    names = english_names()
    capital = Target.objects.get(place__code="305", indicator__code="LK011")
    pages = {
        "scoreboard:board": BOARD, "scoreboard:comparison": BOARD, "scoreboard:rollup": BOARD,
        "scoreboard:indicator": (*BOARD, "LK011"), "targets:plan": (places["305"].pk, 2021),
        "targets:target": (capital.pk,), "targets:target_revise": (capital.pk,), "targets:target_split": (capital.pk,),
        "targets:target_withdraw": (capital.pk,), "targets:target_assign": (places["305"].pk, 2021),
        "indicators:indicator_list": (), "indicators:indicator": ("LK011",),
        "indicators:indicator_edit": ("LK011",), "indicators:indicator_add": (), "indicators:indicator_due_list": (),
    }  # fmt: skip
    forms = ("indicators:indicator_edit", "indicators:indicator_add")  # units are typed as reports print them
    for view, where in pages.items():
        answer = reader.get(reverse(view, args=where))
        assert answer.status_code == 200, view
        said = said_in_english(answer.content.decode())
        assert [name for name in names if name in said] == [], view
        assert "tỷ đồng" not in said or view in forms, view
    board = said_in_english(reader.get(reverse("scoreboard:board", args=BOARD)).content.decode())
    assert all(name in board for name in names.values())
    assert "billion VND" in board


def test_the_sentence_stays_vietnamese_and_says_that_it_is(reader: Client) -> None:
    english_names()
    page = reader.get(reverse("scoreboard:board", args=BOARD)).content.decode()
    assert "chỉ tiêu chưa đạt: giải ngân vốn đầu tư công" in page
    assert "chỉ tiêu chưa đạt" not in said_in_english(page)


def test_an_indicator_without_an_english_name_keeps_its_own(reader: Client) -> None:
    said = said_in_english(reader.get(reverse("scoreboard:board", args=BOARD)).content.decode())
    assert "Giải ngân vốn đầu tư công" in said


def test_the_table_in_excel_speaks_as_its_page_does(reader: Client) -> None:
    english_names()
    file = reader.post(reverse("scoreboard:board_workbook", args=BOARD)).content
    table = open_bytes(file, "bang.xlsx").tables[0]
    said = [cell.text for cell in table.cells if cell.row > 3]
    assert {"English of LK001", "English of LK011", "billion VND"} <= set(said)
    assert "tỷ đồng" not in said


@pytest.mark.parametrize("words", ["revenue of the state", "ngan sach nha nuoc", "Tổng thu ngân sách"])
def test_the_catalogue_is_searched_in_both_languages(reader: Client, words: str) -> None:
    revenue = Indicator.objects.get(code="LK001")
    revenue.searched = "lk001\ntong thu ngan sach nha nuoc tren dia ban\ntotal revenue of the state"
    revenue.save()
    page = reader.get(reverse("indicators:indicator_list"), {"tim": words}).content.decode()
    assert reverse("indicators:indicator", args=["LK001"]) in page
    assert reverse("indicators:indicator", args=["LK011"]) not in page
