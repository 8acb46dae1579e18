"""What a report says, as it is kept once issued: heading, blocks, where each number comes from. Plain JSON.

The files are made from this and nothing else, so that they can be made again, byte by byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from luyke.office.reports.evidence import told
from luyke.office.reports.figures import Figures
from luyke.office.reports.layouts import own_values
from luyke.office.reports.models import BlockKind, Report, Trace
from luyke.office.reports.numbering import numbered
from luyke.office.reports.passages import Passage
from luyke.office.reports.readiness import sources_in
from luyke.writing.keeping import kept

Content = dict[str, Any]
#: How content is shaped; a change of the shape counts up, and old shapes stay readable: 1 knew neither `own_rules` nor
#: `urgency`, 2 no `addressees`.
SHAPE = 3


def content_of(
    report: Report, figures: Figures, said: Sequence[Passage], *, number: str, day: date | None, signer_name: str
) -> Content:
    """The content of a report as it stands. Blocks that say nothing are left out."""
    template = report.template
    traces = Trace.objects.filter(block__report=report).select_related("document")
    return {
        "shape": SHAPE,
        "side": report.side,
        "period": report.period,
        "own_template": template.own_file,
        "own_rules": own_values(report.place, report.side, day),
        "urgency": report.urgency,
        "corrects": report.corrects.number if report.corrects else "",
        "heading": heading_of(report, number=number, day=day, signer_name=signer_name),
        "blocks": [
            _block(passage, number) for passage, number in zip(said, numbered(said), strict=True) if not passage.empty
        ],
        "sources": told(figures, sources_in(said), traces),
    }  # fmt: skip


def heading_of(report: Report, *, number: str, day: date | None, signer_name: str) -> dict[str, Any]:
    """What stands above and below the text; without number and day it is a draft's."""
    template = report.template
    return {
        "superior": template.superior, "issuer": template.issuer, "town": template.town, "symbol": template.symbol,
        "number": number, "day": day.isoformat() if day else "", "subject": report.subject,
        "signers": template.signers.splitlines(), "signer_name": signer_name,
        "addressees": list(addressees_of(report)), "recipients": template.recipients.splitlines(),
    }  # fmt: skip


def addressees_of(report: Report) -> tuple[str, ...]:
    """Whom it speaks to; a correction goes to all alike, as a notice does."""
    return () if report.corrects else tuple(one for one in report.template.addressees.splitlines() if one.strip())


def _block(passage: Passage, number: str) -> dict[str, Any]:
    block = passage.block
    if block.kind == BlockKind.SECTION:
        return {"kind": "section", "level": block.level, "number": number, "title": block.text}
    if passage.rows:
        rows = [[kept(cell) for cell in row] for row in passage.rows]
        return {"kind": "table", "title": block.text, "numeric": sorted(passage.numeric), "rows": rows}
    return {"kind": "prose", "paragraphs": [kept(text) for text in passage.paragraphs]}
