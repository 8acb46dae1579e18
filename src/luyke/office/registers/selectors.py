"""Reading what registers feed, within the viewer's part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Max, QuerySet, Sum

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.observations.models import Evidence, EvidenceKind, Observation
from luyke.office.places.models import Agency, Place
from luyke.office.places.selectors import agencies_on, places_seen
from luyke.office.registers.feeds import Feed
from luyke.office.registers.figures import Extent, Figure, fed_by, rows_of, value_of
from luyke.office.registers.models import Override
from luyke.office.registers.register import Register, registers
from luyke.office.registers.rules import Broken

_CHANGES = 200
_OWNERS = 200  # places whose agencies are offered


@dataclass(frozen=True)
class Fed:
    """A figure that a register fed: what was issued, and all that it takes to count it again."""

    evidence: Evidence
    issued: Observation
    register: Register
    feed: Feed
    extent: Extent

    def rows(self, at: datetime | None) -> QuerySet:
        """The cases that make it as known at a moment, or now."""
        return rows_of(self.feed, self.extent, at=at)

    def figure(self, at: datetime | None) -> Figure:
        """What its cases make as known at a moment, or now."""
        return value_of(self.feed, self.extent, at=at)

    @property
    def address(self) -> str:
        """The register's list, reduced to these cases."""
        return self.register.cases_url(self.evidence.pk)


@dataclass(frozen=True)
class CaseChange:
    """A case that adds something else now than it did when the figure was issued."""

    case: int
    then: Decimal
    now: Decimal

    @property
    def by(self) -> Decimal:
        """The difference."""
        return self.now - self.then


def registers_seen(*, viewer: Person) -> list[Register]:
    """The registers that a person may read somewhere."""
    return [one for one in registers() if viewer.may(one.view)]


def fed_get(*, viewer: Person, pk: int) -> Fed | None:
    """A fed figure, for who may read its register in its place; None otherwise."""
    evidence = Evidence.objects.filter(pk=pk, kind=EvidenceKind.REGISTER).first()
    told = evidence and fed_by(evidence)
    if not told:
        return None
    register, feed, extent = told
    issued = Observation.objects.filter(evidence=evidence).select_related("place", "indicator").first()
    if issued is None or not viewer.may(register.view, issued.place.scope):
        return None
    return Fed(evidence, issued, register, feed, extent)


def fed_history(*, fed: Fed) -> list[Observation]:
    """Everything recorded of the figure, the newest first."""
    rows = Observation.objects.filter(
        indicator=fed.issued.indicator, place=fed.issued.place, period=fed.issued.period
    )  # fmt: skip
    return list(rows.select_related("evidence").order_by("-pk"))


def fed_changes(*, fed: Fed) -> list[CaseChange]:
    """The cases that make a difference between the figure as issued and as its cases stand now, the greatest first."""
    case = fed.feed.counted.case
    then, now = (_by_case(fed.rows(at), case, fed.feed.divisor) for at in (fed.extent.at, None))
    changed = [
        CaseChange(one, then.get(one, Decimal(0)), now.get(one, Decimal(0)))
        for one in then.keys() | now.keys()
        if then.get(one) != now.get(one)
    ]
    return sorted(changed, key=lambda one: (-abs(one.by), one.case))[:_CHANGES]


def fed_newest(*, viewer: Person, register: Register, most: int) -> list[Observation]:
    """The newest figures of each indicator and place that a register fed, in the viewer's part: no more than `most`."""
    fed = Observation.objects.filter(evidence__kind=EvidenceKind.REGISTER,
                                     evidence__reference__startswith=f"registers.{register.code}:")  # fmt: skip
    newest = fed.order_by().values("indicator", "place", "period").annotate(newest=Max("pk")).values("newest")
    rows = Observation.objects.filter(within(viewer, register.view, agency="place"), pk__in=newest)
    return list(rows.select_related("indicator", "place").order_by("-period", "indicator__code", "place__code")[:most])


def overrides_of(*, register: str, entries: list[int]) -> dict[int, list[Override]]:
    """The rules that entries were let pass, by entry."""
    found: dict[int, list[Override]] = {}
    for one in Override.objects.filter(register=register, entry_id__in=entries):
        found.setdefault(one.entry_id, []).append(one)
    return found


def owners(*, viewer: Person, permission: str, on: date) -> list[tuple[str, Agency | Place, Place]]:
    """Who can answer for a case that the viewer adds: a key for forms, the agency or place, and its place."""
    places = places_seen(viewer=viewer, permission=permission, on=on).select_related("parent__parent__parent")
    found: list[tuple[str, Agency | Place, Place]] = []
    for place in places.highest_first()[:_OWNERS]:
        if viewer.may(permission, place.scope):
            found.append((f"p{place.pk}", place, place))
        found += [
            (f"a{one.pk}", one, place) for one in agencies_on(place=place, on=on) if viewer.may(permission, one.scope)
        ]
    return found


def reasons_given(*, register: str, broken: Iterable[Broken], before: Mapping[int, Sequence[int]]) -> dict[str, str]:
    """The reasons for which the very same was let pass before, by the key of what is broken: nobody is asked twice.

    before  ids of the entries that were kept of each thing said, by its number
    """
    rows = Override.objects.filter(register=register, entry_id__in=[pk for pks in before.values() for pk in pks])
    passed = {(one.entry_id, one.code, one.sentence): one.reason for one in rows}
    return {
        one.key: reason
        for one in broken
        for pk in before.get(one.number, ())
        if (reason := passed.get((pk, one.code, one.sentence)))
    }


def _by_case(rows: QuerySet, case: str, divisor: int) -> dict[int, Decimal]:
    told = rows.order_by().values(case).annotate(added=Sum("adds")).values_list(case, "added")
    return {one: Decimal(str(added)) / divisor for one, added in told}
