"""Everything that can be asked for, one a line: name → what it lets a person do, as a sentence goes on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

PERMISSIONS = {
    "accounts.manage": _("tạo, khóa tài khoản và giao vai trò"),
    "accounts.view": _("xem danh sách tài khoản và vai trò"),
    "audit.view": _("đọc nhật ký"),
    "audit.export": _("xuất nhật ký"),
    "places.view": _("xem danh mục địa bàn"),
    "places.change": _("ghi nhận việc sáp nhập, chia tách, đổi tên đơn vị"),
    "indicators.view": _("xem danh mục chỉ tiêu"),
    "indicators.change": _("sửa danh mục chỉ tiêu"),
    "targets.view": _("xem kế hoạch năm"),
    "targets.change": _("ghi và điều chỉnh kế hoạch năm của địa bàn mình"),
    "targets.assign": _("giao kế hoạch năm xuống các địa bàn bên dưới"),
    "documents.view": _("xem văn bản đã nhận và kết quả đọc"),
    "documents.add": _("nạp văn bản"),
    "observations.view": _("xem số liệu đã duyệt"),
    "observations.import": _("nhập số liệu hàng loạt"),
    "regimes.change": _("đặt chế độ báo cáo, mở và đóng kỳ"),
    "collection.enter": _("nhập số liệu và gửi báo cáo của đơn vị mình"),
    "collection.view": _("xem báo cáo của các đơn vị đã gửi"),
    "collection.verify": _("kiểm tra, trả lại hoặc xác nhận báo cáo của đơn vị"),
    "collection.approve": _("duyệt, khóa và mở lại số liệu"),
    "scoreboard.view": _("xem bảng chỉ tiêu và dự báo"),
    "reports.view": _("xem báo cáo đang soạn và đã ban hành của địa bàn mình"),
    "reports.issued": _("xem báo cáo đã ban hành"),
    "reports.party": _("đọc và soạn báo cáo của cấp ủy"),
    "reports.write": _("soạn báo cáo"),
    "reports.comment": _("góp ý vào báo cáo đang soạn"),
    "reports.approve": _("duyệt báo cáo, trả lại để soạn tiếp"),
    "reports.issue": _("ban hành báo cáo, đính chính báo cáo đã ban hành"),
    "reports.shape": _("đặt mẫu báo cáo"),
    "reviews.view": _("xem hội nghị và kết luận của cơ quan Nhà nước"),
    "reviews.view_party": _("xem cả hội nghị và kết luận của cấp ủy"),
    "reviews.keep": _("chuẩn bị hội nghị, ghi kết luận, theo dõi nhiệm vụ"),
    "reviews.direct": _("kết luận hội nghị, ban hành thông báo, gia hạn và hủy nhiệm vụ"),
    "reviews.received": _("đọc thông báo kết luận được gửi đến"),
    "directives.view": _("xem nhiệm vụ của đơn vị mình và của những hội nghị được xem"),
    "directives.report": _("báo cáo tiến độ nhiệm vụ của đơn vị mình"),
}
