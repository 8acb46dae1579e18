"""Tools over a text that is given: nothing of it is kept."""

from __future__ import annotations

from typing import Annotated, Any

from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from luyke.checks import ALL_CHECKS, explain
from luyke.checks.across import ALL_ACROSS
from luyke.cli import contract
from luyke.cli.checking import Answers, check
from luyke.cli.sources import Opened
from luyke.files import Unreadable, open_bytes
from luyke.files.marking.wording import SEVERITIES
from luyke.model import Document
from luyke.reading import read_document

LETTERS = 200_000  # some seventy printed pages; an assistant that has more gives it in parts

Text = Annotated[str, Field(description="The text of a Vietnamese report, as it stands")]
Json = dict[str, Any]


def check_text(text: Text) -> Json:
    """Recomputes every relation between the numbers of a Vietnamese report and tells which numbers contradict.

    Each finding has its code, its severity (error: cannot all be true; doubt: someone should look; note: holds only if
    a number was cut instead of rounded), one Vietnamese sentence, the calculation written out, the figures it stands on
    with their offsets in the text, and where known the number that is most likely wrong with what it should be.
    """
    document = _document(text)
    told = contract.checked(check(Opened(document.name, document, b""), Answers(())))
    return {name: told[name] for name in ("findings", "coverage", "notes")}


def read_text(text: Text) -> Json:
    """Reads every figure of a Vietnamese report: value in its base unit, interval, unit, kind, subject, period, basis.

    Also the relations between figures that arithmetic can test, as positions in the list of figures.
    """
    document = _document(text)
    return dict(contract.read(document, read_document(document)))


def explain_check(
    code: Annotated[str, Field(description="Code or name of a check, as SUM101; empty for the list of all")] = "",
) -> Json:
    """Says what a check does, why it matters, what it lets pass, with an example; without a code, lists all checks."""
    every = sorted([*ALL_CHECKS, *ALL_ACROSS], key=lambda one: one.code)
    if not code.strip():
        return {"checks": [{"code": one.code, "name": one.name, "title": one.title} for one in every]}
    wanted = code.strip().lower()
    found = next((one for one in every if wanted in (one.code.lower(), one.name)), None)
    if found is None:
        raise ToolError(f"Không có phép kiểm tra “{code}”; để trống để xem danh mục.")
    told = explain(found)
    return {
        "code": told.code, "name": told.name, "title": told.title, "severity": SEVERITIES[found.severity],
        **dict(told.parts),
    }  # fmt: skip


def _document(text: str) -> Document:
    if not text.strip():
        raise ToolError("Văn bản trống, không có gì để đọc.")
    if len(text) > LETTERS:
        raise ToolError(f"Văn bản dài hơn {LETTERS // 1000} nghìn chữ cái; hãy gửi từng phần.")
    try:
        return open_bytes(text.encode("utf-8", "ignore"), "văn bản")
    except Unreadable as error:
        raise ToolError(error.sentence) from error
