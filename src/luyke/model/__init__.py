"""Frozen values that every other part of Lũy Kế speaks in. Imports nothing of the project."""

from luyke.model.document import Block, BlockKind, Cell, Document, Table
from luyke.model.figure import Approx, Basis, Figure, Kind, Source
from luyke.model.finding import Coverage, Finding, Severity
from luyke.model.interval import Interval
from luyke.model.period import Period
from luyke.model.quantity import Quantity
from luyke.model.reading import DateMention, Reading
from luyke.model.relation import (
    AreaYieldOutput,
    AttainmentWords,
    CountOfList,
    DifferenceFromBase,
    FractionAsPercent,
    Funnel,
    GrowthFromBase,
    GrowthWithDifference,
    MonthAndCumulative,
    PartsOfTotal,
    PercentOfCount,
    RatesOfParts,
    Relation,
    SameThing,
    ShareOfPlan,
    ShareOfTotal,
    SharesOfWhole,
    Statement,
)
from luyke.model.verdict import Verdict

__all__ = [
    "Approx",
    "AreaYieldOutput",
    "AttainmentWords",
    "Basis",
    "Block",
    "BlockKind",
    "Cell",
    "CountOfList",
    "Coverage",
    "DateMention",
    "DifferenceFromBase",
    "Document",
    "Figure",
    "Finding",
    "FractionAsPercent",
    "Funnel",
    "GrowthFromBase",
    "GrowthWithDifference",
    "Interval",
    "Kind",
    "MonthAndCumulative",
    "PartsOfTotal",
    "PercentOfCount",
    "Period",
    "Quantity",
    "RatesOfParts",
    "Reading",
    "Relation",
    "SameThing",
    "Severity",
    "ShareOfPlan",
    "ShareOfTotal",
    "SharesOfWhole",
    "Source",
    "Statement",
    "Table",
    "Verdict",
]
