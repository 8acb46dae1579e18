"""Forms of the register of projects. Money is typed in tỷ đồng and kept in đồng."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.registers.projects.models import Line, PlanKind, Source
from luyke.office.registers.projects.pages import BILLION
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.ui.fields import NumberField, number_of


def dong_of(billions: Decimal) -> int:
    """tỷ đồng → đồng. Raises ValidationError for what is no whole, positive number of đồng."""
    amount = billions * BILLION
    if amount < 0 or amount != amount.to_integral_value() or amount >= 10**18:
        raise ValidationError(_("số tiền phải là số đồng nguyên, không âm, dưới một tỷ tỷ đồng"))
    return int(amount)


class BillionsField(NumberField):
    """An amount in tỷ đồng, given in đồng."""

    def to_python(self, value: object) -> int | None:
        """The amount; None for an empty field."""
        number = super().to_python(value)
        return None if number is None else dong_of(number)


class ProjectForm(forms.Form):
    """A new project with what it is given first."""

    name = forms.CharField(label=gettext_lazy("Tên dự án"), max_length=300)
    code = forms.CharField(label=gettext_lazy("Mã dự án"), max_length=40)
    owner = forms.ChoiceField(label=gettext_lazy("Chủ đầu tư"))

    def __init__(self, data: object = None, *, owners: Sequence[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.fields["owner"].choices = list(owners)


class PlanForm(forms.Form):
    """What a project is given, by a decision."""

    year = forms.IntegerField(label=gettext_lazy("Năm ngân sách"), min_value=2015, max_value=2100)
    source = forms.ChoiceField(label=gettext_lazy("Nguồn vốn"), choices=Source.choices)
    kind = forms.ChoiceField(label=gettext_lazy("Loại kế hoạch"), choices=PlanKind.choices)
    amount = BillionsField(label=gettext_lazy("Vốn được giao (tỷ đồng)"))
    decision = forms.CharField(
        label=gettext_lazy("Quyết định"), max_length=300, help_text=gettext_lazy("số, ký hiệu, cơ quan ban hành")
    )
    decided_date = DayField(label=gettext_lazy("Ngày quyết định"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Lý do điều chỉnh"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi dòng vốn này đã được giao"),
    )  # fmt: skip


def months_typed(form: Mapping[str, str], lines: Sequence[Line], month: int) -> tuple[list[SaidMonth], list[str]]:
    """What was typed for lines: the month's estimate, and what was disbursed by the end of the month before."""
    found, errors = [], []
    for line in lines:
        for name, of, said in (("u", month, "estimate"), ("t", month - 1, "actual")):
            text = form.get(f"{name}-{line.pk}", "").strip()
            if not text or of < 1:
                continue
            try:
                found.append(SaidMonth(line.pk, of, **{said: dong_of(number_of(text))}))
            except ValidationError as wrong:
                errors.append(f"{line}: {'; '.join(wrong.messages)}")
    return found, errors
