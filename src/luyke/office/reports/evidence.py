"""What stands behind a number, in lines a reader can follow: its formula, its values, their vintage, where they are."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Evidence, Observation, Status
from luyke.office.reports.directives import directive_lines
from luyke.office.reports.figures import Figures
from luyke.office.reports.models import Trace
from luyke.office.scoreboard.sources import Source, stored
from luyke.office.targets.models import Revision
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period

_QUOTED = 160


def told(figures: Figures, keys: Iterable[str], traces: Iterable[Trace] = ()) -> dict[str, list[str]]:
    """Source → its lines. A handful of queries, however many keys."""
    wanted = list(dict.fromkeys(keys))
    sources = {source for key in wanted for source in stored(key)}
    values, plans = _values(figures, sources), _plans(figures)
    statements = {f"trace:{trace.pk}": trace for trace in traces}
    found: dict[str, list[str]] = directive_lines(wanted)
    for key in wanted:
        if key in found:
            continue
        held = figures.held.get(key)
        lines = [held.name, *([f"= {held.formula}"] if held.formula else [])] if held else []
        for source in stored(key):
            row = figures.rows.get(source.indicator)
            if row is None:
                continue
            said = plans.get((source.indicator, source.issuer)) if source.issuer else None
            lines += said or _value_lines(row.indicator, source, values)
        if key in statements:
            lines = _statement(statements[key])
        if key.startswith("tally:") and held:
            lines = [held.name, *([held.formula] if held.formula else [])]
        found[key] = lines
    return found


def _values(figures: Figures, sources: Iterable[Source]) -> dict[tuple[str, str], Observation]:
    """(indicator, period) → the row that counted at the moment of the report."""
    wanted = [source for source in sources if not source.issuer]
    periods = {at for source in wanted for at in (source.period, *_month_of(source.period))}
    rows = Observation.objects.filter(
        place=figures.place, indicator__code__in={source.indicator for source in wanted}, period__in=periods,
        known_at__lte=figures.as_of,
    )  # fmt: skip
    ordered = rows.select_related("indicator", "evidence__document").order_by("id")
    return {(row.indicator.code, row.period): row for row in ordered}


def _plans(figures: Figures) -> dict[tuple[str, str], list[str]]:
    cells = {plan.target.pk: (code, plan) for code, row in figures.rows.items() for plan in row.plans}
    rows = Revision.objects.filter(target__in=cells, known_at__lte=figures.as_of).order_by("id")
    found: dict[tuple[str, str], list[str]] = {}
    for revision in rows:
        code, plan = cells[revision.target_id]
        unit = "" if plan.relative else f" {plan.target.indicator.shown}"
        line = _("Kế hoạch {issuer}: {value}").format(issuer=plan.issuer, value=f"{plan.wanted}{unit}")
        found[code, plan.target.issuer] = [line, *([revision.document] if revision.document else [])]
    return found


def _value_lines(indicator: Indicator, source: Source, values: dict[tuple[str, str], Observation]) -> list[str]:
    """A stored value; of a year to date that was not stated itself, the month that it was added up with."""
    lines = []
    for period in (source.period, *_month_of(source.period)):
        row = values.get((indicator.code, period))
        if row is None:
            continue
        known = timezone.localtime(row.known_at)
        value = f"{print_number(row.value / indicator.factor)} {indicator.shown}"
        lines.append(
            _("{period}: {value} ({status}, ghi nhận {day})").format(
                period=print_period(period), value=value, status=Status(row.status).label, day=f"{known:%d/%m/%Y}"
            )
        )
        lines += [_where(row.evidence)] if row.evidence else []
        lines += [_("Số liệu minh họa.")] if row.invented else []
        break
    return lines


def _month_of(period: str) -> tuple[str, ...]:
    return (period.partition("/")[2],) if "/" in period else ()


def _where(found: Evidence) -> str:
    name = found.document.name if found.document else found.source or found.reference
    quote = f": “{found.quote[:_QUOTED]}”" if found.quote else ""
    at = f" ({found.where})" if found.where else ""
    return f"{found.get_kind_display()}: {name}{at}{quote}"


def _statement(trace: Trace) -> list[str]:
    lines = [_("Căn cứ: {statement}").format(statement=trace.statement)] if trace.statement else []
    lines += [_("Văn bản: {name}").format(name=trace.document.name)] if trace.document else []
    return [*lines, _("Người ghi: {name}").format(name=trace.by_name)]
