"""Where the competent level decides on a body and all in it."""

from __future__ import annotations

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.forms import DecideForm, chosen
from luyke.office.registers.evaluation.models import Level, Step, Subject
from luyke.office.registers.evaluation.pages import (
    DecideRow,
    cell_of,
)
from luyke.office.registers.evaluation.periods import period_name
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.evaluation.selectors import Filters, Line, lines_of, rules_of, said_of
from luyke.office.registers.evaluation.services import ratings_record
from luyke.office.registers.evaluation.views.choices import periods_shown
from luyke.office.registers.forms import reasons_of
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.uploading import added_tell
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.fields import number_of


@door("evaluation.decide")
def decide(request: HttpRequest) -> HttpResponse:
    """The decisions of the competent level on a body and all in it, taken together so that the quota can be seen."""
    known = selectors.periods_known(viewer=request.user, today=today())
    asked = request.POST or request.GET
    period = selectors.period_asked(asked.get("ky", ""), known)
    bodies = list(_decided_together(request))
    body = next((one for one in bodies if str(one.pk) == asked.get("tap-the")), bodies[0] if bodies else None)
    rules, broken, errors = rules_of(period), (), []
    form = DecideForm(request.POST or None, initial={"decided": f"{today():%d/%m/%Y}"})
    lines = _lines_to_decide(request, body, period)
    if request.method == "POST" and form.is_valid():
        said, errors = _decisions(request, lines, period, form)
        if not errors:
            try:
                made = ratings_record(
                    ratings=said, by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"],
                    overrides=reasons_of(request.POST),
                )  # fmt: skip
            except RulesBrokenError as refused:
                broken = refused.broken
            except RefusedError as refused:
                errors = [refused.sentence]
            else:
                added_tell(request, _("Đã ghi {count} quyết định."), len(made))
                return redirect(f"{reverse('evaluation:quota')}?ky={period}")
    context = {
        "form": form, "broken": broken, "errors": errors, "rows": [_decide_row(request, one, rules) for one in lines],
        "bodies": bodies, "body": body, "period": period, "name": period_name(period), "rules": rules,
        "levels": Level.choices, "filled": _filled(request), "periods": periods_shown(request, period),
    }  # fmt: skip
    status = 422 if request.method == "POST" else 200
    return render(request, "evaluation/decide.html", context, status=status)


def _decisions(
    request: HttpRequest, lines: list[Line], period: str, form: DecideForm
) -> tuple[list[SaidRating], list[str]]:
    """What was picked of each, with the facts that were found at the step before; and what is wrong in it."""
    said, errors = [], []
    for line in lines:
        level = chosen(request.POST.get(f"muc-{line.subject.pk}"))
        if not level:
            continue
        last = line.last
        base = said_of(last) if last else SaidRating(line.subject.pk, period, "", level, form.cleaned_data["decided"])
        score, typed = base.score, request.POST.get(f"diem-{line.subject.pk}", "").strip()
        if typed:
            try:
                score = number_of(typed)
            except ValidationError as wrong:
                errors.append(f"{line.subject.code}: {' '.join(wrong.messages)}")
        one = replace(base, step=Step.UPPER.value, level=level, score=score, decided=form.cleaned_data["decided"])
        standing = line.entries.get(Step.UPPER)
        if standing is not None and replace(said_of(standing), decided=one.decided) == one:
            continue  # decided so already, on another day
        said.append(one)
    return said, errors


def _lines_to_decide(request: HttpRequest, body: Subject | None, period: str) -> list[Line]:
    rows = selectors.subjects_seen(viewer=request.user, permission="evaluation.decide")
    if body is not None:
        filters = Filters(period, body=body.pk)
        rows = rows.filter(pk__in=selectors.subject_list(viewer=request.user, filters=filters).values("pk"))
    else:
        rows = rows.none()
    return lines_of(rows.order_by("kind", "duties", "code"), period)


def _decide_row(request: HttpRequest, line: Line, rules: object) -> DecideRow:
    upper, proposed = line.entries.get(Step.UPPER), line.entries.get(Step.PEERS)
    last = line.last
    start = upper.level if upper else proposed.level if proposed and _filled(request) else ""
    picked = request.POST.get(f"muc-{line.subject.pk}", start)
    aim = picked or (proposed.level if proposed else "")
    return DecideRow(
        line.subject, cell_of(line.entries.get(Step.SELF)), cell_of(proposed), picked,
        request.POST.get(f"diem-{line.subject.pk}", last.score if last else None),
        rules.lacking(aim, said_of(last)) if last and aim else (),
    )  # fmt: skip


def _decided_together(request: HttpRequest) -> list[Subject]:
    """The bodies that have others in them, in the part of one who decides."""
    rows = selectors.subjects_seen(viewer=request.user, permission="evaluation.decide")
    return list(rows.filter(members__isnull=False).distinct().order_by("kind", "code"))


def _filled(request: HttpRequest) -> bool:
    """Whether what was proposed stands picked already."""
    return request.method == "POST" or request.GET.get("theo") == "de-xuat"
