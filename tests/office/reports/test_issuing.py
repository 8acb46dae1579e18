"""From draft to issued report, and its correction: every number traced, the same bytes for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from django.conf import settings as office
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.layout.measures import OF_ANY
from tests.layout.measures.cases import case_of
from tests.layout.measures.printed import pages_of
from tests.layout.test_own_template import word
from tests.layout.test_signing import key

from luyke.checks import check
from luyke.files import open_bytes
from luyke.layout import signatures_of
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.indicators.models import Indicator
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.reports.corrections import changes_of
from luyke.office.reports.files import KINDS, document_of, file_of
from luyke.office.reports.models import Block, BlockKind, Issue, Report, State, Template
from luyke.office.reports.services import (
    Ground,
    Heading,
    block_write,
    finding_waive,
    numbers_trace,
    remark_make,
    remark_settle,
    report_approve,
    report_correct,
    report_issue,
    report_return,
    report_sign,
    report_submit,
    template_own_file,
    template_revise,
)
from luyke.reading import read_document, read_text

TOTAL = "value:T0:305:2021-01/2021-11"
BILLION = Decimal(10**9)


@pytest.fixture(autouse=True)
def media(settings: object, tmp_path: Path) -> None:
    """Files of a test stay with it."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def approved(report: Report, free: Block, people: dict[str, Person], now: datetime) -> Report:
    """The report with its paragraph written and traced, approved."""
    writer = people["verifier"]
    block_write(
        block=free, text="Thu ngân sách vượt kế hoạch, đạt 1.379 tỷ đồng sau 11 tháng.", version=1, by=writer, at=now
    )
    numbers_trace(block=free, grounds=[Ground(33, TOTAL)], version=2, by=writer, at=now)
    report_submit(report=report, by=writer, at=now)
    return report_approve(report=report, by=people["approver"], at=now)


@pytest.fixture
def issue(approved: Report, people: dict[str, Person], now: datetime) -> Issue:
    """It went out."""
    return report_issue(
        report=approved, number="123", day=date(2021, 11, 30), signer_name="Nguyễn Văn A", by=people["approver"], at=now
    )


def test_its_pdf_is_set_by_every_rule_of_its_side(issue: Issue) -> None:
    case, pages = case_of(document_of(issue.content)), pages_of(file_of(issue.content, "pdf"))
    for measure in OF_ANY:
        measure(case, pages)


def test_an_untraced_digit_keeps_a_report_from_being_sent(
    report: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    block_write(block=free, text="Đã cấp 2.137 giấy phép.", version=1, by=people["verifier"], at=now)
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=people["verifier"], at=now)
    assert refused.value.details == ("“2.137” chưa có căn cứ.",)
    numbers_trace(block=free, grounds=[Ground(7, statement="Sổ cấp phép")], version=2, by=people["verifier"], at=now)
    assert report_submit(report=report, by=people["verifier"], at=now).state == State.SUBMITTED


def test_a_number_that_no_longer_fits_its_source_keeps_it_back(
    report: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    writer = people["verifier"]
    block_write(block=free, text="Thu ngân sách 11 tháng đạt 1.378 tỷ đồng.", version=1, by=writer, at=now)
    numbers_trace(block=free, grounds=[Ground(27, TOTAL)], version=2, by=writer, at=now)
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=writer, at=now)
    assert "“1.378” không còn khớp" in refused.value.details[0]


def test_a_contradiction_must_be_mended_or_answered(
    report: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    writer = people["verifier"]
    text = "Đã tiêm 194.768 mũi, gồm 116.799 mũi 1 và 87.969 mũi 2."
    block_write(block=free, text=text, version=1, by=writer, at=now)
    starts = [text.index(number) for number in ("194.768", "116.799", "87.969")]
    numbers_trace(
        block=free, grounds=[Ground(at, statement="Trung tâm Y tế") for at in starts], version=2, by=writer, at=now
    )
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=writer, at=now)
    assert any("194.768" in one for one in refused.value.details)
    [finding] = [one for one in check(read_text(text)).findings if one.severity == "error"]
    finding_waive(report=report, finding=finding, reason="Trung tâm Y tế xác nhận", by=writer, at=now)
    assert report_submit(report=report, by=writer, at=now).state == State.SUBMITTED


def test_a_statement_that_contradicts_the_annex_keeps_it_back(
    report: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    """The annex alone tells the plan of what no paragraph is on."""
    writer = people["verifier"]
    report.blocks.filter(kind=BlockKind.GROUP).delete()
    text = "Tổng thu ngân sách nhà nước trên địa bàn lũy kế 11 tháng năm 2021 ước đạt 1.739 tỷ đồng."
    block_write(block=free, text=text, version=1, by=writer, at=now)
    numbers_trace(block=free, grounds=[Ground(text.index("1.739"), statement="Kho bạc")], version=2, by=writer, at=now)
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=writer, at=now)
    assert "1.379" in refused.value.details[0]
    text = text.replace("1.739", "1.379")
    block_write(block=free, text=text, version=3, by=writer, at=now)
    numbers_trace(block=free, grounds=[Ground(text.index("1.379"), TOTAL)], version=4, by=writer, at=now)
    assert report_submit(report=report, by=writer, at=now).state == State.SUBMITTED


def test_remarks_are_dealt_with_before_approval(report: Report, people: dict[str, Person], now: datetime) -> None:
    report_submit(report=report, by=people["verifier"], at=now)
    remark = remark_make(report=report, text="Nêu rõ nguyên nhân.", by=people["leader"], at=now)
    with pytest.raises(RefusedError, match="Còn ý kiến"):
        report_approve(report=report, by=people["approver"], at=now)
    remark_settle(remark=remark, by=people["verifier"], at=now)
    assert report_approve(report=report, by=people["approver"], at=now).state == State.APPROVED


def test_what_is_approved_is_written_no_more_until_it_is_returned(
    approved: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    free.refresh_from_db()
    with pytest.raises(RefusedError, match="không sửa được"):
        block_write(block=free, text="Khác.", version=free.version, by=people["verifier"], at=now)
    report_return(report=approved, reason="Bổ sung số liệu", by=people["approver"], at=now)
    free = Block.objects.get(pk=free.pk)
    assert block_write(block=free, text="Khác.", version=free.version, by=people["verifier"], at=now)
    assert approved.remarks.get().text == "Bổ sung số liệu"


@pytest.mark.parametrize("name", ["verifier", "leader", "reporter", "auditor", "city_above"])
def test_who_may_not_issue_issues_nothing(
    approved: Report, people: dict[str, Person], now: datetime, name: str
) -> None:
    with pytest.raises(PermissionDenied):
        report_issue(report=approved, number="1", day=date(2021, 11, 30), signer_name="A", by=people[name], at=now)


def test_what_went_out_is_made_again_with_the_same_bytes(issue: Issue) -> None:
    for kind in KINDS:
        assert file_of(issue.content, kind) == load(issue.files[kind]), kind


def test_the_issued_word_file_says_the_month_and_is_checked_in_silence(issue: Issue) -> None:
    content = load(issue.files["docx"])
    text = "\n".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)
    assert "1/2 chỉ tiêu" in text
    assert "1.379 tỷ đồng" in text
    found = check(read_document(open_bytes(content, "bao-cao.docx")))
    assert found.findings == ()
    assert found.coverage.tested > 0


def test_every_quoted_number_is_kept_with_what_it_rested_on(issue: Issue) -> None:
    quotes = {quote.source: quote for quote in issue.quotes.all()}
    assert quotes[TOTAL].value == 1379 * BILLION
    assert quotes[TOTAL].bases == {TOTAL: "1379000000000"}
    attained = quotes[f"derived:attainment({TOTAL},target:T0:305:2021:above)"]
    assert attained.low <= attained.value <= attained.high
    assert issue.log["checks"]["tested"] > 0
    assert set(issue.log["people"]) == {"produced", "submitted", "approved"}
    assert Entry.objects.filter(act="reports.report.issued").exists()


def test_its_page_tells_what_people_put_in_themselves_and_what_they_answered(
    report: Report, free: Block, people: dict[str, Person], now: datetime
) -> None:
    writer, text = people["verifier"], "Đã tiêm 194.768 mũi, gồm 116.799 mũi 1 và 87.969 mũi 2."
    block_write(block=free, text=text, version=1, by=writer, at=now)
    starts = [text.index(number) for number in ("194.768", "116.799", "87.969")]
    grounds = [Ground(at, statement="Trung tâm Y tế") for at in starts]
    numbers_trace(block=free, grounds=grounds, version=2, by=writer, at=now)
    finding = check(read_text(text)).findings[0]
    finding_waive(report=report, finding=finding, reason="Mũi 2 tính cả tháng 12", by=writer, at=now)
    report_submit(report=report, by=writer, at=now)
    report_approve(report=report, by=people["approver"], at=now)
    report_issue(report=report, number="5", day=date(2021, 11, 30), signer_name="Nguyễn Văn A", by=people["approver"],
                 at=now)  # fmt: skip
    client = Client()
    client.force_login(people["approver"], backend=office.AUTHENTICATION_BACKENDS[1])
    page = client.get(reverse("reports:report", args=[report.pk])).content.decode()
    assert "<p>87.969: Trung tâm Y tế (" in page
    assert "Mũi 2 tính cả tháng 12 (" in page


@pytest.mark.parametrize("number", ["", "12a", "BC-1", "1/2"])
def test_a_number_is_digits(approved: Report, people: dict[str, Person], now: datetime, number: str) -> None:
    with pytest.raises(RefusedError, match="chỉ gồm chữ số"):
        report_issue(
            report=approved, number=number, day=date(2021, 11, 30), signer_name="A", by=people["approver"], at=now
        )
    assert not Issue.objects.exists()


@pytest.mark.parametrize("day", [date(2021, 11, 1), date(2021, 12, 31), date(1, 1, 1), date(9999, 12, 31)])
def test_no_report_is_older_than_its_figures_nor_dated_far_ahead(
    approved: Report, people: dict[str, Person], now: datetime, day: date
) -> None:
    with pytest.raises(RefusedError, match="Ngày ban hành phải từ ngày chốt số liệu"):
        report_issue(report=approved, number="7", day=day, signer_name="A", by=people["approver"], at=now)
    assert not Issue.objects.exists()


def test_a_letter_that_cannot_be_printed_is_named_and_nothing_goes_out(
    report: Report, approved: Report, people: dict[str, Person], now: datetime
) -> None:
    told = {"number": "7", "day": date(2021, 11, 30), "by": people["approver"], "at": now}
    with pytest.raises(RefusedError, match="✓"):
        report_issue(report=approved, signer_name="Nguyễn ✓", **told)
    assert not Issue.objects.exists()
    approved.refresh_from_db()
    assert approved.state == State.APPROVED


def test_only_what_was_approved_goes_out_and_only_once(
    report: Report, approved: Report, people: dict[str, Person], now: datetime
) -> None:
    told = {"number": "7", "day": date(2021, 11, 30), "signer_name": "A", "by": people["approver"], "at": now}
    report_issue(report=approved, **told)
    with pytest.raises(RefusedError, match="đã dùng"):
        report_issue(report=approved, **told)
    with pytest.raises(RefusedError, match="phải được duyệt"):
        report_issue(report=approved, **(told | {"number": "8"}))
    assert Issue.objects.count() == 1


def _revised(indicators: dict[str, Indicator], place: int, value: str, at: datetime) -> None:
    observations_record(
        values=[NewValue(indicators["T0"].pk, place, "2021-01/2021-11", Decimal(value) * BILLION, "official")],
        by=SYSTEM, at=at,
    )  # fmt: skip


def test_a_revision_lists_what_quotes_it_and_drafts_a_correction(
    issue: Issue, indicators: dict[str, Indicator], people: dict[str, Person], now: datetime
) -> None:
    later = now + timedelta(days=3)
    _revised(indicators, issue.report.place_id, "1392.5", later - timedelta(hours=1))
    changes = changes_of(issue=issue, as_of=later)
    sources = {change.quote.source for change in changes}
    assert TOTAL in sources
    assert f"derived:attainment({TOTAL},target:T0:305:2021:above)" in sources
    assert "value:G0:305:2021-01/2021-11" not in sources
    draft = report_correct(issue=issue, by=people["approver"], at=later)
    assert draft.corrects == issue
    assert draft.subject == "Đính chính số liệu tại Báo cáo số 123/BC-UBND ngày 30 tháng 11 năm 2021"
    assert report_correct(issue=issue, by=people["approver"], at=later) == draft
    assert [one.kind for one in draft.blocks.all()] == [BlockKind.CORRECTIONS, BlockKind.FREE]
    report_submit(report=draft, by=people["verifier"], at=later)
    report_approve(report=draft, by=people["approver"], at=later)
    out = report_issue(
        report=draft, number="130", day=date(2021, 12, 2), signer_name="A", by=people["approver"], at=later
    )
    text = "\n".join(one.text for one in docx.Document(BytesIO(load(out.files["docx"]))).paragraphs)
    assert "1.379 tỷ đồng" in text
    assert "nay sửa là 1.392,5 tỷ đồng" in text


def test_what_only_rounds_differently_is_no_correction(
    issue: Issue, indicators: dict[str, Indicator], people: dict[str, Person], now: datetime
) -> None:
    later = now + timedelta(days=3)
    assert changes_of(issue=issue, as_of=later) == []
    with pytest.raises(RefusedError, match="không có gì để đính chính"):
        report_correct(issue=issue, by=people["approver"], at=later)


def test_the_pdf_is_signed_with_a_key_that_is_not_kept(issue: Issue, people: dict[str, Person], now: datetime) -> None:
    pkcs12, _certificate = key("Nguyễn Văn A")
    made = report_sign(issue=issue, key=pkcs12, password="mo", by=people["approver"], at=now)
    [signature] = signatures_of(load(made.file))
    assert signature.whole
    assert signature.intact
    assert made.name == signature.name
    assert load(issue.files["pdf"]) == file_of(issue.content, "pdf")  # what went out stays as it was
    with pytest.raises(RefusedError):
        report_sign(issue=issue, key=b"x", password="mo", by=people["approver"], at=now)
    with pytest.raises(PermissionDenied):
        report_sign(issue=issue, key=pkcs12, password="mo", by=people["verifier"], at=now)


def test_an_office_fills_its_own_word_file(
    template: Template, people: dict[str, Person], now: datetime, request: pytest.FixtureRequest
) -> None:
    own = word("{{ co_quan }}", "{%p for khoi in noi_dung %}", "{{ khoi.chu }}", "{%p endfor %}")
    template_own_file(template=template, content=own, name="mau.docx", by=people["verifier"], at=now)
    issued = request.getfixturevalue("issue")
    lines = [one.text for one in docx.Document(BytesIO(load(issued.files["docx"]))).paragraphs]
    assert lines[0] == "ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN"
    assert any("1.379 tỷ đồng" in line for line in lines)
    assert load(issued.files["docx"]) == file_of(issued.content, "docx")


@pytest.mark.parametrize("line", ["", "{{ mat_khau }}", "{{ co_quan.__class__ }}"])
def test_a_word_file_that_cannot_be_filled_is_refused(
    template: Template, people: dict[str, Person], now: datetime, line: str
) -> None:
    content = word(line) if line else b"x"
    with pytest.raises(RefusedError):
        template_own_file(template=template, content=content, name="mau.docx", by=people["verifier"], at=now)
    template.refresh_from_db()
    assert template.own_file == ""


def test_a_number_in_a_heading_keeps_a_report_here(report: Report, people: dict[str, Person], now: datetime) -> None:
    section = report.blocks.filter(kind=BlockKind.SECTION).first()
    block_write(block=section, text="Thu đạt 9.999 tỷ đồng", version=1, by=people["verifier"], at=now)
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=people["verifier"], at=now)
    assert refused.value.details == ("“9.999” chưa có căn cứ.",)
    grounds = [Ground(8, statement="Sổ thu")]
    numbers_trace(block=section, grounds=grounds, version=2, by=people["verifier"], at=now)
    assert report_submit(report=report, by=people["verifier"], at=now).state == State.SUBMITTED


def test_a_number_in_an_annex_name_or_the_subject_keeps_a_report_here(
    report: Report, people: dict[str, Person], now: datetime
) -> None:
    report.blocks.filter(kind=BlockKind.TABLE).update(text="Chỉ tiêu, 77 tỷ đồng")
    report.subject = "Thu hai trăm tỷ đồng trong tháng 11 năm 2021"
    report.save()
    with pytest.raises(RefusedError) as refused:
        report_submit(report=report, by=people["verifier"], at=now)
    assert len(refused.value.details) == 2
    assert "“hai trăm tỷ”" in refused.value.details[0]
    assert "“77”" in refused.value.details[1]


@pytest.mark.parametrize(
    ("number", "signer"), [("١٢", "Nguyễn Văn A"), ("0", "Nguyễn Văn A"), ("12", "Nguyễn Văn A, thu 500 tỷ")]
)
def test_what_is_no_number_or_no_name_issues_nothing(
    approved: Report, people: dict[str, Person], now: datetime, number: str, signer: str
) -> None:
    with pytest.raises(RefusedError):
        report_issue(
            report=approved, number=number, day=date(2021, 11, 30), signer_name=signer, by=people["approver"], at=now
        )
    assert not Issue.objects.exists()


def test_a_heading_stands_still_while_its_report_waits(
    approved: Report, heading: Heading, people: dict[str, Person], now: datetime
) -> None:
    changed = replace(heading, recipients="Nơi khác")
    with pytest.raises(RefusedError, match="đang chờ duyệt hoặc chờ ban hành"):
        template_revise(template=approved.template, heading=changed, by=people["verifier"], at=now)
    with pytest.raises(RefusedError, match="đang chờ duyệt hoặc chờ ban hành"):
        template_own_file(template=approved.template, content=b"", name="", by=people["verifier"], at=now)
    report_return(report=approved, reason="Sửa nơi nhận", by=people["approver"], at=now)
    assert template_revise(template=approved.template, heading=changed, by=people["verifier"], at=now)


@pytest.mark.parametrize(
    "wrong", [{"recipients": "Các phòng, ban\n15 phường"}, {"signers": "CHỦ TỊCH 9.999 tỷ"}, {"subject": "Thu 105 tỷ"}]
)
def test_a_heading_holds_no_figures(
    template: Template, heading: Heading, people: dict[str, Person], now: datetime, wrong: dict[str, str]
) -> None:
    with pytest.raises(RefusedError, match="chưa có căn cứ"):
        template_revise(template=template, heading=replace(heading, **wrong), by=people["verifier"], at=now)


def test_an_own_word_file_holds_no_figures(template: Template, people: dict[str, Person], now: datetime) -> None:
    own = word("{{ co_quan }}", "Thu ngân sách đạt 9.999 tỷ đồng.")
    with pytest.raises(RefusedError, match=r"“9\.999” chưa có căn cứ"):
        template_own_file(template=template, content=own, name="mau.docx", by=people["verifier"], at=now)
