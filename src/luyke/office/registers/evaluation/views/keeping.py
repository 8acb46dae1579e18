"""Where the first two steps are kept: one at a time, or from a workbook."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.forms import RatingForm, SubjectForm
from luyke.office.registers.evaluation.models import Kind, RatingEntry, Step
from luyke.office.registers.evaluation.periods import is_period, period_name
from luyke.office.registers.evaluation.rows import intake
from luyke.office.registers.evaluation.said import FACTS
from luyke.office.registers.evaluation.selectors import Line, lines_of, rules_of
from luyke.office.registers.evaluation.services import ratings_record, subject_add, subject_withdraw
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.selectors import owners
from luyke.office.registers.uploading import workbook_taken
from luyke.office.registers.withdrawing import is_free, withdrawal_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door


@door("evaluation.keep")
def add(request: HttpRequest) -> HttpResponse:
    """A new subject."""
    choices = owners(viewer=request.user, permission="evaluation.keep", on=today())
    kept = selectors.subjects_seen(viewer=request.user, permission="evaluation.keep")
    form = SubjectForm(
        request.POST or None,
        owners=[(key, str(one)) for key, one, _place in choices],
        bodies=list(kept.filter(kind__in=(Kind.ORGANISATION, Kind.COLLECTIVE))),
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        _key, owner, place = next(one for one in choices if one[0] == given["owner"])
        try:
            made = subject_add(
                place=place, agency=None if owner == place else owner, kind=given["kind"], code=given["code"],
                post=given["post"], body=form.bodies.get(given["body"]), duties=given["duties"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã thêm {code}.").format(code=made.code))
            return redirect("evaluation:enter", made.pk, str(today().year))
    return render(request, "evaluation/add.html", {"form": form}, status=422 if form.errors else 200)


@door("evaluation.keep")
def enter(request: HttpRequest, pk: int, period: str) -> HttpResponse:
    """One of the first two steps of a subject. A POST keeps it; soft rules ask for their reasons first."""
    subject = selectors.subjects_seen(viewer=request.user, permission="evaluation.keep").filter(pk=pk).first()
    if subject is None or not is_period(period):
        raise Http404
    (line,) = lines_of([subject], period)
    rules, broken = rules_of(period), ()
    tracked = selectors.tracked_of([subject], period, today()).get(subject.pk)
    given = {"subject": subject, "period": period, "rules": rules}
    form = RatingForm(request.POST or None, initial=_initial(request, line, tracked), **given)
    if request.method == "POST" and form.is_valid():
        try:
            made = ratings_record(
                ratings=[form.said], by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"],
                overrides=reasons_of(request.POST),
            )  # fmt: skip
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            said = _("Đã ghi {label}.") if made else _("Không khác điều đã ghi.")
            messages.success(request, said.format(label=made[0].rating if made else ""))
            case = made[0].rating_id if made else line.entries[form.said.step].rating_id
            return redirect("evaluation:case", case)
    context = {"form": form, "broken": broken, "subject": subject, "name": period_name(period), "rules": rules,
               "tracked": tracked, "may_withdraw": not line.entries and is_free(subject)}  # fmt: skip
    return render(request, "evaluation/enter.html", context, status=422 if form.errors or broken else 200)


@require_POST
@door("evaluation.keep")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a subject that was added by mistake."""
    subject = selectors.subjects_seen(viewer=request.user, permission="evaluation.keep").filter(pk=pk).first()
    if subject is None:
        raise Http404
    return withdrawal_taken(
        request, partial(subject_withdraw, subject=subject), at=timezone.now(),
        back=reverse("evaluation:enter", args=[pk, f"{today().year}"]), onward=reverse("evaluation:case_list"),
    )  # fmt: skip


@require_POST
@door("evaluation.keep")
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=reverse("evaluation:case_list"),
        name=_("Sổ đánh giá, xếp loại"), done=_("Đã ghi {count} kết quả từ tệp."),
    )  # fmt: skip


def _initial(request: HttpRequest, line: Line, tracked: object) -> dict[str, object]:
    """What stands in the form: the step that is asked for, or the one before it, or what the directives show."""
    step = request.GET.get("buoc", Step.SELF.value)
    entry: RatingEntry | None = line.entries.get(step) or line.last
    if entry is None:
        facts = {"tasks": tracked.total, "late": tracked.late, "undone": tracked.undone} if tracked else {}
        return {"step": step, "decided": f"{today():%d/%m/%Y}", **facts}
    facts = {name: getattr(entry, name) for name in FACTS}
    marks = {name: {None: "", True: "yes", False: "no"}[facts[name]] for name in ("disciplined", "faults_left")}
    return {"step": step, "level": entry.level, "decided": f"{entry.decided_date:%d/%m/%Y}", **facts, **marks}
