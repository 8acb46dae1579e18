"""All checks there are."""

from __future__ import annotations

from luyke.checks.check import Check
from luyke.checks.cumulative.month_looks_cumulative import MonthLooksCumulative
from luyke.checks.evidence.ocr_figure_unconfirmed import OcrFigureUnconfirmed
from luyke.checks.percent.share_above_hundred import ShareAboveHundred
from luyke.checks.periods.as_of_outside_report import AsOfOutsideReport
from luyke.checks.periods.date_does_not_exist import DateDoesNotExist
from luyke.checks.periods.published_before_as_of import PublishedBeforeAsOf
from luyke.checks.periods.same_period_not_year_before import SamePeriodNotYearBefore
from luyke.checks.periods.title_month_differs_from_figures import TitleMonthDiffersFromFigures
from luyke.checks.periods.weekday_differs_from_date import WeekdayDiffersFromDate
from luyke.checks.periods.year_to_date_crosses_years import YearToDateCrossesYears
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.checks.repetition.two_indicators_same_figures import TwoIndicatorsSameFigures
from luyke.checks.repetition.two_indicators_same_months import TwoIndicatorsSameMonths
from luyke.checks.sums.fraction_above_one import FractionAboveOne
from luyke.checks.targets.implied_plans_differ import ImpliedPlansDiffer
from luyke.checks.units.change_implausible import ChangeImplausible
from luyke.checks.units.comma_may_be_thousands import CommaMayBeThousands
from luyke.checks.units.magnitude_differs_from_mentions import MagnitudeDiffersFromMentions
from luyke.checks.units.print_reads_two_ways import PrintReadsTwoWays
from luyke.checks.units.value_implausible import ValueImplausible

# Checks that look at figures, dates or several statements at once.
READING_CHECKS: tuple[Check, ...] = (
    MonthLooksCumulative(),
    ShareAboveHundred(),
    DateDoesNotExist(),
    WeekdayDiffersFromDate(),
    SamePeriodNotYearBefore(),
    PublishedBeforeAsOf(),
    TitleMonthDiffersFromFigures(),
    YearToDateCrossesYears(),
    AsOfOutsideReport(),
    TwoIndicatorsSameFigures(),
    TwoIndicatorsSameMonths(),
    OcrFigureUnconfirmed(),
    FractionAboveOne(),
    ImpliedPlansDiffer(),
    ChangeImplausible(),
    CommaMayBeThousands(),
    PrintReadsTwoWays(),
    ValueImplausible(),
    MagnitudeDiffersFromMentions(),
)

ALL_CHECKS: tuple[Check, ...] = tuple(sorted((*RELATION_CHECKS, *READING_CHECKS), key=lambda check: check.code))

_BY_CODE = {check.code: check for check in ALL_CHECKS}


def check_by_code(code: str) -> Check | None:
    """The check with this code, in whatever case it was typed; None where there is none."""
    return _BY_CODE.get(code.strip().upper())
