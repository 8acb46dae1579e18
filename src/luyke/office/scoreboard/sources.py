"""Where a number of a report comes from, as one key of text.

"value:LK001:305:2021-01/2021-11" a value, "target:LK001:305:2021:above" a plan's, "derived:growth(value:…,value:…)"
what follows from them, "trace:17" a statement of its own. A key names what is meant; which vintage of it is decided by
the moment as of which the report was written.
"""

from __future__ import annotations

from dataclasses import dataclass

from luyke.writing import sources_of

_PARTS = {"value": 4, "target": 5}


@dataclass(frozen=True, slots=True)
class Source:
    """One stored number: a value of an indicator, or its plan. `issuer` is the plan's."""

    indicator: str
    place: str
    period: str
    issuer: str = ""

    def __str__(self) -> str:
        kind = "target" if self.issuer else "value"
        return ":".join(part for part in (kind, self.indicator, self.place, self.period, self.issuer) if part)

    @classmethod
    def parse(cls, key: str) -> Source | None:
        """The stored number that a key names; None for another kind of key."""
        kind, *parts = key.split(":")
        return cls(*parts) if _PARTS.get(kind) == len(parts) + 1 else None


def stored(key: str) -> list[Source]:
    """The stored numbers that a key rests on, itself or those that it was worked out from."""
    return [source for each in sources_of(key) if (source := Source.parse(each)) is not None]
