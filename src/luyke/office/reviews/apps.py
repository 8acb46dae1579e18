"""The app, and what it shows beside an indicator's figures."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Meetings and directives."""

    name = "luyke.office.reviews"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Hands the scoreboard its list of directives: it stands below and cannot ask for it."""
        from luyke.office.reviews.selectors.beside import directives_beside
        from luyke.office.scoreboard.beside import show_beside

        show_beside(directives_beside)
