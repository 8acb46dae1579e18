"""The year of a theme: its targets with their months, its directives, what the closing review said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from luyke.office.reviews.models import Directive, Theme, ThemeTarget
from luyke.office.reviews.pages.directives import DirectiveLine, directive_line
from luyke.office.reviews.selectors.themes import ThemeMonth


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme. `planned`: of its targets those of the plan, the columns of `months`."""

    theme: Theme
    targets: Sequence[ThemeTarget]
    planned: Sequence[ThemeTarget]
    months: Sequence[ThemeMonth]
    directives: Sequence[DirectiveLine]

    @property
    def invented(self) -> bool:
        """Whether anything in the table is made up."""
        return any(cell[0].invented for one in self.months for cell in one.cells if cell)

    @property
    def left(self) -> int:
        """How many directives are open."""
        return sum(one.directive.is_open for one in self.directives)


def theme_page(
    theme: Theme, *, planned: Sequence[ThemeTarget], months: Sequence[ThemeMonth], directives: Sequence[Directive],
    day: date,
) -> ThemePage:  # fmt: skip
    """The page of a theme on a day."""
    lines = [directive_line(one, day) for one in directives]
    return ThemePage(theme, list(theme.targets.all()), planned, months, lines)
