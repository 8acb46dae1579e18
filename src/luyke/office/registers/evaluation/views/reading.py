"""What the register shows: its list, one evaluation, the quotas, the workbook."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from luyke.office.registers.asking import fed_asked, query_of
from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.models import Rating, Step
from luyke.office.registers.evaluation.naming import name_masked
from luyke.office.registers.evaluation.pages import (
    CasePage,
    FedPage,
    ListPage,
    QuotaPage,
    cell_of,
    list_sentence,
)
from luyke.office.registers.evaluation.periods import period_name
from luyke.office.registers.evaluation.quota import quotas_by_group
from luyke.office.registers.evaluation.rows import filters_of, listed
from luyke.office.registers.evaluation.selectors import lines_of, rules_of, said_of
from luyke.office.registers.evaluation.views.choices import bodies_shown, periods_shown
from luyke.office.registers.selectors import Fed, overrides_of
from luyke.office.registers.sheet import sheet_write
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_PAGE = 50
_MOST_OUT = 20_000


@require_GET
@door("evaluation.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The subjects of a period and their three steps; or exactly the decisions of a fed figure."""
    fed = fed_asked(request, "evaluation")
    if fed is not None:
        return render(request, "evaluation/fed.html", {"page": _fed_page(request, fed)})
    viewer, filters = request.user, filters_of(request)
    shown = Paginator(selectors.subject_list(viewer=viewer, filters=filters), _PAGE).get_page(request.GET.get("trang"))
    page = ListPage(
        page=shown,
        rows=[(line, [cell_of(one) for one in line.steps]) for line in lines_of(shown, filters.period)],
        filters=filters,
        name=period_name(filters.period),
        sentence=list_sentence(
            selectors.counts_of(viewer=viewer, period=filters.period), shown.paginator.count, filters.period
        ),
        rules=rules_of(filters.period),
        periods=periods_shown(request, filters.period),
        bodies=bodies_shown(request),
        query=query_of(request),
        may_keep=viewer.may("evaluation.keep"),
        may_decide=viewer.may("evaluation.decide"),
    )
    return render(request, "evaluation/case_list.html", {"page": page})


@require_GET
@door("evaluation.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One evaluation with its three steps, and all that was said before."""
    found = selectors.rating_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return render(request, "evaluation/case.html", {"page": case_page(request, found)})


def case_page(request: HttpRequest, found: Rating, person: str = "") -> CasePage:
    """The page of an evaluation. `person`: the name in full, as an act gave it; masked otherwise."""
    subject, period = found.subject, found.period
    (line,) = lines_of([subject], period)
    last, rules = line.last, rules_of(period)
    history = selectors.history_of(subject=subject, period=period)
    passed = overrides_of(register="evaluation", entries=[one.pk for one in history])
    return CasePage(
        pk=found.pk,
        subject=subject,
        person=person or name_masked(subject),
        in_full=bool(person),
        period=period,
        name=period_name(period),
        steps=[(Step(step).label, line.entries.get(step), cell_of(line.entries.get(step))) for step in Step.values],
        level=last.get_level_display(),
        conditions=list(rules.conditions(last.level, said_of(last))),
        rules=rules,
        tracked=selectors.tracked_of([subject], period, today()).get(subject.pk),
        history=[(one, cell_of(one), passed.get(one.pk, ())) for one in history],
        others=[(one, period_name(one.period)) for one in selectors.other_periods(subject=subject, period=period)],
        may_keep=request.user.may("evaluation.keep", subject.scope),
        may_decide=request.user.may("evaluation.decide", subject.scope),
    )


@require_GET
@door("evaluation.view")
def quota(request: HttpRequest) -> HttpResponse:
    """The quota of each group: as decided, or as it would be if what was proposed were decided."""
    known = selectors.periods_known(viewer=request.user, today=today())
    period = selectors.period_asked(request.GET.get("ky", ""), known)
    step = Step.PEERS.value if request.GET.get("buoc") == Step.PEERS else Step.UPPER.value
    rules = rules_of(period)
    quotas = quotas_by_group(selectors.group_rows(viewer=request.user, period=period, step=step), rules)
    page = QuotaPage(
        period, period_name(period), step,
        sorted(quotas.values(), key=lambda one: (-one.over, one.group)), rules, periods_shown(request, period),
    )  # fmt: skip
    return render(request, "evaluation/quota.html", {"page": page})


@require_GET
@door("evaluation.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The period as a workbook, to be filled further and loaded again; that it was taken stays on the record."""
    period, found = filters_of(request).period, listed(request)
    rows = found.rows(_MOST_OUT)
    found.record(count=len(rows), by=request.user, at=timezone.now())
    title = _("Đánh giá, xếp loại, {period}").format(period=period_name(period))
    return download(sheet_write(title, found.columns, rows), f"xep-loai-{period}.xlsx")


def _fed_page(request: HttpRequest, fed: Fed) -> FedPage:
    rows = Paginator(selectors.fed_entries(viewer=request.user, fed=fed), _PAGE).get_page(request.GET.get("trang"))
    return FedPage(fed, fed.figure(fed.extent.at), rows, query_of(request))
