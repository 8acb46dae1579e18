"""Text into HTML, so that nothing in a document can become markup."""

from __future__ import annotations

from html import escape

from luyke.files.marking.wording import writable


def safe(text: str) -> str:
    """`text` for element content and quoted attributes alike."""
    return escape(writable(text), quote=True)
