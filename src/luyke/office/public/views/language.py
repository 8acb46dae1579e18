"""The switch between Vietnamese and English: a plain link, for pages that are the same for everyone hold no form."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from luyke.office.ui.doors import public


@public
@require_safe
def language(request: HttpRequest, to: str) -> HttpResponse:
    """Back to the page from which the reader came, in the other language; nothing but the language is remembered."""
    if to not in dict(settings.LANGUAGES):
        raise Http404(to)
    front, came = reverse("public:front"), urlsplit(request.headers.get("Referer", ""))
    known = came.netloc == request.get_host() and came.path.startswith(front)
    answer = HttpResponseRedirect(came._replace(scheme="", netloc="", fragment="").geturl() if known else front)
    answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, to, samesite="Lax", secure=request.is_secure(), httponly=True)
    answer["Cache-Control"] = "no-store"
    return answer
