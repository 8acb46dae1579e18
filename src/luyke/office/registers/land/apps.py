"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class LandConfig(AppConfig):
    """The register of land clearance."""

    name = "luyke.office.registers.land"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.land.register.LAND"

    def ready(self) -> None:
        """Tells the meetings how the projects stand on which their directives hang."""
        from luyke.office.registers.land.hanging import hung_on_project
        from luyke.office.reviews.hanging import hang_with

        hang_with(hung_on_project)
