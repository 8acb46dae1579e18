"""The sentence that a page opens with: what a leader could read out, each number a link to where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from luyke.model import Period
from luyke.office.scoreboard.pages import Piece, PlanCell, Row
from luyke.scoring import Status, Tally

_GROUPS = (
    (Status.MISSED, "không đạt"),
    (Status.AT_RISK, "có nguy cơ không đạt"),
    (Status.UNCLEAR, "chưa rõ"),
)


def opening(period: Period, rows: Iterable[Row], tally: Tally) -> tuple[Piece, ...]:
    """ "Đến hết tháng 11/2021, 12/13 chỉ tiêu đạt và vượt; chỉ tiêu chưa đạt: giải ngân (50,6 % kế hoạch)."."""
    start = _("Đến hết tháng {month}/{year}, ").format(month=period.last.month, year=period.year)
    if not tally.total:
        return (Piece(start + _("chưa có chỉ tiêu nào được giao.")),)
    pieces = [
        Piece(start),
        Piece(f"{len(tally.reached)}/{tally.total}", anchor="bang"),
        Piece(" " + _("chỉ tiêu đạt và vượt")),
    ]
    if tally.on_track:
        pieces += [Piece(", "), Piece(str(len(tally.on_track)), anchor="bang"), Piece(" " + _("đúng tiến độ"))]
    rows = list(rows)
    left = [row for row in rows if row.status not in (Status.REACHED, Status.ON_TRACK)]
    if left and len({row.status for row in left}) == 1 and left[0].status is Status.AT_RISK and not tally.on_track:
        return (*pieces, Piece("; " + _("chỉ tiêu chưa đạt") + ": "), *_named(left), Piece("."))
    for status, words in _GROUPS:
        named = [row for row in left if row.status is status]
        if named:
            pieces += [Piece(f"; {_(words)}: "), *_named(named)]
    return (*pieces, Piece("."))


def _named(rows: list[Row]) -> list[Piece]:
    pieces: list[Piece] = []
    for row in rows:
        pieces += [Piece(", ")] if pieces else []
        pieces += [Piece(f"{small(row.name)} ("), *attainment(row, row.first), Piece(")")]
    return pieces


def attainment(row: Row, plan: PlanCell | None) -> tuple[Piece, ...]:
    """ "50,6 % kế hoạch", "thấp hơn kế hoạch 1,0 điểm", the number a link; "chưa có số" where there is none."""
    code = row.indicator.code
    if plan is None or not plan.percent:
        return (Piece(_("chưa có số"), code),)
    if plan.above is None:
        return Piece(f"{plan.percent} %", code), Piece(" " + _("kế hoạch"))
    words = _("thấp hơn kế hoạch") if plan.above < 0 else _("cao hơn kế hoạch")
    return Piece(f"{words} "), Piece(plan.percent.lstrip("−+"), code)


def small(name: str) -> str:
    """A name inside a sentence: its first letter small, unless the word is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
