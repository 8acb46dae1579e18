"""What is known beside ratings that are being said: gathered for all of them in a few queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Q

from luyke.office.registers.evaluation.judged import Judged
from luyke.office.registers.evaluation.models import Rating, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.quota import Placed, Quota, quotas_by_group
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.evaluation.selectors import Key, group_name, placed_of, rules_of, tracked_of
from luyke.office.registers.history import as_of

Group = tuple[str, tuple[object, ...]]  # period, key of the group


def judged(
    ratings: Sequence[SaidRating], subjects: Mapping[int, Subject], kept: Mapping[Key, SaidRating], today: date
) -> list[Judged]:
    """Each rating with what is known beside it, those said together with it included."""
    rules = {period: rules_of(period) for period in {one.period for one in ratings}}
    known = set(kept) | {one.key for one in ratings}
    decided = _decided_bodies(ratings, subjects) | {
        (one.subject_id, one.period) for one in ratings if one.step == Step.UPPER
    }
    tracked = {
        (pk, period): duties.late + duties.undone
        for period in rules
        for pk, duties in tracked_of(
            [subjects[one.subject_id] for one in ratings if one.period == period], period, today
        ).items()
    }
    quotas = quotas_after(ratings, subjects, rules)
    found = []
    for one in ratings:
        subject = subjects[one.subject_id]
        at = Step.values.index(one.step)
        body = subject.body
        found.append(
            Judged(
                rating=one,
                rules=rules[one.period],
                who=str(subject),
                today=today,
                before=not at or (one.subject_id, one.period, Step.values[at - 1]) in known,
                body=str(body) if body and (body.pk, one.period) not in decided else "",
                tracked=tracked.get((one.subject_id, one.period)),
                quota=quotas.pop((one.period, subject.group), None) if one.step == Step.UPPER else None,
            )
        )
    return found


def quotas_after(
    ratings: Sequence[SaidRating], subjects: Mapping[int, Subject], rules: Mapping[str, RuleSet]
) -> dict[Group, Quota]:
    """The quota of every group of which something is decided, as it is when that stands."""
    decisions = [one for one in ratings if one.step == Step.UPPER]
    found: dict[Group, Quota] = {}
    for period in {one.period for one in decisions}:
        said = {one.subject_id: one for one in decisions if one.period == period}
        groups = {subjects[pk].group for pk in said}
        which = Q(pk__in=[])
        for body, kind, duties in groups:
            which |= Q(rating__subject__body=body, rating__subject__kind=kind, rating__subject__duties=duties)
        standing = as_of(
            RatingEntry.objects.filter(which, rating__period=period, rating__step=Step.UPPER), key="rating"
        ).select_related("rating__subject__body", "rating__subject__place")
        rows = [
            (row.rating.subject.group, group_name(row.rating.subject), placed_of(row))
            for row in standing if row.rating.subject_id not in said
        ]  # fmt: skip
        rows += [
            (subjects[pk].group, group_name(subjects[pk]), Placed(subjects[pk].code, one.level, one.score))
            for pk, one in said.items()
        ]
        found |= {(period, key): quota for key, quota in quotas_by_group(rows, rules[period]).items()}
    return found


def _decided_bodies(ratings: Sequence[SaidRating], subjects: Mapping[int, Subject]) -> set[tuple[int, str]]:
    bodies = {subjects[one.subject_id].body_id for one in ratings} - {None}
    rows = Rating.objects.filter(subject__in=bodies, period__in={one.period for one in ratings}, step=Step.UPPER)
    return set(rows.values_list("subject", "period"))
