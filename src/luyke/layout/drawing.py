"""Lines, columns and tables as the elements of a Word file.

Elements are made as they are: python-docx looks through a whole table for each cell that is asked of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from luyke.layout.changes import ADDED, Change, runs_of
from luyke.layout.document import Table
from luyke.layout.letters import width_of
from luyke.layout.rules import Rules
from luyke.layout.sheets import Columns, Line, Piece, Room

_TWIPS = 1440 / 25.4  # in a millimetre
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_INSIDE = 2  # mm between a frame and its words
_THIN = {"val": "single", "sz": 4, "space": 0, "color": "000000"}


def made(tag: str, *inside: Any, **attributes: object) -> Any:
    """An element with what stands inside it."""
    element: Any = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(inside)
    return element


class Drawing:
    """Draws by these rules, in the named styles of one file (`ids`)."""

    def __init__(self, rules: Rules, ids: Mapping[str, str]) -> None:
        self._rules, self._ids = rules, ids

    def piece(self, piece: Piece, width: float) -> Iterator[Any]:
        """The elements of a piece, in a column of this width in mm."""
        if isinstance(piece, Line):
            yield from self._line(piece, width)
        elif isinstance(piece, Room):
            yield _gap(piece.height)
        elif isinstance(piece, Columns):
            yield self._columns(piece, width)
        else:
            yield self._table(piece, width)

    def _line(self, line: Line, width: float) -> Iterator[Any]:
        held = line.held or bool(line.under)
        yield self._framed(line, width) if line.framed else self._paragraph(line.style, line.text.text, held=held)
        if isinstance(line.under, str):
            yield self._paragraph(line.style, line.under, "center", held=line.held, close=True)
        elif line.under:
            style = self._rules.styles[line.style]
            longest = max(width_of(words, style) for words in line.text.text.split("\n"))
            side = round(max(0.0, width - min(width, longest * line.under)) / 2 * _TWIPS)
            rule = made("w:pBdr", made("w:bottom", val="single", sz=6, space=0, color="000000"))
            yield _gap(4, rule, made("w:ind", left=side, right=side), held=line.held)

    def _framed(self, line: Line, width: float) -> Any:
        """A line in a frame as wide as its words."""
        words = width_of(line.text.text, self._rules.styles[line.style]) + 2 * _INSIDE
        side = round(max(0.0, width - words) / 2 * _TWIPS)
        frame = made("w:pBdr", *(made(f"w:{each}", val="single", sz=6, space=1, color="000000") for each in _SIDES[:4]))
        paragraph = self._paragraph(line.style, line.text.text)
        paragraph.find(qn("w:pPr")).extend((frame, made("w:ind", left=side, right=side)))
        return paragraph

    def _paragraph(
        self, style: str, text: str, align: str = "", *, bold: bool = False, held: bool = False, close: bool = False,
        changes: Sequence[Change] = (),
    ) -> Any:  # fmt: skip
        """`close`: without the space that its style has before it."""
        form = made("w:pPr", made("w:pStyle", val=self._ids[style]))
        if held:
            form.append(made("w:keepNext"))
        if close:
            form.append(made("w:spacing", before=0))
        if align:
            form.append(made("w:jc", val=align))
        return made("w:p", form, *(_run(words, kind, bold=bold) for words, kind in runs_of(text, changes)))

    def _columns(self, columns: Columns, width: float) -> Any:
        widths = (width * columns.left_share, width * (1 - columns.left_share))
        table = _grid(widths, borders=False)
        for at, row in enumerate(columns.rows):
            drawn = made("w:tr", made("w:trPr", made("w:cantSplit")))
            for side, mm in zip(row, widths, strict=True):
                inside = [element for piece in side for element in self.piece(piece, mm)] or [_gap(2)]
                if at < len(columns.rows) - 1:
                    for paragraph in inside:
                        _hold(paragraph)
                drawn.append(_cell(mm, inside))
            table.append(drawn)
        return table

    def _table(self, table: Table, width: float) -> Any:
        """`table` as `fitted` gives it."""
        widths = [width * share / sum(table.widths) for share in table.widths]
        grid = _grid(widths, borders=True)
        for at, row in enumerate(table.rows):
            form = made("w:trPr", made("w:cantSplit"), *([] if at else [made("w:tblHeader")]))
            drawn = made("w:tr", form)
            for column, (cell, mm) in enumerate(zip(row, widths, strict=True)):
                align = "center" if at == 0 else "right" if column in table.numeric else "left"
                bold = at == 0 or at in table.strong
                changes = table.changes_in(at, column)
                paragraph = self._paragraph("table", cell.text, align, bold=bold, changes=changes)
                drawn.append(_cell(mm, [paragraph], middle=at == 0))
            grid.append(drawn)
        return grid


def _run(text: str, kind: str, *, bold: bool) -> Any:
    """Letters of one look: what was added is bold and underlined, what was removed is struck out."""
    look = [made("w:b")] if bold or kind == ADDED else []
    if kind:
        look.append(made("w:u", val="single") if kind == ADDED else made("w:strike"))
    run = made("w:r", *([made("w:rPr", *look)] if look else []))
    for at, words in enumerate(text.split("\n")):
        if at:
            run.append(made("w:br"))
        written = made("w:t")
        written.text = words
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(written)
    return run


def _gap(height: float, *form: Any, held: bool = True) -> Any:
    """An empty paragraph of this height in pt; what it is given comes where the schema wants it, around its spacing."""
    before = [each for each in form if each.tag == qn("w:pBdr")]
    behind = [each for each in form if each.tag != qn("w:pBdr")]
    spacing = made("w:spacing", before=0, after=0, line=round(height * 20), lineRule="exact")
    small = made("w:rPr", made("w:sz", val=2))
    return made("w:p", made("w:pPr", *([made("w:keepNext")] if held else []), *before, spacing, *behind, small))


def _hold(paragraph: Any) -> None:
    form = paragraph.find(qn("w:pPr"))
    if form is not None and form.find(qn("w:keepNext")) is None:
        style = form.find(qn("w:pStyle"))
        form.insert(0 if style is None else 1, made("w:keepNext"))


def _grid(widths: Sequence[float], *, borders: bool) -> Any:
    """An empty table of columns as wide as this in mm: Word reads the columns, LibreOffice the cells."""
    insets = zip(_SIDES[:4], (1, 1.4, 1, 1.4) if borders else (0, 0, 0, 0), strict=True)
    form = made(
        "w:tblPr",
        made("w:tblW", w=round(sum(widths) * _TWIPS), type="dxa"),
        made("w:jc", val="center"),
        *([made("w:tblBorders", *(made(f"w:{side}", **_THIN) for side in _SIDES))] if borders else []),
        made("w:tblLayout", type="fixed"),
        made("w:tblCellMar", *(made(f"w:{side}", w=round(mm * _TWIPS), type="dxa") for side, mm in insets)),
    )
    return made("w:tbl", form, made("w:tblGrid", *(made("w:gridCol", w=round(mm * _TWIPS)) for mm in widths)))


def _cell(width: float, inside: Sequence[Any], *, middle: bool = False) -> Any:
    form = made("w:tcPr", made("w:tcW", w=round(width * _TWIPS), type="dxa"))
    if middle:
        form.append(made("w:vAlign", val="center"))
    return made("w:tc", form, *inside)
