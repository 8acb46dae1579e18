"""Office packages (ZIP): opened with every size checked first, so that a bomb never inflates."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType
from typing import IO

from luyke.files import limits
from luyke.files.unreadable import Unreadable

_BROKEN = "Tệp bị hỏng hoặc bị cắt giữa chừng; hãy gửi lại tệp, hoặc mở bằng Word hay Excel rồi lưu lại."
_TOO_LARGE = (
    "Tệp mở ra lớn bất thường so với dung lượng, có thể là tệp phá hoại nên không được mở; hãy xin lại tệp gốc."
)
_FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)


class Archive:
    """A ZIP in memory. Raises Unreadable on a broken, encrypted or bloated one, when opened and when read."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAILURES as error:
            raise Unreadable(_BROKEN) from error
        members = self._zip.infolist()
        inflated = sum(member.file_size for member in members)
        if (
            len(members) > limits.ZIP_MEMBERS
            or inflated > limits.ZIP_INFLATED
            or (inflated > limits.ZIP_RATIO_FROM and inflated > limits.ZIP_RATIO * len(data))
        ):
            raise Unreadable(_TOO_LARGE)
        if any(member.flag_bits & 1 for member in members):
            raise Unreadable("Tệp nén được đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại.")
        self.names = frozenset(member.filename for member in members)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str, most: int = limits.XML_PART) -> bytes:
        """The whole of one member. Raises Unreadable when it is missing, broken or inflates beyond `most` bytes."""
        with self.open(name) as stream:
            try:
                data = stream.read(most + 1)
            except _FAILURES as error:
                raise Unreadable(_BROKEN) from error
        if len(data) > most:
            raise Unreadable(_TOO_LARGE)
        return data

    def open(self, name: str) -> IO[bytes]:
        """One member as a stream. Raises Unreadable when it is missing or broken; reading it may raise zip errors."""
        try:
            return self._zip.open(name)
        except KeyError as error:
            raise Unreadable(_BROKEN) from error
        except _FAILURES as error:
            raise Unreadable(_BROKEN) from error

    def content_types(self) -> str:
        """The declared content type of the main part, as far as sniffing needs it; "" where nothing is declared."""
        if "[Content_Types].xml" not in self.names:
            return ""
        declared = self.read("[Content_Types].xml").decode("utf-8", "replace")
        at = declared.find(".main+xml")
        return declared[max(0, at - 80) : at] if at >= 0 else ""
