"""The data of the flow as SDMX-ML 2.1: generic, and specific to its structure. Both in series over time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from luyke.office.public.sdmx.messages import COMMON, GENERIC, MESSAGE, SPECIFIC, XSI, begun, written
from luyke.office.public.sdmx.observations import Vintage
from luyke.office.public.sdmx.vocabulary import AGENCY, DIMENSIONS, FLOW, OF_SERIES, OF_VALUE, TIME, VALUE, VERSION


def as_generic(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """Generic data."""
    root, head = begun("GenericData", at)
    _about(head, {})
    for vintage in vintages:
        given = {"structureRef": FLOW, "action": "Replace"} | _dated("validFromDate", vintage)
        data = SubElement(root, f"{{{MESSAGE}}}DataSet", given)
        for key, values in groupby(vintage.values, key=lambda one: one.key):
            rows = list(values)
            series = SubElement(data, _g("Series"))
            _values(SubElement(series, _g("SeriesKey")), zip(DIMENSIONS, key, strict=True))
            if detail in ("full", "nodata"):
                _values(SubElement(series, _g("Attributes")), zip(OF_SERIES, (rows[-1].unit,), strict=True))
            for one in rows if detail in ("full", "dataonly") else ():
                obs = SubElement(series, _g("Obs"))
                SubElement(obs, _g("ObsDimension"), {"value": one.period})
                SubElement(obs, _g("ObsValue"), {"value": one.value})
                if detail == "full":
                    _values(SubElement(obs, _g("Attributes")), zip(OF_VALUE, one.of_value, strict=True))
    return written(root)


def as_specific(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """Data specific to the structure: dimensions and attributes by their names."""
    root, head = begun("StructureSpecificData", at)
    space = f"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={AGENCY}:{FLOW}({VERSION}):ObsLevelDim:{TIME}"
    _about(head, {"namespace": space})
    root.set("xmlns:ns1", space)
    for vintage in vintages:
        given = {f"{{{SPECIFIC}}}structureRef": FLOW, f"{{{SPECIFIC}}}dataScope": "DataStructure",
                 f"{{{SPECIFIC}}}action": "Replace", f"{{{XSI}}}type": "ns1:DataSetType"}  # fmt: skip
        given |= _dated(f"{{{SPECIFIC}}}validFromDate", vintage)
        data = SubElement(root, f"{{{MESSAGE}}}DataSet", given)
        for key, values in groupby(vintage.values, key=lambda one: one.key):
            rows = list(values)
            told = dict(zip(OF_SERIES, (rows[-1].unit,), strict=True)) if detail in ("full", "nodata") else {}
            series = SubElement(data, "Series", dict(zip(DIMENSIONS, key, strict=True)) | told)
            for one in rows if detail in ("full", "dataonly") else ():
                told = dict(zip(OF_VALUE, one.of_value, strict=True)) if detail == "full" else {}
                SubElement(series, "Obs", {TIME: one.period, VALUE: one.value} | told)
    return written(root)


def _dated(name: str, vintage: Vintage) -> dict[str, str]:
    return {name: f"{vintage.since}Z"} if vintage.since else {}


def _about(head: Element, more: dict[str, str]) -> None:
    given = {"structureID": FLOW, **more, "dimensionAtObservation": TIME}
    about = SubElement(SubElement(head, f"{{{MESSAGE}}}Structure", given), f"{{{COMMON}}}Structure")
    reference = {"id": FLOW, "agencyID": AGENCY, "version": VERSION}
    SubElement(about, "Ref", {**reference, "package": "datastructure", "class": "DataStructure"})


def _values(parent: Element, told: Iterable[tuple[str, str]]) -> None:
    for name, value in told:
        SubElement(parent, _g("Value"), {"id": name, "value": value})


def _g(name: str) -> str:
    return f"{{{GENERIC}}}{name}"
