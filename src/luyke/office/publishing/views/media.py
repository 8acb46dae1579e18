"""The editor's desk: photos and the film of an article, and how they look before they are out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.documents.photos import MOST_PHOTO_BYTES
from luyke.office.documents.videos import MOST_VIDEO_BYTES
from luyke.office.publishing import services
from luyke.office.publishing.films import MOST_CAPTIONS
from luyke.office.publishing.forms import ArrangedFormSet, PhotoForm, VideoForm
from luyke.office.publishing.models import Article
from luyke.office.publishing.views.telling import article_of, told
from luyke.office.ui.doors import door


@door("publishing.write")
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """Adds a photo to an article."""
    article = article_of(request, pk, "publishing.write")
    form = PhotoForm(request.POST or None, request.FILES or None)

    def add(at: datetime) -> None:
        given = form.cleaned_data
        content = given["file"].read(MOST_PHOTO_BYTES + 1)
        words = {name: given[name] for name in ("description", "caption", "credit")}
        services.article_photo(article=article, content=content, by=request.user, at=at, **words)

    return _asked(request, article, form, add, _("Thêm ảnh vào: {title}"), _("Thêm ảnh"))


@door("publishing.write")
def video(request: HttpRequest, pk: int) -> HttpResponse:
    """Gives an article its film."""
    article = article_of(request, pk, "publishing.write")
    form = VideoForm(request.POST or None, request.FILES or None)

    def add(at: datetime) -> None:
        given = form.cleaned_data
        file, captions = given["file"], given["captions"]
        screening = services.Screening(
            poster=given["poster"].read(MOST_PHOTO_BYTES + 1),
            captions=captions.read(MOST_CAPTIONS + 1) if captions else b"",
            **{name: given[name] for name in ("description", "caption", "credit", "words")},
        )
        content = file.read(MOST_VIDEO_BYTES + 1) if file else b""
        services.article_video(article=article, screening=screening, content=content, address=given["address"],
                               by=request.user, at=at)  # fmt: skip

    return _asked(request, article, form, add, _("Đưa video vào: {title}"), _("Đưa video vào bài"))


@door("publishing.write")
def video_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes the film out of an article."""
    article = article_of(request, pk, "publishing.write")
    if request.method == "POST":
        told(request, lambda at: services.article_video_remove(article=article, by=request.user, at=at),
             _("Đã bỏ video khỏi bài."))  # fmt: skip
    return redirect("publishing:article", pk)


@door("publishing.write")
def arrange(request: HttpRequest, pk: int) -> HttpResponse:
    """Order and words of the photos of an article."""
    article = article_of(request, pk, "publishing.write")
    pictures = list(article.pictures.select_related("photo"))
    first = [
        {"photo": one.photo_id, "position": one.position, "description": one.photo.description,
         "caption": one.photo.caption, "credit": one.photo.credit} for one in pictures
    ]  # fmt: skip
    forms = ArrangedFormSet(request.POST or None, initial=first)
    revision, refused = request.POST.get("revision", str(article.revision)), ""
    if request.method == "POST" and forms.is_valid() and revision.isdecimal():
        try:
            services.article_arrange(article=article, arranged=[form.arranged() for form in forms],
                                     revision=int(revision), by=request.user, at=timezone.now())  # fmt: skip
        except RefusedError as refusal:
            refused = refusal.sentence
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("publishing:article", pk)
    return render(request, "publishing/arrange.html", {
        "article": article, "forms": forms, "revision": revision, "refused": refused,
    })  # fmt: skip


@door("publishing.write")
def look(request: HttpRequest, pk: int, photo: int) -> HttpResponse:
    """A photo of an article on its way."""
    article = article_of(request, pk, "publishing.write")
    own = [one.photo for one in article.pictures.select_related("photo")]
    own += [article.video.poster] if article.video else []
    found = next((one for one in own if one.pk == photo), None)
    if found is None:
        raise Http404
    return HttpResponse(load(found.file), content_type="image/jpeg")


def _asked(
    request: HttpRequest, article: Article, form: Form, add: Callable[[datetime], None], title: str, submit: str
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            add(timezone.now())
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã lưu."))
            return redirect("publishing:article", article.pk)
    return render(request, "publishing/form.html", {
        "form": form, "title": title.format(title=article), "submit": submit,
        "back": reverse("publishing:article", args=[article.pk]),
    })  # fmt: skip
