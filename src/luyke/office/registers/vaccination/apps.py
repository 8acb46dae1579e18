"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class VaccinationConfig(AppConfig):
    """The register of the vaccination campaign."""

    name = "luyke.office.registers.vaccination"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.vaccination.register.VACCINATION"
