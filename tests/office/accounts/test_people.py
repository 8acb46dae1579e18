"""An administrator makes accounts, gives roles, closes and opens; each is an act, and nobody else may."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.services import password_change, person_switch_off, second_factor_reset
from luyke.office.audit.models import Entry
from luyke.office.places.models import Agency, Place

PASSWORD = "một mật khẩu khá dài"
WRONG = "không phải mật khẩu ấy"


@pytest.fixture
def boss(people: dict[str, Person]) -> Client:
    """The administrator's browser, behind a second factor."""
    Authenticator.objects.create(user=people["administrator"], type=Authenticator.Type.TOTP, data={"secret": "x"})
    client = Client()
    client.force_login(people["administrator"], backend=settings.AUTHENTICATION_BACKENDS[1])
    return client


def _last_act() -> str:
    return Entry.objects.latest("pk").act


def _sign_in(person: Person, password: str = PASSWORD) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": person.username, "password": password})
    return client


def test_a_new_account_opens_with_the_password_that_was_shown_once(boss: Client) -> None:
    answer = boss.post(reverse("accounts:person_add"), {"username": "chi.nv", "full_name": "Nguyễn Văn Chí"})
    password = re.search(r"<code>([^<]+)</code>", answer.content.decode())[1]
    person = Person.objects.get(username="chi.nv")
    assert "no-store" in answer["Cache-Control"]
    assert _last_act() == "accounts.person.created"
    assert password not in boss.get(reverse("accounts:person", args=[person.pk])).content.decode()
    assert "_auth_user_id" in _sign_in(person, password).session
    again = boss.post(reverse("accounts:person_add"), {"username": "CHI.NV", "full_name": "Người khác"})
    assert again.status_code == 422


def test_a_role_is_given_once_and_taken_back(boss: Client, people: dict[str, Person], places: dict[str, Place]) -> None:
    person = people["nobody"]
    wish = {"role": "reporter", "part": "11371"}
    assert boss.post(reverse("accounts:grant_add", args=[person.pk]), wish).status_code == 302
    assert boss.post(reverse("accounts:grant_add", args=[person.pk]), wish).status_code == 422
    grant = Grant.objects.get(person=person)
    assert Person.objects.get(pk=person.pk).may("collection.enter")
    boss.post(reverse("accounts:grant_close", args=[person.pk, grant.pk]))
    assert not Person.objects.get(pk=person.pk).may("collection.enter")
    assert _last_act() == "accounts.grant.ended"
    assert boss.post(reverse("accounts:grant_close", args=[person.pk, grant.pk])).status_code == 404


def test_a_closed_account_is_out_at_once_and_can_be_opened_again(boss: Client, people: dict[str, Person]) -> None:
    person = people["leader"]
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    theirs = _sign_in(person)
    boss.post(reverse("accounts:person_close", args=[person.pk]), {"reason": ""})
    assert theirs.get("/ho-so/").status_code == 200
    boss.post(reverse("accounts:person_close", args=[person.pk]), {"reason": "chuyển công tác"})
    assert theirs.get("/ho-so/").status_code == 302
    assert "_auth_user_id" not in _sign_in(person).session
    boss.post(reverse("accounts:person_open", args=[person.pk]))
    assert _last_act() == "accounts.person.switched_on"
    assert "_auth_user_id" in _sign_in(person).session


def test_nobody_closes_their_own_account(people: dict[str, Person], now: object) -> None:
    with pytest.raises(PermissionDenied):
        person_switch_off(person=people["administrator"], by=people["administrator"], at=now, reason="thử")
    assert Person.objects.get(username="administrator").is_active


def test_an_administrator_lifts_the_lock_of_wrong_tries(boss: Client, people: dict[str, Person]) -> None:
    person = people["leader"]
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    for _ in range(5):
        _sign_in(person, WRONG)
    assert "_auth_user_id" not in _sign_in(person).session
    boss.post(reverse("accounts:person_release", args=[person.pk]))
    assert _last_act() == "accounts.person.unlocked"
    assert "_auth_user_id" in _sign_in(person).session


def test_sessions_are_ended_by_an_administrator(boss: Client, people: dict[str, Person]) -> None:
    person = people["leader"]
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    theirs = _sign_in(person)
    theirs.get("/ho-so/")
    boss.post(reverse("accounts:sessions_close", args=[person.pk]))
    assert theirs.get("/ho-so/").status_code == 302
    assert Entry.objects.latest("pk").details == {"sessions": 1}


def test_idle_accounts_are_switched_off_once(people: dict[str, Person]) -> None:
    Person.objects.update(created_at=timezone.now() - timedelta(days=400), last_login=timezone.now())
    Person.objects.filter(username="leader").update(last_login=timezone.now() - timedelta(days=46))
    for _ in range(2):
        call_command("accounts_tick", verbosity=0)
    assert list(Person.objects.filter(is_active=False).values_list("username", flat=True)) == ["leader"]
    assert Entry.objects.filter(act="accounts.person.switched_off", done_by=None).count() == 1


def test_an_idle_account_does_not_open_even_before_it_is_switched_off(people: dict[str, Person]) -> None:
    person = people["leader"]
    long_ago = timezone.now() - timedelta(days=46)
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), last_login=long_ago)
    assert "_auth_user_id" not in _sign_in(person).session
    Person.objects.filter(pk=person.pk).update(opened_at=timezone.now())
    assert "_auth_user_id" in _sign_in(person).session


def test_an_administrator_works_only_behind_a_code_of_their_telephone(people: dict[str, Person]) -> None:
    person = people["administrator"]
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    client = _sign_in(person)
    assert client.get(reverse("accounts:person_list"))["Location"] == reverse("mfa_index")
    activate = reverse("mfa_activate_totp")
    client.post(f"{reverse('account_reauthenticate')}?next={activate}", {"password": PASSWORD})
    secret = re.search(r'id="authenticator_secret"[^>]*value="(\w+)"', client.get(activate).content.decode())[1]
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    client.post(activate, {"code": code})
    assert client.get(reverse("accounts:person_list")).status_code == 200
    # Signing in anew: the password alone opens nothing.
    later = _sign_in(person)
    assert "_auth_user_id" not in later.session
    assert later.get(reverse("accounts:person_list")).status_code == 302
    page = later.get(reverse("mfa_authenticate")).content.decode()
    assert "Hãy nhập mã trong ứng dụng xác thực" in page
    later.post(reverse("mfa_authenticate"), {"code": format_hotp_value(hotp_value(secret, int(time.time()) // 30 + 1))})
    assert later.get(reverse("accounts:person_list")).status_code == 200


def test_a_part_of_the_tree_is_found_by_name(boss: Client, people: dict[str, Person], agency: Agency) -> None:
    where = reverse("accounts:grant_add", args=[people["nobody"].pk])
    page = boss.get(where, {"tim": "an bien"}).content.decode()
    assert 'value="11371"' in page
    assert "Phường An Biên" in page
    assert "quận Lê Chân (đến 30/06/2025)" in page
    page = boss.get(where, {"tim": "tài chính"}).content.decode()
    assert 'value="305/tckh"' in page
    assert "Phòng Tài chính - Kế hoạch" in page
    boss.post(where, {"role": "reporter", "part": "305/tckh"})
    held = Grant.objects.get(person=people["nobody"])
    assert (held.place, held.agency) == ("305", "tckh")
    for name, args in (("person", [people["nobody"].pk]), ("person_list", [])):
        page = boss.get(reverse(f"accounts:{name}", args=args)).content.decode()
        assert "Phòng Tài chính - Kế hoạch, quận Lê Chân" in page


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"role": "leader", "part": "99999"}, "Không có địa bàn hay cơ quan này"),
        ({"role": "leader", "part": "11371/tckh"}, "Không có địa bàn hay cơ quan này"),
        ({"role": "leader"}, "Hãy chọn vai trò ở đâu"),
        ({"role": "leader", "part": "305", "everywhere": "on"}, "không chọn cả hai"),
        ({"role": "reporter", "everywhere": "on"}, "Người báo cáo phải thuộc"),
    ],
)
def test_a_role_is_given_only_where_there_is_something(
    boss: Client, people: dict[str, Person], agency: Agency, wish: dict[str, str], said: str
) -> None:
    page = boss.post(reverse("accounts:grant_add", args=[people["nobody"].pk]), wish)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not Grant.objects.filter(person=people["nobody"]).exists()


def test_a_temporary_password_is_changed_before_anything_else(boss: Client, people: dict[str, Person]) -> None:
    person, change = people["leader"], reverse("account_change_password")
    Person.objects.filter(pk=person.pk).update(opened_at=timezone.now())
    answer = boss.post(reverse("accounts:password_give", args=[person.pk]))
    password = re.search(r"<code>([^<]+)</code>", answer.content.decode())[1]
    theirs = _sign_in(person, password)
    for where in (reverse("accounts:me"), reverse("scoreboard:place_list"), reverse("mfa_index"), "/api/v1/x"):
        assert theirs.get(where)["Location"] == change, where
    assert "do quản trị cấp tạm" in theirs.get(change).content.decode()
    kept = theirs.post(change, {"oldpassword": password, "password1": password, "password2": password})
    assert "phải khác mật khẩu tạm" in kept.content.decode()
    done = theirs.post(change, {"oldpassword": password, "password1": PASSWORD, "password2": PASSWORD})
    assert done["Location"] == reverse("accounts:home")
    assert _last_act() == "accounts.password.changed"
    assert theirs.get(reverse("accounts:me")).status_code == 200
    assert _sign_in(person).get(reverse("accounts:me")).status_code == 200


def test_a_password_is_changed_by_its_owner_alone(people: dict[str, Person], now: object) -> None:
    with pytest.raises(PermissionDenied):
        password_change(person=people["leader"], password=PASSWORD, by=people["administrator"], at=now)
    assert not Person.objects.get(username="leader").has_usable_password()


def test_an_administrator_takes_away_a_lost_second_factor(boss: Client, people: dict[str, Person]) -> None:
    person = people["leader"]
    Person.objects.filter(pk=person.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    for kind in (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES):
        Authenticator.objects.create(user=person, type=kind, data={"secret": "x"})
    assert "_auth_user_id" not in _sign_in(person).session  # asked for the code
    where = reverse("accounts:second_factor_drop", args=[person.pk])
    assert where in boss.get(reverse("accounts:person", args=[person.pk])).content.decode()
    boss.post(where)
    assert Entry.objects.latest("pk").details == {"kinds": ["recovery_codes", "totp"]}
    assert "_auth_user_id" in _sign_in(person).session
    assert where not in boss.get(reverse("accounts:person", args=[person.pk])).content.decode()


def test_nobody_takes_away_their_own_second_factor(boss: Client, people: dict[str, Person], now: object) -> None:
    who = people["administrator"]
    with pytest.raises(PermissionDenied):
        second_factor_reset(person=who, by=who, at=now)
    assert boss.post(reverse("accounts:second_factor_drop", args=[who.pk])).status_code == 403
    assert Authenticator.objects.filter(user=who).exists()


@pytest.mark.django_db
def test_the_first_administrator_is_made_on_the_machine(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("administrator_add", "quantri", "Ngô Minh Đức")
    password = capsys.readouterr().out.split(": ")[1].strip()
    theirs = _sign_in(Person.objects.get(username="quantri"), password)
    assert theirs.get("/")["Location"] == reverse("account_change_password")
    assert Person.objects.get(username="quantri").may("accounts.manage")
    with pytest.raises(CommandError, match="Đã có tài khoản"):
        call_command("administrator_add", "QUANTRI", "Người khác")
