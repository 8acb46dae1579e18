"""`rounds_tick`: opens and closes rounds by the rules of their regimes. To be run each day; twice does no harm."""

from __future__ import annotations

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.collection.services import rounds_tick


class Command(BaseCommand):
    """The door of rounds_tick for the scheduler."""

    help = "Mở và đóng kỳ báo cáo theo quy tắc của từng chế độ; chạy hằng ngày."

    def handle(self, *args: object, **options: object) -> None:
        """One stroke of the clock."""
        ticked = rounds_tick(by=SYSTEM, at=timezone.now())
        for one in ticked.opened:
            self.stdout.write(f"Đã mở: {one}.")
        for one in ticked.closed:
            self.stdout.write(f"Đã đóng: {one}.")
