"""Films of articles: where one that lies elsewhere is played, and what is said in one, with its times."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing.models import Host

MOST_CAPTIONS = 200_000
_TIMES = re.compile(r"^.*-->.*$", re.MULTILINE)
_HOSTS = (
    (Host.YOUTUBE, re.compile(r"https://(?:www\.|m\.)?youtube\.com/(?:watch\?(?:\S*&)?v=|shorts/|live/)([\w-]{11})(?![\w-])")),
    (Host.YOUTUBE, re.compile(r"https://youtu\.be/([\w-]{11})(?![\w-])")),
    (Host.VIMEO, re.compile(r"https://(?:www\.)?vimeo\.com/(\d{6,12})(?!\d)")),
)  # fmt: skip


def film_address(address: str) -> tuple[Host, str]:
    """Host and code of a film's address. Raises RefusedError for any other address."""
    for host, pattern in _HOSTS:
        if found := pattern.match(address.strip()):
            return host, found[1]
    raise RefusedError(_("Chỉ nhận địa chỉ một video của YouTube hoặc Vimeo, như https://youtu.be/…"))


def captions_read(content: bytes) -> str:
    """Captions as they were sent, "" for none. Raises RefusedError for what is no WebVTT."""
    if not content:
        return ""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        text = ""
    if not text.startswith("WEBVTT") or "-->" not in text or len(text) > MOST_CAPTIONS or "\0" in text:
        raise RefusedError(_("Phụ đề phải là tệp WebVTT (.vtt), mã UTF-8."))
    return text


def captions_said(captions: str) -> str:
    """What captions say, without their times."""
    return _TIMES.sub("", captions.removeprefix("WEBVTT"))
