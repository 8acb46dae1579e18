"""`directives_tick`: closes directives whose figure is reached, reminds owners, tells those who direct. Once a day."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from luyke.office.audit.services import SYSTEM
from luyke.office.reviews.models import Directive
from luyke.office.reviews.selectors import addresses_of_directors, addresses_of_doers, directives_waiting
from luyke.office.reviews.services import directive_escalate, directive_reach, directive_remind
from luyke.office.reviews.statuses import days_late

_AHEAD = timedelta(days=3)
_APART_BEFORE, _APART_LATE = timedelta(days=3), timedelta(days=6, hours=20)
_ESCALATED_AFTER = 7


class Command(BaseCommand):
    """The door of directive_reach, directive_remind and directive_escalate for the scheduler."""

    help = "Khép nhiệm vụ có số liệu đã đạt, nhắc đơn vị, báo cáo lãnh đạo việc quá hạn; chạy hằng ngày."

    def handle(self, *args: object, **options: object) -> None:
        """One stroke of the clock; run twice, it changes nothing the second time."""
        now = timezone.now()
        closed = letters = 0
        for directive in directives_waiting():
            if directive_reach(directive=directive, by=SYSTEM, at=now):
                closed += 1
            elif directive.claimed_date is None:
                letters += self._letters(directive, now)
        self.stdout.write(f"Khép {closed} nhiệm vụ theo số liệu; gửi {letters} thư.")

    def _letters(self, directive: Directive, now: datetime) -> int:
        sent, late = 0, days_late(directive, timezone.localdate(now))
        due = late > 0 or directive.due_date - timezone.localdate(now) <= _AHEAD
        apart = _APART_LATE if late else _APART_BEFORE
        if due and (directive.reminded_at is None or now - directive.reminded_at >= apart):
            sent += self._send(directive, addresses_of_doers(directive=directive), directive_remind, now)
        if late > _ESCALATED_AFTER and directive.escalated_at is None:
            sent += self._send(directive, addresses_of_directors(directive=directive), directive_escalate, now)
        return sent

    def _send(self, directive: Directive, addresses: list[str], send: object, now: datetime) -> int:
        if not addresses:
            self.stderr.write(f"{directive}: không có địa chỉ thư để gửi.")
            return 0
        send(directive=directive, addresses=addresses, by=SYSTEM, at=now)
        return len(addresses)
