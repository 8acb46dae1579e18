"""Checks over one kind of relation: is it bound, does it hold, does it hold only if digits were cut."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar, Generic, TypeVar, cast

from luyke.checks.check import Check
from luyke.checks.reach import Reach, as_printed, cut, rounded, span
from luyke.checks.shown import equation, label, shown
from luyke.model import Figure, Finding, Interval, Reading, Relation, Severity, Verdict

R = TypeVar("R", bound=Relation)


class RelationCheck(Check, Generic[R]):
    """A check that judges each relation of one kind by itself.

    relation  the kind it judges
    confirms  whether a relation that holds speaks for its figures: an equation does, "no more than" does not
    """

    relation: ClassVar[type[Relation]]
    confirms: ClassVar[bool] = True
    cut_message: ClassVar[str] = "{label}: các số chỉ khớp nếu có số bị cắt bớt chữ số thay vì làm tròn."

    @abstractmethod
    def weigh(self, tie: R) -> Verdict | None:
        """Whether the tie holds, taken as firm; None when this check has nothing to say of it."""

    @abstractmethod
    def calculation(self, tie: R) -> str:
        """The arithmetic written out; asked only where `weigh` gave a verdict."""

    @abstractmethod
    def words(self, tie: R) -> dict[str, str]:
        """What fills the message; `label` is always among it."""

    def holds(self, tie: R) -> bool:
        """Whether the tie holds within rounding."""
        return self.weigh(tie) is Verdict.HOLDS

    def may_hold(self, tie: R) -> bool:
        """Whether the tie could hold for some value of a figure that stands for many; True where it is not known."""
        return True

    def finding_of(self, tie: R, verdict: Verdict) -> Finding:
        """The finding for a tie that was cut or conflicts."""
        noted = verdict is Verdict.CUT
        return Finding(
            code=self.code,
            name=self.name,
            severity=Severity.NOTE if noted else self.severity,
            message=(self.cut_message if noted else self.message).format(**self.words(tie)),
            calculation=self.calculation(tie),
            figures=tie.figures,
        )

    def find(self, reading: Reading) -> Iterator[Finding]:
        """A finding for each firm tie that does not hold within rounding."""
        for tie in cast("Iterator[R]", reading.relations_of(self.relation)):
            verdict = self.weigh(tie) if tie.firm else None
            if verdict is Verdict.CUT or verdict is Verdict.CONFLICT:
                yield self.finding_of(tie, verdict)


class TwoSided(RelationCheck[R]):
    """A relation whose printed figures give two intervals that must meet."""

    @abstractmethod
    def sides(self, tie: R, reach: Reach) -> tuple[Interval, Interval] | None:
        """What the other figures make it, and what was stated; None where nothing can be said."""

    def weigh(self, tie: R) -> Verdict | None:
        """Holds when the rounding intervals meet, cut when only those for cut digits do, otherwise a conflict."""
        near = self.sides(tie, rounded)
        if near is None:
            return None
        if near[0].overlaps(near[1]):
            return Verdict.HOLDS
        far = self.sides(tie, cut)
        return Verdict.CUT if far is None or far[0].overlaps(far[1]) else Verdict.CONFLICT

    def holds(self, tie: R) -> bool:
        """Whether the rounding intervals meet."""
        near = self.sides(tie, rounded)
        return near is not None and near[0].overlaps(near[1])

    def may_hold(self, tie: R) -> bool:
        """Whether the intervals meet, or nothing can be said."""
        near = self.sides(tie, rounded)
        return near is None or near[0].overlaps(near[1])


class Equation(TwoSided[R]):
    """A relation in which one stated figure is what the others give."""

    @abstractmethod
    def stated(self, tie: R) -> Figure:
        """The figure that the others give."""

    @abstractmethod
    def working(self, tie: R) -> str:
        """The left side of the calculation."""

    @abstractmethod
    def computed(self, tie: R, reach: Reach) -> Interval | None:
        """What the other figures make of the stated one, in its own terms; None where nothing can be said."""

    def sides(self, tie: R, reach: Reach) -> tuple[Interval, Interval] | None:
        """What was computed, and what was stated."""
        computed = self.computed(tie, reach)
        return None if computed is None else (computed, span(self.stated(tie), reach))

    def calculation(self, tie: R) -> str:
        """Working, result, its interval and what was printed."""
        interval, point = self.computed(tie, rounded), self.computed(tie, as_printed)
        value = None if point is None else point.midpoint
        return equation(self.working(tie), value, interval or Interval(None, None), self.stated(tie))

    def words(self, tie: R) -> dict[str, str]:
        """`label`, from the first figure that has a subject, and `stated` as it was printed."""
        stated = self.stated(tie)
        named = next((figure for figure in tie.figures if figure.subject), stated)
        return {"label": label(named), "stated": shown(stated)}
