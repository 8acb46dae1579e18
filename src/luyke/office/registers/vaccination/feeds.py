"""What the sheets make: doses given, people with a first and a second dose, the 12 to under 18 among them."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, flow
from luyke.office.registers.history import newest
from luyke.office.registers.vaccination.models import DoseCount, Group, SheetEntry


def doses_known(at: datetime | None) -> QuerySet[DoseCount]:
    """The doses that the sheets tell of, as known at a moment or now."""
    return DoseCount.objects.filter(entry__in=newest(SheetEntry, key="sheet", at=at))


DOSES = Counted(
    rows=doses_known, place="entry__sheet__place", day="entry__sheet__day", case="entry__sheet",
    invented="entry__invented",
)  # fmt: skip

FEEDS = (
    flow("doses", "LK044", _("tổng số mũi ghi trên phiếu của các điểm tiêm"), DOSES, field="people"),
    flow("first", "LK045", _("số người tiêm mũi 1 trên phiếu của các điểm tiêm"), DOSES, where=Q(dose=1),
         field="people"),
    flow("second", "LK046", _("số người tiêm mũi 2 trên phiếu của các điểm tiêm"), DOSES, where=Q(dose=2),
         field="people"),
    flow("teens", "LK047", _("số người từ 12 đến dưới 18 tuổi tiêm mũi 1 trên phiếu của các điểm tiêm"), DOSES,
         where=Q(dose=1, group=Group.TEEN), field="people"),
)  # fmt: skip
