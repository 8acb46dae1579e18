"""One indicator in one place: its series, its plan's revisions, what each value rests on, whose the gap is."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from django.http import Http404
from django.utils.translation import gettext as _

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.documents.models import DocumentReading
from luyke.office.indicators.models import Indicator, Nature
from luyke.office.indicators.needs import may_know
from luyke.office.observations.models import Observation, Status
from luyke.office.places.models import Place
from luyke.office.scoreboard.fan import Fan
from luyke.office.scoreboard.pages import (
    Gap,
    IndicatorPage,
    MonthLine,
    PlanCell,
    RevisionLine,
    Row,
    Stated,
    rounded,
    shown,
)
from luyke.office.scoreboard.selectors.below import rows_below, units_below
from luyke.office.scoreboard.selectors.board import adds, goals_of, row_of
from luyke.office.scoreboard.selectors.figures import Known
from luyke.office.scoreboard.selectors.past import Past, figures_told, past_of
from luyke.office.scoreboard.sentence import standing
from luyke.office.scoreboard.words import MARK_WORDS
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.models import Revision, Target
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period
from luyke.scoring import Goal, Style, share_t


def indicator_of(
    *, viewer: Person, place: Place, period: Period, code: str, as_of: datetime | None = None
) -> IndicatorPage:
    """The page of an indicator.

    Raises Http404 for one that this place has neither a plan nor a figure of, or that the viewer may not know.
    """
    past = past_of(place)
    indicator, plans, known = _found(viewer, place, past, period, code, as_of)
    row = row_of(place, indicator, plans, goals_of(targets=plans, as_of=as_of), known, period)
    units = units_below(place=place, period=period)
    below = rows_below(units=units, indicator=indicator, period=period, as_of=as_of) if units else []
    return IndicatorPage(
        place=place,
        period=period.text,
        as_of=as_of,
        sentence=standing(place, period, row),
        row=row,
        months=_months(indicator, known, period),
        statements=_statements(place, indicator, period, as_of),
        revisions=_revisions(place, plans, as_of),
        gaps=_gaps([(unit, line) for unit, line in below if line is not None], period),
        past=past.told() if past and known.retold else "",
        has_picture=adds(indicator) and row.value is not None,
    )


def picture_of(*, viewer: Person, place: Place, period: Period, code: str, as_of: datetime | None = None) -> Fan:
    """What the picture of an indicator shows. Raises Http404 where there is nothing to draw for the viewer."""
    indicator, plans, known = _found(viewer, place, past_of(place), period, code, as_of)
    year, month = period.year, period.last.month
    if not adds(indicator) or known.flow.so_far(year, month) is None:
        raise Http404(code)
    flow = known.flow
    goal = next(iter(goals_of(targets=plans[:1], as_of=as_of).values()), (None, False))[0]
    last = known.interval(flow.total(year - 1), (year - 1, 12))
    level = goal.level(last) if goal else None
    return Fan(
        name=indicator.title,
        unit=indicator.unit_title,
        year=year,
        factor=indicator.factor,
        now=tuple(flow.so_far(year, at) for at in range(1, month + 1)),
        before=tuple(flow.so_far(year - 1, at) for at in range(1, 13)),
        plan=level.midpoint if level else None,
        forecast=share_t(flow, year, month) if indicator.nature in (Nature.FLOW, Nature.COUNT_FLOW) else None,
        past=tuple(tuple(flow.so_far(at, to) for to in range(1, 13)) for at in flow.years if at < year),
        told=_told(indicator, place, period, invented=bool(known.invented) or any(one.invented for one in plans)),
    )


def _told(indicator: Indicator, place: Place, period: Period, *, invented: bool) -> str:
    """What a picture is of, where no page stands around it."""
    told = _("{indicator}, {place}: lũy kế đến {period}").format(
        indicator=indicator.title, place=place, period=print_period(period.text)
    )
    return _("{told} (có số minh họa)").format(told=told) if invented else told


def _found(
    viewer: Person, place: Place, past: Past | None, period: Period, code: str, as_of: datetime | None
) -> tuple[Indicator, list[Target], Known]:
    targets = Target.objects.filter(place=place, year=period.year, indicator__code=code).select_related("indicator")
    plans = list(targets)
    indicator = plans[0].indicator if plans else Indicator.objects.filter(code=code).first()
    if indicator is None or not may_know(viewer, code, place.scope):
        raise Http404(code)
    histories = [indicator.pk] if adds(indicator) else []
    figures = figures_told(
        places=[place],
        indicators=[indicator],
        year=period.year,
        pasts={place.pk: past} if past else {},
        as_of=as_of,
        histories=histories,
    )
    known = figures.get((place.pk, indicator.pk))
    if known is None and not plans:
        raise Http404(code)
    return indicator, plans, known or Known()


def _months(indicator: Indicator, known: Known, period: Period) -> list[MonthLine]:
    year = period.year
    found = []
    for month in range(1, period.last.month + 1):
        single = known.flow.month(year, month) if adds(indicator) else known.months.get((year, month))
        value, before = known.value(indicator, year, month), known.value(indicator, year - 1, month)
        mark, before_mark = known.mark(indicator, year, month), known.mark(indicator, year - 1, month)
        if single is not None or value is not None or mark is not None:
            found.append(
                MonthLine(
                    month=month,
                    single=shown(indicator, single),
                    to_date=shown(indicator, value),
                    before=shown(indicator, before),
                    estimated=known.estimated(year, month),
                    note=MARK_WORDS[mark] if mark else "",
                    before_note=MARK_WORDS[before_mark] if before_mark else "",
                    invented=bool(known.invented & {(year, month), (year - 1, month)}),
                )
            )
    return found


def _statements(place: Place, indicator: Indicator, period: Period, as_of: datetime | None) -> list[Stated]:
    """Every value of the year as it became known, the newest period first; those that were corrected stay in sight."""
    rows = Observation.objects.filter(place=place, indicator=indicator, period__contains=str(period.year))
    if as_of is not None:
        rows = rows.filter(known_at__lte=as_of)
    found: list[Stated] = []
    seen: set[str] = set()
    ordered = sorted(rows.select_related("evidence__document").order_by("-id"), key=_newest_period_first)
    marks = _marks({row.evidence.document_id for row in ordered if row.evidence})
    for row in ordered:
        evidence = row.evidence
        found.append(
            Stated(
                period=row.period,
                value=shown(indicator, row.value),
                status=str(Status(row.status).label),
                known_at=row.known_at,
                reason=row.reason,
                evidence_kind=evidence.get_kind_display() if evidence else "",
                document=evidence.document.name if evidence and evidence.document else "",
                document_id=evidence.document_id if evidence else None,
                mark=marks.get((evidence.document_id, evidence.locator), "") if evidence else "",
                locator=evidence.where if evidence else "",
                quote=evidence.quote if evidence else "",
                source=evidence.source if evidence else "",
                invented=row.invented,
                current=row.period not in seen,
                evidence=evidence,
            )
        )
        seen.add(row.period)
    return found


def _marks(documents: set[int | None]) -> dict[tuple[int, str], str]:
    """(document, "1204-1210") → the mark that the document's page puts on the figure that stands there."""
    readings = DocumentReading.objects.filter(document__in=documents - {None}).order_by("id")
    return {
        (document, f"{figure['start']}-{figure['end']}"): f"s{number}"
        for document, reading in readings.values_list("document_id", "reading")
        for number, figure in enumerate(reading["figures"])
    }


def _newest_period_first(row: Observation) -> tuple[int, bool]:
    parsed = Period.parse(row.period)
    return -parsed.last.toordinal() if parsed else 0, "/" not in row.period


def _revisions(place: Place, plans: list[Target], as_of: datetime | None) -> list[RevisionLine]:
    by_id = {target.pk: target for target in plans}
    revisions = Revision.objects.filter(target__in=by_id).order_by("target__position", "target_id", "id")
    if as_of is not None:
        revisions = revisions.filter(known_at__lte=as_of)
    found = []
    for revision in revisions:
        target = by_id[revision.target_id]
        issuer, wanted = issuer_name(target.issuer, place), _("rút chỉ tiêu")
        if revision.value is not None:
            goal = Goal(Style(revision.style or target.style), revision.value, revision.of_total)
            wanted = PlanCell(target, issuer, goal, False, None, None, None).wanted
        found.append(
            RevisionLine(issuer, wanted, revision.document, revision.decided_date, revision.reason, revision.known_at)
        )
    return found


def _gaps(rows: list[tuple[Place, Row]], period: Period) -> list[Gap]:
    """Units with what they lack of the even way to their plan, the greatest first."""
    found = [(unit, row, _lacking(row, period)) for unit, row in rows if row.first]
    whole = sum((lacking for _, _, lacking in found if lacking > 0), Decimal(0))
    gaps = [
        Gap(
            place=unit,
            value=row.value_shown,
            wanted=row.first.wanted,
            percent=row.first.percent,
            lacking=rounded(row.indicator, lacking) if lacking > 0 else "",
            share=f"{print_number(100 * lacking / whole, 0)} %" if lacking > 0 else "",
            size=lacking,
            mark=row.mark,
            invented=row.invented,
        )
        for unit, row, lacking in found
    ]
    return sorted(gaps, key=lambda gap: (-gap.size, gap.place.folded))


def _lacking(row: Row, period: Period) -> Decimal:
    """What is missing to the even way; nothing for plans that are no level, and for what is not reported."""
    if row.value is None or row.first is None or row.first.goal.style not in (
        Style.LEVEL, Style.CAPITAL, Style.AT_LEAST, Style.OUT_OF
    ):  # fmt: skip
        return Decimal(0)
    gone = Decimal(period.last.month) / 12 if adds(row.indicator) else Decimal(1)
    return row.first.goal.value * gone - row.value
