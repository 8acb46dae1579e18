"""Erases personal data that were kept for their time. To be run once a day."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.registers.personal.services import personal_erase_due


class Command(BaseCommand):
    """personal_tick."""

    help = "Xóa dữ liệu cá nhân đã hết hạn lưu; số liệu đã đếm vẫn giữ."

    def handle(self, *args: object, **options: object) -> None:
        """One act a batch."""
        count = personal_erase_due(by=SYSTEM, at=timezone.now())
        if count:
            self.stdout.write(f"Đã xóa dữ liệu cá nhân của {count} người.")
