"""Figures, findings and coverage as JSON: the contract that other programs read."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from luyke.checks import ImpliedPlan, Waiver, implied_plans
from luyke.cli.checking import Checked
from luyke.files.marking.marked import spans_of
from luyke.lexicon.numbers import WIDE
from luyke.model import Coverage, Document, Figure, Finding, Reading, Relation

Json = Mapping[str, Any]


def decimal(value: Decimal | None) -> str | None:
    """A decimal as a string without exponent or padding zeros: 1.3790E+12 → "1379000000000"; None stays None."""
    if value is None:
        return None
    digits = f"{value:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return "0" if digits in ("-0", "") else digits


def figure(shown: Figure) -> Json:
    """One figure, every field of the contract. `of` stands only with a fraction; `low`, `high` are null when open."""
    fields: dict[str, Any] = {
        "start": shown.start,
        "end": shown.end,
        "text": shown.text,
        "value": decimal(shown.value),
        "low": decimal(shown.low),
        "high": decimal(shown.high),
    }
    if shown.of is not None:
        fields["of"] = decimal(shown.of.value)
    return fields | {
        "unit": shown.unit,
        "approx": shown.approx.value,
        "estimate": shown.estimate,
        "kind": shown.kind.value,
        "subject": shown.subject,
        "indicator": shown.indicator,
        "confidence": round(shown.confidence, 4),
        "place": shown.place,
        "period": shown.period,
        "basis": shown.basis.value,
        "issuer": shown.issuer,
        "source": shown.source.value,
        "doubt": shown.doubt,
    }


def finding(shown: Finding) -> Json:
    """One finding. `figures` are all the words it stands on, dates included; `suspect` is one of them or null."""
    suspect = shown.suspect
    return {
        "code": shown.code,
        "name": shown.name,
        "severity": shown.severity.value,
        "message": shown.message,
        "calculation": shown.calculation,
        "figures": [{"start": span.start, "end": span.end, "text": span.text} for span in spans_of(shown)],
        "suspect": None if suspect is None else {"start": suspect.start, "end": suspect.end, "text": suspect.text},
        "suggestion": shown.suggestion,
    }


def relation(shown: Relation, order: Mapping[Figure, int]) -> Json:
    """A relation: its kind, and each role by name. A figure is told as its position in the list of figures."""
    roles: dict[str, Any] = {}
    for field in fields(shown):
        role = getattr(shown, field.name)
        if isinstance(role, tuple):
            roles[field.name] = [order.get(one) for one in role]
        else:
            roles[field.name] = order.get(role) if isinstance(role, Figure) else role
    return {"relation": re.sub(r"(?<!^)(?=[A-Z])", "-", type(shown).__name__).lower(), **roles}


def plan(shown: ImpliedPlan, order: Mapping[Figure, int]) -> Json:
    """A yearly plan that a text states or implies: whose, and all values it can have (null where open)."""
    between = shown.interval()
    return {
        "subject": shown.value.subject,
        "indicator": shown.value.indicator,
        "issuer": shown.key.issuer,
        "year": shown.key.year,
        "unit": shown.key.unit,
        "low": None if between is None else _to_hundredth(between.low, ROUND_FLOOR),
        "high": None if between is None else _to_hundredth(between.high, ROUND_CEILING),
        "stated": shown.attainment is None,
        "figures": [order.get(one) for one in shown.figures],
    }


def _to_hundredth(end: Decimal | None, rounding: str) -> str | None:
    # Outwards, so that no plan is lost; a quotient has no last digit of its own.
    return None if end is None else decimal(end.quantize(Decimal("0.01"), rounding, WIDE))


def plans(reading: Reading) -> list[Json]:
    """The plans of one reading, stated and implied."""
    order = {one: index for index, one in enumerate(reading.figures)}
    return [plan(one, order) for one in implied_plans(reading)]


def coverage(shown: Coverage) -> Json:
    """The counts, each under its own name."""
    return {
        "figures": shown.figures,
        "relations": shown.relations,
        "tested": shown.tested,
        "held": shown.held,
        "cut": shown.cut,
        "conflicting": shown.conflicting,
        "unbound": shown.unbound,
        "unread": shown.unread,
    }


def read(document: Document, reading: Reading) -> Json:
    """What reading one document gives: figures, the relations between them, and how much was not understood."""
    order = {one: index for index, one in enumerate(reading.figures)}
    return {
        "file": document.name,
        "period": reading.period,
        "figures": [figure(one) for one in reading.figures],
        "relations": [relation(one, order) for one in reading.relations],
        "plans": plans(reading),
        "unread": [{"start": start, "end": end, "text": reading.text[start:end]} for start, end in reading.unread],
        "coverage": {
            "figures": len(reading.figures),
            "relations": len(reading.relations),
            "unread": len(reading.unread),
        },
        "notes": list(document.notes),
    }


def checked(shown: Checked) -> Json:
    """One document's check. `waived` are findings that were answered, `unused_waivers` answers that fit none."""
    document, reading, report = shown.marked.document, shown.marked.reading, shown.report
    return {
        "file": document.name,
        "figures": [figure(one) for one in reading.figures],
        "findings": [finding(one) for one in report.findings],
        "coverage": coverage(report.coverage),
        "plans": plans(reading),
        "waived": [{**finding(one.finding), "waiver": waiver(one.waiver)} for one in report.waived],
        "unused_waivers": [waiver(one) for one in report.unused_waivers],
        "notes": list(document.notes),
    }


def waiver(shown: Waiver) -> Json:
    """One answer as it stands in its file."""
    return {
        "code": shown.code,
        "numbers": list(shown.numbers),
        "reason": shown.reason,
        "by": shown.by,
        "date": shown.day.isoformat(),
    }


def write(content: Json) -> None:
    """Prints one JSON value, letters as they are, and a line end."""
    json.dump(content, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
