"""Units, changes and plans in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.places.models import Agency, Change, ChangeKind, Extent, Place
from luyke.office.places.naming import capital
from luyke.office.places.plans import NewUnit, Plan
from luyke.office.places.selectors import Step
from luyke.office.ui.numbers import print_number

Named = Place | NewUnit
_SAME_TERRITORY = (ChangeKind.RENAMED, ChangeKind.RETYPED, ChangeKind.MOVED)


def listed(words: Sequence[str]) -> str:
    """ "a, b và c"."""
    return words[0] if len(words) == 1 else _("{first} và {last}").format(first=", ".join(words[:-1]), last=words[-1])


def named(units: Iterable[Named]) -> str:
    """Units one after the other, the kind said once: "các phường An Biên và Vĩnh Niệm, xã Đồng Lúa"."""
    by_kind: dict[str, list[str]] = {}
    for unit in units:
        by_kind.setdefault(unit.kind, []).append(unit.name)
    return ", ".join(
        f"{kind} {names[0]}" if len(names) == 1 else _("các {kind} {names}").format(kind=kind, names=listed(names))
        for kind, names in by_kind.items()
    )


def with_extents(parts: Iterable[tuple[Named, str]]) -> str:
    """ "toàn bộ các phường A và B; một phần phường C"."""
    by_extent: dict[str, list[Named]] = {}
    for unit, extent in sorted(parts, key=lambda part: list(Extent).index(Extent(part[1]))):
        by_extent.setdefault(extent, []).append(unit)
    return "; ".join(f"{Extent(extent).label} {named(units)}" for extent, units in by_extent.items())


def tell_place(place: Place, lineage: Sequence[Place]) -> str:
    """What a unit is, and from when to when."""
    above = f", {_('thuộc')} {', '.join(str(each) for each in lineage[1:-1])}" if len(lineage) > 2 else ""
    text = _("{place} (mã {code}){above}").format(place=capital(str(place)), code=place.code, above=above)
    if place.valid_from is not None:
        text += _(", từ ngày {day}").format(day=_day(place.valid_from))
    if place.valid_to is not None:
        text += _(", đến hết ngày {day}").format(day=_day(place.valid_to))
    return text + "."


def tell_before(step: Step) -> str:
    """What a unit was made of by one change."""
    made = with_extents(step.others)
    head = _("Ngày {day}, theo {resolution}").format(
        day=_day(step.change.effective_date), resolution=step.change.resolution
    )
    if len(step.others) == 1 and step.whole:
        (before, _extent), *_rest = step.others
        return _("{head}: {before} thành {place}.").format(head=head, before=_apart(before, step.of), place=step.of)
    return _("{head}: {place} gồm {made}.").format(head=head, place=step.of, made=made)


def tell_after(step: Step) -> str:
    """What became of a unit by one change."""
    head = _("Ngày {day}, theo {resolution}").format(
        day=_day(step.change.effective_date), resolution=step.change.resolution
    )
    if len(step.others) == 1 and step.whole:
        return _("{head}: toàn bộ {place} vào {after}.").format(head=head, place=step.of, after=step.others[0][0])
    parts = [f"{Extent(extent).label} → {other}" for other, extent in step.others]
    return _("{head}: {place} chia ra: {parts}.").format(head=head, place=step.of, parts="; ".join(parts))


def tell_change(change: Change, closed: int, opened: int) -> str:
    """A recorded change and how much it did."""
    if change.kind == ChangeKind.LISTED:
        return _(
            "{list}: {closed} đơn vị thôi có tên hoặc đổi tên, loại, cấp trên; {opened} đơn vị mở dòng mới."
        ).format(list=change.resolution, closed=print_number(Decimal(closed)), opened=print_number(Decimal(opened)))
    return _("{kind} từ ngày {day}, {resolution}: {closed} đơn vị thôi tồn tại, {opened} đơn vị mới.").format(
        kind=capital(str(change.get_kind_display())), day=_day(change.effective_date), resolution=change.resolution,
        closed=closed, opened=opened,
    )  # fmt: skip


def tell_undo(change: Change, closed: int, opened: int) -> list[str]:
    """What undoing will do, before it is done."""
    return [
        _("{closed} đơn vị cũ lại có hiệu lực sau ngày {last}.").format(
            closed=closed, last=_day(change.effective_date - timedelta(days=1))
        ),
        _("{opened} đơn vị mở theo thay đổi này không còn trên trang nào, nhưng dòng đã ghi vẫn giữ.").format(
            opened=opened
        ),
        _("Đơn vị cấp dưới và cơ quan đã theo đơn vị mới thì trở lại đơn vị cũ."),
        _("Nhật ký ghi ai hủy, lúc nào."),
        _("Thay đổi này do nạp danh mục: nạp lần nữa không ghi lại thay đổi đã hủy.")
        if change.recorded_by is None
        else _("Ghi lại được, bằng chính các bước như lần đầu."),
    ]


def tell_plan(plan: Plan) -> list[str]:
    """What will happen, sentence by sentence, before it happens."""
    last = _day(plan.effective_date - timedelta(days=1))
    main = [unit for at, unit in enumerate(plan.opens) if at < plan.main]
    closing = plan.closes[: len(plan.closes) - (len(plan.opens) - plan.main)]
    told = [_tell_closing(plan, closing, last)]
    same = plan.kind in _SAME_TERRITORY
    for at, unit in enumerate(main):
        parts = [(piece.source, piece.extent) for piece in plan.pieces if piece.target == at]
        above = _(", thuộc {parent}").format(parent=unit.parent) if isinstance(unit.parent, Place) else ""
        told.append(
            _("Từ ngày {day} có {unit} (mã {code}{above}){made}.").format(
                day=_day(plan.effective_date), unit=unit, code=unit.code, above=above,
                made="" if same else _(", gồm {parts}").format(parts=with_extents(parts)),
            )
        )  # fmt: skip
    told += _tell_below(plan)
    told.append(_tell_figures(plan))
    told.append(_("Số liệu, kế hoạch đã ghi cho các đơn vị cũ giữ nguyên ở đó; không dòng nào bị xóa hay chuyển."))
    told.append(_("Hủy được về sau, chừng nào chưa có thay đổi, kế hoạch hay số liệu nào dựa vào đơn vị mới."))
    return told


def _tell_closing(plan: Plan, closing: Sequence[Place], last: str) -> str:
    if plan.kind in _SAME_TERRITORY:
        return _("Đến hết ngày {last} vẫn là {place}{above}.").format(
            last=last, place=closing[0], above=_(", thuộc {parent}").format(parent=closing[0].parent)
        )
    return _("Hết ngày {last}, {places} thôi tồn tại như hiện nay.").format(last=last, places=named(closing))


def _tell_below(plan: Plan) -> list[str]:
    told = []
    moved = len(plan.opens) - plan.main
    if moved:
        told.append(
            _(
                "{count} đơn vị cấp dưới sang đơn vị cấp trên mang mã khác, nên cũng mở dòng mới"
                " (mã và tên giữ nguyên)."
            ).format(count=moved)
        )
    if plan.follows:
        told.append(_("{count} đơn vị cấp dưới giữ nguyên và theo đơn vị mới.").format(count=len(plan.follows)))
    staying = [plan.carried_on(at) for at in range(plan.main)]
    agencies = Agency.objects.filter(place__in=[place for place in staying if place is not None]).count()
    if agencies:
        told.append(_("{count} cơ quan bên trong theo sang đơn vị mới.").format(count=agencies))
    return told


def _tell_figures(plan: Plan) -> str:
    if plan.kind in _SAME_TERRITORY:
        return _("Địa bàn giữ nguyên: chuỗi số liệu nối tiếp, không gãy.")
    divided = [piece.source for piece in plan.pieces if piece.extent != Extent.ALL]
    if not plan.pieces:
        return _("Không đơn vị nào kế thừa: chuỗi số liệu dừng ở đó.")
    if not divided:
        return _("Mọi đơn vị chuyển toàn bộ: số liệu cũ cộng đúng được sang đơn vị mới.")
    return _(
        "{places} bị chia: số liệu cũ không quy đổi được sang đơn vị mới, trừ khi ghi dân số, số hộ hoặc diện tích từng"
        " phần; khi đó số quy đổi mang chữ “ước tính lại”."
    ).format(places=capital(named(dict.fromkeys(divided))))


def _apart(before: Place, after: Place) -> str:
    """The older unit's name, with what is above it where only that changed."""
    if (before.kind, before.name) == (after.kind, after.name) and before.parent is not None:
        return _("{place} thuộc {parent}").format(place=before, parent=before.parent)
    return str(before)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
