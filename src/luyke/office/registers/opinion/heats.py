"""How hot an issue is: four levels, each with the sentence by which it is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Heat:
    """A level. `mark`: the shape and the colour's name that stand before its word."""

    level: int
    name: str | Promise
    sentence: str | Promise
    shape: str
    mark: str


HEATS = {
    one.level: one
    for one in (
        Heat(1, _("lác đác"), _("Vài ý kiến lẻ, không lan ra; nắm thường kỳ."), "○", "unclear"),
        Heat(2, _("có dư luận"), _("Nhiều người trong một khu dân cư cùng nhắc; phải có người nắm."), "◐", "on-track"),
        Heat(3, _("nóng"), _("Lan ra nhiều khu dân cư hoặc nhiều nguồn; phải có đơn vị trả lời."), "▲", "at-risk"),
        Heat(4, _("rất nóng"), _("Có thể thành khiếu kiện đông người, mất ổn định; báo cáo thường trực ngay."), "✕",
             "missed"),
    )
}  # fmt: skip
HOT = 3
CHOICES = [(one.level, one.name) for one in HEATS.values()]
