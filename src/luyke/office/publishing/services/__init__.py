"""Acts of publishing."""

from luyke.office.publishing.services.articles import (
    Wording,
    article_begin,
    article_draft,
    article_publish,
    article_return,
    article_submit,
    article_write,
)
from luyke.office.publishing.services.comments import (
    comment_approve,
    comment_refuse,
    comment_take_down,
    comments_clean,
    complaint_answer,
)
from luyke.office.publishing.services.datasets import Telling, dataset_publish
from luyke.office.publishing.services.media import (
    MOST_PHOTOS,
    Arranged,
    Screening,
    article_arrange,
    article_photo,
    article_video,
    article_video_remove,
)
from luyke.office.publishing.services.months import month_publish
from luyke.office.publishing.services.reports import report_publish, template_open
from luyke.office.publishing.services.sections import Shelved, section_add, sections_arrange
from luyke.office.publishing.services.withdrawing import publication_withdraw

__all__ = [
    "MOST_PHOTOS",
    "Arranged",
    "Screening",
    "Shelved",
    "Telling",
    "Wording",
    "article_arrange",
    "article_begin",
    "article_draft",
    "article_photo",
    "article_publish",
    "article_return",
    "article_submit",
    "article_video",
    "article_video_remove",
    "article_write",
    "comment_approve",
    "comment_refuse",
    "comment_take_down",
    "comments_clean",
    "complaint_answer",
    "dataset_publish",
    "month_publish",
    "publication_withdraw",
    "report_publish",
    "section_add",
    "sections_arrange",
    "template_open",
]
