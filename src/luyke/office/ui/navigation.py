"""The office's menu: where each entry leads, and which permission opens it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Item:
    """One entry of the menu. `view` is the name of its address."""

    view: str
    name: str | Promise
    permission: str


MENU = (
    Item("scoreboard:place_list", _("Bảng chỉ tiêu"), "scoreboard.view"),
    Item("reviews:review_list", _("Hội nghị"), "reviews.view"),
    Item("reviews:directive_list", _("Nhiệm vụ"), "directives.view"),
    Item("reviews:notice_list", _("Thông báo gửi đến"), "reviews.received"),
    Item("collection:mine", _("Nhập số liệu"), "collection.enter"),
    Item("collection:round_list", _("Kỳ báo cáo"), "collection.view"),
    Item("collection:regime_list", _("Chế độ báo cáo"), "regimes.change"),
    Item("registers:index", _("Sổ theo dõi"), "registers.view"),
    Item("reports:report_list", _("Báo cáo"), "reports.issued"),
    Item("publishing:desk", _("Công bố"), "publishing.write"),
    Item("documents:document_list", _("Văn bản"), "documents.view"),
    Item("targets:plan_list", _("Kế hoạch"), "targets.view"),
    Item("indicators:indicator_list", _("Chỉ tiêu"), "indicators.view"),
    Item("places:place_list", _("Địa bàn"), "places.view"),
    Item("accounts:person_list", _("Tài khoản"), "accounts.view"),
    Item("audit:entry_list", _("Nhật ký"), "audit.view"),
)
