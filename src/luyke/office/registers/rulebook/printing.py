"""The comparison of a draft with the version before it, as an official document: a table across, differences marked."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.files.marking.wording import writable
from luyke.layout import (
    ADDED,
    REMOVED,
    Annex,
    Change,
    Heading,
    OfficialDocument,
    Paragraph,
    Signature,
    Table,
    docx_bytes,
)
from luyke.office.registers.rulebook.comparing import compared, spans
from luyke.office.registers.rulebook.models import ClauseEntry, Version
from luyke.office.registers.rulebook.selectors import Compared
from luyke.writing import Traced

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEADS = ("Quy chế hiện hành", "Dự thảo sửa đổi", "Căn cứ")
_WIDTHS = (2.0, 2.0, 1.0)


def comparison_bytes(version: Version, changes: Sequence[Compared]) -> bytes:
    """The Word file; the same draft gives the same bytes."""
    return docx_bytes(comparison(version, changes))


def comparison(version: Version, changes: Sequence[Compared]) -> OfficialDocument:
    """The document: what is changed and why, and the table as its annex."""
    book = version.document
    added, dropped = (sum(getattr(one, side) is None for one in changes) for side in ("old", "new"))
    told = (
        f"So với bản hiện hành, dự thảo sửa {len(changes) - added - dropped} điều, khoản, thêm {added}, bỏ {dropped}. "
        "Trong bảng kèm theo, chữ gạch ngang là phần bỏ, chữ đậm gạch chân là phần thêm."
    )
    blocks = [Paragraph(Traced(f"Lý do sửa đổi: {version.reason.rstrip('.')}."))] if version.reason else []
    return OfficialDocument(
        layout=book.side,
        kind="BẢNG SO SÁNH",
        title=f"{book.name} với dự thảo sửa đổi, bổ sung" if version.is_draft else f"{book.name}, {version.number}",
        heading=Heading(issuer=book.issuer, superior=book.superior, symbol=book.symbol, town=book.seat),
        blocks=(*blocks, Paragraph(Traced(told))),
        signature=Signature(()),
        annexes=(Annex("", "Bảng so sánh", (_table(changes),), across=True),),
        mark="Dự thảo" if version.is_draft else "",
    )


def _table(changes: Sequence[Compared]) -> Table:
    rows, marks = [_HEADS], []
    for at, one in enumerate(changes, 1):
        old, new = _words(one.old), _words(one.new)
        for column, parts, kind in zip((0, 1), compared(old, new), (REMOVED, ADDED), strict=True):
            marks += [Change(at, column, start, end, kind) for start, end in spans(parts)]
        rows.append((old or "(chưa có)", new or "(bỏ)", _bases(one)))
    return Table(tuple(tuple(Traced(cell) for cell in row) for row in rows), _WIDTHS, changes=tuple(marks))


def _words(entry: ClauseEntry | None) -> str:
    return writable(f"{entry.label}. {entry.text}") if entry else ""


def _bases(one: Compared) -> str:
    """What the clause rests on; where that changes, what it rested on before as well."""
    old, new = ([writable(str(basis)) for basis in each.bases.all()] if each else [] for each in (one.old, one.new))
    if old and new and old != new:
        return "\n".join((*new, f"(trước: {'; '.join(old)})"))
    return "\n".join(new or old)
