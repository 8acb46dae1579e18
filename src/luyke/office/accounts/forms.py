"""Forms of people and roles."""

from __future__ import annotations

from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.accounts.finding import Part, part_finder
from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import REPORTER, ROLES


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
    """A role within a part of the tree, chosen by name among `offered`; or everywhere."""

    role = forms.ChoiceField(
        label=gettext_lazy("Vai trò"), choices=[("", "–"), *((code, role.name) for code, role in ROLES.items())]
    )
    part = forms.CharField(required=False)
    everywhere = forms.BooleanField(required=False)

    def __init__(self, *args: object, person: Person, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_part(self) -> Part | None:
        """A part that there is; None where none was chosen."""
        place, _slash, agency = self.cleaned_data["part"].partition("/")
        if not place:
            return None
        found = part_finder().named([(place, agency)]).get((place, agency))
        if found is None:
            raise ValidationError(_("Không có địa bàn hay cơ quan này; hãy tìm và chọn lại."))
        return found

    def clean(self) -> dict[str, object]:
        """A role is given once for the same part; that it holds everywhere is said, not left out."""
        wanted = super().clean()
        if self.errors:
            return wanted
        part = wanted["part"]
        if part is None and not wanted["everywhere"]:
            raise ValidationError(_("Hãy chọn vai trò ở đâu."))
        if part is not None and wanted["everywhere"]:
            raise ValidationError(_("Chọn mọi nơi, hoặc một địa bàn, không chọn cả hai."))
        if part is None and wanted["role"] == REPORTER.code:
            raise ValidationError(_("Người báo cáo phải thuộc một địa bàn hoặc cơ quan."))
        place, agency = (part.place, part.agency) if part else ("", "")
        held = Grant.objects.filter(person=self.person, ended_at__isnull=True, role=wanted["role"])
        if held.filter(place=place, agency=agency).exists():
            raise ValidationError(_("Người này đang giữ vai trò ấy rồi."))
        return wanted


class SecurityKeyAddForm(AddWebAuthnForm):
    """allauth's form, its one visible label in words: allauth leaves it to the field's name."""

    name = forms.CharField(label=gettext_lazy("Tên khóa"), required=False)


class SecurityKeyNameForm(EditWebAuthnForm):
    """Another name for a key."""

    name = forms.CharField(label=gettext_lazy("Tên khóa"))
