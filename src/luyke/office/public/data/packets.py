"""What is public under the names of the 13 data packets of QCVN 125:2021/BTTTT.

The list of names is known; the tables of their fields could not be checked against the regulation. So the fields are
our own, every packet says so, and each code has an empty place beside it for the national one. What an office holds and
does not publish (regimes, forms, outlines) has a name here and no rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_noop as _

from luyke.office.public.data.records import moment, plain, span_of
from luyke.office.publishing import selectors

STANDARD = "QCVN 125:2021/BTTTT"
NOTICE = _("Gói dựng theo tên 13 gói tin của QCVN 125:2021/BTTTT; bảng trường chưa đối chiếu được với quy chuẩn.")
_INSIDE = _("Có trong văn phòng, không thuộc phần công khai.")

Row = Mapping[str, str]
Filled = tuple[int, list[Row]]


@dataclass(frozen=True)
class Packet:
    """One of the 13. `fill` gives how many rows are public and a stretch of them; `why` says why there are none."""

    number: int
    name: str
    words: str
    fill: Callable[[datetime, int, int], Filled] | None = None
    why: str = ""


def _data(at: datetime, limit: int, offset: int) -> Filled:
    total, lines = selectors.series_page(at=at, limit=limit, offset=offset)
    return total, [
        {
            "unit_code": one.place, "national_unit_code": "", "indicator_code": one.indicator,
            "national_indicator_code": "", "period": one.period, "value": plain(one.value), "measure": one.unit,
            "status": one.status, "public_at": moment(one.public_at),
        }
        for one in (line.print for line in lines)
    ]  # fmt: skip


def _statuses(at: datetime, limit: int, offset: int) -> Filled:
    return _stretch(({
        "unit_code": one.place, "national_unit_code": "", "report": one.key, "kind": one.kind,
        "version": str(one.version), "status": "published", "public_at": moment(one.public_at),
    } for one in selectors.publication_list(at=at)), limit, offset)  # fmt: skip


def _periods(at: datetime, limit: int, offset: int) -> Filled:
    codes = selectors.periods_out(at=at)
    return _stretch(({"period": code, "kind": span_of(code)} for code in codes), limit, offset)


def _indicators(at: datetime, limit: int, offset: int) -> Filled:
    return _stretch(({
        "indicator_code": code, "national_indicator_code": "", "name": name,
    } for code, name in selectors.indicator_names(at=at).items()), limit, offset)  # fmt: skip


def _targets(at: datetime) -> Iterator[tuple[selectors.Shown, selectors.MonthLine]]:
    for one in selectors.publication_list(kind="month", at=at):
        yield from ((one, line) for line in selectors.month_body_of(one).lines if line.plans and not line.small)


def _kpi_set(at: datetime, limit: int, offset: int) -> Filled:
    found = {(one.place, one.part[:4], line.code): line.name for one, line in _targets(at)}
    return _stretch(({
        "set": f"{place}-{year}", "unit_code": place, "national_unit_code": "", "year": year, "indicator_code": code,
        "national_indicator_code": "", "name": name,
    } for (place, year, code), name in sorted(found.items())), limit, offset)  # fmt: skip


def _kpi_data(at: datetime, limit: int, offset: int) -> Filled:
    return _stretch(({
        "set": f"{one.place}-{one.part[:4]}", "unit_code": one.place, "national_unit_code": "",
        "indicator_code": line.code, "national_indicator_code": "", "period": one.part, "value_printed": line.value,
        "measure": line.unit, "plan_printed": plan.wanted, "issuer": plan.issuer, "attainment_printed": plan.percent,
        "standing": line.status,
    } for one, line in _targets(at) for plan in line.plans), limit, offset)  # fmt: skip


PACKETS = (
    Packet(1, "regime", _("Chế độ báo cáo"), why=_INSIDE),
    Packet(2, "data-form", _("Biểu mẫu số liệu"), why=_INSIDE),
    Packet(3, "outline-form", _("Biểu mẫu đề cương"), why=_INSIDE),
    Packet(4, "data", _("Số liệu"), _data),
    Packet(5, "list-data", _("Dữ liệu danh sách"), why=_("Danh sách từng trường hợp không công khai.")),
    Packet(6, "outline-sending", _("Gửi đề cương"), why=_INSIDE),
    Packet(7, "report-status", _("Tình trạng báo cáo"), _statuses),
    Packet(8, "period-catalogue", _("Danh mục kỳ báo cáo"), _periods),
    Packet(9, "indicator-catalogue", _("Danh mục chỉ tiêu"), _indicators),
    Packet(10, "kpi-set", _("Bộ chỉ tiêu KPI"), _kpi_set),
    Packet(11, "kpi-group-catalogue", _("Danh mục nhóm chỉ tiêu KPI"), why=_INSIDE),
    Packet(12, "kpi-breakdown-catalogue", _("Danh mục phân tổ chỉ tiêu KPI"), why=_INSIDE),
    Packet(13, "kpi-data", _("Số liệu KPI"), _kpi_data),
)


def _stretch(rows: Iterable[Row], limit: int, offset: int) -> Filled:
    found = list(rows)
    return len(found), found[offset : offset + limit]
