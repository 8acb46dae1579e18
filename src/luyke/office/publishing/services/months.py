"""Making a month public, and correcting what was made public of it."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.model import Period
from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.publishing.bodies import MonthBody
from luyke.office.publishing.models import Kind, Publication, PublishedFigure
from luyke.office.publishing.selectors import Shown, month_body_of, publication_show
from luyke.office.publishing.snapshots import month_snapshot, published_figures
from luyke.office.publishing.storing import figures_store, version_next
from luyke.office.publishing.untold import untold_of, without_standings
from luyke.office.reports.figures import report_figures
from luyke.office.ui.language import in_vietnamese
from luyke.office.ui.periods import print_period


def month_publish(
    *, place: Place, period: Period, licence: str, notice: str = "", public_at: datetime | None = None, by: Actor,
    at: datetime,
) -> Publication:  # fmt: skip
    """Publishes a month as it is known now; of one that is out already the next version, which must say what it mends.

    Raises RefusedError for a month of which nothing is known, a correction without a notice, an embargo in the past.
    """
    by.permit("publishing.publish", place.scope)
    figures = report_figures(place=place, period=period, as_of=at)
    if not any(row.value is not None for row in figures.rows.values()):
        raise RefusedError(_("Tháng này chưa có số liệu nào đã duyệt."))
    key = f"{place.code}:{period.text}"
    twice = _("Có người vừa công bố tháng này; mở lại để xem.")
    with in_vietnamese(), once(twice), act("publishing.month.published", by=by, at=at) as entry:
        version = version_next(kind=Kind.MONTH, key=key, notice=notice, public_at=public_at, at=at)
        untold = untold_of(figures, at=at)
        figures = without_standings(figures, untold.mute)
        body = month_snapshot(figures, untold, _month_before(place, period, public_at or at))
        publication = Publication.objects.create(
            kind=Kind.MONTH, key=key, version=version, place=place, body=body.stored(), licence=licence,
            title=f"Kết quả thực hiện các chỉ tiêu {print_period(period.text)} của {place}",
            notice=notice.strip(), as_of=at, public_at=public_at or at, published_at=at, published_by=by.actor_id,
            published_by_name=by.actor_name,
        )  # fmt: skip
        rows: list[PublishedFigure] = list(published_figures(publication, figures, untold))
        figures_store(rows)
        entry.of(publication, f"{place}, {period.text}, {version}", scope=place.code, version=version)
    return publication


def _month_before(place: Place, period: Period, at: datetime) -> MonthBody | None:
    """The month before as it is out by then: one that waits longer is not told of here."""
    year, month = (period.year, period.last.month - 1) if period.last.month > 1 else (period.year - 1, 12)
    found = publication_show(kind=Kind.MONTH, key=f"{place.code}:{year}-{month:02}", at=at)
    return month_body_of(found) if isinstance(found, Shown) else None
