"""The page that says how programs ask: made from the same description as openapi.json, without any script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from luyke.office.public.api.operations import described
from luyke.office.public.data.packets import NOTICE
from luyke.office.public.views.data import root_of
from luyke.office.public.views.kept import kept, page


@dataclass(frozen=True)
class Part:
    """A parameter or a field."""

    name: str
    kind: str
    words: str
    default: str = ""


@dataclass(frozen=True)
class Operation:
    """One question that may be asked."""

    where: str
    words: str
    asked: tuple[Part, ...]
    told: tuple[Part, ...]
    listed: str


@kept
def api(request: HttpRequest, at: datetime) -> HttpResponse:
    """How programs ask."""
    return page("public/api.html", at, operations=list(_operations(described())), root=root_of(request),
                packets=_(NOTICE))  # fmt: skip


def _operations(description: Mapping[str, Any]) -> Iterator[Operation]:
    shapes = description["components"]["schemas"]
    for where, methods in description["paths"].items():
        one = methods["get"]
        asked = tuple(
            Part(each["name"], _kind(each["schema"]), _said(each), _default(each["schema"]))
            for each in one.get("parameters", ())
        )
        answer = one["responses"][200]["content"]["application/json"]["schema"]
        shape = _shape(answer if "$ref" in answer else answer["items"], shapes)
        items = shape["properties"].get("rows", {}).get("items", {})
        told = _shape(items, shapes) if "$ref" in items else shape
        yield Operation(where, _(one["summary"]), asked, tuple(_fields(told)), "rows" if "$ref" in items else "")


def _fields(shape: Mapping[str, Any]) -> Iterator[Part]:
    for name, field in shape["properties"].items():
        yield Part(name, _kind(field), _said(field))


def _shape(reference: Mapping[str, str], shapes: Mapping[str, Any]) -> Mapping[str, Any]:
    return shapes[reference["$ref"].rpartition("/")[2]]


def _said(one: Mapping[str, Any]) -> str:
    words = one.get("description") or one.get("schema", {}).get("description", "")
    return _(words) if words else ""


def _kind(schema: Mapping[str, Any]) -> str:
    if "anyOf" in schema:
        return _kind(next(one for one in schema["anyOf"] if one.get("type") != "null"))
    return schema.get("format") or schema.get("type", "")


def _default(schema: Mapping[str, Any]) -> str:
    default = schema.get("default")
    return "" if default is None else str(default)
