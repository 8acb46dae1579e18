"""The members of `Kind` and `Basis`, each by a name of its own, for where every number comes by.

In Python 3.11 `Kind.LEVEL` runs code of the class of enumerations each time; these lookups were a twentieth of reading.
"""

from __future__ import annotations

from luyke.model import Basis, Kind

LEVEL = Kind.LEVEL
TARGET = Kind.TARGET
ATTAINMENT = Kind.ATTAINMENT
GROWTH = Kind.GROWTH
DIFFERENCE = Kind.DIFFERENCE
RATIO = Kind.RATIO
SHARE = Kind.SHARE
FRACTION = Kind.FRACTION
OTHER = Kind.OTHER

NO_BASIS = Basis.NONE
YOY = Basis.YOY
PREVIOUS_MONTH = Basis.PREVIOUS_MONTH
PREVIOUS_QUARTER = Basis.PREVIOUS_QUARTER
PLAN = Basis.PLAN
TOTAL = Basis.TOTAL
