"""DOCX → Document."""

from __future__ import annotations

from luyke.files.assembling import Assembly
from luyke.files.docx.package import Package
from luyke.files.docx.walk import walk
from luyke.files.markup import child
from luyke.files.unreadable import Unreadable
from luyke.model import Document


def read(data: bytes) -> Document:
    """A Word document's text, blocks and tables. Raises Unreadable when it is broken or has no text."""
    package = Package(data)
    if child(package.document, "body") is None:
        raise Unreadable("Tệp Word thiếu phần nội dung, có thể đã hỏng; hãy mở bằng Word rồi lưu lại.")
    assembly = Assembly()
    for _ in walk(package, assembly):
        pass
    if assembly.empty:
        raise Unreadable("Tệp Word không có chữ nào; nếu là ảnh chụp dán vào Word, hãy gửi bản PDF quét hoặc tệp ảnh.")
    return assembly.document("docx")
