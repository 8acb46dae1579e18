"""Directives: list, board and calendar; one with its progress; the steps that end it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.documents.services import TooLargeError
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import DecisionForm, HelpForm, ReportForm
from luyke.office.reviews.hanging import hung_on
from luyke.office.reviews.models import Directive
from luyke.office.reviews.pages import directive_page, directives_page
from luyke.office.reviews.statuses import DirectiveMark, DirectiveStatus
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number
from luyke.office.ui.periods import month_asked

_SHAPES = ("", "bang", "lich")


@door("directives.view")
def index(request: HttpRequest) -> HttpResponse:
    """The directives that the person may see: a list, a board or a calendar, filtered."""
    day, asked = today(), request.GET
    bodies = list(selectors.bodies_seen(viewer=request.user))
    body = asked.get("to-chuc", "")
    wanted = selectors.DirectiveFilter(
        own="cua-toi" in asked,
        status=asked.get("tinh-trang", ""),
        body=whole_number(body),
        unit=asked.get("don-vi", ""),
        indicator=asked.get("chi-tieu", ""),
        text=asked.get("tim", "").strip(),
    )
    shape = asked.get("cach", "") if asked.get("cach", "") in _SHAPES else ""
    seen = selectors.directive_list(viewer=request.user, wanted=selectors.DirectiveFilter(own=wanted.own), day=day)
    found = selectors.directive_list(viewer=request.user, wanted=wanted, day=day)
    page = directives_page(found, day=day, filtered=wanted, shape=shape, month=_month(asked.get("thang", ""), day))
    units = sorted({(_unit_key(one), str(one.owner)) for one in seen}, key=lambda pair: pair[1])
    kept = {name: value for name, value in asked.items() if name not in ("cach", "thang") and value}
    context = {
        "page": page, "bodies": bodies, "units": units, "kept": kept,
        "statuses": [(one.value, DirectiveMark(one).words) for one in DirectiveStatus],
    }  # fmt: skip
    return render(request, "reviews/directive_list.html", context)


@door("directives.view")
def directive(request: HttpRequest, pk: int) -> HttpResponse:
    """A directive: what is asked, what was done, what became of its figure."""
    found = _or_404(request, pk)
    return _shown(request, found, ReportForm(), DecisionForm())


@require_POST
@door("directives.report")
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """What its owner has done, with a file."""
    found = selectors.directive_to_report(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    form = ReportForm(request.POST, request.FILES)
    if _reported(request, form, partial(services.directive_report, directive=found)):
        messages.success(request, _("Đã ghi báo cáo tiến độ."))
        return redirect("reviews:directive", pk=pk)
    return _shown(request, found, form, DecisionForm())


@require_POST
@door("directives.report")
def help_report(request: HttpRequest, pk: int, coordinator: int) -> HttpResponse:
    """What a unit that helps has done of its part."""
    found = _or_404(request, pk)
    parts = selectors.coordinators_to_report(viewer=request.user, directive=found)
    part = next((one for one in parts if one.pk == coordinator), None)
    if part is None:
        raise Http404
    form = HelpForm(request.POST, request.FILES, prefix=f"p{part.pk}")
    if _reported(request, form, partial(services.coordinator_report, coordinator=part)):
        messages.success(request, _("Đã ghi báo cáo phần phối hợp."))
        return redirect("reviews:directive", pk=pk)
    return _shown(request, found, ReportForm(), DecisionForm(), {part.pk: form})


@require_POST
@door("directives.view")
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirms, gives back, extends or cancels."""
    found = _or_404(request, pk)
    form = DecisionForm(request.POST)
    who, now = request.user, timezone.now()
    if not form.is_valid():
        return _shown(request, found, ReportForm(), form)
    given = form.cleaned_data
    decided = {"directive": found, "text": given["text"], "by": who, "at": now}
    acts = {
        "complete": lambda: services.directive_complete(**decided),
        "return": lambda: services.directive_return(**decided),
        "extend": lambda: services.directive_extend(
            **decided, due=given["due"] or found.due_date, decision=given["decision"]
        ),
        "cancel": lambda: services.directive_cancel(**decided, decision=given["decision"]),
    }
    take = acts.get(request.POST.get("act", ""))
    if take is None:
        raise Http404
    try:
        take()
    except RefusedError as refusal:
        form.add_error(None, refusal.sentence)
        return _shown(request, found, ReportForm(), form)
    messages.success(request, _("Đã ghi."))
    return redirect("reviews:directive", pk=pk)


@door("directives.view")
def evidence(request: HttpRequest, pk: int, event: int) -> HttpResponse:
    """A file that was handed in as evidence; always as a download."""
    found = _or_404(request, pk)
    one = found.events.filter(pk=event, document__isnull=False).select_related("document").first()
    if one is None:
        raise Http404
    try:
        content = load(one.document.file)
    except OSError as error:
        raise Http404 from error
    return FileResponse(
        BytesIO(content), as_attachment=True, filename=one.document.name, content_type="application/octet-stream"
    )


def _reported(request: HttpRequest, form: ReportForm | HelpForm, report: Callable[..., object]) -> bool:
    """Whether what was said of the work is kept; what refuses it stands in the form."""
    if not form.is_valid():
        return False
    given = form.cleaned_data
    file = given["file"]
    try:
        report(
            text=given["text"], done=given["done"], on=today(), file=(file.name, file.read()) if file else None,
            by=request.user, at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refusal:
        form.add_error(None, refusal.sentence)
    except TooLargeError as refusal:
        form.add_error("file", str(refusal))
    return form.is_valid()


def _shown(
    request: HttpRequest, found: Directive, report: ReportForm, decision: DecisionForm,
    typed: dict[int, HelpForm] | None = None,
) -> HttpResponse:  # fmt: skip
    person, body = request.user, found.conclusion.review.body
    may_report = selectors.directive_to_report(viewer=person, pk=found.pk) is not None
    sees_meeting = selectors.review_get(viewer=person, pk=found.conclusion.review_id) is not None
    events = found.events.select_related("document", "observation", "coordinator__place", "coordinator__agency")
    page = directive_page(
        found,
        events=list(events),
        effect=selectors.effect_of(directive=found),
        day=today(),
        sees_meeting=sees_meeting,
        may_report=may_report and found.is_open,
        may_confirm=sees_meeting and person.may("reviews.keep", body.scope) and found.claimed_date is not None
        and found.is_open,
        may_direct=sees_meeting and person.may("reviews.direct", body.scope) and found.is_open
        and found.given_at is not None,
    )  # fmt: skip
    parts = selectors.coordinators_to_report(viewer=person, directive=found) if found.is_open and found.given_at else []
    helping = [
        (part, (typed or {}).get(part.pk) or HelpForm(prefix=f"p{part.pk}")) for part in parts if part.done_date is None
    ]
    hung = [(one, person.may(one.permission)) for one in hung_on(found, timezone.now())]
    context = {"page": page, "report": report, "decision": decision, "helping": helping, "hung": hung}
    return render(request, "reviews/directive.html", context)


def _or_404(request: HttpRequest, pk: int) -> Directive:
    found = selectors.directive_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def _unit_key(directive: Directive) -> str:
    return f"a{directive.agency_id}" if directive.agency_id else f"p{directive.place_id}"


def _month(text: str, day: date) -> date:
    month = month_asked(text)
    return month.first if month else day
