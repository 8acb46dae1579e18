"""Regimes: listed, set, looked at, revised. Whoever keeps none of a part of the tree finds none there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection import selectors
from luyke.office.collection.drafts import asked_lines
from luyke.office.collection.forms import RegimeAddForm, RegimeReviseForm, RuleForm
from luyke.office.collection.models import Calendar, DayOff, Regime
from luyke.office.collection.pages.regimes import PlaceChoicePage, RegimePage, RulePage
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import regime_create, regime_revise
from luyke.office.collection.telling import period_offered, rule_told
from luyke.office.places.selectors import places_within
from luyke.office.ui.doors import door

_ROUNDS = 24


@door("regimes.change")
def index(request: HttpRequest) -> HttpResponse:
    """The regimes that the person keeps."""
    return render(request, "collection/regime_list.html", {"regimes": selectors.regime_list(viewer=request.user)})


@door("regimes.change")
def choose(request: HttpRequest) -> HttpResponse:
    """For which unit: found by its name."""
    words = request.GET.get("tim", "").strip()[:100]
    found = selectors.regime_places(viewer=request.user, words=words)
    return render(request, "collection/regime_place.html", {"page": PlaceChoicePage(words, found)})


@door("regimes.change")
def add(request: HttpRequest, place: int) -> HttpResponse:
    """A new regime of a unit: its rule, told back before it is recorded."""
    found = places_within(viewer=request.user, permission="regimes.change").filter(pk=place).first()
    if found is None:
        raise Http404
    form = RegimeAddForm(
        request.POST or None, place=found, today=timezone.localdate(), days_off=_days_off(),
        initial={"calendar": Calendar.CALENDAR},
    )  # fmt: skip
    title = _("Đặt chế độ báo cáo của {place}").format(place=found)
    page = RulePage(title, _("Đặt chế độ này"), form, found, form.sentences)

    def record(given: dict[str, object]) -> Regime:
        return regime_create(place=found, **given, by=request.user, at=timezone.now())

    return _through(request, page, record, _("Đã đặt chế độ báo cáo. Việc tiếp theo: thêm chỉ tiêu và đơn vị."))


@door("regimes.change")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """A regime's name and rule anew, told back before they are recorded."""
    regime = regime_or_404(request, pk)
    initial = {name: getattr(regime, name) for name in RegimeReviseForm.base_fields}
    initial["closing_day"] = regime.closing_day or None
    form = RegimeReviseForm(
        request.POST or None, place=regime.place, today=timezone.localdate(), days_off=_days_off(), initial=initial
    )
    title = _("Sửa chế độ báo cáo “{regime}”").format(regime=regime)
    page = RulePage(
        title, _("Ghi quy tắc này"), form, regime.place, form.sentences, regime, open_rounds=regime.open_rounds
    )

    def record(given: dict[str, object]) -> Regime:
        return regime_revise(regime=regime, **given, by=request.user, at=timezone.now())

    return _through(request, page, record, _("Đã ghi quy tắc mới; áp dụng từ kỳ mở sau."))


@door("regimes.change")
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One regime: its rule in words, what it asks, of whom, and its rounds."""
    regime, today = regime_or_404(request, pk), timezone.localdate()
    return render(request, "collection/regime.html", {"page": _page(regime, today)})


def regime_or_404(request: HttpRequest, pk: int) -> Regime:
    """A regime that the person keeps."""
    regime = selectors.regime_get(viewer=request.user, pk=pk)
    if regime is None:
        raise Http404
    return regime


def _page(regime: Regime, today: date) -> RegimePage:
    days_off, day = _days_off(), selectors.working_day_of(regime, today)
    to_open = selectors.periods_to_open(regime=regime, today=today)
    due = [period for period, dates in to_open if dates.opens <= day]
    return RegimePage(
        regime=regime,
        told=rule_told(regime, day, days_off, regime.place.valid_to),
        lines=list(asked_lines(regime)),
        reporters=selectors.regime_reporters(regime=regime),
        rounds=list(selectors.regime_rounds(regime=regime)[:_ROUNDS]),
        to_open=[(period, period_offered(period, dates)) for period, dates in to_open],
        chosen=due[0] if due else "",
    )


def _through(
    request: HttpRequest, page: RulePage, record: Callable[[dict[str, object]], Regime], said: str
) -> HttpResponse:
    """Shows the form; then what the rule means; then records exactly what was shown."""
    form, changed = page.form, False
    if request.method == "POST" and form.is_valid() and request.POST.get("step") == "record":
        changed = not form.sealed_by(request.POST.get("seal", ""))
        if not changed:
            try:
                regime = record(form.cleaned_data)
            except RefusedError as refused:
                form.add_error(None, refused.sentence)
            else:
                messages.success(request, said)
                return redirect("collection:regime", regime.pk)
    context = {"page": page, "changed_meanwhile": changed}
    return render(request, "collection/regime_form.html", context, status=422 if _wrong(form) else 200)


def _wrong(form: RuleForm) -> bool:
    return form.is_bound and bool(form.errors)


def _days_off() -> frozenset[date]:
    return frozenset(DayOff.objects.values_list("day", flat=True))
