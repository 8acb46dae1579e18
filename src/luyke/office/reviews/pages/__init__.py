"""What each page of reviews is made from."""

from luyke.office.reviews.pages.bodies import BodyPage, body_page
from luyke.office.reviews.pages.directives import (
    CalendarWeek,
    DirectiveLine,
    DirectivePage,
    DirectivesPage,
    directive_page,
    directives_page,
)
from luyke.office.reviews.pages.meetings import ReviewLine, ReviewPage, review_line, review_page
from luyke.office.reviews.pages.notices import NoticePage, notice_page
from luyke.office.reviews.pages.themes import ThemePage, theme_page

__all__ = [
    "BodyPage",
    "CalendarWeek",
    "DirectiveLine",
    "DirectivePage",
    "DirectivesPage",
    "NoticePage",
    "ReviewLine",
    "ReviewPage",
    "ThemePage",
    "body_page",
    "directive_page",
    "directives_page",
    "notice_page",
    "review_line",
    "review_page",
    "theme_page",
]
