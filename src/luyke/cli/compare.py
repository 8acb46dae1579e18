"""`luyke compare`: two reports of one body, laid side by side."""

from __future__ import annotations

from luyke.checks.across import AcrossFinding, compare
from luyke.cli import contract
from luyke.cli.exits import Exit
from luyke.cli.sources import STANDARD_INPUT, open_source
from luyke.cli.streams import complain, complain_about
from luyke.files import Unreadable
from luyke.model import Document, Period, Reading, Severity
from luyke.reading import read_document


def run(first: str, second: str, *, form: str) -> int:
    """Compares two reports and prints what they say differently. Given in the wrong order, they are swapped."""
    if first == second == STANDARD_INPUT:
        complain("chỉ một trong hai báo cáo đọc được từ đầu vào chuẩn.")
        return Exit.UNREADABLE
    sides: list[tuple[Document, Reading]] = []
    for name in (first, second):
        try:
            document = open_source(name).document
        except Unreadable as error:
            complain_about(name, error.sentence)
            return Exit.UNREADABLE
        sides.append((document, read_document(document)))
    swapped = _later(sides[0][1], sides[1][1])
    if swapped:
        sides.reverse()
    found = compare(sides[0][1], sides[1][1])
    if form == "json":
        contract.write(_json(sides, found))
    else:
        _show(sides, found, swapped)
    return Exit.ERRORS if any(each.finding.severity is Severity.ERROR for each in found) else Exit.CLEAN


def _later(first: Reading, second: Reading) -> bool:
    """Whether the first report is of a later period than the second."""
    one, other = Period.parse(first.period), Period.parse(second.period)
    return one is not None and other is not None and one.last > other.last


def _json(sides: list[tuple[Document, Reading]], found: tuple[AcrossFinding, ...]) -> contract.Json:
    findings = []
    for each in found:
        told = {**contract.finding(each.finding)}
        del told["figures"], told["suspect"], told["suggestion"]
        for name, figures in (("first", each.first), ("second", each.second)):
            told[name] = [{"start": one.start, "end": one.end, "text": one.text} for one in figures]
        findings.append(told)
    files = [
        {"file": document.name, "period": reading.period, "figures": len(reading.figures)}
        for document, reading in sides
    ]
    return {"first": files[0], "second": files[1], "findings": findings}


def _show(sides: list[tuple[Document, Reading]], found: tuple[AcrossFinding, ...], swapped: bool) -> None:
    from luyke.cli.terminal import console, show_finding, show_notes
    from luyke.files.marking.marked import spans_of_words
    from luyke.files.marking.places import Places
    from luyke.files.marking.wording import period, plain

    shown = console()
    for which, (document, reading) in zip(("Báo cáo trước", "Báo cáo sau"), sides, strict=True):
        about = f" ({period(reading.period)})" if reading.period else ""
        shown.print(f"{which}: {plain(document.name)}{about}, {len(reading.figures)} số liệu", style="bold")
        show_notes(shown, document.notes)
    if swapped:
        shown.print("Đã đổi thứ tự hai báo cáo theo thời gian.")
    shown.print()
    places = [Places(document) for document, _ in sides]
    for each in sorted(found, key=lambda one: list(Severity).index(one.finding.severity)):
        stands = zip(places, map(spans_of_words, (each.first, each.second)), strict=True)
        show_finding(shown, each.finding, list(stands))
    if found:
        shown.print(f"Kết quả: {len(found)} chỗ cần xem lại giữa hai báo cáo.", style="bold")
    else:
        shown.print("Không thấy chỗ nào cần xem lại giữa hai báo cáo.", style="green")
