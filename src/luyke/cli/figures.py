"""The figures of a reading as a table for a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from luyke.checks import ImpliedPlan, implied_plans
from luyke.checks.shown import label, measure, scale_of
from luyke.files.marking.places import Places
from luyke.files.marking.wording import BASES, KINDS, period, plain
from luyke.lexicon.numbers import format_decimal, places_of
from luyke.model import Approx, Document, Figure, Reading

_LISTED = 20
_HEDGES = {Approx.NONE: "", Approx.MORE: "hơn ", Approx.LESS: "gần ", Approx.ABOUT: "khoảng "}


def show_figures(shown: Console, document: Document, reading: Reading) -> None:
    """Prints one row per figure in reading order, and the counts."""
    places = Places(document)
    table = Table(box=None, pad_edge=False, expand=True, header_style="bold")
    table.add_column("Số liệu", min_width=16, max_width=28, overflow="fold")
    table.add_column("Chỉ tiêu", ratio=5, overflow="fold")
    for head in ("Là", "Kỳ", "So với", "Ở đâu"):
        table.add_column(head, ratio=3, overflow="fold")
    for figure in reading.figures:
        table.add_row(
            Text(f"{_HEDGES[figure.approx]}{plain(figure.text)} {measure(figure)}".rstrip()),
            Text(plain(figure.subject)),
            KINDS[figure.kind] + (", ước" if figure.estimate else ""),
            Text(period(figure.period)),
            Text(_against(figure)),
            Text(places.name(figure.start), style="dim"),
        )
    if reading.figures:
        shown.print(table)
        shown.print()
    shown.print(f"Đã đọc {len(reading.figures)} số liệu, {len(reading.relations)} quan hệ giữa các số liệu.")
    for plan in implied_plans(reading):
        if (sentence := plan_sentence(plan)) is not None:
            shown.print(Text(sentence))
    if reading.unread:
        shown.print(f"Còn {len(reading.unread)} chỗ có số chưa hiểu:")
        for start, end in reading.unread[:_LISTED]:
            shown.print(Text(f"  {plain(reading.text[start:end])} ({places.name(start)})", style="dim"))
        if len(reading.unread) > _LISTED:
            shown.print(f"  và {len(reading.unread) - _LISTED} chỗ khác.", style="dim")
    for figure in reading.figures:
        if figure.doubt:
            shown.print(Text(f"? {plain(figure.text)} ({places.name(figure.start)}): {plain(figure.doubt)}"))


def plan_sentence(plan: ImpliedPlan) -> str | None:
    """What plan a value and its attainment imply, in the scale of the print; None for a plan that is stated."""
    between = plan.interval()
    if plan.attainment is None or between is None or between.low is None or between.high is None:
        return None
    scale = scale_of(plan.value)
    places = places_of(plan.value.quantity.step, scale) + 1
    low, high = (format_decimal(end / scale, places) for end in (between.low, between.high))
    issuer = f" {plain(plan.key.issuer)}" if plan.key.issuer else ""
    return (
        f"Kế hoạch năm {plan.key.year}{issuer} suy ra: {label(plan.value)} từ {low} đến {high} {measure(plan.value)} "
        f"({plain(plan.value.text)} bằng {plain(plan.attainment.text)}%)."
    )


def _against(figure: Figure) -> str:
    return " ".join(filter(None, (BASES.get(figure.basis, ""), plain(figure.issuer))))
