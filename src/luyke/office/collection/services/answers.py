"""Answering findings: the number is right, and why; or the warning itself is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import AnswerKind, FindingAnswer, Submission
from luyke.office.collection.moving import locked_for_entry
from luyke.office.collection.refusals import RefusedError


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to one finding, named by its key."""

    key: str
    kind: str
    reason: str


def findings_answer(*, submission: Submission, answers: Sequence[Answer], by: Actor, at: datetime) -> int:
    """Records answers to findings that stand in a submission now; gives how many were new.

    An answer that is already there is not added again. Raises RefusedError for an answer without a reason.
    """
    by.permit("collection.enter", submission.reporter.scope)
    found = {one.key: one for one in findings_of(grid_of(submission))}
    new = []
    for answer in answers:
        finding, reason = found.get(answer.key), answer.reason.strip()
        if finding is None:  # its numbers were mended meanwhile: nothing is left to answer
            continue
        if answer.kind not in AnswerKind.values or not reason:
            raise RefusedError(_("Giải trình cho “{message}” phải có lý do.").format(message=finding.message))
        old = finding.answer
        if old is None or (old.kind, old.reason) != (answer.kind, reason):
            new.append((finding, answer.kind, reason))
    if not new:
        return 0
    with act("collection.findings.answered", by=by, at=at) as entry:
        locked = locked_for_entry(submission)
        for finding, kind, reason in new:
            FindingAnswer.objects.create(
                submission=locked, code=finding.code, numbers=finding.numbers, kind=kind, reason=reason, at=at,
                by=by.actor_id, by_name=by.actor_name,
            )  # fmt: skip
        codes = sorted({finding.code for finding, _, _ in new})
        entry.of(submission, f"{len(new)} phát hiện, {submission}", scope=submission.reporter.place.code, checks=codes)
    return len(new)
