"""MHTML (a page saved as one file) → Document: its HTML part."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from luyke.files.html.reader import read as read_html
from luyke.files.unreadable import Unreadable
from luyke.model import Document


def read(data: bytes) -> Document:
    """The article of the first HTML part that has one. Raises Unreadable when there is none."""
    for part in message_from_bytes(data).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return read_html(_body(part))
    raise Unreadable("Tệp MHTML không chứa trang web nào; hãy lưu lại trang dưới dạng HTML.")


def _body(part: Message) -> bytes:
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""
