"""Forms of the register of evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.registers.evaluation.models import Kind, Level, Step, Subject
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.forms import CountField
from luyke.office.ui.fields import NumberField

_YES_NO = (("", gettext_lazy("chưa rõ")), ("no", gettext_lazy("không")), ("yes", gettext_lazy("có")))


class RatingForm(forms.Form):
    """One step of one subject. What the rule set of its period does not ask for is left out."""

    step = forms.ChoiceField(label=gettext_lazy("Bước"), choices=[one for one in Step.choices if one[0] != Step.UPPER])
    level = forms.ChoiceField(label=gettext_lazy("Mức"), choices=Level.choices)
    decided = DayField(label=gettext_lazy("Ngày họp, ngày ghi"))
    score = NumberField(label=gettext_lazy("Điểm (trên 100)"), required=False)
    tasks = CountField(digits=6, label=gettext_lazy("Số nhiệm vụ được giao"))
    late = CountField(digits=6, label=gettext_lazy("Trong đó xong nhưng chậm"))
    undone = CountField(digits=6, label=gettext_lazy("Trong đó chưa xong"))
    beyond = NumberField(label=gettext_lazy("Phần nhiệm vụ vượt mức, %"), required=False)
    disciplined = forms.ChoiceField(
        label=gettext_lazy("Có tập thể, cá nhân bị kỷ luật"), choices=_YES_NO, required=False
    )
    faults_left = forms.ChoiceField(
        label=gettext_lazy("Còn khuyết điểm chưa khắc phục"), choices=_YES_NO, required=False
    )
    note = forms.CharField(label=gettext_lazy("Ghi chú"), required=False, max_length=400)
    reason = forms.CharField(
        label=gettext_lazy("Lý do sửa"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi bước này đã ghi và nay ghi khác"),
    )  # fmt: skip

    def __init__(
        self, data: Mapping[str, str] | None = None, *, subject: Subject, period: str, rules: RuleSet, **kwargs: object
    ) -> None:
        super().__init__(data, **kwargs)
        self.subject, self.period = subject, period
        if not rules.least:
            del self.fields["score"]
        if not rules.beyond:
            del self.fields["beyond"]

    @property
    def said(self) -> SaidRating:
        """What a valid form says."""
        given = self.cleaned_data
        return SaidRating(
            self.subject.pk, self.period, given["step"], given["level"], given["decided"], score=given.get("score"),
            tasks=given["tasks"], late=given["late"] or 0, undone=given["undone"] or 0, beyond=given.get("beyond"),
            disciplined=_meant(given["disciplined"]), faults_left=_meant(given["faults_left"]), note=given["note"],
        )  # fmt: skip


class SubjectForm(forms.Form):
    """A new subject."""

    kind = forms.ChoiceField(label=gettext_lazy("Loại"), choices=Kind.choices)
    code = forms.CharField(
        label=gettext_lazy("Mã nội bộ"), max_length=40, help_text=gettext_lazy("không ghi tên người, số thẻ đảng")
    )
    post = forms.CharField(label=gettext_lazy("Chức danh, hoặc tên tập thể"), max_length=200)
    owner = forms.ChoiceField(label=gettext_lazy("Thuộc"))
    body = forms.ChoiceField(label=gettext_lazy("Xếp loại trong"), required=False)
    duties = forms.CharField(
        label=gettext_lazy("Nhóm chức trách như nhau"), max_length=120, required=False,
        help_text=gettext_lazy("tỷ lệ xuất sắc tính trong nhóm này: trưởng phòng, bí thư chi bộ …"),
    )  # fmt: skip

    def __init__(
        self, data: object = None, *, owners: Sequence[tuple[str, str]], bodies: Sequence[Subject], **kwargs: object
    ) -> None:
        super().__init__(data, **kwargs)
        self.bodies = {str(one.pk): one for one in bodies}
        self.fields["owner"].choices = list(owners)
        self.fields["body"].choices = [("", "—"), *((pk, str(one)) for pk, one in self.bodies.items())]


class DecideForm(forms.Form):
    """What all decisions that are taken together share."""

    decided = DayField(label=gettext_lazy("Ngày quyết định"))
    reason = forms.CharField(
        label=gettext_lazy("Lý do sửa"), required=False, max_length=400,
        help_text=gettext_lazy("chỉ cần khi sửa mức đã quyết định"),
    )  # fmt: skip


def chosen(text: str | None) -> str:
    """A level that was picked; "" for none."""
    return text if text in Level.values else ""


def _meant(text: str) -> bool | None:
    return None if not text else text == "yes"
