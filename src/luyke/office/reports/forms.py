"""Forms of reports. Whether a thing can be is for the services to say; forms only read fields."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reports.blocks import Shape
from luyke.office.reports.models import BlockKind, Side, Template
from luyke.office.reports.pages.layout import LayoutPage
from luyke.office.reports.services.templates import Heading
from luyke.office.ui.fields import NumberField
from luyke.office.ui.numbers import print_number


class StartForm(forms.Form):
    """Which report, of which month."""

    template = forms.ModelChoiceField(label=_("Mẫu"), queryset=Template.objects.none(), empty_label=None)
    period = forms.CharField(
        label=_("Tháng"), max_length=7, widget=forms.TextInput({"type": "month", "placeholder": "2021-11"})
    )

    def __init__(self, templates: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["template"].queryset = templates


class HeadingForm(forms.Form):
    """What stands above and below the text."""

    name = forms.CharField(label=_("Tên mẫu"), max_length=150)
    side = forms.ChoiceField(label=_("Thể thức"), choices=Side.choices)
    superior = forms.CharField(
        label=_("Cơ quan cấp trên"),
        max_length=150,
        required=False,
        help_text=_("Như: Ủy ban nhân dân thành phố Hải Phòng; bản in tự viết hoa."),
    )
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=150)
    town = forms.CharField(label=_("Địa danh"), max_length=80)
    symbol = forms.CharField(label=_("Ký hiệu"), max_length=30, help_text=_("Phần sau số: BC-UBND, BC/QU."))
    subject = forms.CharField(
        label=_("Trích yếu"), max_length=300,
        help_text=_("{period} là tháng báo cáo, {next} là tháng sau: “Kết quả công tác tháng {period}”."),
    )  # fmt: skip
    signers = forms.CharField(
        label=_("Quyền hạn, chức vụ người ký"), widget=forms.Textarea({"rows": 3}), help_text=_("Mỗi dòng một ý.")
    )
    signer_name = forms.CharField(label=_("Họ và tên người ký"), max_length=100, required=False)
    addressees = forms.CharField(
        label=_("Kính gửi"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Báo cáo gửi cấp trên: nơi giải quyết, mỗi dòng một nơi; “Nơi nhận” tự thêm “Như trên”."),
    )  # fmt: skip
    recipients = forms.CharField(
        label=_("Nơi nhận"), required=False, widget=forms.Textarea({"rows": 4}), help_text=_("Mỗi dòng một nơi.")
    )

    def heading(self) -> Heading:
        """What was filled in."""
        return Heading(**{name: self.cleaned_data[name] for name in Heading.__dataclass_fields__})


class CreateTemplateForm(HeadingForm):
    """A new template: also whose it is."""

    place = forms.ModelChoiceField(label=_("Của"), queryset=Place.objects.none(), empty_label=None)
    field_order = ("place",)

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places


class ShapeForm(forms.Form):
    """One block."""

    kind = forms.ChoiceField(label=_("Loại đoạn"), choices=BlockKind.choices)
    level = forms.TypedChoiceField(
        label=_("Cấp đề mục"), coerce=int, empty_value=1, required=False,
        choices=[(1, _("1: phần (I, II)")), (2, _("2: mục (1, 2)")), (3, _("3: tiểu mục (a, b)"))],
    )  # fmt: skip
    text = forms.CharField(
        label=_("Chữ"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Tên đề mục, phụ lục ({period}, {next} là tháng báo cáo, tháng sau), hoặc chữ có sẵn của đoạn."),
    )  # fmt: skip
    guidance = forms.CharField(
        label=_("Gợi ý cho người viết"), max_length=300, required=False, help_text=_("Chỉ cho đoạn tự viết.")
    )
    indicators = forms.MultipleChoiceField(
        label=_("Chỉ tiêu"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"}),
        help_text=_("Cho đoạn viết về chỉ tiêu và phụ lục; phụ lục không chọn gì là mọi chỉ tiêu có kế hoạch."),
    )  # fmt: skip

    def __init__(self, indicators: Iterable[Indicator], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["indicators"].choices = [(one.code, f"{one.title} ({one.unit_title})") for one in indicators]

    def shape(self) -> Shape:
        """What was filled in."""
        given = self.cleaned_data
        return Shape(given["kind"], given["text"], given["level"] or 1, given["guidance"], tuple(given["indicators"]))


class IssueForm(forms.Form):
    """Under which number and on which day a report goes out, and who signs."""

    number = forms.CharField(label=_("Số"), max_length=20, help_text=_("Chỉ phần số, như 123; ký hiệu theo mẫu."))
    day = forms.DateField(label=_("Ngày ban hành"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    signer_name = forms.CharField(label=_("Họ và tên người ký"), max_length=100)

    def __init__(
        self, *args: object, today: date, signer: str = "", names: Iterable[str] = (), **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.names = list(names)
        if self.names:
            self.fields["signer_name"].widget.attrs["list"] = "signers"
        self.fields["day"].initial, self.fields["signer_name"].initial = today, signer


class SignerForm(forms.Form):
    """Somebody who may sign."""

    place = forms.ModelChoiceField(label=_("Của"), queryset=Place.objects.none(), empty_label=None)
    side = forms.ChoiceField(label=_("Thể thức"), choices=Side.choices, initial=Side.STATE)
    name = forms.CharField(label=_("Họ và tên"), max_length=100)
    title = forms.CharField(
        label=_("Chức vụ"), max_length=150,
        help_text=_("Như dòng cuối ở trên chữ ký: Chủ tịch, Phó Chủ tịch, Phó Bí thư."),
    )  # fmt: skip
    begins = forms.DateField(label=_("Từ ngày"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    basis = forms.CharField(
        label=_("Căn cứ"), max_length=300, required=False,
        help_text=_("Nghị quyết, quyết định giao chức vụ; ký thừa lệnh, thừa ủy quyền thì văn bản giao ký."),
    )  # fmt: skip

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places


class EndForm(forms.Form):
    """The last day of holding a title."""

    last = forms.DateField(label=_("Đến hết ngày"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))


class WhereForm(forms.Form):
    """Whose documents, of which side, on which day."""

    place = forms.ModelChoiceField(label=_("Của"), queryset=Place.objects.none(), empty_label=None)
    side = forms.ChoiceField(label=_("Thể thức"))
    day = forms.DateField(label=_("Ngày"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, places: object, sides: Iterable[Side], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places
        self.fields["side"].choices = [(one.value, one.label) for one in sides]


class LayoutForm(forms.Form):
    """An office's own values, by their path in the rules, and the day from which they hold."""

    begins = forms.DateField(label=_("Dùng từ ngày"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, page: LayoutPage, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begins"].initial = page.day
        self.lines = []
        for one in page.settings:
            if one.free:
                self.fields[one.path] = NumberField(label=one.name, required=False, initial=print_number(one.used))
            self.lines.append((one, self[one.path] if one.free else None))

    def values(self) -> dict[str, float]:
        """What was filled in."""
        return {one.path: float(self.cleaned_data[one.path]) for one, _field in self.lines
                if self.cleaned_data.get(one.path) is not None}  # fmt: skip


class SignForm(forms.Form):
    """A key to sign with; it is used once and not kept."""

    key = forms.FileField(label=_("Tệp khóa (.p12, .pfx)"))
    password = forms.CharField(label=_("Mật khẩu của khóa"), widget=forms.PasswordInput({"autocomplete": "off"}))


class OwnFileForm(forms.Form):
    """An office's own Word template."""

    file = forms.FileField(
        label=_("Mẫu Word của cơ quan"), required=False,
        help_text=_("Tệp .docx có các chỗ điền theo hướng dẫn; để trống là dùng thể thức có sẵn."),
    )  # fmt: skip
