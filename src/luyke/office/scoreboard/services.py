"""The one act of the scoreboard: taking a table out."""

from __future__ import annotations

from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.scoreboard.pages import BoardPage
from luyke.office.scoreboard.workbook import board_workbook


def board_export(*, page: BoardPage, by: Actor, at: datetime) -> bytes:
    """The table of a month as XLSX. Records who took it out."""
    by.permit("scoreboard.view", page.place.scope)
    with act("scoreboard.table.exported", by=by, at=at) as entry:
        content = board_workbook(page)
        entry.of(page.place, f"{page.place}, {page.period}", scope=page.place.code, rows=len(page.rows))
    return content
