"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    """The register of investment projects."""

    name = "luyke.office.registers.projects"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.projects.register.PROJECTS"
