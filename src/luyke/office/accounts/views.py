"""Pages of people and roles."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luyke.office.accounts.roles import ROLES
from luyke.office.accounts.selectors import person_list
from luyke.office.ui.doors import door, signed_in


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Where a person begins: what they may do here."""
    held = [(grant, ROLES[grant.role]) for grant in request.user.grants.filter(ended_at__isnull=True)]
    return render(request, "accounts/home.html", {"held": held})


@door("accounts.view")
def person_index(request: HttpRequest) -> HttpResponse:
    """Everyone with an account."""
    return render(request, "accounts/person_list.html", {"people": person_list(), "roles": ROLES})
