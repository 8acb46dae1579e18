"""`python -m luyke.office.public.checking.child`: one text in, one answer out, and the process is gone.

In:  a line of JSON, {"name": …, "word": whether a Word file is wanted, "above": …}, then the bytes.
Out: a line of JSON, {"refused": sentence} or {"media": "html" or "docx"}, then the bytes of the answer.

The system itself is told that this process may write no file and leave no memory image: what was brought stays nowhere.
"""

from __future__ import annotations

import json
import os
import sys

from luyke.cli.checking import Answers, check
from luyke.cli.sources import Opened
from luyke.files import Unreadable, limits, open_bytes
from luyke.files.marking.marked import Marked
from luyke.files.sniffing import kind_of
from luyke.office.public.checking import bounds

_READ = frozenset({"docx", "xlsx", "xls", "pdf", "html", "mhtml", "txt"})
_ENDS_A_ZIP = b"PK\x05\x06"
_TAIL = 66_000  # how far from its end a ZIP may have its directory
_PACKED = frozenset({"docx", "xlsx"})


def main() -> int:
    """Answers what stands at standard input."""
    _bind()
    head, _, data = sys.stdin.buffer.read().partition(b"\n")
    asked = json.loads(head)
    try:
        media, content = _answer(data, **asked)
    except Unreadable as error:
        _say({"refused": error.sentence}, b"")
    else:
        _say({"media": media}, content)
    return 0


def refuse_strangers(data: bytes) -> None:
    """Raises Unreadable for what this page does not read, and for files that are two things at once."""
    kind = kind_of(data)
    if kind not in _READ:
        raise Unreadable(
            "Trang này nhận Word (DOCX), Excel, PDF, HTML và văn bản thuần; hãy lưu lại thành một loại đó."
        )
    if kind not in _PACKED and _ENDS_A_ZIP in data[-_TAIL:]:
        raise Unreadable("Tệp vừa là một loại này vừa là tệp nén, nên không được mở; hãy xin lại tệp gốc.")
    if kind == "pdf" and not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        raise Unreadable("Trước phần PDF còn có nội dung khác, nên tệp không được mở; hãy xuất lại PDF.")


def _answer(data: bytes, name: str, word: bool, above: str) -> tuple[str, bytes]:
    refuse_strangers(data)
    document = open_bytes(data, name)
    if len(document.text) > bounds.LETTERS:
        most = f"{bounds.LETTERS:,}".replace(",", ".")
        raise Unreadable(
            f"Văn bản dài hơn {most} chữ cái, trang này không đọc hết; hãy tách ra rồi kiểm tra từng phần."
        )
    marked = check(Opened(name, document, data), Answers(()), for_page=not word).marked
    return ("docx", _commented(marked, data)) if word else ("html", _page(marked, above))


def _commented(marked: Marked, data: bytes) -> bytes:
    from luyke.files.marking.word import commented

    return commented(marked, data if marked.document.media == "docx" else None)


def _page(marked: Marked, above: str) -> bytes:
    from luyke.files.marking.page import page

    return page(marked, above=above).encode()


def _bind() -> None:
    limits.FILE_BYTES, limits.TEXT_BYTES, limits.PDF_PAGES = bounds.FILE_BYTES, bounds.TEXT_BYTES, bounds.PDF_PAGES
    limits.ZIP_INFLATED, limits.TABLE_CELLS = 20 * bounds.FILE_BYTES, 50_000
    limits.PDF_TABLE_SECONDS, limits.OCR_PAGES, limits.OCR_SECONDS = bounds.SECONDS / 3, 3, bounds.SECONDS / 2
    if hasattr(os, "nice"):
        os.nice(5)  # readers of pages go first
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in (
        (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, bounds.SECONDS),
        (resource.RLIMIT_AS, bounds.MEMORY),
    ):  # fmt: skip
        resource.setrlimit(what, (most, most))


def _say(told: dict[str, str], content: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False).encode() + b"\n" + content)


if __name__ == "__main__":
    sys.exit(main())
