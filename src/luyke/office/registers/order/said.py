"""One case as it is said, before it is kept: plain values, so that rules need no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from luyke.office.registers.law import Law
from luyke.office.registers.order.models import Doer, Sanction
from luyke.office.registers.order.spots import spot_key

FINE_DIGITS = 12
_DECISION = ("sanction", "fine", "decided_date")


@dataclass(frozen=True)
class SaidCase:
    """What is said of a case. `code`: its number; "" for one that has none yet."""

    place_id: int
    found_date: date
    spot: str
    act: str
    code: str = ""
    doer: str = Doer.PERSON.value
    sanction: str = Sanction.NONE.value
    fine: int = 0
    decided_date: date | None = None
    mended_date: date | None = None
    note: str = ""
    dropped: bool = False

    @property
    def kind(self) -> str:
        """Of which kind the act is."""
        return self.act.partition(".")[0]

    @property
    def spot_key(self) -> str:
        """Which spot it is, however it is described."""
        return spot_key(self.spot)

    @property
    def settled(self) -> SaidCase:
        """The same as it is kept: words trimmed; what is sanctioned on the spot is decided on the day it was found."""
        decided = self.decided_date or self.found_date
        return replace(
            self, spot=" ".join(self.spot.split())[:200], note=self.note.strip()[:300],
            decided_date=None if self.sanction == Sanction.NONE else decided,
        )  # fmt: skip

    def goes_on_from(self, before: SaidCase) -> bool:
        """Whether it only says what came next of the case: sanctioned, mended, a note; that needs no reason."""
        came = {name: getattr(before, name) for name in (*_DECISION, "mended_date", "note")}
        return (
            replace(self, **came) == before
            and (before.sanction == Sanction.NONE or all(getattr(self, name) == came[name] for name in _DECISION))
            and before.mended_date in (None, self.mended_date)
            and before.note in ("", self.note)
        )


@dataclass(frozen=True)
class Earlier:
    """A case of the same kind at the same spot."""

    code: str
    found_date: date


@dataclass(frozen=True)
class Judged:
    """A case with what is known beside it; what is not known is left empty, and the rules on it are silent.

    basis         the law on the act in force on the day it was found
    least, most   the bounds of its fine, in đồng
    until         the last day on which it may be sanctioned
    earlier       cases of the same kind at the same spot, no more than `repeat_days` before
    """

    case: SaidCase
    today: date = date.max
    act_name: str = ""
    basis: Law | None = None
    least: int | None = None
    most: int | None = None
    until: date | None = None
    earlier: Sequence[Earlier] = ()
    repeat_days: int = 0
