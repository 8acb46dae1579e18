"""Word documents. `walk(package)` is the one way through a document: the reader makes its text from it, and whoever
writes comments finds with it the runs behind an offset (see `walk.py`).
"""

from luyke.files.docx.package import Package
from luyke.files.docx.paragraph import Paragraph, Piece
from luyke.files.docx.timeless import timeless
from luyke.files.docx.walk import Placed, walk

__all__ = ["Package", "Paragraph", "Piece", "Placed", "timeless", "walk"]
