"""The reports of November 2021, the State's and the Party's: written from the month's figures, approved, issued."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from luyke.office.accounts.models import Person
from luyke.office.demo.figures import rows
from luyke.office.places.models import Place
from luyke.office.reports.models import Block, BlockKind, Issue, Side
from luyke.office.reports.services import (
    Ground,
    Heading,
    block_write,
    numbers_trace,
    report_approve,
    report_issue,
    report_start,
    report_submit,
    signer_add,
    template_create,
)
from luyke.office.reports.starting import starting_shapes
from luyke.writing.tracing import measured

_BEGUN = datetime(2021, 11, 30, 1, 0, tzinfo=UTC)
STATE = Heading(
    name="Báo cáo công tác tháng",
    side=Side.STATE,
    superior="Ủy ban nhân dân thành phố Hải Phòng",
    issuer="Ủy ban nhân dân quận Lê Chân",
    town="Lê Chân",
    symbol="BC-UBND",
    subject="Kết quả thực hiện nhiệm vụ tháng {period}; nhiệm vụ trọng tâm tháng {next}",
    signers="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    addressees="Ủy ban nhân dân thành phố Hải Phòng",
    recipients="Thường trực Quận ủy\nCác phòng, ban, các phường\nVăn bản dựng để minh họa\nLưu: VT, TH",
)
_PARTY = Heading(
    name="Báo cáo công tác tháng của Quận ủy",
    side=Side.PARTY,
    superior="Đảng bộ thành phố Hải Phòng",
    issuer="Quận ủy Lê Chân",
    town="Lê Chân",
    symbol="BC/QU",
    subject="Kết quả công tác tháng {period}; nhiệm vụ trọng tâm tháng {next}",
    signers="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ",
    recipients="Ban Thường vụ Thành ủy\nCác tổ chức đảng trực thuộc\nVăn bản dựng để minh họa\nLưu Văn phòng Quận ủy",
)


#: Who signs, by side; names are made up.
_SIGNERS = {
    Side.STATE: ("Đặng Quốc Bảo (minh họa)", "Chủ tịch"),
    Side.PARTY: ("Lương Thị Minh (minh họa)", "Phó Bí thư"),
}
_IN_OFFICE = date(2021, 7, 1)


def reports_issued(place: Place, people: Mapping[str, Person]) -> None:
    """Both, each by whoever does it in an office: the Party's by those who may see what is the Party's."""
    for (side, (name, title)), clerk in zip(_SIGNERS.items(), ("tonghop", "vanthu"), strict=True):
        signer_add(place=place, side=side, name=name, title=title, begins=_IN_OFFICE, by=people[clerk], at=_BEGUN)
    _issued(place, STATE, "411", writer=people["tonghop"], approver=people["duyet"], issuer=people["duyet"])
    _issued(place, _PARTY, "126", writer=people["vanthu"], approver=people["lanhdao"], issuer=people["vanthu"])


def _issued(
    place: Place, heading: Heading, number: str, *, writer: Person, approver: Person, issuer: Person
) -> Issue:  # fmt: skip
    template = template_create(place=place, heading=heading, shapes=starting_shapes(heading.side), by=writer, at=_BEGUN)
    report = report_start(template=template, period="2021-11", by=writer, at=_BEGUN)
    told = {row["guidance"]: row for row in rows("paragraphs.csv") if row["side"] in ("", heading.side)}
    for turn, block in enumerate(report.blocks.filter(kind=BlockKind.FREE)):
        if row := told.get(block.guidance):
            _write(block, row["text"], row["basis"], writer, _BEGUN + timedelta(minutes=5 * turn))
    report_submit(report=report, by=writer, at=_BEGUN + timedelta(hours=1))
    report_approve(report=report, by=approver, at=_BEGUN + timedelta(hours=2))
    return report_issue(
        report=report, number=number, day=date(2021, 11, 30), signer_name=_SIGNERS[Side(heading.side)][0], by=issuer,
        at=_BEGUN + timedelta(hours=3),
    )  # fmt: skip


def _write(block: Block, text: str, basis: str, by: Person, at: datetime) -> None:
    written = block_write(block=block, text=text, version=block.version, by=by, at=at)
    grounds = [Ground(one.span.start, statement=basis) for one in measured(text)]
    if grounds:
        numbers_trace(block=written, grounds=grounds, version=written.version, by=by, at=at)
