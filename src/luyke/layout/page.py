"""An official document as one standalone page: as printed; a click on a number tells where it comes from.

It needs no program to run and fetches nothing, and its own policy forbids both.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files

from luyke.layout.changes import ADDED, runs_of
from luyke.layout.cleaning import cleaned
from luyke.layout.document import OfficialDocument, Table
from luyke.layout.rules import Rules
from luyke.layout.sheets import Columns, Line, Piece, Room, sheets_of
from luyke.writing import Traced

Sources = Mapping[str, Sequence[str]]
_WHENCE = "Số liệu này từ đâu?"
_HOW = "Bấm vào một con số trong văn bản."
# A line that is the name of the document is its only heading of the first degree; the others stand under it.
_NAMED = "kind"


def html_page(document: OfficialDocument, sources: Sources) -> str:
    """The page. `sources` are the lines to be told of each source; a number without any is plain text."""
    document = cleaned(document)
    rules = document.rules
    marks = {source: f"n{at}" for at, source in enumerate(sources, 1) if sources[source]}
    style = _style(rules)
    allowed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return "".join(
        (
            '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(document.name)}</title>\n<style>{style}</style></head>\n<body><main>",
            # Sheets are not boxed in: a program that looks for the article on a page must find all of them in one.
            "<hr>\n".join("".join(_piece(piece, marks) for piece in sheet.pieces) for sheet in sheets_of(document)),
            f'</main>\n<aside aria-label="{_WHENCE}"><h2>{_WHENCE}</h2><p class="how">{_HOW}</p>\n',
            *(_told(mark, sources[source]) for source, mark in marks.items()),
            "</aside></body></html>\n",
        )
    )


def _style(rules: Rules) -> str:
    """The style of the page, and of each style of the rules."""
    lines = [files("luyke.layout").joinpath("data", "page.css").read_text(encoding="utf-8")]
    for name, style in rules.styles.items():
        told = {
            "font-size": f"{style.size / rules.styles['text'].size:.3f}em",
            "font-weight": "700" if style.bold else "400",
            "font-style": "italic" if style.italic else "normal",
            "text-align": style.align,
            "text-indent": f"{style.indent / 10:g}cm",
            "padding-top": f"{style.before:g}pt",
            "line-height": f"{style.line * 1.2:.2f}",
        }
        if style.underline:
            told["text-decoration"] = "underline"
        lines.append(f".{name} {{ {'; '.join(f'{key}: {value}' for key, value in told.items())} }}\n")
        if isinstance(share := rules.under.get(name), int | float) and share:
            lines.append(f".{name} .under {{ width: {share:.0%} }}\n")
    return "".join(lines)


def _piece(piece: Piece, marks: Mapping[str, str]) -> str:
    if isinstance(piece, Line):
        return _line(piece, marks)
    if isinstance(piece, Room):
        return '<div class="room"></div>' if piece.height > 20 else ""
    if isinstance(piece, Columns):
        sides = (side for row in piece.rows for side in row)
        inside = "".join(f"<div>{''.join(_piece(one, marks) for one in side)}</div>" for side in sides)
        return f'<div class="{"halves" if piece.left_share == 0.5 else "columns"}">{inside}</div>\n'
    return _table(piece, marks)


def _line(line: Line, marks: Mapping[str, str]) -> str:
    words = _text(line.text, marks).replace("\n", "<br>")
    if isinstance(line.under, str):
        words += f"<br>{escape(line.under)}"
    elif line.under:
        words = f'<span class="ruled">{words}<span class="under"></span></span>'
    if line.framed:
        words = f'<span class="framed">{words}</span>'
    tag = "h1" if line.style == _NAMED else f"h{min(line.outline + 1, 6)}" if line.outline else "p"
    return f'<{tag} class="{line.style}">{words}</{tag}>\n'


def _table(table: Table, marks: Mapping[str, str]) -> str:
    head, rows = table.rows[:1], table.rows[1:]
    heads = "".join(f'<th scope="col">{escape(cell.text)}</th>' for row in head for cell in row)
    strong = [_class("strong", at in table.strong) for at in range(1, len(table.rows))]
    body = "".join(f"<tr{form}>{_cells(table, at, row, marks)}</tr>\n" for at, (form, row) in
                   enumerate(zip(strong, rows, strict=True), 1))  # fmt: skip
    drawn = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide" tabindex="0">{drawn}</div>\n'


def _cells(table: Table, line: int, row: tuple[Traced, ...], marks: Mapping[str, str]) -> str:
    cells = (_compared(table, line, at, cell) or _text(cell, marks) for at, cell in enumerate(row))
    return "".join(f"<td{_class('n', at in table.numeric)}>{cell}</td>" for at, cell in enumerate(cells))


def _compared(table: Table, line: int, column: int, cell: Traced) -> str:
    """A cell with what differs marked; "" for one in which nothing does."""
    changes = table.changes_in(line, column)
    tags = {"": "{}", ADDED: "<ins>{}</ins>"}
    parts = (tags.get(kind, "<del>{}</del>").format(escape(words)) for words, kind in runs_of(cell.text, changes))
    return "".join(parts).replace("\n", "<br>") if changes else ""


def _class(name: str, wanted: bool) -> str:
    return f' class="{name}"' if wanted else ""


def _text(text: Traced, marks: Mapping[str, str]) -> str:
    """A text with its numbers as links."""
    parts, at = [], 0
    for number in text.numbers:
        parts.append(escape(text.text[at : number.start]))
        printed, mark = escape(text.text[number.start : number.end]), marks.get(number.source)
        parts.append(f'<a href="#{mark}">{printed}</a>' if mark else printed)
        at = number.end
    return "".join((*parts, escape(text.text[at:])))


def _told(mark: str, lines: Sequence[str]) -> str:
    told = "".join(f"<p>{escape(cleaned(line))}</p>" for line in lines)
    # On a narrow screen it lies over the text, and an address that is nowhere puts it away without moving the page.
    return f'<div class="told" id="{mark}" tabindex="-1">{told}<a class="away" href="#0">Đóng</a></div>\n'
