"""`collection_remind`: letters to the units that have not sent, from two days before it is due, one a day at most."""

from __future__ import annotations

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.collection.selectors import addresses_of, submissions_to_remind
from luyke.office.collection.services import submission_remind

_AHEAD = timedelta(days=2)
_APART = timedelta(hours=20)


class Command(BaseCommand):
    """The door of submission_remind for the scheduler."""

    help = "Gửi thư nhắc các đơn vị chưa gửi báo cáo; chạy hằng ngày."

    def handle(self, *args: object, **options: object) -> None:
        """Reminds each unit that someone can be written to for."""
        now = timezone.now()
        letters = 0
        for submission in submissions_to_remind(due_before=now + _AHEAD, reminded_before=now - _APART):
            addresses = addresses_of(reporter=submission.reporter)
            if addresses:
                submission_remind(submission=submission, addresses=addresses, by=SYSTEM, at=now)
                letters += len(addresses)
            else:
                self.stderr.write(f"{submission}: không có địa chỉ thư của người báo cáo.")
        self.stdout.write(f"Đã gửi {letters} thư nhắc.")
