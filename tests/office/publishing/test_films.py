"""A film goes out as pictures and sound; what a telephone wrote beside them does not."""

from __future__ import annotations

from importlib.resources import files

import pytest

from luyke.office.documents.videos import MOST_VIDEO_BYTES, NotAVideoError, stripped

FILM = files("luyke.office.demo").joinpath("data/film.mp4").read_bytes()
WHERE = "+20.8449+106.6881/ nhà ông A".encode()


def box(kind: bytes, body: bytes) -> bytes:
    return (8 + len(body)).to_bytes(4, "big") + kind + body


def with_place() -> bytes:
    """The film as a telephone would have written it: where, by whom and when stand beside the pictures."""
    at = FILM.index(b"moov") - 4
    end = at + int.from_bytes(FILM[at : at + 4], "big")
    movie = bytearray(FILM[at + 8 : end])
    when = movie.index(b"mvhd") + 8
    movie[when : when + 4] = b"WHEN"
    # It moves to the end, and the offsets of the pictures hold.
    behind = box(b"moov", bytes(movie) + box(b"udta", box(b"\xa9xyz", WHERE))) + box(b"uuid", WHERE)
    return FILM[:at] + box(b"free", WHERE.ljust(end - at - 8)) + FILM[end:] + behind


def test_where_and_when_a_film_was_taken_stays_at_home() -> None:
    sent = with_place()
    film = stripped(sent)
    assert (film.width, film.height, film.seconds) == (640, 360, 8)
    assert len(film.content) == len(sent), "no picture moved"
    assert sent.count(WHERE) == 3
    for secret in (WHERE, b"WHEN"):
        assert secret not in film.content
    assert stripped(film.content) == film


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Không mở được video"),
        (b"<html><script>alert(1)</script>", "Không mở được video"),
        (b"\x1aE\xdf\xa3webm" * 20, "Không mở được video"),
        (FILM[:4000], "Không mở được video"),
        (FILM + b"PK\x03\x04" * 9, "Không mở được video"),
        (box(b"ftyp", b"isom") * 3, "Không mở được video"),
        (FILM.replace(b"avc1", b"hvc1"), "kiểu nén"),
        (FILM.replace(b"vide", b"meta"), "rãnh dữ liệu khác"),
        (b"\0" * (MOST_VIDEO_BYTES + 1), "quá nặng"),
    ],
    ids=["nothing", "page", "webm", "cut", "and-zip", "empty-boxes", "other-codec", "track-of-places", "heavy"],
)
def test_what_is_no_film_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(NotAVideoError, match=sentence):
        stripped(content)


def test_a_broken_film_is_refused_and_breaks_nothing() -> None:
    for at in range(0, 1500, 7):
        broken = bytearray(FILM)
        broken[at : at + 4] = b"\xff\xff\xff\xf0"
        try:
            stripped(bytes(broken))
        except NotAVideoError:
            continue
