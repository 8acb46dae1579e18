"""One line of the table of a month."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from luyke.model import Interval
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.places.restating import Mark
from luyke.office.scoreboard.pages.plan import PlanCell, StatusMark, shown, shown_range
from luyke.office.scoreboard.sparkline import sparkline
from luyke.office.scoreboard.words import MARK_WORDS
from luyke.office.ui.numbers import print_number
from luyke.scoring import Status

_HUNDRED = Decimal(100)
_SMALL = Decimal("0.1")


@dataclass(frozen=True)
class Row:
    """One line of the table of a month.

    before       the same period of the year before
    forecast     the 80 % range of the year's total; `years` those it was worked out from
    line         the year's months, for the sparkline; line_before those of the year before
    value_mark, before_mark  how well these could be told over mergers; None where they are the place's own
    newest       where the month has no value: the last month of the year that has, with what stood at its end
    invented     the value, its plan or the indicator is made up; invented_series: some value of any month is
    """

    position: int
    indicator: Indicator
    plans: tuple[PlanCell, ...]
    month: Decimal | None
    value: Decimal | None
    before: Decimal | None
    estimated: bool
    forecast: Interval | None
    years: tuple[int, ...]
    line: tuple[Decimal | None, ...]
    line_before: tuple[Decimal | None, ...]
    invented: bool
    invented_series: bool
    value_mark: Mark | None = None
    before_mark: Mark | None = None
    newest: tuple[int, Decimal] | None = None

    @property
    def name(self) -> str:
        """The indicator's, as it is written and kept."""
        return self.indicator.name

    @property
    def first(self) -> PlanCell | None:
        """The plan that counts for "12/13": the one that stands first."""
        return self.plans[0] if self.plans else None

    @property
    def status(self) -> Status:
        """Against the plan that counts."""
        return self.plans[0].standing.status if self.plans else Status.UNCLEAR

    @property
    def mark(self) -> StatusMark:
        """How it stands."""
        return StatusMark(self.status)

    @property
    def month_shown(self) -> str:
        """The month's own value."""
        return shown(self.indicator, self.month)

    @property
    def value_shown(self) -> str:
        """The year to date, or the newest state."""
        return shown(self.indicator, self.value)

    @property
    def newest_shown(self) -> str:
        """The same, of the last month that has a value."""
        return shown(self.indicator, self.newest[1]) if self.newest else ""

    @property
    def change(self) -> Decimal | None:
        """Against the same period: % where values are amounts, points where they are rates; None for an index."""
        if self.value is None or self.before is None or self.indicator.nature == Nature.INDEX:
            return None
        if self.indicator.nature == Nature.RATIO:
            return self.value - self.before
        return _HUNDRED * (self.value / self.before - 1) if self.before > 0 else None

    @property
    def change_shown(self) -> str:
        """+20,7 % · −0,4 điểm."""
        change = self.change
        if change is None:
            return ""
        size = print_number(abs(change), 2 if 0 < abs(change) < _SMALL else 1)
        sign = "" if not change else "−" if change < 0 else "+"
        return f"{sign}{size} {gettext('điểm') if self.indicator.nature == Nature.RATIO else '%'}"

    @property
    def value_note(self) -> str | Promise:
        """ước tính lại, không quy đổi được; "" where nothing needs saying."""
        return MARK_WORDS[self.value_mark] if self.value_mark else ""

    @property
    def before_note(self) -> str | Promise:
        """The same of the same period of the year before."""
        return MARK_WORDS[self.before_mark] if self.before_mark else ""

    @property
    def forecast_shown(self) -> str:
        """The 80 % range of the year's total."""
        return shown_range(self.indicator, self.forecast)

    @property
    def spark(self) -> SafeString:
        """The year's months as a small picture, the year before in grey."""
        return sparkline(self.line, self.line_before)
