"""Numbers written in Vietnamese words."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.lexicon.number_names import to_words
from luyke.lexicon.numerals import find_number_words, find_share_words, match_words, parse_words


def integers_of_all_sizes() -> list[int]:
    rng = random.Random(20211130)
    spread = [rng.randrange(10**size) for size in range(1, 13) for _ in range(1100)]
    edges = [
        head * 10**size + tail for size in range(13) for head in (1, 2, 5, 10, 15, 21) for tail in (0, 1, 5, 14, 105)
    ]
    return [*range(3000), *spread, *edges, 10**12]


def test_what_is_written_in_words_is_read_back_for_more_than_15_000_integers() -> None:
    numbers = integers_of_all_sizes()
    assert len(numbers) > 15_000
    assert [number for number in numbers if parse_words(to_words(number)) != number] == []


def test_a_written_integer_of_two_words_or_more_is_found_whole_in_prose() -> None:
    missed = []
    for number in integers_of_all_sizes()[::3]:
        words = to_words(number)
        if " " in words and list(find_number_words(f"có {words} người")) != [(3, 3 + len(words), number)]:
            missed.append(number)
    assert missed == []


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4, allow_nan=False, allow_infinity=False))
def test_decimals_come_back_with_their_places(number: Decimal) -> None:
    for places in range(5):
        rounded = round(number, places) if places else Decimal(round(number))
        back = parse_words(to_words(rounded))
        assert back == rounded
        assert back is not None
        if places:
            assert back.as_tuple().exponent == -places


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai mươi mốt nghìn không trăm linh bốn", 21004),
        ("hai triệu rưỡi", 2_500_000),
        ("một nghìn tỷ", 10**12),
        ("một nghìn tỉ rưỡi", 10**12 + 5 * 10**8),
        ("một nghìn hai trăm tỷ ba trăm triệu", 1_200_300_000_000),
        ("nghìn rưỡi", 1500),
        ("một nghìn rưỡi tỷ", 1500 * 10**9),
        ("trăm rưởi", 150),
        ("trăm hai", 120),
        ("ba trăm hai", 320),
        ("ba trăm hai mốt", 321),
        ("ba trăm hai nghìn", 320_000),
        ("ba trăm linh hai nghìn", 302_000),
        ("một nghìn hai", 1200),
        ("một nghìn hai mươi", 1020),
        ("một nghìn linh hai", 1002),
        ("một ngàn lẻ một", 1001),
        ("hai triệu tư", 2_400_000),
        ("hai triệu mốt", 2_100_000),
        ("ba tỷ hai", 3_200_000_000),
        ("ba tỷ hai trăm", 3_000_000_200),
        ("hăm mốt", 21),
        ("hăm lăm", 25),
        ("băm sáu", 36),
        ("ba nhăm", 35),
        ("bẩy mươi nhăm", 75),
        ("hai mươi tư", 24),
        ("ba chục", 30),
        ("hai chục triệu", 20_000_000),
        ("ba vạn năm nghìn", 35_000),
        ("chín vạn hai", 92_000),
        ("hai vạn rưỡi", 25_000),
        ("nửa triệu", 500_000),
        ("mười hai phẩy năm", "12.5"),
        ("hai phẩy không năm", "2.05"),
        ("ba phẩy mười bốn", "3.14"),
        ("hai phẩy hai mươi lăm", "2.25"),
        ("không phẩy bảy lăm", "0.75"),
        ("hai phẩy năm nghìn tỷ", 2_500_000_000_000),
        ("âm ba", -3),
        ("âm hai phẩy một", "-2.1"),
        ("âm mười chín", -19),
        ("năm", 5),
        ("không", 0),
    ],
)
def test_every_way_of_saying_it_is_understood(words: str, value: int | str) -> None:
    assert parse_words(words) == Decimal(value)


@pytest.mark.parametrize(
    "words",
    ["", "mốt", "mươi", "trăm", "phẩy", "rưỡi", "hai mươi năm", "một trăm năm nghìn", "hai ba", "một nghìn hai tỷ",
     "mười rưỡi", "năm triệu tỷ tỷ hai nghìn ba", "phẩy năm", "hai phẩy", "hai mươi chín người", "hai nghìn ba nghìn"],
)  # fmt: skip
def test_what_is_no_number_or_could_be_two_gives_none(words: str) -> None:
    assert parse_words(words) is None


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("gần một nghìn tỷ đồng", ["một nghìn tỷ"]),
        ("thu hai triệu rưỡi mỗi người", ["hai triệu rưỡi"]),
        ("hai mươi năm qua", ["hai mươi"]),
        ("một nghìn năm thăng long", ["một nghìn"]),
        ("trong một trăm năm", ["một trăm"]),
        ("năm trăm người", ["năm trăm"]),
        ("không một trăm nào", ["một trăm"]),
        ("mỗi năm hai nghìn tấn", ["hai nghìn"]),
        ("hai triệu một người", ["hai triệu"]),
        ("hai mươi tư vấn viên", ["hai mươi"]),
        ("mỗi tháng mười hai chuyến", ["mười hai"]),
        ("tháng mười hai triệu đồng", ["mười hai triệu"]),
        ("năm mươi phần trăm", ["năm mươi"]),
        ("hỗ trợ nghìn rưỡi", ["nghìn rưỡi"]),
        ("ba mươi hai\nnghìn hộ", ["ba mươi hai\nnghìn"]),
    ],
)
def test_numbers_in_prose_are_found_with_their_ends(prose: str, found: list[str]) -> None:
    assert [prose[start:end] for start, end, _ in find_number_words(prose)] == found


@pytest.mark.parametrize(
    "prose",
    [
        "một số năm 2012 không có ba mẹ",
        "tháng mười hai",
        "ngày hai mươi ba",
        "lần thứ hai mươi",
        "thế kỷ hai mươi mốt",
        "năm hai nghìn không trăm mười hai",
        "hàng trăm nghìn người",
        "mấy chục triệu",
        "vài trăm nghìn",
        "ba bốn trăm hộ",
        "hai ba nhà",
        "đầu tư bán lẻ",
        "không một ai",
        "2 triệu rưỡi",
        "2 triệu ba trăm nghìn",
        "năm nay",
        "một tỷ lệ nhỏ",
        "năm tỷ giá ổn định",
        "vài ba trăm năm",
        "một phần trăm",
        "phần nghìn",
        "một trăm năm nghìn",
        "chai mươi",
        "phai trăm",
    ],
)
def test_ordinary_words_dates_and_vague_counts_are_no_numbers(prose: str) -> None:
    assert list(find_number_words(prose)) == []


def test_a_lone_word_is_a_number_only_when_asked() -> None:
    assert match_words("tám dự án", 0) is None
    assert match_words("tám dự án", 0, allow_single=True) == (3, Decimal(8))
    assert match_words("không dự án", 0, allow_single=True) is None
    assert match_words("tháng tám", 6, allow_single=True) is None
    assert [value for *_, value in find_number_words("mười dự án, hai mươi hộ", allow_single=True)] == [10, 20]


@pytest.mark.parametrize(
    ("prose", "shares"),
    [
        ("một phần ba dân số", [(1, 3)]),
        ("ba phần tư số xã", [(3, 4)]),
        ("hơn phân nửa số hộ", [(1, 2)]),
        ("một nửa", [(1, 2)]),
        ("quá nửa đại biểu", [(1, 2)]),
        ("nửa triệu", []),
        ("nửa đầu năm", []),
        ("gần nửa tháng", []),
        ("gần nửa số hộ", [(1, 2)]),
        ("một phần năm 2019", []),
        ("một phần năm người dân", [(1, 5)]),
        ("năm phần trăm", []),
        ("một phần đất", []),
        ("hai phần mười", [(2, 10)]),
    ],
)
def test_fractions_in_words_are_shares(prose: str, shares: list[tuple[int, int]]) -> None:
    assert [(over, under) for _, _, over, under in find_share_words(prose)] == shares


def test_a_number_too_large_to_say_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        to_words(10**18)
