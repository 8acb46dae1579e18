"""Erases the words of readers that are kept no longer. To be run once a day."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.publishing.services import comments_clean


class Command(BaseCommand):
    """comments_tick."""

    help = "Xóa lời của các ý kiến không đăng đã quá hạn giữ."

    def handle(self, *args: object, **options: object) -> None:
        """One act."""
        self.stdout.write(str(comments_clean(by=SYSTEM, at=timezone.now())))
