"""Which runs of a Word document hold a span of the text; runs are cut so that a comment covers the very words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import _Element

from luyke.files.docx import Package, Piece, Placed, walk
from luyke.files.markup import local


@dataclass(frozen=True, slots=True)
class Anchor:
    """The first and the last run a comment covers. `beside` says, in Vietnamese, why they are not the words meant."""

    first: CT_R
    last: CT_R
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text that one run holds whole."""

    start: int
    end: int
    run: CT_R
    beside: str = ""


class Anchors:
    """Finds the runs of a span among segments in order of their start."""

    def __init__(self, segments: list[Segment], fallback: CT_R | None) -> None:
        self._segments = sorted(segments, key=lambda segment: segment.start)
        self._starts = [segment.start for segment in self._segments]
        self._fallback = fallback

    def of(self, start: int, end: int) -> Anchor | None:
        """The runs of `text[start:end]`; the first words of the body when no run holds it; None in an empty body."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        inside = []
        for segment in self._segments[at:]:
            if segment.start >= end:
                break
            if segment.end > start:
                inside.append(segment)
        if not inside:
            return None if self._fallback is None else Anchor(self._fallback, self._fallback, "cả văn bản")
        same = [segment for segment in inside if segment.beside == inside[0].beside]
        return Anchor(same[0].run, same[-1].run, same[0].beside)


def anchors_of(body: BaseOxmlElement, package: Package, spans: set[tuple[int, int]]) -> Anchors:
    """The anchors for `spans` in a parsed document, whose runs are cut at their ends.

    `package` is the same file as the reader walks it: its runs are those of `body`, counted in document order.
    """
    knife = _Knife(package.main, dict(zip(package.document.iter("{*}r"), body.iter("{*}r"), strict=True)))
    cuts = sorted({end for span in spans for end in span})
    segments = [
        segment
        for placed in walk(package)
        for segment in knife.cut(placed, cuts[bisect_left(cuts, placed.start) : bisect_right(cuts, placed.end)])
    ]
    return Anchors(segments, knife.first)


class _Knife:
    """Cuts the runs of paragraphs as they come. `first` is the first run of the body that has text."""

    def __init__(self, main: str, twins: Mapping[_Element, _Element]) -> None:
        self._main = main
        self._twins = twins
        self.first: CT_R | None = None

    def cut(self, placed: Placed, cuts: list[int]) -> list[Segment]:
        """The segments of one paragraph, cut at `cuts`; none where no cut falls."""
        pieces = placed.paragraph.pieces
        if self.first is None and placed.part == self._main and pieces:
            self.first = self._twin(pieces[0].run)
        if not cuts:
            return []
        beside = self._beside(placed)
        if beside is not None:
            run, where = beside
            return [] if run is None else [Segment(placed.start, placed.end, run, where)]
        found: list[Segment] = []
        for _, group in groupby(pieces, key=lambda piece: id(piece.run)):
            found += self._cut_run(placed, list(group), cuts)
        return found

    def _beside(self, placed: Placed) -> tuple[CT_R | None, str] | None:
        """Where a comment hangs that Word does not allow on the words themselves; None where it does."""
        if placed.anchor is not None:
            return self._twin(placed.anchor), "chú thích cuối trang"
        if placed.part != self._main:
            return self.first, "đầu hoặc chân trang"
        inside = [local(up) for up in placed.paragraph.element.iterancestors()]
        if "txbxContent" not in inside:
            return None
        holders = [up for up in placed.paragraph.element.iterancestors() if local(up) == "r"]
        return (self._twin(holders[-1]) if holders else None), "khung chữ"

    def _cut_run(self, placed: Placed, pieces: list[Piece], cuts: list[int]) -> list[Segment]:
        """Cuts one run, from the right, so that earlier positions stay true."""
        run = self._twin(pieces[0].run)
        nodes = dict(zip(pieces[0].run, run, strict=True))
        first, end = placed.start + pieces[0].start, placed.start + pieces[-1].end
        found: list[Segment] = []
        for cut in reversed([cut for cut in cuts if first < cut < end]):
            piece = next(piece for piece in reversed(pieces) if placed.start + piece.start < cut)
            found.append(Segment(cut, end, split_run(run, nodes[piece.node], piece.cut(cut - placed.start))))
            end = cut
        return [*found, Segment(first, end, run)]

    def _twin(self, run: _Element) -> CT_R:
        twin = self._twins[run]
        assert isinstance(twin, CT_R)
        return twin


def split_run(run: CT_R, node: _Element, at: int) -> CT_R:
    """Cuts `run` inside or after `node` at the `at`-th letter; returns the new run that holds the rest.

    The rest looks the same: it has a copy of the run's properties.
    """
    rest = run.makeelement(run.tag, dict(run.attrib))
    moved: list[_Element] = []
    properties = run.find(qn("w:rPr"))
    if properties is not None:
        moved.append(deepcopy(properties))
    words = node.text or ""
    following = list(node.itersiblings())
    if local(node) == "t" and at < len(words):
        tail = node.makeelement(node.tag, dict(node.attrib))
        for half, text in ((node, words[:at]), (tail, words[at:])):
            half.text = text
            half.set(qn("xml:space"), "preserve")
        moved.append(tail)
    cast(_Element, rest).extend([*moved, *following])
    run.addnext(rest)
    return rest
