"""When two subjects name the same thing."""

from __future__ import annotations

import re

from luyke.reading.mentions import Mention
from luyke.reading.subjects import GENERIC

_PLACE = re.compile(
    r" (?:(?:trên|trong|của|tại|ở) )?(?:(?:toàn|cả|địa bàn|khu vực) )?"
    r"(?:tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|cả nước|toàn quốc|địa phương)(?: ta| này| nhà)?$"
)
_PLACE_ENDS = frozenset(
    ["tỉnh", "phố", "tp", "quận", "huyện", "xã", "phường", "nước", "quốc", "phương", "ta", "này", "nhà"]
)  # the last words of all such places
_FILLER = re.compile(r"\b(?:ước|tính|đã|toàn|các|của|trên địa bàn|địa bàn|giá trị|và|số|tổng)\b|[-–,.\"'()]")


def key_of(mention: Mention) -> str:
    """What a mention is about, in a form that equals for the same thing; "" where its words are too vague."""
    subject = mention.subject
    if subject[subject.rfind(" ") + 1 :] in _PLACE_ENDS:
        subject = _PLACE.sub("", subject)
    if not subject or subject in GENERIC or " " not in subject:
        return ""
    of = mention.total.subject if mention.total is not None else ""
    return f"{of}|{subject}"


def core_of(subject: str) -> str:
    """The words of a subject without what sectors are written with in one place and without in another."""
    return " ".join(_FILLER.sub(" ", subject).split())
