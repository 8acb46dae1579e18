"""Acts over the themes of bodies' years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.reviews.models import Body, Theme, ThemeTarget, ThemeVerdict
from luyke.office.reviews.refusing import permit_on, said
from luyke.office.reviews.verdicts import frozen_verdicts
from luyke.office.targets.models import Target


def theme_set(
    *, body: Body, year: int, name: str, by: Actor, at: datetime, basis: str = "", invented: bool = False
) -> Theme:
    """The theme of a body's year."""
    permit_on(body, "reviews.keep", by)
    if Theme.objects.filter(body=body, year=year).exists():
        raise RefusedError(f"Năm {year} đã có chủ đề.")
    with act("reviews.theme.set", by=by, at=at) as entry:
        theme = Theme.objects.create(body=body, year=year, name=name, basis=basis, invented=invented)
        entry.of(theme, scope=body.place.code)
    return theme


def theme_target_add(*, theme: Theme, name: str, by: Actor, at: datetime, target: Target | None = None) -> ThemeTarget:
    """A target of a theme that is not closed: one of the plan, or one in words."""
    permit_on(theme.body, "reviews.keep", by)
    with act("reviews.theme.target_added", by=by, at=at) as entry:
        _open(theme)
        added = ThemeTarget.objects.create(
            theme=theme, name=said(name, "Chỉ tiêu của chủ đề phải có tên."), target=target,
            position=theme.targets.count() + 1,
        )  # fmt: skip
        entry.of(added, scope=theme.body.place.code)
    return added


def theme_close(
    *, theme: Theme, verdicts: Mapping[int, tuple[str, str]], assessment: str, by: Actor, at: datetime
) -> Theme:
    """Closes a theme: of each of its targets a verdict and what was done, by id; and what is to be said of the whole.

    Of a target whose plan stands in the figures frozen for the meeting that closes the theme, they give the verdict,
    and what was done follows them. Raises RefusedError while a target has none.
    """
    permit_on(theme.body, "reviews.direct", by)
    with act("reviews.theme.closed", by=by, at=at) as entry:
        _open(theme)
        frozen = frozen_verdicts(theme)
        for one in theme.targets.all():
            verdict, result = verdicts.get(one.pk, ("", ""))
            if one.pk in frozen:
                told = frozen[one.pk]
                verdict, result = told.verdict.value, f"{told.figures} {result.strip()}"
            if verdict not in ThemeVerdict.values or not result.strip():
                raise RefusedError(f"“{one.name}” chưa có kết quả.")
            ThemeTarget.objects.filter(pk=one.pk).update(verdict=verdict, result=result.strip())
        theme.assessment = said(assessment, "Tổng kết chủ đề phải có đánh giá chung.")
        theme.closed_at, theme.closed_by = at, by.actor_id
        theme.save()
        entry.of(theme, scope=theme.body.place.code)
    return theme


def _open(theme: Theme) -> None:
    if Theme.objects.select_for_update().get(pk=theme.pk).closed_at is not None:
        raise WrongStateError("Chủ đề đã tổng kết.")
