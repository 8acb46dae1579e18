"""Every check over a relation, in the order of their codes: the first of the two lists of ALL_CHECKS."""

from __future__ import annotations

from typing import Any

from luyke.checks.change.difference_differs_from_levels import DifferenceDiffersFromLevels
from luyke.checks.change.growth_differs_from_difference import GrowthDiffersFromDifference
from luyke.checks.change.growth_differs_from_levels import GrowthDiffersFromLevels
from luyke.checks.change.multiple_differs_from_levels import MultipleDiffersFromLevels
from luyke.checks.change.ratio_differs_from_levels import RatioDiffersFromLevels
from luyke.checks.cumulative.cumulative_differs_from_months import CumulativeDiffersFromMonths
from luyke.checks.cumulative.month_exceeds_cumulative import MonthExceedsCumulative
from luyke.checks.percent.percent_differs_from_fraction import PercentDiffersFromFraction
from luyke.checks.percent.percent_fits_no_count import PercentFitsNoCount
from luyke.checks.percent.share_changes_do_not_cancel import ShareChangesDoNotCancel
from luyke.checks.percent.share_differs_from_values import ShareDiffersFromValues
from luyke.checks.percent.shares_exceed_hundred import SharesExceedHundred
from luyke.checks.percent.shares_miss_hundred import SharesMissHundred
from luyke.checks.relation_check import RelationCheck
from luyke.checks.repetition.same_thing_differs import SameThingDiffers
from luyke.checks.sums.count_differs_from_list import CountDiffersFromList
from luyke.checks.sums.later_count_exceeds_earlier import LaterCountExceedsEarlier
from luyke.checks.sums.parts_exceed_total import PartsExceedTotal
from luyke.checks.sums.product_differs_from_factors import ProductDiffersFromFactors
from luyke.checks.sums.total_differs_from_parts import TotalDiffersFromParts
from luyke.checks.sums.whole_outside_its_parts import WholeOutsideItsParts
from luyke.checks.targets.attainment_differs_from_plan import AttainmentDiffersFromPlan
from luyke.checks.targets.words_contradict_attainment import WordsContradictAttainment

# `Any`: each judges relations of its own kind, and is only ever given those.
RELATION_CHECKS: tuple[RelationCheck[Any], ...] = (
    GrowthDiffersFromLevels(),
    RatioDiffersFromLevels(),
    MultipleDiffersFromLevels(),
    DifferenceDiffersFromLevels(),
    GrowthDiffersFromDifference(),
    MonthExceedsCumulative(),
    CumulativeDiffersFromMonths(),
    PercentDiffersFromFraction(),
    ShareDiffersFromValues(),
    PercentFitsNoCount(),
    SharesMissHundred(),
    SharesExceedHundred(),
    ShareChangesDoNotCancel(),
    SameThingDiffers(),
    TotalDiffersFromParts(),
    PartsExceedTotal(),
    WholeOutsideItsParts(),
    ProductDiffersFromFactors(),
    LaterCountExceedsEarlier(),
    CountDiffersFromList(),
    AttainmentDiffersFromPlan(),
    WordsContradictAttainment(),
)
