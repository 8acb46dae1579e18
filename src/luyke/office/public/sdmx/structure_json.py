"""The structure of the flow as SDMX-JSON 2.0, for SDMX-REST 2 (SDMX 3.0)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from luyke.office.public.data.records import moment
from luyke.office.public.sdmx.structure import TITLE, Artefact
from luyke.office.public.sdmx.vocabulary import (
    AGENCY,
    ATTRIBUTES,
    CODED,
    CONCEPTS,
    DIMENSIONS,
    FIXED,
    FLOW,
    NAMES,
    OF_SERIES,
    TEXT_TYPES,
    TIME,
    VALUE,
    VERSION,
)

MEDIA = "application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8"
SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json"
_URN = "urn:sdmx:org.sdmx.infomodel"
Json = dict[str, object]


def structure_json(
    wanted: list[Artefact], places: Mapping[str, str], indicators: Mapping[str, str], at: datetime
) -> bytes:
    """A message with the artefacts wanted. `places`, `indicators`: code → name of those of which something is out."""
    lists = {**FIXED, "REF_AREA": {code: (name,) for code, name in places.items()},
             "INDICATOR": {code: (name,) for code, name in indicators.items()}}  # fmt: skip
    data: dict[str, list[Json]] = {}
    for resource, name in wanted:
        if resource == "codelist":
            own = name.removeprefix("CL_")
            codes = [_named({"id": code}, words) for code, words in lists[own].items()]
            data.setdefault("codelists", []).append(_maintained(name, NAMES[own], {"codes": codes}))
        else:
            holder, made = _MADE[resource]
            data.setdefault(holder, []).append(made)
    return json.dumps({"meta": head(SCHEMA, at), "data": data}, ensure_ascii=False).encode()


def head(schema: str, at: datetime) -> Json:
    """What a message says of itself."""
    return {"schema": schema, "id": AGENCY, "test": False, "prepared": moment(at), "contentLanguages": ["vi", "en"],
            "sender": {"id": AGENCY}}  # fmt: skip


def _named(given: Json, words: tuple[str, ...]) -> Json:
    return given | {"name": words[0], "names": dict(zip(("vi", "en"), words, strict=False))}


def _maintained(name: str, words: tuple[str, ...], more: Json) -> Json:
    return _named({"id": name, "agencyID": AGENCY, "version": VERSION, "isExternalReference": False}, words) | more


def _component(name: str, more: Json) -> Json:
    concept = f"{_URN}.conceptscheme.Concept={AGENCY}:{CONCEPTS}({VERSION}).{name}"
    listed = {"enumeration": f"{_URN}.codelist.Codelist={AGENCY}:CL_{name}({VERSION})"}
    told = listed if name in CODED else {"format": {"dataType": TEXT_TYPES[name]}}
    return {"id": name, "conceptIdentity": concept, "localRepresentation": told} | more


def _attribute(name: str) -> Json:
    of: Json = {"dimensions": list(DIMENSIONS)} if name in OF_SERIES else {"observation": {}}
    return _component(name, {"attributeRelationship": of, "usage": "optional"})


_COMPONENTS: Json = {
    "dimensionList": {
        "id": "DimensionDescriptor",
        "dimensions": [_component(name, {"position": at}) for at, name in enumerate(DIMENSIONS)],
        "timeDimension": _component(TIME, {}),
    },
    "measureList": {"id": "MeasureDescriptor", "measures": [_component(VALUE, {"usage": "mandatory"})]},
    "attributeList": {"id": "AttributeDescriptor", "attributes": [_attribute(name) for name in ATTRIBUTES]},
}
_STRUCTURE = f"{_URN}.datastructure.DataStructure={AGENCY}:{FLOW}({VERSION})"
# Resource → the list that holds it in a message, and what it is.
_MADE: dict[str, tuple[str, Json]] = {
    "agencyscheme": ("agencySchemes", _maintained("AGENCIES", ("Cơ quan", "Agencies"), {
        "agencies": [_named({"id": AGENCY}, ("Lũy Kế",))]})),
    "dataflow": ("dataflows", _maintained(FLOW, TITLE, {"structure": _STRUCTURE})),
    "conceptscheme": ("conceptSchemes", _maintained(CONCEPTS, ("Khái niệm", "Concepts"), {
        "concepts": [_named({"id": name}, words) for name, words in NAMES.items()]})),
    "datastructure": ("dataStructures", _maintained(FLOW, TITLE, {"dataStructureComponents": _COMPONENTS})),
}  # fmt: skip
