"""How much of a file is read at most, so that no input hangs the reader or fills the memory.

Set in November 2026 on a machine of 2 cores: the largest monthly report seen was 9 MB of DOCX and 0.6 MB of text,
so each limit stands at least ten times above what an office sends. All sizes are bytes unless said otherwise.
"""

from __future__ import annotations

MEBI = 1024 * 1024

# A scanned PDF of two hundred pages stays below this; a file is held in memory once.
FILE_BYTES = 100 * MEBI

# Running text, plain or HTML: ten thousand printed pages. Reading needs some ten times its size in memory.
TEXT_BYTES = 20 * MEBI

# An office package: Word writes some twenty members, a workbook two per sheet, pictures one each.
ZIP_MEMBERS = 10_000

# What the members of a package say they inflate to, together.
ZIP_INFLATED = 600 * MEBI

# Text deflates to a tenth, blank rows to a fiftieth; a bomb to a thousandth. Small packages may do as they like.
ZIP_RATIO = 200
ZIP_RATIO_FROM = 64 * MEBI

# One XML part that is parsed into a tree, which takes some ten times its size.
XML_PART = 40 * MEBI

# One sheet of a workbook, which is streamed: a million formatted blank rows are 60 to 250 MB.
SHEET_BYTES = 400 * MEBI

# Cells that hold something, over all sheets of a workbook or tables of a document.
TABLE_CELLS = 300_000

# A sheet whose used range is larger than this many cells is closed up: its blank rows and columns are left out.
SHEET_AREA = 3_000_000

# Nesting of XML or HTML elements and of tables in tables: Word itself stops at 11 tables.
NESTING = 60

# Pages of a PDF that are read, those searched for tables, and the seconds the search may take.
PDF_PAGES = 500
PDF_TABLE_PAGES = 60
PDF_TABLE_SECONDS = 20.0

# Recognition takes 1 to 4 s a page.
OCR_PAGES = 40
OCR_SECONDS = 180.0

# A picture's pixels: A3 at 400 dpi is 31 million.
IMAGE_PIXELS = 60_000_000

# LibreOffice on a cold start takes 2 to 10 s; a converter that hangs is stopped.
CONVERT_SECONDS = 60.0
