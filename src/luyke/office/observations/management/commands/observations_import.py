"""`observations_import FILE`: values from a CSV or XLSX file, all of them or none."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.observations.importing import ImportRefusedError
from luyke.office.observations.services import observations_import


class Command(BaseCommand):
    """The door of observations_import for the command line."""

    help = "Nạp số liệu từ tệp CSV hoặc XLSX (cột: chỉ tiêu, địa bàn, kỳ, giá trị, trạng thái)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and in whose name."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", help="tên đăng nhập của người nạp; để trống là hệ thống")

    def handle(self, *args: object, **options: object) -> None:
        """Imports, or says what is wrong with which row."""
        path: Path = options["file"]
        who = Person.objects.get_by_natural_key(options["by"]) if options["by"] else SYSTEM
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CommandError(f"Không đọc được tệp {path}: {error.strerror}.") from error
        try:
            count = observations_import(content=content, name=path.name, by=who, at=timezone.now())
        except ImportRefusedError as refused:
            raise CommandError("\n".join(refused.errors)) from refused
        self.stdout.write(f"Đã nạp {count} số liệu.")
