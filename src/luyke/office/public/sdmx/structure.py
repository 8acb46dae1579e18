"""The structure of the flow as SDMX-ML 2.1: agency, lists of codes, concepts, the data structure, the flow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement

from luyke.office.public.sdmx.messages import COMMON, LANGUAGE, MESSAGE, STRUCTURE, begun, written
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

MEDIA = "application/vnd.sdmx.structure+xml; version=2.1"
TITLE = ("Các chỉ tiêu đã công bố", "Published indicators")
# In the order in which a message has them: resource → the element that holds them.
_HOLDERS = {
    "agencyscheme": "OrganisationSchemes", "dataflow": "Dataflows", "codelist": "Codelists",
    "conceptscheme": "Concepts", "datastructure": "DataStructures",
}  # fmt: skip
RESOURCES = (*_HOLDERS, "structure")
#: What the standard has besides, and this service has not.
OTHER_RESOURCES = (
    "metadata", "metadatastructure", "metadataflow", "schema", "categoryscheme", "categorisation", "organisationscheme",
    "organisationunitscheme", "dataproviderscheme", "dataconsumerscheme", "provisionagreement", "reportingtaxonomy",
    "structureset", "process", "hierarchicalcodelist", "contentconstraint", "actualconstraint", "allowedconstraint",
    "attachmentconstraint", "availableconstraint",
)  # fmt: skip
_LISTS = tuple(f"CL_{name}" for name in CODED)
_BELOW = {
    "dataflow": (("datastructure", FLOW),),
    "datastructure": (("conceptscheme", CONCEPTS), *(("codelist", name) for name in _LISTS)),
}  # fmt: skip
ALL = (("agencyscheme", "AGENCIES"), ("dataflow", FLOW), *_BELOW["dataflow"], *_BELOW["datastructure"])
REFERENCES = ("none", "parents", "parentsandsiblings", "children", "descendants", "all", *_HOLDERS)

Artefact = tuple[str, str]


def chosen(resource: str, agency: str, name: str, version: str, references: str) -> list[Artefact]:
    """What an address asks for, with what it wishes of what that refers to and is referred to by."""
    direct = [one for one in ALL if resource in (one[0], "structure") and _is_named(one, agency, name, version)]
    below = {each for one in direct for each in _BELOW.get(one[0], ())}
    above = {each for each in ALL if set(_BELOW.get(each[0], ())) & set(direct)}
    deeper = below | {each for one in below for each in _BELOW.get(one[0], ())}
    beside = above | {each for one in above for each in _BELOW.get(one[0], ())}
    higher = above | {each for each in ALL if set(_BELOW.get(each[0], ())) & above}
    also = {
        "children": below, "descendants": deeper, "parents": above, "parentsandsiblings": beside,
        "all": deeper | higher | beside,
    }.get(references, {each for each in deeper | higher if each[0] == references})  # fmt: skip
    return [one for one in ALL if one in direct or (direct and one in also)]


def structure_message(
    wanted: list[Artefact], places: Mapping[str, str], indicators: Mapping[str, str], at: datetime
) -> bytes:
    """A message with the artefacts wanted. `places`, `indicators`: code → name of those of which something is out."""
    root, _head = begun("Structure", at)
    parts = SubElement(root, f"{{{MESSAGE}}}Structures")
    open_lists = {
        "REF_AREA": {code: (name,) for code, name in places.items()},
        "INDICATOR": {code: (name,) for code, name in indicators.items()},
    }
    for resource, holder in _HOLDERS.items():
        names = [name for kind, name in wanted if kind == resource]
        held = SubElement(parts, _s(holder)) if names else parts
        for name in names:
            if resource == "codelist":
                _codelist(held, name, {**FIXED, **open_lists}[name.removeprefix("CL_")])
            else:
                _MAKERS[resource](held)
    return written(root)


def _is_named(one: Artefact, agency: str, name: str, version: str) -> bool:
    return (
        bool({"all", AGENCY} & set(agency.split("+")))
        and bool({"all", one[1]} & set(name.split("+")))
        and bool({"all", "latest", VERSION} & set(version.split("+")))
    )


def _agencies(parent: Element) -> None:
    scheme = _maintained(parent, "AgencyScheme", "AGENCIES", ("Cơ quan", "Agencies"))
    _named(SubElement(scheme, _s("Agency"), {"id": AGENCY}), ("Lũy Kế",))


def _flow(parent: Element) -> None:
    flow = _maintained(parent, "Dataflow", FLOW, TITLE)
    _ref(SubElement(flow, _s("Structure")), FLOW, "DataStructure", "datastructure")


def _codelist(parent: Element, name: str, codes: Mapping[str, tuple[str, ...]]) -> None:
    listed = _maintained(parent, "Codelist", name, NAMES[name.removeprefix("CL_")])
    for code, words in codes.items():
        _named(SubElement(listed, _s("Code"), {"id": code}), words)


def _concepts(parent: Element) -> None:
    scheme = _maintained(parent, "ConceptScheme", CONCEPTS, ("Khái niệm", "Concepts"))
    for name, words in NAMES.items():
        _named(SubElement(scheme, _s("Concept"), {"id": name}), words)


def _data_structure(parent: Element) -> None:
    definition = _maintained(parent, "DataStructure", FLOW, TITLE)
    parts = SubElement(definition, _s("DataStructureComponents"))
    dimensions = SubElement(parts, _s("DimensionList"), {"id": "DimensionDescriptor"})
    for at, name in enumerate(DIMENSIONS, 1):
        _component(dimensions, "Dimension", {"id": name, "position": str(at)}, name)
    _component(dimensions, "TimeDimension", {"id": TIME, "position": str(len(DIMENSIONS) + 1)}, TIME)
    attributes = SubElement(parts, _s("AttributeList"), {"id": "AttributeDescriptor"})
    for name in ATTRIBUTES:
        made = _component(attributes, "Attribute", {"id": name, "assignmentStatus": "Conditional"}, name)
        related = SubElement(made, _s("AttributeRelationship"))
        if name in OF_SERIES:
            for dimension in DIMENSIONS:
                SubElement(SubElement(related, _s("Dimension")), "Ref", {"id": dimension})
        else:
            SubElement(SubElement(related, _s("PrimaryMeasure")), "Ref", {"id": VALUE})
    measures = SubElement(parts, _s("MeasureList"), {"id": "MeasureDescriptor"})
    _component(measures, "PrimaryMeasure", {"id": VALUE}, VALUE)


_MAKERS = {
    "agencyscheme": _agencies, "dataflow": _flow, "conceptscheme": _concepts, "datastructure": _data_structure,
}  # fmt: skip


def _component(parent: Element, kind: str, given: dict[str, str], concept: str) -> Element:
    made = SubElement(parent, _s(kind), given)
    reference = {"id": concept, "maintainableParentID": CONCEPTS, "maintainableParentVersion": VERSION,
                 "agencyID": AGENCY, "package": "conceptscheme", "class": "Concept"}  # fmt: skip
    SubElement(SubElement(made, _s("ConceptIdentity")), "Ref", reference)
    local = SubElement(made, _s("LocalRepresentation"))
    if concept in CODED:
        _ref(SubElement(local, _s("Enumeration")), f"CL_{concept}", "Codelist", "codelist")
    else:
        SubElement(local, _s("TextFormat"), {"textType": TEXT_TYPES[concept]})
    return made


def _maintained(parent: Element, kind: str, name: str, words: tuple[str, ...]) -> Element:
    package = {"Dataflow": "datastructure", "DataStructure": "datastructure", "Codelist": "codelist",
               "ConceptScheme": "conceptscheme", "AgencyScheme": "base"}[kind]  # fmt: skip
    urn = f"urn:sdmx:org.sdmx.infomodel.{package}.{kind}={AGENCY}:{name}({VERSION})"
    given = {"id": name, "agencyID": AGENCY, "version": VERSION, "isFinal": "false", "urn": urn}
    if kind == "AgencyScheme":
        del given["isFinal"]
    return _named(SubElement(parent, _s(kind), given), words)


def _named(element: Element, words: tuple[str, ...]) -> Element:
    for language, text in zip(("vi", "en"), words, strict=False):
        SubElement(element, f"{{{COMMON}}}Name", {LANGUAGE: language}).text = text
    return element


def _ref(parent: Element, name: str, kind: str, package: str) -> None:
    given = {"id": name, "version": VERSION, "agencyID": AGENCY, "package": package, "class": kind}
    SubElement(parent, "Ref", given)


def _s(name: str) -> str:
    return f"{{{STRUCTURE}}}{name}"
