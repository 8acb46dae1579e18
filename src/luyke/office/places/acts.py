"""One plan for each act that changes units. They read, and refuse in one sentence; services carry them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from luyke.office.places.models import ChangeKind, Extent, Level, Place
from luyke.office.places.naming import capital
from luyke.office.places.plans import ChangeRefusedError, Decision, Plan, Wanted, plan_change


def plan_merge(
    decision: Decision, *, sources: Sequence[Place], code: str, kind: str, name: str, parent: Place | None = None
) -> Plan:
    """Several units become one. It may keep the code of one of them."""
    if len(sources) < 2:
        raise ChangeRefusedError(_("Sáp nhập cần ít nhất hai đơn vị."))
    whole = Wanted(code, kind, name, tuple((source, Extent.ALL) for source in sources))
    return plan_change(ChangeKind.MERGED, decision, sources=sources, wanted=[whole], parent=parent)


def plan_split(
    decision: Decision, *, source: Place, into: Sequence[Wanted], homes: Mapping[str, str] | None = None
) -> Plan:
    """One unit becomes several; one of them may keep its code. Parts that say nothing are a part."""
    if len(into) < 2:
        raise ChangeRefusedError(_("Chia tách cần ít nhất hai đơn vị mới."))
    wanted = [
        each if each.parts else Wanted(each.code, each.kind, each.name, ((source, Extent.PART),)) for each in into
    ]
    return plan_change(ChangeKind.SPLIT, decision, sources=[source], wanted=wanted, homes=homes)


def plan_rename(decision: Decision, *, place: Place, name: str) -> Plan:
    """Another name; code and territory stay."""
    if name.strip() == place.name:
        raise ChangeRefusedError(_("Tên mới giống tên cũ."))
    return _carry_on(ChangeKind.RENAMED, decision, place, Wanted(place.code, place.kind, name))


def plan_retype(decision: Decision, *, place: Place, kind: str) -> Plan:
    """Another kind, as a commune that becomes a ward; code, name and territory stay."""
    if kind == place.kind:
        raise ChangeRefusedError(_("Loại đơn vị mới giống loại cũ."))
    return _carry_on(ChangeKind.RETYPED, decision, place, Wanted(place.code, kind, place.name))


def plan_move(decision: Decision, *, place: Place, parent: Place) -> Plan:
    """The whole unit goes under another one above."""
    if place.parent is None:
        raise ChangeRefusedError(_("{place} không có đơn vị cấp trên.").format(place=capital(str(place))))
    if parent.code == place.parent.code:
        raise ChangeRefusedError(_("{place} đã thuộc {parent}.").format(place=capital(str(place)), parent=parent))
    order = list(Level)
    if order.index(parent.level) >= order.index(place.level):
        raise ChangeRefusedError(_("{parent} không phải đơn vị cấp trên.").format(parent=capital(str(parent))))
    return _carry_on(ChangeKind.MOVED, decision, place, Wanted(place.code, place.kind, place.name), parent)


def plan_dissolve(decision: Decision, *, place: Place, receivers: Sequence[tuple[Place, str]]) -> Plan:
    """A unit ends; what was of it goes to units that stand, each of which goes on with a larger territory."""
    if place in [receiver for receiver, _extent in receivers]:
        raise ChangeRefusedError(_("Đơn vị giải thể không thể tự nhận phần của mình."))
    wanted = [
        Wanted(receiver.code, receiver.kind, receiver.name, ((receiver, Extent.ALL), (place, extent)))
        for receiver, extent in receivers
    ]
    sources = [place, *(receiver for receiver, _extent in receivers)]
    return plan_change(ChangeKind.DISSOLVED, decision, sources=sources, wanted=wanted)


def plan_reorganise(
    decision: Decision,
    *,
    sources: Sequence[Place],
    wanted: Sequence[Wanted],
    parent: Place | None = None,
    homes: Mapping[str, str] | None = None,
) -> Plan:
    """Many to many: units go, whole or in parts, into new ones."""
    for source in sources:
        if not any(source == part for each in wanted for part, _extent in each.parts):
            raise ChangeRefusedError(_("Chưa nói {place} về đâu.").format(place=source))
    return plan_change(ChangeKind.REORGANISED, decision, sources=sources, wanted=wanted, parent=parent, homes=homes)


def _carry_on(kind: str, decision: Decision, place: Place, wanted: Wanted, parent: Place | None = None) -> Plan:
    whole = Wanted(wanted.code, wanted.kind, wanted.name, ((place, Extent.ALL),))
    return plan_change(kind, decision, sources=[place], wanted=[whole], parent=parent)
