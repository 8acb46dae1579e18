"""Forms of the registers' own pages."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from luyke.office.places.forms.decisions import DayField


class LawForm(forms.Form):
    """What is so by law from a day on."""

    value = forms.CharField(label=_("Giá trị"), max_length=200)
    valid_from = DayField(label=_("Có hiệu lực từ ngày"))
    valid_to = DayField(label=_("Đến hết ngày"), required=False, help_text=_("để trống: đến khi có quy định sau"))
    source = forms.CharField(label=_("Văn bản"), max_length=400, help_text=_("số, ký hiệu, điều, khoản"))
    verified = forms.BooleanField(label=_("Đã đối chiếu với nguyên văn văn bản"), required=False)


def reasons_of(form: Mapping[str, str]) -> dict[str, str]:
    """Every reason that a form carries for a soft rule to be let pass."""
    return {name.removeprefix("why-"): text for name, text in form.items() if name.startswith("why-")}
