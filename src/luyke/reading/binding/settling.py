"""What is left open at the end of a clause or sentence: bases that nobody named."""

from __future__ import annotations

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.binding.naming import Naming
from luyke.reading.mentions import Mention
from luyke.reading.periods import last_month


class Settling(Naming):
    """A state that settles the bases left open."""

    def _basis_of(self, mention: Mention, compared: Compared) -> Basis:
        basis, year = compared.basis, compared.year
        if basis == Basis.NONE and compared.month == 12 and self.month == 12 and year and year == self.year - 1:
            return Basis.YOY
        same_period = "cùng" in self.low[compared.start : compared.end]
        if basis == Basis.YOY and year and self.year and year < self.year - 1 and not same_period:
            return Basis.NONE
        if basis == Basis.PREVIOUS_MONTH and compared.month:
            if year and year == self.year - 1 and compared.month != 12:
                return Basis.YOY
            if self.month and (compared.month - self.month) % 12 != 11:
                return Basis.NONE
        return basis

    def _close_pattern(self) -> None:
        """At the end of a clause: bases left open are those of the clause before, one by one."""
        waiting = [m for m in self.pending if m.basis is None]
        if waiting and len(self.pattern) > 1 and len(waiting) == len(self.pattern):
            for mention, basis in zip(waiting, self.pattern, strict=True):
                mention.basis = basis
            self.pending = []
        if self.pattern_now:
            self.pattern, self.pattern_now = self.pattern_now, []

    def _settle(self) -> None:
        """At the end of a sentence: what still waits takes the sentence's bases, the last, or last year's."""
        waiting = [m for m in self.pending if m.basis is None]
        if not waiting:
            self.pending = []
            return
        pattern = self.pattern if len(self.pattern) > 1 else self.pattern_now
        if len(pattern) > 1 and len(waiting) % len(pattern) == 0:
            for index, mention in enumerate(waiting):
                mention.basis = pattern[index % len(pattern)]
        for mention in waiting:
            if mention.basis is None:
                mention.basis = self._default_basis(mention)
        self.pending = []

    def _default_basis(self, mention: Mention) -> Basis:
        if mention.kind == Kind.ATTAINMENT:
            return Basis.PLAN
        if mention.kind == Kind.OTHER and mention.unit == "times":
            return Basis.NONE
        if "bình quân" in mention.subject and "tháng" in mention.subject:
            return Basis.NONE
        basis = self.last_basis or Basis.YOY
        if basis == Basis.PREVIOUS_MONTH:
            mention.period = last_month(mention.period)
        return basis
