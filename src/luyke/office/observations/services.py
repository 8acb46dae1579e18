"""Acts that add values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.observations.importing import ImportRefusedError, read_values
from luyke.office.observations.models import Evidence, EvidenceKind
from luyke.office.observations.recording import NewValue, ValuesRefusedError, values_write
from luyke.office.observations.scoping import scopes_of


def observations_record(
    *, values: Sequence[NewValue], by: Actor, at: datetime, source: str = "", evidence: Evidence | None = None
) -> int:
    """Records a batch of values in one act, all of them or none; gives how many.

    `source` says where they come from when they have no evidence of their own: a row of evidence is made of it.
    Raises ValuesRefusedError with a sentence for each value that cannot be, and writes nothing.
    """
    for scope in scopes_of({one.place_id for one in values}).values():
        by.permit("observations.import", scope)
    with act("observations.values.recorded", by=by, at=at) as entry:
        if evidence is None and source:
            evidence = Evidence.objects.create(kind=EvidenceKind.IMPORT, source=source[:400])
        if evidence is not None:
            values = [one if one.evidence_id else _resting_on(one, evidence.pk) for one in values]
        count = values_write(values=values, by=by, at=at)
        entry.of("observations.observation", f"{count} số liệu ({source or 'không ghi nguồn'})", count=count)
    return count


def observations_import(*, content: bytes, name: str, by: Actor, at: datetime) -> int:
    """Records what a CSV or XLSX file holds, a value a row; gives how many.

    Raises ImportRefusedError, with a sentence for each row or cell that is wrong, and writes nothing.
    """
    read = read_values(content, name)
    try:
        return observations_record(values=read.values, by=by, at=at, source=name)
    except ValuesRefusedError as refused:
        raise ImportRefusedError(
            [f"{read.where[one.position]}: {one.sentence}" for one in refused.refused]
        ) from refused


def _resting_on(one: NewValue, evidence: int) -> NewValue:
    return NewValue(
        one.indicator_id, one.place_id, one.period, one.value, one.status, one.step, evidence, one.reason, one.invented
    )
