"""Reading the catalogue."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.indicators.groups import GROUPS
from luyke.office.indicators.models import Indicator, Style
from luyke.office.indicators.pages import CataloguePage, DuePage, Group, IndicatorPage
from luyke.office.indicators.selectors import (
    division_list,
    indicator_draft_list,
    indicator_due_list,
    indicator_get,
    indicator_list,
    part_tree,
    whole_list,
)
from luyke.office.ui.doors import door


@door("indicators.view")
def indicator_index(request: HttpRequest) -> HttpResponse:
    """The list, searched with accents or none."""
    words, group = request.GET.get("tim", "").strip()[:200], request.GET.get("nhom", "")
    today, with_closed = timezone.localdate(), "da-thoi" in request.GET
    found = list(indicator_list(words=words, group=group, on=None if with_closed else today).order_by("group", "code"))
    found.sort(key=lambda item: item.group == "")  # those of no group last
    page = CataloguePage(
        words=words,
        group=group,
        with_closed=with_closed,
        groups=[
            Group(code, str(GROUPS.get(code, _("Ngoài các nhóm"))), list(items))
            for code, items in groupby(found, key=lambda item: item.group)
        ],
        found=len(found),
        total=indicator_list(on=today).count(),
        due=indicator_due_list(on=today).count(),
        drafts=indicator_draft_list(on=today).count(),
        may_change=request.user.may("indicators.change"),
    )
    return render(request, "indicators/indicator_list.html", {"page": page, "all_groups": GROUPS})


@door("indicators.view")
def indicator_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One line."""
    indicator, today = indicator_get(code=code), timezone.localdate()
    names = {"D": _("ngày"), "M": _("tháng"), "Q": _("quý"), "Y": _("năm")}
    page = IndicatorPage(
        indicator=indicator,
        group_name=str(GROUPS.get(indicator.group, "")),
        frequencies=[names[item] for item in indicator.frequency.split(";") if item in names],
        style_name=str(Style(indicator.plan_style).label) if indicator.plan_style else "",
        wholes=whole_list(indicator=indicator),
        divisions=division_list(indicator=indicator),
        tree=part_tree(indicator=indicator),
        codes=indicator.external_codes.order_by("system", "valid_from"),
        due=bool(indicator.review_date and indicator.review_date <= today and indicator.reported_on(today)),
        may_change=request.user.may("indicators.change"),
    )
    return render(request, "indicators/indicator.html", {"page": page})


@door("indicators.view")
def due_index(request: HttpRequest) -> HttpResponse:
    """Definitions to review."""
    today = timezone.localdate()
    page = DuePage(
        due=indicator_due_list(on=today),
        drafts=indicator_draft_list(on=today),
        undefined=indicator_list(on=today).filter(definition="").count(),
        may_change=request.user.may("indicators.change"),
    )
    return render(request, "indicators/due_list.html", {"page": page, "total": Indicator.objects.count()})
