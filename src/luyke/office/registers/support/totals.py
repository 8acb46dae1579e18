"""What the applications of a part add up to, by policy: in time, to effect, and told so that no person shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.registers.law import LawTable
from luyke.office.registers.support.table import PACKAGE, package_of, policies
from luyke.office.ui.numbers import print_number

SMALLEST = 5
_TOLD_OF = ("registered", "approved", "paid")  # few of these, and the whole row is left out
_FEW = ("refused", "paid_late")  # few of these, and only they are


@dataclass(frozen=True)
class Totals:
    """One policy, or all of a package.

    hidden   so few people that nothing of it is told
    persons  whether the viewer may see persons; who may not is told no number under five
    """

    name: str
    counts: Mapping[str, int] = field(default_factory=dict)
    code: str = ""
    persons: bool = True
    hidden: bool = False

    @property
    def told(self) -> dict[str, str]:
        """Counts that may be few, as they are told."""
        return {
            name: _("dưới 5") if not self.persons and 0 < self.counts[name] < SMALLEST
            else print_number(Decimal(self.counts[name]))
            for name in _FEW
        }  # fmt: skip

    @property
    def millions(self) -> Decimal:
        """Money paid, in triệu đồng."""
        return Decimal(self.counts["paid_money"]) / 10**6

    @property
    def timely_share(self) -> Decimal | None:
        """Of those decided, how many no later than due, in %."""
        return _share(self.counts["timely"], self.counts["decided"])

    @property
    def paid_share(self) -> Decimal | None:
        """Of those approved, how many are paid, in %."""
        return _share(self.counts["paid"], self.counts["approved"])


def totals_of(
    found: Mapping[str, Mapping[str, int]], law: LawTable, *, persons: bool
) -> list[tuple[Totals, list[Totals]]]:
    """Each package with its sum and its policies. Where the viewer sees no persons, small counts are left out."""
    told = [Totals(str(one), found[one.code], one.code, persons) for one in policies(law) if one.code in found]
    packages = []
    for package in sorted({package_of(one.code) for one in told}, key=lambda name: name != PACKAGE):
        own = [one for one in told if package_of(one.code) == package]
        sums = {name: sum(one.counts[name] for one in own) for name in own[0].counts}
        whole = Totals("", sums, package, persons)
        packages.append((whole, own) if persons else (_hiding(whole, [whole])[0], _hiding(whole, own)))
    return packages


def _hiding(whole: Totals, rows: Sequence[Totals]) -> list[Totals]:
    """Rows, those hidden that tell of fewer than five; is it one alone, the next smallest too, for the sum is told."""
    small = {one.code for one in rows if any(0 < one.counts[name] < SMALLEST for name in _TOLD_OF)}
    if len(small) == 1 and len(rows) > 1:
        small.add(min((one for one in rows if one.code not in small), key=lambda one: one.counts["registered"]).code)
    return [replace(one, hidden=one.code in small) for one in rows]


def _share(part: int, whole: int) -> Decimal | None:
    return Decimal(100 * part) / whole if whole else None
