"""Many lines at once: from the engine, and from a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from luyke.lexicon.catalogue import indicators
from luyke.office.audit.services import Actor, act
from luyke.office.indicators.exchange import catalogue_csv, catalogue_xlsx
from luyke.office.indicators.lines import Line, engine_line
from luyke.office.indicators.selectors import line_map
from luyke.office.indicators.storing import store


@dataclass(frozen=True)
class Written:
    """How many lines were new, revised, and left as they were."""

    new: int
    revised: int
    same: int


def catalogue_load(*, by: Actor, at: datetime) -> Written:
    """Adds the lines of the engine's catalogue that the office does not have; what the office corrected stays."""
    by.permit("indicators.change")
    before = line_map()
    theirs = {item.code: engine_line(item) for item in indicators()}
    wanted = {code: line for code, line in theirs.items() if code not in before}
    if wanted:
        with act("indicators.catalogue.loaded", by=by, at=at) as entry:
            store(before, wanted)
            entry.of("indicators.catalogue", str(len(wanted)), codes=sorted(wanted))
    return Written(len(wanted), 0, len(theirs) - len(wanted))


def catalogue_export(*, form: Literal["csv", "xlsx"], by: Actor, at: datetime) -> bytes:
    """The whole catalogue as a file that `catalogue_import` reads back. That it went out is recorded."""
    by.permit("indicators.view")
    with act("indicators.catalogue.exported", by=by, at=at) as entry:
        lines = line_map()
        entry.of("indicators.catalogue", f"{form.upper()}, {len(lines)} dòng", lines=len(lines))
        return (catalogue_csv if form == "csv" else catalogue_xlsx)(lines.values())


def catalogue_import(*, lines: Iterable[Line], source: str, by: Actor, at: datetime) -> Written:
    """Adds and revises lines, all or none; lines that are not named stay. Raises ValidationError, by field."""
    by.permit("indicators.change")
    before = line_map()
    lines = list(lines)
    new = {line.code: line for line in lines if line.code not in before}
    revised = {line.code: line for line in lines if line.code in before and before[line.code] != line}
    if new or revised:
        with act("indicators.catalogue.imported", by=by, at=at) as entry:
            store(before, {**new, **revised})
            entry.of(
                "indicators.catalogue",
                source,
                new=sorted(new),
                revised={code: line.changes_from(before[code]) for code, line in revised.items()},
            )
    return Written(len(new), len(revised), len(lines) - len(new) - len(revised))
