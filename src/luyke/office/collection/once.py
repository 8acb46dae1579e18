"""What there may not be twice: a code, a line, a reporter; two kinds of month for one indicator of one place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.db import IntegrityError
from django.db.models import Q
from django.utils.translation import gettext as _

from luyke.office.collection.models import Regime, RegimeLine, Reporter
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place


@contextmanager
def once(sentence: str) -> Iterator[None]:
    """What the database refuses because it is there already, refused with a sentence."""
    try:
        yield
    except IntegrityError as error:
        raise RefusedError(sentence) from error


def one_calendar(regime: Regime, place: Place, indicators: Collection[int]) -> None:
    """Refuses to gather one indicator of one place over two kinds of month: "2021-11" must mean one thing there."""
    there = Reporter.objects.filter(place=place, ended_at__isnull=True)
    others = RegimeLine.objects.filter(
        Q(regime__active=True, regime__reporters__in=there, ended_at__isnull=True, indicator_id__in=indicators)
    ).exclude(regime__calendar=regime.calendar)
    clash = others.select_related("indicator", "regime").first()
    if clash is not None:
        calendar = clash.regime.get_calendar_display()
        raise RefusedError(
            _(
                "“{indicator}” của {place} đã thu thập theo {calendar} ở “{regime}”; "
                "một chỉ tiêu không thể có hai cách tính tháng."
            ).format(indicator=clash.indicator.title, place=place, calendar=calendar, regime=clash.regime)
        )
