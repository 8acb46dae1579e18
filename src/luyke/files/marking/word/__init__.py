"""Findings as Word comments: in the document itself, or, for what was no Word file, in a plain one made of its text."""

from luyke.files.marking.word.write import commented

__all__ = ["commented"]
