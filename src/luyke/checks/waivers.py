"""Answers to findings, kept in a file beside the document: this is known, for this reason, says this person.

The file is TOML, a `[[waiver]]` for each answer with `code`, `numbers` (as printed, in any order), `reason`, `by` and
`date`. This module only turns text into values and back; who opens files is the command.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from luyke.model import Finding

_LINE = re.compile(r"at line (\d+)")
WAIVERS_SUFFIX = ".luyke-waivers.toml"


class WaiverError(ValueError):
    """A file of answers that cannot be understood; its text is one Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One answer. `numbers` are the printed texts of all the figures and dates of the finding it answers."""

    code: str
    numbers: tuple[str, ...]
    reason: str
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding and the answer that it was given."""

    finding: Finding
    waiver: Waiver


def parse_waivers(text: str) -> tuple[Waiver, ...]:
    """The answers in a file's text. Raises WaiverError with one Vietnamese sentence, the entry's number in it."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        where = f"ở dòng {line[1]}" if line is not None else "ở cuối tệp"
        raise WaiverError(
            f"Tệp giải trình viết sai cách {where} (dạng TOML); hãy xem lại dấu nháy, dấu ngoặc."
        ) from error
    entries = content.get("waiver", [])
    strange = sorted(set(content) - {"waiver"})
    if strange or not isinstance(entries, list):
        raise WaiverError(f"Tệp giải trình chỉ gồm các mục [[waiver]], không nhận “{', '.join(strange) or 'waiver'}”.")
    return tuple(_waiver(entry, place) for place, entry in enumerate(entries, 1))


def write_waiver(waiver: Waiver) -> str:
    """The TOML entry for one answer, to be added at the end of its file."""
    numbers = ", ".join(_quoted(number) for number in waiver.numbers)
    return (
        f"[[waiver]]\ncode = {_quoted(waiver.code)}\nnumbers = [{numbers}]\n"
        f"reason = {_quoted(waiver.reason)}\nby = {_quoted(waiver.by)}\ndate = {waiver.day.isoformat()}\n"
    )


def numbers_of(finding: Finding) -> tuple[str, ...]:
    """What a waiver must print to answer a finding, in reading order."""
    things = {(one.start, one.end, one.text) for one in finding.figures}
    things |= {(one.start, one.end, one.text) for one in finding.dates}
    return tuple(_folded(text) for _, _, text in sorted(things))


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...], tuple[Waiver, ...]]:
    """The findings that stay, those answered, and the answers that answer nothing any more.

    An answer fits a finding of its code with the same printed numbers: when a number is changed it no longer fits, and
    the finding is shown again.
    """
    answers = {(waiver.code, _bag(waiver.numbers)): waiver for waiver in waivers}
    kept, waived, used = [], [], set()
    for finding in findings:
        key = (finding.code, _bag(numbers_of(finding)))
        waiver = answers.get(key)
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(Waived(finding, waiver))
            used.add(key)
    unused = tuple(waiver for waiver in waivers if (waiver.code, _bag(waiver.numbers)) not in used)
    return tuple(kept), tuple(waived), unused


def _waiver(entry: Any, place: int) -> Waiver:
    if not isinstance(entry, dict):
        raise WaiverError(f"Mục giải trình thứ {place} không đúng dạng [[waiver]].")
    missing = [name for name in ("code", "numbers", "reason", "by", "date") if not entry.get(name)]
    if missing:
        raise WaiverError(f"Mục giải trình thứ {place} còn thiếu: {', '.join(missing)}.")
    numbers, day = entry["numbers"], entry["date"]
    texts = [entry[name] for name in ("code", "reason", "by")]
    if not isinstance(numbers, list) or not all(isinstance(one, str) for one in (*numbers, *texts)):
        raise WaiverError(f"Mục giải trình thứ {place}: code, reason, by là chuỗi, numbers là danh sách chuỗi.")
    if type(day) is not date:
        raise WaiverError(f"Mục giải trình thứ {place}: date phải là một ngày, như 2021-12-01.")
    return Waiver(entry["code"].strip().upper(), tuple(numbers), entry["reason"], entry["by"], day)


def _bag(numbers: Iterable[str]) -> frozenset[tuple[str, int]]:
    return frozenset(Counter(_folded(number) for number in numbers).items())


def _folded(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string, but for the delete character, which TOML wants escaped as well.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
