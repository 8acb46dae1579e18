"""Taking a recorded change back: what it opened is void, what it closed stands again, nothing is deleted."""

from __future__ import annotations

from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.places.models import Agency, Change, Place
from luyke.office.places.plans import ChangeRefusedError
from luyke.office.places.undoing import change_label, change_scopes, undo_obstacle


def change_undo(*, change: Change, by: Actor, at: datetime) -> Change:
    """Marks a change as undone and restores what was before. Raises ChangeRefusedError while anything builds on it."""
    for scope in change_scopes(change):
        by.permit("places.change", scope)
    with act("places.change.undone", by=by, at=at) as entry:
        change = Change.objects.select_for_update().get(pk=change.pk)
        obstacle = undo_obstacle(change)
        if obstacle:
            raise ChangeRefusedError(obstacle)
        closed = list(Place.objects.filter(closed_by=change))
        before = {place.code: place for place in closed}
        for place in Place.objects.filter(opened_by=change, code__in=before):
            # Whatever followed the code, or came below it since, goes back with it.
            below = Place.objects.filter(parent=place).exclude(opened_by=change).exclude(void=True)
            below.update(parent=before[place.code])
            Agency.objects.filter(place=place).update(place=before[place.code])
        Place.objects.filter(opened_by=change).update(void=True)
        Place.objects.filter(closed_by=change).update(valid_to=None, closed_by=None)
        change.undone_at, change.undone_by = at, by.actor_id
        change.save(update_fields=["undone_at", "undone_by"])
        entry.of(change, change_label(change), restored=len(closed), effective_date=change.effective_date.isoformat())
    return change
