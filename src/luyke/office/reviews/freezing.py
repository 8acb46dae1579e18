"""A month's table as canonical JSON with its hash: the same figures give the same bytes, whoever asks and when.

Values are written out, not pointed at, so that a later change of the code or of a row can be told from a difference.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.utils import translation

from luyke.model import Period
from luyke.office.places.models import Place
from luyke.office.reviews.models import Snapshot
from luyke.office.scoreboard.pages import BoardPage, PlanCell, Row
from luyke.office.scoreboard.selectors import board_of


@dataclass(frozen=True, slots=True)
class Frozen:
    """The bytes of a table and their hash."""

    rows: str
    sha256: str


def freeze(*, place: Place, period: str, as_of: datetime) -> Frozen:
    """The table of a month as it was known at a moment. In Vietnamese, whatever the language of who asks."""
    month = Period.parse(period)
    if month is None:
        raise ValueError(period)
    with translation.override("vi"):
        told = _board(board_of(place=place, period=month, as_of=as_of))
    told["as_of"] = as_of.astimezone(UTC).isoformat()
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Frozen(text, sha256(text.encode()).hexdigest())


def thaw(snapshot: Snapshot) -> Mapping[str, Any]:
    """What was frozen, as plain values."""
    return json.loads(snapshot.rows)


def differences(snapshot: Snapshot) -> list[str]:
    """What would be derived otherwise today: names of lines, "" for the table as a whole. Empty: the very same bytes.

    That the kept bytes are those that were hashed is looked at too.
    """
    if sha256(snapshot.rows.encode()).hexdigest() != snapshot.sha256:
        return [""]
    again = freeze(place=snapshot.place, period=snapshot.period, as_of=snapshot.as_of)
    if again.sha256 == snapshot.sha256:
        return []
    before, now = ({row["indicator"]: row for row in json.loads(text)["rows"]} for text in (snapshot.rows, again.rows))
    changed = [code for code in sorted({*before, *now}) if before.get(code) != now.get(code)]
    return [(before.get(code) or now[code])["name"] for code in changed] or [""]


def _board(page: BoardPage) -> dict[str, Any]:
    return {
        "place": page.place.code,
        "place_name": str(page.place),
        "period": page.period,
        "opening": "".join(piece.text for piece in page.opening),
        "reached": len(page.tally.reached),
        "total": page.tally.total,
        "rows": [_row(row) for row in page.rows],
        "invented": page.invented,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "indicator": row.indicator.code,
        "name": row.name,
        "unit": row.indicator.shown,
        "position": row.position,
        "month": _exact(row.month),
        "value": _exact(row.value),
        "before": _exact(row.before),
        "month_shown": row.month_shown,
        "value_shown": row.value_shown,
        "change_shown": row.change_shown,
        "estimated": row.estimated,
        "forecast": row.forecast_shown,
        "years": list(row.years),
        "status": row.status.value,
        "invented": row.invented,
        "plans": [_plan(plan) for plan in row.plans],
    }


def _plan(plan: PlanCell) -> dict[str, Any]:
    return {
        "target": plan.target.pk,
        "issuer": plan.target.issuer,
        "issuer_name": str(plan.issuer),
        "style": plan.goal.style.value,
        "plan": _exact(plan.goal.value),
        "wanted": plan.wanted,
        "revised": plan.revised,
        "percent": plan.percent,
        "percent_range": plan.percent_range,
        "chance": plan.chance_percent,
        "required": plan.required,
        "status": plan.standing.status.value,
    }


def _exact(value: Decimal | None) -> str | None:
    """A number without the zeros that one database adds and another leaves out."""
    return None if value is None else f"{value.normalize():f}"
