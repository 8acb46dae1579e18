"""What sites hold: doses that they were given, less those used and discarded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Sum

from luyke.office.registers.history import as_of
from luyke.office.registers.vaccination.models import SheetEntry, Site, Supply, Vaccine


@dataclass(frozen=True)
class Stock:
    """One vaccine at one site."""

    site: Site
    vaccine: str
    given: int
    used: int
    discarded: int

    @property
    def vaccine_name(self) -> str:
        """The vaccine, as people call it."""
        return str(Vaccine(self.vaccine).label)

    @property
    def left(self) -> int:
        """Doses still there."""
        return self.given - self.used - self.discarded


def stock_of(*, sites: Iterable[Site]) -> dict[tuple[int, str], Stock]:
    """What each site holds of each vaccine that it was ever given, by site and vaccine."""
    known = {site.pk: site for site in sites}
    spent = as_of(SheetEntry.objects.filter(sheet__site__in=known), key="sheet").order_by()
    rows = spent.values_list("sheet__site", "sheet__vaccine").annotate(Sum("used"), Sum("discarded"))
    gone = {(site, vaccine): (used, discarded) for site, vaccine, used, discarded in rows}
    given = Supply.objects.filter(site__in=known).order_by().values_list("site", "vaccine").annotate(Sum("doses"))
    return {
        (site, vaccine): Stock(known[site], vaccine, doses, *gone.get((site, vaccine), (0, 0)))
        for site, vaccine, doses in given
    }
