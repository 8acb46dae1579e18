"""`restore TỆP`: a backup put in the place of what is there."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from luyke.office.upkeep.backup import BackupError, backup_restore


class Command(BaseCommand):
    """Restores a backup and brings its tables up to this version."""

    help = "Khôi phục từ một tệp sao lưu. Dừng máy chủ trước; dữ liệu đang có được giữ lại với đuôi .before."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file to read."""
        parser.add_argument("source", metavar="TỆP", type=Path)

    def handle(self, **options: object) -> None:
        """Restores it."""
        source = Path(str(options["source"]))
        connections.close_all()
        try:
            backup_restore(source=source, database=settings.DATABASES["default"], data=settings.DATA)
        except BackupError as error:
            raise CommandError(str(error)) from error
        call_command("migrate", verbosity=0)
        self.stdout.write(f"Đã khôi phục từ {source}.")
