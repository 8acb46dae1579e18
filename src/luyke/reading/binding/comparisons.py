"""What a figure is compared with: named behind it, before it, or by its neighbours."""

from __future__ import annotations

import re

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.binding.times import Times
from luyke.reading.kinds import PERCENT
from luyke.reading.mentions import Mention
from luyke.reading.periods import last_month, year_before
from luyke.reading.subjects import trim
from luyke.reading.tokens import Token

_PRICES = re.compile(r"chỉ số giá|cpi|giá ")
COMPARED_KINDS = frozenset({Kind.GROWTH, Kind.RATIO, Kind.DIFFERENCE})


class Comparisons(Times):
    """A state that binds comparisons and plans to figures."""

    def _basis(self, token: Token) -> None:
        compared = token.value
        assert isinstance(compared, Compared)
        if compared.basis == Basis.PLAN:
            self._plan(token)
            return
        mention = self.open
        if mention is None:
            if self.brackets and compared.basis == Basis.YOY and self.low.startswith("cùng", token.start):
                # "(cùng kỳ tăng 24%)", "(cùng kỳ 7,2 triệu)": what stood a year before.
                self.period = year_before(self.period)
                self.timed = True
                self.words = self.at = token.end
                return
            self.prefix = compared
            if compared.basis == Basis.PREVIOUS_MONTH:
                self.period = last_month(self.period)
            if self.verb:
                self.verb_end = max(self.verb_end, token.end)
            if not trim(self.low[self.words : token.start]):
                self.words = self.at = token.end
            return
        if self.low[max(0, token.start - 4) : token.start] == "của " and mention.kind == Kind.GROWTH:
            # "mức tăng 7,2% của cùng kỳ năm 2016": the growth of another period, not the basis of this one.
            mention.period = year_before(mention.period)
        else:
            self._compare(mention, compared)
        self.words = self.at = token.end

    def _compare(self, mention: Mention, compared: Compared) -> None:
        basis = self._basis_of(mention, compared)
        if mention.unit in PERCENT and mention.verb in ("equal", "reach", "to", ""):
            said_of_level = mention.kind == Kind.LEVEL and (mention.head is not None or mention.verb == "equal")
            if (
                mention.kind == Kind.ATTAINMENT and not mention.issuer and mention.basis != Basis.PLAN
            ) or said_of_level:
                mention.kind = Kind.RATIO
        if mention.kind not in COMPARED_KINDS and mention.kind != Kind.OTHER:
            return
        if mention.verb == "contribute":
            return
        mention.basis, mention.basis_year = basis, compared.year
        if mention.kind == Kind.OTHER:
            return
        of_prices = compared.month == 12 and basis == Basis.NONE and _PRICES.search(mention.subject) is not None
        if basis == Basis.PREVIOUS_MONTH or of_prices:
            mention.period = last_month(mention.period)
        self.last_basis = basis
        self.pattern_now.append(basis)
        if not self.pattern:
            for waiting in self.pending:
                if waiting.basis is None and (waiting.unit in PERCENT) == (mention.unit in PERCENT):
                    waiting.basis, waiting.basis_year = basis, compared.year
        self.pending = [waiting for waiting in self.pending if waiting.basis is None]

    def _plan(self, token: Token) -> None:
        plan = token.value
        if not isinstance(plan, Compared):
            return  # "KH1": the words of a plan without one
        mention = self.open
        self.plan, self.plan_end = plan, token.end
        if mention is None and self.low.startswith("theo ", token.start - 5) and not self.brackets:
            self.by_plan = plan
            self.words = self.at = token.end
        if plan.year and mention is None and not self.brackets:
            self.period = str(plan.year)  # "các chỉ tiêu đạt được năm 2018:"
            self.said = self.timed = True
        if mention is not None and (mention.unit in PERCENT or mention.kind in (Kind.DIFFERENCE, Kind.OTHER)):
            self.planned, self.last_kind = mention, mention.kind
            wished = mention.kind == Kind.TARGET and mention.unit in PERCENT and mention.verb in ("reach", "equal")
            if wished or mention.kind in (Kind.LEVEL, Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE):
                mention.kind = Kind.ATTAINMENT
            mention.basis, mention.issuer = Basis.PLAN, plan.issuer
            if mention in self.pending:
                self.pending.remove(mention)
            self.words = self.at = token.end
