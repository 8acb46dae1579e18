"""What every act of publishing does: the next version, the figures, the files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing.models import Article, Kind, Publication, PublishedFigure, PublishedFile

_BATCH = 500


def version_next(*, kind: Kind, key: str, notice: str, public_at: datetime | None, at: datetime) -> int:
    """The number of the version to come. Raises RefusedError for what may not go out so."""
    newest = Publication.objects.filter(kind=kind, key=key).order_by("-version").first()
    if public_at is not None and public_at < at:
        raise RefusedError(_("Giờ công bố đã qua; để trống là công bố ngay."))
    if newest is None:
        return 1
    if not notice.strip():
        raise RefusedError(_("Nội dung này đã công bố; bản sau phải ghi rõ đính chính điều gì."))
    if newest.public_at > (public_at or at):
        raise RefusedError(_("Bản trước còn chờ đến giờ công bố; bản đính chính không thể ra trước nó."))
    return newest.version + 1


def article_hold(article: Article) -> None:
    """The article as it stands, held until the act ends: what is looked at is what goes on."""
    article.refresh_from_db(from_queryset=Article.objects.select_for_update())


def figures_store(rows: Sequence[PublishedFigure]) -> None:
    """Adds the figures of a publication."""
    PublishedFigure.objects.bulk_create(rows, batch_size=_BATCH)


def files_store(publication: Publication, files: Iterable[tuple[str, str, str]]) -> None:
    """Adds the files of a publication: name, path under MEDIA_ROOT, media type."""
    PublishedFile.objects.bulk_create(
        PublishedFile(publication=publication, name=name, file=file, media=media) for name, file, media in files
    )
