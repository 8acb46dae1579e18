"""`demo_load`: Lê Chân 2021 and the real series into an empty office; the accounts are printed."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.accounts.roles import ROLES
from luyke.office.demo.loading import DAY, demo_load
from luyke.office.demo.people import ACCOUNTS, ALSO, PASSWORD
from luyke.office.settings.environment import DEMO_DAY


class Command(BaseCommand):
    """Loads the demonstration once."""

    help = "Nạp dữ liệu chạy thử: quận Lê Chân năm 2021, số liệu thật của Việt Nam và Hải Phòng."

    def handle(self, **options: object) -> None:
        """Makes the tables, loads it if nothing is there, and prints who can sign in."""
        call_command("migrate", verbosity=0)
        if demo_load(at=timezone.now(), say=self.stdout.write):
            (settings.DATA / DEMO_DAY).write_text(f"{DAY}\n")
        self.stdout.write(f"\nTài khoản chạy thử, mật khẩu chung: {PASSWORD}")
        for account in ACCOUNTS:
            roles = ", ".join(str(ROLES[code].name) for code in (account.role, *ALSO.get(account.username, ())))
            self.stdout.write(f"  {account.username:<10} {roles} · {account.full_name}")
