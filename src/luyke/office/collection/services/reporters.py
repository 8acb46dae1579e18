"""Acts over who reports under a regime."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.drafts import (
    asked_lines,
    cells_of,
    drafts_ask,
    drafts_create,
    drafts_holding,
    drafts_withdraw,
    open_drafts,
)
from luyke.office.collection.models import Regime, RegimeLine, Reporter
from luyke.office.collection.once import once, one_calendar
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Agency, Place


def reporter_add(
    *, regime: Regime, place: Place, by: Actor, at: datetime, agency: Agency | None = None,
    lines: Iterable[RegimeLine] = (),
) -> Reporter:  # fmt: skip
    """Makes a place, or an agency of it, report under a regime: all its lines, or those named; in open rounds too.

    Whoever keeps the regime must also be a keeper where the reporter belongs.
    """
    lines = list(lines)
    by.permit("regimes.change", regime.place.scope)
    by.permit("regimes.change", (agency or place).scope)
    twice = f"{agency or place} đã báo cáo theo “{regime}”."
    with once(twice), act("collection.reporter.added", by=by, at=at) as entry:
        _of_regime(regime, lines)
        reporter = Reporter.objects.create(regime=regime, place=place, agency=agency)
        reporter.lines.set(lines)
        one_calendar(regime, place, [line.indicator_id for line in lines or asked_lines(regime)])
        for opened in regime.rounds.filter(closed_at__isnull=True).select_related("regime"):
            drafts_create(opened, Reporter.objects.filter(pk=reporter.pk))
        codes = [line.indicator.code for line in lines]
        entry.of(reporter, f"{reporter}, {regime.name}", scope=place.code, indicators=codes)
    return reporter


def reporter_lines_set(*, reporter: Reporter, lines: Sequence[RegimeLine], by: Actor, at: datetime) -> Reporter:
    """Asks a reporter for these lines only; for all of its regime where none is named.

    Raises RefusedError where a draft of it holds figures of a line that it would no longer be asked.
    """
    regime = reporter.regime
    by.permit("regimes.change", regime.place.scope)
    with act("collection.reporter.lines_set", by=by, at=at) as entry:
        if reporter.ended_at is not None:
            raise RefusedError(
                _("{reporter} đã thôi báo cáo theo “{regime}”.").format(reporter=reporter, regime=regime)
            )
        _of_regime(regime, lines)
        every = list(asked_lines(regime))
        before = list(reporter.lines.filter(ended_at__isnull=True)) or every
        after = list(lines) or every
        kept = {line.pk for line in after}
        if drafts_holding(regime, [line for line in before if line.pk not in kept], reporter):
            raise RefusedError(
                _("{reporter} đã nhập chỉ tiêu định bỏ trong kỳ đang mở; đổi được khi kỳ đã đóng.").format(
                    reporter=reporter
                )
            )
        reporter.lines.set(lines)
        one_calendar(regime, reporter.place, [line.indicator_id for line in after])
        drafts_ask(open_drafts(regime).filter(reporter=reporter), cells_of(after) - cells_of(before))
        codes = [line.indicator.code for line in lines]
        entry.of(reporter, f"{reporter}, {regime.name}", scope=reporter.place.code, indicators=codes)
    return reporter


def reporter_end(*, reporter: Reporter, by: Actor, at: datetime) -> Reporter:
    """A reporter reports no more. A draft that it has begun stays until its round closes; an untouched one goes."""
    regime = reporter.regime
    by.permit("regimes.change", regime.place.scope)
    with act("collection.reporter.ended", by=by, at=at) as entry:
        if not Reporter.objects.filter(pk=reporter.pk, ended_at__isnull=True).update(ended_at=at):
            raise RefusedError(
                _("{reporter} đã thôi báo cáo theo “{regime}”.").format(reporter=reporter, regime=regime)
            )
        reporter.refresh_from_db()
        withdrawn = drafts_withdraw(reporter)
        entry.of(reporter, f"{reporter}, {regime.name}", scope=reporter.place.code, withdrawn=withdrawn)
    return reporter


def _of_regime(regime: Regime, lines: Iterable[RegimeLine]) -> None:
    asked = set(asked_lines(regime).values_list("pk", flat=True))
    for line in lines:
        if line.pk not in asked:
            raise RefusedError(
                _("“{line}” không có trong “{regime}”.").format(line=line.indicator.title, regime=regime)
            )
