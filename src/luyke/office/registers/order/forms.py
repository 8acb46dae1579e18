"""A case, recorded at the spot with a telephone: three things to say and a photo; all else has its usual value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from django import forms
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Place
from luyke.office.registers.forms import CountField
from luyke.office.registers.law import LawTable
from luyke.office.registers.order.judging import ACT
from luyke.office.registers.order.models import Doer, Kind, Moment, Sanction
from luyke.office.registers.order.said import FINE_DIGITS, SaidCase

_MAIN, _RARER = (
    ("place", "spot", "act", "sanction", "fine"),
    ("found_date", "doer", "decided_date", "mended_date", "note"),
)
_NEXT = ("sanction", "fine", "decided_date", "mended_date", "note", "moment")  # of a case that is there already
_SAID_BEFORE = ("place", "spot", "act", "found_date", "doer", "reason")


class PhotoForm(forms.Form):
    """A photo of a spot."""

    photo = forms.FileField(
        label=gettext_lazy("Ảnh"), required=False,
        widget=forms.ClearableFileInput(attrs={"accept": "image/*"}),
        help_text=gettext_lazy("chụp hiện trạng, không chụp mặt người, biển số"),
    )  # fmt: skip
    keep_position = forms.BooleanField(label=gettext_lazy("Giữ vị trí ghi trong ảnh"), required=False)
    moment = forms.ChoiceField(label=gettext_lazy("Chụp"), choices=Moment.choices, required=False)


class CaseForm(PhotoForm):
    """One case."""

    place = forms.ChoiceField(label=gettext_lazy("Địa bàn"))
    spot = forms.CharField(
        label=gettext_lazy("Điểm vi phạm"), max_length=200,
        widget=forms.TextInput(attrs={"placeholder": gettext_lazy("trước số 120 Tô Hiệu"), "autocomplete": "off"}),
    )  # fmt: skip
    act = forms.ChoiceField(label=gettext_lazy("Hành vi"))
    sanction = forms.ChoiceField(label=gettext_lazy("Xử lý"), choices=Sanction.choices)
    fine = CountField(digits=FINE_DIGITS, label=gettext_lazy("Tiền phạt, đồng"))
    found_date = DayField(label=gettext_lazy("Ngày phát hiện"))
    doer = forms.ChoiceField(label=gettext_lazy("Đối tượng"), choices=Doer.choices)
    decided_date = DayField(label=gettext_lazy("Ngày xử lý"), required=False)
    mended_date = DayField(label=gettext_lazy("Ngày khắc phục"), required=False)
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=300)
    reason = forms.CharField(
        label=gettext_lazy("Lý do sửa"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi ghi khác điều đã ghi"),
    )  # fmt: skip
    dropped = forms.BooleanField(label=gettext_lazy("Ghi nhầm, bỏ vụ này khỏi sổ"), required=False)

    def __init__(
        self, data: Mapping[str, str] | None = None, files: object = None, *, places: Iterable[Place], law: LawTable,
        code: str = "", **kwargs: object,
    ) -> None:  # fmt: skip
        super().__init__(data, files, **kwargs)
        self.code = code
        self.fields["place"].choices = [(str(one.pk), one.name) for one in places]
        self.fields["act"].choices = acts_by_kind(law)
        if code:
            self.initial.setdefault("moment", Moment.MENDED.value)
        else:
            del self.fields["reason"], self.fields["dropped"], self.fields["moment"]

    @property
    def said(self) -> SaidCase:
        """What a valid form says."""
        given = self.cleaned_data
        names = ("found_date", "spot", "act", "doer", "sanction", "decided_date", "mended_date", "note")
        return SaidCase(
            int(given["place"]), code=self.code, dropped=given.get("dropped", False), fine=given["fine"] or 0,
            **{name: given[name] for name in names},
        )  # fmt: skip

    @property
    def main(self) -> list[forms.BoundField]:
        """What is asked of every case; of one that is there, what came next."""
        return [self[name] for name in (_NEXT if self.code else _MAIN)]

    @property
    def rarer(self) -> list[forms.BoundField]:
        """What mostly has its usual value."""
        return [self[name] for name in (_SAID_BEFORE if self.code else _RARER)]

    @property
    def rarer_shown(self) -> bool:
        """Whether those are shown open: something is wrong among them."""
        return any(one.errors for one in self.rarer)


class CampaignForm(forms.Form):
    """A campaign."""

    name = forms.CharField(label=gettext_lazy("Tên đợt cao điểm"), max_length=200)
    first_date = DayField(label=gettext_lazy("Từ ngày"))
    last_date = DayField(label=gettext_lazy("Đến ngày"))
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Loại vi phạm"), choices=Kind.choices, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("không chọn: mọi loại"),
    )  # fmt: skip
    places = forms.MultipleChoiceField(label=gettext_lazy("Địa bàn"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, data: object = None, *, places: Sequence[Place], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.fields["places"].choices = [(str(one.pk), one.name) for one in places]


def acts_by_kind(law: LawTable) -> list[tuple[str, list[tuple[str, str]]]]:
    """The acts that any law names, by kind, as a choice shows them."""
    names = act_names(law)
    return [
        (kind.label, [(key, name) for key, name in names.items() if key.partition(".")[0] == kind.value])
        for kind in Kind
    ]  # fmt: skip


def act_names(law: LawTable) -> dict[str, str]:
    """What acts are called."""
    return {one.key.removeprefix(ACT): one.name for one in law.laws if one.key.startswith(ACT)}
