"""Recognising pictures of pages: the extra `ocr`. Importing this package imports nothing heavy.

A table's rules are found first (`grid.py`), then each cell is read by itself, words with Tesseract's `vie`, numbers
with `eng` and nothing but digits allowed; a whole page read at once loses decimal commas. What comes out is never to
be trusted without arithmetic that holds: `Document.ocr` says so.
"""

from luyke.files.ocr.availability import Missing, recognise_picture, require

__all__ = ["Missing", "recognise_picture", "require"]
