"""Words of time → periods of the contract."""

from __future__ import annotations

import pytest

from luyke.reading.periods import when_at
from luyke.reading.spelled import last_month, spell, year_before

# words → period, in a text about 2021, November
PERIODS = {
    # a day
    "tính đến ngày 25-11-2021": "@2021-11-25",
    "tính đến 25/11/2021": "@2021-11-25",
    "đến hết ngày 30/9/2020": "@2020-09-30",
    "đến hết 30/11": "@2021-11-30",
    "ngày 5 tháng 8 năm 2019": "@2019-08-05",
    "tính đến ngày 15.6.2018": "@2018-06-15",
    "đến trung tuần tháng 4/2020": "@2020-04-15",
    "đến giữa tháng 10.2019": "@2019-10-15",
    "tính đến cuối năm 2018": "@2018-12-31",
    "cuối tháng 6/2020": "@2020-06-30",
    # a month
    "tháng 11-2021": "2021-11",
    "tháng 3/2020": "2020-03",
    "tháng 10.2019": "2019-10",
    "tháng 03 năm 2020": "2020-03",
    "tháng 7": "2021-07",
    "tháng giêng": "2021-01",
    "tháng tư năm 2019": "2019-04",
    "tháng mười hai": "2021-12",
    "tháng đầu năm 2020": "2020-01",
    # from January on
    "lũy kế 11 tháng": "2021-01/2021-11",
    "luỹ kế 8 tháng năm 2020": "2020-01/2020-08",
    "6 tháng đầu năm 2012": "2012-01/2012-06",
    "sáu tháng đầu năm": "2021-01/2021-06",
    "9 tháng/2019": "2019-01/2019-09",
    "tính chung 10 tháng": "2021-01/2021-10",
    "12 tháng": "2021",
    "09 tháng": "2021-01/2021-09",
    "tính đến hết 9/2020": "2020-01/2020-09",
    "tính đến hết tháng 9/2020": "2020-01/2020-09",
    "lũy kế tháng 5": "2021-01/2021-05",
    "lũy kế": "2021-01/2021-11",
    "từ đầu năm đến nay": "2021-01/2021-11",
    "từ đầu năm 2012 đến tháng 1/2013": "2012-01/2013-01",
    "từ năm 2015 đến tháng 6 năm 2019": "2015-01/2019-06",
    # the second half
    "6 tháng cuối năm": "2021-07/2021-12",
    "sáu tháng cuối năm 2020": "2020-07/2020-12",
    # a quarter
    "quý i": "2021-Q1",
    "quý iv/2020": "2020-Q4",
    "quý 3 năm 2019": "2019-Q3",
    "quí ii": "2021-Q2",
    # years
    "năm 2018": "2018",
    "cả năm": "2021",
    "trong năm": "2021",
    "cuối năm 2018": "2018",
    "đến năm 2025": "2025",
    "giai đoạn 2016-2020": "2016/2020",
    "giai đoạn 2016 - 2020": "2016/2020",
    "nhiệm kỳ 2020 đến 2025": "2020/2025",
    "năm trước": "2020",
    "năm ngoái": "2020",
}
NO_PERIODS = ["tháng 13", "tháng", "năm", "quý v", "quý khách", "2.021 tỷ", "ngày mai", "99 tháng", "30/11 tỷ"]


@pytest.mark.parametrize(("words", "period"), PERIODS.items())
def test_words_of_time_spell_a_period(words: str, period: str) -> None:
    when = when_at(words, 0)
    assert when is not None
    assert spell(when, 2021, 11) == period
    assert when.end == len(words)


@pytest.mark.parametrize("words", NO_PERIODS)
def test_words_that_name_no_period(words: str) -> None:
    assert when_at(words, 0) is None


@pytest.mark.parametrize("words", ["tháng 7", "lũy kế 11 tháng", "quý i", "cả năm", "năm trước", "đến hết 30/11"])
def test_a_period_of_an_unknown_year_is_left_open(words: str) -> None:
    when = when_at(words, 0)
    assert when is not None
    assert spell(when, 0) == ""


def test_an_impossible_day_is_still_a_date() -> None:
    when = when_at("ngày 31/11/2021", 0)
    assert when is not None
    assert (when.form, when.day, when.month, when.year) == ("d", 31, 11, 2021)


def test_a_period_can_begin_in_the_middle_of_a_text() -> None:
    when = when_at("thu ngân sách tháng 5/2020 đạt", 14)
    assert when is not None
    assert (spell(when, 0), when.end) == ("2020-05", 26)


@pytest.mark.parametrize(
    ("period", "month"),
    [("2021-01/2021-11", "2021-11"), ("2021-11", "2021-11"), ("2021", "2021"), ("2012-01/2013-01", "2012-01/2013-01")],
)
def test_the_last_month_of_a_year_to_date(period: str, month: str) -> None:
    assert last_month(period) == month


@pytest.mark.parametrize(
    ("period", "before"),
    [("2021-01/2021-11", "2020-01/2020-11"), ("@2021-11-25", "@2020-11-25"), ("2021-Q1", "2020-Q1"), ("", "")],
)
def test_the_same_period_a_year_before(period: str, before: str) -> None:
    assert year_before(period) == before
