"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class SupportConfig(AppConfig):
    """The register of support policies."""

    name = "luyke.office.registers.support"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.support.register.SUPPORT"
