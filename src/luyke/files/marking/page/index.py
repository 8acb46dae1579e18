"""Which figure stands in which findings and relations: the cross-references of the page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from luyke.files.marking.marked import Marked, Tie, spans_of
from luyke.files.marking.places import Places
from luyke.model import Figure, Finding


@dataclass(frozen=True)
class Index:
    """Numbers figures and findings as the page's anchors do: figure 3 is `n3` in the text and `s3` in the list."""

    marked: Marked

    @cached_property
    def places(self) -> Places:
        """Where things stand in the document."""
        return Places(self.marked.document)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order in which the page lists them; finding 0 is `p0`."""
        return self.marked.gravest_first

    @cached_property
    def findings_at(self) -> dict[tuple[int, int], list[int]]:
        """Numbers of the findings that point at a span."""
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, finding in enumerate(self.findings):
            for span in spans_of(finding):
                found[span.start, span.end].append(number)
        return dict(found)

    @cached_property
    def ties_at(self) -> dict[tuple[int, int], list[Tie]]:
        """The relations that a figure's span stands in."""
        found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
        for tie in self.marked.ties:
            for span in dict.fromkeys((figure.start, figure.end) for figure in tie.figures):
                found[span].append(tie)
        return dict(found)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order, one per span."""
        return tuple({(f.start, f.end): f for f in sorted(self.marked.reading.figures, key=lambda f: f.start)}.values())

    @cached_property
    def spelt(self) -> dict[Figure, str]:
        """The values that a figure stands for, in words."""
        return dict(zip(self.marked.reading.figures, self.marked.spelt, strict=False))

    @cached_property
    def number_of(self) -> dict[tuple[int, int], int]:
        """The number of the figure at a span."""
        return {(figure.start, figure.end): number for number, figure in enumerate(self.figures)}
