"""The list, one application, its entry; a person in full for a purpose."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import query_of
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.law import law_table
from luyke.office.registers.personal import ErasedError
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.selectors import overrides_of
from luyke.office.registers.support import selectors
from luyke.office.registers.support.forms import ApplicationForm
from luyke.office.registers.support.models import Application, ApplicationEntry
from luyke.office.registers.support.pages import CasePage, Line, ListPage, state_of
from luyke.office.registers.support.rows import filters_of
from luyke.office.registers.support.selectors import Filters, said_of
from luyke.office.registers.support.services import applications_record, person_reveal, person_search
from luyke.office.registers.support.showing import Shown, in_full, masked
from luyke.office.registers.support.table import expected, policies
from luyke.office.registers.support.totals import totals_of
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number

_PAGE = 50
_PERSON = ("name", "number", "born", "phone", "account")


@require_GET
@door("support.totals")
def case_list(request: HttpRequest) -> HttpResponse:
    """What the applications add up to; below it themselves, for who may see them."""
    return render(request, "support/case_list.html", {"page": _list_page(request, filters_of(request))})


@require_POST
@door("support.view")
@sensitive_post_parameters("number")
@never_cache
def search(request: HttpRequest) -> HttpResponse:
    """The applications of one number. It is posted, so that no address, and so no log, ever holds it."""
    try:
        hashed = person_search(number=request.POST.get("number", ""), by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("support:case_list")
    page = _list_page(request, Filters(number=hashed), searched=True)
    return render(request, "support/case_list.html", {"page": page})


@require_GET
@door("support.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One application: what it says, and all that was said before; its person masked."""
    return render(request, "support/case.html", {"page": _case_page(request, _found(request, pk))})


@require_POST
@door("support.reveal")
@never_cache
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    """One application with its person in full, for a purpose that is written down."""
    found = _found(request, pk)
    purpose = request.POST.get("purpose", "")
    try:
        told = person_reveal(application=found, purpose=purpose, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("support:case", pk)
    except ErasedError:
        messages.error(request, _("Dữ liệu cá nhân của hồ sơ này đã xóa khi hết hạn lưu."))
        return redirect("support:case", pk)
    page = _case_page(request, found, told={one: in_full(texts) for one, texts in told.items()}, purpose=purpose)
    return render(request, "support/case.html", {"page": page})


@door("support.keep")
@sensitive_post_parameters(*_PERSON)
@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """A new application, or what follows on one. A POST keeps it; soft rules ask for their reasons first."""
    asked = whole_number(request.GET.get("ho-so", ""))
    kept = _newest(request, asked) if asked is not None else None
    law = law_table("support")
    known = {
        "policies": policies(law),
        "places": [kept.application.place] if kept else selectors.places_kept(viewer=request.user, on=today()),
        "kept": kept,
    }
    if request.method != "POST":
        first = {"received": today(), "policy": request.GET.get("chinh-sach"), "place": request.GET.get("dia-ban")}
        form = ApplicationForm(**known, initial={} if kept else first)
        return render(request, "support/enter.html", {"form": form})
    form, broken = ApplicationForm(request.POST, **known), ()
    if form.is_valid():
        try:
            made = applications_record(
                applications=[form.said], by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"],
                overrides=reasons_of(request.POST),
            )  # fmt: skip
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            if not made:
                messages.success(request, _("Hồ sơ không khác điều đã ghi."))
                return redirect("support:case", kept.application_id)
            messages.success(request, _("Đã ghi hồ sơ {label}.").format(label=made[0].application))
            return redirect("support:case", made[0].application_id)
    context = {"form": form, "broken": broken, "reasons": reasons_of(request.POST)}
    return render(request, "support/enter.html", context, status=422)


def _list_page(request: HttpRequest, filters: Filters, *, searched: bool = False) -> ListPage:
    viewer, law = request.user, law_table("support")
    may_view = viewer.may("support.view")
    counted = selectors.entry_list(viewer=viewer, filters=filters, permission="support.totals")
    rows = selectors.entry_list(viewer=viewer, filters=filters)
    page = Paginator(rows, _PAGE).get_page(request.GET.get("trang")) if may_view else None
    day = today()
    fed = filters.fed
    return ListPage(
        packages=[] if searched else totals_of(selectors.totals_by_policy(counted, law), law, persons=may_view),
        overdue=counted.filter(selectors.late_on(day)).count(),
        page=page,
        lines=[Line(one, masked(one.payee), state_of(one, day)) for one in page or ()],
        filters=filters,
        figure=fed.figure(fed.extent.at) if fed else None,
        policies=policies(law),
        places=selectors.places_seen(viewer=viewer, permission="support.totals"),
        query=query_of(request),
        may_view=may_view,
        may_keep=viewer.may("support.keep"),
        may_reveal=viewer.may("support.reveal"),
        searched=searched,
    )


def _case_page(
    request: HttpRequest, found: Application, *, told: dict[int, Shown] | None = None, purpose: str = ""
) -> CasePage:
    law, day = law_table("support"), today()
    history = selectors.application_history(application=found)
    return CasePage(
        application=found,
        policy=next((one for one in policies(law) if one.code == found.policy), None),
        history=[(one, (told or {}).get(one.payee_id) or masked(one.payee), state_of(one, day)) for one in history],
        overrides=overrides_of(register="support", entries=[one.pk for one in history]),
        expected=expected(law, said_of(history[0])),
        may_keep=request.user.may("support.keep", found.scope),
        may_reveal=request.user.may("support.reveal", found.scope),
        purpose=purpose,
    )


def _found(request: HttpRequest, pk: int) -> Application:
    found = selectors.application_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def _newest(request: HttpRequest, pk: int) -> ApplicationEntry:
    found = selectors.application_get(viewer=request.user, pk=pk, permission="support.keep")
    if found is None:
        raise Http404
    return selectors.application_history(application=found)[0]
