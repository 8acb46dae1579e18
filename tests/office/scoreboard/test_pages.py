"""What the pages of the scoreboard show, to whom, and at what cost."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager as ContextManager
from datetime import datetime
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from PIL import Image
from tests.office.scoreboard.month import BILLION, observe

from luyke.model import Period
from luyke.office.accounts.models import Grant, Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.documents.models import DocumentReading, ReceivedDocument
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Evidence, EvidenceKind, Observation
from luyke.office.places.models import Place
from luyke.office.scoreboard.selectors import board_of, lines_of
from luyke.office.targets.models import Target
from luyke.office.targets.services import target_revise, target_withdraw
from luyke.office.targets.storing import Decision

BOARD = ("305", "2021-11")


@pytest.fixture
def leader(client: Client, people: dict[str, Person], year: dict[str, Indicator]) -> Client:
    client.force_login(people["leader"], backend="luyke.office.accounts.backends.PasswordBackend")
    return client


def text(client: Client, name: str, *args: str, **query: str) -> str:
    answer = client.get(reverse(f"scoreboard:{name}", args=args), query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_the_board_opens_with_the_sentence_and_names_what_is_not_reached(leader: Client) -> None:
    page = text(leader, "board", *BOARD)
    opening = page[page.index('<p class="sentence"') : page.index("</p>", page.index('<p class="sentence"'))]
    assert "Đến hết tháng 11/2021" in opening
    assert '<a href="#bang">4/5 chỉ tiêu</a>' in opening
    assert "chỉ tiêu chưa đạt: giải ngân vốn đầu tư công" in opening
    assert reverse("scoreboard:indicator", args=(*BOARD, "LK011")) in opening
    assert page.index("ct-LK011") < page.index("ct-LK001"), "what is at risk stands first"
    assert "thành phố giao" in page
    assert "HĐND giao" in page
    assert ">+5,5 điểm<" in page, "a wanted growth is passed by points, not by per cent of a per cent"


def test_the_board_takes_five_queries(
    places: dict[str, Place], year: dict[str, Indicator], django_assert_num_queries: Callable[[int], ContextManager]
) -> None:
    place = Place.objects.select_related("parent").get(pk=places["305"].pk)
    with django_assert_num_queries(5):  # targets, their revisions, figures, and those of earlier years, months apart
        page = board_of(place=place, period=Period.parse("2021-11"))
    assert [row.indicator.code for row in page.rows] == ["LK011", "LK001", "LK021", "LK031", "LK041"]


def test_a_new_value_is_on_the_board_at_once(
    leader: Client, year: dict[str, Indicator], places: dict[str, Place]
) -> None:
    assert "150,123" not in text(leader, "board", *BOARD)
    observe(places["305"], year["LK011"], "2021-01/2021-11", "150.123")
    page = text(leader, "board", *BOARD)
    assert "150,123" in page
    assert '<a href="#bang">5/5 chỉ tiêu</a>' in page


def test_the_board_can_be_seen_as_it_was_known(leader: Client) -> None:
    page = text(leader, "board", *BOARD, **{"tinh-den": "2021-02-01"})
    assert "chưa đủ số liệu để đánh giá các chỉ tiêu" in page
    assert "Theo những gì đã biết" in page
    assert Observation.objects.exists()


def test_a_year_without_targets_opens_with_a_sentence_too(leader: Client) -> None:
    assert "Đến hết tháng 11/2020, chưa có chỉ tiêu nào được giao." in text(leader, "board", "305", "2020-11")


def test_the_page_of_an_indicator_opens_as_a_report_would_each_number_a_link(leader: Client) -> None:
    page = text(leader, "indicator", *BOARD, "LK011")
    sentence = page[page.index('<p class="sentence"') : page.index("</p>", page.index('<p class="sentence"'))]
    assert '<a href="#nguon">' in sentence
    assert 'tỷ đồng</a> kế hoạch vốn thành phố giao, bằng <a href="#ke-hoach">' in sentence
    assert "Phấn đấu tháng 12 năm 2021" in sentence


def test_the_page_of_an_indicator_leads_down_to_the_sentence_and_the_units(leader: Client) -> None:
    page = text(leader, "indicator", *BOARD, "LK011")
    assert "Giải ngân 11 tháng ước đạt 72,1 tỷ đồng." in page
    assert "120-146" in page
    assert "QĐ 4321/QĐ-UBND" in page
    assert page.index("phường An Biên") < page.index("phường Vĩnh Niệm"), "the greater gap first"
    assert "tính từ các năm 2018, 2019, 2020" in page


def test_the_catalogue_leads_to_the_newest_month_of_ones_own_place(
    leader: Client, people: dict[str, Person], places: dict[str, Place]
) -> None:
    where = reverse("scoreboard:of_indicator", args=["LK011"])
    assert leader.get(where)["Location"] == reverse("scoreboard:indicator", args=(*BOARD, "LK011"))
    Grant.objects.create(person=people["leader"], role="leader", place="11371", given_at=people["leader"].created_at)
    page = text(leader, "of_indicator", "LK011")
    for place in ("305", "11371"):
        assert reverse("scoreboard:indicator", args=(place, "2021-11", "LK011")) in page
    Grant.objects.filter(person=people["leader"], place="11371").delete()
    Grant.objects.filter(person=people["leader"]).update(place="304")
    assert "chưa có kế hoạch hay số liệu" in text(leader, "of_indicator", "LK011")
    assert leader.get(reverse("scoreboard:of_indicator", args=["LK999"])).status_code == 404


def test_a_value_leads_to_its_very_figure_in_the_document(
    leader: Client, places: dict[str, Place], year: dict[str, Indicator], now: datetime
) -> None:
    document = ReceivedDocument.objects.create(
        place=places["305"], name="bao-cao.docx", sha256="0" * 64, size=1, file="0", received_at=now
    )
    figures = [{"start": 3, "end": 7}, {"start": 120, "end": 126}]
    reading = {"figures": figures}
    DocumentReading.objects.create(document=document, engine="0", read_at=now, text="", reading=reading)
    rests_on = Evidence.objects.create(kind=EvidenceKind.SPAN, document=document, locator="120-126", quote="ước 72,2")
    observe(places["305"], year["LK011"], "2021-01/2021-11", "72.2", evidence=rests_on)
    page = text(leader, "indicator", *BOARD, "LK011")
    assert f'<a href="{reverse("documents:document", args=[document.pk])}#s1">bao-cao.docx</a>' in page


def test_the_picture_has_its_words(leader: Client) -> None:
    picture = text(leader, "picture", *BOARD, "LK011")
    assert picture.startswith("<svg")
    for word in ("tháng", "tỷ đồng", "kế hoạch", "2020", "2021"):
        assert f">{word}</text>" in picture, word


def test_what_is_written_of_a_plan_is_vietnamese_whatever_its_reader_reads(
    places: dict[str, Place], year: dict[str, Indicator]
) -> None:
    place = Place.objects.select_related("parent").get(pk=places["305"].pk)
    past, november = None, Period.parse("2021-11")
    with translation.override("en"):
        lines = lines_of(place=place, past=past, period=november)
    written = {line.row.indicator.code: [plan.issuer for plan in line.told.plans] for line in lines}
    assert written["LK001"] == ["thành phố giao", "HĐND giao"]
    shown = {line.row.indicator.code: [plan.issuer for plan in line.row.plans] for line in lines}
    assert "HĐND giao" not in shown["LK001"]


def test_a_picture_to_be_taken_along_has_its_words_too(leader: Client) -> None:
    answer = leader.get(reverse("scoreboard:picture_png", args=(*BOARD, "LK011")))
    assert "attachment" in answer["Content-Disposition"]
    with Image.open(BytesIO(answer.content)) as picture:
        grey = picture.convert("L")
    assert grey.width > 1000
    title = grey.crop((0, 0, grey.width, 50))  # above the plot it stands alone
    assert sum(title.histogram()[:128]) > 500
    assert leader.get(reverse("scoreboard:picture_png", args=(*BOARD, "LK041"))).status_code == 404


def test_what_does_not_add_up_has_no_picture(leader: Client) -> None:
    assert leader.get(reverse("scoreboard:picture", args=(*BOARD, "LK041"))).status_code == 404


def test_units_side_by_side_trouble_first(leader: Client) -> None:
    page = text(leader, "comparison", *BOARD, **{"chi-tieu": "LK011"})
    assert page.index("phường An Biên") < page.index("phường Vĩnh Niệm")
    assert leader.get(reverse("scoreboard:comparison", args=BOARD), {"chi-tieu": "LK999"}).status_code == 404


def test_units_side_by_side_open_on_what_they_have_and_lead_nowhere_without(
    leader: Client, places: dict[str, Place], year: dict[str, Indicator]
) -> None:
    page = text(leader, "comparison", *BOARD)
    assert "2/2 đơn vị có số liệu về giải ngân vốn đầu tư công; 0/2 đơn vị được giao đạt và vượt" in page
    without = text(leader, "comparison", *BOARD, **{"chi-tieu": "LK001"})
    assert reverse("scoreboard:indicator", args=("11371", "2021-11", "LK001")) not in without


def test_where_the_month_has_no_value_the_newest_is_told(leader: Client) -> None:
    assert re.search(r"đến tháng 11: [\d.,]+<", text(leader, "board", "305", "2021-12"))


def test_a_place_without_a_plan_leads_to_its_figures(
    leader: Client, people: dict[str, Person], places: dict[str, Place], year: dict[str, Indicator]
) -> None:
    observe(places["31"], year["LK011"], "2021-10", "5")
    Grant.objects.filter(person=people["leader"]).update(place="31")
    page = text(leader, "newest", "31")
    assert "Đã có số liệu của 1 chỉ tiêu." in page
    assert reverse("scoreboard:indicator", args=("31", "2021-10", "LK011")) in page


def test_sums_from_below_beside_the_own_figure(leader: Client) -> None:
    page = text(leader, "rollup", *BOARD)
    assert "chỉ số không cộng được" in page
    assert "2/2" in page


def test_a_workbook_is_taken_out_on_the_record(leader: Client) -> None:
    answer = leader.post(reverse("scoreboard:board_workbook", args=BOARD))
    assert answer.status_code == 200
    assert BytesIO(answer.content).read(2) == b"PK"
    entry = Entry.objects.get(act="scoreboard.table.exported")
    assert entry.label == "quận Lê Chân, 2021-11"
    assert leader.get(reverse("scoreboard:board_workbook", args=BOARD)).status_code == 405


def test_the_way_in_leads_to_the_newest_month(leader: Client) -> None:
    answer = leader.get(reverse("scoreboard:place_list"), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("scoreboard:board", args=BOARD)


@pytest.mark.parametrize("name", ["board", "comparison", "rollup"])
@pytest.mark.parametrize("code", ["304", "31", "99999"])
def test_another_part_of_the_tree_cannot_be_reached_by_guessing(leader: Client, name: str, code: str) -> None:
    assert leader.get(reverse(f"scoreboard:{name}", args=(code, "2021-11"))).status_code == 404


@pytest.mark.parametrize("period", ["2021", "2021-13", "2021-01%2F2021-11", "x"])
def test_what_is_no_month_is_not_there(leader: Client, period: str) -> None:
    assert leader.get(f"/bang-chi-tieu/305/{period}/").status_code == 404


def test_nobody_sees_nothing(client: Client, people: dict[str, Person], year: dict[str, Indicator]) -> None:
    client.force_login(people["nobody"], backend="luyke.office.accounts.backends.PasswordBackend")
    assert client.get(reverse("scoreboard:board", args=BOARD)).status_code == 403


def test_a_target_that_was_withdrawn_is_no_longer_counted(
    leader: Client, places: dict[str, Place], now: datetime
) -> None:
    target = Target.objects.get(place=places["305"], indicator__code="LK011")
    target_withdraw(target=target, decision=Decision("Nghị quyết 9", reason="thôi giao"), by=SYSTEM, at=now)
    page = text(leader, "board", *BOARD)
    assert '<a href="#bang">4/4 chỉ tiêu</a>' in page
    assert "ct-LK011" not in page


def test_a_plan_means_what_it_meant_when_it_was_decided(
    leader: Client, places: dict[str, Place], year: dict[str, Indicator], now: datetime
) -> None:
    target = Target.objects.get(place=places["305"], indicator__code="LK021")  # +14 % since January
    raised = Decision("Nghị quyết 8", reason="giao bằng mức")
    target_revise(target=target, value=BILLION * 20_500, style="level", decision=raised, by=SYSTEM, at=now)
    assert "20.500" in text(leader, "board", *BOARD)
    before = text(leader, "board", *BOARD, **{"tinh-den": "2021-06-30"})
    assert "+14 %" in before
    assert "20.500" not in before
    target_withdraw(target=target, decision=Decision("Nghị quyết 9", reason="thôi giao"), by=SYSTEM, at=now)
    decided = text(leader, "indicator", *BOARD, "LK021").partition('id="ke-hoach"')[2]
    assert ">+14 %<" in decided
    assert ">20.500<" in decided
    assert ">rút chỉ tiêu<" in decided
