"""What a meeting says in its own words, each number with what it rests on: a frozen figure, or a statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from luyke.office.reviews.models import Review, Trace
from luyke.office.reviews.quotable import FrozenNumber, frozen_numbers
from luyke.writing import Number, Traced
from luyke.writing.matching import candidates, certain, says
from luyke.writing.tracing import Measured, measured


@dataclass(frozen=True, slots=True)
class Grounded:
    """A number of the words: what somebody said it rests on, the frozen figure that it quotes, or why it may not stay.

    offered  the frozen figures that it may quote
    """

    number: Measured
    trace: Trace | None
    held: FrozenNumber | None
    fault: str
    offered: tuple[FrozenNumber, ...]

    @property
    def source(self) -> str:
        """The key that its number carries; "" while it rests on nothing."""
        if self.fault:
            return ""
        return self.held.key if self.held else f"trace:{self.trace.pk}" if self.trace else ""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the meeting on one line. `part` is their key in `Trace`, `name` what they are called."""

    part: str
    name: str
    text: Traced
    numbers: tuple[Grounded, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """A sentence for each number that may not stay."""
        return tuple(f"{self.name}: {one.fault}" for one in self.numbers if one.fault)


def words_of(review: Review) -> list[Words]:
    """The words of the theme's closing and of every conclusion. A handful of queries, however many there are."""
    held = frozen_numbers(review.snapshots.first())
    traces: dict[str, dict[int, Trace]] = {}
    for trace in review.traces.all():
        traces.setdefault(trace.part, {})[trace.start] = trace
    said = [(f"conclusion:{one.pk}", f"Kết luận {number}", one.text)
            for number, one in enumerate(review.conclusions.all(), 1)]  # fmt: skip
    theme = review.theme
    if theme is not None and theme.closed_at is not None:
        said.insert(0, (f"theme:{theme.pk}", "Đánh giá chủ đề năm", theme.assessment))
    return [_words(part, name, one_line(text), traces.get(part, {}), held) for part, name, text in said]


def faults_of(words: list[Words]) -> tuple[str, ...]:
    """A sentence for each number of the meeting's words that may not go out."""
    return tuple(fault for one in words for fault in one.faults)


def one_line(text: str) -> str:
    """A text without its line breaks, as a notice prints it."""
    return " ".join(text.split())


def _words(
    part: str, name: str, text: str, traces: Mapping[int, Trace], held: Mapping[str, FrozenNumber]
) -> Words:  # fmt: skip
    numbers = tuple(_grounded(one, traces.get(one.span.start), held) for one in measured(text))
    spans = (Number(one.number.span.start, one.number.span.end, one.source, one.number.figure) for one in numbers)
    return Words(part, name, Traced(text, tuple(spans)), numbers)


def _grounded(number: Measured, trace: Trace | None, held: Mapping[str, FrozenNumber]) -> Grounded:
    printed, figure = number.span.printed, number.figure
    offered = tuple(candidates(figure, held)) if figure else ()
    if trace is not None and trace.statement:
        return Grounded(number, trace, None, "", offered)
    if trace is None:
        sure = certain(figure, held) if figure else None
        return Grounded(number, None, sure, "" if sure else f"“{printed}” chưa có căn cứ.", offered)
    quoted = held.get(trace.source)
    if quoted is None:
        return Grounded(number, trace, None, f"“{printed}”: số liệu mà nó dựa vào không còn.", offered)
    fits = figure is not None and says(figure, quoted)
    fault = "" if fits else f"“{printed}” không còn khớp với {quoted.name} ({quoted.shown})."
    return Grounded(number, trace, quoted, fault, offered)
