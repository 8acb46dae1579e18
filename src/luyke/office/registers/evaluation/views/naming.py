"""Who a subject is: kept enciphered, shown in full for a purpose; and a subject that is evaluated no more."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.models import Rating
from luyke.office.registers.evaluation.naming import name_keep, name_reveal, subject_close
from luyke.office.registers.evaluation.views.reading import case_page
from luyke.office.ui.doors import door


@require_POST
@door("evaluation.keep")
@sensitive_post_parameters("name")
def name(request: HttpRequest, pk: int) -> HttpResponse:
    """Keeps the name."""
    found = _rating_or_404(request, pk)
    try:
        name_keep(subject=found.subject, name=request.POST.get("name", ""), by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã ghi họ tên, đã mã hóa."))
    return redirect("evaluation:case", pk)


@require_POST
@door("evaluation.view")
@never_cache
def reveal(request: HttpRequest, pk: int) -> HttpResponse:
    """The page with the name in full, for a purpose that is written down."""
    found = _rating_or_404(request, pk)
    try:
        told = name_reveal(
            subject=found.subject, purpose=request.POST.get("purpose", ""), by=request.user, at=timezone.now()
        )
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("evaluation:case", pk)
    return render(request, "evaluation/case.html", {"page": case_page(request, found, person=told)})


@require_POST
@door("evaluation.keep")
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The subject is evaluated no more."""
    found = _rating_or_404(request, pk)
    try:
        subject_close(subject=found.subject, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã thôi theo dõi; họ tên đã xóa, kết quả còn theo mã."))
    return redirect("evaluation:case", pk)


def _rating_or_404(request: HttpRequest, pk: int) -> Rating:
    found = selectors.rating_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
