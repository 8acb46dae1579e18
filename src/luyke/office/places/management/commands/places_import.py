"""`places_import`: the lists of units since 2021 and what became of what on 1 July 2025."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.places.services import place_list_import


class Command(BaseCommand):
    """Brings the dated lists in; done again, it adds only what is missing."""

    help = "Nạp danh mục đơn vị hành chính từ năm 2021 và bảng kế thừa ngày 01/07/2025. Chạy lại không nạp hai lần."

    def handle(self, **options: object) -> None:
        """Imports, and says how much was new."""
        done = place_list_import(by=SYSTEM, at=timezone.now())
        self.stdout.write(
            f"Đã nạp {done.units} đơn vị, {done.successions} dòng kế thừa, {done.changes} thay đổi."
            if done.changes
            else "Danh mục đã có đủ, không nạp gì thêm."
        )
