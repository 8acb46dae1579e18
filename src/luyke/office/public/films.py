"""A film as a page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from luyke.office.public.pages import Number, Prints

#: Host → its name, and where it plays a film without following who looks, as far as it lets itself be asked.
_PLAYERS = {
    "youtube": ("YouTube", "https://www.youtube-nocookie.com/embed/{code}?rel=0"),
    "vimeo": ("Vimeo", "https://player.vimeo.com/video/{code}?dnt=1"),
}
#: The only places outside the house that a page may open, and only the page that a reader asks for by name.
OUTSIDE = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")


@dataclass(frozen=True)
class Film:
    """A film of an article.

    host     where it lies if not with the office; `player` is the address of its frame there
    length   "1:05", "" where only the host knows; `lasts` the same for programs
    """

    told: Mapping[str, Any]
    words: tuple[tuple[Number, ...], ...]
    host: str
    player: str
    length: str
    lasts: str


def film_of(video: Mapping[str, Any], prints: Prints) -> Film:
    """The film of a stored body."""
    host, player = _PLAYERS.get(video["host"], ("", ""))
    seconds = video["seconds"] or 0
    minutes, rest = divmod(seconds, 60)
    return Film(
        video, tuple(prints.sentence(part) for part in video["words"]), host, player.format(code=video["code"]),
        f"{minutes}:{rest:02}" if seconds else "", f"PT{seconds}S" if seconds else "",
    )  # fmt: skip
