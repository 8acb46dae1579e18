"""What a case must not say. A rule is a class, as a check of the engine is: its docstring tells it to officials."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Generic, TypeVar

from luyke.office.collection.refusals import RefusedError

Said = TypeVar("Said")


class Weight(StrEnum):
    """What a broken rule does."""

    HARD = "hard"  # refuses
    SOFT = "soft"  # asks for a reason, which is kept


class Rule(ABC, Generic[Said]):
    """One thing that cannot be, or hardly can.

    The docstring has four headings: What it does, Why it is bad, Source, Example; the reference page is made of it.

    code, name  "VAC101", kebab-case as the disagreement is called; codes are never used again
    title       it in a few Vietnamese words
    message     one Vietnamese sentence with the words that `find` yields in braces
    fires, silent  examples: what is said, in which the rule is broken and is kept
    """

    code: ClassVar[str]
    name: ClassVar[str]
    title: ClassVar[str]
    weight: ClassVar[Weight]
    message: ClassVar[str]
    fires: ClassVar[tuple[object, ...]]
    silent: ClassVar[tuple[object, ...]]

    @abstractmethod
    def find(self, said: Said) -> Iterator[dict[str, object]]:
        """The words of each disagreement that stands in what is said. Touches nothing, raises nothing."""


@dataclass(frozen=True)
class Broken:
    """A rule that is broken by one thing that is said. `number` names the thing among those said together."""

    code: str
    weight: Weight
    sentence: str
    number: int = 0

    @property
    def key(self) -> str:
        """Names it in a form, so that its reason can be given."""
        return f"{self.code}-{self.number}"


class RulesBrokenError(RefusedError):
    """What was said breaks rules; nothing was kept. `broken` has each; the soft ones can be kept for a reason."""

    def __init__(self, broken: Iterable[Broken]) -> None:
        self.broken = tuple(broken)
        super().__init__(self.broken[0].sentence, tuple(one.sentence for one in self.broken))


def broken_by(
    rules: Iterable[type[Rule]], said: Iterable[Said], *, numbers: Sequence[int] | None = None
) -> list[Broken]:
    """What rules say of several things said together, in their order.

    `numbers`: of each of them among all that was said, where some say nothing new and are not asked about.
    """
    every = [rule() for rule in rules]
    return [
        Broken(rule.code, rule.weight, rule.message.format(**words), numbers[number] if numbers else number)
        for number, one in enumerate(said)
        for rule in every
        for words in rule.find(one)
    ]


def refuse(broken: Iterable[Broken], reasons: Mapping[str, str]) -> list[tuple[Broken, str]]:
    """The soft ones with the reasons given for them, by key or by code. Raises RulesBrokenError for all others."""
    kept, refused = [], []
    for one in broken:
        reason = (reasons.get(one.key) or reasons.get(one.code) or "").strip()
        if one.weight is Weight.SOFT and reason:
            kept.append((one, reason))
        else:
            refused.append(one)
    if refused:
        raise RulesBrokenError(refused)
    return kept
