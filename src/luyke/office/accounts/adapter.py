"""What the office wants of allauth: accounts are made by an administrator, never by a visitor."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class OfficeAdapter(DefaultAccountAdapter):
    """allauth's behaviour, closed to strangers."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False
