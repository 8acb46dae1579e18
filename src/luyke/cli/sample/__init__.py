"""The sample of `luyke demo`: a monthly report of quận Lê Chân, November 2021, in words of our own.

The figures are those the press printed on 30-11-2021, their slip included (one pair of numbers printed for two
indicators); what was invented to fill the annex is marked "minh họa" where it stands. `report` holds what the
document says, `layout` how it looks; `python -m luyke.cli.sample` writes the document anew.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["SAMPLE"]

SAMPLE = Path(__file__).with_name("bao-cao-thang-11-2021.docx")
