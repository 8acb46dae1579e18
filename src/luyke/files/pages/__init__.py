"""Printed pages, from PDF or recognised from pictures: lines with their places → paragraphs; tables over page ends."""

from luyke.files.pages.items import Line, Page, PageCell, PageTable
from luyke.files.pages.layout import add_pages

__all__ = ["Line", "Page", "PageCell", "PageTable", "add_pages"]
