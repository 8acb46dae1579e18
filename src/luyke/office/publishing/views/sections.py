"""The sections of the news: added, named anew, put in order, taken out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import services
from luyke.office.publishing.forms import SectionForm, ShelvedFormSet
from luyke.office.publishing.models import Section
from luyke.office.ui.doors import door


@door("publishing.write")
def add(request: HttpRequest) -> HttpResponse:
    """Adds a section."""
    form = SectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.section_add(by=request.user, at=timezone.now(), **form.cleaned_data)
        return redirect("publishing:sections")
    return render(request, "publishing/form.html", {"form": form, "title": _("Thêm chuyên mục"), "submit": _("Thêm")})


@door("publishing.write")
def index(request: HttpRequest) -> HttpResponse:
    """Names and order of the sections."""
    first = [{"section": one.pk, "name": one.name, "position": at} for at, one in enumerate(Section.objects.all(), 1)]
    forms, refused = ShelvedFormSet(request.POST or None, initial=first), ""
    if request.method == "POST" and forms.is_valid():
        try:
            services.sections_arrange(arranged=[form.shelved() for form in forms], by=request.user, at=timezone.now())
        except RefusedError as refusal:
            refused = refusal.sentence
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("publishing:sections")
    return render(request, "publishing/sections.html", {"forms": forms, "refused": refused})
