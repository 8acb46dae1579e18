"""Every reading of places. Other apps ask `places_within` for the part of the tree that a viewer may use."""

from luyke.office.places.selectors.changes import (
    Counted,
    change_counts,
    change_get,
    change_list,
    change_of_places,
    change_successions,
    import_list,
)
from luyke.office.places.selectors.descent import (
    LineOfDescent,
    ShownBreak,
    Step,
    breaks_of,
    descent_of,
    key_of,
    line_of_descent,
    unexplained_beside,
)
from luyke.office.places.selectors.search import place_search
from luyke.office.places.selectors.tree import (
    Viewer,
    agencies_on,
    children_on,
    descendants_on,
    lineage_on,
    place_on,
    place_stretches,
    places_seen,
    places_within,
)

__all__ = [
    "Counted",
    "LineOfDescent",
    "ShownBreak",
    "Step",
    "Viewer",
    "agencies_on",
    "breaks_of",
    "change_counts",
    "change_get",
    "change_list",
    "change_of_places",
    "change_successions",
    "children_on",
    "descendants_on",
    "descent_of",
    "import_list",
    "key_of",
    "line_of_descent",
    "lineage_on",
    "place_on",
    "place_search",
    "place_stretches",
    "places_seen",
    "places_within",
    "unexplained_beside",
]
