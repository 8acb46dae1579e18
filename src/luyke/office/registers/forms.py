"""Forms of the registers' own pages, and what the forms of several registers ask alike."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.places.forms.decisions import DayField
from luyke.office.ui.fields import NumberField
from luyke.office.ui.numbers import print_number


class CountField(NumberField):
    """A whole number, of people or of đồng, with at most so many digits; empty is none."""

    def __init__(self, *, digits: int = 9, required: bool = False, **kwargs: object) -> None:
        longest = digits + (digits - 1) // 3  # with its dots
        given = {"inputmode": "numeric", "autocomplete": "off", "class": "n", "size": 6, "maxlength": longest}
        super().__init__(widget=forms.TextInput(attrs=given), required=required, **kwargs)
        self.digits = digits

    def to_python(self, value: object) -> int | None:
        """The number; None for an empty field."""
        number = super().to_python(value)
        if number is None:
            return None
        if not 0 <= number < 10**self.digits or number != number.to_integral_value():
            raise ValidationError(
                gettext("“%(text)s” phải là số nguyên, không âm, nhiều nhất %(digits)s chữ số."),
                params={"text": value, "digits": self.digits},
            )
        return int(number)

    def prepare_value(self, value: object) -> object:
        """A kept number as people read it."""
        return print_number(Decimal(value)) if isinstance(value, int) else value


class LawForm(forms.Form):
    """What is so by law from a day on."""

    value = forms.CharField(label=_("Giá trị"), max_length=200)
    valid_from = DayField(label=_("Có hiệu lực từ ngày"))
    valid_to = DayField(label=_("Đến hết ngày"), required=False, help_text=_("để trống: đến khi có quy định sau"))
    source = forms.CharField(label=_("Văn bản"), max_length=400, help_text=_("số, ký hiệu, điều, khoản"))
    verified = forms.BooleanField(label=_("Đã đối chiếu với nguyên văn văn bản"), required=False)


def refusal_tell(form: forms.Form, refused: RefusedError) -> None:
    """Tells in a form why an act was refused: at the field that the refusal names, where the form asks for it."""
    form.add_error(refused.field if refused.field in form.fields else None, refused.sentence)


def reasons_of(form: Mapping[str, str]) -> dict[str, str]:
    """Every reason that a form carries for a soft rule to be let pass."""
    return {name.removeprefix("why-"): text for name, text in form.items() if name.startswith("why-")}
