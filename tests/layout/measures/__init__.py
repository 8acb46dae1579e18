"""Every rule of layout, measured on the pages of a file: each measure is a function that asserts one of them.

cases     documents in which every part stands, and the same under rules in which every number differs
printed   what stands where on the pages of a PDF
sheet, letters, heading, text, tables, ends   the measures
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.layout.measures import ends, heading, letters, sheet, tables, text
from tests.layout.measures.cases import Case
from tests.layout.measures.printed import Pages

Measure = Callable[[Case, Pages], None]

#: Those that hold of any document; the others look at words that only the cases have.
OF_ANY: Final[tuple[Measure, ...]] = (
    sheet.the_paper, sheet.the_margins_at_the_sides, sheet.the_margins_above_and_below, sheet.the_number_of_the_page,
    letters.the_font, letters.the_letters_of_every_part, letters.the_smallest_and_largest, heading.the_columns,
    heading.the_order_of_the_head, heading.the_lines_under, heading.the_kind_and_what_it_is_on, heading.the_addressees,
    text.the_first_line, text.the_right_edge, text.the_distance_of_lines, ends.the_signature, ends.the_recipients,
    ends.the_head_of_an_annex,
)  # fmt: skip
MEASURES: Final[tuple[Measure, ...]] = tuple(
    measure
    for module in (sheet, letters, heading, text, tables, ends)
    for name, measure in vars(module).items()
    if callable(measure) and name.startswith("the_")
)
