"""The roles, as code: a sentence each, and what each may do. There is no other place that gives a permission."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_READ = frozenset({"places.view", "indicators.view", "targets.view", "scoreboard.view"})
_READ_REVIEWS = frozenset({"reviews.view", "directives.view"})
_READ_FIGURES = _READ | {"observations.view", "documents.view", "collection.view"}
# Registers are read by those named for each: what is sensitive is on nobody's list but its own.
_READ_PROJECTS = frozenset({"registers.view", "projects.view"})
_READ_LAND = frozenset({"registers.view", "land.view"})
_READ_REGISTERS = _READ_PROJECTS | _READ_LAND | {"rulebook.view", "vaccination.view", "order.view", "support.totals"}


@dataclass(frozen=True)
class Role:
    """What a person is in the office, within one part of the tree of places and agencies."""

    code: str
    name: str | Promise
    sentence: str | Promise
    permissions: frozenset[str]
    needs_second_factor: bool = False


ADMINISTRATOR = Role(
    "administrator",
    _("Quản trị hệ thống"),
    _("Tạo tài khoản và giao vai trò; không nhập, không duyệt số liệu."),
    _READ | {"accounts.manage", "accounts.view", "audit.view", "audit.export"},
    needs_second_factor=True,
)
CATALOGUE_KEEPER = Role(
    "catalogue_keeper",
    _("Phụ trách danh mục"),
    _("Giữ danh mục chỉ tiêu, địa bàn và chế độ báo cáo cho đúng."),
    _READ
    | {"indicators.change", "places.change", "regimes.change", "collection.view", "reports.shape", "reports.issued"}
    | {"registers.view", "registers.correct"},
)
PLANNER = Role(
    "planner",
    _("Lập kế hoạch"),
    _("Ghi kế hoạch năm được giao, giao xuống và điều chỉnh bằng quyết định."),
    _READ_FIGURES | _READ_PROJECTS | {"targets.change", "targets.assign", "documents.add"},
)
REPORTER = Role(
    "reporter",
    _("Báo cáo của đơn vị"),
    _("Nhập số liệu của đơn vị mình, giải trình và gửi lên."),
    frozenset({"places.view", "indicators.view", "targets.view", "collection.enter", "documents.add", "documents.view",
               "observations.view", "scoreboard.view", "directives.view", "directives.report"}),
)  # fmt: skip
VERIFIER = Role(
    "verifier",
    _("Tổng hợp, kiểm tra"),
    _("Kiểm tra báo cáo các đơn vị gửi, trả lại hoặc xác nhận; nạp báo cáo Word."),
    _READ_FIGURES
    | _READ_PROJECTS
    | {"collection.verify", "documents.add", "observations.import"}
    | {"reports.view", "reports.issued", "reports.write", "reports.comment", "reports.shape"},
)
APPROVER = Role(
    "approver",
    _("Duyệt số liệu"),
    _("Duyệt và khóa số liệu của kỳ; mở lại khi có lý do."),
    _READ_FIGURES
    | _READ_REGISTERS
    | {"collection.verify", "collection.approve"}
    | {"reports.view", "reports.issued", "reports.comment", "reports.approve", "reports.issue"},
)
LEADER = Role(
    "leader",
    _("Lãnh đạo"),
    _("Đọc bảng chỉ tiêu, đi từ con số đến chỗ nó sinh ra; kết luận hội nghị, chỉ đạo."),
    _READ_FIGURES
    | _READ_REVIEWS
    | _READ_REGISTERS
    | {"reviews.direct", "reports.view", "reports.issued", "reports.comment", "reports.approve"},
)
SECRETARY = Role(
    "secretary",
    _("Thư ký hội nghị"),
    _("Chuẩn bị chương trình, chốt số liệu, ghi kết luận; theo dõi, đôn đốc nhiệm vụ."),
    _READ_FIGURES | _READ_REVIEWS | _READ_LAND | {"reviews.keep", "rulebook.view", "rulebook.adopt", "reports.issued"},
)
CITY_ABOVE = Role(
    "city_above",
    _("Cấp trên"),
    _("Giao kế hoạch xuống, xem số liệu đã duyệt của các đơn vị trực thuộc."),
    _READ | {"observations.view", "targets.assign", "reports.issued", "reviews.received"},
)
AUDITOR = Role(
    "auditor",
    _("Kiểm toán, thanh tra"),
    _("Đọc tất cả, kể cả nhật ký; không thay đổi gì."),
    _READ_FIGURES | _READ_REVIEWS | _READ_REGISTERS | {"audit.view", "accounts.view", "reports.view", "reports.issued"},
)
REPORT_OFFICER = Role(
    "report_officer",
    _("Văn thư, soạn báo cáo"),
    _("Soạn báo cáo từ số liệu đã duyệt của địa bàn, xin duyệt, cho số và phát hành; không tự duyệt."),
    _READ | {"reports.view", "reports.issued", "reports.write", "reports.comment", "reports.shape", "reports.issue"},
)
PARTY_OFFICE = Role(
    "party_office",
    _("Văn phòng cấp ủy"),
    _("Được xem hội nghị, đọc và soạn văn bản của cấp ủy; việc gì thì theo vai trò khác của mình."),
    frozenset({"reports.party", "reviews.view_party"}),
)
HEALTH_SITE = Role(
    "health_site",
    _("Điểm tiêm chủng"),
    _("Nhập phiếu tiêm hằng ngày của các điểm tiêm trên địa bàn mình; chỉ số đếm, không có người tiêm."),
    frozenset({"registers.view", "vaccination.view", "vaccination.keep", "places.view"}),
)
SUPPORT_CLERK = Role(
    "support_clerk",
    _("Tiếp nhận hồ sơ hỗ trợ"),
    _("Nhận và ghi hồ sơ hưởng chính sách hỗ trợ trên địa bàn mình; không xem được dữ liệu cá nhân đã ghi."),
    frozenset({"registers.view", "support.totals", "support.view", "support.keep", "places.view"}),
)
SUPPORT_OFFICER = Role(
    "support_officer",
    _("Thẩm định, chi trả hỗ trợ"),
    _("Thẩm định, ghi quyết định và khoản chi; xem dữ liệu cá nhân khi nêu mục đích, xét các cặp nghi trùng người."),
    SUPPORT_CLERK.permissions | {"support.reveal"},
)
EDITOR = Role(
    "editor",
    _("Biên tập viên"),
    _("Soạn tin, bài từ số liệu của tháng rồi gửi duyệt đăng, không tự đăng; duyệt ý kiến bạn đọc."),
    _READ | {"publishing.write", "publishing.moderate", "reports.issued"},
)
PUBLISHER = Role(
    "publisher",
    _("Duyệt đăng"),
    _("Công bố số liệu, đăng tin, bài và dữ liệu mở; đính chính, gỡ và nói rõ vì sao."),
    _READ | {"publishing.write", "publishing.publish", "publishing.moderate", "reports.issued"},
)
INVESTMENT_OFFICER = Role(
    "investment_officer",
    _("Theo dõi đầu tư công"),
    _("Ghi dự án, vốn được giao và số giải ngân hằng tháng của đơn vị mình."),
    _READ | _READ_PROJECTS | {"projects.keep"},
)
LAND_OFFICER = Role(
    "land_officer",
    _("Giải phóng mặt bằng"),
    _("Ghi từng hộ có đất bị thu hồi của dự án mình qua các bước; không ghi tên người."),
    _READ | _READ_LAND | {"land.keep", "directives.view"},
)
ORDER_OFFICER = Role(
    "order_officer",
    _("Theo dõi trật tự đô thị"),
    _("Ghi vụ vi phạm tại chỗ bằng điện thoại, xử lý và khắc phục; lập đợt cao điểm. Không ghi tên người."),
    frozenset({"registers.view", "order.view", "order.keep", "places.view"}),
)
RULES_OFFICER = Role(
    "rules_officer",
    _("Theo dõi quy chế làm việc"),
    _("Ghi căn cứ, soạn dự thảo sửa đổi quy chế, ghi ý kiến góp; không thông qua."),
    frozenset({"registers.view", "rulebook.view", "rulebook.keep", "places.view"}),
)
EVALUATION_OFFICER = Role(
    "evaluation_officer",
    _("Theo dõi đánh giá, xếp loại"),
    _("Ghi đối tượng, kết quả tự xếp loại và đề xuất; theo mã và chức danh, không quyết định."),
    frozenset({"registers.view", "evaluation.view", "evaluation.keep", "places.view"}),
)
EVALUATION_APPROVER = Role(
    "evaluation_approver",
    _("Cấp có thẩm quyền xếp loại"),
    _("Xem đề xuất, tỷ lệ xuất sắc của từng nhóm, rồi ghi quyết định xếp loại."),
    frozenset({"registers.view", "evaluation.view", "evaluation.decide", "places.view", "scoreboard.view"}),
)
# Opinion is a political view: it comes with no other role, neither a leader's nor an auditor's.
OPINION_OFFICER = Role(
    "opinion_officer",
    _("Nắm dư luận"),
    _("Ghi vấn đề nhân dân quan tâm, số phản ánh và trả lời; không ghi tên người phản ánh."),
    frozenset({"registers.view", "opinion.view", "opinion.keep", "places.view"}),
)
OPINION_READER = Role(
    "opinion_reader",
    _("Đọc sổ dư luận"),
    _("Đọc sổ dư luận nhân dân; giao riêng cho từng người được phân công, ngoài vai trò khác của mình."),
    frozenset({"registers.view", "opinion.view"}),
)

ROLES = {
    role.code: role
    for role in (
        ADMINISTRATOR, CATALOGUE_KEEPER, PLANNER, REPORTER, VERIFIER, APPROVER, LEADER, SECRETARY, CITY_ABOVE, AUDITOR,
        REPORT_OFFICER, PARTY_OFFICE, HEALTH_SITE, INVESTMENT_OFFICER, EDITOR, PUBLISHER,
        EVALUATION_OFFICER, EVALUATION_APPROVER, RULES_OFFICER,
        ORDER_OFFICER, OPINION_OFFICER, OPINION_READER,
        SUPPORT_CLERK, SUPPORT_OFFICER,
        LAND_OFFICER,
    )
}  # fmt: skip
