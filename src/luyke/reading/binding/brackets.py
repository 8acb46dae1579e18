"""Brackets: what is put aside when one opens, and what a level inside says of the one before it."""

from __future__ import annotations

import re

from luyke.model import Basis, Kind
from luyke.reading.binding.settling import Settling
from luyke.reading.binding.state import Bracket
from luyke.reading.kinds import PERCENT
from luyke.reading.mentions import Mention
from luyke.reading.periods import year_before
from luyke.reading.tokens import Token

AS_OF = re.compile(r"(?:tính |ước |lũy kế |luỹ kế |số liệu )?(?:đến|tới|hết)|trong ngày|tại ngày|(?:tại )?thời điểm")


class Brackets(Settling):
    """A state that knows brackets."""

    def _open_bracket(self, token: Token) -> None:
        self.brackets.append(
            Bracket(
                open=self.open, subject=self.subject, period=self.period, head=self.head, target=self.target,
                words=self.words, at=self.at, verb=self.verb, group=self.group, verb_end=self.verb_end,
                estimate=self.estimate, plan=self.plan, plan_end=self.plan_end, prefix=self.prefix,
                total=self.total, whole=self.whole, after_parts=self.after_parts, start=token.start, said=self.said,
                colon=self.colon,
            )
        )  # fmt: skip
        self.prefix = None
        self.bracket_first = True  # no number yet inside
        clause, last = self.clause, self.open
        self._new_clause(token.end)
        self.clause = clause
        self.words = token.end
        if last is not None:
            self.last = last

    def _close_bracket(self, token: Token) -> None:
        if not self.brackets:
            return
        held = self.brackets.pop()
        clause = self.clause
        only_time = self.timed and self.bracket_first and not held.said  # a period, no number, and none said before
        self._new_clause(held.at)
        self.clause = clause
        if only_time and self.period.startswith("@") and AS_OF.match(self.low, held.start + 1):
            held = held._replace(period=self.period)  # "(đến 27/11/2019)" holds for what follows
        if only_time and held.open is not None:
            held.open.period, held.open.timed = self.period, True  # "2.350 đoàn viên (2014)"
        self.open, self.subject, self.period, self.head, self.target = held[:5]
        self.prefix, self.total, self.whole, self.after_parts = held.prefix, held.total, held.whole, held.after_parts
        if held.open is not None:
            self.words = self.at = token.end
            self.last = held.open
        else:
            self.words, self.verb, self.group, self.verb_end, self.estimate = held.words, *held[7:11]
            self.plan, self.plan_end, self.colon = held.plan, held.plan_end, held.colon

    def _compared_just_before(self, held: Mention) -> bool:
        compared = held.basis in (Basis.YOY, Basis.PREVIOUS_MONTH)
        return compared and self.brackets[-1].at > held.stop and self._nothing_before_bracket()

    def _nothing_before_bracket(self) -> bool:
        held = self.brackets[-1]
        return (
            held.at <= held.start
            and not self.low[held.at : held.start].strip()
            and self.bracket_first
            and not self.named_here
        )

    def _beside(self, mention: Mention, head: Mention) -> None:
        """A level in brackets behind another: what it was a year before, or the same in another measure."""
        held = self.brackets[-1].open if self.brackets else None
        if held is not None and held.basis == Basis.PLAN and held.unit in PERCENT and self._nothing_before_bracket():
            mention.kind, mention.plan_of, mention.issuer = Kind.TARGET, held, held.issuer
        elif mention.timed and mention.period and mention.period == year_before(head.period):
            mention.earlier, mention.basis_named = True, Basis.YOY
        elif held is not None and mention.verb in ("", "reach") and self._compared_just_before(held):
            # "giảm 14,66% so với cùng kỳ năm trước (293.477 tỷ đồng)": the value compared with.
            mention.earlier, mention.basis_named = True, held.basis or Basis.NONE
            if held.basis == Basis.YOY:
                mention.period = year_before(mention.period)
        elif self.prefix is not None and self.prefix.basis not in (Basis.NONE, Basis.PLAN):
            mention.earlier, mention.basis_named = True, self.prefix.basis
        else:
            mention.beside = True
