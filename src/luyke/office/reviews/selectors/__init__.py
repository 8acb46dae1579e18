"""Reading meetings and directives: `access` says who sees what, all others go through it."""

from luyke.office.reviews.selectors.access import (
    bodies_kept,
    bodies_seen,
    coordinators_to_report,
    directive_get,
    directive_to_report,
    directives_seen,
    notices_received,
    plans_of,
    review_get,
    review_to_keep,
    reviews_seen,
    themes_seen,
)
from luyke.office.reviews.selectors.duties import Duties, Unit, duties_of
from luyke.office.reviews.selectors.effect import Effect, effect_of
from luyke.office.reviews.selectors.following import addresses_of_directors, addresses_of_doers, directives_waiting
from luyke.office.reviews.selectors.listing import DirectiveFilter, directive_list
from luyke.office.reviews.selectors.numbers import next_number
from luyke.office.reviews.selectors.themes import ThemeMonth, planned_of, theme_directives, theme_months
from luyke.office.reviews.selectors.units import unit_choices

__all__ = [
    "DirectiveFilter",
    "Duties",
    "Effect",
    "ThemeMonth",
    "Unit",
    "addresses_of_directors",
    "addresses_of_doers",
    "bodies_kept",
    "bodies_seen",
    "coordinators_to_report",
    "directive_get",
    "directive_list",
    "directive_to_report",
    "directives_seen",
    "directives_waiting",
    "duties_of",
    "effect_of",
    "next_number",
    "notices_received",
    "planned_of",
    "plans_of",
    "review_get",
    "review_to_keep",
    "reviews_seen",
    "theme_directives",
    "theme_months",
    "themes_seen",
    "unit_choices",
]
