"""A unit enters its month: from Excel, by hand, without scripts, through a lost connection, from a Word report."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PASTE, accessible

from luyke.office.collection.models import Cell, RegimeLine, State, Submission
from luyke.office.observations.models import Observation

Open = Callable[..., Page]
Lines = dict[str, RegimeLine]

REPORT = (
    "Tháng 11 năm 2021, Thu nội địa ước đạt 7,4 tỷ đồng; lũy kế 11 tháng, Thu nội địa ước đạt 70,4 tỷ đồng.",
    "Trong tháng 11 năm 2021, Hộ kinh doanh đăng ký mới là 11 hộ.",
)


def _cell(page: Page, lines: Lines, code: str, column: str) -> object:
    return page.locator(f"#o-{lines[code].pk}-{column}")


def _typed(submission: Submission) -> dict[str, str]:
    cells = Cell.objects.filter(submission=submission).select_related("line__indicator")
    return {f"{cell.line.indicator.code} {cell.column}": cell.typed for cell in cells}


def test_a_month_from_excel_to_approved(visit: Open, submission: Submission, lines: Lines) -> None:
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    status = page.locator("#status")
    accessible(page)

    # A column from Excel, with decimal commas, and one 7.4 that may be 7.400: asked, never guessed.
    _cell(page, lines, "T0", "month").focus()
    page.evaluate(PASTE, "10,4\r\n7.4\r\n3\r\n11\r\n")
    expect(status).to_contain_text("4/8 ô đã nhập · 1 ô chưa rõ")
    expect(page.get_by_text("“7.4” có thể là 7,4 hoặc 7.400. Chọn một.")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="7,4", exact=True).press("Enter")
    expect(_cell(page, lines, "T1", "month")).to_have_value("7,4")

    # The rest by the keyboard alone: Enter goes down the column.
    _cell(page, lines, "T0", "cumulative").focus()
    for typed in ("100,4", "70,4", "30", "140"):
        page.keyboard.type(typed)
        page.keyboard.press("Enter")
    expect(status).to_contain_text("8/8 ô đã nhập · 1 mâu thuẫn chưa giải trình · tự lưu")
    expect(page.get_by_text("130 + 11 = 141 hộ; ghi 140")).to_be_visible()
    expect(_cell(page, lines, "H1", "cumulative")).to_have_attribute("aria-invalid", "true")
    accessible(page)

    # The contradiction stops the sending.
    page.get_by_role("button", name="Gửi 8 số liệu lên quận Lê Chân").click()
    expect(page.get_by_role("alert")).to_contain_text("Còn 1 mâu thuẫn chưa sửa, chưa giải trình.")
    assert Submission.objects.get(pk=submission.pk).state == State.DRAFT

    # Explained, it goes up with its explanation.
    page.get_by_label(re.compile("^Trả lời CUM102")).select_option("explained")
    page.get_by_label(re.compile("^Lý do CUM102")).fill("Tháng 10 tính thừa một hộ.")
    page.get_by_role("button", name=re.compile("^Gửi 8 số liệu")).click()
    expect(page.get_by_text("Đã gửi báo cáo")).to_be_visible()
    accessible(page)

    page = visit("verifier", f"/so-lieu/ky/{submission.round_id}/")
    accessible(page)
    page.get_by_role("link", name="phường An Biên").click()
    expect(page.get_by_text("Tháng 10 tính thừa một hộ.")).to_be_visible()
    accessible(page)
    page.get_by_label(re.compile("^Lý do trả lại")).fill("Kiểm tra lại số hộ của khu 3.")
    page.get_by_role("button", name="Trả lại phường An Biên").click()
    expect(page.get_by_text("Kiểm tra lại số hộ của khu 3.")).to_be_visible()

    page = visit("reporter", "/so-lieu/")
    page.get_by_role("link", name="Báo cáo kinh tế - xã hội tháng").click()
    expect(page.get_by_text("Kiểm tra lại số hộ của khu 3.").first).to_be_visible()
    _cell(page, lines, "H1", "cumulative").fill("141")
    expect(status_of(page)).to_contain_text("không còn mâu thuẫn nào chưa giải trình · tự lưu")
    page.get_by_role("button", name=re.compile("^Gửi 8 số liệu")).click()
    expect(page.get_by_text("Đã gửi báo cáo")).to_be_visible()

    page = visit("approver", f"/so-lieu/{submission.pk}/xem/")
    page.get_by_role("button", name="Xác nhận đã kiểm tra").click()
    page = visit("approver", f"/so-lieu/{submission.pk}/xem/")
    page.get_by_role("button", name="Duyệt và khóa 8 số liệu").click()
    expect(page.get_by_text("đã duyệt").first).to_be_visible()
    assert Observation.objects.filter(period="2021-01/2021-11", place=submission.reporter.place).count() == 4
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    assert page.locator("input[inputmode]").count() == 0


def status_of(page: Page) -> object:
    """The line that says how far it is."""
    return page.locator("#status")


def test_nothing_typed_is_lost_when_the_connection_drops(visit: Open, submission: Submission, lines: Lines) -> None:
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    page.context.set_offline(True)
    _cell(page, lines, "T0", "month").fill("10,4")
    expect(status_of(page)).to_contain_text("Mất kết nối")
    _cell(page, lines, "T0", "cumulative").fill("100,4")
    page.close()
    page.context.set_offline(False)
    again = visit("reporter", f"/so-lieu/{submission.pk}/")
    expect(_cell(again, lines, "T0", "month")).to_have_value("10,4")
    expect(status_of(again)).to_contain_text("2/8 ô đã nhập")
    assert _typed(submission) == {"T0 month": "10,4", "T0 cumulative": "100,4"}


def test_a_connection_that_comes_back_saves_by_itself_and_once(
    visit: Open, submission: Submission, lines: Lines
) -> None:
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    page.context.set_offline(True)
    _cell(page, lines, "H1", "month").fill("11")
    expect(status_of(page)).to_contain_text("Mất kết nối")
    page.context.set_offline(False)
    expect(status_of(page)).to_contain_text("1/8 ô đã nhập", timeout=10_000)
    assert Submission.objects.get(pk=submission.pk).revision == 1


def test_what_was_typed_offline_does_not_bring_back_what_was_changed_since(
    visit: Open, submission: Submission, lines: Lines
) -> None:
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    page.context.set_offline(True)
    _cell(page, lines, "T0", "month").fill("10")
    expect(status_of(page)).to_contain_text("Mất kết nối")
    page.close()
    page.context.set_offline(False)
    plain = visit("reporter", f"/so-lieu/{submission.pk}/", scripts=False)
    _cell(plain, lines, "T0", "month").fill("12")
    plain.get_by_role("button", name="Lưu", exact=True).click()
    again = visit("reporter", f"/so-lieu/{submission.pk}/")
    expect(_cell(again, lines, "T0", "month")).to_have_value("12")
    expect(status_of(again)).to_contain_text("“10” (Thu ngân sách trên địa bàn, tháng)")
    assert _typed(submission) == {"T0 month": "12"}


def test_two_tabs_do_not_write_over_each_other(visit: Open, submission: Submission, lines: Lines) -> None:
    one, other = (visit("reporter", f"/so-lieu/{submission.pk}/") for _ in range(2))
    _cell(one, lines, "T0", "month").fill("10")
    expect(status_of(one)).to_contain_text("1/8")
    _cell(other, lines, "T0", "month").fill("12")
    _cell(other, lines, "H1", "month").fill("7")
    expect(other.get_by_text("ô này vừa được sửa ở nơi khác thành “10”; bạn gõ “12”.")).to_be_visible()
    expect(status_of(other)).to_contain_text("2/8")
    assert _typed(submission) == {"T0 month": "10", "H1 month": "7"}
    other.get_by_role("button", name="Dùng “12”").click()
    expect(other.get_by_text("ô này vừa được sửa")).to_have_count(0)
    assert _typed(submission)["T0 month"] == "12"


def test_a_pasted_column_keeps_to_its_rows_and_tells_what_found_none(
    visit: Open, submission: Submission, lines: Lines
) -> None:
    RegimeLine.objects.filter(pk=lines["T1"].pk).update(asks_month=False)
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    _cell(page, lines, "T0", "month").focus()
    page.evaluate(PASTE, "10,4\r\n7,4\r\n3\r\n11\r\n99\r\n")
    expect(status_of(page)).to_contain_text("3/7 ô đã nhập")
    expect(status_of(page)).to_contain_text("Dán thừa, không có ô để nhập: 7,4; 99")
    assert _typed(submission) == {"T0 month": "10,4", "T2 month": "3", "H1 month": "11"}


def test_a_month_without_scripts(visit: Open, submission: Submission, lines: Lines) -> None:
    page = visit("reporter", f"/so-lieu/{submission.pk}/", scripts=False)
    for code, (month, cumulative) in {
        "T0": ("10,4", "100,4"), "T1": ("7,4", "70,4"), "T2": ("3", "30"), "H1": ("5.5", "141"),
    }.items():  # fmt: skip
        _cell(page, lines, code, "month").fill(month)
        _cell(page, lines, code, "cumulative").fill(cumulative)
    page.get_by_role("button", name="Lưu", exact=True).click()
    expect(page.get_by_text("Tháng: “5.5” là 5.500? Chọn nếu đúng.")).to_be_visible()
    _cell(page, lines, "H1", "month").fill("11")
    page.get_by_role("button", name=re.compile("^Gửi 8 số liệu")).click()
    expect(page.get_by_text("Đã gửi báo cáo")).to_be_visible()
    assert Submission.objects.get(pk=submission.pk).state == State.SUBMITTED


def test_a_word_report_fills_the_grid_sentence_by_sentence(visit: Open, submission: Submission, lines: Lines) -> None:
    report, out = docx.Document(), io.BytesIO()
    for paragraph in REPORT:
        report.add_paragraph(paragraph)
    report.save(out)
    page = visit("reporter", f"/so-lieu/{submission.pk}/")
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    page.set_input_files("#file", {"name": "bao-cao.docx", "mimeType": word, "buffer": out.getvalue()})
    page.get_by_role("button", name="Nạp tệp", exact=True).click()
    expect(page.get_by_text("tìm thấy số cho 3/8 ô, 3 ô có thể lấy ngay")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Lấy tất cả 3 số không vướng mắc").click()
    expect(_cell(page, lines, "T1", "cumulative")).to_have_value("70,4")
    page.get_by_role("link", name="xem văn bản").click()
    expect(page.get_by_role("heading", name="bao-cao.docx")).to_be_visible()
    accessible(page)
