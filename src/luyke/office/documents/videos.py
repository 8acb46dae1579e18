"""Films that people send: MP4 of a picture and its sound, all that a telephone writes beside them blanked.

A film cannot be drawn anew as a photo is. Its boxes are walked: those that hold pictures, sound and how to find them
stay where they are, every other (where it was taken, by which device, its title) becomes an empty box of the same size,
so that no offset moves. Times of making are set to nothing. A track that is neither picture nor sound is refused: such
tracks tell, second by second, where the camera stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _

MOST_VIDEO_BYTES = 50_000_000
LONGEST = 15 * 60  # seconds
_WIDEST = 4096
_KEPT = {
    "": frozenset({"ftyp", "moov", "mdat"}),
    "moov": frozenset({"mvhd", "trak", "iods"}),
    "trak": frozenset({"tkhd", "edts", "tref", "mdia"}),
    "mdia": frozenset({"mdhd", "hdlr", "minf"}),
}
_TIMED = frozenset({"mvhd", "tkhd", "mdhd"})  # boxes that begin with when they were made
_CODECS = {"vide": frozenset({"avc1", "avc3"}), "soun": frozenset({"mp4a"})}


class NotAVideoError(ValueError):
    """What was sent is no film, or is too large; the text is a sentence for who sent it."""


@dataclass(frozen=True)
class Film:
    """A film without what stood beside its pictures and sound; `seconds` are rounded up."""

    content: bytes
    width: int
    height: int
    seconds: int


class _Box(NamedTuple):
    kind: str
    start: int
    body: int
    end: int


def stripped(content: bytes) -> Film:
    """The film as it may go out. Raises NotAVideoError."""
    if len(content) > MOST_VIDEO_BYTES:
        raise NotAVideoError(_("Video quá nặng; nhiều nhất 50 MB."))
    data = bytearray(content)
    try:
        return _walked(data)
    except (IndexError, UnicodeDecodeError, LookupError) as error:
        raise _no_film() from error


def _walked(data: bytearray) -> Film:
    top = list(_boxes(data, 0, len(data)))
    if [box.kind for box in top[:1]] != ["ftyp"] or any(box.kind == "moof" for box in top):
        raise _no_film()
    (movie,) = _only(top, "moov")
    (head,) = _only(_boxes(data, movie.body, movie.end), "mvhd")
    scale, length = _duration(data, head)
    seconds = -(-length // scale) if scale else 0
    tracks = [box for box in _boxes(data, movie.body, movie.end) if box.kind == "trak"]
    handlers = [_handler(data, track) for track in tracks]
    if "vide" not in handlers:
        raise _no_film()
    width, height = max(_size(data, track) for track in tracks)
    if not 0 < seconds <= LONGEST or not 0 < width <= _WIDEST or not 0 < height <= _WIDEST:
        raise NotAVideoError(_("Video dài nhất {minutes} phút, rộng nhất {most} điểm ảnh.").format(
            minutes=LONGEST // 60, most=_WIDEST))  # fmt: skip
    _blank(data, 0, len(data), "")
    return Film(bytes(data), width, height, seconds)


def _boxes(data: bytearray, start: int, end: int) -> Iterator[_Box]:
    while start < end:
        size, body = int.from_bytes(data[start : start + 4], "big"), start + 8
        if size == 1:
            size, body = int.from_bytes(data[start + 8 : start + 16], "big"), start + 16
        elif size == 0:
            size = end - start
        if size < body - start or start + size > end:
            raise _no_film()
        yield _Box(data[start + 4 : start + 8].decode("latin-1"), start, body, start + size)
        start += size


def _only(boxes: Iterator[_Box] | list[_Box], kind: str) -> list[_Box]:
    found = [box for box in boxes if box.kind == kind]
    if len(found) != 1:
        raise _no_film()
    return found


def _within(data: bytearray, box: _Box, *kinds: str) -> _Box:
    for kind in kinds:
        (box,) = _only(_boxes(data, box.body, box.end), kind)
    return box


def _handler(data: bytearray, track: _Box) -> str:
    box = _within(data, track, "mdia", "hdlr")
    kind = data[box.body + 8 : box.body + 12].decode("latin-1")
    if kind not in _CODECS:
        raise NotAVideoError(_("Video còn rãnh dữ liệu khác ngoài hình và tiếng (có thể là vị trí lúc quay); "
                               "hãy xuất lại thành MP4 chỉ có hình và tiếng."))  # fmt: skip
    coded = _within(data, track, "mdia", "minf", "stbl", "stsd")
    if any(box.kind not in _CODECS[kind] for box in _boxes(data, coded.body + 8, coded.end)):
        raise NotAVideoError(_("Trình duyệt không mở được kiểu nén này; hãy xuất lại thành MP4 (H.264, AAC)."))
    return kind


def _duration(data: bytearray, head: _Box) -> tuple[int, int]:
    """Ticks in a second, and how many there are."""
    at, wide = (head.body + 20, 8) if data[head.body] else (head.body + 12, 4)
    return int.from_bytes(data[at : at + 4], "big"), int.from_bytes(data[at + 4 : at + 4 + wide], "big")


def _size(data: bytearray, track: _Box) -> tuple[int, int]:
    head = _within(data, track, "tkhd")
    return int.from_bytes(data[head.end - 8 : head.end - 6], "big"), int.from_bytes(data[head.end - 4 : head.end - 2],
                                                                                   "big")  # fmt: skip


def _blank(data: bytearray, start: int, end: int, inside: str) -> None:
    for box in list(_boxes(data, start, end)):
        if box.kind not in _KEPT[inside]:
            data[box.start + 4 : box.start + 8] = b"free"
            data[box.body : box.end] = bytes(box.end - box.body)
        elif box.kind in _KEPT:
            _blank(data, box.body, box.end, box.kind)
        elif box.kind in _TIMED:
            wide = 16 if data[box.body] else 8
            data[box.body + 4 : box.body + 4 + wide] = bytes(wide)


def _no_film() -> NotAVideoError:
    return NotAVideoError(_("Không mở được video; nhận MP4 (H.264, AAC). Kiểu khác thì xuất lại thành MP4."))
