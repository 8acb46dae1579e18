"""The acts that change units: each takes its plan, as the page showed it, and carries it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from luyke.lexicon.folding import fold
from luyke.office.audit.services import Actor, Draft, act
from luyke.office.places import acts
from luyke.office.places.models import Agency, Change, Place, Succession
from luyke.office.places.plans import Decision, Plan, Wanted


def place_merge(
    *, decision: Decision, sources: Sequence[Place], code: str, kind: str, name: str, by: Actor, at: datetime,
    parent: Place | None = None,
) -> Change:  # fmt: skip
    """Several units become one. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, *sources, *([parent] if parent else ()))
    with act("places.place.merged", by=by, at=at) as entry:
        plan = acts.plan_merge(decision, sources=sources, code=code, kind=kind, name=name, parent=parent)
        return _carry_out(plan, entry, by, at)


def place_split(
    *, decision: Decision, source: Place, into: Sequence[Wanted], by: Actor, at: datetime,
    homes: Mapping[str, str] | None = None,
) -> Change:  # fmt: skip
    """One unit becomes several. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, source)
    with act("places.place.split", by=by, at=at) as entry:
        return _carry_out(acts.plan_split(decision, source=source, into=into, homes=homes), entry, by, at)


def place_rename(*, decision: Decision, place: Place, name: str, by: Actor, at: datetime) -> Change:
    """A unit gets another name. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, place)
    with act("places.place.renamed", by=by, at=at) as entry:
        return _carry_out(acts.plan_rename(decision, place=place, name=name), entry, by, at)


def place_retype(*, decision: Decision, place: Place, kind: str, by: Actor, at: datetime) -> Change:
    """A unit becomes one of another kind. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, place)
    with act("places.place.retyped", by=by, at=at) as entry:
        return _carry_out(acts.plan_retype(decision, place=place, kind=kind), entry, by, at)


def place_move(*, decision: Decision, place: Place, parent: Place, by: Actor, at: datetime) -> Change:
    """A unit goes under another one above. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, place, parent)
    with act("places.place.moved", by=by, at=at) as entry:
        return _carry_out(acts.plan_move(decision, place=place, parent=parent), entry, by, at)


def place_dissolve(
    *, decision: Decision, place: Place, receivers: Sequence[tuple[Place, str]], by: Actor, at: datetime
) -> Change:
    """A unit ends, and standing ones receive what was of it. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, place, *(receiver for receiver, _extent in receivers))
    with act("places.place.dissolved", by=by, at=at) as entry:
        return _carry_out(acts.plan_dissolve(decision, place=place, receivers=receivers), entry, by, at)


def place_reorganise(
    *, decision: Decision, sources: Sequence[Place], wanted: Sequence[Wanted], by: Actor, at: datetime,
    parent: Place | None = None, homes: Mapping[str, str] | None = None,
) -> Change:  # fmt: skip
    """Units go, whole or in parts, into new ones. Raises ChangeRefusedError; then nothing is done."""
    _permit(by, *sources, *([parent] if parent else ()))
    with act("places.place.reorganised", by=by, at=at) as entry:
        plan = acts.plan_reorganise(decision, sources=sources, wanted=wanted, parent=parent, homes=homes)
        return _carry_out(plan, entry, by, at)


def _permit(by: Actor, *places: Place) -> None:
    for place in places:
        by.permit("places.change", place.scope)


def _carry_out(plan: Plan, entry: Draft, by: Actor, at: datetime) -> Change:
    """Closes and opens rows, ties them, and lets the units and agencies below follow."""
    change = Change.objects.create(
        kind=plan.kind, effective_date=plan.effective_date, resolution=plan.resolution, note=plan.note,
        recorded_at=at, recorded_by=by.actor_id,
    )  # fmt: skip
    Place.objects.filter(pk__in=[place.pk for place in plan.closes]).update(
        valid_to=plan.effective_date - timedelta(days=1), closed_by=change
    )
    opened: list[Place] = []
    for unit in plan.opens:
        parent = opened[unit.parent] if isinstance(unit.parent, int) else unit.parent
        opened.append(
            Place.objects.create(
                code=unit.code,
                level=unit.level,
                kind=unit.kind,
                name=unit.name,
                folded=fold(unit.name),
                parent=parent,
                valid_from=plan.effective_date,
                opened_by=change,
            )
        )
    Succession.objects.bulk_create(
        Succession(change=change, source=piece.source, target=opened[piece.target], extent=piece.extent)
        for piece in plan.pieces
    )
    for at_position, place in enumerate(opened):
        below = [child.pk for child, position in plan.follows if position == at_position]
        Place.objects.filter(pk__in=below).update(parent=place)
        before = plan.carried_on(at_position)
        if before is not None:
            Agency.objects.filter(place=before).update(place=place)
    codes = sorted({place.code for place in plan.closes})
    entry.of(
        change,
        plan.label,
        scope=plan.closes[0].parent.code if plan.closes[0].parent else plan.closes[0].code,
        closed=codes,
        opened=[unit.code for unit in plan.opens],
        resolution=plan.resolution,
        effective_date=plan.effective_date.isoformat(),
    )
    return change
