"""An official document as one standalone page: as printed; a click on a number tells where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files

from luyke.layout.document import Annex, Block, OfficialDocument, Section, Table
from luyke.layout.lines import annex_lines, cased, day_line, number_line, section_line
from luyke.layout.rules import Rules, rules_on
from luyke.writing import Traced

Sources = Mapping[str, Sequence[str]]
_WHENCE = "Số liệu này từ đâu?"
_HOW = "Bấm vào một con số trong văn bản."


def html_page(document: OfficialDocument, sources: Sources) -> str:
    """The page. `sources` are the lines to be told of each source; a number without any is plain text."""
    rules = rules_on(document.layout, document.heading.day)
    marks = {source: f"n{at}" for at, source in enumerate(sources, 1) if sources[source]}
    style = files("luyke.layout").joinpath("data", "page.css").read_text(encoding="utf-8")
    title = escape(f"{document.kind.capitalize()} {document.title}")
    return "".join(
        (
            '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>\n<style>\n{style}</style></head>\n<body><main>",
            *_heading(document, rules),
            *(_block(block, rules, marks) for block in document.blocks),
            *_foot(document, rules),
            *(part for annex in document.annexes for part in _annex(document, annex, rules, marks)),
            f'</main>\n<aside aria-label="{_WHENCE}"><h2>{_WHENCE}</h2><p class="how">{_HOW}</p>\n',
            *(_told(mark, sources[source]) for source, mark in marks.items()),
            "</aside></body></html>\n",
        )
    )


def _heading(document: OfficialDocument, rules: Rules) -> Iterator[str]:
    heading = document.heading
    under = '<hr class="short">' if rules.under_issuer == "rule" else f"<b>{escape(rules.under_issuer)}</b>"
    yield '<header><div class="mine">'
    if heading.superior:
        yield f"<p>{escape(cased(heading.superior, rules.styles['superior']))}</p>"
    yield f"<p><b>{escape(cased(heading.issuer, rules.styles['issuer']))}</b></p>{under}"
    yield f"<p>{escape(number_line(document, rules))}</p></div>"
    yield '<div class="theirs">' + "".join(f"<p><b>{escape(line)}</b></p>" for line in rules.motto)
    yield f"<hr><p><i>{escape(day_line(document, rules))}</i></p></div></header>\n"
    yield f'<h1>{escape(document.kind)}</h1><p class="subject">{escape(document.title)}</p>\n'


def _block(block: Block, rules: Rules, marks: Mapping[str, str]) -> str:
    if isinstance(block, Section):
        level = block.level + 1
        return f"<h{level}>{escape(section_line(block, rules))}</h{level}>\n"
    if isinstance(block, Table):
        head, *rows = block.rows
        heads = "".join(f'<th scope="col">{escape(cell.text)}</th>' for cell in head)
        body = "".join(
            "<tr>"
            + "".join(
                f"<td{' class=n' if at in block.numeric else ''}>{_text(cell, marks)}</td>"
                for at, cell in enumerate(row)
            )
            + "</tr>\n"
            for row in rows
        )
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        return f'<div class="wide" tabindex="0">{table}</div>\n'
    return f"<p>{_text(block.text, marks)}</p>\n"


def _text(text: Traced, marks: Mapping[str, str]) -> str:
    """A text with its numbers as links."""
    parts, at = [], 0
    for number in text.numbers:
        parts.append(escape(text.text[at : number.start]))
        printed, mark = escape(text.text[number.start : number.end]), marks.get(number.source)
        parts.append(f'<a href="#{mark}">{printed}</a>' if mark else printed)
        at = number.end
    return "".join((*parts, escape(text.text[at:])))


def _foot(document: OfficialDocument, rules: Rules) -> Iterator[str]:
    yield '<footer><div class="recipients">'
    if document.recipients:
        yield f"<p><b><i>{escape(rules.recipients_heading)}</i></b></p>"
        yield "".join(f"<p>- {escape(one.rstrip(';.'))};</p>" for one in document.recipients)
    yield '</div><div class="signer">' + "".join(f"<p><b>{escape(line)}</b></p>" for line in document.signature.lines)
    yield f'<p class="name"><b>{escape(document.signature.name)}</b></p></div></footer>\n'


def _annex(document: OfficialDocument, annex: Annex, rules: Rules, marks: Mapping[str, str]) -> Iterator[str]:
    name, reference = annex_lines(document, annex, rules)
    yield f"<section><h2>{escape(name)}</h2><p class=subject>{escape(annex.title)}</p>"
    yield f"<p class=reference>{escape(reference)}</p>"
    yield "".join(_block(block, rules, marks) for block in annex.blocks) + "</section>\n"


def _told(mark: str, lines: Sequence[str]) -> str:
    told = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="told" id="{mark}" tabindex="-1">{told}</div>\n'
