"""Pages of people and roles."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.accounts.finding import NamedGrant, grants_named, part_finder
from luyke.office.accounts.forms import GrantForm, PersonForm
from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.passwords import temporary_password
from luyke.office.accounts.roles import ROLES
from luyke.office.accounts.selectors import person_list, session_list
from luyke.office.accounts.services import (
    grant_end,
    grant_give,
    password_renew,
    person_create,
    person_switch_off,
    person_switch_on,
    person_unlock,
    second_factor_reset,
    sessions_end,
)
from luyke.office.ui.doors import door, signed_in
from luyke.office.ui.navigation import MENU


@signed_in
def begin(request: HttpRequest) -> HttpResponse:
    """Where a person begins: at the first page of the menu that is theirs; those who enter figures, at their entry."""
    if request.user.may("collection.enter"):
        return redirect("collection:mine")
    first = next((item for item in MENU if request.user.may(item.permission)), None)
    return redirect(first.view if first else "accounts:me")


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """What a person is and may do here."""
    grants = grants_named(request.user.grants.filter(ended_at__isnull=True))
    held = [(one, ROLES[one.grant.role]) for one in grants]
    return render(request, "accounts/home.html", {"held": held})


@door("accounts.view")
def person_index(request: HttpRequest) -> HttpResponse:
    """Everyone with an account."""
    people = list(person_list())
    named = grants_named(grant for person in people for grant in person.roles_held)
    held: dict[int, list[NamedGrant]] = {}
    for one in named:
        held.setdefault(one.grant.person_id, []).append(one)
    rows = [(person, held.get(person.pk, [])) for person in people]
    may_manage = request.user.may("accounts.manage")
    return render(request, "accounts/person_list.html", {"rows": rows, "may_manage": may_manage})


@door("accounts.manage")
def person_add(request: HttpRequest) -> HttpResponse:
    """A new account; its temporary password is shown once."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        password = temporary_password()
        person = person_create(
            **form.cleaned_data, password=password, temporary=True, by=request.user, at=timezone.now()
        )
        return _shown_once(request, person, password)
    return render(request, "accounts/person_add.html", {"form": form}, status=422 if form.errors else 200)


@door("accounts.view")
def person_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A person: roles held and once held, sessions, and what an administrator may do."""
    person = get_object_or_404(Person, pk=pk)
    context = {
        "person": person,
        "grants": grants_named(person.grants.order_by("ended_at", "given_at")),
        "sessions": session_list(person=person),
        "second_factor": is_mfa_enabled(person),
        "may_manage": request.user.may("accounts.manage"),
    }
    return render(request, "accounts/person.html", context)


@door("accounts.manage")
def grant_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives a role in a part of the tree that is found by its name."""
    person = get_object_or_404(Person, pk=pk)
    form = GrantForm(request.POST or None, person=person)
    if form.is_valid():
        wanted, part = form.cleaned_data, form.cleaned_data["part"]
        grant_give(
            person=person, role=ROLES[wanted["role"]], place=part.place if part else "",
            agency=part.agency if part else "", by=request.user, at=timezone.now(),
        )  # fmt: skip
        return _back(request, person, _("Đã giao vai trò."))
    words = request.GET.get("tim", "").strip()[:100]
    found = part_finder().search(request.user, words)
    context = {"person": person, "form": form, "words": words, "found": found, "roles": ROLES.values()}
    return render(request, "accounts/grant_add.html", context, status=422 if form.errors else 200)


@door("accounts.manage")
@require_POST
def grant_close(request: HttpRequest, pk: int, grant: int) -> HttpResponse:
    """Takes a role back."""
    found = get_object_or_404(Grant, pk=grant, person_id=pk, ended_at__isnull=True)
    grant_end(grant=found, by=request.user, at=timezone.now())
    return _back(request, found.person, _("Đã thu hồi vai trò."))


@door("accounts.manage")
@require_POST
def person_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Switches an account off."""
    person = get_object_or_404(Person, pk=pk, is_active=True)
    reason = request.POST.get("reason", "").strip()[:250]
    if not reason:
        messages.error(request, _("Hãy ghi lý do khóa tài khoản."))
        return redirect("accounts:person", pk=pk)
    person_switch_off(person=person, by=request.user, at=timezone.now(), reason=reason)
    return _back(request, person, _("Đã khóa tài khoản."))


@door("accounts.manage")
@require_POST
def person_open(request: HttpRequest, pk: int) -> HttpResponse:
    """Switches an account on again."""
    person = person_switch_on(person=get_object_or_404(Person, pk=pk), by=request.user, at=timezone.now())
    return _back(request, person, _("Đã mở lại tài khoản."))


@door("accounts.manage")
@require_POST
def person_release(request: HttpRequest, pk: int) -> HttpResponse:
    """Lifts the lock after wrong tries."""
    person = get_object_or_404(Person, pk=pk)
    person_unlock(person=person, by=request.user, at=timezone.now())
    return _back(request, person, _("Đã gỡ tạm khóa đăng nhập."))


@door("accounts.manage")
@require_POST
def password_give(request: HttpRequest, pk: int) -> HttpResponse:
    """A temporary password, shown once."""
    person, password = get_object_or_404(Person, pk=pk), temporary_password()
    password_renew(person=person, password=password, by=request.user, at=timezone.now())
    return _shown_once(request, person, password)


@door("accounts.manage")
@require_POST
def second_factor_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a second factor that was lost."""
    person = get_object_or_404(Person, pk=pk)
    second_factor_reset(person=person, by=request.user, at=timezone.now())
    return _back(request, person, _("Đã gỡ lớp xác thực thứ hai; lần vào tới chỉ cần mật khẩu, rồi thiết lập lại."))


@door("accounts.manage")
@require_POST
def sessions_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends every session of a person."""
    person = get_object_or_404(Person, pk=pk)
    sessions_end(person=person, by=request.user, at=timezone.now())
    return _back(request, person, _("Đã kết thúc mọi phiên đăng nhập."))


def _shown_once(request: HttpRequest, person: Person, password: str) -> HttpResponse:
    answer = render(request, "accounts/password_once.html", {"person": person, "password": password})
    answer["Cache-Control"] = "no-store"
    return answer


def _back(request: HttpRequest, person: Person, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("accounts:person", pk=person.pk)
