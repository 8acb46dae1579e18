"""Why a comment is not shown, and why somebody asks for something to be taken down: codes, each with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REFUSALS: dict[str, str | Promise] = {
    "off_topic": _("Không liên quan đến bài."),
    "personal": _("Nêu thông tin riêng của người khác."),
    "insult": _("Xúc phạm người khác."),
    "unfounded": _("Khẳng định điều không có căn cứ về người hoặc tổ chức cụ thể."),
    "unlawful": _("Nội dung pháp luật cấm."),
    "advert": _("Quảng cáo."),
    "repeated": _("Đã có ý kiến giống như vậy."),
    "unclear": _("Không đọc ra ý."),
}


@dataclass(frozen=True)
class Ground:
    """Why something should go. What is urgent has a shorter time."""

    sentence: str | Promise
    urgent: bool = False


GROUNDS: dict[str, Ground] = {
    "personal": Ground(_("Có thông tin riêng của tôi hoặc của người tôi đại diện.")),
    "insult": Ground(_("Xúc phạm tôi hoặc người tôi đại diện.")),
    "wrong": Ground(_("Có điều sai sự thật.")),
    "rights": Ground(_("Dùng chữ, ảnh của tôi mà chưa được phép.")),
    "child": Ground(_("Gây hại cho trẻ em."), urgent=True),
    "unlawful": Ground(_("Nội dung pháp luật cấm, phải gỡ ngay."), urgent=True),
}
