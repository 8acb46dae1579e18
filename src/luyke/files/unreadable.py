"""The one exception of reading files."""

from __future__ import annotations


class Unreadable(Exception):  # noqa: N818 - said as a property of the file
    """A file that cannot be read. `sentence` is one Vietnamese sentence: what is wrong and what to do about it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
