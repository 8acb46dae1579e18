"""Opening a file: sizes first, then what it is by its content, then its reader. Every failure is an `Unreadable`."""

from __future__ import annotations

import errno
import stat
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from luyke.files import limits
from luyke.files.kinds import KIND_OF_EXTENSION, KINDS
from luyke.files.sniffing import kind_of
from luyke.files.unreadable import Unreadable
from luyke.model import Document

_RUNNING_TEXT = {"txt", "html", "mhtml"}
_SEPARATED = {"csv", "tsv"}


def open_document(path: Path) -> Document:
    """A file as text with positions.

    Recognised by content; a wrong extension is told in the notes. Raises Unreadable, and nothing else, for a missing
    file, a folder, no permission, a file too large, and whatever its bytes cannot give.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable(f"“{path}” là thư mục, không phải tệp; hãy chỉ rõ một tệp trong đó.")
        _refuse_above(limits.FILE_BYTES, status.st_size)
        with path.open("rb") as stream:
            return open_stream(stream, path.name)
    except FileNotFoundError as error:
        raise Unreadable(f"Không tìm thấy tệp “{path}”; hãy kiểm tra lại tên và thư mục.") from error
    except PermissionError as error:
        raise Unreadable(f"Không có quyền đọc tệp “{path}”; hãy xin quyền hoặc chép sang thư mục của mình.") from error
    except (OSError, ValueError) as error:
        reason = (
            "tên quá dài" if getattr(error, "errno", 0) == errno.ENAMETOOLONG else "lỗi ổ đĩa hoặc tên không hợp lệ"
        )
        raise Unreadable(f"Không đọc được tệp “{path}” ({reason}); hãy chép sang nơi khác rồi thử lại.") from error


def open_stream(stream: BinaryIO, name: str) -> Document:
    """What a stream holds, standard input for one (name it "stdin.txt"). Reads at most `limits.FILE_BYTES`."""
    data = stream.read(limits.FILE_BYTES + 1)
    return open_bytes(data, name)


def open_bytes(data: bytes, name: str) -> Document:
    """A file's bytes as text with positions; `name` gives the extension. Raises Unreadable, and nothing else."""
    _refuse_above(limits.FILE_BYTES, len(data))
    if not data:
        raise Unreadable("Tệp rỗng (0 byte); hãy kiểm tra lại việc sao chép hoặc tải về.")
    kind = "txt"
    try:
        kind = kind_of(data)
        if kind in _RUNNING_TEXT:
            _refuse_above(limits.TEXT_BYTES, len(data))
        document = KINDS[kind].reader()(data)
        if not document.text.strip():
            raise Unreadable("Tệp không có chữ nào, chỉ có khoảng trắng; hãy kiểm tra lại nội dung tệp.")
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("Tệp cần nhiều bộ nhớ hơn máy đang có; hãy tách thành các tệp nhỏ hơn.") from error
    except Exception as error:
        raise Unreadable(_broken(kind)) from error
    notes = _note_on_extension(name, kind) + document.notes
    return replace(document, name=name, notes=notes)


def _refuse_above(most: int, size: int) -> None:
    if size > most:
        raise Unreadable(
            f"Tệp quá lớn (hơn {most // limits.MEBI} MB), không phải báo cáo thông thường; hãy tách nhỏ rồi gửi lại."
        )


def _broken(kind: str) -> str:
    return f"Tệp {KINDS[kind].label} bị hỏng hoặc bị cắt giữa chừng, không đọc được; hãy lưu lại từ chương trình gốc."


def _note_on_extension(name: str, kind: str) -> tuple[str, ...]:
    extension = Path(name).suffix.removeprefix(".").lower()
    if extension in _SEPARATED and kind == "txt":
        return ("Tệp CSV được đọc như văn bản thuần, không thành bảng; hãy lưu lại thành XLSX để kiểm tra cả bảng.",)
    expected = KIND_OF_EXTENSION.get(extension)
    if not extension or expected is None or expected == kind or {expected, kind} == {"html", "mhtml"}:
        return ()
    return (f"Tệp có đuôi .{extension} nhưng nội dung là {KINDS[kind].label}; đã đọc theo nội dung.",)
