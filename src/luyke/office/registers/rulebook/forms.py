"""Forms of the register of working rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.registers.rulebook.models import Clause, ClauseEntry
from luyke.office.registers.rulebook.said import SaidAdoption, SaidClause
from luyke.office.registers.rulebook.workbook import bases_read
from luyke.office.reviews.models import Side


class DocumentForm(forms.Form):
    """A new document."""

    name = forms.CharField(label=gettext_lazy("Tên quy chế"), max_length=200)
    place = forms.ChoiceField(label=gettext_lazy("Địa bàn"))
    side = forms.ChoiceField(label=gettext_lazy("Thể thức"), choices=Side.choices)
    issuer = forms.CharField(label=gettext_lazy("Cơ quan ban hành"), max_length=150)
    superior = forms.CharField(label=gettext_lazy("Cơ quan cấp trên"), max_length=150, required=False)
    symbol = forms.CharField(label=gettext_lazy("Ký hiệu"), max_length=30, help_text=gettext_lazy("như QC/QU"))
    seat = forms.CharField(label=gettext_lazy("Địa danh"), max_length=60)

    def __init__(self, data: object = None, *, places: Sequence[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        self.fields["place"].choices = list(places)


class ClauseForm(forms.Form):
    """What a clause says in a draft."""

    label = forms.CharField(label=gettext_lazy("Điều, khoản"), max_length=80)
    position = forms.IntegerField(
        label=gettext_lazy("Thứ tự"), min_value=0, max_value=10**6, help_text=gettext_lazy("số nhỏ đứng trước")
    )
    text = forms.CharField(
        label=gettext_lazy("Nội dung"), required=False, widget=forms.Textarea(attrs={"rows": 8}), max_length=20_000
    )
    bases = forms.CharField(
        label=gettext_lazy("Căn cứ"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2_000,
        help_text=gettext_lazy("mỗi dòng một căn cứ: Điều 2 | 22-QĐ/TW"),
    )  # fmt: skip
    dropped = forms.BooleanField(label=gettext_lazy("Bỏ điều, khoản này từ phiên bản này"), required=False)

    def __init__(self, data: object = None, *, clause: Clause | None, **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        if clause is None:
            del self.fields["dropped"]

    @property
    def said(self) -> SaidClause:
        """What a valid form says."""
        given = self.cleaned_data
        return SaidClause(
            given["label"].strip(), given["text"].replace("\r\n", "\n").strip(), given["position"],
            bases_read(given["bases"]), given.get("dropped", False),
        )  # fmt: skip


class AdoptForm(forms.Form):
    """That a draft is adopted."""

    number = forms.CharField(label=gettext_lazy("Số, ký hiệu"), max_length=60)
    adopted = DayField(label=gettext_lazy("Ngày thông qua"))
    valid_from = DayField(label=gettext_lazy("Có hiệu lực từ ngày"))

    @property
    def said(self) -> SaidAdoption:
        """What a valid form says."""
        given = self.cleaned_data
        return SaidAdoption(given["number"], given["adopted"], given["valid_from"])


class OpinionForm(forms.Form):
    """What a unit says of a draft."""

    unit = forms.CharField(label=gettext_lazy("Nơi góp ý"), max_length=150)
    clause = forms.ChoiceField(label=gettext_lazy("Về"), required=False)
    text = forms.CharField(label=gettext_lazy("Ý kiến"), widget=forms.Textarea(attrs={"rows": 3}), max_length=5_000)

    def __init__(self, data: object = None, *, entries: Iterable[ClauseEntry], **kwargs: object) -> None:
        super().__init__(data, **kwargs)
        told = [(str(one.clause_id), one.label) for one in entries]
        self.fields["clause"].choices = [("", _("cả dự thảo")), *told]


class TextForm(forms.Form):
    """What is known of a text."""

    number = forms.CharField(label=gettext_lazy("Số, ký hiệu"), max_length=60)
    name = forms.CharField(label=gettext_lazy("Trích yếu"), max_length=300)
    valid_from = DayField(label=gettext_lazy("Có hiệu lực từ ngày"))
    valid_to = DayField(label=gettext_lazy("Đến hết ngày"), required=False)
    replaced_by = forms.CharField(
        label=gettext_lazy("Thay bằng văn bản số"), max_length=60, required=False,
        help_text=gettext_lazy("văn bản đã có trong sổ"),
    )  # fmt: skip
    replaces = forms.CharField(
        label=gettext_lazy("Thay cho các văn bản số"), max_length=300, required=False,
        help_text=gettext_lazy("văn bản đã có trong sổ, hết hiệu lực ngày trước đó; cách nhau bằng dấu “;”"),
    )  # fmt: skip
    source = forms.CharField(label=gettext_lazy("Nguồn của ngày hiệu lực"), max_length=400)
    verified = forms.BooleanField(label=gettext_lazy("Đã đối chiếu với nguyên văn văn bản"), required=False)
    reason = forms.CharField(label=gettext_lazy("Lý do sửa"), max_length=400, required=False)

    def clean_replaces(self) -> list[str]:
        """The numbers, one by one."""
        return [one.strip() for one in self.cleaned_data["replaces"].split(";") if one.strip()]

    def clean(self) -> dict[str, object]:
        """The end of a text is not before its beginning."""
        given = super().clean()
        first, last = given.get("valid_from"), given.get("valid_to")
        if first and last and last < first:
            raise ValidationError(_("Ngày hết hiệu lực phải sau ngày có hiệu lực."))
        return given
