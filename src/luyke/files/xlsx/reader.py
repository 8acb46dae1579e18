"""XLSX → Document: every visible sheet a table."""

from __future__ import annotations

from luyke.files import limits
from luyke.files.archive import Archive
from luyke.files.assembling import Assembly, CellContent
from luyke.files.legacy import convert, legacy_of_font
from luyke.files.markup import attribute, child, children, parse_xml, relations_of
from luyke.files.sheets import Look, add_sheet, number_cell, text_cell
from luyke.files.unreadable import Unreadable
from luyke.files.xlsx.sheet import RawCell, read_sheet
from luyke.files.xlsx.strings import read_strings
from luyke.files.xlsx.styles import CellStyle, read_styles
from luyke.model import Document

_TRUTH = {"1": "ĐÚNG", "0": "SAI", "true": "ĐÚNG", "false": "SAI"}


def read(data: bytes) -> Document:
    """A workbook's visible sheets. Raises Unreadable when it is broken or holds nothing."""
    with Archive(data) as archive:
        return _Workbook(archive).document()


class _Workbook:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        mains = [target for kind, target in relations_of(archive, "").values() if kind == "officeDocument"]
        self._main = next((name for name in mains if name in archive.names), "xl/workbook.xml")
        self._root = parse_xml(archive.read(self._main))
        self._relations = relations_of(archive, self._main)
        self._since_1904 = attribute(child(self._root, "workbookPr"), "date1904") in ("1", "true")
        styles = self._related("styles")
        self._styles = read_styles(parse_xml(archive.read(styles))) if styles else []
        strings = self._related("sharedStrings")
        self._strings: list[str] = []
        if strings:
            with archive.open(strings) as stream:
                self._strings = read_strings(stream)

    def document(self) -> Document:
        assembly = Assembly()
        room = limits.TABLE_CELLS + 1
        for sheet in children(child(self._root, "sheets"), "sheet"):
            name = attribute(sheet, "name") or ""
            kind, member = self._relations.get(attribute(sheet, "id") or "", ("", ""))
            if kind != "worksheet" or member not in self._archive.names:
                continue
            if (attribute(sheet, "state") or "visible") != "visible":
                assembly.note(f"Trang tính ẩn “{name}” không được đọc.")
                continue
            with self._archive.open(member) as stream:
                raw = read_sheet(stream, max(room, 0))
            room -= len(raw.cells)
            add_sheet(assembly, name, map(self._content, raw.cells), raw.merges)
            if raw.uncalculated:
                assembly.note(
                    f"Trang tính “{name}” có {raw.uncalculated} công thức chưa tính; hãy mở bằng Excel và lưu lại."
                )
        if assembly.empty:
            raise Unreadable(
                "Tệp Excel không có trang tính nào có dữ liệu; hãy kiểm tra lại, hoặc bỏ ẩn trang cần đọc rồi lưu lại."
            )
        return assembly.document("xlsx")

    def _content(self, cell: RawCell) -> CellContent:
        style = self._styles[cell.style] if 0 <= cell.style < len(self._styles) else CellStyle()
        look = Look(style.format, style.inset, style.bold)
        if cell.type == "n":
            return number_cell(cell.row, cell.column, cell.value, look, since_1904=self._since_1904)
        text = cell.value
        if cell.type == "s":
            text = self._strings[int(text)] if text.isdecimal() and int(text) < len(self._strings) else ""
        elif cell.type == "b":
            text = _TRUTH.get(text, text)
        elif cell.type == "d":
            day = text[:10].split("-")
            text = "/".join(reversed(day)) if len(day) == 3 else text
        legacy = legacy_of_font(style.font, text)
        return text_cell(cell.row, cell.column, convert(text, legacy) if legacy else text, look)

    def _related(self, kind: str) -> str:
        targets = (target for type_, target in self._relations.values() if type_ == kind)
        return next((target for target in targets if target in self._archive.names), "")
