"""What the cases make: found, mended, warned, fined, and the money; those of two kinds that have lines of their own."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed, flow
from luyke.office.registers.history import as_of
from luyke.office.registers.order.models import CaseEntry, Kind, Sanction


def cases_known(at: datetime | None) -> QuerySet[CaseEntry]:
    """What the cases say, as known at a moment or now; those recorded by mistake left out."""
    return as_of(CaseEntry.objects.all(), key="case", at=at).filter(dropped=False)


CASES = Counted(rows=cases_known, place="case__place", day="found_date", case="case", invented="invented", single=True)


def _on(code: str, indicator: str, sentence: str | Promise, day: str, where: Q, field: str = "",
        guard: str = "") -> Feed:  # fmt: skip
    """A feed that counts by another day of the case than that on which it was found."""
    return Feed(
        code, indicator, sentence, CASES, lambda first, last: where & Q(**{f"{day}__range": (first, last)}),
        (lambda first, last: F(field)) if field else None, guard=guard,
    )  # fmt: skip


FEEDS = (
    flow("found", "LK311", _("số vụ trong sổ trật tự đô thị, theo ngày phát hiện"), CASES),
    _on("mended", "LK312", _("số vụ trong sổ trật tự đô thị, theo ngày khắc phục"), "mended_date", Q()),
    _on("warned", "LK313", _("số vụ bị nhắc nhở, cảnh cáo, theo ngày xử lý"), "decided_date",
        Q(sanction=Sanction.WARNING)),
    _on("fined", "LK314", _("số vụ bị phạt tiền, theo ngày quyết định"), "decided_date", Q(sanction=Sanction.FINE)),
    _on("money", "LK315", _("số tiền phạt, theo ngày quyết định"), "decided_date", Q(sanction=Sanction.FINE), "fine",
        guard="fined"),
    flow("building", "LK057", _("số vụ vi phạm trật tự xây dựng, theo ngày phát hiện"), CASES,
         where=Q(kind=Kind.BUILDING)),
    _on("pavement", "LK058", _("số vụ vi phạm hè phố, lòng đường đã xử lý, theo ngày xử lý"), "decided_date",
        Q(kind=Kind.PAVEMENT)),
)  # fmt: skip
