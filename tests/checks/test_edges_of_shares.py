"""Just inside and just outside for shares of a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.figures import codes, fall, figure, found

from luyke.model import Figure, Kind, SharesOfWhole


def _share(printed: str, *, negative: bool = False) -> Figure:
    return (fall if negative else figure)(printed, "%", Kind.SHARE)


@pytest.mark.parametrize(
    ("share", "speaks"),
    [
        (_share("100,0"), False),
        (_share("100,1"), True),
        (_share("100"), False),
        (_share("101"), True),
        (figure("hơn 100", "%", Kind.SHARE), False),
        (figure("không quá 361", "%", Kind.SHARE), False),
        (_share("0"), False),
        (_share("0,1", negative=True), True),
        (_share("0,0", negative=True), False),
        (fall("gần 1", "%", Kind.SHARE), False),
        (fall("không quá 1", "%", Kind.SHARE), False),
    ],
)
def test_a_share_lies_between_nothing_and_all(share: Figure, speaks: bool) -> None:
    before = figure("361", "ha"), figure("361", "%", Kind.GROWTH, period="2021")
    assert codes(figures=(*before, share)) == (["PCT204 doubt"] if speaks else [])


def test_a_share_below_nothing_is_told_to_be_below() -> None:
    (below,) = found(figures=(_share("3", negative=True),))
    assert below.calculation == "-3 % < 0 %"


@pytest.mark.parametrize(
    ("shares", "speaks"),
    [
        ((_share("62,5"), _share("37,5"), _share("0,0")), False),
        ((_share("62,5"), _share("47,5"), _share("0,0")), True),
        ((_share("62,5"), _share("47,5"), _share("0,4")), True),
    ],
)
def test_shares_exceed_the_whole_only_where_none_is_taken_away(shares: tuple[Figure, ...], speaks: bool) -> None:
    assert codes(SharesOfWhole(True, shares, False)) == (["PCT202 error"] if speaks else [])
    below = _share("2,0", negative=True)
    assert codes(SharesOfWhole(True, (*shares, below), False)) == ["PCT204 doubt"]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (("12,4", "48,1", "39,5"), []),
        (("12,4", "48,1", "37,5"), ["PCT201 doubt"]),
        (("12,4", "48,1", "41,5"), ["PCT201 error"]),
        (("12,4", "48,1", "39,3"), ["PCT201 note"]),
        (("98,0",), ["PCT201 doubt"]),
    ],
)
def test_what_three_sectors_leave_out_may_be_taxes(shares: tuple[str, ...], expected: list[str]) -> None:
    tie = SharesOfWhole(True, tuple(_share(one) for one in shares), True, taxes_unsaid=True)
    assert codes(tie) == expected
    sure = replace(tie, taxes_unsaid=False)
    assert codes(sure) == [one.replace("doubt", "error") for one in expected]
    assert ["thuế" in one.message for one in found(tie)] == ["doubt" in one for one in expected]


def test_a_share_that_has_no_upper_end_may_well_fill_the_whole() -> None:
    open_ended = (_share("12,4"), figure("ít nhất 48", "%", Kind.SHARE), _share("37,5"))
    assert codes(SharesOfWhole(True, open_ended, True, taxes_unsaid=True)) == []


def test_the_first_share_names_the_whole() -> None:
    first = replace(_share("62,5"), subject="dịch vụ")
    (one,) = found(SharesOfWhole(True, (first, replace(_share("47,5"), subject="công nghiệp")), False))
    assert one.message == "Dịch vụ: các tỷ trọng cộng lại vượt 100 %."
    (alone,) = found(SharesOfWhole(True, (first,), True))
    assert (alone.message, alone.calculation) == (
        "Dịch vụ: các tỷ trọng cộng lại không bằng 100 %.",
        "62,5 = 62,5 %; phải là 100",
    )
