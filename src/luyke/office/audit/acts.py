"""Every act of the office and its sentence. {who} is who did it, {label} what it was done to."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ACTS = {
    # accounts
    "accounts.person.created": _("{who} tạo tài khoản {label}."),
    "accounts.person.switched_off": _("{who} khóa tài khoản {label}."),
    "accounts.person.switched_on": _("{who} mở lại tài khoản {label}."),
    "accounts.person.unlocked": _("{who} gỡ tạm khóa đăng nhập của {label}."),
    "accounts.password.renewed": _("{who} cấp mật khẩu tạm cho {label}."),
    "accounts.password.changed": _("{who} đổi mật khẩu của mình."),
    "accounts.identity.linked": _("{who} gắn tài khoản cơ quan vào {label}."),
    "accounts.second_factor.reset": _("{who} gỡ lớp xác thực thứ hai của {label}."),
    "accounts.sessions.ended": _("{who} kết thúc mọi phiên đăng nhập của {label}."),
    "accounts.grant.given": _("{who} giao vai trò {label}."),
    "accounts.grant.ended": _("{who} thu hồi vai trò {label}."),
    # observations
    "observations.values.recorded": _("{who} nạp {label}."),
    # indicators
    "indicators.catalogue.loaded": _("{who} nạp {label} chỉ tiêu từ danh mục của bộ máy đọc."),
    "indicators.catalogue.imported": _("{who} nhập danh mục chỉ tiêu từ tệp {label}."),
    "indicators.indicator.created": _("{who} thêm chỉ tiêu {label}."),
    "indicators.indicator.revised": _("{who} sửa chỉ tiêu {label}."),
    "indicators.indicator.closed": _("{who} thôi dùng chỉ tiêu {label}."),
    "indicators.division.created": _("{who} chia chỉ tiêu {label}."),
    "indicators.division.revised": _("{who} sửa cách chia chỉ tiêu {label}."),
    "indicators.division.removed": _("{who} bỏ cách chia chỉ tiêu {label}."),
    "indicators.external_code.added": _("{who} ghi mã ngoài {label}."),
    "indicators.external_code.ended": _("{who} ghi ngày hết hiệu lực của mã ngoài {label}."),
    # places
    "places.list.imported": _("{who} nạp danh mục địa bàn: {label}."),
    "places.place.merged": _("{who} ghi nhận việc sáp nhập {label}."),
    "places.place.split": _("{who} ghi nhận việc chia tách {label}."),
    "places.place.renamed": _("{who} ghi nhận việc đổi tên {label}."),
    "places.place.retyped": _("{who} ghi nhận việc đổi loại đơn vị {label}."),
    "places.place.moved": _("{who} ghi nhận việc chuyển {label}."),
    "places.place.dissolved": _("{who} ghi nhận việc giải thể {label}."),
    "places.place.reorganised": _("{who} ghi nhận việc sắp xếp lại {label}."),
    "places.change.undone": _("{who} hủy ghi nhận: {label}."),
    "places.portion.stated": _("{who} ghi phần của từng đơn vị sau khi chia {label}."),
    "places.agency.created": _("{who} lập cơ quan {label}."),
    "places.agency.renamed": _("{who} đổi tên cơ quan {label}."),
    "places.agency.closed": _("{who} ghi nhận cơ quan {label} thôi hoạt động."),
    # documents
    # collection
    "collection.regime.created": _("{who} đặt chế độ báo cáo {label}."),
    "collection.regime.lines_added": _("{who} đưa vào chế độ báo cáo {label}."),
    "collection.regime.revised": _("{who} sửa chế độ báo cáo {label}."),
    "collection.regime.line_moved": _("{who} xếp lại thứ tự chỉ tiêu {label}."),
    "collection.regime.line_removed": _("{who} bỏ khỏi chế độ báo cáo chỉ tiêu {label}."),
    "collection.reporter.added": _("{who} giao báo cáo cho {label}."),
    "collection.reporter.lines_set": _("{who} định chỉ tiêu phải báo cáo của {label}."),
    "collection.reporter.ended": _("{who} cho thôi báo cáo {label}."),
    "collection.day_off.added": _("{who} ghi ngày nghỉ {label}."),
    "collection.day_off.removed": _("{who} bỏ ngày nghỉ {label}."),
    "collection.round.opened": _("{who} mở kỳ báo cáo {label}."),
    "collection.round.closed": _("{who} đóng kỳ báo cáo {label}."),
    "collection.round.reopened": _("{who} mở lại kỳ báo cáo {label}."),
    "collection.cells.saved": _("{who} nhập {label}."),
    "collection.findings.answered": _("{who} giải trình {label}."),
    "collection.submission.sent": _("{who} gửi báo cáo {label}."),
    "collection.submission.returned": _("{who} trả lại báo cáo {label}."),
    "collection.submission.verified": _("{who} kiểm tra xong báo cáo {label}."),
    "collection.submission.approved": _("{who} duyệt báo cáo {label}."),
    "collection.submission.reopened": _("{who} mở lại báo cáo đã duyệt {label}."),
    "collection.api_key.created": _("{who} tạo khóa API {label}."),
    "collection.api_key.ended": _("{who} thu hồi khóa API {label}."),
    "collection.submission.reminded": _("{who} nhắc gửi báo cáo {label}."),
    # documents
    "documents.document.received": _("{who} nạp văn bản {label}."),
    "documents.document.read": _("{who} cho đọc văn bản {label}."),
    # targets
    "targets.target.assigned": _("{who} giao chỉ tiêu {label}."),
    "targets.target.revised": _("{who} điều chỉnh chỉ tiêu {label}."),
    "targets.target.withdrawn": _("{who} rút chỉ tiêu {label}."),
    "targets.target.split": _("{who} chia xuống các địa bàn chỉ tiêu {label}."),
    "targets.plan.imported": _("{who} nhập kế hoạch {label} từ tệp."),
    "targets.plan.exported": _("{who} xuất kế hoạch {label} ra tệp."),
    # audit
    "audit.entries.exported": _("{who} xuất nhật ký: {label}."),
    # scoreboard
    "scoreboard.table.exported": _("{who} xuất bảng chỉ tiêu {label}."),
}
