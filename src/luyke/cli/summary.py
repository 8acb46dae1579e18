"""The table that closes a run over many documents."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from luyke.cli.tally import Row, Tally
from luyke.files.marking.wording import coverage_sentence, plain


def show_summary(shown: Console, tally: Tally) -> None:
    """Prints one row per document, worst first, the sums, and the files that could not be read."""
    table = Table(box=None, pad_edge=False, header_style="bold", title=None)
    table.add_column("Tệp", overflow="fold")
    for head in ("Số liệu", "Quan hệ", "Mâu thuẫn", "Cần xem lại", "Lưu ý"):
        table.add_column(head, justify="right", no_wrap=True)
    for row in sorted(tally.rows, key=_worst_first):
        table.add_row(
            Text(plain(row.name)),
            str(row.coverage.figures),
            str(row.coverage.tested),
            Text(str(row.errors), style="bold red" if row.errors else ""),
            Text(str(row.doubts), style="bold yellow" if row.doubts else ""),
            str(row.notes),
        )
    shown.print(table)
    shown.print()
    shown.print(coverage_sentence(tally.coverage))
    shown.print(_sentence(tally), style="bold")


def _worst_first(row: Row) -> tuple[int, int, int, str]:
    return -row.errors, -row.doubts, -row.notes, row.name


def _sentence(tally: Tally) -> str:
    wrong = sum(bool(row.errors) for row in tally.rows)
    said = f"{len(tally.rows)} tệp đã kiểm tra, " + (
        f"{wrong} tệp có mâu thuẫn" if wrong else "không tệp nào có mâu thuẫn"
    )
    return f"{said}; {len(tally.unreadable)} tệp không đọc được." if tally.unreadable else f"{said}."
