"""Tables of what went out, and of the articles on their way."""

from luyke.office.publishing.models.articles import Article, ArticleState, Photo, Section
from luyke.office.publishing.models.publications import Kind, Publication, PublishedFigure, Withdrawal

__all__ = ["Article", "ArticleState", "Kind", "Photo", "Publication", "PublishedFigure", "Section", "Withdrawal"]
