"""One line of the catalogue: made, revised, closed."""

from __future__ import annotations

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.selectors import line_map
from luyke.office.indicators.storing import store


def indicator_create(*, line: Line, by: Actor, at: datetime) -> Indicator:
    """A new line. Raises ValidationError, by field, when the catalogue would not hold with it."""
    by.permit("indicators.change")
    with act("indicators.indicator.created", by=by, at=at) as entry:
        before = line_map()
        if line.code in before:
            raise ValidationError({"code": [_("Mã {code} đã có trong danh mục.").format(code=line.code)]})
        store(before, {line.code: line})
        made = Indicator.objects.get(code=line.code)
        entry.of(made, f"{made.code} {made.name}")
    return made


def indicator_revise(*, line: Line, by: Actor, at: datetime) -> Indicator:
    """Writes a line anew; its code tells which. Raises ValidationError, by field, as `indicator_create` does."""
    by.permit("indicators.change")
    with act("indicators.indicator.revised", by=by, at=at) as entry:
        before = line_map()
        if line.code not in before:
            raise ValidationError({"code": [_("Danh mục không có mã {code}.").format(code=line.code)]})
        store(before, {line.code: line})
        revised = Indicator.objects.get(code=line.code)
        entry.of(revised, f"{revised.code} {revised.name}", changed=line.changes_from(before[line.code]))
    return revised


def indicator_close(*, indicator: Indicator, last_date: date, reason: str, by: Actor, at: datetime) -> Indicator:
    """Ends a line's use after a day. What was reported under it stays. Raises ValidationError without a reason."""
    by.permit("indicators.change")
    if not reason.strip():
        raise ValidationError({"reason": [_("Phải ghi lý do thôi dùng.")]})
    if indicator.valid_from and last_date < indicator.valid_from:
        raise ValidationError({"last_date": [_("Ngày thôi dùng đứng trước ngày bắt đầu dùng.")]})
    with act("indicators.indicator.closed", by=by, at=at) as entry:
        indicator.valid_to = last_date
        indicator.save(update_fields=["valid_to"])
        entry.of(indicator, f"{indicator.code} {indicator.name}", last_date=last_date.isoformat(), reason=reason)
    return indicator
