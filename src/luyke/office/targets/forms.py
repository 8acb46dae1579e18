"""Forms of planners. Whether a target can be is for the services to say; forms only read fields."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from luyke.lexicon.folding import fold
from luyke.office.indicators.models import Indicator, Style
from luyke.office.places.models import Place
from luyke.office.targets.annex.answers import issuer_choices
from luyke.office.targets.storing import Decision
from luyke.office.ui.carrying import MOST_BYTES
from luyke.office.ui.fields import NumberField


class DecisionForm(forms.Form):
    """By what, when and why."""

    document = forms.CharField(
        label=_("Văn bản"), max_length=200, required=False, help_text=_("Như: Quyết định 3685/QĐ-UBND.")
    )
    decided_date = forms.DateField(label=_("Ngày ban hành"), required=False)
    reason = forms.CharField(label=_("Lý do"), required=False, widget=forms.Textarea({"rows": 2}))

    def decision(self, source: str = "") -> Decision:
        """What was filled in."""
        given = self.cleaned_data
        return Decision(given["document"], given["decided_date"], given["reason"], source)


class ValueForm(DecisionForm):
    """What is to be reached."""

    style = forms.ChoiceField(label=_("Cách giao"), choices=Style.choices)
    value = NumberField(
        label=_("Số phải đạt"), help_text=_("Theo đơn vị in ra của chỉ tiêu; mức tăng, giảm thì ghi số % hoặc số điểm.")
    )
    of_total = NumberField(label=_("Trên tổng số"), required=False, help_text=_("Chỉ khi giao “trên tổng số”."))

    field_order = ("indicator", "issuer", "style", "value", "of_total", "document", "decided_date", "reason")


class AssignForm(ValueForm):
    """A new target of a place."""

    indicator = forms.CharField(
        label=_("Chỉ tiêu"), widget=forms.TextInput({"list": "chi-tieu", "autocomplete": "off"}),
        help_text=_("Mã, hoặc đúng tên trong danh mục; có dấu hay không đều được."),
    )  # fmt: skip
    issuer = forms.ChoiceField(label=_("Cấp giao"))

    def __init__(self, place: Place, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issuer"].choices = [("", "–"), *issuer_choices(place)]
        self.fields["reason"].label = _("Ghi chú")

    def clean_indicator(self) -> Indicator:
        """The line of the catalogue that was named."""
        text = self.cleaned_data["indicator"].strip()
        named = Indicator.objects.filter(code=text.partition(" ")[0].upper()).first()
        if named is not None:
            return named
        name = fold(text)
        alike = Indicator.objects.filter(searched__contains=name) if name else ()
        found = [one for one in alike if name in (one.folded, fold(one.name_en))]
        if len(found) != 1:
            raise ValidationError(_("Danh mục không có đúng một chỉ tiêu như vậy; hãy ghi mã."))
        return found[0]


class ReviseForm(ValueForm):
    """A target's new value. `seen` is the revision that was on the screen."""

    seen = forms.IntegerField(widget=forms.HiddenInput)


class SplitForm(DecisionForm):
    """A share for each place below; empty: none."""

    gap_reason = forms.CharField(
        label=_("Vì sao các phần không cộng lại bằng chỉ tiêu"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Chỉ khi chênh lệch. Lý do này cấp trên và địa bàn được giao đều thấy."),
    )  # fmt: skip

    def __init__(self, places: Iterable[Place], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.places = list(places)
        for place in self.places:
            field = NumberField(label=str(place), required=False)
            field.widget.attrs["data-share"] = ""
            self.fields[f"phan-{place.pk}"] = field

    def shares(self) -> dict[Place, Decimal | None]:
        """What each place was given, in the shown unit."""
        return {place: self.cleaned_data[f"phan-{place.pk}"] for place in self.places}

    @property
    def share_fields(self) -> list[forms.BoundField]:
        """The fields of the places, in their order."""
        return [self[f"phan-{place.pk}"] for place in self.places]


class AnnexForm(forms.Form):
    """The workbook of a plan."""

    file = forms.FileField(
        label=_("Tệp Excel của phụ lục"),
        help_text=_("Có hàng tiêu đề với cột “Chỉ tiêu”, “Đơn vị tính” và một cột cho mỗi cấp giao. Tối đa 1,5 MB."),
    )

    def clean_file(self) -> object:
        """The file, if it is not too large to be carried to the next page."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(_("Tệp lớn hơn 1,5 MB."))
        return file
