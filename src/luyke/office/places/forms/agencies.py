"""Agencies, and the portions of divided units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Measure, Succession
from luyke.office.ui.numbers import read_typed


class AgencyForm(forms.Form):
    """A new agency."""

    name = forms.CharField(label=gettext_lazy("Tên cơ quan"), max_length=150)
    code = forms.CharField(label=gettext_lazy("Mã"), max_length=40, help_text=gettext_lazy("ngắn, dùng mãi: tckh, yt"))
    valid_from = DayField(label=gettext_lazy("Hoạt động từ ngày"), required=False)


class AgencyNameForm(forms.Form):
    """Another name."""

    name = forms.CharField(label=gettext_lazy("Tên mới"), max_length=150)


class AgencyCloseForm(forms.Form):
    """Its last day."""

    last_day = DayField(label=gettext_lazy("Ngày hoạt động cuối cùng"))


class TypedNumberField(forms.CharField):
    """A number as it is typed here; what can be read in two ways is asked back."""

    def clean(self, value: object) -> Decimal:
        """The number, or what is wrong with it."""
        typed = read_typed(super().clean(value))
        if typed.value is None:
            raise ValidationError(
                _("Đọc được hai cách; hãy viết 5,5 hoặc 5.500.") if typed.readings else _("Không phải một con số.")
            )
        return typed.value


class PortionForm(forms.Form):
    """How much of a divided unit went each way."""

    measure = forms.ChoiceField(label=gettext_lazy("Tính theo"), choices=Measure.choices)
    document = forms.CharField(label=gettext_lazy("Văn bản nêu số liệu"), max_length=200)
    stated_date = DayField(label=gettext_lazy("Số liệu tính đến ngày"))

    def __init__(self, data: object = None, *, parts: Sequence[Succession]) -> None:
        super().__init__(data)
        self.parts = parts
        for part in parts:
            self.fields[f"part{part.target.code}"] = TypedNumberField(
                label=_("Phần vào {place} ({extent})").format(place=part.target, extent=part.get_extent_display())
            )

    @property
    def amounts(self) -> dict[int, Decimal]:
        """By succession."""
        return {part.pk: self.cleaned_data[f"part{part.target.code}"] for part in self.parts}
