"""SDMX-REST as 2.1 and as 3.0 have it: the structure of the data flow, and its data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from luyke.office.public.sdmx import documents, filtering, messages, tables
from luyke.office.public.sdmx.asking import Asked, NotOfferedError, NotUnderstoodError, asked, is_flow
from luyke.office.public.sdmx.observations import observations
from luyke.office.public.sdmx.structure import (
    MEDIA,
    OTHER_RESOURCES,
    REFERENCES,
    RESOURCES,
    Artefact,
    chosen,
    structure_message,
)
from luyke.office.public.sdmx.structure_json import MEDIA as MEDIA_JSON
from luyke.office.public.sdmx.structure_json import structure_json
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
    "json2": ("application/vnd.sdmx.data+json; version=2.0.0; charset=utf-8", tables.as_json_2),
}
_ACCEPTED = (
    (re.compile(r"generic(timeseries)?data\+xml|application/xml|text/xml|\*/\*"), "genericdata"),
    (re.compile(r"structurespecific(timeseries)?data\+xml"), "structurespecificdata"),
    (re.compile(r"data\+csv.*version=2"), "csv2"),
    (re.compile(r"data\+csv|text/csv"), "csv"),
    (re.compile(r"data\+json(?!.*version=2)|application/json"), "json"),
)
_ACCEPTED_3 = (
    (re.compile(r"data\+csv(?!.*version=1)|text/csv|\*/\*"), "csv2"),
    (re.compile(r"data\+json(?!.*version=1)|application/json"), "json2"),
)


def format_wished(request: HttpRequest) -> str:
    """The format of a data query: by ?format=, else the first that the Accept header names; "" for none there is."""
    return _wished(request, {name: name for name in _FORMATS}, _ACCEPTED)


def format_wished_3(request: HttpRequest) -> str:
    """The same of a query of SDMX 3.0, which has other formats."""
    return _wished(request, {"csv": "csv2", "json": "json2"}, _ACCEPTED_3)


def _wished(request: HttpRequest, named: Mapping[str, str], accepted: Iterable[tuple[re.Pattern[str], str]]) -> str:
    wished = request.GET.get("format", "")
    if wished:
        return named.get(wished, "")
    for part in request.headers.get("Accept", "*/*").lower().split(","):
        for form, name in accepted:
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
    if resource in OTHER_RESOURCES:
        raise NotOfferedError(f"Resources: {', '.join(RESOURCES)}")
    if resource not in RESOURCES:
        return _refused(404, f"Resources: {', '.join(RESOURCES)}")
    wanted = _chosen(request, resource, agency, name, version)
    if not wanted:
        return _refused(404, "No results found")
    message = structure_message(wanted, selectors.place_names(at=at), selectors.indicator_names(at=at), at)
    return HttpResponse(message, content_type=MEDIA)


def _chosen(request: HttpRequest, resource: str, agency: str, name: str, version: str) -> list[Artefact]:
    references, detail = request.GET.get("references", "none"), request.GET.get("detail", "full")
    if references not in REFERENCES:
        raise NotUnderstoodError(f"references is one of {', '.join(REFERENCES)}")
    if detail != "full":
        raise NotOfferedError("detail: only full")
    return chosen(resource, agency, name, version, references)


def _values(
    request: HttpRequest, at: datetime, flow: str, series_key: str = "all", provider: str = "all"
) -> HttpResponse:
    """The data of a key of series."""
    if not is_flow(flow):
        return _refused(404, "No such dataflow")
    return _found(asked(series_key, request.GET.dict()), format_wished(request), at)


def _found(wanted: Asked, wished: str, at: datetime) -> HttpResponse:
    if not wished:
        return _refused(406, f"Formats: {', '.join(media for media, _write in _FORMATS.values())}")
    told = selectors.series_history(place=wanted.places(), indicator=wanted.indicators(), at=at, as_of=wanted.as_of)
    found = wanted.answer(observations(told))
    if not found:
        return _refused(404, "No results found")
    media, write = _FORMATS[wished]
    return HttpResponse(write(found, at, wanted.detail), content_type=media)


def _refused(status: int, text: str) -> HttpResponse:
    return open_to_all(HttpResponse(messages.error(status, text), status=status, content_type=messages.ERROR_MEDIA))


def _structures_3(
    request: HttpRequest, at: datetime, resource: str, agency: str = "*", name: str = "*", version: str = "~"
) -> HttpResponse:
    """Artefacts of the structure, as SDMX 3.0 asks for them."""
    if resource not in (*RESOURCES, *filtering.ANY):
        return _refused(404, f"Resources: {', '.join(RESOURCES)}")
    if version not in filtering.LATEST:
        return _refused(404, "No results found")
    named = ["all" if one in filtering.ANY else one.replace(",", "+") for one in (agency, name)]
    wanted = _chosen(request, "structure" if resource in filtering.ANY else resource, *named, "all")
    if not wanted:
        return _refused(404, "No results found")
    told = structure_json(wanted, selectors.place_names(at=at), selectors.indicator_names(at=at), at)
    return HttpResponse(told, content_type=MEDIA_JSON)


def _values_3(
    request: HttpRequest, at: datetime, context: str, agency: str, name: str, version: str = "~", series_key: str = "*"
) -> HttpResponse:
    """The data of keys of series, as SDMX 3.0 asks for them."""
    if not filtering.is_named(context, agency, name, version):
        return _refused(404, "No such dataflow")
    return _found(filtering.filtered(series_key, dict(request.GET.lists())), format_wished_3(request), at)


structures, structures_3 = kept(_answered(_structures)), kept(_answered(_structures_3))
values = kept(_answered(_values), accepted=format_wished)
values_3 = kept(_answered(_values_3), accepted=format_wished_3)
