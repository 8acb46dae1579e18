"""What the address of a data query of SDMX-REST 2 (SDMX 3.0) asks for: keys with wildcards, filters of components."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from luyke.office.public.sdmx.asking import Asked, Key, NotOfferedError, NotUnderstoodError, query
from luyke.office.public.sdmx.observations import reach
from luyke.office.public.sdmx.vocabulary import AGENCY, DIMENSIONS, FLOW, TIME, VERSION

ANY = frozenset({"*", "all"})
LATEST = frozenset({"~", "+", "latest", VERSION}) | ANY
_FILTER = re.compile(r"c\[(\w+)\]")
_TIMED = re.compile(r"(?:(eq|ge|gt|le|lt):)?([12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?|-Q[1-4])?)")
# What is told of attributes and of measures → how much of a series is given, as version 2.1 calls it.
_DETAILS = {("dsd", "all"): "full", ("none", "all"): "dataonly", ("dsd", "none"): "nodata",
            ("none", "none"): "serieskeysonly", ("series", "none"): "nodata"}  # fmt: skip
_NOT_OFFERED = {"offset", "limit", "sort", "reportingYearStartDay"}
_KNOWN = {
    "updatedAfter", "firstNObservations", "lastNObservations", "dimensionAtObservation", "attributes", "measures",
    "includeHistory", "asOf", "format",
}  # fmt: skip


def is_named(context: str, agency: str, name: str, version: str) -> bool:
    """Whether a context of data is the flow that there is, or its structure."""
    return (
        context in ANY | {"dataflow", "datastructure"}
        and agency in ANY | {AGENCY}
        and name in ANY | {FLOW}
        and version in LATEST
    )


def filtered(keys: str, given: Mapping[str, Sequence[str]]) -> Asked:
    """The query of keys such as "M.305.*.YTD,A.VN.*.PERIOD" and of what stands behind the question mark."""
    plain = {name: values[-1] for name, values in given.items() if not _FILTER.fullmatch(name)}
    if others := set(plain) & _NOT_OFFERED:
        raise NotOfferedError(f"Not offered: {', '.join(sorted(others))}")
    if unknown := set(plain) - _KNOWN:
        raise NotUnderstoodError(f"Unknown parameters: {', '.join(sorted(unknown))}")
    if plain.get("dimensionAtObservation", TIME) != TIME:
        raise NotOfferedError(f"dimensionAtObservation: only {TIME}")
    wanted: list[Key] = [_key(key) for key in keys.split(",")]
    start, end = "", ""
    for name, values in given.items():
        if found := _FILTER.fullmatch(name):
            for value in values:
                if found[1] == TIME:
                    start, end = _within(value, start, end)
                else:
                    wanted = [_narrowed(key, found[1], value) for key in wanted]
    shown = plain.get("attributes", "dsd"), plain.get("measures", "all")
    detail = _DETAILS.get(("dsd" if shown[0] == "all" else shown[0], shown[1]))
    if detail is None:
        raise NotOfferedError("attributes: dsd, all or none; measures: all or none")
    return query([key for key in wanted if _NEVER not in key], plain, start=start, end=end, detail=detail)


_NEVER = frozenset({""})  # of a key that a filter leaves nothing of


def _key(text: str) -> Key:
    parts = text.split(".") if text not in ANY else ["*"] * len(DIMENSIONS)
    if len(parts) != len(DIMENSIONS):
        raise NotUnderstoodError(f"A key has {len(DIMENSIONS)} parts: {'.'.join(DIMENSIONS)}")
    return tuple(frozenset() if part in ("", "*") else frozenset({part}) for part in parts)


def _narrowed(key: Key, name: str, value: str) -> Key:
    if name not in DIMENSIONS:
        raise NotOfferedError(f"c[…]: one of {', '.join((*DIMENSIONS, TIME))}")
    codes = frozenset(code.removeprefix("eq:") for code in value.split(","))
    if any(":" in code for code in codes):
        raise NotOfferedError(f"c[{name}]: only eq")
    at = DIMENSIONS.index(name)
    left = codes & key[at] if key[at] else codes
    return (*key[:at], left or _NEVER, *key[at + 1 :])


def _within(value: str, start: str, end: str) -> tuple[str, str]:
    for part in re.split(r"[ +]", value):  # a plus that was not escaped comes as a blank
        found = _TIMED.fullmatch(part)
        if found is None:
            raise NotUnderstoodError(f"c[{TIME}]: such as ge:2021-01+le:2021-11")
        first, last = reach(found[2])
        if found[1] in ("ge", "gt", "eq", None):
            start = max(start, _shifted(last, 1) if found[1] == "gt" else first)
        if found[1] in ("le", "lt", "eq", None):
            until = _shifted(first, -1) if found[1] == "lt" else last
            end = min(end, until) if end else until
    return start, end


def _shifted(month: str, by: int) -> str:
    count = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{count // 12:04}-{count % 12 + 1:02}"
