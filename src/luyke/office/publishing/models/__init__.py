"""Tables of what went out, and of the articles on their way."""

from luyke.office.publishing.models.articles import Article, ArticlePhoto, ArticleState, Section
from luyke.office.publishing.models.comments import (
    Comment,
    CommentState,
    Complaint,
    ComplaintState,
    Contact,
    SpentChallenge,
)
from luyke.office.publishing.models.media import Host, Photo, Video
from luyke.office.publishing.models.opening import TemplateOpening
from luyke.office.publishing.models.publications import (
    Kind,
    Publication,
    PublishedFigure,
    PublishedFile,
    Withdrawal,
)

__all__ = [
    "Article",
    "ArticlePhoto",
    "ArticleState",
    "Comment",
    "CommentState",
    "Complaint",
    "ComplaintState",
    "Contact",
    "Host",
    "Kind",
    "Photo",
    "Publication",
    "PublishedFigure",
    "PublishedFile",
    "Section",
    "SpentChallenge",
    "TemplateOpening",
    "Video",
    "Withdrawal",
]
