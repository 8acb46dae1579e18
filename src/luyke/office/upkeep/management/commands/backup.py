"""`backup TỆP`: all that the office keeps, in one file."""

from __future__ import annotations

from argparse import ArgumentParser
from decimal import Decimal
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from luyke.office.ui.numbers import print_number
from luyke.office.upkeep.backup import BackupError, backup_write


class Command(BaseCommand):
    """Writes a backup while the office goes on working."""

    help = "Sao lưu cơ sở dữ liệu, các tệp đã nhận và khóa bí mật vào một tệp."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file to write."""
        parser.add_argument("target", metavar="TỆP", type=Path)

    def handle(self, **options: object) -> None:
        """Writes it."""
        target = Path(str(options["target"]))
        try:
            size = backup_write(database=settings.DATABASES["default"], data=settings.DATA, target=target)
        except (BackupError, OSError) as error:
            raise CommandError(str(error)) from error
        megabytes = print_number(Decimal(size) / 10**6, 1)
        self.stdout.write(f"Đã sao lưu vào {target} ({megabytes} MB).")
