"""Relations and figures → findings: one folder for each family, one file for each check.

To add a check: its file in a family's folder, its line in `relation_checks` or `registry`, its examples in
tests/checks, and `make docs`. The tests say what else it must be.
"""

from luyke.checks.check import Check
from luyke.checks.explanation import Explanation, explain
from luyke.checks.judging import Judged
from luyke.checks.registry import ALL_CHECKS, check_by_code
from luyke.checks.run import Report, check
from luyke.checks.targets.implied_plan import ImpliedPlan, implied_plans
from luyke.checks.waivers import WAIVERS_SUFFIX, Waived, Waiver, WaiverError, parse_waivers, write_waiver

__all__ = [
    "ALL_CHECKS",
    "WAIVERS_SUFFIX",
    "Check",
    "Explanation",
    "ImpliedPlan",
    "Judged",
    "Report",
    "Waived",
    "Waiver",
    "WaiverError",
    "check",
    "check_by_code",
    "explain",
    "implied_plans",
    "parse_waivers",
    "write_waiver",
]
