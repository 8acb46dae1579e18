"""What other systems call an indicator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.indicators.lines import OuterCode
from luyke.office.indicators.models import ExternalCode, Indicator
from luyke.office.indicators.selectors import line_map
from luyke.office.indicators.storing import store


def external_code_add(
    *,
    indicator: Indicator,
    system: str,
    code: str,
    by: Actor,
    at: datetime,
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> None:
    """Gives an indicator its code in another system. Raises ValidationError where that code is another's then."""
    by.permit("indicators.change")
    with act("indicators.external_code.added", by=by, at=at) as entry:
        before = line_map()
        line = before[indicator.code]
        given = OuterCode(system.strip(), code.strip(), valid_from, valid_to)
        store(before, {line.code: replace(line, external=(*line.external, given))})
        entry.of(indicator, f"{indicator.code} = {given.system} {given.code}")


def external_code_end(*, external_code: ExternalCode, last_date: date, by: Actor, at: datetime) -> None:
    """Says until which day a code of another system holds. Raises ValidationError for a day before its first."""
    by.permit("indicators.change")
    if external_code.valid_from and last_date < external_code.valid_from:
        raise ValidationError(
            {"last_date": [_("Mã {code} hết hiệu lực trước khi có hiệu lực.").format(code=external_code.code)]}
        )
    with act("indicators.external_code.ended", by=by, at=at) as entry:
        external_code.valid_to = last_date
        external_code.save(update_fields=["valid_to"])
        entry.of(
            external_code.indicator,
            f"{external_code.indicator.code} = {external_code.system} {external_code.code}",
            last_date=last_date.isoformat(),
        )
