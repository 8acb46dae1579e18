"""What is seen of a signature: a page that was typeset, laid on the document as it is. Needs pyHanko."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import content, generic, layout
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import BaseStampStyle, StaticStampStyle

_NAME = "/Stamp"


class _Page(content.PdfContent):
    """The first page of a PDF, by its bytes: its fonts come along."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        assert self.writer is not None
        page = self.writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        # An XObject belongs to no structure of its own: what was tagged on its page has no parent here.
        drawn: Any = page.get_object()
        for key in ("/StructParents", "/StructParent", "/Metadata"):
            drawn.pop(generic.pdf_name(key), None)
        self.resources.xobject[generic.pdf_name(_NAME)] = page
        left, bottom, right, top = drawn["/BBox"]
        self.box = layout.BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return f"{_NAME} Do".encode()


def stamp(pdf: bytes) -> BaseStampStyle:
    """A stamp that is this page, without a border and not seen through."""
    placed = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MAX,
        y_align=layout.AxisAlignment.ALIGN_MAX,
        margins=layout.Margins(0, 0, 0, 0),
        inner_content_scaling=layout.InnerScaling.NO_SCALING,
    )
    return StaticStampStyle(border_width=0, background=_Page(pdf), background_layout=placed, background_opacity=1.0)
