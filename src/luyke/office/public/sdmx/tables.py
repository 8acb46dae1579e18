"""The data of the flow as SDMX-CSV 1.0 and 2.0, and as SDMX-JSON 1.0."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from luyke.office.public.data.records import moment
from luyke.office.public.sdmx.observations import Observation
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


def as_csv(found: Sequence[Observation], at: datetime, detail: str) -> bytes:
    """SDMX-CSV 1.0: a row for each value, or for each series where no values are asked for."""
    return _csv(found, detail, {"DATAFLOW": f"{AGENCY}:{FLOW}({VERSION})"})


def as_csv_2(found: Sequence[Observation], at: datetime, detail: str) -> bytes:
    """The same as SDMX-CSV 2.0."""
    return _csv(found, detail, {
        "STRUCTURE": "dataflow", "STRUCTURE_ID": f"{AGENCY}:{FLOW}({VERSION})", "ACTION": "I"})  # fmt: skip


def as_json(found: Sequence[Observation], at: datetime, detail: str) -> bytes:
    """SDMX-JSON, in series over time."""
    codes = [_numbered(one.key[part] for one in found) for part in range(len(DIMENSIONS))]
    times, units = _numbered(one.period for one in found), _numbered(one.unit for one in found)
    told = [_numbered(one.of_value[part] for one in found) for part in range(len(OF_VALUE))]
    series: dict[str, dict[str, object]] = {}
    for key, values in groupby(found, key=lambda one: one.key):
        rows = list(values)
        own = {"attributes": [units[rows[-1].unit]]} if detail in ("full", "nodata") else {}
        series[":".join(str(codes[part][code]) for part, code in enumerate(key))] = own | ({"observations": {
            str(times[one.period]): [_number(one.value), *(
                [listed[value] for listed, value in zip(told, one.of_value, strict=True)] if detail == "full" else []
            )] for one in rows}} if detail in ("full", "dataonly") else {})  # fmt: skip
    structure = {
        "name": FLOW,
        "names": {"vi": "Các chỉ tiêu đã công bố", "en": "Published indicators"},
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
    head = {"id": AGENCY, "test": False, "prepared": moment(at), "sender": {"id": AGENCY}}
    message = {"header": head, "structure": structure, "dataSets": [{"action": "Replace", "series": series}]}
    return json.dumps(message, ensure_ascii=False).encode()


def _csv(found: Sequence[Observation], detail: str, first: dict[str, str]) -> bytes:
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
