"""Reading the support register, within the viewer's part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import places_within, within
from luyke.office.places.models import Level, Place
from luyke.office.registers.counting import any_marked
from luyke.office.registers.history import as_of
from luyke.office.registers.law import LawTable
from luyke.office.registers.selectors import Fed
from luyke.office.registers.support.models import Application, ApplicationEntry, Outcome, Pair, PairVerdict
from luyke.office.registers.support.said import FACTS, SaidApplication
from luyke.office.registers.support.table import day_of

_MOST_PAIRS = 300
#: How far an application is, and which entries that is.
STATES = {
    "received": Q(complete__isnull=True, outcome=""),
    "complete": Q(complete__isnull=False, outcome=""),
    "approved": Q(outcome=Outcome.APPROVED, paid__isnull=True),
    "paid": Q(paid__isnull=False),
    "refused": Q(outcome=Outcome.REFUSED),
}


@dataclass(frozen=True)
class Filters:
    """What a list is reduced to; `fed`: exactly the applications that made a fed figure, as they were then.

    late    a day: those not decided when they were due, by then
    number  the hash of a number that was looked for
    """

    policy: str = ""
    state: str = ""
    place: int | None = None
    late: date | None = None
    number: str = ""
    fed: Fed | None = None


def entry_list(*, viewer: Person, filters: Filters, permission: str = "support.view") -> QuerySet[ApplicationEntry]:
    """What the applications say, the newest first, in the part in which the viewer holds a permission."""
    at = filters.fed.extent.at if filters.fed else None
    rows = as_of(ApplicationEntry.objects.all(), key="application", at=at)
    rows = rows.filter(within(viewer, permission, place="application__place", agency="application__place"))
    if filters.fed:
        rows = rows.filter(application__in=filters.fed.rows(at).values("application"))
    if filters.policy:
        rows = rows.filter(application__policy=filters.policy)
    if filters.place:
        rows = rows.filter(application__place=filters.place)
    if filters.state in STATES:
        rows = rows.filter(STATES[filters.state])
    if filters.late:
        rows = rows.filter(late_on(filters.late))
    if filters.number:
        rows = rows.filter(payee__number_digest=filters.number)
    return rows.select_related("application__place", "payee").order_by("-received", "-pk")


def late_on(day: date) -> Q:
    """Decided after it was due, or due before a day and not decided yet."""
    return Q(decided__gt=F("due")) | Q(outcome="", due__lt=day)


def totals_by_policy(rows: QuerySet[ApplicationEntry], law: LawTable) -> dict[str, dict[str, int]]:
    """By policy: applications and people at each step, money, and how many were in time. One query.

    timely     decided no later than due
    paid_late  paid after the policy's last day
    made_up    not 0 where any was made up
    """
    deadlines = Q(pk__in=[])
    for one in law.laws:
        policy, _dot, what = one.key.rpartition(".apply.last")
        if policy and not what and (day := day_of(one)):
            deadlines |= Q(application__policy=policy, paid__gt=day)
    approved, paid = STATES["approved"] | STATES["paid"], STATES["paid"]
    sums = {
        "registered": Count("pk"),
        "complete": Count("pk", filter=Q(complete__isnull=False)),
        "decided": Count("pk", filter=~Q(outcome="")),
        "timely": Count("pk", filter=Q(decided__lte=F("due"))),
        "approved": Count("pk", filter=approved),
        "approved_people": Coalesce(Sum("people", filter=approved), 0),
        "refused": Count("pk", filter=STATES["refused"]),
        "paid": Count("pk", filter=paid),
        "paid_people": Coalesce(Sum("people", filter=paid), 0),
        "paid_money": Coalesce(Sum("paid_amount"), 0),
        "paid_late": Count("pk", filter=deadlines),
        "made_up": any_marked("invented"),
    }
    told = rows.order_by().values("application__policy").annotate(**{f"n_{name}": one for name, one in sums.items()})
    return {row["application__policy"]: {name: row[f"n_{name}"] for name in sums} for row in told}


def application_get(*, viewer: Person, pk: int, permission: str = "support.view") -> Application | None:
    """One application in the viewer's part."""
    seen = Application.objects.filter(within(viewer, permission, agency="place"), pk=pk)
    return seen.select_related("place__parent__parent__parent").first()


def application_history(*, application: Application) -> list[ApplicationEntry]:
    """All that was said of an application, the newest first."""
    return list(application.entries.order_by("-pk").select_related("payee"))


def entries_by_code(codes: Sequence[str]) -> dict[str, ApplicationEntry]:
    """What applications say so far, by code."""
    rows = as_of(ApplicationEntry.objects.filter(application__code__in=codes), key="application")
    return {row.application.code: row for row in rows.select_related("application__place", "payee")}


def said_of(row: ApplicationEntry) -> SaidApplication:
    """What an entry says, as plain values; of its person nothing."""
    case = row.application
    return SaidApplication(
        code=case.code, policy=case.policy, place_id=case.place_id, **{name: getattr(row, name) for name in FACTS}
    )


def places_kept(*, viewer: Person, on: date | None = None) -> list[Place]:
    """The wards and communes whose applications the viewer records: those of a day, or all that ever were."""
    every = Place.objects.on(on) if on else Place.objects.standing()
    mine = every.filter(places_within(viewer, "support.keep"), level=Level.COMMUNE)
    return list(mine.select_related("parent__parent__parent").order_by("parent__folded", "folded"))


def places_seen(*, viewer: Person, permission: str) -> list[Place]:
    """The places of which the viewer sees applications, or what they add up to."""
    rows = Application.objects.filter(within(viewer, permission, agency="place")).order_by().values("place").distinct()
    return list(Place.objects.filter(pk__in=rows).highest_first())


def pair_list(*, viewer: Person) -> list[Pair]:
    """The pairs that may be one person, both in the viewer's part; those that nobody judged first, the surest first."""
    newest = PairVerdict.objects.filter(pair=OuterRef("pk")).order_by("-pk")
    mine = [within(viewer, "support.reveal", place=f"{side}__place", agency=f"{side}__place")
            for side in ("first", "second")]  # fmt: skip
    rows = Pair.objects.filter(*mine).annotate(
        verdict=Subquery(newest.values("verdict")[:1]), because=Subquery(newest.values("reason")[:1]),
        judged_by=Subquery(newest.values("by_name")[:1]),
    )  # fmt: skip
    rows = rows.select_related("first__place__parent__parent__parent", "second__place__parent__parent__parent")
    return list(rows.order_by(F("verdict").asc(nulls_first=True), "-weight", "pk")[:_MOST_PAIRS])


def pair_get(*, viewer: Person, pk: int) -> Pair | None:
    """One of them."""
    return next((one for one in pair_list(viewer=viewer) if one.pk == pk), None)


def newest_of(applications: Sequence[int]) -> dict[int, ApplicationEntry]:
    """What applications say, by their ids."""
    rows = as_of(ApplicationEntry.objects.filter(application__in=applications), key="application")
    return {row.application_id: row for row in rows.select_related("application__place", "payee")}
