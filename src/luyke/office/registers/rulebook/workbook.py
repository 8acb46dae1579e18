"""The clauses of a version as a workbook: a row a clause, its bases in one cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy

from luyke.office.registers.rulebook.models import Clause, ClauseEntry
from luyke.office.registers.rulebook.said import SaidBasis, SaidClause
from luyke.office.registers.sheet import Column, SheetRow, Value

COLUMNS = (
    Column("position", gettext_lazy("Thứ tự"), "count", required=True, width=8),
    Column("label", gettext_lazy("Điều, khoản"), required=True, width=18, longest=80),
    Column("text", gettext_lazy("Nội dung"), width=80, longest=20_000),
    Column("bases", gettext_lazy("Căn cứ"), width=40, longest=2_000),
)

DOCUMENT_COLUMNS = (
    Column("name", gettext_lazy("Quy chế"), width=44),
    Column("number", gettext_lazy("Số, ký hiệu"), width=18),
    Column("version", gettext_lazy("Phiên bản đang có hiệu lực"), "count"),
    Column("draft", gettext_lazy("Phiên bản đang dự thảo"), "count"),
)


def row_of(entry: ClauseEntry) -> Mapping[str, Value]:
    """A clause as a row."""
    bases = bases_typed(SaidBasis(one.text.number, one.article) for one in entry.bases.all())
    return {"position": entry.position, "label": entry.label, "text": entry.text, "bases": bases}


def clauses_read(
    read: Iterable[SheetRow], standing: Iterable[ClauseEntry]
) -> list[tuple[Clause | None, SaidClause, SheetRow]]:
    """The clauses of filled rows that say something else than those that stand, found by their labels."""
    by_label = {one.label: one for one in standing}
    found = []
    for row in read:
        values = row.values
        label = str(values["label"]).strip()
        said = SaidClause(label, str(values["text"] or ""), int(values["position"]), bases_read(values["bases"] or ""))
        known = by_label.get(label)
        if known is None or said_of(known) != said:
            found.append((known.clause if known else None, said, row))
    return found


def said_of(entry: ClauseEntry) -> SaidClause:
    """What an entry says, as plain values."""
    bases = tuple(SaidBasis(one.text.number, one.article) for one in entry.bases.all())
    return SaidClause(entry.label, entry.text, entry.position, bases, entry.dropped)


def bases_typed(bases: Iterable[SaidBasis]) -> str:
    """Bases as they are typed: "Điều 2 | 22-QĐ/TW; 24-QĐ/TW"."""
    return "; ".join(f"{one.article} | {one.text}" if one.article else one.text for one in bases)


def bases_read(text: str) -> tuple[SaidBasis, ...]:
    """Bases that were typed, by semicolons or lines; the article before a bar."""
    found = []
    for part in text.replace("\n", ";").split(";"):
        article, bar, number = part.rpartition("|")
        if number.strip():
            found.append(SaidBasis(number.strip(), article.strip() if bar else ""))
    return tuple(found)
