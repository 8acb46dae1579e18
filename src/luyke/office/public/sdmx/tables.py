"""The data of the flow as SDMX-CSV 1.0 and 2.0, and as SDMX-JSON 1.0 and 2.0."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from luyke.office.public.data.records import moment
from luyke.office.public.sdmx.observations import Observation, Vintage
from luyke.office.public.sdmx.structure import TITLE
from luyke.office.public.sdmx.structure_json import head
from luyke.office.public.sdmx.vocabulary import (
    AGENCY,
    ATTRIBUTES,
    DIMENSIONS,
    FIXED,
    FLOW,
    NAMES,
    OF_SERIES,
    OF_VALUE,
    TIME,
    VALUE,
    VERSION,
)

_SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json"
_FLOW_URN = f"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={AGENCY}:{FLOW}({VERSION})"


def as_csv(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """SDMX-CSV 1.0: a row for each value, or for each series where no values are asked for."""
    return _csv(vintages, detail, {"DATAFLOW": f"{AGENCY}:{FLOW}({VERSION})"})


def as_csv_2(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """The same as SDMX-CSV 2.0."""
    return _csv(vintages, detail, {
        "STRUCTURE": "dataflow", "STRUCTURE_ID": f"{AGENCY}:{FLOW}({VERSION})", "ACTION": "I"})  # fmt: skip


def as_json(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """SDMX-JSON 1.0, in series over time."""
    parts, sets = _in_series(vintages, detail)
    head = {"id": AGENCY, "test": False, "prepared": moment(at), "sender": {"id": AGENCY}}
    structure = {"name": FLOW, "names": dict(zip(("vi", "en"), TITLE, strict=True)), **parts}
    return json.dumps({"header": head, "structure": structure, "dataSets": sets}, ensure_ascii=False).encode()


def as_json_2(vintages: Sequence[Vintage], at: datetime, detail: str) -> bytes:
    """The same as SDMX-JSON 2.0."""
    parts, sets = _in_series(vintages, detail)
    measure = {"id": VALUE, "name": NAMES[VALUE][1]}
    structure = {
        "links": [{"rel": "dataflow", "urn": _FLOW_URN}], **parts,
        "measures": {"dataSet": [], "series": [], "observation": [measure]}, "dataSets": list(range(len(sets))),
    }  # fmt: skip
    data = {"structures": [structure], "dataSets": [{"structure": 0, **each} for each in sets]}
    return json.dumps({"meta": head(_SCHEMA, at), "data": data}, ensure_ascii=False).encode()


def _in_series(vintages: Sequence[Vintage], detail: str) -> tuple[dict[str, object], list[dict[str, object]]]:
    """Dimensions and attributes with their numbered values, and the data sets in those numbers."""
    found = [one for vintage in vintages for one in vintage.values]
    codes = [_numbered(one.key[part] for one in found) for part in range(len(DIMENSIONS))]
    times, units = _numbered(one.period for one in found), _numbered(one.unit for one in found)
    told = [_numbered(one.of_value[part] for one in found) for part in range(len(OF_VALUE))]

    def value_of(one: Observation) -> list[object]:
        own = [listed[value] for listed, value in zip(told, one.of_value, strict=True)]
        return [_number(one.value), *(own if detail == "full" else ())]

    def series_of(values: Sequence[Observation]) -> Iterator[tuple[str, dict[str, object]]]:
        for key, group in groupby(values, key=lambda one: one.key):
            rows = list(group)
            series: dict[str, object] = {"attributes": [units[rows[-1].unit]]} if detail in ("full", "nodata") else {}
            if detail in ("full", "dataonly"):
                series["observations"] = {str(times[one.period]): value_of(one) for one in rows}
            yield ":".join(str(codes[part][code]) for part, code in enumerate(key)), series

    parts = {
        "dimensions": {
            "dataSet": [],
            "series": [_listed(name, codes[part], part) for part, name in enumerate(DIMENSIONS)],
            "observation": [{**_listed(TIME, times, len(DIMENSIONS)), "role": "time"}],
        },
        "attributes": {
            "dataSet": [],
            "series": [_listed(name, units) for name in OF_SERIES],
            "observation": [_listed(name, listed) for name, listed in zip(OF_VALUE, told, strict=True)],
        },
    }
    return parts, [
        {"action": "Replace", **({"validFrom": f"{each.since}Z"} if each.since else {}),
         "series": dict(series_of(each.values))}
        for each in vintages
    ]  # fmt: skip


def _csv(vintages: Sequence[Vintage], detail: str, first: dict[str, str]) -> bytes:
    found = sorted((one for each in vintages for one in each.values), key=lambda one: (one.key, one.period))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*first, *DIMENSIONS, TIME, VALUE, *ATTRIBUTES])
    if detail in ("full", "dataonly"):
        for one in found:
            told = (one.unit, *one.of_value) if detail == "full" else ("",) * len(ATTRIBUTES)
            writer.writerow([*first.values(), *one.key, one.period, one.value, *told])
    else:
        for key, values in groupby(found, key=lambda one: one.key):
            unit = list(values)[-1].unit if detail == "nodata" else ""
            writer.writerow([*first.values(), *key, "", "", unit, *("",) * len(OF_VALUE)])
    return text.getvalue().encode()


def _number(text: str) -> int | float:
    """As JSON has it; values have at most fifteen digits, which a double keeps."""
    return float(text) if "." in text else int(text)


def _numbered(values: object) -> dict[str, int]:
    return {value: at for at, value in enumerate(sorted(set(values)))}


def _listed(name: str, values: dict[str, int], position: int | None = None) -> dict[str, object]:
    words = FIXED.get(name, {})
    told: dict[str, object] = {
        "id": name,
        "name": NAMES[name][1],
        "values": [{"id": code, "name": words[code][1] if code in words else code} for code in values],
    }
    return told if position is None else {**told, "keyPosition": position}
