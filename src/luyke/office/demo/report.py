"""The report of November 2021: written from the month's figures, completed, approved and issued on 30 November."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from luyke.office.accounts.models import Person
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
    template_create,
)
from luyke.office.reports.starting import starting_shapes
from luyke.writing.tracing import measured

_BEGUN = datetime(2021, 11, 30, 1, 0, tzinfo=UTC)
_HEADING = Heading(
    name="Báo cáo công tác tháng",
    side=Side.STATE,
    superior="Ủy ban nhân dân thành phố Hải Phòng",
    issuer="Ủy ban nhân dân quận Lê Chân",
    town="Lê Chân",
    symbol="BC-UBND",
    subject="Kết quả thực hiện nhiệm vụ tháng {period}; nhiệm vụ trọng tâm tháng {next}",
    signers="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    recipients="UBND thành phố\nThường trực Quận ủy\nCác phòng, ban, các phường\nVăn bản dựng để minh họa\nLưu: VT",
)
# What people write between the figures, by what they are asked for: the words, and what their numbers rest on.
_WRITTEN = {
    "Căn cứ, bối cảnh của tháng": (
        "Tháng 11, quận vừa phòng, chống dịch Covid-19, vừa tập trung cho các chỉ tiêu của năm. Ủy ban nhân dân quận "
        "báo cáo kết quả như sau.",
        "",
    ),
    "Tiến độ giải phóng mặt bằng, dự án trọng điểm": (
        "Công tác giải phóng mặt bằng tập trung vào khu tái định cư A51, dự án Hoàng Huy Commerce, dự án cầu Rào I và "
        "các mặt bằng đấu giá quyền sử dụng đất.",
        "",
    ),
    "Kết quả trong tháng; số liệu phải có căn cứ": (
        "Các phường duy trì lực lượng giữ trật tự đường hè, vệ sinh môi trường, trật tự xây dựng. Tính đến ngày "
        "25/11/2021, toàn quận đã tiêm 194.768 mũi vắc xin phòng Covid-19, trong đó có 116.799 mũi 1 và 77.969 mũi 2.",
        "Báo chí đưa tin hội nghị Ban Thường vụ Quận ủy ngày 29/11/2021",
    ),
    "Nguyên nhân khách quan, chủ quan": (
        "Dịch bệnh làm chậm việc thi công và bồi thường; một số chủ đầu tư hoàn thiện hồ sơ thanh toán còn chậm (minh "
        "họa).",
        "",
    ),
    "Nhiệm vụ trọng tâm khác": (
        "Tiếp tục hỗ trợ người lao động, người sử dụng lao động gặp khó khăn theo Nghị quyết số 68/NQ-CP và Quyết định "
        "số 23/2021/QĐ-TTg, kịp thời, đúng đối tượng; nắm tình hình dư luận, giải quyết việc nóng ngay từ cơ sở.",
        "",
    ),
}


def report_issued(place: Place, people: Mapping[str, Person]) -> Issue:
    """Begun, completed, approved, issued: each by whoever does it in an office."""
    writer, approver = people["tonghop"], people["duyet"]
    template = template_create(place=place, heading=_HEADING, shapes=starting_shapes(), by=writer, at=_BEGUN)
    report = report_start(template=template, period="2021-11", by=writer, at=_BEGUN)
    for number, block in enumerate(report.blocks.filter(kind=BlockKind.FREE)):
        if block.guidance in _WRITTEN:
            _write(block, *_WRITTEN[block.guidance], writer, _BEGUN + timedelta(minutes=5 * number))
    report_submit(report=report, by=writer, at=_BEGUN + timedelta(hours=1))
    report_approve(report=report, by=approver, at=_BEGUN + timedelta(hours=2))
    return report_issue(
        report=report, number="411", day=date(2021, 11, 30), signer_name="(minh họa)", by=approver,
        at=_BEGUN + timedelta(hours=3),
    )  # fmt: skip


def _write(block: Block, text: str, statement: str, by: Person, at: datetime) -> None:
    written = block_write(block=block, text=text, version=block.version, by=by, at=at)
    grounds = [Ground(one.span.start, statement=statement) for one in measured(text)]
    if grounds:
        numbers_trace(block=written, grounds=grounds, version=written.version, by=by, at=at)
