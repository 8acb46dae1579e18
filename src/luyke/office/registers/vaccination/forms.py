"""The day's sheet, filled on a telephone in a minute: the last choice stands chosen, zeros need no typing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Place
from luyke.office.registers.forms import CountField
from luyke.office.registers.vaccination.models import Group, Site, Vaccine
from luyke.office.registers.vaccination.said import SaidSheet

_ASKED = ("hospital", "refused", "postponed", "contraindicated", "discarded", "reactions", "severe")


class OfPlaceForm(forms.Form):
    """What is said of one of the places that whoever says it keeps."""

    place = forms.ChoiceField(label=gettext_lazy("Địa bàn"))

    def __init__(self, data: Mapping[str, str] | None = None, *, places: Iterable[Place], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.places = {str(place.pk): place for place in places}
        self.fields["place"].choices = [(pk, str(place)) for pk, place in self.places.items()]

    @property
    def said(self) -> dict[str, object]:
        """What a valid form says."""
        return {**self.cleaned_data, "place": self.places[self.cleaned_data["place"]]}


class PopulationForm(OfPlaceForm):
    """Who lives in a place: one age group, from a day on."""

    group = forms.ChoiceField(label=gettext_lazy("Nhóm tuổi"), choices=Group.choices)
    people = CountField(label=gettext_lazy("Số người"), required=True)
    valid_from = DayField(label=gettext_lazy("Từ ngày"))
    source = forms.CharField(
        label=gettext_lazy("Nguồn"), max_length=300, help_text=gettext_lazy("văn bản hoặc cơ quan cho con số này"),
    )  # fmt: skip


class SiteForm(OfPlaceForm):
    """A new site of a place."""

    name = forms.CharField(label=gettext_lazy("Tên điểm tiêm"), max_length=200)
    code = forms.CharField(
        label=gettext_lazy("Mã"), max_length=40, help_text=gettext_lazy("để nhập bằng Excel, từ phần mềm khác"),
    )  # fmt: skip
    capacity = CountField(
        label=gettext_lazy("Sức chứa một ngày"), digits=6,
        help_text=gettext_lazy("số người tiêm được; để trống nếu chưa rõ"),
    )  # fmt: skip


class SupplyForm(forms.Form):
    """Doses that a site was given, or gave back."""

    site = forms.ChoiceField(label=gettext_lazy("Điểm tiêm"))
    vaccine = forms.ChoiceField(label=gettext_lazy("Vắc xin"), choices=Vaccine.choices)
    day = DayField(label=gettext_lazy("Ngày"))
    doses = CountField(label=gettext_lazy("Số liều"), required=True)
    back = forms.BooleanField(label=gettext_lazy("Trả lại, ghi giảm"), required=False)
    paper = forms.CharField(label=gettext_lazy("Chứng từ"), max_length=200)
    reason = forms.CharField(label=gettext_lazy("Lý do"), max_length=400, required=False)

    def __init__(self, data: Mapping[str, str] | None = None, *, sites: Iterable[Site], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.sites = {str(site.pk): site for site in sites}
        self.fields["site"].choices = [(pk, f"{site.name} ({site.place})") for pk, site in self.sites.items()]

    @property
    def said(self) -> dict[str, object]:
        """What a valid form says."""
        given = dict(self.cleaned_data)
        given["doses"] *= -1 if given.pop("back") else 1
        return {**given, "site": self.sites[given["site"]]}


class SheetForm(forms.Form):
    """One site's day with one vaccine."""

    site = forms.ChoiceField(label=gettext_lazy("Điểm tiêm"))
    day = DayField(label=gettext_lazy("Ngày"))
    vaccine = forms.ChoiceField(label=gettext_lazy("Vắc xin"), choices=Vaccine.choices)
    adult1 = CountField(label=gettext_lazy("Mũi 1, từ 18 tuổi"))
    adult2 = CountField(label=gettext_lazy("Mũi 2, từ 18 tuổi"))
    teen1 = CountField(label=gettext_lazy("Mũi 1, 12 đến dưới 18 tuổi"))
    teen2 = CountField(label=gettext_lazy("Mũi 2, 12 đến dưới 18 tuổi"))
    used = CountField(label=gettext_lazy("Số liều đã dùng"), required=True)
    discarded = CountField(label=gettext_lazy("Số liều hủy"))
    postponed = CountField(label=gettext_lazy("Hoãn tiêm"))
    contraindicated = CountField(label=gettext_lazy("Chống chỉ định"))
    refused = CountField(label=gettext_lazy("Từ chối"))
    hospital = CountField(label=gettext_lazy("Chuyển đến bệnh viện"))
    screened = CountField(label=gettext_lazy("Tổng số người đến"))
    reactions = CountField(label=gettext_lazy("Phản ứng thông thường"))
    severe = CountField(label=gettext_lazy("Phản ứng nặng"))
    adult3 = CountField(label=gettext_lazy("Mũi 3, từ 18 tuổi"))
    child1 = CountField(label=gettext_lazy("Mũi 1, 5 đến dưới 12 tuổi"))
    child2 = CountField(label=gettext_lazy("Mũi 2, 5 đến dưới 12 tuổi"))
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=300)
    reason = forms.CharField(
        label=gettext_lazy("Lý do sửa"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi phiếu này đã nhập và nay ghi số khác"),
    )  # fmt: skip

    def __init__(self, data: Mapping[str, str] | None = None, *, sites: Iterable[Site], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.sites = {str(site.pk): site for site in sites}
        self.fields["site"].choices = [(pk, f"{site.name} ({site.place})") for pk, site in self.sites.items()]

    @property
    def said(self) -> SaidSheet:
        """What a valid form says."""
        given = self.cleaned_data
        doses = {
            (dose, group.value): given[name] or 0
            for group in Group
            for dose in (1, 2, 3)
            if (name := f"{group.value}{dose}") in given
        }
        return SaidSheet(
            int(given["site"]), given["day"], given["vaccine"], doses, given["used"], screened=given["screened"],
            note=given["note"], **{name: given[name] or 0 for name in _ASKED},
        )  # fmt: skip

    @property
    def main(self) -> list[forms.BoundField]:
        """The fields that are asked on every day."""
        return [self[name] for name in ("adult1", "adult2", "teen1", "teen2", "used", "discarded", "postponed")]

    @property
    def rarer(self) -> list[forms.BoundField]:
        """Those that are asked when they are needed."""
        names = ("contraindicated", "refused", "hospital", "reactions", "severe", "adult3", "child1", "child2",
                 "screened", "note", "reason")  # fmt: skip
        return [self[name] for name in names]

    @property
    def rarer_filled(self) -> bool:
        """Whether one of those holds something, or is wrong: then they are shown open."""
        return any(one.value() or one.errors for one in self.rarer)
