"""Forms of those who prepare a meeting and of those who answer for a directive."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luyke.layout import Signature
from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews.models import Body, Compare, ReviewKind, Theme
from luyke.office.reviews.services import Figure, Unit
from luyke.office.ui.fields import NumberField
from luyke.office.ui.periods import month_asked

_DAY = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
_LINES = {"rows": 6, "cols": 60}


class DayField(forms.DateField):
    """A day, from the browser's own field or typed."""

    widget = _DAY
    input_formats = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


class CallForm(forms.Form):
    """A meeting to be called."""

    body = forms.ModelChoiceField(Body.objects.none(), label=_("Tổ chức họp"), empty_label=None)
    kind = forms.ChoiceField(label=_("Loại hội nghị"), choices=ReviewKind.choices)
    title = forms.CharField(
        label=_("Tên hội nghị"), max_length=300,
        help_text=_("Như: Hội nghị sơ kết công tác tháng 11, triển khai nhiệm vụ tháng 12."),
    )  # fmt: skip
    period = forms.CharField(label=_("Tháng số liệu"), max_length=20, help_text=_("Như: 2021-11."))
    theme = forms.ModelChoiceField(
        Theme.objects.none(), label=_("Tổng kết chủ đề năm"), required=False, empty_label="–"
    )
    meets_at = forms.DateTimeField(
        label=_("Họp lúc"), widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=("%Y-%m-%dT%H:%M", "%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M"),
    )  # fmt: skip
    venue = forms.CharField(label=_("Nơi họp"), max_length=200, required=False)
    chair = forms.CharField(label=_("Người chủ trì"), max_length=150)
    chair_title = forms.CharField(label=_("Chức vụ người chủ trì"), max_length=150, required=False)

    def __init__(self, bodies: Iterable[Body], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        keys = [body.pk for body in bodies]
        self.fields["body"].queryset = Body.objects.filter(pk__in=keys)
        self.fields["theme"].queryset = Theme.objects.filter(body__in=keys, closed_at__isnull=True)

    def clean_period(self) -> str:
        """A month."""
        month = month_asked(self.cleaned_data["period"].strip())
        if month is None:
            raise ValidationError(gettext("Ghi một tháng, như 2021-11."))
        return month.text

    def clean_meets_at(self) -> datetime:
        """A moment of the years in which offices meet."""
        moment = self.cleaned_data["meets_at"]
        if month_asked(f"{moment:%Y-%m}") is None:
            raise ValidationError(gettext("Ghi lại năm họp."))
        return moment


class ReviseForm(CallForm):
    """A meeting that was called, otherwise."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__([], *args, **kwargs)
        for name in ("body", "kind", "period", "theme"):
            del self.fields[name]

    def clean_period(self) -> str:
        """There is none."""
        return ""


class AttendanceForm(forms.Form):
    """Who came and who did not, a line each."""

    present = forms.CharField(
        label=_("Có mặt"), required=False, widget=forms.Textarea(_LINES),
        help_text=_("Mỗi người một dòng: họ tên, chức vụ."),
    )  # fmt: skip
    absent = forms.CharField(
        label=_("Vắng mặt"), required=False, widget=forms.Textarea({"rows": 3, "cols": 60}),
        help_text=_("Mỗi người một dòng, kèm lý do."),
    )  # fmt: skip

    def lines(self, name: str) -> list[str]:
        """The lines of a field that say something."""
        return [line.strip() for line in self.cleaned_data[name].splitlines() if line.strip()]


class DirectiveForm(forms.Form):
    """One line: who · what · product · by when · the figure that closes it."""

    owner = forms.ChoiceField(label=_("Ai"))
    what = forms.CharField(label=_("Việc"), max_length=600, widget=forms.Textarea({"rows": 2, "cols": 40}))
    product = forms.CharField(label=_("Sản phẩm"), max_length=300, required=False)
    due = DayField(label=_("Hạn"))
    coordinators = forms.MultipleChoiceField(label=_("Phối hợp"), required=False)
    indicator = forms.ChoiceField(label=_("Số liệu gây ra"), required=False)
    compare = forms.ChoiceField(label=_("Khép khi"), required=False, choices=Compare.choices)
    wanted = NumberField(
        label=_("Số liệu đích"), required=False, help_text=_("Theo đơn vị in ra. Để trống: khép bằng minh chứng.")
    )
    wanted_period = forms.CharField(
        label=_("Kỳ của số liệu đích"), max_length=20, required=False,
        help_text=_("2021-12: trong tháng; 2021-01/2021-12: lũy kế."),
    )  # fmt: skip

    def __init__(
        self, units: dict[str, Unit], indicators: Iterable[Indicator], *args: object, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.units = units
        self.indicators = {one.code: one for one in indicators}
        named = [(key, _capital(str(unit.agency or unit.place))) for key, unit in units.items()]
        self.fields["owner"].choices = [("", "–"), *named]
        self.fields["coordinators"].choices = named
        self.fields["indicator"].choices = [
            ("", "–"),
            *((one.code, f"{one.title} ({one.unit_title})") for one in indicators),
        ]
        self.fields["coordinators"].widget.attrs["size"] = 3

    def clean(self) -> dict[str, object]:
        """A value goes with its figure and its period."""
        given = super().clean()
        if given.get("wanted") is not None:
            if not given.get("indicator"):
                self.add_error("indicator", gettext("Chọn chỉ tiêu của số liệu đích."))
            if Period.parse(given.get("wanted_period", "")) is None:
                self.add_error("wanted_period", gettext("Ghi kỳ của số liệu đích, như 2021-12."))
        return given

    def figure(self) -> Figure | None:
        """The figure that causes it, if one was named."""
        given = self.cleaned_data
        indicator = self.indicators.get(given["indicator"])
        if indicator is None:
            return None
        wanted = given["wanted"]
        return Figure(
            indicator, None if wanted is None else wanted * indicator.factor, given["wanted_period"],
            Compare(given["compare"] or Compare.AT_LEAST),
        )  # fmt: skip


class NoticeForm(forms.Form):
    """How the notice goes out."""

    number = forms.IntegerField(label=_("Số"), min_value=1, max_value=99999)
    issued = DayField(label=_("Ngày ban hành"))
    titles = forms.CharField(
        label=_("Chức vụ người ký"), max_length=300, widget=forms.Textarea({"rows": 2, "cols": 40}),
        help_text=_("Như in trên văn bản, mỗi dòng một dòng: T/L BAN THƯỜNG VỤ, rồi CHÁNH VĂN PHÒNG."),
    )  # fmt: skip
    signer = forms.CharField(label=_("Người ký"), max_length=150)
    recipients = forms.ModelMultipleChoiceField(
        Place.objects.none(), label=_("Gửi đến"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Người được phép ở các nơi này đọc được thông báo, không đọc được phần khác của hội nghị."),
    )  # fmt: skip

    def __init__(self, places: Iterable[Place], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["recipients"].queryset = Place.objects.filter(pk__in=[one.pk for one in places])

    def signature(self) -> Signature:
        """Who signs."""
        lines = (line.strip() for line in self.cleaned_data["titles"].splitlines())
        return Signature(tuple(line for line in lines if line), self.cleaned_data["signer"])


class ReportForm(forms.Form):
    """What an owner has done."""

    text = forms.CharField(label=_("Đã làm được"), widget=forms.Textarea({"rows": 4, "cols": 60}), max_length=4000)
    file = forms.FileField(label=_("Tệp minh chứng"), required=False)
    done = forms.BooleanField(label=_("Đã hoàn thành (phải kèm tệp minh chứng)"), required=False)


class HelpForm(ReportForm):
    """What a unit that helps has done."""

    done = forms.BooleanField(label=_("Đã xong phần phối hợp (phải kèm tệp minh chứng)"), required=False)


class DecisionForm(forms.Form):
    """A step that others than the owner take."""

    text = forms.CharField(label=_("Ý kiến"), widget=forms.Textarea({"rows": 2, "cols": 60}), required=False)
    decision = forms.CharField(label=_("Văn bản quyết định"), max_length=200, required=False)
    due = DayField(label=_("Hạn mới"), required=False)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
