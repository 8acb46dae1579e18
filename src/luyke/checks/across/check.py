"""What a check between two reports is: like a check of one, but its figures stand in two texts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from luyke.model import Figure, Finding, Reading, Severity


@dataclass(frozen=True, slots=True)
class AcrossFinding:
    """A finding between two reports. `finding.figures` are those of the first report, then those of the second."""

    finding: Finding
    first: tuple[Figure, ...]
    second: tuple[Figure, ...]


class AcrossCheck(ABC):
    """One disagreement that two reports of one body can hold, the earlier given first.

    Names, headings and rules are those of `luyke.checks.check.Check`.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[str]

    @abstractmethod
    def find(self, first: Reading, second: Reading) -> Iterator[AcrossFinding]:
        """Every disagreement of this kind between the two. Touches nothing, raises nothing."""

    def finding(
        self,
        first: tuple[Figure, ...],
        second: tuple[Figure, ...],
        *,
        calculation: str,
        severity: Severity | None = None,
        **words: str,
    ) -> AcrossFinding:
        """A finding of this check; `words` fill the message."""
        found = Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=self.message.format(**words),
            calculation=calculation,
            figures=first + second,
        )
        return AcrossFinding(found, first, second)
