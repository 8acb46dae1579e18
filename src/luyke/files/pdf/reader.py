"""PDF → Document."""

from __future__ import annotations

import io
import time

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from luyke.files import limits
from luyke.files.assembling import Assembly
from luyke.files.ocr import Missing, recognise_picture
from luyke.files.pages import Line, Page, PageTable, add_pages
from luyke.files.pdf.text import lines_of
from luyke.files.unreadable import Unreadable
from luyke.model import Document

# A ruled table of two rows and columns is drawn with at least this many paths.
_RULES = 3
# A page with fewer letters than this that shows a picture was scanned; a stamp or page number may be printed on it.
_LETTERS = 20
# Recognition wants letters some 30 pixels high: 200 dots per inch over the 72 of a PDF point.
_SCALE = 200 / 72


def read(data: bytes) -> Document:
    """A PDF's text and ruled tables; scanned pages are recognised where the extra `ocr` is installed.

    Raises Unreadable for a password, for no page with text, and for a scan without the means to recognise it.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Unreadable("Tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu (in lại ra PDF) rồi gửi lại.") from error
        raise Unreadable("Tệp PDF bị hỏng hoặc bị cắt giữa chừng; hãy xuất lại PDF từ chương trình gốc.") from error
    try:
        return _Reading(document, data).document()
    finally:
        document.close()


class _Reading:
    def __init__(self, pdf: pdfium.PdfDocument, data: bytes) -> None:
        self._pdf = pdf
        self._data = data
        self._assembly = Assembly()
        self._scanned: list[int] = []
        self._ruled: list[int] = []
        self._pages: list[Page] = []

    def document(self) -> Document:
        count = len(self._pdf)
        if count > limits.PDF_PAGES:
            self._assembly.note(f"Tệp có {count} trang; chỉ đọc {limits.PDF_PAGES} trang đầu.")
        for index in range(min(count, limits.PDF_PAGES)):
            self._pages.append(self._printed(index))
        self._add_tables()
        recognised = self._recognise()
        add_pages(self._assembly, self._pages)
        if self._assembly.empty:
            raise Unreadable("Tệp PDF không có chữ nào; nếu là bản vẽ hoặc biểu mẫu trống thì không có gì để kiểm tra.")
        return self._assembly.document("pdf", ocr=recognised)

    def _printed(self, index: int) -> Page:
        """A page's lines; remembers whether it has rules to look for tables, or is a scan."""
        page = self._pdf[index]
        try:
            width, height = page.get_size()
            lines = lines_of(page)
            kinds = [thing.type for thing in page.get_objects(max_depth=3)]
        finally:
            page.close()
        if kinds.count(raw.FPDF_PAGEOBJ_PATH) >= _RULES and lines:
            self._ruled.append(index)
        if raw.FPDF_PAGEOBJ_IMAGE in kinds and sum(len(line.text) for line in lines) < _LETTERS:
            self._scanned.append(index)
        return Page(width, height, list[Line | PageTable](lines))

    def _add_tables(self) -> None:
        """Reads ruled pages again for their tables, as long as pages and seconds allow."""
        ruled = [index for index in self._ruled if index not in self._scanned]
        if not ruled:
            return
        import pdfplumber

        from luyke.files.pdf.tables import read_ruled

        until = time.monotonic() + limits.PDF_TABLE_SECONDS
        left_out: list[int] = []
        with pdfplumber.open(io.BytesIO(self._data)) as plumber:
            for number, index in enumerate(ruled):
                if number >= limits.PDF_TABLE_PAGES or time.monotonic() > until:
                    left_out.append(index + 1)
                    continue
                page = plumber.pages[index]
                self._pages[index].items = read_ruled(page) or self._pages[index].items
                page.close()
        if left_out:
            self._assembly.note(f"Các trang {_listed(left_out)} chỉ đọc thành chữ, không tách bảng vì tệp quá dài.")

    def _recognise(self) -> bool:
        """Recognises scanned pages; a note, or Unreadable when there is nothing else, where that is not installed."""
        left_out: list[int] = []
        missing: Missing | None = None
        until = time.monotonic() + limits.OCR_SECONDS
        done = 0
        for index in self._scanned:
            if missing or done >= limits.OCR_PAGES or time.monotonic() > until:
                left_out.append(index + 1)
                continue
            try:
                self._pages[index] = recognise_picture(self._picture(index))
                done += 1
            except Missing as error:
                missing = error
                left_out.append(index + 1)
        if left_out:
            if missing and not any(page.items for page in self._pages):
                raise Unreadable(f"Tệp PDF là bản quét (ảnh), không có chữ để đọc; {missing.remedy}") from missing
            self._assembly.note(f"Trang {_listed(left_out)} là ảnh quét, chưa được đọc.")
        return done > 0

    def _picture(self, index: int) -> object:
        page = self._pdf[index]
        try:
            width, height = page.get_size()
            scale = min(_SCALE, (limits.IMAGE_PIXELS / max(1.0, width * height)) ** 0.5)
            return page.render(scale=scale, grayscale=True).to_numpy()
        finally:
            page.close()


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:10])
    return f"{shown}, … ({len(numbers)} trang)" if len(numbers) > 10 else shown
