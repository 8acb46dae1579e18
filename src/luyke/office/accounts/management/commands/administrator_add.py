"""`administrator_add NAME FULL-NAME`: an account that may make all others; the first one of an office."""

from __future__ import annotations

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from luyke.office.accounts.models import Person
from luyke.office.accounts.passwords import temporary_password
from luyke.office.accounts.roles import ADMINISTRATOR
from luyke.office.accounts.services import grant_give, person_create
from luyke.office.audit.services import SYSTEM


class Command(BaseCommand):
    """The door of whoever holds the machine."""

    help = "Lập tài khoản quản trị hệ thống; mật khẩu tạm in ra một lần, phải đổi khi vào lần đầu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who it is."""
        parser.add_argument("username", help="tên đăng nhập")
        parser.add_argument("full_name", help="họ và tên")

    def handle(self, **options: object) -> None:
        """The account and its role, both or neither."""
        username, now, password = str(options["username"]), timezone.now(), temporary_password()
        if Person.objects.filter(username__iexact=username).exists():
            raise CommandError(f"Đã có tài khoản mang tên đăng nhập {username}.")
        with transaction.atomic():
            person = person_create(
                username=username, full_name=str(options["full_name"]), password=password, temporary=True, by=SYSTEM,
                at=now,
            )  # fmt: skip
            grant_give(person=person, role=ADMINISTRATOR, by=SYSTEM, at=now)
        self.stdout.write(f"Mật khẩu tạm của {username}: {password}")
