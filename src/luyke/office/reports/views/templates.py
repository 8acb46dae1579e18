"""Pages on which an office shapes its reports."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.indicators.selectors import indicator_list, indicator_list_shared
from luyke.office.places.models import PlaceQuerySet
from luyke.office.places.selectors import places_within
from luyke.office.reports import services
from luyke.office.reports.forms import CreateTemplateForm, HeadingForm, OwnFileForm, ShapeForm
from luyke.office.reports.models import Template, TemplateBlock
from luyke.office.reports.selectors import template_block_get, template_get, template_list
from luyke.office.reports.starting import starting_shapes
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number


@door("reports.shape")
def index(request: HttpRequest) -> HttpResponse:
    """The templates of the person's part."""
    return render(request, "reports/template_list.html", {"templates": template_list(viewer=request.user)})


@door("reports.shape")
def create(request: HttpRequest) -> HttpResponse:
    """A new template; it begins with the sections that such reports have."""
    form = CreateTemplateForm(places_shaped(request), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            heading = form.heading()
            made = services.template_create(
                place=form.cleaned_data["place"], heading=heading, shapes=starting_shapes(heading.side),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reports:template", made.pk)
    return render(request, "reports/form.html", {"form": form, "title": _("Mẫu báo cáo mới"), "submit": _("Lập mẫu")})


@door("reports.shape")
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A template with its blocks in order."""
    template = _template(request, pk)
    names = {one.code: one.title for one in indicator_list()}
    blocks = [(one, [names.get(code, code) for code in one.indicators]) for one in template.blocks.all()]
    return render(request, "reports/template.html", {"template": template, "blocks": blocks})


@door("reports.shape")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """The heading."""
    template = _template(request, pk)
    initial = {name: getattr(template, name) for name in HeadingForm.base_fields}
    form = HeadingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.template_revise(template=template, heading=form.heading(), by=request.user, at=timezone.now())
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reports:template", pk)
    title = _("Thể thức của mẫu “{name}”").format(name=template.name)
    return render(request, "reports/form.html", {"form": form, "title": title, "submit": _("Lưu")})


@door("reports.shape")
def own_file(request: HttpRequest, pk: int) -> HttpResponse:
    """The office's own Word template."""
    template = _template(request, pk)
    form = OwnFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        content, name = (upload.read(), upload.name) if upload else (b"", "")
        try:
            services.template_own_file(
                template=template, content=content, name=name, by=request.user, at=timezone.now()
            )
        except RefusedError as refusal:
            form.add_error("file", refusal.sentence)
        else:
            return redirect("reports:template", pk)
    title = _("Mẫu Word của “{name}”").format(name=template.name)
    return render(request, "reports/form.html", {"form": form, "title": title, "submit": _("Lưu"), "files": True})


@door("reports.shape")
@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Stops using a template."""
    services.template_close(template=_template(request, pk), by=request.user, at=timezone.now())
    return redirect("reports:template_list")


@door("reports.shape")
def block_add(request: HttpRequest, pk: int) -> HttpResponse:
    """A new block, behind another or at the end."""
    template = _template(request, pk)
    asked = request.GET.get("sau", "")
    after = template.blocks.filter(pk=whole_number(asked)).first()
    form = ShapeForm(indicator_list_shared(), request.POST or None)

    def do() -> None:
        services.template_block_add(
            template=template, shape=form.shape(), after=after, by=request.user, at=timezone.now()
        )

    return _block_form(request, template, form, _("Thêm đoạn"), do)


@door("reports.shape")
def block_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """What a block is."""
    block = _block(request, pk)
    initial = {name: getattr(block, name) for name in ("kind", "level", "text", "guidance", "indicators")}
    form = ShapeForm(indicator_list_shared(), request.POST or None, initial=initial)

    def do() -> None:
        services.template_block_revise(block=block, shape=form.shape(), by=request.user, at=timezone.now())

    return _block_form(request, block.template, form, _("Lưu đoạn"), do)


@door("reports.shape")
@require_POST
def block_arrange(request: HttpRequest, pk: int) -> HttpResponse:
    """Up, down, or out."""
    block, wish = _block(request, pk), request.POST.get("act", "")
    if wish == "remove":
        services.template_block_remove(block=block, by=request.user, at=timezone.now())
    elif wish in ("up", "down"):
        services.template_block_move(block=block, up=wish == "up", by=request.user, at=timezone.now())
    else:
        raise Http404
    return redirect("reports:template", block.template_id)


def places_shaped(request: HttpRequest) -> PlaceQuerySet:
    """Where the person shapes reports: the units that there are today, or were."""
    places = places_within(viewer=request.user, permission="reports.shape", on=today())
    places = places or places_within(viewer=request.user, permission="reports.shape")
    return places.select_related("parent__parent__parent")


def _block_form(request: HttpRequest, template: Template, form: ShapeForm, submit: str, do: object) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("reports:template", template.pk)
    context = {"form": form, "title": template.name, "submit": submit}
    return render(request, "reports/form.html", context)


def _template(request: HttpRequest, pk: int) -> Template:
    found = template_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def _block(request: HttpRequest, pk: int) -> TemplateBlock:
    found = template_block_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
