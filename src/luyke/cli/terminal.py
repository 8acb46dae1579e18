"""One document's findings as lines for a terminal: the sentence first, then the calculation, then the remedy."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from luyke.cli.checking import Checked
from luyke.cli.excerpt import excerpts
from luyke.files.marking.marked import Marked, Span, spans_of
from luyke.files.marking.places import Places
from luyke.files.marking.wording import MARKS, SEVERITIES, coverage_sentence, plain, remedy, verdict_sentence
from luyke.model import Finding, Severity

STYLES = {Severity.ERROR: "bold red", Severity.DOUBT: "bold yellow", Severity.NOTE: "bold cyan"}
_WIDEST, _PIPED = 120, 110
_EXCERPTS = 5  # of one finding, in one document


def console() -> Console:
    """A console on standard output: colour only on a terminal and without NO_COLOR, lines not too wide to read."""
    shown = Console(highlight=False, markup=False, emoji=False, file=sys.stdout)
    if not shown.is_terminal:
        shown.width = int(os.environ.get("COLUMNS") or _PIPED) if os.environ.get("COLUMNS", "1").isdigit() else _PIPED
    shown.width = max(40, min(shown.width, _WIDEST))
    return shown


def show(shown: Console, checked: Checked) -> None:
    """Prints the notes on reading, every finding, gravest first, what was tested, and what came out."""
    marked, report = checked.marked, checked.report
    show_notes(shown, marked.document.notes)
    _show_findings(shown, marked)
    for waived in report.waived:
        answer = f"{plain(waived.waiver.reason)} ({plain(waived.waiver.by)}, {waived.waiver.day:%d/%m/%Y})"
        shown.print(Text(f"Đã giải trình {waived.finding.code}: {answer}", style="dim"))
    for unused in report.unused_waivers:
        numbers = ", ".join(map(plain, unused.numbers))
        shown.print(Text(f"Giải trình {plain(unused.code)} ({numbers}) không còn ứng với phát hiện nào.", style="dim"))
    shown.print(coverage_sentence(marked.coverage))
    shown.print(verdict_sentence(marked), style="bold" if marked.findings else "green")


def show_named(shown: Console, name: str, marked: Marked) -> None:
    """Prints one of many documents: its name, its notes, its findings."""
    shown.print(Text(plain(name), style="bold underline"))
    show_notes(shown, marked.document.notes)
    _show_findings(shown, marked)


def _show_findings(shown: Console, marked: Marked) -> None:
    places = Places(marked.document)
    for finding in marked.gravest_first:
        show_finding(shown, finding, [(places, spans_of(finding))])


def show_notes(shown: Console, notes: Iterable[str]) -> None:
    """Prints what the reader has to say about how a file was read."""
    for note in notes:
        shown.print(Text(f"Lưu ý khi đọc: {plain(note)}", style="dim"))


def show_finding(shown: Console, finding: Finding, stands: Sequence[tuple[Places, tuple[Span, ...]]]) -> None:
    """Prints one finding. `stands` holds, per document, where in it the finding's words stand."""
    style = STYLES[finding.severity]
    head = Text(f"{MARKS[finding.severity]} {SEVERITIES[finding.severity]} {finding.code}", style=style)
    where = [(places, spans[0].start) for places, spans in stands if spans]
    named = [f"{plain(p.document.name)}, {p.name(at)}" if len(stands) > 1 else p.name(at) for p, at in where]
    if named:
        head.append(" · " + "; ".join(named), style="not bold dim")
    shown.print(head)
    _indent(shown, Text(plain(finding.message)))
    for places, spans in stands:
        found = excerpts(places, spans)
        if len(stands) > 1:
            _indent(shown, Text(f"{plain(places.document.name)}:", style="dim"))
        for pieces in found[:_EXCERPTS]:
            quote = Text()
            for piece in pieces:
                quote.append(f"⟦{piece.text}⟧" if piece.marked else piece.text, style=style if piece.marked else "")
            _indent(shown, quote, "  │ ")
        if len(found) > _EXCERPTS:
            _indent(shown, Text(f"… và {len(found) - _EXCERPTS} câu khác"), "  │ ")
    if finding.calculation:
        _indent(shown, Text("Phép tính: ").append(plain(finding.calculation)))
    if advice := remedy(finding):
        _indent(shown, Text(advice, style="bold"))
    shown.print()


def _indent(shown: Console, text: Text, before: str = "  ") -> None:
    """Prints a text with `before` at the head of each line it is folded into."""
    for line in text.wrap(shown, shown.width - len(before)):
        line.rstrip()
        shown.print(Text().append(before, "dim").append(line), soft_wrap=True)
