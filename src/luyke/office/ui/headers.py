"""Headers that every answer bears, besides those of Django and django-csp: what a browser may not do with our pages."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_OPEN = "/cong-khai/"  # its data may be taken by pages of others
_NEVER = ("camera", "microphone", "payment", "usb", "interest-cohort", "browsing-topics", "display-capture", "midi")
_HEADERS = {
    # Taking a picture in the field and saying where one stands are the office's own: only its pages may ask.
    "Permissions-Policy": ", ".join([*(f"{name}=()" for name in _NEVER), "geolocation=(self)"]),
    "X-Permitted-Cross-Domain-Policies": "none",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


class HeadersOfCaution:
    """Adds them where a page has not said otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with its headers."""
        answer = self.get_response(request)
        for name, value in _HEADERS.items():
            answer.headers.setdefault(name, value)
        shared = "cross-origin" if request.path.startswith(_OPEN) else "same-origin"
        answer.headers.setdefault("Cross-Origin-Resource-Policy", shared)
        return answer
