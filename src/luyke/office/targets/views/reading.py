"""Reading plans."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef
from django.forms import DateField, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from luyke.lexicon.folding import fold
from luyke.office.places.models import Place
from luyke.office.targets import selectors
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.models import Target
from luyke.office.targets.pages import PlaceYears, PlanIndexPage, PlanPage, TargetPage
from luyke.office.targets.services import plan_export
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_MOST_PLACES = 200


@door("targets.view")
def plan_index(request: HttpRequest) -> HttpResponse:
    """The places whose plans one sees: those of today, and those of the past that had one."""
    today, words = timezone.localdate(), request.GET.get("tim", "").strip()[:100]
    visible = selectors.places_visible(viewer=request.user)
    kept = visible.filter(targets__isnull=False)
    found = Place.objects.filter(pk__in=visible.on(today).values("pk")) | Place.objects.filter(pk__in=kept.values("pk"))
    for word in fold(words).split():
        found = found.filter(folded__contains=word)
    found = found.select_related("parent").highest_first()
    with_plan = Exists(Target.objects.filter(place=OuterRef("pk")))
    places = list(found.filter(with_plan)[: _MOST_PLACES + 1])  # what there is to be read stands first
    places += found.exclude(with_plan)[: _MOST_PLACES + 1 - len(places)]
    shown = places[:_MOST_PLACES]
    counts = selectors.year_counts(places=shown)
    page = PlanIndexPage(
        places=[
            PlaceYears(place, sorted(((year, n) for (pk, year), n in counts.items() if pk == place.pk), reverse=True))
            for place in shown
        ],
        year=today.year,
        words=words,
        more=len(places) > len(shown),
    )
    return render(request, "targets/plan_list.html", {"page": page})


@door("targets.view")
def plan(request: HttpRequest, place: int, year: int) -> HttpResponse:
    """The plan of a place and year: now, or as it was known at the end of a day."""
    found = selectors.place_visible(viewer=request.user, pk=place)
    day, unreadable = _day(request.GET.get("den-ngay", ""))
    as_of = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min)) if day else None
    rows = selectors.plan_rows(place=found, year=year, as_of=as_of)
    targets = [one.target for row in rows for one in row.standings.values()]
    gaps = selectors.gaps_of(targets=targets, as_of=as_of)
    counts = selectors.year_counts(places=[found])
    page = PlanPage(
        place=found,
        year=year,
        years=sorted({year, *(held for _pk, held in counts)}),
        issuers=[(issuer, issuer_name(issuer, found)) for issuer in selectors.issuers_of(rows)],
        rows=rows,
        gaps={pk: gap for pk, gap in gaps.items() if gap.given},
        as_of=day,
        unreadable_day=unreadable,
        may_change=selectors.places_assignable(viewer=request.user).filter(pk=found.pk).exists(),
    )
    return render(request, "targets/plan.html", {"page": page})


def _day(text: str) -> tuple[date | None, str]:
    try:
        day = DateField(required=False, localize=True).clean(text)
    except ValidationError:
        return None, text
    return (None, text) if day is not None and day.year > 9000 else (day, "")


@door("targets.view")
def plan_as_xlsx(request: HttpRequest, place: int, year: int) -> HttpResponse:
    """The plan as a workbook."""
    found = selectors.place_visible(viewer=request.user, pk=place)
    data = plan_export(place=found, year=year, by=request.user, at=timezone.now())
    return download(data, f"ke-hoach-{found.code}-{year}.xlsx")


@door("targets.view")
def target(request: HttpRequest, target: int) -> HttpResponse:
    """One target with its revisions, its shares, and whose share it is."""
    found = selectors.target_visible(viewer=request.user, pk=target)
    standing = selectors.standing_of(target=found)
    page = TargetPage(
        target=found,
        standing=standing,
        history=selectors.revision_list(target=found),
        gap=selectors.gap_of(target=found),
        above=selectors.gap_of(target=found.above) if found.above else None,
        may_change=selectors.places_assignable(viewer=request.user).filter(pk=found.place_id).exists(),
        may_split=selectors.can_split(standing) and request.user.may("targets.assign", found.place.scope),
    )
    return render(request, "targets/target.html", {"page": page})
