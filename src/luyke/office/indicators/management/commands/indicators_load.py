"""Fills the office's catalogue from the engine's; a second run changes nothing."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.services import catalogue_load


class Command(BaseCommand):
    """Loads the catalogue of indicators."""

    help = "Nạp danh mục chỉ tiêu của bộ máy đọc vào danh mục của văn phòng; chạy lại không thay đổi gì."

    def handle(self, *args: Any, **options: Any) -> None:
        """Runs it."""
        written = catalogue_load(by=SYSTEM, at=timezone.now())
        self.stdout.write(
            f"Thêm {written.new} chỉ tiêu; thêm định nghĩa cho {written.revised} chỉ tiêu; "
            f"{written.same} chỉ tiêu đã có, giữ nguyên."
        )
