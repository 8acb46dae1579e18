"""The forms of the acts over one unit."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.audit.services import Actor
from luyke.office.places import acts, services
from luyke.office.places.forms.decisions import ChangeForm
from luyke.office.places.models import Change, Extent, Place
from luyke.office.places.naming import KINDS
from luyke.office.places.plans import Decision, Plan, Wanted

PARTS = 4  # how many new units a split can be written for on one page


def kinds_of(place: Place) -> list[tuple[str, str]]:
    """The kinds of a unit's level."""
    return [(kind, kind) for kind in KINDS[place.level]]


class RenameForm(ChangeForm):
    """Another name."""

    title, submit = gettext_lazy("Đổi tên"), gettext_lazy("Ghi nhận đổi tên")
    name = forms.CharField(label=gettext_lazy("Tên mới"), max_length=100, help_text=gettext_lazy("không kèm loại"))

    def planned(self, decision: Decision) -> Plan:
        """The rename."""
        return acts.plan_rename(decision, place=self.place, name=self.cleaned_data["name"])

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Renames."""
        return services.place_rename(
            decision=self.decision, place=self.place, name=self.cleaned_data["name"], by=by, at=at
        )


class RetypeForm(ChangeForm):
    """Another kind."""

    title, submit = gettext_lazy("Đổi loại đơn vị"), gettext_lazy("Ghi nhận đổi loại")

    def build(self) -> None:
        """The kinds of the level, without its own."""
        kinds = [(kind, kind) for kind, _same in kinds_of(self.place) if kind != self.place.kind]
        self.fields["kind"] = forms.ChoiceField(label=_("Loại mới"), choices=kinds)

    def planned(self, decision: Decision) -> Plan:
        """The new kind."""
        return acts.plan_retype(decision, place=self.place, kind=self.cleaned_data["kind"])

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Re-types."""
        return services.place_retype(
            decision=self.decision, place=self.place, kind=self.cleaned_data["kind"], by=by, at=at
        )


class MoveForm(ChangeForm):
    """Another unit above."""

    title, submit = gettext_lazy("Chuyển về đơn vị cấp trên khác"), gettext_lazy("Ghi nhận việc chuyển")

    def build(self) -> None:
        """The units that stand where its own stands."""
        rows = [(each.code, f"{each} ({each.code})") for each in self.choices]
        self.fields["parent"] = forms.ChoiceField(label=_("Đơn vị cấp trên mới"), choices=[("", "—"), *rows])

    def planned(self, decision: Decision) -> Plan:
        """The move."""
        return acts.plan_move(decision, place=self.place, parent=self.by_code[self.cleaned_data["parent"]])

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Moves."""
        parent = self.by_code[self.cleaned_data["parent"]]
        return services.place_move(decision=self.decision, place=self.place, parent=parent, by=by, at=at)


class MergeForm(ChangeForm):
    """This unit and others become one."""

    title, submit = gettext_lazy("Sáp nhập"), gettext_lazy("Ghi nhận sáp nhập")

    def build(self) -> None:
        """The neighbours to choose from, and the new unit."""
        self.fields["others"] = forms.MultipleChoiceField(
            label=_("Sáp nhập {place} với").format(place=self.place),
            choices=[(each.code, f"{each} ({each.code})") for each in self.choices],
            widget=forms.CheckboxSelectMultiple,
        )
        self.fields["kind"] = forms.ChoiceField(
            label=_("Loại của đơn vị mới"), choices=kinds_of(self.place), initial=self.place.kind
        )
        self.fields["name"] = forms.CharField(label=_("Tên của đơn vị mới"), max_length=100, initial=self.place.name)
        self.fields["code"] = forms.CharField(
            label=_("Mã của đơn vị mới"), max_length=20, initial=self.place.code,
            help_text=_("thường là mã của một trong các đơn vị cũ"),
        )  # fmt: skip

    def _wanted(self) -> dict[str, object]:
        others = [self.by_code[code] for code in self.cleaned_data["others"]]
        return {"sources": [self.place, *others]} | {key: self.cleaned_data[key] for key in ("code", "kind", "name")}

    def planned(self, decision: Decision) -> Plan:
        """The merger."""
        return acts.plan_merge(decision, **self._wanted())

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Merges."""
        return services.place_merge(decision=self.decision, **self._wanted(), by=by, at=at)


class SplitForm(ChangeForm):
    """This unit becomes several; each unit below says where it goes."""

    title, submit = gettext_lazy("Chia tách"), gettext_lazy("Ghi nhận chia tách")

    def build(self) -> None:
        """Rows for the new units; for each unit below, a choice between them."""
        extents = [(value, label) for value, label in Extent.choices if value != Extent.ALL]
        for row in range(1, PARTS + 1):
            first = row == 1
            label = _("Đơn vị mới thứ {row}").format(row=row)
            self.fields[f"name{row}"] = forms.CharField(
                label=_("{unit}: tên").format(unit=label), max_length=100, required=row <= 2,
                initial=self.place.name if first else None,
            )  # fmt: skip
            self.fields[f"code{row}"] = forms.CharField(
                label=_("{unit}: mã").format(unit=label), max_length=20, required=row <= 2,
                initial=self.place.code if first else None,
            )  # fmt: skip
            self.fields[f"kind{row}"] = forms.ChoiceField(
                label=_("{unit}: loại").format(unit=label), choices=kinds_of(self.place), initial=self.place.kind
            )
            self.fields[f"extent{row}"] = forms.ChoiceField(
                label=_("{unit}: nhận").format(unit=label), choices=extents, initial=Extent.PART
            )
        # Asked for today's units; the plan itself looks at those of the day and refuses what nobody placed.
        for child in self._below():
            rows = [(str(row), _("đơn vị mới thứ {row}").format(row=row)) for row in range(1, PARTS + 1)]
            self.fields[f"home{child.code}"] = forms.ChoiceField(
                label=_("{child} về").format(child=child), choices=rows
            )

    @property
    def heads(self) -> list[str]:
        """What is said of each new unit."""
        return [_("Đơn vị mới"), _("Tên"), _("Mã"), _("Loại"), _("Nhận")]

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The new units."""
        return [
            (_("thứ {row}").format(row=row), [self[f"{name}{row}"] for name in ("name", "code", "kind", "extent")])
            for row in range(1, PARTS + 1)
        ]

    def _below(self) -> list[Place]:
        below = Place.objects.standing().filter(parent__code=self.place.code, valid_to=None)
        return list(below.order_by("code"))

    def _wanted(self) -> dict[str, object]:
        data = self.cleaned_data
        rows = [row for row in range(1, PARTS + 1) if data.get(f"name{row}") or data.get(f"code{row}")]
        into = [
            Wanted(data[f"code{row}"], data[f"kind{row}"], data[f"name{row}"], ((self.place, data[f"extent{row}"]),))
            for row in rows
        ]
        homes = {
            name.removeprefix("home"): data[f"code{value}"] for name, value in data.items() if name.startswith("home")
        }
        return {"source": self.place, "into": into, "homes": homes}

    def planned(self, decision: Decision) -> Plan:
        """The split."""
        return acts.plan_split(decision, **self._wanted())

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Splits."""
        return services.place_split(decision=self.decision, **self._wanted(), by=by, at=at)


class DissolveForm(ChangeForm):
    """This unit ends; neighbours receive what was of it."""

    title, submit = gettext_lazy("Giải thể"), gettext_lazy("Ghi nhận giải thể")

    def build(self) -> None:
        """For each neighbour, what it receives."""
        extents = [("", _("không nhận")), *Extent.choices]
        for each in self.choices:
            self.fields[f"to{each.code}"] = forms.ChoiceField(
                label=_("{place} ({code}) nhận").format(place=each, code=each.code), choices=extents, required=False
            )

    @property
    def heads(self) -> list[str]:
        """The neighbours, and what each receives."""
        return [_("Đơn vị tiếp nhận"), _("Nhận")]

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The neighbours."""
        return [(f"{each} ({each.code})", [self[f"to{each.code}"]]) for each in self.choices]

    def _receivers(self) -> list[tuple[Place, str]]:
        return [
            (self.by_code[name.removeprefix("to")], extent)
            for name, extent in self.cleaned_data.items()
            if name.startswith("to") and extent
        ]

    def planned(self, decision: Decision) -> Plan:
        """The end."""
        return acts.plan_dissolve(decision, place=self.place, receivers=self._receivers())

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Dissolves."""
        return services.place_dissolve(
            decision=self.decision, place=self.place, receivers=self._receivers(), by=by, at=at
        )
