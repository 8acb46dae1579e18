"""Photos and films of articles that are out, and the page that plays what lies elsewhere."""

from __future__ import annotations

from datetime import datetime

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from luyke.office.public.films import OUTSIDE, film_of
from luyke.office.public.pages import prints_of
from luyke.office.public.ranges import stretch
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import found
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Filed, Gone
from luyke.office.ui.doors import public


@kept
def photo(request: HttpRequest, at: datetime, pk: int) -> HttpResponse:
    """A picture of an article that is out."""
    file = _file(f"anh-{pk}.jpg", at)
    return HttpResponse(file.content(), content_type=file.media)


@kept
def captions(request: HttpRequest, at: datetime, pk: int) -> HttpResponse:
    """What is said in a film, with its times."""
    file = _file(f"phim-{pk}.vtt", at)
    return HttpResponse(file.content(), content_type=file.media)


@public
@require_safe
def film(request: HttpRequest, pk: int) -> HttpResponse | StreamingHttpResponse:
    """A film of the office, or a stretch of it."""
    return stretch(request, _file(f"phim-{pk}.mp4", timezone.now()))


@csp_update({"frame-src": list(OUTSIDE)})
@kept
def elsewhere(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """Plays a film that lies elsewhere: who opens this page has asked for it, having been told where it lies."""
    shown = found(kind="article", key=slug, at=at)
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    video = selectors.article_video(shown=shown)
    if not video or video["own"]:
        raise Http404
    answer = page("public/elsewhere.html", at, shown=shown, film=film_of(video, prints_of(shown, at)))
    answer["Cross-Origin-Embedder-Policy"] = "unsafe-none"  # a frame of another house does not say that it may be one
    return answer


def _file(name: str, at: datetime) -> Filed:
    file = selectors.file_out(name=name, at=at)
    if file is None:
        raise Http404(name)
    return file
