"""What a change will do, worked out before anything is done: the page shows it, the service carries it out.

A unit gets a new row exactly when its own name, type, or the code of the unit above it changes. Units below one that
keeps its code keep their rows and follow it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from luyke.office.places.models import Extent, Place
from luyke.office.places.naming import KINDS, capital


class ChangeRefusedError(ValueError):
    """A change that cannot be; its text is one sentence for the person who asked."""


@dataclass(frozen=True)
class NewUnit:
    """A unit that a change opens. `parent` is a row, or the position of another unit opened by the same change."""

    code: str
    kind: str
    name: str
    level: str
    parent: Place | int | None

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


@dataclass(frozen=True)
class Piece:
    """A unit or a part of it, and the position among the opened ones of that into which it goes."""

    source: Place
    target: int
    extent: str


@dataclass(frozen=True)
class Plan:
    """One change. `follows` are the units below that keep their rows, each with the position of the one they follow."""

    kind: str
    effective_date: date
    resolution: str
    note: str
    closes: tuple[Place, ...]
    opens: tuple[NewUnit, ...]
    pieces: tuple[Piece, ...]
    follows: tuple[tuple[Place, int], ...] = ()
    main: int = 0  # how many of the opened ones are the change itself; the rest are units below, moved along

    def of(self, source: Place) -> list[Piece]:
        """Where a unit goes."""
        return [piece for piece in self.pieces if piece.source == source]

    def carried_on(self, position: int) -> Place | None:
        """The unit that an opened one is the continuation of, so that its agencies stay: same code, whole, and either
        nothing else came to it or it kept its name."""
        unit = self.opens[position]
        made_of = [piece for piece in self.pieces if piece.target == position]
        for piece in made_of:
            if piece.source.code == unit.code and piece.extent == Extent.ALL:
                return piece.source if len(made_of) == 1 or piece.source.name == unit.name else None
        return None

    @property
    def label(self) -> str:
        """The change in a few words, for the record."""
        before = ", ".join(str(place) for place in self.closes[:4])
        after = ", ".join(str(unit) for unit in self.opens[: self.main][:4])
        return f"{before} → {after}" if after else before


@dataclass(frozen=True)
class Decision:
    """By what and from when: the head of every change."""

    effective_date: date
    resolution: str
    note: str = ""


@dataclass(frozen=True)
class Wanted:
    """What is asked of one new unit: code, kind, name, and the parts that make it."""

    code: str
    kind: str
    name: str
    parts: tuple[tuple[Place, str], ...] = field(default_factory=tuple)


def plan_change(
    kind: str,
    decision: Decision,
    *,
    sources: Sequence[Place],
    wanted: Sequence[Wanted],
    parent: Place | None = None,
    homes: Mapping[str, str] | None = None,
) -> Plan:
    """The plan of a change of units of one level, or refusal. `homes`: code of a unit below → its new one's."""
    if not sources:
        raise ChangeRefusedError(_("Chưa chọn đơn vị nào."))
    if not decision.resolution.strip():
        raise ChangeRefusedError(_("Phải ghi nghị quyết hoặc quyết định làm căn cứ."))
    day, level = decision.effective_date, sources[0].level
    for source in sources:
        _must_stand(source, day)
        if source.level != level:
            raise ChangeRefusedError(_("Các đơn vị phải cùng một cấp."))
    if parent is None and len({source.parent.code for source in sources if source.parent}) > 1:
        raise ChangeRefusedError(_("Các đơn vị thuộc nhiều đơn vị cấp trên khác nhau: phải nói đơn vị mới thuộc đâu."))
    above = parent or sources[0].parent
    if above is not None:
        _must_be_there(above, day)
    opens = [NewUnit(each.code.strip(), each.kind, each.name.strip(), level, above) for each in wanted]
    _must_be_well_named(opens, sources, day)
    pieces = [Piece(source, at, extent) for at, each in enumerate(wanted) for source, extent in each.parts]
    _must_add_up(sources, opens, pieces)
    plan = Plan(
        kind=kind, effective_date=day, resolution=decision.resolution.strip(), note=decision.note.strip(),
        closes=tuple(sources), opens=tuple(opens), pieces=tuple(pieces), main=len(opens),
    )  # fmt: skip
    return _with_those_below(plan, homes or {})


def below_since(place: Place, day: date) -> list[Place]:
    """The units right below one on a day or later, in the order of their codes."""
    below = Place.objects.standing().filter(parent__code=place.code).exclude(valid_to__lt=day)
    return list(below.select_related("parent").order_by("code"))


def _with_those_below(plan: Plan, homes: Mapping[str, str]) -> Plan:
    """The plan with what becomes of the units below: they follow their code, or get a new row under another."""
    closes, opens, pieces, follows = list(plan.closes), list(plan.opens), list(plan.pieces), []
    position = {unit.code: at for at, unit in enumerate(plan.opens)}
    for source in plan.closes:
        children = below_since(source, plan.effective_date)
        if not children:
            continue
        into = [piece.target for piece in plan.of(source)]
        for child in children:
            home = homes.get(child.code)
            if home is None and source.code in position and len(into) == 1:
                home = source.code
            if home is None and len(into) == 1:
                home = plan.opens[into[0]].code
            if home not in position:
                raise ChangeRefusedError(
                    _("{place} còn {count} đơn vị cấp dưới: phải nói mỗi đơn vị về đâu.").format(
                        place=capital(str(source)), count=len(children)
                    )
                )
            if home == source.code:
                follows.append((child, position[home]))
                continue
            _must_stand(child, plan.effective_date)
            closes.append(child)
            opens.append(NewUnit(child.code, child.kind, child.name, child.level, position[home]))
            pieces.append(Piece(child, len(opens) - 1, Extent.ALL))
            follows += [(below, len(opens) - 1) for below in below_since(child, plan.effective_date)]
    return Plan(
        plan.kind, plan.effective_date, plan.resolution, plan.note,
        tuple(closes), tuple(opens), tuple(pieces), tuple(follows), plan.main,
    )  # fmt: skip


def _must_be_there(above: Place, day: date) -> None:
    """Refuses a unit above that was not there on the day, under whatever name."""
    if not Place.objects.on(day).filter(code=above.code).exists():
        raise ChangeRefusedError(
            _("{place} không có vào ngày {day}.").format(place=capital(str(above)), day=f"{day:%d/%m/%Y}")
        )


def _must_stand(place: Place, day: date) -> None:
    """Refuses a unit that does not stand on the day, or of which something later is on record."""
    name = capital(str(place))
    if place.void:
        raise ChangeRefusedError(_("{place} thuộc một thay đổi đã hủy.").format(place=name))
    if place.valid_to is not None:
        raise ChangeRefusedError(
            _("{place} đã thôi tồn tại sau ngày {day} theo một thay đổi đã ghi: hủy thay đổi ấy trước.").format(
                place=name, day=f"{place.valid_to:%d/%m/%Y}"
            )
        )
    if place.valid_from is not None and day <= place.valid_from:
        raise ChangeRefusedError(
            _("{place} chỉ có từ ngày {day}: ngày hiệu lực phải sau ngày ấy.").format(
                place=name, day=f"{place.valid_from:%d/%m/%Y}"
            )
        )


def _must_be_well_named(opens: Sequence[NewUnit], sources: Sequence[Place], day: date) -> None:
    """Refuses a kind that the level has not, an empty name or code, and a code that belongs or belonged to another."""
    own = {source.code for source in sources}
    if len({unit.code for unit in opens}) < len(opens):
        raise ChangeRefusedError(_("Hai đơn vị mới không thể cùng một mã."))
    for unit in opens:
        if not unit.code or not unit.name:
            raise ChangeRefusedError(_("Đơn vị mới phải có mã và tên."))
        if unit.kind not in KINDS[unit.level]:
            raise ChangeRefusedError(
                _("“{kind}” không phải loại đơn vị của cấp này ({kinds}).").format(
                    kind=unit.kind, kinds=", ".join(KINDS[unit.level])
                )
            )
    for other in Place.objects.standing().filter(code__in=[unit.code for unit in opens if unit.code not in own]):
        raise ChangeRefusedError(
            _("Mã {code} đã cấp cho {place}; một mã không cấp lại cho đơn vị khác.").format(
                code=other.code, place=other
            )
        )
    taken = Q()
    for unit in opens:
        if isinstance(unit.parent, Place):
            taken |= Q(kind=unit.kind, name=unit.name, parent__code=unit.parent.code)
    same = Place.objects.on(day).filter(taken).exclude(code__in=own).first() if taken else None
    if same is not None:
        raise ChangeRefusedError(_("Đã có {place} (mã {code}) ở đó.").format(place=same, code=same.code))


def _must_add_up(sources: Sequence[Place], opens: Sequence[NewUnit], pieces: Sequence[Piece]) -> None:
    """Refuses a new unit made of nothing, and a unit that went whole one way and also another."""
    for at, unit in enumerate(opens):
        if not any(piece.target == at for piece in pieces):
            raise ChangeRefusedError(_("Chưa nói {unit} gồm những phần nào.").format(unit=unit))
    if len({(piece.source.pk, piece.target) for piece in pieces}) < len(pieces):
        raise ChangeRefusedError(_("Một đơn vị chỉ được nói một lần trong một đơn vị mới."))
    for source in sources:
        extents = [piece.extent for piece in pieces if piece.source == source]
        if Extent.ALL in extents and len(extents) > 1:
            raise ChangeRefusedError(
                _("{place} đã vào toàn bộ một nơi thì không còn phần nào cho nơi khác.").format(
                    place=capital(str(source))
                )
            )
        if extents and Extent.ALL not in extents and len(extents) == 1:
            raise ChangeRefusedError(
                _("{place} chia ra: còn thiếu phần kia về đâu.").format(place=capital(str(source)))
            )
