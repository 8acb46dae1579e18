"""Groups of the province's list of statistical indicators (QĐ 05/2023/QĐ-TTg), in its order; names shortened by us."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

GROUPS = {
    "T01": _("Đất đai, dân số"),
    "T02": _("Lao động, việc làm"),
    "T03": _("Doanh nghiệp, cơ sở kinh tế"),
    "T04": _("Đầu tư, xây dựng"),
    "T05": _("Tài khoản quốc gia"),
    "T06": _("Tài chính công"),
    "T07": _("Bảo hiểm"),
    "T08": _("Nông, lâm nghiệp, thủy sản"),
    "T09": _("Công nghiệp"),
    "T10": _("Thương mại, dịch vụ"),
    "T11": _("Giá cả"),
    "T12": _("Giao thông vận tải"),
    "T13": _("Công nghệ thông tin, truyền thông"),
    "T14": _("Khoa học, công nghệ"),
    "T15": _("Giáo dục"),
    "T16": _("Y tế"),
    "T17": _("Văn hóa, thể thao, du lịch"),
    "T18": _("Mức sống dân cư"),
    "T19": _("Trật tự, an toàn, tư pháp"),
    "T20": _("Môi trường"),
}
