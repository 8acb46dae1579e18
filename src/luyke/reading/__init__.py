"""Text and tables → figures and the relations between them."""

from luyke.model import Document, Reading
from luyke.reading.prose import read_prose


def read_text(text: str) -> Reading:
    """The figures and relations of running text. Offsets are code points of `text` as given; never raises."""
    return read_prose(text)


def read_document(document: Document) -> Reading:
    """The figures and relations of a document's prose and tables, and those between the two. Never raises."""
    return read_text(document.text)
