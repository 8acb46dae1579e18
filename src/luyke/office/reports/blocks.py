"""Blocks of a template or of a report: shapes, their order, and what may stand in them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Model, QuerySet
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator
from luyke.office.reports.models import BlockKind

_DEEPEST = 3
_OF_INDICATORS = (BlockKind.GROUP, BlockKind.PARTS)
_WITH_INDICATORS = (*_OF_INDICATORS, BlockKind.TABLE)


@dataclass(frozen=True)
class Shape:
    """What somebody wants a block to be; see models.BlockShape."""

    kind: str
    text: str = ""
    level: int = 1
    guidance: str = ""
    indicators: tuple[str, ...] = ()

    def fields(self) -> dict[str, object]:
        """As the tables keep it. Raises RefusedError for what makes no block."""
        if self.kind == BlockKind.SECTION and not self.text.strip():
            raise RefusedError(_("Đề mục phải có chữ."))
        if not 1 <= self.level <= _DEEPEST:
            raise RefusedError(_("Đề mục có ba cấp: 1, 2, 3."))
        unknown = set(self.indicators) - set(
            Indicator.objects.filter(code__in=self.indicators).values_list("code", flat=True)
        )
        if unknown:
            raise RefusedError(_("Không có chỉ tiêu {codes} trong danh mục.").format(codes=", ".join(sorted(unknown))))
        if self.indicators and self.kind not in _WITH_INDICATORS:
            raise RefusedError(_("Chỉ đoạn viết từ số liệu và phụ lục mới chọn chỉ tiêu."))
        if self.kind in _OF_INDICATORS and not self.indicators:
            raise RefusedError(_("Đoạn viết về chỉ tiêu phải chọn ít nhất một chỉ tiêu."))
        return {
            "kind": self.kind, "text": self.text.strip(), "level": self.level, "guidance": self.guidance.strip(),
            "indicators": list(dict.fromkeys(self.indicators)),
        }  # fmt: skip


def put(blocks: QuerySet[Model], shape: Shape, *, after: int | None, **owner: object) -> Model:
    """A new block behind the one at position `after`; at the end where none is named."""
    fields = shape.fields()
    last = blocks.order_by("-position").values_list("position", flat=True).first() or 0
    position = last + 1 if after is None else after + 1
    blocks.filter(position__gte=position).update(position=F("position") + 1)
    return blocks.create(position=position, **fields, **owner)


def move(blocks: QuerySet[Model], block: Model, *, up: bool) -> bool:
    """Changes places with its neighbour; says whether there was one."""
    side = {"position__lt": block.position} if up else {"position__gt": block.position}
    other = blocks.filter(**side).order_by("-position" if up else "position").first()
    if other is None:
        return False
    blocks.filter(pk=block.pk).update(position=other.position)
    blocks.filter(pk=other.pk).update(position=block.position)
    return True
