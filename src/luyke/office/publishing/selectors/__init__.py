"""What the public pages may know: what is out, nothing else. A moment decides what that is."""

from luyke.office.publishing.bodies import Line as MonthLine
from luyke.office.publishing.selectors.articles import article_related, article_sections, photo_bytes
from luyke.office.publishing.selectors.figures import (
    Line,
    Print,
    figure_history,
    figure_search,
    figures_now,
    figures_quoted,
    quotable,
    series_of,
)
from luyke.office.publishing.selectors.publications import (
    Gone,
    Shown,
    Version,
    licence_address,
    month_body_of,
    place_names,
    publication_list,
    publication_show,
    stamp,
)

__all__ = [
    "Gone",
    "Line",
    "MonthLine",
    "Print",
    "Shown",
    "Version",
    "article_related",
    "article_sections",
    "figure_history",
    "figure_search",
    "figures_now",
    "figures_quoted",
    "licence_address",
    "month_body_of",
    "photo_bytes",
    "place_names",
    "publication_list",
    "publication_show",
    "quotable",
    "series_of",
    "stamp",
]
