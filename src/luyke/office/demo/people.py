"""Accounts of every role. Their names are made up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password

from luyke.office.accounts.models import Person
from luyke.office.accounts.roles import ROLES
from luyke.office.accounts.services import grant_give, person_create
from luyke.office.audit.services import SYSTEM

PASSWORD = "le-chan-thang-11"


@dataclass(frozen=True)
class Account:
    """Who signs in, as what, and where."""

    username: str
    full_name: str
    title: str
    role: str
    place: str = "305"
    agency: str = ""


ACCOUNTS = (
    Account("quantri", "Ngô Minh Đức", "Quản trị hệ thống", "administrator", place=""),
    Account("danhmuc", "Phạm Thu Hà", "Phụ trách danh mục", "catalogue_keeper", place=""),
    Account("kehoach", "Lê Quang Huy", "Chuyên viên kế hoạch", "planner"),
    Account("baocao", "Vũ Thị Mai", "Chuyên viên Phòng Kinh tế", "reporter", agency="kinhte"),
    Account("phuong", "Đỗ Văn Nam", "Công chức phường An Biên", "reporter", place="11371"),
    Account("tonghop", "Trần Thị Lan", "Chuyên viên tổng hợp", "verifier"),
    Account("duyet", "Nguyễn Văn Bình", "Trưởng phòng Tài chính - Kế hoạch", "approver"),
    Account("lanhdao", "Hoàng Thị Oanh", "Lãnh đạo quận", "leader"),
    Account("thuky", "Phan Thị Hồng", "Chánh Văn phòng Quận ủy", "secretary"),
    Account("thanhpho", "Bùi Đức Long", "Sở Kế hoạch và Đầu tư", "city_above", place="31"),
    Account("thanhtra", "Đinh Thị Yến", "Thanh tra", "auditor"),
    Account("capuy", "Phan Thị Hạnh", "Văn phòng Quận ủy", "party_office"),
    Account("vanthu", "Lương Bích Ngọc", "Văn thư Văn phòng Quận ủy", "report_officer"),
    Account("dautu", "Mai Xuân Trường", "Ban Quản lý dự án đầu tư xây dựng", "investment_officer", agency="bqlda"),
    Account("tiemchung", "Trịnh Văn Phúc", "Trung tâm Y tế quận", "health_site"),
    Account("matbang", "Bùi Thanh Sơn", "Ban Quản lý dự án đầu tư xây dựng", "land_officer", agency="bqlda"),
    Account("trattu", "Đặng Hữu Thọ", "Đội Quản lý trật tự đô thị", "order_officer"),
    Account("xeploai", "Đoàn Thu Trang", "Chuyên viên Ban Tổ chức Quận ủy", "evaluation_officer"),
    Account("thamquyen", "Vương Đình Khải", "Trưởng ban Tổ chức Quận ủy", "evaluation_approver"),
    Account("tiepnhan", "Hà Thị Thu", "Công chức phường An Biên", "support_clerk", place="11371"),
    Account("hotro", "Quách Văn Lộc", "Phòng Lao động - Thương binh và Xã hội", "support_officer"),
    Account("duluan", "Vương Thị Thảo", "Ban Tuyên giáo Quận ủy", "opinion_officer"),
    Account("danvan", "Hồ Quang Vinh", "Trưởng Ban Dân vận Quận ủy", "opinion_reader"),
    Account("quyche", "Hà Ngọc Diệp", "Chuyên viên Văn phòng Quận ủy", "rules_officer"),
    Account("bientap", "Mai Thùy Dương", "Biên tập viên Trung tâm Văn hóa", "editor"),
    Account("duyetdang", "Tạ Quốc Việt", "Phó Chánh Văn phòng", "publisher"),
    Account("canuoc", "Lương Gia Khánh", "Theo dõi số liệu cả nước", "leader", place="VN"),
)
#: What somebody does besides. The Party's papers are seen by those who work on them and nobody else: the head of its
#: office, its clerk, and the district's leader, who sits in its committee.
ALSO = {
    "thuky": ("party_office", "opinion_reader"),
    "lanhdao": ("party_office", "opinion_reader"),
    "vanthu": ("party_office",),
}


def people_create(*, at: datetime) -> dict[str, Person]:
    """Makes them all, each with its role; by sign-in name."""
    found = {}
    for account in ACCOUNTS:
        person = person_create(
            username=account.username, full_name=account.full_name, title=account.title, password=None,
            email=f"{account.username}@example.vn", by=SYSTEM, at=at,
        )  # fmt: skip
        grant_give(
            person=person, role=ROLES[account.role], place=account.place, agency=account.agency, by=SYSTEM, at=at
        )
        for role in ALSO.get(account.username, ()):
            grant_give(person=person, role=ROLES[role], place=account.place, by=SYSTEM, at=at)
        found[account.username] = person
    # One hash for all: it is made slow on purpose, and the password is the same and printed.
    Person.objects.filter(pk__in=[one.pk for one in found.values()]).update(password=make_password(PASSWORD))
    return found
