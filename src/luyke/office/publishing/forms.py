"""Forms of the desk."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from luyke.model import Period
from luyke.office.places.models import Place

LICENCES = [("CC BY 4.0", "CC BY 4.0"), ("Được dùng lại khi ghi nguồn", _("Được dùng lại khi ghi nguồn"))]


class GoingOutForm(forms.Form):
    """How a thing goes out."""

    licence = forms.ChoiceField(label=_("Giấy phép"), choices=LICENCES)
    public_at = forms.DateTimeField(
        label=_("Giờ công bố"), required=False, input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput({"type": "datetime-local"}), help_text=_("Để trống là công bố ngay."),
    )  # fmt: skip
    notice = forms.CharField(
        label=_("Đính chính"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Chỉ khi đã công bố trước đây: nói rõ điều gì sai, nay là gì. Người đọc thấy nguyên văn."),
    )  # fmt: skip


class MonthForm(GoingOutForm):
    """Which month of which place."""

    place = forms.ModelChoiceField(label=_("Địa bàn"), queryset=Place.objects.none(), empty_label=None)
    period = forms.CharField(
        label=_("Tháng"), max_length=7, widget=forms.TextInput({"type": "month", "placeholder": "2021-11"})
    )
    field_order = ("place", "period")

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places

    def clean_period(self) -> Period:
        """A month."""
        found = Period.parse(self.cleaned_data["period"])
        if found is None or not found.single_month or found.cumulative:
            raise forms.ValidationError(_("Ghi tháng như 2021-11."))
        return found


class WithdrawForm(forms.Form):
    """Why something is taken back."""

    notice = forms.CharField(label=_("Lý do, người đọc sẽ thấy"), widget=forms.Textarea({"rows": 2}))
