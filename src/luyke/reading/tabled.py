"""The tables of a document, beside its prose → one reading of both, with what both say of the same thing."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from luyke.model import Document, Figure, Kind, Reading, Relation
from luyke.reading.tables.agree import agree
from luyke.reading.tables.read import read_table
from luyke.reading.tables.units import TableUnit

_KNOWN_AGAIN = len("1.234")


def with_tables(document: Document, prose: Reading) -> Reading:
    """The reading of a document's prose and of its tables, in one."""
    number = max((figure.clause for figure in prose.figures), default=0) + 1
    figures: list[Figure] = []
    relations: list[Relation] = []
    said = _units_said(prose.figures)
    for table in document.tables:
        found, ties = read_table(document, table, period=prose.period, number_from=number, said=said)
        figures += found
        relations += ties
        number += table.rows
    relations += agree(prose.figures, figures)
    return Reading(
        text=document.text,
        figures=tuple(sorted((*prose.figures, *figures), key=lambda figure: figure.start)),
        relations=(*prose.relations, *relations),
        dates=prose.dates,
        period=prose.period or _commonest(figures),
        unread=prose.unread,
    )


def _units_said(figures: tuple[Figure, ...]) -> dict[str, TableUnit]:
    """The units of counted and measured levels whose numbers are long enough to be known again."""
    return {
        figure.text: TableUnit(figure.unit, Decimal(1), scaled=False)
        for figure in figures
        if figure.kind is Kind.LEVEL and len(figure.text) >= _KNOWN_AGAIN and figure.quantity.step == 1
    }


def _commonest(figures: list[Figure]) -> str:
    counted = Counter(figure.period for figure in figures if figure.period)
    return counted.most_common(1)[0][0] if counted else ""
