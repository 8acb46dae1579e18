"""Pages of documents."""

from __future__ import annotations

from io import BytesIO

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luyke.office.documents.files import load
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.pages import document_page
from luyke.office.documents.selectors import document_get, document_list, reading_of
from luyke.office.ui.doors import door

_PAGE = 50


@door("documents.view")
def document_index(request: HttpRequest) -> HttpResponse:
    """The documents of the person's part, the newest first."""
    page = Paginator(document_list(viewer=request.user), _PAGE).get_page(request.GET.get("page"))
    return render(request, "documents/document_list.html", {"page": page})


@door("documents.view")
def document_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """A document's text with its figures marked, and the findings beside it."""
    document = _or_404(request, pk)
    return render(request, "documents/document.html", {"page": document_page(document, reading_of(document=document))})


@door("documents.view")
def document_file(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it came. Always as a download: nothing that was sent in is run in the office's own pages."""
    document = _or_404(request, pk)
    try:
        content = load(document.file)
    except OSError as error:
        raise Http404 from error
    return FileResponse(
        BytesIO(content), as_attachment=True, filename=document.name, content_type="application/octet-stream"
    )


def _or_404(request: HttpRequest, pk: int) -> ReceivedDocument:
    found = document_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
