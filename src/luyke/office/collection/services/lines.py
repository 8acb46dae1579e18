"""Acts over what a regime asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.drafts import (
    asked_lines,
    cells_of,
    drafts_ask,
    drafts_holding,
    open_drafts,
    reporters_in_force,
)
from luyke.office.collection.feeding import feeders_of
from luyke.office.collection.models import Regime, RegimeLine, Reporter
from luyke.office.collection.once import once, one_calendar
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator


@dataclass(frozen=True, slots=True)
class LineWish:
    """A line that a regime is to ask for."""

    indicator: Indicator
    asks_month: bool = True
    asks_cumulative: bool = True
    required: bool = True
    register: str = ""


def regime_lines_add(*, regime: Regime, lines: Sequence[LineWish], by: Actor, at: datetime) -> list[RegimeLine]:
    """Asks for more indicators, below those already asked for; also of whoever is still entering an open round."""
    by.permit("regimes.change", regime.place.scope)
    for wish in lines:
        if not (wish.asks_month or wish.asks_cumulative):
            raise RefusedError(
                _("“{name}”: phải hỏi số tháng, số lũy kế, hoặc cả hai.").format(name=wish.indicator.title)
            )
        if wish.register and wish.register not in dict(feeders_of(wish.indicator.code)):
            raise RefusedError(
                _("Không có sổ theo dõi nào tính “{name}” mang mã “{code}”.").format(
                    name=wish.indicator.title, code=wish.register
                )
            )
    twice = f"Có chỉ tiêu đã có trong “{regime}” hoặc được chọn hai lần."
    with once(twice), act("collection.regime.lines_added", by=by, at=at) as entry:
        _lock(regime)
        last = max(regime.lines.values_list("position", flat=True), default=0)
        made = RegimeLine.objects.bulk_create(
            RegimeLine(
                regime=regime, indicator=wish.indicator, position=last + number, asks_month=wish.asks_month,
                asks_cumulative=wish.asks_cumulative, required=wish.required, register=wish.register,
            )
            for number, wish in enumerate(lines, start=1)
        )  # fmt: skip
        for reporter in reporters_in_force(regime).filter(lines__isnull=True):
            one_calendar(regime, reporter.place, [wish.indicator.pk for wish in lines])
        drafts_ask(open_drafts(regime).filter(reporter__lines__isnull=True), cells_of(made))
        codes = [wish.indicator.code for wish in lines]
        entry.of(regime, f"{len(made)} chỉ tiêu, {regime.name}", scope=regime.place.code, indicators=codes)
    return made


def regime_line_move(*, line: RegimeLine, up: bool, by: Actor, at: datetime) -> None:
    """Moves a line one row up or down; at the end of the list it stays where it is."""
    regime = line.regime
    by.permit("regimes.change", regime.place.scope)
    with act("collection.regime.line_moved", by=by, at=at) as entry:
        _lock(regime)
        rows = list(asked_lines(regime))
        here = next((number for number, row in enumerate(rows) if row.pk == line.pk), None)
        if here is None:
            raise RefusedError(
                _("“{line}” không còn trong “{regime}”.").format(line=line.indicator.title, regime=regime)
            )
        there = min(max(here + (-1 if up else 1), 0), len(rows) - 1)
        rows.insert(there, rows.pop(here))
        for position, row in enumerate(rows, start=1):
            row.position = position
        RegimeLine.objects.bulk_update(rows, ["position"])
        entry.of(regime, f"{line}, {regime.name}", scope=regime.place.code, line=line.pk, position=there + 1)
    line.refresh_from_db()


def regime_line_remove(*, line: RegimeLine, by: Actor, at: datetime) -> None:
    """Asks for a line no more. What was given under it stays; where no round was opened yet, it is as if never asked.

    Raises RefusedError where a draft holds figures of it, and where it is all that a reporter is asked: a reporter
    without lines of its own is asked all.
    """
    regime = line.regime
    by.permit("regimes.change", regime.place.scope)
    with act("collection.regime.line_removed", by=by, at=at) as entry:
        _lock(regime)
        if line.ended_at is not None:
            raise RefusedError(
                _("“{line}” không còn trong “{regime}”.").format(line=line.indicator.title, regime=regime)
            )
        for reporter in reporters_in_force(regime).filter(lines=line):
            if not reporter.lines.filter(ended_at__isnull=True).exclude(pk=line.pk).exists():
                raise RefusedError(
                    _(
                        "“{line}” là chỉ tiêu duy nhất giao cho {reporter}; "
                        "hãy giao chỉ tiêu khác cho {reporter}, hoặc cho đơn vị này thôi báo cáo, rồi mới bỏ."
                    ).format(line=line.indicator.title, reporter=reporter)
                )
        holding = drafts_holding(regime, [line])
        if holding:
            raise RefusedError(
                _("{holding} đơn vị đã nhập “{line}” trong kỳ đang mở; bỏ được khi kỳ đã đóng.").format(
                    holding=holding, line=line.indicator.title
                )
            )
        every, own = open_drafts(regime), Reporter.lines.through.objects.filter(regimeline=line).values("reporter")
        drafts_ask(every.filter(reporter__lines__isnull=True), -line.cells)
        drafts_ask(every.filter(reporter__in=own), -line.cells)
        entry.of(regime, f"{line}, {regime.name}", scope=regime.place.code, indicator=line.indicator.code)
        if regime.rounds.exists():
            line.ended_at = at
            line.save(update_fields=["ended_at"])
        else:
            line.delete()


def _lock(regime: Regime) -> None:
    """Two who change one regime do it one after the other."""
    Regime.objects.select_for_update().get(pk=regime.pk)
