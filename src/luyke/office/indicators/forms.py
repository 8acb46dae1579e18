"""Forms of the catalogue keeper. Whether the catalogue holds is for the services to say; forms only read fields."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from luyke.office.indicators.groups import GROUPS
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature, Style
from luyke.office.indicators.storing import one_line
from luyke.office.ui.carrying import MOST_BYTES

_FREQUENCIES = (("D", _("ngày")), ("M", _("tháng")), ("Q", _("quý")), ("Y", _("năm")))


class IndicatorForm(forms.Form):
    """One line of the catalogue, its parts and codes apart."""

    code = forms.CharField(label=_("Mã"), max_length=20, help_text=_("Chữ in hoa và số, như LK401. Không đổi về sau."))
    name = forms.CharField(label=_("Tên chỉ tiêu"), max_length=200)
    name_en = forms.CharField(label=_("Tên tiếng Anh"), max_length=200, required=False)
    group = forms.ChoiceField(
        label=_("Nhóm"), required=False, choices=lambda: [("", "–"), *((k, f"{k} {v}") for k, v in GROUPS.items())]
    )
    unit = forms.CharField(
        label=_("Đơn vị gốc"), max_length=40,
        help_text=_("Đơn vị lưu trong máy: VND, USD, %, person, household, t, ha, hoặc danh từ được đếm."),
    )  # fmt: skip
    shown = forms.CharField(label=_("Đơn vị in ra"), max_length=40, help_text=_("Như trên báo cáo: tỷ đồng."))
    decimals = forms.IntegerField(label=_("Số chữ số lẻ khi in"), min_value=0, max_value=6, initial=1)
    nature = forms.ChoiceField(
        label=_("Tính chất"), choices=Nature.choices,
        help_text=_("Tỷ lệ và chỉ số không bao giờ được cộng lại, qua tháng hay qua địa bàn."),
    )  # fmt: skip
    cumulation = forms.ChoiceField(label=_("Lũy kế các tháng"), choices=Cumulation.choices)
    frequency = forms.MultipleChoiceField(
        label=_("Kỳ"), choices=_FREQUENCIES, widget=forms.CheckboxSelectMultiple, initial=["M", "Y"]
    )
    direction = forms.ChoiceField(label=_("Chiều tốt"), choices=Direction.choices)
    plan_style = forms.ChoiceField(
        label=_("Kế hoạch thường giao"), required=False, choices=[("", _("không giao")), *Style.choices]
    )
    numerator = forms.CharField(
        label=_("Mã tử số"), max_length=20, required=False, widget=forms.TextInput({"list": "ma"})
    )
    denominator = forms.CharField(
        label=_("Mã mẫu số"), max_length=20, required=False, widget=forms.TextInput({"list": "ma"})
    )
    agency = forms.CharField(label=_("Cơ quan chịu trách nhiệm"), max_length=150, required=False)
    aliases = forms.CharField(
        label=_("Tên khác"), required=False, widget=forms.Textarea({"rows": 4}), help_text=_("Mỗi dòng một tên.")
    )
    short_aliases = forms.CharField(
        label=_("Tên rất ngắn"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Chỉ được nhận khi đi cùng đúng đơn vị. Mỗi dòng một tên."),
    )  # fmt: skip
    definition = forms.CharField(label=_("Định nghĩa"), required=False, widget=forms.Textarea({"rows": 4}))
    definition_author = forms.CharField(label=_("Người soạn định nghĩa"), max_length=150, required=False)
    review_date = forms.DateField(label=_("Rà soát trước ngày"), required=False)
    valid_from = forms.DateField(label=_("Dùng từ ngày"), required=False)
    note = forms.CharField(label=_("Ghi chú"), required=False, widget=forms.Textarea({"rows": 2}))
    invented = forms.BooleanField(label=_("Dựng để minh họa"), required=False)

    def line(self, before: Line | None) -> Line:
        """The line that the form describes; parts, codes of others and last day stay as they were `before`."""
        given = {
            name: one_line(value) if isinstance(value, str) else value for name, value in self.cleaned_data.items()
        }
        given["frequency"] = tuple(given["frequency"])
        for names in ("aliases", "short_aliases"):
            lines = map(one_line, self.cleaned_data[names].splitlines())
            given[names] = tuple(dict.fromkeys(filter(None, lines)))
        return replace(before, **given) if before else Line(**given)

    @staticmethod
    def initial_of(line: Line) -> dict[str, object]:
        """What the form begins with for a line."""
        given = {name: getattr(line, name) for name in IndicatorForm.base_fields}
        return given | {"aliases": "\n".join(line.aliases), "short_aliases": "\n".join(line.short_aliases)}


class CloseForm(forms.Form):
    """The last day on which a line is used, and why."""

    last_date = forms.DateField(label=_("Ngày cuối cùng còn dùng"))
    reason = forms.CharField(label=_("Lý do"), widget=forms.Textarea({"rows": 2}))


class DivisionForm(forms.Form):
    """Into which parts an indicator is divided, and by what."""

    divided_by = forms.CharField(label=_("Chia theo"), max_length=60, help_text=_("Như: nguồn thu, khu vực, ngành."))
    parts = forms.CharField(
        label=_("Mã các phần"), widget=forms.Textarea({"rows": 4}),
        help_text=_("Cách nhau bằng dấu cách hoặc xuống dòng, như: LK003 LK004."),
    )  # fmt: skip
    exhaustive = forms.BooleanField(label=_("Các phần cộng lại bằng cả chỉ tiêu"), required=False)

    def clean_parts(self) -> list[Indicator]:
        """The indicators named."""
        codes = list(dict.fromkeys(self.cleaned_data["parts"].replace(",", " ").replace(";", " ").split()))
        found = {item.code: item for item in Indicator.objects.filter(code__in=codes)}
        lacking = [code for code in codes if code not in found]
        if lacking:
            raise ValidationError(_("Danh mục không có mã %(codes)s."), params={"codes": ", ".join(lacking)})
        return [found[code] for code in codes]


class ExternalCodeForm(forms.Form):
    """A code of another system."""

    system = forms.CharField(label=_("Hệ thống"), max_length=60)
    code = forms.CharField(label=_("Mã ở hệ thống đó"), max_length=40)
    valid_from = forms.DateField(label=_("Từ ngày"), required=False)
    valid_to = forms.DateField(label=_("Đến ngày"), required=False)


class FileForm(forms.Form):
    """A file to read the catalogue from."""

    file = forms.FileField(label=_("Tệp Excel hoặc CSV"), help_text=_("Như tệp tải về từ danh mục, tối đa 1,5 MB."))

    def clean_file(self) -> object:
        """The file, if it is not too large to be carried to the next page."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(_("Tệp lớn hơn 1,5 MB."))
        return file


def add_errors(form: forms.Form, refused: ValidationError) -> None:
    """What a service refused, at the fields of a form; what belongs to none of them above the form."""
    by_field = refused.message_dict if hasattr(refused, "error_dict") else {"": refused.messages}
    for field, sentences in by_field.items():
        for sentence in sentences:
            form.add_error(field if field in form.fields else None, sentence)
