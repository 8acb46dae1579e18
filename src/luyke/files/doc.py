"""DOC, RTF and ODT → Document, through LibreOffice, or for DOC through antiword."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from luyke.files import limits
from luyke.files.docx.reader import read as read_docx
from luyke.files.sniffing import kind_of
from luyke.files.txt import read as read_text
from luyke.files.unreadable import Unreadable
from luyke.model import Document

_NO_OFFICE = (
    "Máy này chưa có LibreOffice để đọc tệp Word cũ (DOC, RTF, ODT); hãy cài LibreOffice, hoặc mở bằng Word và lưu lại "
    "thành DOCX."
)
_FAILED = (
    "Không chuyển đổi được tệp Word cũ, có thể tệp đã hỏng hoặc có mật khẩu; hãy mở bằng Word và lưu lại thành DOCX."
)


def read(data: bytes) -> Document:
    """The document converted to DOCX and read as such. Raises Unreadable where no converter can."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    antiword = shutil.which("antiword")
    kind = kind_of(data)
    if office is not None:
        return _with_note(_through_office(data, kind, office), "LibreOffice")
    if antiword is not None and kind == "doc":
        return _with_note(_through_antiword(data, antiword), "antiword (không giữ bảng)")
    raise Unreadable(_NO_OFFICE)


def _with_note(document: Document, means: str) -> Document:
    return replace(document, media="doc", notes=(f"Tệp Word cũ, được đọc qua {means}.", *document.notes))


def _through_office(data: bytes, kind: str, office: str) -> Document:
    # A profile of its own: LibreOffice refuses a second run on the same profile, and leaves the user's alone.
    with tempfile.TemporaryDirectory(prefix="luyke-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"source.{kind}")
        source.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        options = ["--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", folder]
        _run([office, f"-env:UserInstallation={profile}", *options, str(source)])
        converted = Path(folder, "source.docx")
        if not converted.is_file() or converted.stat().st_size > limits.FILE_BYTES:
            raise Unreadable(_FAILED)
        return read_docx(converted.read_bytes())


def _through_antiword(data: bytes, antiword: str) -> Document:
    with tempfile.TemporaryDirectory(prefix="luyke-") as folder:
        source = Path(folder, "source.doc")
        source.write_bytes(data)
        text = _run([antiword, "-w", "0", "-m", "UTF-8.txt", str(source)])
    if not text.strip():
        raise Unreadable(_FAILED)
    return read_text(text)


def _run(command: list[str]) -> bytes:
    """What a converter prints. It and all it started are stopped after `limits.CONVERT_SECONDS`."""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(timeout=limits.CONVERT_SECONDS)
        except subprocess.TimeoutExpired as error:
            _stop(process)
            raise Unreadable(_FAILED) from error
    return printed


def _stop(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
