"""A column of a table: what its header makes of the numbers under it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from luyke.model import Basis, Kind
from luyke.reading.tables.units import TableUnit


class Role(StrEnum):
    """What a column is there for."""

    ORDER = "order"
    LABEL = "label"
    PLACE = "place"  # labels that name where, while the columns name what
    UNITS = "units"
    NOTE = "note"
    VALUE = "value"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Formula:
    """A column in terms of others, by their printed numbers: "5=4/3" is a quotient of 4 and 3.

    form  "quotient" (× 100 or not) · "difference" · "sum"
    """

    form: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column and what its header says.

    path      the header's texts from the top down, in lower case
    kinds     what its numbers can be; one where the header decides, several where the numbers have to
    period    of its levels and targets; of a comparison's left side ("lũy kế so với kế hoạch"), "" where not named
    against   the period on a comparison's right side, "" where not named
    timed     whether the header itself names the period
    unit      from the header; a comparison's is % where nothing else is said
    subject   what the header measures, where it names a thing of its own
    doubt     a Vietnamese sentence where even the numbers could not decide between `kinds`
    """

    at: int
    role: Role
    path: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    period: str = ""
    against: str = ""
    timed: bool = False
    cumulative: bool = False
    basis: Basis = Basis.NONE
    issuer: str = ""
    estimate: bool = False
    unit: TableUnit | None = None
    subject: str = ""
    earlier: bool = False
    formula: Formula | None = None
    doubt: str = ""

    @property
    def kind(self) -> Kind:
        """What its numbers are, once decided."""
        return self.kinds[0] if len(self.kinds) == 1 else Kind.OTHER

    @property
    def compares(self) -> bool:
        """Whether its numbers compare others of the row instead of measuring."""
        return self.role is Role.VALUE and self.kinds[0] not in (Kind.LEVEL, Kind.TARGET)

    def shared(self, other: Column) -> int:
        """How many headers, from the top, two columns stand under together."""
        count = 0
        for mine, theirs in zip(self.path, other.path, strict=False):
            if mine != theirs:
                break
            count += 1
        return count
