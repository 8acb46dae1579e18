"""Data sets and published values as the API gives them."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpRequest
from django.urls import reverse

from luyke.office.public.api.shapes import DatasetShape, DatasetWholeShape, RowShape, ValueShape, VariableShape
from luyke.office.public.data.records import Record, moment, plain, span_of
from luyke.office.public.pages import number_address
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Line, Shown


def stretch(request: HttpRequest, total: int, limit: int, offset: int) -> dict[str, object]:
    """Where a page stands, and where the next one is."""
    following = None
    if offset + limit < total:
        asked = request.GET.copy()
        asked["limit"], asked["offset"] = str(limit), str(offset + limit)
        following = request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")
    return {"total": total, "limit": limit, "offset": offset, "next": following}


def dataset_shape(shown: Shown, request: HttpRequest) -> DatasetShape:
    """A data set in a list."""
    return DatasetShape(**_told(shown, request))


def dataset_whole_shape(shown: Shown, request: HttpRequest) -> DatasetWholeShape:
    """A data set with its dictionary."""
    return DatasetWholeShape(
        **_told(shown, request), versions=[version.number for version in shown.versions],
        indicators=[VariableShape(**asdict(one)) for one in selectors.dataset_body_of(shown).variables],
    )  # fmt: skip


def row_shape(record: Record) -> RowShape:
    """A row of a data set."""
    return RowShape(**(vars(record) | {"value": plain(record.value), "amount": plain(record.amount)}))


def value_shape(line: Line, request: HttpRequest) -> ValueShape:
    """A published value."""
    one = line.print
    return ValueShape(
        indicator=one.indicator, name=one.name, place=one.place, period=one.period, span=span_of(one.period),
        value=plain(one.value), unit=one.unit, printed=one.shown, status=one.status, known_at=moment(one.vintage),
        public_at=moment(one.public_at), publication=one.title, version=one.version, revised=line.revised,
        source=one.source, invented=one.invented, page=request.build_absolute_uri(number_address(one.key)),
    )  # fmt: skip


def _told(shown: Shown, request: HttpRequest) -> dict[str, object]:
    body = selectors.dataset_body_of(shown)
    return {
        "key": shown.key, "title": shown.title, "place": body.place, "description": body.description,
        "source": body.source, "licence": shown.licence, "version": shown.version, "notice": shown.notice,
        "public_at": moment(shown.public_at), "first_year": body.first, "last_year": body.last, "rows": body.rows,
        "page": request.build_absolute_uri(reverse("public:dataset", args=[shown.key])),
    }  # fmt: skip
