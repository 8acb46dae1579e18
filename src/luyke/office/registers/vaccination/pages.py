"""The whole context of each page of the vaccination register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page

from luyke.office.registers.figures import Figure
from luyke.office.registers.models import Override
from luyke.office.registers.vaccination.covering import Covered
from luyke.office.registers.vaccination.forms import SiteForm, SupplyForm
from luyke.office.registers.vaccination.models import Sheet, SheetEntry, Site, Supply
from luyke.office.registers.vaccination.selectors import Filters
from luyke.office.registers.vaccination.stock import Stock


@dataclass(frozen=True)
class ListPage:
    """The list of sheets. `figure`: the figure that exactly these cases make, where it was asked for."""

    page: Page
    totals: Mapping[str, int]
    filters: Filters
    figure: Figure | None
    vaccines: Sequence[tuple[str, str]]
    query: str
    may_keep: bool


@dataclass(frozen=True)
class CoveragePage:
    """How far the campaign has come on a day: by place, and together."""

    day: date
    rows: Sequence[Covered]
    together: Sequence[Covered]
    may_keep: bool


@dataclass(frozen=True)
class SuppliesPage:
    """What sites hold, the latest deliveries, and the form of the next where the viewer keeps the register."""

    stock: Sequence[Stock]
    supplies: Sequence[Supply]
    form: SupplyForm | None


@dataclass(frozen=True)
class SitesPage:
    """The open sites, each with how many sheets it has, and the form of the next."""

    sites: Sequence[Site]
    form: SiteForm


@dataclass(frozen=True)
class SheetPage:
    """One sheet and its history, the newest first; the soft rules that each entry was let pass."""

    sheet: Sheet
    history: Sequence[SheetEntry]
    overrides: Mapping[int, Sequence[Override]]
    may_keep: bool

    @property
    def rows(self) -> list[tuple[SheetEntry, Sequence[Override]]]:
        """Each entry with what it was let pass."""
        return [(one, self.overrides.get(one.pk, ())) for one in self.history]
