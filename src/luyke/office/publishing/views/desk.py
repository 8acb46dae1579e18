"""What went out, what may go out, and taking back."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import desk, services
from luyke.office.publishing.forms import DatasetForm, MonthForm, WithdrawForm
from luyke.office.publishing.models import Publication
from luyke.office.publishing.moderation import waiting_count
from luyke.office.publishing.telling import kept_back
from luyke.office.ui.doors import door


@door("publishing.write")
def index(request: HttpRequest) -> HttpResponse:
    """What has been published of the viewer's places."""
    at = timezone.now()
    context = {
        "rows": desk.desk_rows(viewer=request.user, at=at),
        "may_publish": request.user.may("publishing.publish"),
        "may_shape": request.user.may("reports.shape"),
        "voices": waiting_count(viewer=request.user),
    }
    return render(request, "publishing/desk.html", context)


@door("publishing.publish")
def month(request: HttpRequest) -> HttpResponse:
    """Publishes a month."""
    asked = {"place": request.GET.get("dia-ban", ""), "period": request.GET.get("thang", "")[:7]}
    form = MonthForm(desk.places_of(viewer=request.user, permission="publishing.publish"), request.POST or None,
                     initial={name: value for name, value in asked.items() if value})  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            made = services.month_publish(by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return _done(request, made)
    context = {"form": form, "title": _("Công bố số liệu tháng"), "submit": _("Công bố")}
    return render(request, "publishing/form.html", context)


@door("publishing.publish")
def dataset(request: HttpRequest) -> HttpResponse:
    """Publishes values of a place as open data."""
    form = DatasetForm(desk.places_of(viewer=request.user, permission="publishing.publish"), request.POST or None)
    if request.method == "POST" and form.is_valid():
        wish = form.cleaned_data
        try:
            made = services.dataset_publish(
                place=wish["place"], telling=form.telling(), licence=wish["licence"], notice=wish["notice"],
                public_at=wish["public_at"], by=request.user, at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, " ".join((refusal.sentence, *refusal.details)))
        else:
            return _done(request, made)
    context = {"form": form, "title": _("Công bố dữ liệu mở"), "submit": _("Công bố")}
    return render(request, "publishing/form.html", context)


def _done(request: HttpRequest, made: Publication) -> HttpResponse:
    """Says what went out, and what of it stayed in the house."""
    messages.success(request, _("Đã ghi: {title}, bản {version}.").format(title=made, version=made.version))
    for sentence in kept_back(made.body):
        messages.info(request, sentence)
    return redirect("publishing:desk")


@door("publishing.publish")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a publication back."""
    publication = desk.publication_get(viewer=request.user, pk=pk, permission="publishing.publish")
    if publication is None:
        raise Http404
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.publication_withdraw(
                publication=publication, notice=form.cleaned_data["notice"], by=request.user, at=timezone.now()
            )
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã gỡ: {title}.").format(title=publication))
            return redirect("publishing:desk")
    context = {
        "form": form,
        "title": _("Gỡ: {title}").format(title=publication),
        "submit": _("Gỡ khỏi trang công khai"),
    }
    return render(request, "publishing/form.html", context)
