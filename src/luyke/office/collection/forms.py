"""Forms of those who keep regimes. A rule is told back in words before it is recorded, with scripts or without."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.collection.calendar import dates_of
from luyke.office.collection.models import Calendar, Regime
from luyke.office.collection.telling import rule_told
from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Place


class RuleForm(forms.Form):
    """A regime's name and rule. Once valid it tells what the rule means, and seals what it told."""

    name = forms.CharField(label=gettext_lazy("Tên chế độ báo cáo"), max_length=200)
    basis = forms.CharField(
        label=gettext_lazy("Văn bản quy định"), max_length=300, required=False,
        help_text=gettext_lazy("số, ký hiệu, cơ quan ban hành"),
    )  # fmt: skip
    calendar = forms.ChoiceField(
        label=gettext_lazy("Tháng báo cáo tính"), choices=Calendar.choices, widget=forms.RadioSelect
    )
    opening_day = forms.IntegerField(
        label=gettext_lazy("Mở kỳ vào ngày"), min_value=1, max_value=31, initial=15,
        help_text=gettext_lazy("của tháng báo cáo; của tháng trước nếu muộn hơn ngày chốt số liệu"),
    )  # fmt: skip
    closing_day = forms.IntegerField(
        label=gettext_lazy("Chốt số liệu vào ngày"), min_value=1, max_value=31, required=False,
        help_text=gettext_lazy("của tháng báo cáo; để trống: ngày cuối cùng của tháng báo cáo"),
    )  # fmt: skip
    due_days = forms.IntegerField(
        label=gettext_lazy("Hạn gửi, tính bằng ngày làm việc sau ngày chốt"), min_value=0, max_value=60, initial=2
    )
    grace_days = forms.IntegerField(
        label=gettext_lazy("Số ngày làm việc còn được gửi muộn"), min_value=0, max_value=60, initial=10,
        help_text=gettext_lazy("hết số ngày này kỳ tự đóng"),
    )  # fmt: skip
    estimate = forms.BooleanField(label=gettext_lazy("Số liệu của tháng là số ước"), required=False, initial=True)

    def __init__(
        self, data: object = None, *, place: Place, today: date, days_off: Container[date], **kwargs: object
    ) -> None:
        """`place`: whose regime it is; where it has ended, the rule is told for its last month."""
        super().__init__(data, **kwargs)
        self.until = place.valid_to
        self.day, self.days_off = min(today, self.until or today), days_off

    def clean_closing_day(self) -> int:
        """0 stands for the last day."""
        return self.cleaned_data["closing_day"] or 0

    def clean(self) -> dict[str, object]:
        """A rule whose figures are final closes them no sooner than the month ends."""
        given = super().clean()
        if not self.errors and not given["estimate"]:
            dates = dates_of(self.regime, f"{self.day:%Y-%m}")
            if dates.closes < dates.last:
                self.add_error("estimate", _("Chốt trước khi hết tháng thì số liệu của tháng là số ước."))
        return given

    @property
    def regime(self) -> Regime:
        """A regime as the form has it, not saved."""
        rule = {name: value for name, value in self.cleaned_data.items() if name != "active"}
        return Regime(**rule)

    @property
    def sentences(self) -> Sequence[str]:
        """What the rule means; empty before the form is valid."""
        return (
            ()
            if not (self.is_bound and self.is_valid())
            else rule_told(self.regime, self.day, self.days_off, self.until)
        )

    @property
    def seal(self) -> str:
        """A word for exactly what was given and told: what is recorded must be what was read."""
        read = "\n".join([*self.sentences, *(f"{name}={value}" for name, value in sorted(self.cleaned_data.items()))])
        return salted_hmac("luyke.office.collection.rule", read).hexdigest()

    def sealed_by(self, seal: str) -> bool:
        """Whether a seal is that of what the form holds now."""
        return constant_time_compare(seal, self.seal)


class RegimeAddForm(RuleForm):
    """A new regime."""

    code = forms.SlugField(
        label=gettext_lazy("Mã"), max_length=40,
        help_text=gettext_lazy("ngắn, dùng mãi, chữ không dấu, số và gạch nối: bao-cao-thang"),
    )  # fmt: skip
    field_order = ("name", "code")

    def clean_code(self) -> str:
        """A code that no regime has."""
        code = self.cleaned_data["code"]
        if Regime.objects.filter(code=code).exists():
            raise ValidationError(_("Đã có chế độ báo cáo mang mã này."))
        return code


class RegimeReviseForm(RuleForm):
    """A regime's name and rule anew."""

    active = forms.BooleanField(
        label=gettext_lazy("Đang dùng"), required=False,
        help_text=gettext_lazy("bỏ đánh dấu: không mở kỳ nào nữa; các kỳ đã mở và số liệu vẫn giữ"),
    )  # fmt: skip


class DayOffForm(forms.Form):
    """A day on which offices do not work, or several in a row."""

    day = DayField(label=gettext_lazy("Từ ngày"))
    last = DayField(label=gettext_lazy("Đến hết ngày"), required=False, help_text=gettext_lazy("để trống: một ngày"))
    name = forms.CharField(
        label=gettext_lazy("Tên ngày nghỉ"), max_length=150, help_text=gettext_lazy("Tết Nguyên đán, nghỉ bù …")
    )
