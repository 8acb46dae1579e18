"""The day by which pages tell what is due. Acts bear the moment at which they were done, whatever this says."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The calendar's; in the demonstration, the day at which its month stands still."""
    return settings.DEMO_DAY or timezone.localdate()
