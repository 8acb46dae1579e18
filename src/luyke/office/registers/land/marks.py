"""How a household stands, as a shape, words and a class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.registers.land.limits import Deadline, Standing
from luyke.office.registers.land.models import Block
from luyke.office.registers.land.said import STEPS, SaidHousehold

STEP_NAMES: dict[str, str | Promise] = {
    "notice": gettext_lazy("Thông báo thu hồi đất"),
    "inventoried": gettext_lazy("Kiểm đếm"),
    "posted": gettext_lazy("Niêm yết phương án"),
    "approved": gettext_lazy("Duyệt phương án"),
    "paid": gettext_lazy("Chi trả"),
    "handed": gettext_lazy("Bàn giao mặt bằng"),
}
DONE_NAMES: dict[str, str | Promise] = {
    "notice": gettext_lazy("đã thông báo"),
    "inventoried": gettext_lazy("đã kiểm đếm"),
    "posted": gettext_lazy("đang niêm yết"),
    "approved": gettext_lazy("đã duyệt phương án"),
    "paid": gettext_lazy("đã chi trả"),
    "handed": gettext_lazy("đã bàn giao"),
}
#: Of every state: its shape and its class; the same on the sketch and in lists.
SHAPES = {"handed": ("●", "reached"), "going": ("◐", "on-track"), "blocked": ("▲", "at-risk"),
          "overdue": ("✕", "missed"), "waiting": ("○", "unclear")}  # fmt: skip
LEGEND: dict[str, str | Promise] = {
    "overdue": gettext_lazy("quá hạn"), "blocked": gettext_lazy("có vướng mắc"), "going": gettext_lazy("đang làm"),
    "waiting": gettext_lazy("chưa thông báo, hoặc không thu hồi nữa"), "handed": gettext_lazy("đã bàn giao"),
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A state of a household as it is shown."""

    state: str
    words: str

    @property
    def shape(self) -> str:
        """● ◐ ▲ ✕ ○."""
        return SHAPES[self.state][0]

    @property
    def css(self) -> str:
        """Its class."""
        return SHAPES[self.state][1]


def mark_of(said: SaidHousehold, deadlines: Sequence[Deadline], today: date) -> Mark:
    """How a household stands on a day."""
    if said.withdrawn_date is not None and said.withdrawn_date <= today:
        return Mark("waiting", _("không thu hồi nữa"))
    late = [one for one in deadlines if one.standing is Standing.OVERDUE]
    if late:
        days = (today - late[0].day).days
        return Mark("overdue", _("quá hạn {days} ngày: {what}").format(days=days, what=_lower(late[0].limit.name)))
    if said.handed_date is not None and said.handed_date <= today:
        unpaid = said.paid_date is None
        return Mark("handed", _("đã bàn giao, chưa chi trả") if unpaid else str(DONE_NAMES["handed"]))
    if said.block:
        return Mark("blocked", str(Block(said.block).label))
    taken = [step for step in STEPS if said.day_of(step) is not None]
    return Mark("going", str(DONE_NAMES[taken[-1]])) if taken else Mark("waiting", _("chưa thông báo"))


def _lower(name: str | Promise) -> str:
    text = str(name)
    return text[:1].lower() + text[1:]
