"""The theme of a body's year: set, given targets, closed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import CloseForm, ThemeForm
from luyke.office.reviews.models import Theme
from luyke.office.reviews.pages import theme_page
from luyke.office.reviews.verdicts import frozen_verdicts
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number


@door("reviews.view")
def index(request: HttpRequest) -> HttpResponse:
    """The themes that the person may see, with their targets and what came of them; those who keep meetings set one."""
    kept = selectors.bodies_kept(viewer=request.user)
    form = ThemeForm(kept, request.POST if request.method == "POST" and kept else None)
    if request.method == "POST":
        if not kept:
            raise Http404
        if form.is_valid():
            try:
                services.theme_set(**form.cleaned_data, by=request.user, at=timezone.now())
            except RefusedError as refusal:
                form.add_error(None, refusal.sentence)
            else:
                messages.success(request, _("Đã ghi chủ đề năm."))
                return redirect("reviews:theme_list")
    themes = list(selectors.themes_seen(viewer=request.user).prefetch_related("targets"))
    for theme in themes:
        theme.plans = () if theme.closed_at else selectors.plans_of(theme=theme)
    may_direct = request.user.may("reviews.direct")
    context = {"themes": themes, "form": form if kept else None, "may_direct": may_direct}
    return render(request, "reviews/theme_list.html", context)


@require_GET
@door("reviews.view")
def theme(request: HttpRequest, pk: int) -> HttpResponse:
    """One theme: how its targets stood month by month, what was given for it, what came of it."""
    found = _or_404(request, pk, "reviews.view")
    planned = selectors.planned_of(found)
    page = theme_page(
        found, planned=planned, months=selectors.theme_months(theme=found, planned=planned),
        directives=list(selectors.theme_directives(viewer=request.user, theme=found)), day=today(),
    )  # fmt: skip
    return render(request, "reviews/theme.html", {"page": page})


@require_POST
@door("reviews.keep")
def add_target(request: HttpRequest, pk: int) -> HttpResponse:
    """A target of the theme."""
    theme = _or_404(request, pk, "reviews.keep")
    given = request.POST
    plan = selectors.plans_of(theme=theme).filter(pk=whole_number(given.get("target", ""))).first()
    try:
        services.theme_target_add(
            theme=theme, name=given.get("name", "")[:300] or (plan.indicator.name if plan else ""), target=plan,
            by=request.user, at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reviews:theme_list")


@door("reviews.direct")
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """What came of each target, and of the whole."""
    theme = _or_404(request, pk, "reviews.direct")
    form = CloseForm(list(theme.targets.all()), frozen_verdicts(theme), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.theme_close(
                theme=theme, verdicts=form.verdicts(), assessment=form.cleaned_data["assessment"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã tổng kết chủ đề năm."))
            return redirect("reviews:theme_list")
    context = {"form": form, "title": theme.name, "submit": _("Tổng kết chủ đề năm")}
    return render(request, "reviews/form.html", context)


def _or_404(request: HttpRequest, pk: int, permission: str) -> Theme:
    found = selectors.themes_seen(viewer=request.user, permission=permission).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
