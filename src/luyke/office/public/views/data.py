"""Open data: what there is, what its columns mean, the files."""

from __future__ import annotations

import json
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from luyke.office.public.data.catalogue import catalogue
from luyke.office.public.data.dictionary import descriptor
from luyke.office.public.data.files import FORMATS, Dataset, offered, written
from luyke.office.public.data.records import COLUMNS, records_of
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import found, version_asked
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone, Shown

_SAMPLE = 8
_PLAIN = "text/plain; charset=utf-8"


@kept
def index(request: HttpRequest, at: datetime) -> HttpResponse:
    """The data sets, and the doors for programs."""
    rows = [(one, selectors.dataset_body_of(one)) for one in selectors.publication_list(kind="dataset", at=at)]
    return page("public/data.html", at, rows=rows, formats=offered(), root=root_of(request))


@kept
def dataset(request: HttpRequest, at: datetime, key: str) -> HttpResponse:
    """One data set: where it comes from, its files, its dictionary; ?ban=1 an earlier version."""
    shown = found(kind="dataset", key=key, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    one = _dataset(request, shown)
    return page(
        "public/dataset.html", at, root=root_of(request), shown=shown,
        body=one.body, columns=COLUMNS, licence_address=one.licence_address,
        sample=[written(record) for record in one.records[-_SAMPLE:]], formats=offered(), version=_tail(shown),
        address=reverse("public:dataset", args=[key]), changed=selectors.figures_later(shown=shown, at=at),
    )  # fmt: skip


@kept
def file(request: HttpRequest, at: datetime, key: str, kind: str) -> HttpResponse:
    """One file of a data set."""
    if kind not in FORMATS:
        raise Http404(kind)
    shown = found(kind="dataset", key=key, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return HttpResponse(f"{_('Đã gỡ')}: {shown.notice}", status=410, content_type=_PLAIN)
    if kind not in offered():
        said = _("Máy chủ này không ghi được tệp {kind}; hãy lấy CSV, XLSX hoặc JSON.").format(kind=kind)
        return HttpResponse(said, status=404, content_type=_PLAIN)
    media, write = FORMATS[kind]
    answer = HttpResponse(write(_dataset(request, shown)), content_type=media)
    answer["Content-Disposition"] = f'attachment; filename="{key}-{shown.version}.{kind}"'
    return _linked(answer, shown)


@kept
def dictionary(request: HttpRequest, at: datetime, key: str) -> HttpResponse:
    """The dictionary of a data set as a file."""
    shown = found(kind="dataset", key=key, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return HttpResponse(f"{_('Đã gỡ')}: {shown.notice}", status=410, content_type=_PLAIN)
    told = descriptor(_dataset(request, shown), lambda kind: root_of(request) + _address(key, kind) + _tail(shown))
    return _linked(HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/json"), shown)


@kept
def dcat(request: HttpRequest, at: datetime) -> HttpResponse:
    """The catalogue for other catalogues."""
    root = root_of(request)
    sets = (selectors.publication_show(kind="dataset", key=one.key, at=at)
            for one in selectors.publication_list(kind="dataset", at=at))  # fmt: skip
    told = catalogue(
        [one for one in sets if isinstance(one, Shown)], root + reverse("public:data"), _services(root),
        lambda key, kind: root + _address(key, kind),
    )  # fmt: skip
    return open_to_all(HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/ld+json"))


def _services(root: str) -> list[tuple[str, str, str]]:
    """Name, address and description of what answers the questions of programs."""
    flows = root + reverse("public:sdmx_structure", args=["dataflow"])
    newer = flows.removesuffix("2.1/dataflow") + "3.0/"
    described = root + reverse("open:openapi-json")
    return [
        ("API", root + reverse("open:api-root"), described),
        ("SDMX-REST 2.1", flows.removesuffix("dataflow"), f"{flows}?references=all"),
        ("SDMX-REST 3.0", newer, f"{newer}structure/dataflow?references=all"),
    ]


def open_to_all(answer: HttpResponse) -> HttpResponse:
    """Lets the pages of others take an answer; it holds nothing that is anyone's."""
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def root_of(request: HttpRequest) -> str:
    """Where the site stands: "https://example.vn"."""
    return request.build_absolute_uri("/").rstrip("/")


def _address(key: str, kind: str = "") -> str:
    return reverse("public:file", args=[key, kind]) if kind else reverse("public:dataset", args=[key])


def _tail(shown: Shown) -> str:
    """What leads to this version, where it is not the newest."""
    return "" if shown.newest else f"?ban={shown.version}"


def _dataset(request: HttpRequest, shown: Shown) -> Dataset:
    body = selectors.dataset_body_of(shown)
    address = root_of(request) + _address(shown.key)
    records = records_of(body, selectors.figures_of(shown=shown))
    return Dataset(shown, body, records, address, selectors.licence_address(shown.licence))


def _linked(answer: HttpResponse, shown: Shown) -> HttpResponse:
    licence = selectors.licence_address(shown.licence)
    if licence:
        answer["Link"] = f'<{licence}>; rel="license"'
    return open_to_all(answer)
