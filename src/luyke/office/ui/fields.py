"""Fields of forms that read numbers as people here write them."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.ui.numbers import print_number, read_typed


class NumberField(forms.CharField):
    """1.234,5 → Decimal. What can be read in two ways is asked about, never guessed."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "n", "autocomplete": "off"})

    def to_python(self, value: object) -> Decimal | None:
        """The number, None for an empty field."""
        text = super().to_python(value)
        return number_of(text) if text else None

    def prepare_value(self, value: object) -> object:
        """A number is shown as it would be typed."""
        return print_number(value) if isinstance(value, Decimal) else value


def number_of(text: str) -> Decimal:
    """The number that was typed. Raises ValidationError with the question to ask."""
    typed = read_typed(text)
    if typed.value is not None:
        return typed.value
    if typed.readings:
        meant = _(" hoặc ").join(print_number(reading) for reading in typed.readings)
        raise ValidationError(
            _("“%(text)s” có thể là %(meant)s; hãy ghi lại cho rõ."), params={"text": text, "meant": meant}
        )
    raise ValidationError(_("“%(text)s” không phải số; ghi như 1.234,5."), params={"text": text})
