"""The app, and what it hands to the apps below, which do not know it."""

from __future__ import annotations

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """The mechanism that all registers share."""

    name = "luyke.office.registers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Feeds lines of regimes; opens the evidence of what was fed; stands under boards; says what few may know."""
        from luyke.office.collection.feeding import feed_from
        from luyke.office.collection.keys import opens_too
        from luyke.office.indicators.needs import known_in_need
        from luyke.office.observations.opening import open_with
        from luyke.office.registers.boarding import board_rows
        from luyke.office.registers.feeding import RegisterFeeder
        from luyke.office.registers.opening import figure_address
        from luyke.office.registers.register import indicators_in_need, openings
        from luyke.office.scoreboard.fed import board_fed_from

        feed_from(RegisterFeeder())
        open_with("registers.", figure_address)
        opens_too(openings)
        board_fed_from(board_rows)
        known_in_need(indicators_in_need)
