"""A month of the office → what may be told of it, and the figures that it makes public."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from django.db.models import Q
from django.utils.translation import gettext_noop

from luyke.office.observations.models import EvidenceKind, Observation, Status
from luyke.office.publishing.bodies import Kept, Line, MonthBody, Piece, PlanLine, Point
from luyke.office.publishing.models import Publication, PublishedFigure
from luyke.office.publishing.suppressing import SMALLEST, counts
from luyke.office.publishing.untold import Untold
from luyke.office.reports.evidence import told
from luyke.office.reports.figures import Figures, beyond_key
from luyke.office.reports.printing import printed
from luyke.office.scoreboard.pages import Row, shown
from luyke.office.scoreboard.sources import stored
from luyke.writing import Progress, Traced, derived, sources_of, write_scoreboard_sentence, write_standing

_NOT_TOLD = gettext_noop("không công bố")  # of an amount or of what is hidden for another's sake, "< 5" would be wrong
_LONGEST_KEY = 160


def month_snapshot(figures: Figures, untold: Untold, before: MonthBody | None) -> MonthBody:
    """The month as it may be seen. `before` is what was published of the month before."""
    lines = tuple(_line(row, figures.progress[code], figures, untold) for code, row in figures.rows.items())
    planned = [
        _untold_past(progress) if progress.code in untold.series else progress
        for progress in figures.progress.values()
        if progress.plans
    ]
    sentence = write_scoreboard_sentence(planned, figures.period.text, untold.mute) if planned else Traced()
    return MonthBody(
        place=figures.place.code,
        place_name=str(figures.place),
        period=figures.period.text,
        sentence=tuple(traced_pieces(sentence, figures)),
        lines=lines,
        invented=figures.board.invented,
        changes=tuple(_changes(lines, before)) if before else (),
        kept=tuple(_kept(figures, untold)),
    )


def published_figures(publication: Publication, figures: Figures, untold: Untold) -> Iterator[PublishedFigure]:
    """A row for each number that may be told."""
    held = {
        key: one for key, one in figures.held.items() if len(key) <= _LONGEST_KEY and not _rests_on(key, untold.lines)
    }
    plans = told(figures, [key for key in held if key.startswith("target:")])
    known = _known(figures)
    for key, one in held.items():
        code = one.indicator.code if one.indicator else ""
        row = figures.rows.get(code)
        if code in untold.series and not _is_open(key, figures.progress[code]):
            continue
        stated = known.get((code, one.period)) if key.startswith("value:") else None
        said = stated.source if stated else f"= {one.formula}" if one.formula else "; ".join(plans.get(key, [])[1:])
        yield PublishedFigure(
            publication=publication, key=key, name=one.name[:400], indicator=code, place=figures.place.code,
            name_en=one.indicator.name_en if one.indicator else "",
            period=one.period, value=round(one.value, 6), unit=one.unit, shown=printed(one)[:80], source=said[:400],
            status=stated.status if stated else "", vintage=stated.known_at if stated else figures.as_of,
            invented=stated.invented if stated else bool(row and row.invented),
        )  # fmt: skip


def traced_pieces(text: Traced, figures: Figures) -> Iterator[Piece]:
    """A text with the keys of its numbers."""
    at = 0
    for number in text.numbers:
        if at < number.start:
            yield Piece(text.text[at : number.start])
        yield Piece(text.text[number.start : number.end], number.source if number.source in figures.held else "")
        at = number.end
    if at < len(text.text):
        yield Piece(text.text[at:])


def _kept(figures: Figures, untold: Untold) -> Iterator[Kept]:
    for code, row in figures.rows.items():
        if row.value is None and row.month is None:
            continue
        for why, codes in (("small", untold.small), ("beside", untold.beside), ("series", untold.series)):
            if code in codes:
                yield Kept(row.name, why)
                break


def _rests_on(key: str, codes: frozenset[str]) -> bool:
    return any(source.indicator in codes for source in stored(key))


def _is_open(key: str, progress: Progress) -> bool:
    """Whether a number of an indicator whose months stay in the house rests on what is told of it all the same."""
    told = {plan.source for plan in progress.plans} | ({progress.value.source} if progress.value else set())
    return all(source in told for source in sources_of(key))


def _untold_past(progress: Progress) -> Progress:
    """The same without what it could be held against: a change would tell what it changed from."""
    return replace(progress, month=None, month_before=None, same_month=None, same_period=None, last_year=None)


def _line(row: Row, progress: Progress, figures: Figures, untold: Untold) -> Line:
    indicator, mark, hidden = row.indicator, row.mark, row.indicator.code in untold.series
    mute = {"status": "untold", "shape": "–", "words": _NOT_TOLD}
    stands = {"status": mark.css, "shape": mark.shape, "words": str(mark.words)}
    about = {
        "code": indicator.code, "name": indicator.name, "name_en": indicator.name_en, "unit": indicator.shown,
        "definition": indicator.definition, "estimated": row.estimated, "invented": row.invented,
        **(mute if indicator.code in untold.mute else stands),
    }  # fmt: skip
    if indicator.code in untold.lines:
        few = indicator.code in untold.small and counts(indicator)
        plans = tuple(PlanLine(cell.issuer, cell.wanted, "") for cell in row.plans)
        return Line(**about, month="", value=f"< {SMALLEST}" if few else _NOT_TOLD, change="", small=True, plans=plans)
    value, before = progress.value, progress.same_period
    formula = "difference" if progress.measure.is_rate else "growth"
    change = derived(formula, value.source, before.source) if value and before else ""
    month = progress.month or (value if value and value.source.endswith(f":{figures.period.text}") else None)
    return Line(
        **about,
        month="" if hidden else row.month_shown,
        value=row.value_shown,
        change="" if hidden else row.change_shown,
        month_key=month.source if month and not hidden else "",
        value_key=value.source if value else "",
        change_key=change if change in figures.held else "",
        plans=tuple(_plans(row, progress, figures, hidden=hidden)),
        points=() if hidden else tuple(_points(row, figures)),
        told=() if hidden or value is None else tuple(traced_pieces(write_standing(progress, outlook=False), figures)),
    )


def _plans(row: Row, progress: Progress, figures: Figures, *, hidden: bool) -> Iterator[PlanLine]:
    for cell, plan in zip(row.plans, progress.plans, strict=True):
        key = derived("attainment", progress.value.source, plan.source) if progress.value else ""
        key = beyond_key(progress, plan) if cell.relative else key
        percent = f"{cell.percent}{'' if cell.relative or not cell.percent else ' %'}"
        if hidden and cell.relative:
            percent = ""  # by how much a change is passed tells, with the plan, from what it changed
        yield PlanLine(cell.issuer, cell.wanted, percent, plan.source, key if key in figures.held else "")


def _points(row: Row, figures: Figures) -> Iterator[Point]:
    total, total_before = Decimal(0), Decimal(0)
    adding = figures.progress[row.indicator.code].accumulates
    for at, single in enumerate(row.line):
        before = row.line_before[at]
        total, total_before = _added(total, single), _added(total_before, before)
        to_date, to_date_before = (total, total_before) if adding else (single, before)
        if single is not None or to_date is not None:
            yield Point(
                at + 1, shown(row.indicator, single), shown(row.indicator, to_date),
                shown(row.indicator, to_date_before), row.estimated and at + 1 == len(row.line), row.invented_series,
            )  # fmt: skip


def _added(total: Decimal | None, month: Decimal | None) -> Decimal | None:
    return None if total is None or month is None else total + month


def _changes(lines: Iterable[Line], before: MonthBody) -> Iterator[str]:
    """Which indicators stand otherwise than a month ago."""
    stood = {line.code: line.words for line in before.lines}
    for line in lines:
        if line.code in stood and stood[line.code] != line.words and _NOT_TOLD not in (stood[line.code], line.words):
            yield f"{line.name}: {stood[line.code]} → {line.words}"


@dataclass(frozen=True)
class _Stated:
    """How a stored value is known. What it rests on is told by its kind alone: documents stay in the house."""

    status: str
    known_at: datetime
    source: str
    invented: bool


def _known(figures: Figures) -> dict[tuple[str, str], _Stated]:
    year = figures.period.year
    rows = Observation.objects.filter(
        Q(period__contains=str(year)) | Q(period__contains=str(year - 1)), place=figures.place,
        indicator__code__in=figures.rows, known_at__lte=figures.as_of,
    )  # fmt: skip
    columns = ("indicator__code", "period", "status", "known_at", "evidence__kind", "invented")
    wanted = rows.order_by("id").values_list(*columns)
    return {
        (code, period): _Stated(status, known, " · ".join(
            str(one) for one in (Status(status).label, EvidenceKind(kind).label if kind else "") if one), invented)
        for code, period, status, known, kind, invented in wanted
    }  # fmt: skip
