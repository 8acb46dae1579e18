"""Many to many: which units are rearranged, into how many, and a table of what goes where."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.audit.services import Actor
from luyke.office.places import acts, services
from luyke.office.places.forms.acts import kinds_of
from luyke.office.places.forms.decisions import ChangeForm
from luyke.office.places.models import Change, Extent, Place
from luyke.office.places.plans import Decision, Plan, Wanted

MOST_NEW = 8


class ReorganiseForm(ChangeForm):
    """The units chosen, and for each new one: what it is, and what it takes of each."""

    title, submit = gettext_lazy("Sắp xếp lại nhiều đơn vị"), gettext_lazy("Ghi nhận sắp xếp lại")

    def __init__(self, data: object = None, *, place: Place, choices: list[Place], count: int) -> None:
        """`place` is the unit above; `choices` the units that are rearranged; `count` how many come of them."""
        self.count = count
        super().__init__(data, place=place, choices=choices)

    def build(self) -> None:
        """A column of fields for each new unit."""
        first = self.choices[0]
        for column in range(1, self.count + 1):
            label = _("Đơn vị mới thứ {row}").format(row=column)
            keeps = self.choices[column - 1] if column <= len(self.choices) else None
            self.fields[f"name{column}"] = forms.CharField(
                label=_("{unit}: tên").format(unit=label), max_length=100, initial=keeps and keeps.name
            )
            self.fields[f"code{column}"] = forms.CharField(
                label=_("{unit}: mã").format(unit=label), max_length=20, initial=keeps and keeps.code
            )
            self.fields[f"kind{column}"] = forms.ChoiceField(
                label=_("{unit}: loại").format(unit=label), choices=kinds_of(first), initial=first.kind
            )
            for old in self.choices:
                self.fields[f"part{column}_{old.code}"] = forms.ChoiceField(
                    label=_("{old} vào đơn vị mới thứ {row}").format(old=old, row=column),
                    choices=[("", "—"), *Extent.choices], required=False,
                )  # fmt: skip

    @property
    def columns(self) -> list[tuple[int, list[tuple[str, forms.BoundField]]]]:
        """The new units: number, and the fields that say what each is, under short names."""
        short = {"name": _("tên"), "code": _("mã"), "kind": _("loại")}
        return [
            (column, [(label, self[f"{name}{column}"]) for name, label in short.items()])
            for column in range(1, self.count + 1)
        ]

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The old units, each with its cell for every new one."""
        columns = range(1, self.count + 1)
        return [
            (f"{old} ({old.code})", [self[f"part{column}_{old.code}"] for column in columns]) for old in self.choices
        ]

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields of the decision."""
        return [self[name] for name in ("effective_date", "resolution", "note")]

    def _wanted(self) -> dict[str, object]:
        data = self.cleaned_data
        wanted = [
            Wanted(
                data[f"code{column}"], data[f"kind{column}"], data[f"name{column}"],
                tuple((old, extent) for old in self.choices if (extent := data[f"part{column}_{old.code}"])),
            )
            for column in range(1, self.count + 1)
        ]  # fmt: skip
        return {"sources": self.choices, "wanted": wanted}

    def planned(self, decision: Decision) -> Plan:
        """The new order."""
        return acts.plan_reorganise(decision, **self._wanted())

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Reorganises."""
        return services.place_reorganise(decision=self.decision, **self._wanted(), by=by, at=at)
