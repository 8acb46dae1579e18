"""The app, and what it hands to the meetings."""

from __future__ import annotations

from django.apps import AppConfig


class OpinionConfig(AppConfig):
    """The register of public opinion."""

    name = "luyke.office.registers.opinion"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.opinion.register.OPINION"

    def ready(self) -> None:
        """Gives the Party's meetings the issues that are hot or rising."""
        from luyke.office.registers.opinion.agenda import issues_drafted
        from luyke.office.reviews.drafting import draft_from

        draft_from(issues_drafted)
