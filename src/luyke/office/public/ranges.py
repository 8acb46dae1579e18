"""Files that are too large to be given at once: a player asks for a stretch, and then for the next."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from luyke.office.publishing.selectors import Filed

_ASKED = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_MOST = 2**21  # what is given at once to who asks for "all from here on": a slow line must not hold a thread for long


def stretch(request: HttpRequest, file: Filed) -> HttpResponse | StreamingHttpResponse:
    """A file, or the stretch of it that is asked for. What is no single stretch is answered with the whole."""
    size, tag = file.size, f'"{file.path.rpartition("/")[2][:20]}"'
    asked = _ASKED.fullmatch(request.headers.get("Range", "").replace(" ", ""))
    if request.headers.get("If-Range", tag) != tag:
        asked = None
    start, end = (0, size) if asked is None or asked[0] == "bytes=-" else _bounds(asked[1], asked[2], size)
    if start >= end:
        answer = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    elif request.headers.get("If-None-Match") == tag:
        answer = HttpResponse(status=304)
    else:
        part = (start, end) != (0, size) or asked is not None
        answer = StreamingHttpResponse(file.between(start, end), status=206 if part else 200, content_type=file.media)
        answer["Content-Length"] = end - start
        if part:
            answer["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    answer["Accept-Ranges"], answer["ETag"], answer["Cache-Control"] = "bytes", tag, "public, no-cache"
    return answer


def _bounds(first: str, last: str, size: int) -> tuple[int, int]:
    if not first:
        return max(size - int(last), 0), size
    start = int(first)
    return start, min(int(last) + 1 if last else start + _MOST, size)
