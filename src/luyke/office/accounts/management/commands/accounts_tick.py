"""Switches off accounts that nobody has used for IDLE_DAYS. To be run once a day."""

from __future__ import annotations

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.accounts.selectors import person_idle
from luyke.office.accounts.services import person_switch_off
from luyke.office.audit.services import SYSTEM


class Command(BaseCommand):
    """accounts_tick."""

    help = "Khóa các tài khoản không dùng quá số ngày cho phép."

    def handle(self, *args: object, **options: object) -> None:
        """One act an account."""
        now = timezone.now()
        for person in person_idle(at=now):
            reason = f"không dùng quá {settings.IDLE_DAYS} ngày"
            person_switch_off(person=person, by=SYSTEM, at=now, reason=reason)
            self.stdout.write(person.actor_name)
