"""The sentence that takes a printed number back."""

from __future__ import annotations

from luyke.writing.phrases import phrase
from luyke.writing.traced import Traced


def write_correction(where: str, what: str, was: Traced, now: Traced) -> Traced:
    """ "Tại trang 3, mục II: tổng thu ngân sách tháng 11 năm 2021 đã in là 105,3 tỷ đồng, nay sửa là 103,5 tỷ đồng."

    `was` and `now` are numbers as they stood and as they ought to stand, each with its source.
    """
    return Traced.fill(phrase("correction", "number"), where=where, what=what, was=was, now=now).capitalised
