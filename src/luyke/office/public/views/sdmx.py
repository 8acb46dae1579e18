"""SDMX-REST 2.1: the structure of the data flow, and its data."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from luyke.office.public.sdmx import documents, messages, tables
from luyke.office.public.sdmx.asking import NotOfferedError, NotUnderstoodError, asked, is_flow
from luyke.office.public.sdmx.observations import observations
from luyke.office.public.sdmx.structure import MEDIA, OTHER_RESOURCES, REFERENCES, RESOURCES, chosen, structure_message
from luyke.office.public.views.data import open_to_all
from luyke.office.public.views.kept import kept
from luyke.office.publishing import selectors

# In the order of preference: name → its media type, how it is written. Versions beside these are not to be had.
_FORMATS: dict[str, tuple[str, Callable[..., bytes]]] = {
    "genericdata": ("application/vnd.sdmx.genericdata+xml; version=2.1", documents.as_generic),
    "structurespecificdata": ("application/vnd.sdmx.structurespecificdata+xml; version=2.1", documents.as_specific),
    "csv": ("application/vnd.sdmx.data+csv; version=1.0.0; charset=utf-8", tables.as_csv),
    "csv2": ("application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8", tables.as_csv_2),
    "json": ("application/vnd.sdmx.data+json; version=1.0.0; charset=utf-8", tables.as_json),
}
_ACCEPTED = (
    (re.compile(r"generic(timeseries)?data\+xml|application/xml|text/xml|\*/\*"), "genericdata"),
    (re.compile(r"structurespecific(timeseries)?data\+xml"), "structurespecificdata"),
    (re.compile(r"data\+csv.*version=2"), "csv2"),
    (re.compile(r"data\+csv|text/csv"), "csv"),
    (re.compile(r"data\+json(?!.*version=2)|application/json"), "json"),
)


def format_wished(request: HttpRequest) -> str:
    """The format of a data query: by ?format=, else the first that the Accept header names; "" for none there is."""
    wished = request.GET.get("format", "")
    if wished:
        return wished if wished in _FORMATS else ""
    for part in request.headers.get("Accept", "*/*").lower().split(","):
        for form, name in _ACCEPTED:
            if form.search(part):
                return name
    return ""


def _answered(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A query that is not understood is told why, in the standard's words."""

    def told(request: HttpRequest, at: datetime, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return open_to_all(view(request, at, *args, **kwargs))
        except NotUnderstoodError as error:
            return _refused(400, str(error))
        except NotOfferedError as error:
            return _refused(501, str(error))

    return told


def _structures(
    request: HttpRequest, at: datetime, resource: str, agency: str = "all", name: str = "all", version: str = "latest"
) -> HttpResponse:
    """Artefacts of the structure."""
    references, detail = request.GET.get("references", "none"), request.GET.get("detail", "full")
    if resource in OTHER_RESOURCES:
        raise NotOfferedError(f"Resources: {', '.join(RESOURCES)}")
    if resource not in RESOURCES:
        return _refused(404, f"Resources: {', '.join(RESOURCES)}")
    if references not in REFERENCES:
        raise NotUnderstoodError(f"references is one of {', '.join(REFERENCES)}")
    if detail != "full":
        raise NotOfferedError("detail: only full")
    wanted = chosen(resource, agency, name, version, references)
    if not wanted:
        return _refused(404, "No results found")
    message = structure_message(wanted, selectors.place_names(at=at), selectors.indicator_names(at=at), at)
    return HttpResponse(message, content_type=MEDIA)


def _values(
    request: HttpRequest, at: datetime, flow: str, series_key: str = "all", provider: str = "all"
) -> HttpResponse:
    """The data of a key of series."""
    if not is_flow(flow):
        return _refused(404, "No such dataflow")
    wanted, wished = asked(series_key, request.GET.dict()), format_wished(request)
    if not wished:
        return _refused(406, f"Formats: {', '.join(media for media, _write in _FORMATS.values())}")
    lines = selectors.series_of(place=wanted.places(), indicator=wanted.indicators(), at=at, as_of=wanted.as_of)
    found = wanted.answer(observations(lines))
    if not found:
        return _refused(404, "No results found")
    media, write = _FORMATS[wished]
    return HttpResponse(write(found, at, wanted.detail), content_type=media)


def _refused(status: int, text: str) -> HttpResponse:
    return open_to_all(HttpResponse(messages.error(status, text), status=status, content_type=messages.ERROR_MEDIA))


structures = kept(_answered(_structures))
values = kept(_answered(_values), accepted=format_wished)
