"""Every act that changes units or agencies: one function, one transaction, one entry."""

from luyke.office.places.services.agencies import agency_close, agency_create, agency_rename
from luyke.office.places.services.changes import (
    place_dissolve,
    place_merge,
    place_move,
    place_rename,
    place_reorganise,
    place_retype,
    place_split,
)
from luyke.office.places.services.importing import Imported, place_list_import
from luyke.office.places.services.portions import portion_state
from luyke.office.places.services.undo import change_undo

__all__ = [
    "Imported",
    "agency_close",
    "agency_create",
    "agency_rename",
    "change_undo",
    "place_dissolve",
    "place_list_import",
    "place_merge",
    "place_move",
    "place_rename",
    "place_reorganise",
    "place_retype",
    "place_split",
    "portion_state",
]
