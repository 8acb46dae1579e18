"""PER104."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter

from luyke.checks.check import Check
from luyke.checks.shown import shown
from luyke.model import DateMention, Figure, Finding, Kind, Period, Reading, Severity


class PublishedBeforeAsOf(Check):
    """
    ## What it does
    So ngày của số liệu (“tính đến ngày …”) với ngày công bố văn bản.

    ## Why it is bad
    Không thể có số thực hiện của một ngày chưa tới khi văn bản ra đời.

    ## What it lets pass
    Số ước, dự kiến và kế hoạch (“ước đến hết 30/11”), ngày cuối của chính tháng công bố (báo cáo tháng viết trước khi
    hết tháng), và văn bản không rõ ngày công bố.

    ## Example
    Ngày 20/11/2021: tính đến ngày 25/11/2021, toàn quận đã tiêm 194.768 mũi.
    """

    code = "PER104"
    name = "published-before-as-of"
    title = "Công bố trước ngày của số liệu"
    severity = Severity.ERROR
    message = "{figure} ghi là tính đến {as_of}, sau ngày công bố {published}."

    def find(self, reading: Reading) -> Iterator[Finding]:
        """Each figure that is neither estimate nor plan and stands for a day after the latest day of publishing."""
        published = [(day, mention) for mention in reading.dates if (day := _published(mention)) is not None]
        if not published:
            return
        day, mention = max(published, key=itemgetter(0))
        for figure in reading.figures:
            as_of = _as_of(figure)
            if as_of is not None and as_of > day and not _ends_its_month(as_of, day):
                yield self.finding(
                    figure,
                    calculation=f"{_written(as_of)} > {_written(day)}",
                    dates=(mention,),
                    figure=shown(figure),
                    as_of=_written(as_of),
                    published=_written(day),
                )


def _ends_its_month(as_of: date, published: date) -> bool:
    same_month = (as_of.year, as_of.month) == (published.year, published.month)
    return same_month and (as_of + timedelta(days=1)).day == 1


def _published(mention: DateMention) -> date | None:
    if mention.role != "published":
        return None
    period = Period.parse(f"@{mention.year:04}-{mention.month:02}-{mention.day:02}")
    return None if period is None else period.first


def _as_of(figure: Figure) -> date | None:
    if figure.estimate or figure.kind is Kind.TARGET or not figure.period.startswith("@"):
        return None
    # "@2021-11" and "@2021" end with a month or year that the text may well be published in.
    period = Period.parse(figure.period) if figure.period.count("-") == 2 else None
    return None if period is None else period.last


def _written(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
