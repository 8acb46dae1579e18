"""Issued reports that anyone may read: the list, one report as it was issued, its files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from luyke.office.public.pages import Cell, Prints, number_address, prints_of
from luyke.office.public.social import card_of
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import found, version_asked
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone, Piece, ReportBody
from luyke.office.ui.downloads import download

_MOST, _LONGEST = 100, 100


@kept
def report_list(request: HttpRequest, at: datetime) -> HttpResponse:
    """Reports, the newest first; those with certain words."""
    words = request.GET.get("tim", "").strip()[:_LONGEST]
    rows = selectors.publication_list(kind="report", words=words, at=at, limit=_MOST)
    return page("public/reports.html", at, rows=rows, words=words)


@kept
def report(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """One report, as it was issued; beside a number that was published otherwise since, what it is now."""
    shown = found(kind="report", key=slug, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    body = selectors.report_body_of(shown)
    cells = _Cells(body, prints_of(shown, at))
    corrected = selectors.publication_show(kind="report", key=body.corrects, at=at) if body.corrects else None
    return page(
        "public/report.html", at, shown=shown, body=body, day=date.fromisoformat(body.day),
        blocks=[
            {"told": one, "paragraphs": [cells.of(part) for part in one.paragraphs],
             "rows": [[cells.of(cell) for cell in row] for row in one.rows]} for one in body.blocks
        ],
        grounds=[(one, [(rest.text, number_address(rest.key)) for rest in one.rests if rest.key in cells.prints.now])
                 for one in body.grounds],
        opening=_opening(body), corrections=selectors.report_corrections(shown=shown, at=at), changed=cells.changed,
        corrects=None if isinstance(corrected, Gone) else corrected, address=reverse("public:report", args=[slug]),
        root=request.build_absolute_uri("/").rstrip("/"), licence_address=selectors.licence_address(shown.licence),
    )  # fmt: skip


@kept
def picture(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """The picture of a report for where its address is passed on."""
    shown = found(kind="report", key=slug, at=at)
    if isinstance(shown, Gone):
        raise Http404
    body = selectors.report_body_of(shown)
    foot = f"{body.issuer} · {date.fromisoformat(body.day):%d/%m/%Y} · {shown.licence}"
    name = f"{body.name} {body.number}: {body.subject}"
    return HttpResponse(card_of(name, _opening(body), foot), content_type="image/png")


@kept
def file(request: HttpRequest, at: datetime, name: str, kind: str) -> HttpResponse:
    """A file of a report that is out."""
    filed = selectors.file_out(name=f"{name}.{kind}", at=at)
    if filed is None:
        raise Http404(name)
    return download(filed.content(), f"{name}.{kind}", filed.media)


def _opening(body: ReportBody) -> str:
    """What a report says first."""
    said = (part for block in body.blocks for part in block.paragraphs)
    return "".join(piece.text for piece in next(said, ()))


class _Cells:
    """The numbers of a report on its page: a figure leads to its origin, any other to what it rests on."""

    def __init__(self, body: ReportBody, prints: Prints) -> None:
        self.prints, self.changed = prints, False
        self._grounds = {one.key: f"#can-cu-{at}" for at, one in enumerate(body.grounds, 1)}

    def of(self, pieces: Iterable[Piece]) -> tuple[Cell, ...]:
        """A sentence."""
        return tuple(self._cell(piece) for piece in pieces)

    def _cell(self, piece: Piece) -> Cell:
        if piece.key in self._grounds:
            return Cell(piece.text, self._grounds[piece.key])
        cell = self.prints.cell(piece.text, piece.key)
        self.changed = self.changed or bool(cell.now)
        return cell
