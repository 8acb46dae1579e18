"""Findings laid back onto their document: as Word comments, and as one page to open in a browser."""

from luyke.files.marking.marked import Marked, Tie

__all__ = ["Marked", "Tie"]
