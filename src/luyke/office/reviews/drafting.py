"""The agenda as the figures ask for it: what is missed or at risk, who is late, what was explained, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from luyke.office.audit.services import Actor
from luyke.office.collection.models import SentFinding, Submission
from luyke.office.collection.selectors import SEEN
from luyke.office.indicators.models import Indicator
from luyke.office.reviews.models import Directive, ItemKind, Review
from luyke.office.reviews.statuses import DirectiveMark, days_late, status_of
from luyke.office.scoreboard.words import STATUS_WORDS
from luyke.scoring import Status
from luyke.writing.teller import with_unit

_TROUBLE = {Status.MISSED: 0, Status.AT_RISK: 1, Status.UNCLEAR: 2}


@dataclass(frozen=True, slots=True)
class Drafted:
    """One line that the figures ask for. `key` is the same each time it is drafted for a meeting."""

    kind: ItemKind
    key: str
    title: str
    reason: str
    indicator: Indicator | None = None
    directive: Directive | None = None


Drafter = Callable[[Review, Actor, datetime], Iterable[Drafted]]
_DRAFTERS: list[Drafter] = []


def draft_from(drafter: Drafter) -> None:
    """Takes in lines from an app above, which reviews does not know. It asks what `by` may see."""
    _DRAFTERS.append(drafter)


def agenda_of(*, review: Review, table: Mapping[str, Any], day: date, by: Actor, at: datetime) -> Iterator[Drafted]:
    """Every line for a meeting, from the table frozen for it and what else is known on a day."""
    yield from _figures(table)
    yield from _late_units(review)
    yield from _explained(review)
    yield from _directives(review, day)
    yield from _theme(review)
    for drafter in _DRAFTERS:
        yield from drafter(review, by, at)


def _figures(table: Mapping[str, Any]) -> Iterator[Drafted]:
    trouble = [row for row in table["rows"] if Status(row["status"]) in _TROUBLE]
    indicators = {one.code: one for one in Indicator.objects.filter(code__in=[row["indicator"] for row in trouble])}
    for row in sorted(trouble, key=lambda row: (_TROUBLE[Status(row["status"])], row["position"])):
        words = str(STATUS_WORDS[Status(row["status"])])
        yield Drafted(
            ItemKind.FIGURE, f"figure:{row['indicator']}", f"{row['name']}: {words}", figure_reason(row),
            indicator=indicators.get(row["indicator"]),
        )  # fmt: skip


def figure_reason(row: Mapping[str, Any]) -> str:
    """ "Ước 71,8 tỷ đồng; bằng 50,6% kế hoạch 142 tỷ đồng (cấp trên giao); mỗi tháng còn lại cần …", of a line."""
    if not row["value_shown"]:
        return "Chưa có số liệu của kỳ này."
    unit = row["unit"]
    said = f"{'Ước ' if row['estimated'] else ''}{with_unit(row['value_shown'], unit)}"
    plan = next(iter(row["plans"]), None)
    if plan is not None and plan["percent"]:
        apart = plan["percent"].endswith("điểm")
        held = f"{plan['percent']} so với" if apart else f"bằng {plan['percent']}%"
        wanted = plan["wanted"] if apart else with_unit(plan["wanted"], unit)
        said += f"; {held} kế hoạch {wanted} ({plan['issuer_name']})"
        if plan["required"]:
            said += f"; mỗi tháng còn lại cần {with_unit(plan['required'], unit)}"
    return f"{said}."


def _submissions(review: Review) -> list[Submission]:
    rows = Submission.objects.filter(round__period=review.period, round__regime__place__code=review.body.place.code)
    return list(
        rows.select_related("round__regime", "reporter__place", "reporter__agency").order_by(
            "round_id", "reporter__place__folded", "reporter_id"
        )
    )


def _late_units(review: Review) -> Iterator[Drafted]:
    for one in _submissions(review):
        due = one.round.due_at
        if one.state not in SEEN and due < review.meets_at:
            said = "chưa gửi" if one.sent_at is None else "bị trả lại, chưa gửi lại"
        elif one.sent_at is not None and one.sent_at > due:
            said = f"gửi chậm, ngày {one.sent_at:%d/%m/%Y}"
        else:
            continue
        yield Drafted(
            ItemKind.LATE_UNIT, f"late:{one.pk}", f"{str(one.reporter)[:1].upper()}{str(one.reporter)[1:]}: {said}",
            f"{one.round.regime}, hạn {due:%d/%m/%Y}.",
        )  # fmt: skip


def _explained(review: Review) -> Iterator[Drafted]:
    for one in _submissions(review):
        found = SentFinding.objects.filter(submission=one, answer__isnull=False).order_by("-event_id", "pk")
        answered = [each for each in found.select_related("answer") if each.event_id == found[0].event_id]
        if answered:
            first = answered[0]
            yield Drafted(
                ItemKind.EXPLAINED, f"explained:{one.pk}", f"Giải trình của {one.reporter}: {len(answered)} mâu thuẫn",
                f"{first.message} Giải trình: {first.answer.reason}"[:500],
            )  # fmt: skip


def _directives(review: Review, day: date) -> Iterator[Drafted]:
    waiting = Directive.objects.filter(
        conclusion__review__body=review.body, given_at__isnull=False, done_date__isnull=True, cancelled_at__isnull=True
    ).exclude(conclusion__review=review)
    waiting = waiting.select_related("place", "agency")
    for one in sorted(waiting, key=lambda one: (-days_late(one, day), one.due_date, one.pk)):
        mark = DirectiveMark(status_of(one, day))
        owner = str(one.owner)
        yield Drafted(
            ItemKind.DIRECTIVE, f"directive:{one.pk}", f"{one.what}"[:300],
            f"{owner[:1].upper()}{owner[1:]}; hạn {one.due_date:%d/%m/%Y}; {mark.words}.", directive=one,
            indicator=one.indicator,
        )  # fmt: skip


def _theme(review: Review) -> Iterator[Drafted]:
    if review.theme_id:
        for one in review.theme.targets.all():
            yield Drafted(
                ItemKind.THEME, f"theme:{one.pk}", one.name[:300], f"Năm {review.theme.year}: {review.theme.name}",
            )  # fmt: skip
