"""How much is read for someone who has no account, and for how long. An office of one's own reads more."""

from __future__ import annotations

FILE_BYTES = 10 * 2**20  # the largest monthly report seen was 9 MB
TEXT_BYTES = 2**20
LETTERS = 400_000  # of any file, once opened: some 150 printed pages
PDF_PAGES = 150
SECONDS = 15  # a report takes one; what takes longer is no report
MEMORY = 2**31  # of the process that reads

CHECKS = 30  # from one address…
WITHIN = 600  # …in so many seconds: a whole office may stand behind one
WAITING = 10  # seconds that a text waits while another is read
