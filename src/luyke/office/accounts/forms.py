"""Forms of people and roles."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import ROLES


class PersonForm(forms.ModelForm):
    """A new account."""

    class Meta:
        model = Person
        fields = ("username", "full_name", "title", "email")

    def clean_username(self) -> str:
        """A name that nobody has, whatever its case."""
        name = self.cleaned_data["username"].strip()
        if Person.objects.filter(username__iexact=name).exists():
            raise ValidationError(_("Đã có tài khoản mang tên đăng nhập này."))
        return name


class GrantForm(forms.Form):
    """A role within a part of the tree."""

    role = forms.ChoiceField(
        label=gettext_lazy("Vai trò"), choices=[("", "–"), *((code, role.name) for code, role in ROLES.items())]
    )
    place = forms.CharField(
        label=gettext_lazy("Mã địa bàn"), max_length=20, required=False,
        help_text=gettext_lazy("Mã trong danh mục địa bàn, gồm mọi đơn vị bên dưới. Để trống: ở mọi nơi."),
    )  # fmt: skip
    agency = forms.CharField(
        label=gettext_lazy("Mã cơ quan"), max_length=40, required=False,
        help_text=gettext_lazy("Chỉ cho số liệu của một cơ quan thuộc địa bàn; để trống: của cả địa bàn."),
    )  # fmt: skip

    def __init__(self, *args: object, person: Person, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean(self) -> dict[str, object]:
        """A role is given once for the same part; an agency belongs to a place."""
        wanted = super().clean()
        if wanted.get("agency") and not wanted.get("place"):
            self.add_error("place", _("Ghi mã địa bàn của cơ quan này."))
        if Grant.objects.filter(
            person=self.person, ended_at__isnull=True,
            role=wanted.get("role"), place=wanted.get("place", ""), agency=wanted.get("agency", ""),
        ).exists():  # fmt: skip
            raise ValidationError(_("Người này đang giữ vai trò ấy rồi."))
        return wanted
