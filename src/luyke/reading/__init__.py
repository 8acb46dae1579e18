"""Text and tables → figures and the relations between them."""

from luyke.model import Reading
from luyke.reading.document import read_document
from luyke.reading.prose import read_prose

__all__ = ["read_document", "read_text"]


def read_text(text: str) -> Reading:
    """The figures and relations of running text. Offsets are code points of `text` as given; never raises."""
    return read_prose(text)
