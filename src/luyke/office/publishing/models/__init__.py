"""Tables of what went out, and of the articles on their way."""

from luyke.office.publishing.models.articles import Article, ArticleState, Photo, Section
from luyke.office.publishing.models.comments import (
    Comment,
    CommentState,
    Complaint,
    ComplaintState,
    Contact,
    SpentChallenge,
)
from luyke.office.publishing.models.publications import Kind, Publication, PublishedFigure, Withdrawal

__all__ = [
    "Article",
    "ArticleState",
    "Comment",
    "CommentState",
    "Complaint",
    "ComplaintState",
    "Contact",
    "Kind",
    "Photo",
    "Publication",
    "PublishedFigure",
    "Section",
    "SpentChallenge",
    "Withdrawal",
]
