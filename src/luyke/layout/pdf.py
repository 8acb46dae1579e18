"""An official document as PDF/A-2a: tagged, with its own fonts, the same bytes for the same document."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Any

from luyke.layout.document import Annex, Block, OfficialDocument, Section, Table
from luyke.layout.lines import annex_lines, day_line, ended, number_line, section_line
from luyke.layout.rules import Rules, rules_on
from luyke.layout.typesetting import typeset

_DRAFTED = datetime(2000, 1, 1, tzinfo=UTC)


def pdf_bytes(document: OfficialDocument) -> bytes:
    """The file. Raises MissingPartError where the part that sets pages is not there."""
    rules, day = rules_on(document.layout, document.heading.day), document.heading.day
    return typeset("document.typ", _told(document, rules), datetime.combine(day, time(), UTC) if day else _DRAFTED)


def _told(document: OfficialDocument, rules: Rules) -> dict[str, Any]:
    heading, day = document.heading, document.heading.day
    recipients = document.recipients
    stops = [";"] * (len(recipients) - 1) + ["."]
    return {
        "page": asdict(rules.page),
        "text": asdict(rules.text),
        "styles": {name: asdict(style) for name, style in rules.styles.items()},
        "title": f"{document.kind.capitalize()} {document.title}",
        "author": heading.issuer,
        "day": [day.year, day.month, day.day] if day else [2000, 1, 1],
        "superior": heading.superior,
        "issuer": heading.issuer,
        "under_issuer": rules.under_issuer,
        "motto": rules.motto,
        "left_share": rules.left_share,
        "text_below_number": rules.text_below_number,
        "number": number_line(document, rules),
        "place": day_line(document, rules),
        "kind": document.kind,
        "subject": document.title,
        "title_rule": rules.title_rule,
        "blocks": _blocks(document.blocks, rules, last=True),
        "recipients_heading": rules.recipients_heading,
        "recipients": [f"- {one.rstrip(';.')}{stop}" for one, stop in zip(recipients, stops, strict=False)],
        "signers": document.signature.lines,
        "signer_name": document.signature.name,
        "annexes": [_annex(document, annex, rules) for annex in document.annexes],
    }


def _annex(document: OfficialDocument, annex: Annex, rules: Rules) -> dict[str, Any]:
    name, reference = annex_lines(document, annex, rules)
    return {
        "name": name, "reference": reference, "title": annex.title, "across": annex.across,
        "blocks": _blocks(annex.blocks, rules),
    }  # fmt: skip


def _blocks(blocks: tuple[Block, ...], rules: Rules, *, last: bool = False) -> list[dict[str, Any]]:
    """Blocks as plain values; where they are the `last` of the document, the mark of its end behind their words."""
    told = [_block(block, rules) for block in blocks]
    if last and told and told[-1]["kind"] == "prose":
        told[-1]["text"] = ended(told[-1]["text"], rules)
    return told


def _block(block: Block, rules: Rules) -> dict[str, Any]:
    if isinstance(block, Section):
        return {"kind": "section", "level": block.level, "title": section_line(block, rules)}
    if isinstance(block, Table):
        columns = len(block.rows[0]) if block.rows else 1
        return {
            "kind": "table", "numeric": sorted(block.numeric), "widths": block.widths or (1,) * columns,
            "rows": [[cell.text for cell in row] for row in block.rows],
        }  # fmt: skip
    return {"kind": "prose", "text": block.text.text}
