"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class RulebookConfig(AppConfig):
    """The register of working rules."""

    name = "luyke.office.registers.rulebook"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.rulebook.register.RULEBOOK"
