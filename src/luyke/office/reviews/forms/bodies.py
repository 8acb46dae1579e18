"""Forms over bodies, their members and terms, and the themes of their years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luyke.office.places.models import Place
from luyke.office.reviews.forms.meetings import DayField
from luyke.office.reviews.models import Body, Side, ThemeTarget, ThemeVerdict
from luyke.office.reviews.services import Naming
from luyke.office.reviews.verdicts import FrozenVerdict


class BodyForm(forms.Form):
    """What a body is called, and how its documents name it."""

    name = forms.CharField(label=_("Tên tổ chức"), max_length=150, help_text=_("Như: Ban Thường vụ Quận ủy."))
    superior = forms.CharField(label=_("Cơ quan cấp trên, in ở đầu văn bản"), max_length=150, required=False)
    issuer = forms.CharField(label=_("Cơ quan ban hành, in ở đầu văn bản"), max_length=150)
    symbol = forms.CharField(label=_("Ký hiệu thông báo"), max_length=30, help_text=_("Phần sau số: TB/QU, TB-UBND."))
    seat = forms.CharField(label=_("Địa danh"), max_length=60, help_text=_("In trước ngày ban hành."))
    kept_by = forms.CharField(label=_("Văn phòng giúp việc"), max_length=150, required=False)

    def naming(self) -> Naming:
        """What was typed."""
        given = self.cleaned_data
        return Naming(**{name: given[name] for name in BodyForm.base_fields})


class NewBodyForm(BodyForm):
    """A body that is new: its place and whose rules it follows stay as they are."""

    place = forms.ModelChoiceField(Place.objects.none(), label=_("Địa bàn"), empty_label=None)
    side = forms.ChoiceField(label=_("Theo thể thức văn bản của"))
    field_order = ("place", "side", *BodyForm.base_fields)

    def __init__(self, places: Iterable[Place], sides: Iterable[Side], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = Place.objects.filter(pk__in=[one.pk for one in places])
        self.fields["side"].choices = [(side.value, side.label) for side in sides]


class MemberForm(forms.Form):
    """Somebody who sits in a body."""

    name = forms.CharField(label=_("Họ và tên"), max_length=150)
    title = forms.CharField(label=_("Chức vụ"), max_length=150, required=False)
    joined = DayField(label=_("Từ ngày"))


class TermForm(forms.Form):
    """A term of the committee."""

    name = forms.CharField(label=_("Nhiệm kỳ"), max_length=60, help_text=_("Như: 2020-2025."))
    begins = DayField(label=_("Bắt đầu ngày"))


class DayForm(forms.Form):
    """A day on which something ends."""

    on = DayField(label=_("Từ ngày"))


class ThemeForm(forms.Form):
    """The theme of a body's year."""

    body = forms.ModelChoiceField(Body.objects.none(), label=_("Của"), empty_label=None)
    year = forms.IntegerField(label=_("Năm"), min_value=1990, max_value=2100)
    name = forms.CharField(label=_("Tên chủ đề"), max_length=300)
    basis = forms.CharField(label=_("Văn bản"), max_length=300, required=False)

    def __init__(self, bodies: Iterable[Body], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = Body.objects.filter(pk__in=[body.pk for body in bodies])


class CloseForm(forms.Form):
    """What came of each target of a theme, and of the whole."""

    def __init__(
        self, targets: Iterable[ThemeTarget], frozen: Mapping[int, FrozenVerdict], *args: object, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.keys = [one.pk for one in targets]
        for one in targets:
            told = frozen.get(one.pk)
            if told is None:
                self.fields[f"v{one.pk}"] = forms.ChoiceField(
                    label=one.name, choices=[("", "–"), *ThemeVerdict.choices], required=False
                )
            self.fields[f"r{one.pk}"] = forms.CharField(
                label=gettext("Kết quả: {name}").format(name=one.name), required=False,
                widget=forms.Textarea({"rows": 2, "cols": 60}),
                help_text="" if told is None else gettext("Theo số liệu đã chốt: {verdict}. {figures}").format(
                    verdict=told.verdict.label, figures=told.figures
                ),
            )  # fmt: skip
        self.fields["assessment"] = forms.CharField(
            label=_("Đánh giá chung"), widget=forms.Textarea({"rows": 3, "cols": 60})
        )

    def verdicts(self) -> dict[int, tuple[str, str]]:
        """Verdict and result by the target's id."""
        given = self.cleaned_data
        return {key: (given.get(f"v{key}", ""), given[f"r{key}"]) for key in self.keys}
