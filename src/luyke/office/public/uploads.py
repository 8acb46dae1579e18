"""What someone sends to a public page is held in memory while it is answered, and never becomes a file."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, QueryDict
from django.http.multipartparser import MultiPartParserError

_ROOM = 2**16  # for the other fields and what stands between them
_PIECE = 2**16
_WITH_FILES = "multipart/form-data"


class TooLargeError(Exception):
    """More was sent than is taken."""


class InMemory(FileUploadHandler):
    """Keeps a file in memory. Raises RequestDataTooBig past `most` bytes."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def new_file(self, *args: object, **kwargs: object) -> None:
        """A file begins."""
        super().new_file(*args, **kwargs)
        self._held = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Takes a piece of it."""
        if start + len(raw_data) > self._most:
            raise RequestDataTooBig
        self._held.write(raw_data)

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """The file."""
        self._held.seek(0)
        return InMemoryUploadedFile(self._held, self.field_name, self.file_name, self.content_type, file_size,
                                    self.charset, self.content_type_extra)  # fmt: skip


def sent(request: HttpRequest, most: int) -> tuple[QueryDict, Mapping[str, InMemoryUploadedFile]]:
    """Fields and files of a form. Raises TooLargeError; what is no form has no fields."""
    length = request.META.get("CONTENT_LENGTH", "")
    if length.isdigit() and int(length) > most + _ROOM:
        _let_pass(request, 4 * most)
        raise TooLargeError
    if request.content_type == _WITH_FILES:  # any other form has been read by now, and holds no file
        request.upload_handlers = [InMemory(most)]
    try:
        return request.POST, request.FILES
    except RequestDataTooBig as error:
        raise TooLargeError from error
    except MultiPartParserError:
        return QueryDict(), {}


def _let_pass(request: HttpRequest, most: int) -> None:
    """Takes the rest off the line: a browser that is still sending would not hear the answer."""
    taken = 0
    while taken < most and (piece := request.read(_PIECE)):
        taken += len(piece)
