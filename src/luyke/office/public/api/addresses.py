"""The addresses of the API, kept and tagged like the pages, and open to all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from luyke.office.public.api.operations import api
from luyke.office.public.views.data import open_to_all
from luyke.office.public.views.kept import kept


def _kept(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def asked(request: HttpRequest, at: datetime, *args: object, **kwargs: object) -> HttpResponse:
        return open_to_all(view(request, *args, **kwargs))

    return kept(asked)


urls = api.urls
for address in urls[0]:
    address.callback = _kept(address.callback)
