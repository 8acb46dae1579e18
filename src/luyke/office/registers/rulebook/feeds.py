"""What the rules make: documents in force, and clauses in force of which a basis holds no more."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db.models import DateField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.feeds import Counted, Feed
from luyke.office.registers.history import as_of
from luyke.office.registers.rulebook.models import BasisEntry, ClauseBasis, ClauseEntry, Version

_EVER = datetime(9999, 1, 1, tzinfo=UTC)


def adopted_known(at: datetime | None) -> QuerySet[Version]:
    """The first versions of documents, as known at a moment or now: each with the day on which its document ended."""
    moment = at or _EVER
    return Version.objects.filter(ordinal=1, adopted_at__lte=moment).annotate(
        ended=Subquery(
            Version.objects.filter(pk=OuterRef("pk"), document__ended_at__lte=moment).values("document__ended_on")[:1],
            output_field=DateField(),
        )
    )


def clauses_known(at: datetime | None) -> QuerySet[ClauseEntry]:
    """What adopted versions say on texts that have an end, as known at a moment or now: each with the first end."""
    moment = at or _EVER
    known = as_of(BasisEntry.objects.filter(valid_to__isnull=False), key="text", at=at)
    ending = BasisEntry.objects.filter(
        pk__in=list(known.values_list("pk", flat=True))
    )  # few, and asked for each clause
    resting = ClauseBasis.objects.filter(text__in=ending.values("text"))  # few of all: what follows is asked of these
    ends = ending.filter(text__clauses__entry=OuterRef("pk")).order_by("valid_to").values("valid_to")[:1]
    return ClauseEntry.objects.filter(version__adopted_at__lte=moment, pk__in=resting.values("entry")).annotate(
        expired=Subquery(ends), moment=Value(moment, output_field=DateTimeField())
    )


def _in_force(first: date, last: date) -> Q:
    return Q(valid_from__lte=last) & (Q(ended__isnull=True) | Q(ended__gt=last))


def _expired(first: date, last: date) -> Q:
    """A clause as it stands on the last day, in a document that holds then."""
    later = ClauseEntry.objects.filter(
        clause=OuterRef("clause"), pk__gt=OuterRef("pk"), version__valid_from__lte=last,
        version__adopted_at__lte=OuterRef("moment"),
    )  # fmt: skip
    document = "clause__document__ended"
    holds = Q(**{f"{document}_on": None}) | Q(**{f"{document}_on__gt": last}) | Q(**{f"{document}_at__gt": F("moment")})
    return holds & Q(version__valid_from__lte=last, dropped=False, expired__lt=last) & ~Exists(later)


DOCUMENTS = Counted(
    rows=adopted_known,
    place="document__place",
    day="valid_from",
    case="document",
    invented="document__invented",
    single=True,
)
CLAUSES = Counted(
    rows=clauses_known, place="clause__document__place", day="version__valid_from", case="clause__document",
    invented="invented",
)  # fmt: skip

FEEDS = (
    Feed("documents", "LK334", _("số quy chế đang có hiệu lực vào ngày cuối"), DOCUMENTS, _in_force),
    Feed("expired", "LK335", _("số điều, khoản đang có hiệu lực mà một căn cứ đã hết hiệu lực vào ngày cuối"), CLAUSES,
         _expired),
)  # fmt: skip
