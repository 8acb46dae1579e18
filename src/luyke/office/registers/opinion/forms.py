"""An issue, and reports more of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Agency, Place
from luyke.office.registers.opinion.heats import CHOICES
from luyke.office.registers.opinion.models import Field, Source, Status
from luyke.office.registers.opinion.said import SaidIssue
from luyke.office.registers.opinion.services import SaidHearing

_NEW = ("place", "topic", "field", "first_seen", "heat", "source", "reports", "owner_id")
_NEXT = ("heat", "owner_id", "status", "answer", "answered_date", "closed_date")
_SAID_BEFORE = ("place", "topic", "field", "first_seen", "reason")


class IssueForm(forms.Form):
    """One issue. Of one that is there already, what came next is asked first, and no reports."""

    place = forms.ChoiceField(label=gettext_lazy("Địa bàn"))
    topic = forms.CharField(
        label=gettext_lazy("Vấn đề"), max_length=200,
        help_text=gettext_lazy("ghi việc, không ghi người: “nước thải chảy tràn ra ngõ 5”"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    field = forms.ChoiceField(label=gettext_lazy("Lĩnh vực"), choices=Field.choices)
    first_seen = DayField(label=gettext_lazy("Phát sinh ngày"))
    heat = forms.TypedChoiceField(label=gettext_lazy("Mức nóng"), coerce=int, choices=CHOICES)
    owner_id = forms.ChoiceField(label=gettext_lazy("Đơn vị trả lời"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Tình trạng"), choices=Status.choices)
    answer = forms.CharField(
        label=gettext_lazy("Trả lời"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    answered_date = DayField(label=gettext_lazy("Ngày trả lời"), required=False)
    closed_date = DayField(label=gettext_lazy("Ngày thôi theo dõi"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("Nguồn"), choices=Source.choices)
    reports = forms.IntegerField(label=gettext_lazy("Số phản ánh"), min_value=1, max_value=100_000, initial=1)
    reason = forms.CharField(
        label=gettext_lazy("Lý do sửa"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi ghi khác điều đã ghi"),
    )  # fmt: skip
    dropped = forms.BooleanField(label=gettext_lazy("Ghi nhầm, bỏ vấn đề này khỏi sổ"), required=False)

    def __init__(
        self, data: Mapping[str, str] | None = None, *, places: Iterable[Place], owners: Iterable[Agency],
        code: str = "", **kwargs: object,
    ) -> None:  # fmt: skip
        super().__init__(data, **kwargs)
        self.code = code
        self.fields["place"].choices = [(str(one.pk), str(one)) for one in places]
        self.fields["owner_id"].choices = [("", "–"), *((str(one.pk), one.name) for one in owners)]
        asked = {*_NEXT, *_SAID_BEFORE, "dropped"} if code else set(_NEW)
        self.fields = {name: field for name, field in self.fields.items() if name in asked}

    @property
    def said(self) -> SaidIssue:
        """What a valid form says."""
        given = self.cleaned_data
        owner = given["owner_id"]
        more = {name: given[name] for name in ("status", "answer", "answered_date", "closed_date", "dropped")
                if name in given}  # fmt: skip
        return SaidIssue(
            int(given["place"]), given["topic"], given["field"], given["first_seen"], given["heat"], self.code,
            int(owner) if owner else None, **more,
        )  # fmt: skip

    @property
    def hearing(self) -> SaidHearing | None:
        """The first reports of a new issue."""
        given = self.cleaned_data
        return None if self.code else SaidHearing(given["first_seen"], given["source"], given["reports"])

    @property
    def main(self) -> list[forms.BoundField]:
        """What is asked first."""
        return [self[name] for name in (_NEXT if self.code else _NEW)]

    @property
    def rarer(self) -> list[forms.BoundField]:
        """What was said before."""
        return [self[name] for name in _SAID_BEFORE] if self.code else []

    @property
    def rarer_shown(self) -> bool:
        """Whether that is shown open: something is wrong in it."""
        return any(one.errors for one in self.rarer)


class HearingForm(forms.Form):
    """Reports more of an issue."""

    day = DayField(label=gettext_lazy("Ngày"))
    source = forms.ChoiceField(label=gettext_lazy("Nguồn"), choices=Source.choices)
    reports = forms.IntegerField(label=gettext_lazy("Số phản ánh"), initial=1, min_value=-100_000, max_value=100_000)
    reason = forms.CharField(label=gettext_lazy("Lý do (khi bớt đi)"), required=False, max_length=400)

    @property
    def said(self) -> SaidHearing:
        """What a valid form says."""
        given = self.cleaned_data
        return SaidHearing(given["day"], given["source"], given["reports"])
