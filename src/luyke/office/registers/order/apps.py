"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class OrderConfig(AppConfig):
    """The register of urban order."""

    name = "luyke.office.registers.order"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.order.register.ORDER"
