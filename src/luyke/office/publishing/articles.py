"""An article as it may go out, and what keeps it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.publishing.models import Article
from luyke.office.publishing.numbers import keys_in, loose_numbers, paragraphs_of, personal_in, placed
from luyke.office.publishing.selectors import figures_now


def hindrances(article: Article, *, at: datetime) -> list[str]:
    """Sentences: numbers without a published figure, figures that are not out, what looks like a person's."""
    return list(_hindrances(article, figures_now(keys=_keys(article), at=at)))


def stored_article(article: Article, *, at: datetime) -> dict[str, Any]:
    """The body of its publication, each number the figure that is out now."""
    prints = figures_now(keys=_keys(article), at=at)
    photo, section = article.photo, article.section
    return {
        "lead": [asdict(piece) for piece in placed(article.lead, prints)],
        "paragraphs": [[asdict(piece) for piece in placed(one, prints)] for one in paragraphs_of(article.text)],
        "byline": article.byline,
        "period": article.period,
        "keywords": [word.strip() for word in article.keywords.split(",") if word.strip()],
        "section": {"slug": section.slug, "name": section.name} if section else None,
        "photo": {
            "pk": photo.pk, "width": photo.width, "height": photo.height, "description": photo.description,
            "caption": photo.caption, "credit": photo.credit,
        } if photo else None,
    }  # fmt: skip


def words_of(title: str, body: Mapping[str, Any]) -> str:
    """All its words without accents, for search."""
    said = [title, body["byline"], *body["keywords"], (body["section"] or {}).get("name", "")]
    said += ["".join(piece["text"] for piece in part) for part in (body["lead"], *body["paragraphs"])]
    return fold("\n".join(said))


def _keys(article: Article) -> set[str]:
    return keys_in(article.lead) | keys_in(article.text)


def _hindrances(article: Article, prints: Mapping[str, str]) -> Iterator[str]:
    photo = article.photo
    told = [article.title, article.lead, article.text, *([photo.description, photo.caption] if photo else [])]
    for text in told:
        for printed in loose_numbers(text):
            yield _("“{printed}” chưa gắn với số đã công bố.").format(printed=printed)
    for text in (*told, article.byline, article.keywords, photo.credit if photo else ""):
        for found in personal_in(text):
            yield _("“{found}” giống dữ liệu cá nhân; bỏ đi trước khi đăng.").format(found=found)
    for key in sorted(_keys(article) - set(prints)):
        yield _("Số “{key}” chưa công bố.").format(key=key)
    if keys_in(article.title):
        yield _("Đầu đề không mang số liệu.")
    for name, text in ((_("tác giả"), article.byline), (_("nội dung"), article.text)):
        if not text.strip():
            yield _("Thiếu {name}.").format(name=name)
