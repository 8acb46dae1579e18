"""What is not there: among the public pages one of theirs, which sets no cookie; elsewhere the office's."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.defaults import page_not_found

from luyke.office.public.views.kept import page


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    if request.path.startswith(reverse("public:front")):
        return page("public/missing.html", timezone.now(), status=404)
    return page_not_found(request, exception)
