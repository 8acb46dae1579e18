"""Making values of a place public as open data, and its later versions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.publishing.datasets import dataset_figures, dataset_snapshot, dataset_values
from luyke.office.publishing.models import Kind, Publication
from luyke.office.publishing.numbers import personal_in
from luyke.office.publishing.slugs import slug_of
from luyke.office.publishing.storing import figures_store, version_next


@dataclass(frozen=True)
class Telling:
    """What is said of a data set; `first` and `last` are the years that it spans, None: all there are."""

    title: str
    description: str
    source: str
    first: int | None = None
    last: int | None = None


def dataset_publish(
    *, place: Place, telling: Telling, licence: str, notice: str = "", public_at: datetime | None = None, by: Actor,
    at: datetime,
) -> Publication:  # fmt: skip
    """Publishes the approved values of a place as known now; under a title that is out already its next version.

    Indicators with a small cell are left out as a whole: what is left would give it away. Raises RefusedError where
    nothing may be told, where what is said names a person, for a correction without a notice, an embargo in the past.
    """
    by.permit("publishing.publish", place.scope)
    title, key = telling.title.strip(), slug_of(telling.title)
    _refuse_persons(telling)
    _refuse_anothers_name(key, place, title)
    chosen = dataset_values(place=place, first=telling.first, last=telling.last, as_of=at)
    if not chosen.values:
        raise RefusedError(_("Địa bàn này chưa có số liệu nào đã duyệt và được phép công bố trong những năm đó."))
    twice = _("Có người vừa công bố bộ dữ liệu này; mở lại để xem.")
    with once(twice), act("publishing.dataset.published", by=by, at=at) as entry:
        version = version_next(kind=Kind.DATASET, key=key, notice=notice, public_at=public_at, at=at)
        body = dataset_snapshot(place, chosen, telling.description.strip(), telling.source.strip())
        publication = Publication.objects.create(
            kind=Kind.DATASET, key=key, version=version, place=place, title=title, folded=fold(title),
            body=body.stored(), licence=licence, notice=notice.strip(), as_of=at, public_at=public_at or at,
            published_at=at, published_by=by.actor_id, published_by_name=by.actor_name,
        )  # fmt: skip
        with translation.override(settings.LANGUAGE_CODE):  # what is kept is Vietnamese, whoever publishes
            figures_store(list(dataset_figures(publication, place, chosen.values)))
        entry.of(publication, f"{title}, {version}", scope=place.code, version=version, rows=len(chosen.values))
    return publication


def _refuse_persons(telling: Telling) -> None:
    found = [one for text in (telling.title, telling.description, telling.source) for one in personal_in(text)]
    if found:
        raise RefusedError(_("Lời giới thiệu không được có số điện thoại, số định danh, hộp thư của ai."), tuple(found))


def _refuse_anothers_name(key: str, place: Place, title: str) -> None:
    """Two titles may make one address, of two places or cut short: the second is no version of the first."""
    there = Publication.objects.filter(kind=Kind.DATASET, key=key).exclude(place=place, folded=fold(title)).first()
    if there is not None:
        raise RefusedError(_("Tên quá giống bộ dữ liệu “{title}”; hãy đặt tên khác.").format(title=there.title))
