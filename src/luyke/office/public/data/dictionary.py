"""The dictionary of a data set for programs: a Data Package descriptor, which readers of tables know."""

from __future__ import annotations

from collections.abc import Callable

from luyke.office.public.data.files import FORMATS, Dataset, offered
from luyke.office.public.data.records import COLUMNS


def descriptor(dataset: Dataset, address: Callable[[str], str]) -> dict[str, object]:
    """What the set is, its files, its columns, its indicators. `address` gives the address of a format."""
    shown, body = dataset.shown, dataset.body
    licence = {"name": shown.licence, "title": shown.licence}
    return {
        "profile": "tabular-data-package",
        "name": shown.key,
        "title": shown.title,
        "description": body.description,
        "version": str(shown.version),
        "created": shown.public_at.isoformat(),
        "homepage": dataset.address,
        "licenses": [licence | ({"path": dataset.licence_address} if dataset.licence_address else {})],
        "sources": [{"title": body.source}],
        "resources": [
            {
                "name": f"{shown.key}-{kind}", "path": address(kind), "format": kind, "mediatype": FORMATS[kind][0],
                **({"encoding": "utf-8", "profile": "tabular-data-resource", "schema": _schema()}
                   if kind == "csv" else {}),
            }
            for kind in offered()
        ],
        "indicators": [
            {
                "code": one.code, "name": one.name, "name_en": one.name_en, "definition": one.definition,
                "nature": one.nature, "unit": one.unit, "shown_unit": one.shown, "units_in_shown_unit": one.factor,
                "invented": one.invented,
            }
            for one in body.variables
        ],
    }  # fmt: skip


def _schema() -> dict[str, object]:
    fields = [{"name": one.name, "type": one.kind, "title": one.words, "description": one.english} for one in COLUMNS]
    return {"fields": fields, "primaryKey": ["indicator", "place", "period"]}
