"""How many base units one shown unit is: "tỷ đồng" is 10⁹ VND, "tạ/ha" 0,1 t/ha."""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.reading.tables.units import named_unit


def shown_factor(shown: str, unit: str) -> Decimal | None:
    """The factor from a shown unit to the base unit; None where the words are of another unit, or mean nothing.

    What stands behind "/" is taken as the words say it: "triệu đồng/năm" of VND/person is per person and year. A noun
    that is counted may be said more closely than the base unit does: "giường bệnh" of "giường".
    """
    if shown == unit:
        return Decimal(1)
    whole, head = named_unit(shown), named_unit(shown.partition("/")[0])
    if whole is not None and whole.code == unit:
        return whole.factor
    own = unit.partition("/")[0]
    if head is not None and (head.code == own or (is_count(own) and head.code.startswith(f"{own} "))):
        return head.factor
    return None
