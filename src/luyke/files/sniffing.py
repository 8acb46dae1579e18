"""What kind of file some bytes are, by their content. Names and extensions are not asked: they are often wrong."""

from __future__ import annotations

import re
import struct

from luyke.files.archive import Archive
from luyke.files.unreadable import Unreadable

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|II\*\x00|MM\x00\*|BM.{4}\0\0\0\0|RIFF.{4}WEBP", re.S)
_HTML = re.compile(
    rb"^(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|table|div|article)\b", re.I | re.S
)
_DRAWING = re.compile(rb"^(?:<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<svg\b", re.I | re.S)
_MHTML = re.compile(rb"^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?mime-version:", re.I)
# Other formats that people send by mistake: their first bytes and what they are.
_ARCHIVES = ((b"Rar!", "RAR"), (b"7z\xbc\xaf\x27\x1c", "7z"), (b"\x1f\x8b", "GZIP"))
_STRANGERS = (
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình Linux"),
    (b"GIF8", "ảnh GIF"),
    (b"SQLite format 3", "cơ sở dữ liệu SQLite"),
)


def kind_of(data: bytes) -> str:
    """The name of the kind in `kinds.KINDS`; text when nothing else is recognised.

    Raises Unreadable for what is known and cannot be read: encrypted files, other archives, programs.
    """
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        return _kind_of_ole(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if _IMAGES.match(data):
        return "image"
    for magic, label in _ARCHIVES:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:512]):
            raise Unreadable(_packed(label))
    for magic, label in _STRANGERS:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:512]):
            raise Unreadable(
                f"Đây là {label}, không phải báo cáo; hãy gửi tệp Word, Excel, PDF, HTML hoặc văn bản thuần."
            )
    return _kind_of_markup(data)


def _packed(label: str) -> str:
    return f"Đây là tệp nén {label}, không phải Word hay Excel; hãy giải nén rồi gửi từng tệp bên trong."


def _kind_of_zip(data: bytes) -> str:
    with Archive(data) as archive:
        names = archive.names
        main = archive.content_types()
        if "wordprocessingml" in main or "word/document.xml" in names:
            return "docx"
        if "spreadsheetml" in main or "xl/workbook.xml" in names:
            return "xlsx"
        if "xl/workbook.bin" in names:
            raise Unreadable("Đây là tệp Excel nhị phân (XLSB); hãy mở bằng Excel và lưu lại thành XLSX.")
        if "ppt/presentation.xml" in names:
            raise Unreadable("Đây là bài trình chiếu PowerPoint; hãy lưu lại thành PDF rồi kiểm tra.")
        if "mimetype" in names:
            declared = archive.read("mimetype", 200)
            if b"opendocument.text" in declared:
                return "odt"
            if b"opendocument" in declared:
                raise Unreadable("Đây là bảng tính OpenDocument (ODS); hãy lưu lại thành XLSX.")
        raise Unreadable(_packed("ZIP"))


def _kind_of_ole(data: bytes) -> str:
    if _has_stream(data, "EncryptedPackage"):
        raise Unreadable("Tệp được đặt mật khẩu; hãy mở bằng Word hoặc Excel, bỏ mật khẩu rồi lưu lại.")
    if _has_stream(data, "WordDocument"):
        return "doc"
    if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
        return "xls"
    raise Unreadable(
        "Tệp thuộc dạng Office cũ nhưng không thấy nội dung Word hay Excel bên trong, có thể đã hỏng hoặc bị cắt; "
        "hãy mở bằng Word hoặc Excel rồi lưu lại."
    )


def _has_stream(data: bytes, name: str) -> bool:
    """Whether an OLE directory has an entry of this name: 64 bytes of UTF-16 padded with zeros, then its length."""
    raw = name.encode("utf-16-le")
    return raw.ljust(64, b"\0") + struct.pack("<H", len(raw) + 2) in data


def _kind_of_markup(data: bytes) -> str:
    head = data[:4096]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\0", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _HTML.match(head):
        return "html"
    if (_MHTML.match(head) and b"multipart/related" in head.lower()) or head[:2048].lower().count(b"x-mht") > 1:
        return "mhtml"
    if _DRAWING.match(head):
        raise Unreadable(
            "Đây là ảnh vẽ SVG, không phải báo cáo; hãy gửi tệp Word, Excel, PDF, HTML hoặc văn bản thuần."
        )
    if head.lstrip().startswith(b"<?xml"):
        if b"<html" in head:
            return "html"
        raise Unreadable(
            "Đây là tệp XML, không phải báo cáo; nếu lưu từ Word hay Excel, hãy lưu lại thành DOCX hoặc XLSX."
        )
    return "txt"
