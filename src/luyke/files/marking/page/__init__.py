"""Findings as one HTML page that needs nothing else: no network, no script from elsewhere, no folder beside it."""

from luyke.files.marking.page.assemble import hash_of, page

__all__ = ["hash_of", "page"]
