"""Forms of the acts: each knows its plan, shows it, and records exactly what it showed."""

from luyke.office.places.forms.acts import DissolveForm, MergeForm, MoveForm, RenameForm, RetypeForm, SplitForm
from luyke.office.places.forms.agencies import AgencyCloseForm, AgencyForm, AgencyNameForm, PortionForm
from luyke.office.places.forms.decisions import ChangeForm
from luyke.office.places.forms.reorganising import MOST_NEW, ReorganiseForm

__all__ = [
    "MOST_NEW",
    "AgencyCloseForm",
    "AgencyForm",
    "AgencyNameForm",
    "ChangeForm",
    "DissolveForm",
    "MergeForm",
    "MoveForm",
    "PortionForm",
    "RenameForm",
    "ReorganiseForm",
    "RetypeForm",
    "SplitForm",
]
