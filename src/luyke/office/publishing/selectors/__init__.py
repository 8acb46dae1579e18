"""What the public pages may know: what is out, nothing else. A moment decides what that is."""

from luyke.office.publishing.bodies import DatasetBody, Variable
from luyke.office.publishing.bodies import Line as MonthLine
from luyke.office.publishing.selectors.articles import article_related, article_sections, photo_bytes
from luyke.office.publishing.selectors.figures import (
    Line,
    Print,
    figure_history,
    figure_search,
    figures_later,
    figures_now,
    figures_of,
    figures_quoted,
    indicator_names,
    quotable,
    series_of,
)
from luyke.office.publishing.selectors.publications import (
    Gone,
    Shown,
    Version,
    dataset_body_of,
    licence_address,
    month_body_of,
    place_names,
    publication_list,
    publication_show,
    stamp,
)

__all__ = [
    "DatasetBody",
    "Gone",
    "Line",
    "MonthLine",
    "Print",
    "Shown",
    "Variable",
    "Version",
    "article_related",
    "article_sections",
    "dataset_body_of",
    "figure_history",
    "figure_search",
    "figures_later",
    "figures_now",
    "figures_of",
    "figures_quoted",
    "indicator_names",
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
