"""What a check is: a disagreement with a name, and the act of finding it in a reading."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from luyke.model import DateMention, Figure, Finding, Reading, Severity


class Check(ABC):
    """One disagreement that a reading can hold.

    The docstring of each check is its explanation, in Vietnamese under four English headings; `luyke explain`, the
    reference pages and the tests all take it from there.

    code, name  "SUM101", "total-differs-from-parts"; file and class are named alike, codes are never used again
    title       the disagreement in a few Vietnamese words
    severity    how sure its findings are, unless a finding says otherwise
    message     one Vietnamese sentence with the names that `finding` is given in braces
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[str]

    @abstractmethod
    def find(self, reading: Reading) -> Iterator[Finding]:
        """Every place in the reading where the disagreement stands. Touches nothing, raises nothing."""

    def finding(
        self,
        *figures: Figure,
        calculation: str = "",
        dates: tuple[DateMention, ...] = (),
        severity: Severity | None = None,
        **words: str,
    ) -> Finding:
        """A finding of this check over `figures`; `words` fill the message."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=self.message.format(**words),
            calculation=calculation,
            figures=figures,
            dates=dates,
        )
