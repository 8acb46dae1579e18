"""How a project stands on which a directive hangs, for the meetings that gave it."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count, Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.registers.land.feeds import listed_by, remaining_on, steps_known
from luyke.office.registers.land.models import Tie
from luyke.office.reviews.hanging import Hung
from luyke.office.reviews.models import Directive


def hung_on_project(directive: Directive, at: datetime) -> Hung | None:
    """The project on which a directive hangs, as known at a moment; None for one that hangs on none."""
    hanging = Tie.objects.filter(directive=directive, at__lte=at, ended_at__isnull=True)
    tie = hanging.select_related("project").first()
    if tie is None:
        return None
    today = timezone.localdate(at)
    told = steps_known(at).filter(household__project=tie.project).aggregate(
        affected=Count("pk", filter=listed_by(today)), remaining=Count("pk", filter=remaining_on(today)),
        last=Max("known_at"),
    )  # fmt: skip
    words = _("{project}: {affected} hộ có đất, còn {remaining} hộ chưa bàn giao").format(
        project=tie.project, affected=told["affected"], remaining=told["remaining"]
    )
    done = told["affected"] > 0 and told["remaining"] == 0
    return Hung(words, reverse("land:project", args=[tie.project_id]), "land.view", told["last"] if done else None)
