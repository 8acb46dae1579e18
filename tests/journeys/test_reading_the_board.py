"""A leader opens the month and walks from "12/13" down to the sentence in the Word file."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import datetime

import docx
from playwright.sync_api import Page, expect
from tests.journeys.conftest import accessible
from tests.office.scoreboard.month import district_year, observe

from luyke.office.audit.services import SYSTEM
from luyke.office.documents.services import document_read, document_receive
from luyke.office.observations.models import Evidence, EvidenceKind, Status
from luyke.office.places.models import Place

Open = Callable[..., Page]
SENTENCE = "Giải ngân vốn đầu tư công đến hết 30/11 ước đạt 72,1 tỷ đồng, bằng 50,8% kế hoạch thành phố giao."


def _report() -> bytes:
    made, stream = docx.Document(), io.BytesIO()
    made.add_paragraph("BÁO CÁO tháng 11 năm 2021")
    made.add_paragraph(SENTENCE)
    made.save(stream)
    return stream.getvalue()


def _month(places: dict[str, Place], now: datetime) -> None:
    """The district's year, its capital of November taken from a report in Word."""
    indicators = district_year(places)
    document = document_receive(
        place=places["305"], name="bao-cao-thang-11.docx", content=_report(), period="2021-11", by=SYSTEM, at=now
    )
    reading = document_read(document=document, by=SYSTEM, at=now)
    figure = next(figure for figure in reading.reading["figures"] if figure["text"] == "72,1")
    rests_on = Evidence.objects.create(
        kind=EvidenceKind.SPAN, document=document, locator=f"{figure['start']}-{figure['end']}", quote=SENTENCE
    )
    observe(places["305"], indicators["LK011"], "2021-01/2021-11", "72.1", status=Status.ESTIMATE, evidence=rests_on)


def test_from_the_count_to_the_sentence_in_the_word_file(visit: Open, places: dict[str, Place], now: datetime) -> None:
    _month(places, now)
    page = visit("leader", "/")
    page.get_by_role("link", name="Bảng chỉ tiêu").first.click()
    expect(page.locator(".sentence")).to_have_text(
        "Đến hết tháng 11/2021, 4/5 chỉ tiêu đạt và vượt kế hoạch; "
        "chỉ tiêu chưa đạt: giải ngân vốn đầu tư công bằng 50,8% kế hoạch thành phố giao."
    )
    expect(page.locator("tbody tr").first).to_contain_text("nguy cơ")
    accessible(page)

    page.locator(".sentence").get_by_role("link", name="50,8%").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Giải ngân vốn đầu tư công")
    picture = page.locator(".picture img")
    expect(picture).to_have_js_property("complete", True, timeout=20_000)  # drawn for the first time
    assert picture.evaluate("image => image.naturalWidth") > 100
    expect(page.locator("#don-vi tbody tr").first).to_contain_text("phường An Biên")
    accessible(page)

    page.locator("#nguon").get_by_role("link", name="bao-cao-thang-11.docx").press("Enter")
    expect(page).to_have_url(re.compile(r"/van-ban/\d+/#s\d+$"))
    expect(page.locator(":target")).to_have_text("72,1")
    expect(page.get_by_text("bằng", exact=False).first).to_be_visible()


def test_units_side_by_side_and_added_up(visit: Open, places: dict[str, Place], now: datetime) -> None:
    _month(places, now)
    page = visit("leader", "/bang-chi-tieu/305/2021-11/so-sanh/?chi-tieu=LK011")
    expect(page.locator("tbody tr").first).to_contain_text("phường An Biên")
    accessible(page)
    page.get_by_role("link", name="Cộng từ cấp dưới").click()
    expect(page.get_by_text("chỉ số không cộng được")).to_be_visible()
    accessible(page)
