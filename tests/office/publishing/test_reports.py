"""An issued report goes out as it stands; the Party's, the internal, what names a person, what is not told never do."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from tests.office.publishing.test_months import revise
from tests.office.reports import conftest as reports

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.publishing import desk, selectors
from luyke.office.publishing.issued import report_snapshot
from luyke.office.publishing.models import Publication, PublishedFile
from luyke.office.publishing.services import month_publish, publication_withdraw, report_publish, template_open
from luyke.office.reports.models import Block, Issue, Report, State, Template
from luyke.office.reports.services import Ground, block_write, numbers_trace, report_issue
from luyke.office.targets.models import Revision, Target

heading, template, report, free = reports.heading, reports.template, reports.report, reports.free
DAY = date(2021, 11, 29)
REVENUE = "value:T0:305:2021-01/2021-11"


def issue_of(report: Report, by: Person, at: datetime, number: str = "123") -> Issue:
    Report.objects.filter(pk=report.pk).update(state=State.APPROVED)
    report.refresh_from_db()
    return report_issue(report=report, number=number, day=DAY, signer_name="Nguyễn Văn A", by=by, at=at)


def put_out(issue: Issue, by: Person, at: datetime, **given: object) -> Publication:
    return report_publish(issue=issue, licence="CC BY 4.0", by=by, at=at, **given)


@pytest.fixture
def opened(template: Template, people: dict[str, Person], now: datetime) -> Template:
    """A kind of report that may go out."""
    template_open(template=template, open=True, by=people["verifier"], at=now)
    return template


@pytest.fixture
def issue(opened: Template, report: Report, free: Block, people: dict[str, Person], now: datetime) -> Issue:
    """The report of November with a sentence of somebody's own, issued."""
    text = "Đã cấp 2.137 giấy phép."
    written = block_write(block=free, text=text, version=free.version, by=people["verifier"], at=now)
    ground = Ground(text.index("2"), statement="Sổ cấp phép của phòng Quản lý đô thị")
    numbers_trace(block=written, grounds=[ground], version=written.version, by=people["verifier"], at=now)
    return issue_of(report, people["approver"], now)


def test_it_goes_out_as_it_stands_each_number_with_its_origin(issue: Issue, publisher: Person, now: datetime) -> None:
    made = put_out(issue, publisher, now)
    assert made.key == "bao-cao-123-bc-ubnd-2021-305"
    body = selectors.report_body_of(selectors.publication_show(kind="report", key=made.key, at=now))
    said = [piece for block in body.blocks for part in block.paragraphs for piece in part]
    assert ("1.379 tỷ đồng", REVENUE) in [(piece.text, piece.key) for piece in said]
    assert made.figures.get(key=REVENUE).shown == "1.379 tỷ đồng"
    assert [ground.words for ground in body.grounds if ground.key.startswith("trace:")] == [
        "Sổ cấp phép của phòng Quản lý đô thị"
    ]
    keyed = {piece.key for piece in said if any(character.isdigit() for character in piece.text) and piece.key}
    assert keyed <= {ground.key for ground in body.grounds} | set(made.figures.values_list("key", flat=True))
    files = PublishedFile.objects.filter(publication=made)
    assert {file.file for file in files} == {issue.files["pdf"], issue.files["docx"]}
    names = {issue.issued_by_name, issue.report.created_by_name, "Người ghi", "Nguyễn Văn A"}
    assert not [name for name in names if name in str(made.body)], "nobody who wrote it is named"


def test_what_is_known_later_stands_beside_what_was_issued(
    issue: Issue, publisher: Person, place: Place, indicators: dict[str, Indicator], now: datetime
) -> None:
    made = put_out(issue, publisher, now)
    later = now + timedelta(hours=1)
    revise(place, indicators["T0"], "1400", later)
    month_publish(place=place, period=Period.parse("2021-11"), licence="x", by=publisher, at=later)
    assert selectors.figures_now(keys=[REVENUE], at=later) == {REVENUE: "1.400 tỷ đồng"}
    shown = selectors.publication_show(kind="report", key=made.key, at=later)
    assert "1.379 tỷ đồng" in str(shown.body)


def test_what_nobody_opened_is_internal(
    template: Template, report: Report, people: dict[str, Person], publisher: Person, now: datetime
) -> None:
    issue = issue_of(report, people["approver"], now)
    assert not desk.issue_list(viewer=publisher)
    for opens in (None, True, False):
        if opens is not None:
            template_open(template=template, open=opens, by=people["verifier"], at=now)
        assert bool(desk.issue_list(viewer=publisher)) == bool(opens)
        if not opens:
            with pytest.raises(RefusedError) as refused:
                put_out(issue, publisher, now)
            assert "nội bộ" in refused.value.details[0]
    with pytest.raises(PermissionDenied):
        template_open(template=template, open=True, by=publisher, at=now)
    assert not Publication.objects.exists()


def test_the_partys_never_goes_out(
    issue: Issue, template: Template, people: dict[str, Person], publisher: Person, now: datetime
) -> None:
    """Not by what is asked first, nor by the type of what goes out, nor by a row that somebody wrote by hand."""
    Template.objects.filter(pk=template.pk).update(side="party")
    template.refresh_from_db()
    issue.report.template.refresh_from_db()
    assert not desk.issue_list(viewer=publisher)
    assert not desk.template_rows(viewer=people["verifier"])
    with pytest.raises(RefusedError, match="cấp ủy"):
        template_open(template=template, open=True, by=people["verifier"], at=now)
    with pytest.raises(RefusedError) as refused:
        put_out(issue, publisher, now)
    assert refused.value.details == ("Văn bản của cấp ủy không đăng công khai.",)
    Template.objects.filter(pk=template.pk).update(side="state")
    issue.content["side"] = "party"
    with pytest.raises(ValueError, match="Party"):
        report_snapshot(issue, {})
    assert not Publication.objects.exists()


def test_what_is_not_told_elsewhere_is_not_told_in_a_report(
    opened: Template, report: Report, people: dict[str, Person], publisher: Person, place: Place, now: datetime
) -> None:
    sick = Indicator.objects.create(
        code="C1", name="Số người mắc bệnh", folded="so nguoi mac benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="down",
    )  # fmt: skip
    values = (("2021-11", 3), ("2021-01/2021-11", 48), ("2021-01/2021-10", 45))
    rows = [NewValue(sick.pk, place.pk, period, Decimal(value), "official") for period, value in values]
    observations_record(values=rows, by=SYSTEM, at=now - timedelta(minutes=5))
    Block.objects.filter(report=report, kind="group").update(indicators=["T0", "G0", "C1"])
    with pytest.raises(RefusedError) as refused:
        put_out(issue_of(report, people["approver"], now), publisher, now)
    assert any("số không công bố" in sentence for sentence in refused.value.details)
    assert not Publication.objects.exists()


def test_what_looks_like_a_person_keeps_it_in(
    opened: Template, report: Report, free: Block, people: dict[str, Person], publisher: Person, now: datetime
) -> None:
    block_write(block=free, text="Hỏi qua hộp thư a@vi-du.vn.", version=free.version, by=people["verifier"], at=now)
    with pytest.raises(RefusedError) as refused:
        put_out(issue_of(report, people["approver"], now), publisher, now)
    assert any("a@vi-du.vn" in sentence for sentence in refused.value.details)


def test_a_further_version_says_why_and_a_withdrawn_one_is_gone(issue: Issue, publisher: Person, now: datetime) -> None:
    made = put_out(issue, publisher, now)
    with pytest.raises(RefusedError):
        put_out(issue, publisher, now)
    again = put_out(issue, publisher, now, notice="Thêm bản ký số.")
    assert again.version == 2
    name = f"{made.key}-2.pdf"
    assert selectors.file_out(name=name, at=now)
    publication_withdraw(publication=made, notice="Đăng nhầm.", by=publisher, at=now)
    assert selectors.file_out(name=name, at=now) is None
    assert selectors.figures_now(keys=[REVENUE], at=now) == {}
    assert selectors.publication_show(kind="report", key=made.key, at=now).notice == "Đăng nhầm."


@pytest.mark.parametrize("role", ["editor", "approver", "leader", "verifier"])
def test_only_who_publishes_publishes(role: str, issue: Issue, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(PermissionDenied):
        put_out(issue, people[role], now)
    assert not Publication.objects.exists()


@pytest.fixture
def sick(places: dict[str, Place], now: datetime) -> dict[str, int]:
    """People who fell ill in November: planned in the district, few in one of its wards. By place."""
    indicator = Indicator.objects.create(
        code="C1", name="Số người mắc bệnh", folded="so nguoi mac benh", unit="person", shown="người", factor=1,
        decimals=0, nature=Nature.COUNT_FLOW, cumulation="sum", direction="down",
    )  # fmt: skip
    told, before = {"305": 40, "11371": 3, "11407": 37}, now - timedelta(minutes=30)
    values = [NewValue(indicator.pk, places[code].pk, period, Decimal(value), "official")
              for code, value in told.items() for period in ("2021-11", "2021-01/2021-11")]  # fmt: skip
    observations_record(values=values, by=SYSTEM, at=before)
    target = Target.objects.create(indicator=indicator, place=places["305"], year=2021, issuer="above",
                                   style="at_most", position=3)  # fmt: skip
    Revision.objects.create(target=target, value=60, document="Quyết định 12", decided_date=DAY, known_at=before)
    return told


@pytest.mark.parametrize("ward_first", [True, False])
def test_of_a_report_and_a_month_that_would_give_away_a_small_count_together_the_second_stays(
    ward_first: bool, places: dict[str, Place], sick: dict[str, int], issue: Issue, publisher: Person, now: datetime
) -> None:
    """A report is not changed: what cannot be left out of it keeps it in the house. A month leaves it out."""
    if not ward_first:
        assert put_out(issue, publisher, now).figures.filter(indicator="C1").exists()
    ward = month_publish(place=places["11407"], period=Period.parse("2021-11"), licence="x", by=publisher, at=now)
    assert ward.figures.filter(key__startswith="value:C1").exists() == ward_first
    if ward_first:
        with pytest.raises(RefusedError) as refused:
            put_out(issue, publisher, now)
        assert [one for one in refused.value.details if one.startswith("“Số người mắc bệnh”: để lại")]


def test_a_report_that_counts_a_target_whose_result_is_not_told_stays(
    places: dict[str, Place], sick: dict[str, int], indicators: dict[str, Indicator], now: datetime,
    request: pytest.FixtureRequest, publisher: Person,
) -> None:  # fmt: skip
    sick_people = Indicator.objects.get(code="C1").pk
    few = [
        NewValue(sick_people, places["305"].pk, period, Decimal(value), "official")
        for period, value in (("2021-11", 3), ("2021-01/2021-11", 4))
    ]
    observations_record(values=few, by=SYSTEM, at=now - timedelta(minutes=20))
    issue = request.getfixturevalue("issue")
    with pytest.raises(RefusedError) as refused:
        put_out(issue, publisher, now)
    assert any(
        "Báo cáo đếm cả chỉ tiêu không công bố kết quả (Số người mắc bệnh)" in one for one in refused.value.details
    )
