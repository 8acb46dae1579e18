"""The rules by which a period is evaluated, as dated law says: least scores, conditions, and the quota's share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.registers.evaluation.models import Level
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.law import LawTable
from luyke.office.ui.numbers import print_number

_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Condition:
    """One thing that a level asks for. `met`: None where what it takes to tell was not said."""

    words: str
    found: str
    met: bool | None


@dataclass(frozen=True)
class RuleSet:
    """The rules of a period. What they do not ask for is left empty.

    least     the least score of a level;  beyond  the least percent of tasks beyond what was asked
    late      the greatest percent of tasks done late; where a level has one, every task is done
    clean     the levels at which nobody was disciplined and all past faults are mended
    share, outstanding  percent of those at the level `base`, that may be excellent; the second by a decision of its own
    verified  whether all of the quota was read in the texts themselves
    """

    name: str = ""
    source: str = ""
    least: Mapping[str, Decimal] = field(default_factory=dict)
    beyond: Mapping[str, Decimal] = field(default_factory=dict)
    late: Mapping[str, Decimal] = field(default_factory=dict)
    clean: frozenset[str] = frozenset()
    share: Decimal = Decimal(20)
    outstanding: Decimal = Decimal(25)
    base: str = Level.GOOD.value
    rounding: str = "down"
    verified: bool = False

    @classmethod
    def on(cls, laws: LawTable, day: date) -> RuleSet:
        """The rules in force on a day."""
        text = laws.on("rule_set", day)
        quota = laws.keys("quota.", day)
        given = {key: law.number for key, law in quota.items() if key in ("share", "outstanding")}
        given |= {key: law.value for key, law in quota.items() if key in ("base", "rounding")}
        return cls(
            name=text.value if text else "",
            source=text.source if text else "",
            least=_numbers(laws, "score.", day),
            beyond=_numbers(laws, "beyond.", day),
            late=_numbers(laws, "late.", day),
            clean=frozenset(laws.keys("clean.", day)),
            verified=bool(quota) and all(law.verified for law in quota.values()),
            **given,
        )

    def by_score(self, score: Decimal) -> str:
        """The best level that a score allows by itself."""
        reached = (level for level in Level.values if score >= self.least.get(level, Decimal(0)))
        return next(reached, Level.NOT_DONE.value)

    def conditions(self, level: str, said: SaidRating) -> Iterator[Condition]:
        """What a level asks for, each with what was found."""
        if (least := self.least.get(level)) is not None:
            yield Condition(
                _("từ {least} điểm trở lên").format(least=print_number(least)),
                _("{score} điểm").format(score=print_number(said.score)) if said.score is not None else "",
                None if said.score is None else said.score >= least,
            )
        if (most := self.late.get(level)) is not None:
            yield Condition(
                _("mọi nhiệm vụ đã xong, không quá {most} % chậm hạn").format(most=print_number(most))
                if most else _("mọi nhiệm vụ đã xong và đúng hạn"),
                _("{tasks} nhiệm vụ, {late} chậm, {undone} chưa xong").format(
                    tasks=said.tasks, late=said.late, undone=said.undone
                ) if said.tasks is not None else "",
                None if said.tasks is None else not said.undone and said.late * _HUNDRED <= most * said.tasks,
            )  # fmt: skip
        if (least := self.beyond.get(level)) is not None:
            yield Condition(
                _("ít nhất {least} % nhiệm vụ vượt mức").format(least=print_number(least)),
                f"{print_number(said.beyond)} %" if said.beyond is not None else "",
                None if said.beyond is None else said.beyond >= least,
            )
        if level in self.clean:
            yield Condition(_("không tập thể, cá nhân nào bị kỷ luật"), *_not(said.disciplined))
            yield Condition(_("khuyết điểm trước đây đã khắc phục xong"), *_not(said.faults_left))

    def lacking(self, level: str, said: SaidRating) -> list[Condition]:
        """The conditions of a level that are not met, or of which nobody said anything."""
        return [one for one in self.conditions(level, said) if not one.met]


def _numbers(laws: LawTable, prefix: str, day: date) -> dict[str, Decimal]:
    return {key: law.number for key, law in laws.keys(prefix, day).items()}


def _not(happened: bool | None) -> tuple[str, bool | None]:
    if happened is None:
        return "", None
    return (_("có"), False) if happened else (_("không"), True)
