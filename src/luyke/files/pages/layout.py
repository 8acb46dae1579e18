"""Pages → blocks and tables in reading order, page ends mended."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from luyke.files.arranging import holds_figures
from luyke.files.assembling import Assembly, CellContent, flat
from luyke.files.legacy import Legacy, convert, recognise
from luyke.files.pages.items import Line, Page, PageTable
from luyke.files.pages.paragraphs import join_lines, sentence_goes_on
from luyke.files.pages.running_heads import take_running_heads
from luyke.files.txt import note_of
from luyke.model import BlockKind

_Item = tuple[str, BlockKind] | PageTable


def add_pages(assembly: Assembly, pages: list[Page]) -> None:
    """Adds the pages' text: heads and page numbers dropped, lines joined, tables over two pages made one."""
    heads = take_running_heads(pages)
    items: list[_Item] = []
    for page in pages:
        for item in _page_items(page):
            _append(items, item)
    legacy = recognise("\n".join(item[0] if isinstance(item, tuple) else _words(item) for item in items))
    if legacy is not None:
        assembly.note(note_of(legacy))
    for item in items:
        if isinstance(item, PageTable):
            _add_table(assembly, item, legacy)
        else:
            assembly.add_block(_spoken(item[0], legacy), item[1])
    for head in heads:
        assembly.add_block(_spoken(head, legacy), BlockKind.HEADER)


def _page_items(page: Page) -> list[_Item]:
    found: list[_Item] = []
    for is_table, group in groupby(page.items, lambda item: isinstance(item, PageTable)):
        members = list(group)
        if is_table:
            found += [item for item in members if isinstance(item, PageTable)]
        else:
            found += join_lines([item for item in members if isinstance(item, Line)])
    return found


def _append(items: list[_Item], item: _Item) -> None:
    """Adds an item, joined to the one before where that only broke off at the end of its page."""
    before = items[-1] if items else None
    if isinstance(item, PageTable) and isinstance(before, PageTable) and before.columns == item.columns:
        items[-1] = _one_table(before, item)
    elif isinstance(item, tuple) and isinstance(before, tuple) and sentence_goes_on(before[0], item[0]):
        items[-1] = (f"{before[0]}\n{item[0]}", before[1])
    else:
        items.append(item)


def _one_table(before: PageTable, after: PageTable) -> PageTable:
    """A table that goes on over a page end; head rows printed again are dropped, a row cut in two is made whole."""
    repeated = 0
    while repeated < min(before.rows, after.rows) - 1 and _row(before, repeated) == _row(after, repeated):
        repeated += 1
    cells = list(before.cells)
    rest = dict(_row(after, repeated))
    whole = dict(_row(before, before.rows - 1))
    if rest and not rest.get(0) and all(not text or (whole.get(at) and _tail(text)) for at, text in rest.items()):
        cells = [
            replace(cell, text=f"{cell.text} {rest[cell.column]}".strip())
            if cell.row == before.rows - 1 and cell.column in rest
            else cell
            for cell in cells
        ]
        repeated += 1
    shift = before.rows - repeated
    cells += [replace(cell, row=cell.row + shift) for cell in after.cells if cell.row >= repeated]
    return replace(before, cells=tuple(cells), rows=before.rows + after.rows - repeated, bottom=after.bottom)


def _tail(text: str) -> bool:
    """Whether words look like the rest of what was cut: a small letter or a bare number."""
    return text[:1].islower() or text.isdigit()


def _row(table: PageTable, number: int) -> list[tuple[int, str]]:
    return [(cell.column, cell.text) for cell in table.cells if cell.row == number]


def _words(table: PageTable) -> str:
    return "\n".join(cell.text for cell in table.cells)


def _spoken(text: str, legacy: Legacy | None) -> str:
    return convert(text, legacy) if legacy else text


def _add_table(assembly: Assembly, table: PageTable, legacy: Legacy | None) -> None:
    contents = [
        CellContent(
            row=cell.row,
            column=cell.column,
            text=flat(_spoken(cell.text, legacy)),
            row_span=cell.row_span,
            column_span=cell.column_span,
            inset=cell.inset,
            bold=cell.bold,
        )
        for cell in table.cells
    ]
    if holds_figures((content.column, content.text) for content in contents):
        assembly.add_table(contents, table.rows, table.columns)
    else:
        for content in contents:
            assembly.add_block(content.text)
