"""What is known of one flow, month by month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Flow:
    """A quantity that months add up. Keys are (year, month).

    months    values of single months
    to_date   values from January to the month, as reported; they count before any sum of months, because what is
              reported to date holds the corrections of earlier months
    """

    months: Mapping[tuple[int, int], Decimal]
    to_date: Mapping[tuple[int, int], Decimal]

    def so_far(self, year: int, month: int) -> Decimal | None:
        """January to `month`: as reported, or the newest such value before it plus the months since; else None."""
        added = Decimal(0)
        for at in range(month, 0, -1):
            reported = self.to_date.get((year, at))
            if reported is not None:
                return reported + added
            single = self.months.get((year, at))
            if single is None:
                return None
            added += single
        return added

    def by_month(self, year: int, last: int = _DECEMBER) -> dict[int, Decimal]:
        """The same at each month up to `last` at which it is known, in one walk through the year."""
        found: dict[int, Decimal] = {}
        so_far: Decimal | None = Decimal(0)
        for at in range(1, last + 1):
            single, before = self.months.get((year, at)), so_far
            so_far = self.to_date.get((year, at))
            if so_far is None and single is not None and before is not None:
                so_far = before + single
            if so_far is not None:
                found[at] = so_far
        return found

    def month(self, year: int, month: int) -> Decimal | None:
        """One month: as reported, or what the year to date grew by; else None."""
        reported = self.months.get((year, month))
        if reported is not None:
            return reported
        now = self.to_date.get((year, month))
        before = self.so_far(year, month - 1) if month > 1 else Decimal(0)
        return None if now is None or before is None else now - before

    def total(self, year: int) -> Decimal | None:
        """The whole year."""
        return self.so_far(year, _DECEMBER)

    @property
    def years(self) -> tuple[int, ...]:
        """Years of which anything is known, in order."""
        return tuple(sorted({year for year, _ in (*self.months, *self.to_date)}))
