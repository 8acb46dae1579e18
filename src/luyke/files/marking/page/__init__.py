"""Findings as one HTML page that needs nothing else: no network, no script from elsewhere, no folder beside it."""

from luyke.files.marking.page.assemble import page

__all__ = ["page"]
