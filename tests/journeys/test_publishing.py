"""An editor's article from the month to its correction; a reader who searches, looks behind a number and answers it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer
from tests.journeys.conftest import accessible
from tests.office.publishing.test_articles import put_out
from tests.office.publishing.test_media import FILM, screening
from tests.office.publishing.test_months import NOVEMBER, publish, revise
from tests.office.reports.conftest import indicators as month_indicators
from tests.office.reports.conftest import month  # noqa: F401 -- the fixture

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.public.riddle.asking import digits_of
from luyke.office.public.views.kept import forget
from luyke.office.publishing.models import Article, Comment
from luyke.office.publishing.services import Telling, article_draft, article_video, dataset_publish

Open = Callable[..., Page]
indicators = month_indicators  # those of this month, in place of the round's
BUDGET = 150_000  # bytes of a page without its photos, before anything is packed
WEIGHT = """() => performance.getEntries().filter((one) => !one.name.includes("/anh/"))
  .reduce((sum, one) => sum + (one.decodedBodySize || 0), 0)"""


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Each test's database is another's."""
    forget()


@pytest.fixture
def out(month: Place, people: dict[str, Person], now: datetime) -> Place:  # noqa: F811 -- the fixture
    """November, out, and its values as open data."""
    publish(month, people["publisher"], now)
    telling = Telling("Quận Lê Chân: số liệu tháng", "Hai chỉ tiêu của quận.", "Phòng Tài chính - Kế hoạch")
    dataset_publish(place=month, telling=telling, licence="CC BY 4.0", by=people["publisher"], at=now)
    return month


@pytest.fixture
def article(out: Place, people: dict[str, Person], now: datetime) -> Article:
    """An article on it, out."""
    made = article_draft(place=out, period=NOVEMBER, byline="Tổ biên tập", by=people["editor"], at=now)
    put_out(made, people["editor"], people["publisher"], now)
    return made


@pytest.fixture
def read(visit: Open, chromium: Browser, live_server: LiveServer) -> Iterator[Open]:
    """Opens a public address as a reader: read("/cong-khai/", width=360). Whatever leaves the house fails the test."""
    contexts = []

    def opened(where: str, *, width: int = 1366, scripts: bool = True) -> Page:
        context = chromium.new_context(base_url=live_server.url, locale="vi-VN", java_script_enabled=scripts,
                                       viewport={"width": width, "height": 768})  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(where)
        assert [one for one in asked if not one.startswith((live_server.url, "data:"))] == []
        return page

    yield opened
    for context in contexts:
        context.close()


def test_an_article_goes_from_the_month_to_the_reader_at_its_hour(
    visit: Open, read: Open, out: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit("editor", "/cong-bo/bai/moi/")
    page.get_by_label("Tháng").fill("2021-11")
    page.get_by_role("button", name="Dựng bài").click()
    page.get_by_label("Đầu đề").fill("Thu ngân sách vượt kế hoạch năm")
    page.get_by_role("button", name="Lưu").click()
    page.get_by_role("link", name="Thêm ảnh").click()
    page.get_by_label("Ảnh (JPEG, PNG, WebP)").set_input_files({"name": "a.png", "mimeType": "image/png",
                                                                "buffer": _picture()})  # fmt: skip
    page.get_by_label("Ảnh cho thấy gì").fill("Hội trường trong giờ họp")
    page.get_by_label("Chú thích").fill("Phiên họp cuối tháng.")
    page.get_by_label("Ảnh của").fill("Trung tâm Văn hóa")
    page.get_by_role("button", name="Thêm ảnh").click()
    accessible(page)
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_role("status")).to_contain_text("Đã gửi duyệt")

    hour = timezone.localtime() + timedelta(hours=2)
    where = f"/cong-khai/tin/{Article.objects.get().slug}/"
    page = visit("publisher", f"/cong-bo/bai/{Article.objects.get().pk}/")
    page.get_by_role("link", name="Đăng", exact=True).click()
    page.get_by_label("Giờ công bố").fill(f"{hour:%Y-%m-%dT%H:%M}")
    page.get_by_role("button", name="Đăng").click()
    expect(page.get_by_role("row").filter(has_text="Thu ngân sách vượt")).to_contain_text("chờ đến giờ")
    expect(read(where).get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang này")

    passed = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: passed() + timedelta(hours=3))
    page = read(where)
    expect(page.get_by_role("heading", level=1)).to_have_text("Thu ngân sách vượt kế hoạch năm")
    picture = page.get_by_role("img", name="Hội trường trong giờ họp")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 800)
    expect(page.locator("figcaption")).to_have_text("Phiên họp cuối tháng. Ảnh: Trung tâm Văn hóa")
    accessible(page)


def test_a_reader_searches_without_accents_and_goes_down_to_a_number_and_its_data(read: Open, article: Article) -> None:
    page = read("/cong-khai/tin/", scripts=False)
    page.get_by_role("searchbox").fill("ngan sach")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("link", name=article.title).click()
    page.get_by_role("link", name="1.379 tỷ đồng").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1.379 tỷ đồng")
    expect(page.get_by_role("definition").nth(1)).to_contain_text("ước")
    page.get_by_role("link", name="Xem cả dãy số").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tổng thu ngân sách nhà nước trên địa bàn")
    page.get_by_role("link", name="Dữ liệu mở").click()
    page.get_by_role("link", name="Quận Lê Chân: số liệu tháng", exact=True).click()
    with page.expect_download() as got:
        page.get_by_role("link", name="CSV").first.click()
    text = got.value.path().read_text("utf-8-sig")
    assert "T0" in text
    assert "1379" in text


def test_a_film_plays_and_one_that_lies_elsewhere_waits_for_a_click(
    read: Open, article: Article, people: dict[str, Person], now: datetime
) -> None:
    for number, given in enumerate(({"content": FILM}, {"address": "https://youtu.be/aBc_dEf-123"}), 1):
        article_video(article=article, screening=screening(), by=people["editor"], at=now, **given)
        put_out(article, people["editor"], people["publisher"], now + timedelta(hours=number), notice="Thêm phim.")
        page = read(f"/cong-khai/tin/{article.slug}/", width=360)  # fails if anything outside is asked for
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        if number == 1:
            page.locator("video").evaluate("film => film.play()")
            expect(page.locator("video")).to_have_js_property("videoWidth", 640)
        accessible(page)
    page.route("https://**", lambda route: route.abort())
    with page.expect_request("https://www.youtube-nocookie.com/embed/aBc_dEf-123?*"):
        page.get_by_role("link", name="Xem video ở YouTube").click()
    expect(page.get_by_title("Đêm hội")).to_be_visible()


def test_a_reader_is_heard_and_answered(read: Open, visit: Open, article: Article) -> None:
    reader = read(f"/cong-khai/tin/{article.slug}/")
    reader.get_by_role("link", name="Gửi ý kiến").click()
    reader.get_by_label("Tên hiện cùng ý kiến").fill("Chị Mai")
    reader.get_by_label("Ý kiến", exact=True).fill("Bài rõ; xin gọi cho tôi theo số 0912 345 678.")
    accessible(reader)
    riddle = reader.locator("input[name=riddle]")
    reader.get_by_label("Năm chữ số trong hình").fill("00000")
    reader.get_by_role("button", name="Gửi ý kiến").click()
    expect(reader.get_by_role("alert")).to_contain_text("Các chữ số chưa đúng")
    reader.get_by_label("Năm chữ số trong hình").fill(digits_of(riddle.input_value()))
    reader.get_by_role("button", name="Gửi ý kiến").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Ý kiến của bạn: chờ duyệt")
    expect(read(f"/cong-khai/tin/{article.slug}/").get_by_text("Chị Mai")).to_have_count(0)

    page = visit("editor", "/cong-bo/y-kien/")
    page.get_by_role("link", name="Chị Mai").click()
    expect(page.get_by_text("Khi đăng, thông tin cá nhân bị che")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Đăng ý kiến này").click()
    reader.reload()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Ý kiến của bạn: đã đăng")
    page = read(f"/cong-khai/tin/{article.slug}/")
    expect(page.locator(f"#y-kien-{Comment.objects.get().pk}")).to_contain_text("theo số [đã ẩn]")


def test_a_correction_appears_on_every_page_that_quotes_the_number(
    read: Open, visit: Open, article: Article, out: Place, indicators: dict[str, Indicator], now: datetime
) -> None:
    revise(out, indicators["T0"], "1392.5", now + timedelta(hours=1))
    page = visit("publisher", "/cong-bo/thang/")
    page.get_by_label("Tháng").fill("2021-11")
    page.get_by_label("Đính chính").fill("Thu ngân sách 11 tháng là 1.392,5 tỷ đồng, không phải 1.379 tỷ đồng.")
    page.get_by_role("button", name="Công bố").click()
    expect(page.get_by_role("status")).to_contain_text("bản 2")
    for where in ("/cong-khai/", "/cong-khai/dia-ban/305/thang/2021-11/"):
        page = read(where)
        expect(page.get_by_role("note").filter(has_text="không phải 1.379 tỷ đồng")).to_be_visible()
        expect(page.get_by_role("cell", name="1.392,5").first).to_be_visible()
    page = read(f"/cong-khai/tin/{article.slug}/")
    expect(page.get_by_text("trước in 1.379 tỷ đồng").first).to_be_visible()
    page.get_by_role("link", name="1.392,5 tỷ đồng").first.click()
    expect(page.get_by_role("row").nth(2)).to_contain_text("1.379 tỷ đồng")
    accessible(page)


def test_pages_are_light_fit_a_phone_and_print(read: Open, article: Article) -> None:
    page = read("/cong-khai/", width=360)
    for where in ("/cong-khai/", f"/cong-khai/tin/{article.slug}/", "/cong-khai/dia-ban/305/chi-tieu/T0/",
                  "/cong-khai/du-lieu/", "/cong-khai/kiem-tra/", "/cong-khai/so-sanh/?chi-tieu=T0"):  # fmt: skip
        page.goto(where)
        assert 2_000 < page.evaluate(WEIGHT) < BUDGET, where
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, where
        if where in ("/cong-khai/", "/cong-khai/du-lieu/"):
            accessible(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_have_count(0)


def _picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (800, 450), "seagreen").save(written, "PNG")
    return written.getvalue()
