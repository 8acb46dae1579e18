"""Just inside and just outside: the days, months and years at which a check over dates begins to speak."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.figures import codes, figure, found

from luyke.checks import check
from luyke.model import Basis, DateMention, Figure, Kind, Reading


def _date(
    day: int, month: int, year: int, role: str = "", weekday: int = 0, at: int = 0, text: str = ""
) -> DateMention:
    text = text or f"{day}/{month}/{year}"
    return DateMention(at, at + len(text), text, year, month, day, weekday, role)


@pytest.mark.parametrize(
    ("day", "month", "year", "limit"),
    [
        (31, 12, 2021, ""),
        (31, 1, 2021, ""),
        (0, 12, 2021, ""),
        (29, 2, 2024, ""),
        (29, 2, 0, ""),
        (29, 2, 10_000, ""),
        (29, 2, 9_999, "tháng 2/9999 có 28 ngày"),
        (29, 2, 1, "tháng 2/1 có 28 ngày"),
        (29, 2, 2021, "tháng 2/2021 có 28 ngày"),
        (30, 2, 0, "tháng 2 có 29 ngày"),
        (31, 11, 2021, "tháng 11 có 30 ngày"),
        (32, 12, 2021, "tháng 12 có 31 ngày"),
        (32, 1, 2021, "tháng 1 có 31 ngày"),
        (5, 13, 2021, "một năm có 12 tháng"),
        (5, -1, 2021, "một năm có 12 tháng"),
        (31, 0, 2021, ""),
        (32, 0, 2021, "một tháng có nhiều nhất 31 ngày"),
        (-1, 12, 2021, "tháng 12 có 31 ngày"),
    ],
)
def test_a_day_is_on_the_calendar_or_not(day: int, month: int, year: int, limit: str) -> None:
    assert [one.calculation for one in found(dates=(_date(day, month, year),))] == ([limit] if limit else [])


@pytest.mark.parametrize(
    ("date", "speaks"),
    [
        (_date(29, 11, 2021, weekday=2), False),
        (_date(29, 11, 2021, weekday=3), True),
        (_date(28, 11, 2021, weekday=8), False),
        (_date(29, 11, 0, weekday=3), False),
        (_date(0, 11, 2021, weekday=3), False),
        (_date(29, 0, 2021, weekday=3), False),
        (_date(29, 11, 2021, weekday=9), False),
        (_date(1, 1, 1, weekday=3), True),
        (_date(31, 12, 9999, weekday=2), True),
        (_date(31, 12, 10_000, weekday=2), False),
    ],
)
def test_a_weekday_is_looked_up_where_the_whole_date_is_told(date: DateMention, speaks: bool) -> None:
    before = _date(31, 11, 2021, weekday=3), _date(1, 1, 2021)
    assert codes(dates=(*before, date)) == ["PER101 error", *(["PER102 error"] if speaks else [])]


DOSES = figure("194.768", "mũi", period="@2021-11-25")


@pytest.mark.parametrize(
    ("changed", "published", "speaks"),
    [
        ({}, (20, 11, 2021), True),
        ({}, (25, 11, 2021), False),
        ({}, (26, 11, 2021), False),
        ({}, (31, 11, 2021), False),
        ({"estimate": True}, (20, 11, 2021), False),
        ({"kind": Kind.TARGET}, (20, 11, 2021), False),
        ({"period": "2021-11"}, (20, 11, 2021), False),
        ({"period": "@2021-11"}, (20, 11, 2021), False),
        ({"period": "@2021-12"}, (20, 11, 2021), False),
        ({"period": "@2021-11-31"}, (20, 11, 2021), False),
        ({"period": "@2021-11-30"}, (20, 11, 2021), False),
        ({"period": "@2021-11-29"}, (20, 11, 2021), True),
        ({"period": "@2021-11-30"}, (31, 10, 2021), True),
        ({"period": "@2021-11-01"}, (20, 11, 2020), True),
    ],
)
def test_a_day_after_the_publication_is_told_unless_it_ends_the_month(
    changed: dict[str, object], published: tuple[int, int, int], speaks: bool
) -> None:
    text = Reading("", (replace(DOSES, **changed),), (), dates=(_date(*published, "published"),))  # type: ignore[arg-type]  # named by each case
    assert ("PER104" in [one.code for one in check(text).findings]) is speaks


def test_the_latest_day_of_publishing_counts() -> None:
    twice = _date(20, 11, 2021, "published"), _date(20, 11, 2021, "published", at=30)
    assert codes(figures=(DOSES,), dates=twice) == ["PER104 error"]
    days = _date(26, 11, 2021, "published", at=3), _date(20, 11, 2021, "published", at=30)
    assert codes(figures=(DOSES,), dates=days) == []
    (finding,) = found(
        figures=(DOSES,), dates=(_date(2, 11, 2021, "published"), _date(20, 11, 2021, "published", at=30))
    )
    assert (finding.dates[0].day, finding.calculation) == (20, "25/11/2021 > 20/11/2021")


SAID = "cùng kỳ năm 2020"


def _compared(at: int, period: str) -> Figure:
    return replace(figure("12,4", "%", Kind.GROWTH, basis=Basis.YOY, period=period), start=at, end=at + 4)


def _same_period(
    figures: tuple[Figure, ...], year: int, at: int = 40, words: str = SAID, blank: str = "x"
) -> list[str]:
    text = blank * at + words
    mention = DateMention(at, at + len(words), words, year, 0, 0, 0, "base")
    return [
        f"{one.severity.value}: {one.calculation}"
        for one in check(Reading(text, figures, (), dates=(mention,))).findings
    ]


@pytest.mark.parametrize(
    ("period", "year", "expected"),
    [
        ("2021-11", 2020, []),
        ("2021-11", 2021, ["error: 2021 − 1 = 2020; ghi 2021"]),
        ("2021-11", 2022, ["error: 2021 − 1 = 2020; ghi 2022"]),
        ("2021-11", 2019, ["doubt: 2021 − 1 = 2020; ghi 2019"]),
        ("2021-11", 0, []),
        ("", 2021, []),
        ("2020-12/2021-03", 2021, []),
    ],
)
def test_the_same_period_is_that_of_the_year_before(period: str, year: int, expected: list[str]) -> None:
    assert _same_period((_compared(10, period),), year) == expected


def test_the_same_period_belongs_to_the_figure_before_it_in_the_text() -> None:
    of_2020, of_2021, later = _compared(0, "2020-11"), _compared(10, "2021-11"), _compared(90, "2021-11")
    assert _same_period((of_2020, of_2021, later), 2020) == []
    assert _same_period((later, of_2021, of_2020), 2020) == []
    assert _same_period((of_2021, replace(of_2020, start=20, end=24)), 2019) == []
    assert _same_period((later,), 2021) == []
    assert _same_period((), 2021) == []


@pytest.mark.parametrize(
    ("words", "speaks"),
    [("cùng kỳ năm 2021", True), ("CÙNG  KÌ\nnăm 2021", True), ("cùng thời điểm 2021", True), ("năm 2021", False)],
)
def test_only_words_of_the_same_period_ask_for_the_year_before(words: str, speaks: bool) -> None:
    assert bool(_same_period((_compared(10, "2021-11"),), 2021, words=words)) is speaks
    assert bool(_same_period((_compared(0, "2021-11"),), 2021, at=0, words=words)) is speaks


def test_a_wrong_year_is_told_in_one_line_and_does_not_end_the_search() -> None:
    words = "cùng kỳ\nnăm 2021"
    plain = DateMention(0, 4, "2018", 2018, 0, 0, 0, "base")
    mention = DateMention(40, 40 + len(words), words, 2021, 0, 0, 0, "base")
    text = Reading("x" * 40 + words, (_compared(10, "2021-11"),), (), dates=(plain, mention))
    (finding,) = check(text).findings
    assert finding.message == "“cùng kỳ năm 2021”: số liệu của năm 2021 thì cùng kỳ là năm 2020."


OCTOBER = tuple(figure(f"{n},5", "ha", subject="rừng", period="2021-01/2021-10") for n in (12, 23, 34))
TITLE = _date(0, 11, 2021, "title", text="tháng 11\nnăm 2021")


@pytest.mark.parametrize(
    ("titles", "figures", "speaks"),
    [
        ((TITLE,), OCTOBER, True),
        ((TITLE,), OCTOBER[:2], False),
        ((), OCTOBER, False),
        ((replace(TITLE, year=0),), OCTOBER, False),
        ((replace(TITLE, month=0),), OCTOBER, False),
        ((replace(TITLE, role="published"),), OCTOBER, False),
        ((TITLE, replace(TITLE, month=10)), OCTOBER, False),
        ((TITLE, replace(TITLE, month=9)), OCTOBER, True),
        ((TITLE,), (*OCTOBER, replace(OCTOBER[0], period="2021-11")), False),
        ((TITLE,), (*OCTOBER, replace(OCTOBER[0], period="2021-12", estimate=True)), False),
        ((TITLE,), (*OCTOBER, replace(OCTOBER[0], period="2021-12")), True),
        ((TITLE,), (*OCTOBER, replace(OCTOBER[0], estimate=True)), True),
        ((TITLE,), (*OCTOBER[:2], replace(OCTOBER[0], kind=Kind.TARGET)), False),
        ((TITLE,), (*OCTOBER[:2], replace(OCTOBER[0], period="2021")), False),
        ((TITLE,), (*OCTOBER[:2], replace(OCTOBER[0], period="2021-01/2021-12")), False),
        ((TITLE,), (*OCTOBER[:2], replace(OCTOBER[0], period="")), False),
        ((TITLE,), (*OCTOBER[:2], replace(OCTOBER[0], period="2020-10")), False),
    ],
)
def test_a_title_speaks_of_the_month_its_figures_end_in(
    titles: tuple[DateMention, ...], figures: tuple[Figure, ...], speaks: bool
) -> None:
    assert codes(figures=figures, dates=titles) == (["PER105 doubt"] if speaks else [])


def test_all_months_of_titles_and_figures_are_told() -> None:
    titles = TITLE, replace(TITLE, month=9)
    (finding,) = found(figures=(*OCTOBER, replace(OCTOBER[0], period="2021-08")), dates=titles)
    assert finding.message == "Tiêu đề ghi “tháng 11 năm 2021” nhưng số liệu đều kết thúc ở tháng 8/2021, 10/2021."
    assert finding.calculation == "tiêu đề: 9/2021, 11/2021; số liệu: 8/2021, 10/2021"


@pytest.mark.parametrize(
    ("period", "speaks"),
    [
        ("2012-01/2013-01", True),
        ("2012-01/2013-11", True),
        ("2012-01/2013-12", False),
        ("2012-02/2013-01", False),
        ("2012-01/2014-01", False),
        ("2013-01/2013-11", False),
        ("@2013-01-30", False),
        ("không rõ", False),
    ],
)
def test_a_year_to_date_ends_in_the_year_it_began(period: str, speaks: bool) -> None:
    figures = [figure("309", "ha", period=one, basis=Basis.PLAN) for one in ("không rõ", "2011-01/2012-12", period)]
    assert codes(figures=tuple(figures)) == (["PER106 doubt"] if speaks else [])
    assert codes(figures=tuple(replace(one, basis=Basis.NONE) for one in figures)) == []


def _as_of(period: str, kind: Kind = Kind.LEVEL, *, estimate: bool = False) -> Figure:
    return figure("71,9 tỷ", "đồng", kind, subject="giải ngân", period=period, estimate=estimate)


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        (_as_of("@2021-12-31"), False),
        (_as_of("@2022-01-01"), True),
        (_as_of("@2022-02-28"), True),
        (_as_of("@2021-11-25"), False),
        (_as_of("@2021-10-31"), False),
        (_as_of("@2021-09-30"), True),
        (_as_of("@2020-12-31"), False),
        (_as_of("@2021-01-15"), True),
        (_as_of("@2020-09-30"), True),
        (_as_of("@2020-08-31"), False),
        (_as_of("@2022-02"), False),
        (_as_of("@2022-02-30"), False),
        (_as_of("2021-01/2022-02"), False),
        (_as_of("@2022-02-28", Kind.TARGET), False),
        (_as_of("@2022-02-28", Kind.FRACTION), True),
        (_as_of("@2022-02-28", estimate=True), False),
    ],
)
def test_a_report_speaks_of_days_about_its_month(said: Figure, speaks: bool) -> None:
    within = _as_of("@2021-11-20")
    assert codes(figures=(within, said), dates=(TITLE,)) == (["PER107 doubt"] if speaks else [])
    for untold in (replace(TITLE, year=0), replace(TITLE, month=0), replace(TITLE, role="as_of")):
        assert codes(figures=(within, said), dates=(untold,)) == []


def test_a_report_of_two_months_names_both_and_the_day_where_it_stands() -> None:
    titles = TITLE, replace(TITLE, month=12)
    assert codes(figures=(_as_of("@2022-01-31"),), dates=titles) == []
    day = _date(28, 2, 2022, "as_of", at=30)
    (finding,) = found(figures=(_as_of("@2022-02-28"),), dates=(*titles, day, _date(1, 2, 2022, at=60)))
    assert finding.message == (
        "Giải ngân: 71,9 tỷ đồng ghi là tính đến 28/2/2022, báo cáo lại là của tháng 11/2021, 12/2021."
    )
    assert finding.calculation == "tiêu đề: 11/2021, 12/2021; tính đến: 28/2/2022"
    assert finding.dates == (*titles, day)
    (january,) = found(figures=(_as_of("@2021-03-31"),), dates=(replace(TITLE, month=1),))
    assert january.calculation == "tiêu đề: 1/2021; tính đến: 31/3/2021"


def test_a_year_in_another_sentence_does_not_end_the_search() -> None:
    words = "cùng kỳ năm 2021"
    text = "x" * 20 + ". Còn " + words + " xxx " + "y" * 20 + words
    first = DateMention(26, 26 + len(words), words, 2021, 0, 0, 0, "base")
    at = len(text) - len(words)
    second = DateMention(at, at + len(words), words, 2021, 0, 0, 0, "base")
    figures = _compared(5, "2021-11"), _compared(at - 8, "2021-11")
    findings = check(Reading(text, figures, (), dates=(first, second))).findings
    assert [one.dates[0].start for one in findings] == [at]
