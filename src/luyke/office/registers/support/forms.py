"""An application, entered and carried on: who, what happened, how far it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.places.forms.decisions import DayField
from luyke.office.places.models import Place
from luyke.office.registers.forms import CountField
from luyke.office.registers.support.models import ApplicationEntry, Cause, Outcome
from luyke.office.registers.support.said import AMOUNT_DIGITS, FACTS, SaidApplication, SaidPayee
from luyke.office.registers.support.table import Policy


def _private(label: object, length: int, **kwargs: object) -> forms.CharField:
    """A field of a person: no browser keeps what is typed in it."""
    given = {"autocomplete": "off", "spellcheck": "false"}
    return forms.CharField(
        label=label, max_length=length, required=False, widget=forms.TextInput(attrs=given), **kwargs
    )


class ApplicationForm(forms.Form):
    """One application. Of one that is kept, empty fields of the person say: as before."""

    policy = forms.ChoiceField(label=gettext_lazy("Chính sách"))
    place = forms.ChoiceField(label=gettext_lazy("Địa bàn"))
    code = forms.CharField(label=gettext_lazy("Mã hồ sơ"), max_length=40, required=False,
                           help_text=gettext_lazy("để trống thì sổ đặt mã"))  # fmt: skip
    name = _private(gettext_lazy("Họ và tên"), 150)
    number = _private(gettext_lazy("Số căn cước, CMND, mã số thuế"), 20)
    born = DayField(label=gettext_lazy("Ngày sinh"), required=False)
    phone = _private(gettext_lazy("Điện thoại"), 20)
    account = _private(gettext_lazy("Số tài khoản"), 30)
    event_first = DayField(label=gettext_lazy("Sự việc từ ngày"), required=False)
    event_last = DayField(label=gettext_lazy("Đến hết ngày"), required=False)
    people = CountField(label=gettext_lazy("Số người"), help_text=gettext_lazy("hồ sơ của người sử dụng lao động"))
    children = CountField(digits=4, label=gettext_lazy("Số con, trẻ em"))
    pregnant = forms.BooleanField(label=gettext_lazy("Đang mang thai"), required=False)
    elder = forms.BooleanField(label=gettext_lazy("Cao tuổi, khuyết tật nặng"), required=False)
    cause = forms.ChoiceField(
        label=gettext_lazy("Điều trị hay cách ly"), required=False,
        help_text=gettext_lazy("chính sách 8: số ngày được hưởng khác nhau"),
    )  # fmt: skip
    received = DayField(label=gettext_lazy("Ngày nhận"))
    complete = DayField(label=gettext_lazy("Ngày đủ hồ sơ"), required=False)
    outcome = forms.ChoiceField(label=gettext_lazy("Kết quả"), required=False)
    decided = DayField(label=gettext_lazy("Ngày quyết định"), required=False)
    decision = forms.CharField(label=gettext_lazy("Số quyết định"), max_length=80, required=False)
    amount = CountField(digits=AMOUNT_DIGITS, label=gettext_lazy("Số tiền được duyệt, đồng"))
    paid = DayField(label=gettext_lazy("Ngày chi"), required=False)
    paid_amount = CountField(digits=AMOUNT_DIGITS, label=gettext_lazy("Số tiền đã chi, đồng"))
    note = forms.CharField(label=gettext_lazy("Ghi chú, không ghi tên và số giấy tờ"), max_length=300, required=False)
    reason = forms.CharField(label=gettext_lazy("Lý do sửa"), max_length=400, required=False,
                             help_text=gettext_lazy("chỉ cần khi điều đã ghi nay ghi khác"))  # fmt: skip

    def __init__(
        self, data: Mapping[str, str] | None = None, *, policies: Sequence[Policy], places: Sequence[Place],
        kept: ApplicationEntry | None = None, **kwargs: object,
    ) -> None:  # fmt: skip
        super().__init__(data, label_suffix="", **kwargs)
        self.kept = kept
        self.fields["policy"].choices = [(one.code, f"{one}") for one in policies]
        self.fields["place"].choices = [(f"{one.pk}", f"{one}") for one in places]
        self.fields["cause"].choices = [("", "–"), *Cause.choices]
        self.fields["outcome"].choices = [("", _("chưa có")), *Outcome.choices]
        if kept is not None:
            case = kept.application
            self.initial |= {name: getattr(kept, name) for name in FACTS}
            self.initial |= {"policy": case.policy, "place": f"{case.place_id}", "code": case.code}
            self.fields["code"].help_text = ""
            for name in ("policy", "place", "code"):
                self.fields[name].disabled = True
            for name in ("name", "number", "born", "phone", "account"):
                self.fields[name].help_text = _("để trống: như đã ghi")

    def clean(self) -> dict[str, object]:
        """A person is given whole or not at all; a new application has one."""
        given = super().clean()
        name, number = given.get("name"), given.get("number")
        wanted = self.kept is None or any(given.get(one) for one in ("name", "number", "born", "phone", "account"))
        if wanted and not self.errors:
            for field, value in (("name", name), ("number", number)):
                if not value:
                    self.add_error(field, _("Ghi cả họ tên và số giấy tờ của người được hưởng."))
        return given

    @property
    def said(self) -> SaidApplication:
        """What a valid form says."""
        given = self.cleaned_data
        payee = None
        if given["name"]:
            payee = SaidPayee(given["name"], given["number"], given["born"], given["phone"], given["account"])
        return SaidApplication(
            code=given["code"], policy=given["policy"], place_id=int(given["place"]), payee=payee,
            **{**{name: given[name] for name in FACTS}, "people": given["people"] or 1,
               "children": given["children"] or 0},
        )  # fmt: skip

    def _of(self, *names: str) -> list[forms.BoundField]:
        return [self[name] for name in names]

    @property
    def head(self) -> list[forms.BoundField]:
        """Which application it is."""
        return self._of("policy", "place", "code")

    @property
    def person(self) -> list[forms.BoundField]:
        """Who it is."""
        return self._of("name", "number", "born", "phone", "account")

    @property
    def event(self) -> list[forms.BoundField]:
        """What happened."""
        return self._of("event_first", "event_last", "cause", "people", "children", "pregnant", "elder")

    @property
    def steps(self) -> list[forms.BoundField]:
        """How far it came."""
        return self._of("received", "complete", "outcome", "decided", "decision", "amount", "paid", "paid_amount")

    @property
    def words(self) -> list[forms.BoundField]:
        """Free words."""
        return self._of("note", "reason")
