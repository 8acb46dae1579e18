"""What every form of a change asks: from when, and by what."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.services import Actor
from luyke.office.places.models import Change, Place
from luyke.office.places.plans import ChangeRefusedError, Decision, Plan
from luyke.office.places.telling import tell_plan
from luyke.office.ui.days import likely


class DayField(forms.DateField):
    """A day as it is written here: 01/07/2026."""

    def __init__(self, **kwargs: object) -> None:
        widget = forms.DateInput(attrs={"placeholder": "01/07/2026", "inputmode": "numeric", "autocomplete": "off"})
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: object) -> date | None:
        """The day; None for an empty field."""
        day = super().to_python(value)
        if day is not None and not likely(day):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day


class ChangeForm(forms.Form):
    """One act over a unit. Valid, it knows its plan; what cannot be is an error of the form, in one sentence."""

    title: str = ""
    submit: str = ""

    effective_date = DayField(label=_("Có hiệu lực từ ngày"))
    resolution = forms.CharField(
        label=_("Nghị quyết, quyết định"), max_length=200, help_text=_("số, ký hiệu, cơ quan ban hành")
    )
    note = forms.CharField(label=_("Ghi chú"), required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, data: object = None, *, place: Place, choices: list[Place]) -> None:
        """`choices`: the units from which the act may choose others, all within the keeper's part."""
        super().__init__(data)
        self.place, self.choices = place, choices
        self.by_code = {each.code: each for each in [*choices, place]}
        self.plan: Plan | None = None
        self.build()
        own = [name for name in self.fields if name not in ("effective_date", "resolution", "note")]
        self.order_fields([*own, "effective_date", "resolution", "note"])

    def build(self) -> None:
        """Adds the fields that depend on the unit."""

    def planned(self, decision: Decision) -> Plan:
        """What the act would do, or ChangeRefusedError."""
        raise NotImplementedError

    def record(self, *, by: Actor, at: datetime) -> Change:
        """Does it: one call to the service."""
        raise NotImplementedError

    @property
    def heads(self) -> list[str]:
        """The columns of the form's table, where it has one."""
        return []

    @property
    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The rows of the form's table: what each is called, and its cells."""
        return []

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields outside the table."""
        inside = {cell.name for _label, cells in self.rows for cell in cells}
        return [field for field in self if field.name not in inside]

    @property
    def decision(self) -> Decision:
        """By what and from when."""
        return Decision(*(self.cleaned_data[name] for name in ("effective_date", "resolution", "note")))

    def clean(self) -> dict[str, object]:
        """The fields, and the plan that they make."""
        cleaned = super().clean()
        if not self.errors:
            try:
                self.plan = self.planned(self.decision)
            except ChangeRefusedError as refused:
                self.add_error(None, str(refused))
        return cleaned

    @property
    def sentences(self) -> list[str]:
        """What will happen; empty before the form is valid."""
        return tell_plan(self.plan) if self.plan else []

    @property
    def seal(self) -> str:
        """A word for exactly what was shown: what is recorded must be what was read."""
        return hashlib.sha256("\n".join(self.sentences).encode()).hexdigest()[:20]
