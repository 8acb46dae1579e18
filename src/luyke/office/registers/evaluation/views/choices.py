"""What the pages let a reader choose from."""

from __future__ import annotations

from django.http import HttpRequest

from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.models import Subject
from luyke.office.registers.evaluation.periods import period_name
from luyke.office.ui.clock import today


def periods_shown(request: HttpRequest, period: str) -> list[tuple[str, str]]:
    """The periods of which anything is known, and the one that is looked at: code and name."""
    known = selectors.periods_known(viewer=request.user, today=today())
    return [(one, period_name(one)) for one in sorted({*known, period}, reverse=True)]


def bodies_shown(request: HttpRequest) -> list[Subject]:
    """The bodies that have others in them."""
    return list(selectors.subjects_seen(viewer=request.user).filter(members__isnull=False).distinct())
