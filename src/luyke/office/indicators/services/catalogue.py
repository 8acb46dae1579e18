"""Many lines at once: from the engine, and from a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
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
    """Adds the lines of the engine's catalogue that the office does not have; what the office corrected stays.

    A line that has had no definition is given ours, a draft: catalogues loaded before there were any have none.
    """
    by.permit("indicators.change")
    before = line_map()
    theirs = {item.code: engine_line(item) for item in indicators()}
    new = {code: line for code, line in theirs.items() if code not in before}
    defined = {
        code: replace(before[code], definition=line.definition, definition_author=line.definition_author,
                      review_date=line.review_date)
        for code, line in theirs.items() if code in before and _undefined(before[code])
    }  # fmt: skip
    wanted = {**new, **defined}
    if wanted:
        with act("indicators.catalogue.loaded", by=by, at=at) as entry:
            store(before, wanted)
            entry.of("indicators.catalogue", str(len(wanted)), codes=sorted(new), defined=sorted(defined))
    return Written(len(new), len(defined), len(theirs) - len(wanted))


def _undefined(line: Line) -> bool:
    return not line.definition and not line.definition_author and line.review_date is None


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
