"""What is done at a meeting: its agenda, what was said, conclusions and their directives."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.layout import LayoutError
from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.models import Indicator
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import DirectiveForm
from luyke.office.reviews.models import AgendaItem, Conclusion, Directive, Review
from luyke.office.reviews.printing import PROGRAMMES, TYPES, programme_bytes
from luyke.office.reviews.views.meetings import acted, kept_or_404, seen_or_404
from luyke.office.targets.models import Target
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download
from luyke.office.ui.numbers import whole_number


@door("reviews.view")
def programme(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The agenda as a file."""
    found = seen_or_404(request, pk)
    if kind not in PROGRAMMES:
        raise Http404
    try:
        content = programme_bytes(found, kind)
    except LayoutError as error:  # a letter that no font has: it says which
        messages.error(request, error.sentence)
        return redirect("reviews:review", pk=pk)
    day = timezone.localdate(found.meets_at)
    return download(content, f"chuong-trinh-hoi-nghi-{day:%d-%m-%Y}.{kind}", TYPES[kind])


@require_POST
@door("reviews.keep")
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Drafts what the figures ask for and is not on the agenda yet."""
    found = kept_or_404(request, pk)
    return acted(request, found, lambda: services.agenda_draft(review=found, by=request.user, at=timezone.now()),
                 _("Đã bổ sung chương trình từ số liệu."), "chuong-trinh")  # fmt: skip


@require_POST
@door("reviews.keep")
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A line by hand."""
    found = kept_or_404(request, pk)

    def do() -> None:
        services.agenda_item_add(
            review=found, title=request.POST.get("title", ""), reason=request.POST.get("reason", ""), by=request.user,
            at=timezone.now(),
        )  # fmt: skip

    return acted(request, found, do, _("Đã thêm vào chương trình."), "chuong-trinh")


@require_POST
@door("reviews.keep")
def change(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """Moves a line up or down, says it otherwise, takes it off."""
    found = kept_or_404(request, pk)
    line = get_object_or_404(AgendaItem, pk=item, review=found, dropped=False)
    given, who, now = request.POST, request.user, timezone.now()
    acts = {
        "up": lambda: services.agenda_item_move(item=line, up=True, by=who, at=now),
        "down": lambda: services.agenda_item_move(item=line, up=False, by=who, at=now),
        "drop": lambda: services.agenda_item_drop(item=line, by=who, at=now),
        "revise": lambda: services.agenda_item_revise(
            item=line, title=given.get("title", ""), reason=given.get("reason", ""), by=who, at=now
        ),
    }
    return acted(request, found, _chosen(acts, given.get("act", "")), _("Đã sửa chương trình."), "chuong-trinh")


@require_POST
@door("reviews.keep")
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Notes what somebody said."""
    found = kept_or_404(request, pk)
    line = _line(found, request.POST.get("item", ""))

    def do() -> None:
        services.remark_add(
            review=found, speaker=request.POST.get("speaker", ""), text=request.POST.get("text", ""), item=line,
            by=request.user, at=timezone.now(),
        )  # fmt: skip

    return acted(request, found, do, _("Đã ghi ý kiến."), "phat-bieu")


@require_POST
@door("reviews.keep")
def conclude_point(request: HttpRequest, pk: int) -> HttpResponse:
    """A point of the conclusions."""
    found = kept_or_404(request, pk)
    line = _line(found, request.POST.get("item", ""))

    def do() -> None:
        services.conclusion_add(
            review=found, text=request.POST.get("text", ""), item=line, by=request.user, at=timezone.now()
        )

    return acted(request, found, do, _("Đã ghi kết luận."), "ket-luan")


@require_POST
@door("reviews.keep")
def change_point(request: HttpRequest, pk: int, conclusion: int) -> HttpResponse:
    """Says a point otherwise, or takes it out."""
    found = kept_or_404(request, pk)
    point = get_object_or_404(Conclusion, pk=conclusion, review=found)
    who, now = request.user, timezone.now()
    acts = {
        "revise": lambda: services.conclusion_revise(
            conclusion=point, text=request.POST.get("text", ""), by=who, at=now
        ),
        "drop": lambda: services.conclusion_drop(conclusion=point, by=who, at=now),
    }
    return acted(request, found, _chosen(acts, request.POST.get("act", "")), _("Đã sửa kết luận."), "ket-luan")


@door("reviews.keep")
def direct(request: HttpRequest, pk: int, conclusion: int) -> HttpResponse:
    """A directive under a conclusion."""
    found = kept_or_404(request, pk)
    point = get_object_or_404(Conclusion, pk=conclusion, review=found)
    day = timezone.localdate(found.meets_at)
    units = selectors.unit_choices(body=found.body, day=day)
    form = DirectiveForm(units, _indicators(found), request.POST or None, initial=_initial(point))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services.directive_draft(
                conclusion=point, what=given["what"], owner=units[given["owner"]], due=given["due"],
                product=given["product"], coordinators=[units[key] for key in given["coordinators"]],
                figure=form.figure(), by=request.user, at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            answer = redirect("reviews:review", pk=pk)
            answer["Location"] += "#ket-luan"
            return answer
    return render(request, "reviews/directive_form.html", {"form": form, "review": found, "conclusion": point})


@require_POST
@door("reviews.keep")
def drop_directive(request: HttpRequest, pk: int, directive: int) -> HttpResponse:
    """Takes out a directive that was not given yet."""
    found = kept_or_404(request, pk)
    one = get_object_or_404(
        Directive.objects.select_related("conclusion__review__body__place"), pk=directive, conclusion__review=found
    )
    return acted(request, found, lambda: services.directive_drop(directive=one, by=request.user, at=timezone.now()),
                 _("Đã bỏ nhiệm vụ."), "ket-luan")  # fmt: skip


def _chosen(acts: dict[str, object], name: str) -> object:
    if name not in acts:
        raise Http404
    return acts[name]


def _line(found: Review, text: str) -> AgendaItem | None:
    return found.agenda.filter(pk=whole_number(text)).first()


def _indicators(found: Review) -> list[Indicator]:
    """Those that the place has a plan for in that year."""
    planned = Target.objects.filter(place__code=found.body.place.code, year=int(found.period[:4]))
    return list(Indicator.objects.filter(pk__in=planned.values("indicator")).order_by("folded"))


def _initial(point: Conclusion) -> dict[str, object]:
    item = point.item
    return {"indicator": item.indicator.code} if item is not None and item.indicator is not None else {}
