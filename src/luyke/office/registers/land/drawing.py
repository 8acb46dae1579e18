"""The sketch of a project: its parcels as rectangles in metres, coloured and shaped by how households stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from luyke.office.registers.land.marks import Mark
from luyke.office.registers.land.models import Parcel

_MARGIN, _SMALLEST, _LARGEST = 2, 3, 14  # metres; letters between the last two


@dataclass(frozen=True)
class DrawnParcel:
    """A parcel on the sketch; `size` of its shape, whose middle is `middle`."""

    x: int
    y: int
    width: int
    height: int
    household: int
    name: str
    mark: Mark

    @property
    def size(self) -> int:
        """How large its shape is drawn: as the parcel lets it."""
        return max(_SMALLEST, min(self.width, self.height, _LARGEST) * 7 // 10)

    @property
    def middle(self) -> tuple[str, str]:
        """The middle of its shape."""
        return f"{self.x + self.width / 2:g}", f"{self.y + self.height / 2 + self.size * 0.36:g}"


@dataclass(frozen=True)
class Sketch:
    """All parcels of a project that have their place, and the frame that holds them."""

    parcels: tuple[DrawnParcel, ...]
    frame: str
    undrawn: int


def sketch_of(parcels: Iterable[Parcel], marks: Mapping[int, Mark], names: Mapping[int, str]) -> Sketch | None:
    """The sketch; None where no parcel has its place. `marks`, `names`: of households, by id."""
    drawn = tuple(
        DrawnParcel(one.x or 0, one.y or 0, one.width or 1, one.height or 1, one.household_id,
                    f"{names[one.household_id]}, {one}", marks[one.household_id])
        for one in parcels if one.household_id in marks
    )  # fmt: skip
    if not drawn:
        return None
    left, top = min(one.x for one in drawn) - _MARGIN, min(one.y for one in drawn) - _MARGIN
    width = max(one.x + one.width for one in drawn) + _MARGIN - left
    height = max(one.y + one.height for one in drawn) + _MARGIN - top
    return Sketch(drawn, f"{left} {top} {width} {height}", len(marks.keys() - {one.household for one in drawn}))
