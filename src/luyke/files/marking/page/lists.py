"""The right side of the page, and the table of all figures at its foot."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.files.marking.marked import Span, Tie, spans_of
from luyke.files.marking.page.escape import safe
from luyke.files.marking.page.index import Index
from luyke.files.marking.wording import (
    BASES,
    KINDS,
    MARKS,
    SEVERITIES,
    VERDICTS,
    period,
    plain,
    remedy,
)
from luyke.model import Figure, Finding

_HEADS = ("Số liệu", "Chỉ tiêu", "Kỳ", "So với", "Khoảng giá trị", "Quan hệ và phát hiện")


def findings_of(index: Index) -> Iterator[str]:
    """HTML of the findings, gravest first; one sentence when there are none."""
    if not index.findings:
        yield "<p>Không phát hiện mâu thuẫn nào.</p>"
        return
    yield "<ol>"
    for number, finding in enumerate(index.findings):
        yield _finding(index, number, finding)
    yield "</ol>"


def figures_of(index: Index) -> Iterator[str]:
    """HTML rows of every figure read, with what it means and the relations it stands in."""
    yield "<thead><tr>"
    yield from (f'<th scope="col">{head}</th>' for head in _HEADS)
    yield "</tr></thead><tbody>"
    for number, figure in enumerate(index.figures):
        yield _figure(index, number, figure)
    yield "</tbody>"


def _finding(index: Index, number: int, finding: Finding) -> str:
    spans = spans_of(finding)
    parts = [
        f'<li id="p{number}" class="{finding.severity.value}">',
        f"<h3>{MARKS[finding.severity]} {SEVERITIES[finding.severity]} "
        f'<span class="code">{safe(finding.code)}</span></h3>',
        f"<p>{_said(finding.message)}</p>",
    ]
    if finding.calculation:
        parts.append(f'<p class="calculation">{_said(finding.calculation)}</p>')
    if advice := remedy(finding):
        parts.append(f'<p class="remedy">{_said(advice)}</p>')
    if spans:
        links = " · ".join(_link(index, span) for span in spans)
        parts.append(f'<p class="where">{safe(_sentence_case(index.places.name(spans[0].start)))}: {links}</p>')
    return "".join([*parts, "</li>"])


def _figure(index: Index, number: int, figure: Figure) -> str:
    span = figure.start, figure.end
    subject = safe(plain(figure.subject)) or "chưa rõ"
    named = f" ({safe(figure.indicator)})" if figure.indicator else ""
    about = [f"{subject}{named}", f'<span class="kind">{_kind(figure)}</span>']
    if figure.place:
        about.append(safe(plain(figure.place)))
    if figure.doubt:
        about.append(f'<span class="doubtful">{safe(plain(figure.doubt))}</span>')
    against = " ".join(filter(None, (BASES.get(figure.basis, ""), safe(plain(figure.issuer))))) or "–"
    cells = (
        f'<a href="#n{number}">{safe(plain(figure.text))}</a>',
        "<br>".join(about),
        safe(period(figure.period)) or "–",
        against,
        safe(index.spelt.get(figure, "")) or "–",
        _company(index, span),
    )
    filled = "".join(f'<td data-head="{head}">{cell}</td>' for head, cell in zip(_HEADS, cells, strict=True))
    return f'<tr id="s{number}">{filled}</tr>'


def _kind(figure: Figure) -> str:
    return KINDS[figure.kind] + (", ước tính" if figure.estimate else "")


def _company(index: Index, span: tuple[int, int]) -> str:
    """The findings and relations a figure stands in, as a list; a dash when it stands alone."""
    items = [
        f'<li><a href="#p{number}">{MARKS[index.findings[number].severity]} '
        f"{SEVERITIES[index.findings[number].severity]} {safe(index.findings[number].code)}</a></li>"
        for number in index.findings_at.get(span, [])
    ]
    items += [_tie(index, tie, span) for tie in index.ties_at.get(span, [])]
    return f"<ul>{''.join(items)}</ul>" if items else "–"


def _tie(index: Index, tie: Tie, span: tuple[int, int]) -> str:
    others = [
        _link(index, Span(figure.start, figure.end, figure.text))
        for figure in tie.figures
        if (figure.start, figure.end) != span
    ]
    said = f": {_said(tie.calculation)}" if tie.calculation else ""
    together = f" (với {', '.join(others)})" if others else ""
    return f"<li>{_sentence_case(VERDICTS[tie.verdict])}{said}{together}</li>"


def _link(index: Index, span: Span) -> str:
    number = index.number_of.get((span.start, span.end))
    target = f"d{span.start}" if number is None else f"n{number}"
    return f'<a href="#{target}">{safe(plain(span.text))}</a>'


def _said(sentence: str) -> str:
    """A sentence whose percent signs stay with their numbers at the end of a line."""
    return safe(plain(sentence)).replace(" %", "\u00a0%")


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]
