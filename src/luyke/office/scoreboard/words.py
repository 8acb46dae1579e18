"""The words and shapes of a status."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from luyke.office.places.restating import Mark
from luyke.scoring import Status

STATUS_WORDS = {
    Status.REACHED: _("đạt và vượt"),
    Status.ON_TRACK: _("đúng tiến độ"),
    Status.AT_RISK: _("nguy cơ"),
    Status.MISSED: _("không đạt"),
    Status.UNCLEAR: _("chưa rõ"),
}
SHAPES = {
    Status.REACHED: "●",
    Status.ON_TRACK: "◐",
    Status.AT_RISK: "▲",
    Status.MISSED: "✕",
    Status.UNCLEAR: "○",
}
# How well a figure could be told over mergers; of what is exact nothing needs saying.
MARK_WORDS = {
    Mark.EXACT: "",
    Mark.ESTIMATED: _("ước tính lại"),
    Mark.IMPOSSIBLE: _("không quy đổi được"),
}
