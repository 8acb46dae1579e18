"""Forms of the register of land clearance: filled on a telephone at the household's gate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Place
from luyke.office.registers.land.models import Block, LandKind
from luyke.office.registers.land.parcels import area_typed, parcels_typed
from luyke.office.registers.land.said import FIELDS, Listing, SaidHousehold
from luyke.office.ui.fields import NumberField


class AreaField(NumberField):
    """Square metres, given in square decimetres."""

    def to_python(self, value: object) -> int | None:
        """The area; None for an empty field."""
        number = super().to_python(value)
        try:
            return None if number is None else area_typed(number)
        except ValueError as wrong:
            raise ValidationError(str(wrong)) from wrong


class MomentField(forms.DateTimeField):
    """A day with its hour: 20/09/2021 08:30."""

    def __init__(self, **kwargs: object) -> None:
        widget = forms.DateTimeInput(
            format="%d/%m/%Y %H:%M", attrs={"placeholder": "20/09/2021 08:30", "autocomplete": "off"}
        )
        super().__init__(widget=widget, input_formats=["%d/%m/%Y %H:%M"], **kwargs)


class ProjectForm(forms.Form):
    """A new project."""

    name = forms.CharField(label=_("Tên dự án"), max_length=300)
    code = forms.CharField(label=_("Mã dự án"), max_length=40)
    owner = forms.ChoiceField(label=_("Đơn vị giải phóng mặt bằng"))

    def __init__(self, data: object = None, *, owners: Sequence[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.fields["owner"].choices = list(owners)


class StepForm(forms.Form):
    """How far a household is."""

    notice_date = DayField(label=_("Thông báo thu hồi đất"), required=False)
    inventoried_date = DayField(label=_("Kiểm đếm xong"), required=False)
    posted_date = DayField(label=_("Niêm yết phương án từ"), required=False)
    approved_date = DayField(label=_("Duyệt phương án"), required=False)
    paid_date = DayField(label=_("Chi trả"), required=False)
    handed_date = DayField(label=_("Bàn giao mặt bằng"), required=False)
    block = forms.ChoiceField(label=_("Vướng mắc"), required=False, choices=[("", _("không vướng")), *Block.choices])
    blocked_date = DayField(label=_("Vướng từ ngày"), required=False)
    promised_date = DayField(label=_("Hẹn bàn giao"), required=False)
    refused_date = DayField(label=_("Không cho kiểm đếm từ"), required=False)
    enforce_at = MomentField(label=_("Cưỡng chế lúc (theo quyết định)"), required=False)
    kind = forms.ChoiceField(label=_("Loại đất"), choices=LandKind.choices)
    area = AreaField(label=_("Diện tích thu hồi (m²)"))
    withdrawn_date = DayField(label=_("Rút khỏi dự án từ ngày"), required=False)
    note = forms.CharField(
        label=_("Ghi chú"), required=False, max_length=300, help_text=_("không ghi tên, số điện thoại của ai")
    )
    reason = forms.CharField(
        label=_("Lý do sửa"), required=False, max_length=400, help_text=_("khi ngày, diện tích đã ghi nay ghi khác")
    )
    named: tuple[str, ...] = ()
    rare: tuple[str, ...] = ("refused_date", "enforce_at", "kind", "area", "withdrawn_date", "note", "reason")

    def clean(self) -> dict[str, object]:
        """A block has its day, and no day stands without one."""
        given = super().clean()
        if bool(given.get("block")) != bool(given.get("blocked_date")) and "blocked_date" not in self.errors:
            self.add_error("blocked_date", _("Ghi cả vướng mắc gì và từ ngày nào."))
        return given

    def said(self, code: str) -> SaidHousehold:
        """What a valid form says of a household."""
        given = {name: self.cleaned_data[name] for name in FIELDS}
        return replace(SaidHousehold(code, given["kind"], given["area"]), **given)

    @property
    def main(self) -> list[forms.BoundField]:
        """The fields of the steps, and what holds it up."""
        return [field for field in self if field.name not in (*self.named, *self.rare)]

    @property
    def rarer(self) -> list[forms.BoundField]:
        """Those that are seldom asked for."""
        return [self[name] for name in self.rare]

    @property
    def rarer_shown(self) -> bool:
        """Whether one of those is wrong, or must be filled: then they are shown open."""
        return any(one.errors for one in self.rarer) or not self["area"].value()


class HouseholdForm(StepForm):
    """A household that is new on the list."""

    code = forms.CharField(label=_("Mã hộ"), max_length=30)
    ward = forms.ChoiceField(label=_("Phường, xã"))
    parcels = forms.CharField(label=_("Tờ/thửa"), max_length=300, help_text=_("như 12/45; 12/46"))
    sketch = forms.CharField(
        label=_("Vị trí trên sơ đồ"), required=False, max_length=300,
        help_text=_("mỗi thửa bốn số tính bằng mét: trái, trên, rộng, sâu; như 10 20 8 15; 18 20 8 15"),
    )  # fmt: skip
    named = ("code", "ward", "parcels", "kind", "area", "sketch")
    rare = ("refused_date", "enforce_at", "withdrawn_date", "note", "reason")

    def __init__(self, data: Mapping[str, str] | None = None, *, wards: Sequence[Place], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.fields["ward"].choices = [(str(one.pk), str(one)) for one in wards]

    def clean(self) -> dict[str, object]:
        """The parcels with their places on the sketch."""
        given = super().clean()
        try:
            self.found = parcels_typed(given.get("parcels", ""), given.get("sketch", ""))
        except ValueError as wrong:
            self.add_error("parcels", str(wrong))
        return given

    @property
    def listing(self) -> Listing:
        """Ward and parcels of a valid form."""
        return Listing(int(self.cleaned_data["ward"]), self.found)

    @property
    def head(self) -> list[forms.BoundField]:
        """What names the household and its land."""
        return [self[name] for name in self.named]

    @property
    def rarer_shown(self) -> bool:
        """Whether one of the rarer fields is wrong."""
        return any(one.errors for one in self.rarer)
