"""The left side of the page: the document's text and tables, its figures marked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from luyke.files.marking.grid import Slot, drawn, numeric
from luyke.files.marking.marked import gravest
from luyke.files.marking.page.escape import safe
from luyke.files.marking.page.index import Index
from luyke.files.marking.wording import SEVERITIES
from luyke.model import Block, BlockKind, Document, Table

_CLASSES = {
    BlockKind.HEADING: "heading",
    BlockKind.LIST_ITEM: "item",
    BlockKind.HEADER: "margin",
    BlockKind.FOOTNOTE: "footnote",
}


def text_of(index: Index) -> Iterator[str]:
    """HTML of every block and table in reading order."""
    document = index.marked.document
    blocks: tuple[Block, ...] = document.blocks
    if not blocks and not document.tables:
        blocks = Document.of_text(document.text).blocks
    pieces: list[Block | Table] = sorted([*blocks, *document.tables], key=lambda piece: (piece.start, piece.end))
    marks = _marks(index)
    tables = 0
    for piece in pieces:
        if isinstance(piece, Table):
            tables += 1
            yield from _table(index, piece, tables, marks)
        else:
            name = _CLASSES.get(piece.kind, "paragraph")
            yield f'<p class="{name}">{_marked(index, piece.start, piece.end, marks)}</p>'


def _marks(index: Index) -> list[tuple[int, int]]:
    """Every span to mark, in order; of two that overlap the first stays."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted({*index.number_of, *index.findings_at, *index.marked.reading.unread}):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return kept


def _marked(index: Index, first: int, last: int, marks: list[tuple[int, int]]) -> str:
    text = index.marked.document.text
    parts: list[str] = []
    at = first
    for start, end in marks[bisect_left(marks, (first, 0)) :]:
        if end > last:
            break
        parts.append(safe(text[at:start]))
        parts.append(_mark(index, start, end))
        at = end
    parts.append(safe(text[at:last]))
    return "".join(parts)


def _mark(index: Index, start: int, end: int) -> str:
    words = safe(index.marked.document.text[start:end])
    number = index.number_of.get((start, end))
    found = index.findings_at.get((start, end), [])
    severity = gravest(index.findings[one] for one in found)
    classes = "figure" if severity is None else f"figure {severity.value}"
    said = "" if severity is None else f'<span class="unseen"> ({SEVERITIES[severity].lower()})</span>'
    if number is None and not found:
        return f'<span class="unread">{words}<span class="unseen"> (số chưa hiểu)</span></span>'
    if number is None:  # a date, which is no figure but stands in a finding
        return f'<a class="{classes}" id="d{start}" href="#p{found[0]}">{words}{said}</a>'
    return f'<a class="{classes}" id="n{number}" href="#s{number}">{words}{said}</a>'


def _table(index: Index, table: Table, number: int, marks: list[tuple[int, int]]) -> Iterator[str]:
    name = safe(table.name) if table.name else f"Bảng {number}"
    yield f'<div class="wide" role="region" tabindex="0" aria-label="{name}"><table><caption>{name}</caption>'
    rows = list(drawn(table))
    heads = max((slot.row_span for slot in rows[0]), default=1) if rows else 0
    for tag, part in (("thead", rows[:heads]), ("tbody", rows[heads:])):
        yield f"<{tag}>"
        for slots in part:
            yield "<tr>" + "".join(_slot(index, slot, tag == "thead", marks) for slot in slots) + "</tr>"
        yield f"</{tag}>"
    yield "</table></div>"


def _slot(index: Index, slot: Slot, head: bool, marks: list[tuple[int, int]]) -> str:
    cell = slot.cell
    if cell is None:
        return "<td></td>"
    tag = "th" if head and cell.text.strip() else "td"
    scope = ' scope="col"' if tag == "th" else ""
    names = ["number"] if tag == "td" and numeric(cell) else []
    names += ["bold"] if cell.bold else []
    names += [f"indent{min(cell.indent, 4)}"] if cell.indent else []
    classes = f' class="{" ".join(names)}"' if names else ""
    spans = f' rowspan="{slot.row_span}"' if slot.row_span > 1 else ""
    spans += f' colspan="{slot.column_span}"' if slot.column_span > 1 else ""
    return f"<{tag}{scope}{classes}{spans}>{_marked(index, cell.start, cell.end, marks)}</{tag}>"
