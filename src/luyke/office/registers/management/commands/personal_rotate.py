"""Draws a new key for personal data and seals what is kept with it."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.registers.personal.services import personal_rotate


class Command(BaseCommand):
    """personal_rotate."""

    help = "Đổi khóa của dữ liệu cá nhân; khóa cũ vẫn nằm trong tệp, để mở bản sao lưu cũ."

    def handle(self, *args: object, **options: object) -> None:
        """The key, then every row."""
        count = personal_rotate(by=SYSTEM, at=timezone.now())
        self.stdout.write(f"Đã đổi khóa cho {count} người. Cất lại một bản của {settings.PERSONAL_KEYS}.")
