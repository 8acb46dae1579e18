"""Running text → figures, relations and dates: fold, scan, bind, settle what the whole text decides, tie."""

from __future__ import annotations

import gc
import itertools
import re
from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from operator import attrgetter

from luyke.model import Figure, Reading, Source
from luyke.reading.binding import bind
from luyke.reading.binding.state import State
from luyke.reading.dates import dates_of
from luyke.reading.doubts import mark_doubts
from luyke.reading.fold import Folded
from luyke.reading.headlines import headline_of, take_after_text
from luyke.reading.linking import link
from luyke.reading.members import LEVEL, NO_BASIS, TARGET
from luyke.reading.mentions import Mention
from luyke.reading.periods import When
from luyke.reading.scan import scan
from luyke.reading.spelled import last_month, spell, told
from luyke.reading.ties import tie
from luyke.reading.wholes import find_wholes

_PLAN_OF = re.compile(r"^(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu) (?!vốn)", re.IGNORECASE)
_APART = re.compile(r"(?:tính riêng|chỉ riêng|riêng)(?: trong)? tháng(?!\w)")  # "… Chỉ tính riêng trong tháng 9 này, …"
_NEXT, _SOON = 3, 10  # sentences
_TOGETHER = ("tính chung ", "lũy kế ", "luỹ kế ", "cộng dồn ")
_TOP = 600  # characters in which a text says of which year it is
_OPENING, _LONG = 16, 100_000  # characters
_UNSURE = "Dấu phẩy trong “{}” có thể là dấu thập phân, cũng có thể là dấu ngăn cách hàng nghìn."


def read_prose(text: str, source: Source = Source.PROSE) -> Reading:
    """The reading of running text. `source` marks its figures, for text recognised from a picture."""
    with _collecting_nothing(len(text)):
        return _read(text, source)


_START = attrgetter("start")


@contextmanager
def _collecting_nothing(letters: int) -> Iterator[None]:
    """Without the collector of garbage, which would walk through all figures read so far, again and again.

    Nor does it walk through those of a long text when it is let go on: what was read is no garbage and lives on, so it
    is put among the old things at once (to freeze everything and thaw it again does that). Where a process has frozen
    what it shares with others, it is left alone; to ask that is to count all that is frozen, too dear for a short text.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            if letters > _LONG and not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _read(text: str, source: Source) -> Reading:
    folded = Folded(text)
    scanned = scan(folded)
    bound = bind(folded, scanned)
    mentions = bound.mentions
    headline = headline_of(mentions, folded.low)
    _forget_opening(mentions, bound.opening)
    _fill_opening(mentions, folded.low, bound)
    if bound.year_ahead:
        _forget_ahead(mentions, str(bound.base_year))
    if headline:
        take_after_text(headline, mentions)
    find_wholes(mentions)
    if bound.comma_decimal and "," in text:
        mark_doubts(mentions, folded.low)
    for mention in mentions:
        mention.figure = _figure(folded, mention, source)
    figures = [mention.figure for mention in mentions]
    if bound.ranks:
        figures = sorted(figures + [_figure(folded, rank, source) for rank in bound.ranks], key=_START)
    return Reading(
        text=text,
        figures=tuple(figures),
        relations=tuple(tie(mentions, folded)),
        dates=tuple(dates_of(folded, scanned)),
        period=_main_period(mentions),
        unread=tuple(folded.span(start, end) for start, end in bound.unread),
    )


def _forget_opening(mentions: list[Mention], opening: str) -> None:
    """ "… tăng 5% so với cùng kỳ năm 2017. Như vậy, trong tháng 1 …": the year only stood in for what is named soon."""
    named = next((m for m in mentions if m.period != opening and m.timed and m.kind is not TARGET), None)
    if len(opening) != len("2017") or named is None or named.sentence > _SOON or named.bracket:
        return
    if named.period.lstrip("@").startswith(f"{opening}-"):
        for mention in itertools.takewhile(lambda m: m.period == opening and not m.timed, mentions):
            mention.period = ""


def _fill_opening(mentions: list[Mention], low: str, bound: State) -> None:
    """Figures before the first words of time, as in a headline, take the first period named soon after, or the year.

    Where prices are told of month by month, its last month; so, too, before "Tính chung 10 tháng, …". Where no figure
    has a period, the one that is named at all ("…, cao nhất trong quý 1-2018").
    """
    year, monthly = bound.base_year, bound.monthly_prices
    first = next((m for m in mentions if m.period and not m.bracket), None)
    default = str(year) if year else ""
    if (first is not None and first.kind is TARGET) or (first is None and _only_aims(mentions, low, year)):
        default = ""
    elif first is None and year and bound.worded.startswith(str(year)):
        default = bound.worded
    elif first is not None and (not year or str(year) in first.period):
        default = first.period if len(first.period) != 9 or _is_season(first.period) else ""
        if default[:1] == "@" and default[6:8] == "12" and any(_tells_of_year(m, year) for m in mentions):
            default = str(year)  # what a year brought, though one figure stands as of a day in December
        if _APART.search(low, max(0, first.opens), first.start) and len(default) == len("2011-09"):
            default = spell(When("c", int(default[:4]), int(default[5:]), 0, 0), int(default[:4]))
        default = last_month(default) if monthly or _sums_up(low, first.opens) else default
    for mention in mentions:
        if mention is first:
            break
        if mention.timeless:
            continue
        if first is not None and mention.sentence > _SOON:
            default = str(year) if default and year and str(year) in low[:_TOP] else ""
        if mention.timed and not mention.period:
            break  # "trong tuần 38, …": what follows is of that week, too
        if first is not None and mention.kind is first.kind is TARGET and not mention.period:
            mention.period = first.period  # "Phường phấn đấu thu 70 tỷ đồng", above "6 tháng cuối năm 2025, …"
        far = default[:1] == "@" and first is not None and first.sentence - mention.sentence > _NEXT
        mention.period = mention.period or (_up_to(default) if far else default)  # of that day only what stands near it


def _forget_ahead(mentions: list[Mention], year: str) -> None:
    """Where a text names no year but one to come, nothing that stands before it has been in that year."""
    for mention in itertools.takewhile(lambda m: not m.timed, mentions):
        if mention.kind is not TARGET and mention.period == year:
            mention.period = ""


def _only_aims(mentions: list[Mention], low: str, year: int) -> bool:
    """Whether a text is a list of aims below a date: the date's year is not the one that they are for."""
    return f"năm {year}" not in low and all(mention.kind is TARGET for mention in mentions)


def _up_to(day: str) -> str:
    """The part of the year that ends with the day of "@2022-09-30", where it is the last of a month; else the year."""
    year, month, last = int(day[1:5]), int(day[6:8]), int(day[9:11])
    if month == 12 or last != monthrange(year, month)[1]:
        return str(year)
    return spell(When("c", year, month, 0, 0), year)


def _tells_of_year(mention: Mention, year: int) -> bool:
    return mention.period == str(year) and mention.kind is LEVEL


def _is_season(period: str) -> bool:
    """Whether a span is a season or a school year: 2020/2021."""
    return int(period[5:]) == int(period[:4]) + 1


def _sums_up(low: str, opens: int) -> bool:
    """Whether a sentence takes months together, so that what stood before it was of the last."""
    return low[opens : opens + _OPENING].lstrip(" -+*").startswith(_TOGETHER)


def _figure(folded: Folded, mention: Mention, source: Source) -> Figure:
    start, end = folded.span(mention.start, mention.end)
    printed = folded.text[start:end]
    subject = _as_printed(folded, mention)
    planned = mention.kind is TARGET
    named = _PLAN_OF.sub("", subject) if planned else subject
    indicator, confidence = link(named, mention.unit) if named else (None, 0.0)
    return Figure(
        start,
        end,
        printed,
        mention.quantity.decided() if planned else mention.quantity,
        mention.unit,
        mention.kind,
        mention.of,
        mention.upto,
        mention.estimate,
        subject,
        indicator,
        confidence,
        period=told(mention.period),
        basis=mention.basis or NO_BASIS,
        issuer=mention.issuer,
        clause=mention.clause,
        source=source,
        doubt=_UNSURE.format(printed) if mention.doubt else "",
    )


def _as_printed(folded: Folded, mention: Mention) -> str:
    """The subject in the letters of the text, where its words stand there in one piece."""
    subject = mention.subject
    if not subject:
        return ""
    at = folded.low.rfind(subject, max(0, mention.start - 400), mention.start)
    return folded.cased[at : at + len(subject)] if at >= 0 else subject


def _main_period(mentions: list[Mention]) -> str:
    """The period of most figures; of several, the one that comes first."""
    counted: dict[str, int] = {}
    for mention in mentions:
        period = mention.figure.period
        if period:
            counted[period] = counted.get(period, 0) + 1
    return max(counted, key=counted.__getitem__, default="")
