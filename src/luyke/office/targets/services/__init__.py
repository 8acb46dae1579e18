"""Every act on the year's plan."""

from luyke.office.targets.services.plan import PlanLine, Written, plan_export, plan_import
from luyke.office.targets.services.split import target_split
from luyke.office.targets.services.target import target_assign, target_revise, target_withdraw

__all__ = [
    "PlanLine",
    "Written",
    "plan_export",
    "plan_import",
    "target_assign",
    "target_revise",
    "target_split",
    "target_withdraw",
]
