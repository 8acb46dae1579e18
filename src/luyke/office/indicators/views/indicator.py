"""Keeping one line of the catalogue: its words, its parts, its codes elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.indicators import services
from luyke.office.indicators.forms import CloseForm, DivisionForm, ExternalCodeForm, IndicatorForm, add_errors
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.pages import FormPage
from luyke.office.indicators.selectors import indicator_get, line_map
from luyke.office.ui.doors import door


@door("indicators.change")
def indicator_add(request: HttpRequest) -> HttpResponse:
    """A new line."""
    form = IndicatorForm(request.POST or None)
    return _served(
        request,
        form,
        lambda: services.indicator_create(line=form.line(None), by=request.user, at=timezone.now()).code,
        title=_("Thêm chỉ tiêu"),
        submit=_("Thêm chỉ tiêu"),
    )


@door("indicators.change")
def indicator_edit(request: HttpRequest, code: str) -> HttpResponse:
    """A line anew."""
    indicator, before = indicator_get(code=code), line_map()[code]
    form = IndicatorForm({**request.POST.dict(), "frequency": request.POST.getlist("frequency"), "code": code}
                         if request.method == "POST" else None, initial=IndicatorForm.initial_of(before))  # fmt: skip
    form.fields["code"].disabled = True
    form.initial["code"] = code
    return _served(
        request,
        form,
        lambda: services.indicator_revise(line=form.line(before), by=request.user, at=timezone.now()).code,
        title=_("Sửa {name}").format(name=indicator.title),
        submit=_("Lưu thay đổi"),
        indicator=indicator,
    )


@door("indicators.change")
def indicator_end(request: HttpRequest, code: str) -> HttpResponse:
    """Ends a line's use."""
    indicator, form = indicator_get(code=code), CloseForm(request.POST or None)
    return _served(
        request,
        form,
        lambda: (
            services.indicator_close(indicator=indicator, **form.cleaned_data, by=request.user, at=timezone.now()).code
        ),
        title=_("Thôi dùng {name}").format(name=indicator.title),
        submit=_("Thôi dùng chỉ tiêu này"),
        indicator=indicator,
    )


@door("indicators.change")
def division_add(request: HttpRequest, code: str) -> HttpResponse:
    """Divides a line in one more way."""
    whole, form = indicator_get(code=code), DivisionForm(request.POST or None)

    def create() -> str:
        services.division_create(whole=whole, **form.cleaned_data, by=request.user, at=timezone.now())
        return code

    return _served(
        request,
        form,
        create,
        title=_("Chia {name}").format(name=whole.title),
        submit=_("Lưu cách chia"),
        indicator=whole,
    )


@door("indicators.change")
def division_edit(request: HttpRequest, code: str, division: int) -> HttpResponse:
    """Gives a division other parts."""
    whole = indicator_get(code=code)
    row = get_object_or_404(whole.divisions, pk=division)
    codes = " ".join(row.parts.order_by("indicator__code").values_list("indicator__code", flat=True))
    initial = {"divided_by": row.by, "parts": codes, "exhaustive": row.exhaustive}
    form = DivisionForm(request.POST or None, initial=initial)
    form.fields["divided_by"].disabled = True

    def revise() -> str:
        given = form.cleaned_data
        services.division_revise(
            division=row, parts=given["parts"], exhaustive=given["exhaustive"], by=request.user, at=timezone.now()
        )
        return code

    return _served(
        request, form, revise, title=_("{name}, chia theo {by}").format(name=whole.title, by=row.by),
        submit=_("Lưu cách chia"), indicator=whole,
    )  # fmt: skip


@door("indicators.change")
@require_POST
def division_drop(request: HttpRequest, code: str, division: int) -> HttpResponse:
    """Takes back a way of dividing."""
    row = get_object_or_404(indicator_get(code=code).divisions, pk=division)
    services.division_remove(division=row, by=request.user, at=timezone.now())
    return redirect("indicators:indicator", code)


@door("indicators.change")
def code_add(request: HttpRequest, code: str) -> HttpResponse:
    """Gives a line its code in another system."""
    indicator, form = indicator_get(code=code), ExternalCodeForm(request.POST or None)

    def add() -> str:
        services.external_code_add(indicator=indicator, **form.cleaned_data, by=request.user, at=timezone.now())
        return code

    return _served(
        request, form, add, title=_("Mã ngoài của {name}").format(name=indicator.title), submit=_("Ghi mã"),
        indicator=indicator,
    )  # fmt: skip


@door("indicators.change")
@require_POST
def code_end(request: HttpRequest, code: str, outer: int) -> HttpResponse:
    """Ends a code of another system today."""
    row = get_object_or_404(indicator_get(code=code).external_codes, pk=outer)
    try:
        services.external_code_end(
            external_code=row, last_date=timezone.localdate(), by=request.user, at=timezone.now()
        )
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("indicators:indicator", code)


def _served(
    request: HttpRequest,
    form: Form,
    do: Callable[[], str],
    *,
    title: str,
    submit: str,
    indicator: Indicator | None = None,
) -> HttpResponse:
    """The form; or, once it was sent and the act was done, the page of the line."""
    if request.method == "POST" and form.is_valid():
        try:
            code = do()
        except ValidationError as refused:
            add_errors(form, refused)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("indicators:indicator", code)
    page = FormPage(title, form, submit, indicator, Indicator.objects.only("code", "name", "name_en"))
    return render(request, "indicators/form.html", {"page": page})
