"""The editor's desk: articles on their way."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import articles, desk, services
from luyke.office.publishing.forms import ArticleForm, BeginForm, DraftForm, GoingOutForm, WithdrawForm
from luyke.office.publishing.models import Article, Section
from luyke.office.publishing.selectors import Print, publication_list, quotable
from luyke.office.publishing.views.telling import article_of, told
from luyke.office.ui.doors import door


@door("publishing.write")
def index(request: HttpRequest) -> HttpResponse:
    """Articles of the viewer's places."""
    return render(request, "publishing/articles.html", {
        "rows": desk.article_list(viewer=request.user), "sections": Section.objects.all(),
    })  # fmt: skip


@door("publishing.write")
def draft(request: HttpRequest) -> HttpResponse:
    """Begins an article from a published month."""
    return _begun(request, DraftForm, services.article_draft,
                  {"title": _("Viết bài từ số liệu tháng"), "submit": _("Dựng bài")})  # fmt: skip


@door("publishing.write")
def begin(request: HttpRequest) -> HttpResponse:
    """Begins an article that is of no month."""
    return _begun(request, BeginForm, services.article_begin, {"title": _("Viết bài khác"), "submit": _("Viết tiếp")})


def _begun(request: HttpRequest, asked: type[DraftForm | BeginForm], act: Callable[..., Article],
           words: dict[str, str]) -> HttpResponse:  # fmt: skip
    """The form `asked`; once filled in, `act` makes the article and its page is next."""
    form = asked(desk.places_of(viewer=request.user, permission="publishing.write"), request.POST or None,
                 initial={"byline": request.user.full_name})  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            made = act(by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("publishing:article", made.pk)
    return render(request, "publishing/form.html", {"form": form, **words})


@door("publishing.write")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Writes an article on; beside it the figures that it may quote, and what keeps it back."""
    article, at = article_of(request, pk, "publishing.write"), timezone.now()
    form = ArticleForm(request.POST or None, initial=ArticleForm.initial_of(article))
    if request.method == "POST" and form.is_valid():
        try:
            services.article_write(article=article, wording=form.wording(), revision=form.cleaned_data["revision"],
                                   by=request.user, at=at)  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("publishing:article", pk)
    figures = quotable(place=article.place.code, period=article.period or _newest(article, at), at=at)
    if suggested := articles.keywords_suggested(article, figures):
        form.fields["keywords"].help_text += _(" Gợi ý từ các số trong bài: {words}.").format(
            words=", ".join(suggested)
        )
    context = {
        "article": article, "form": form, "preview": articles.preview(article, at=at),
        "figures": _by_indicator(figures),
        "hindrances": articles.hindrances(article, at=at), "pictures": article.pictures.select_related("photo"),
        "may_publish": request.user.may("publishing.publish", article.scope),
    }  # fmt: skip
    return render(request, "publishing/article.html", context)


@door("publishing.write")
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hands an article in."""
    article = article_of(request, pk, "publishing.write")
    if request.method == "POST":
        told(request, lambda at: services.article_submit(article=article, by=request.user, at=at), _("Đã gửi duyệt."))
    return redirect("publishing:article", pk)


@door("publishing.publish")
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives an article back."""
    article = article_of(request, pk, "publishing.publish")
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["notice"]
        told(request, lambda at: services.article_return(article=article, reason=reason, by=request.user, at=at),
              _("Đã trả lại."))  # fmt: skip
        return redirect("publishing:article", pk)
    form.fields["notice"].label = _("Lý do trả lại")
    return render(request, "publishing/form.html", {"form": form, "title": _("Trả lại: {title}").format(title=article),
                                                    "submit": _("Trả lại")})  # fmt: skip


@door("publishing.publish")
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Publishes an article, now or at an hour to come."""
    article = article_of(request, pk, "publishing.publish")
    form = GoingOutForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.article_publish(article=article, by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            form.add_error(None, " ".join((refusal.sentence, *refusal.details)))
        else:
            messages.success(request, _("Đã ghi: {title}.").format(title=article))
            return redirect("publishing:desk")
    return render(request, "publishing/form.html", {"form": form, "title": _("Đăng: {title}").format(title=article),
                                                    "submit": _("Đăng")})  # fmt: skip


def _by_indicator(figures: Iterable[Print]) -> dict[str, list[Print]]:
    """What may be quoted under the name of its indicator."""
    found: dict[str, list[Print]] = {}
    for one in figures:
        found.setdefault(one.name.partition(":")[0], []).append(one)
    return found


def _newest(article: Article, at: datetime) -> str:
    """The last month of its place that is out: an article of no month may quote it too."""
    return max((one.part for one in publication_list(kind="month", place=article.place.code, at=at)), default="")
