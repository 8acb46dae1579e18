"""What the applications of a part add up to, by policy: in time, to effect, and told so that no person shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from luyke.office.registers.law import LawTable
from luyke.office.registers.support.table import PACKAGE, Policy, package_of, policies

SMALLEST = 5
_COUNTS = ("registered", "approved", "refused", "paid")


@dataclass(frozen=True)
class Totals:
    """One policy, or all of a package. `hidden`: so few people that nothing of it is told."""

    name: str
    counts: Mapping[str, int] = field(default_factory=dict)
    code: str = ""
    hidden: bool = False

    def __getattr__(self, name: str) -> int:
        """A count, by its name."""
        try:
            return self.counts[name]
        except KeyError:
            raise AttributeError(name) from None

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
    told = [Totals(str(one), found[one.code], one.code) for one in policies(law) if one.code in found]
    packages = []
    for package in sorted({package_of(one.code) for one in told}, key=lambda name: name != PACKAGE):
        own = [one for one in told if package_of(one.code) == package]
        sums = {name: sum(one.counts[name] for one in own) for name in own[0].counts}
        whole = Totals("", sums, package)
        packages.append((whole, own) if persons else (_hiding(whole, [whole])[0], _hiding(whole, own)))
    return packages


def _hiding(whole: Totals, rows: Sequence[Totals]) -> list[Totals]:
    """Rows, those hidden that tell of fewer than five; is it one alone, the next smallest too, for the sum is told."""
    small = {one.code for one in rows if any(0 < one.counts[name] < SMALLEST for name in _COUNTS)}
    if len(small) == 1 and len(rows) > 1:
        small.add(min((one for one in rows if one.code not in small), key=lambda one: one.counts["registered"]).code)
    return [Totals(one.name, one.counts, one.code, hidden=True) if one.code in small else one for one in rows]


def _share(part: int, whole: int) -> Decimal | None:
    return Decimal(100 * part) / whole if whole else None


def policy_names(law: LawTable) -> dict[str, Policy]:
    """The policies by code."""
    return {one.code: one for one in policies(law)}
