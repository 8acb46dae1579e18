"""Reading plans: whose a viewer may see and change, what stands in them now or stood at any moment, how they add up."""

from luyke.office.targets.selectors.access import (
    place_assignable,
    place_visible,
    places_assignable,
    places_visible,
    target_assignable,
    target_visible,
)
from luyke.office.targets.selectors.gaps import Gap, Share, can_split, gap_of, gaps_of, places_below
from luyke.office.targets.selectors.plans import (
    PlanRow,
    Standing,
    issuers_of,
    plan_rows,
    revision_list,
    standing_of,
    standings_of,
    target_list,
    year_counts,
)

__all__ = [
    "Gap",
    "PlanRow",
    "Share",
    "Standing",
    "can_split",
    "gap_of",
    "gaps_of",
    "issuers_of",
    "place_assignable",
    "place_visible",
    "places_assignable",
    "places_below",
    "places_visible",
    "plan_rows",
    "revision_list",
    "standing_of",
    "standings_of",
    "target_assignable",
    "target_list",
    "target_visible",
    "year_counts",
]
