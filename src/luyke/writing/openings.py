"""The sentence that the month opens with: how many targets are reached, and which are not."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from luyke.lexicon.unit_names import unit_name
from luyke.model import Figure, Kind, Quantity
from luyke.reading.linking import link
from luyke.scoring import Status
from luyke.writing.phrases import phrase
from luyke.writing.progress import Progress, to_date
from luyke.writing.shortfalls import come_so_far
from luyke.writing.teller import small
from luyke.writing.traced import Traced

_NAMED = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR)
_FEW = 4  # so many are named with their figures; more than that nobody could read out in one breath
_DECEMBER = "12"
_UNIT = "indicator"
_STEP = Decimal(1)


def write_scoreboard_sentence(
    progresses: Sequence[Progress], period: str, untold: Collection[str] = frozenset()
) -> Traced:
    """ "Đến hết tháng 11/2021, 12/13 chỉ tiêu đạt và vượt kế hoạch; chỉ tiêu chưa đạt: …".

    Those that are not reached are named in the order given, the worst status first; how far each has come is said while
    they are few. The counts have the sources "tally:reached", "tally:at_risk" and so on, every other number that of its
    indicator. Those whose codes are `untold` are named at the end and counted nowhere: a count would tell of them.
    """
    start, mute = Traced(_start(period)), [one for one in progresses if one.code in untold]
    progresses = [one for one in progresses if one.code not in untold]
    ending = _untold(mute, alone=not progresses) + "."
    if mute and not progresses:
        return start + ending
    if not progresses:
        return start + phrase("opening", "none_assigned") + "."
    by_status = {status: [one for one in progresses if one.status is status] for status in Status}
    if len(by_status[Status.UNCLEAR]) == len(progresses):
        return start + phrase("opening", "all_unclear") + ending
    told = start + _first_counts(by_status, len(progresses), period)
    named = [(status, by_status[status]) for status in _NAMED if by_status[status]]
    few = sum(len(left) for _, left in named) <= _FEW
    alone = [status for status, _ in named] == [Status.AT_RISK] and not by_status[Status.ON_TRACK]
    for status, left in named:
        name = "not_reached" if alone else status.value
        names = Traced("; ").join(write_shortfall(one) if few else small(one.name) for one in left)
        counted = _counted(len(left), period, phrase("opening", f"list_{name}"), status)
        told += Traced.fill(phrase("opening", name if few else "several"), count=counted, names=names)
    return told + ending


def write_list(progresses: Sequence[Progress], period: str, status: Status) -> Traced:
    """ "Đến hết tháng 11/2021, có 2 chỉ tiêu có nguy cơ không đạt: …; …."; nothing where none has that status."""
    named = [small(one.name) for one in progresses if one.status is status]
    if not named:
        return Traced()
    count = _counted(len(named), period, phrase("opening", f"list_{status.value}"), status)
    return Traced.fill(phrase("opening", "list"), start=_start(period), count=count, names=Traced("; ").join(named))


def write_names(progresses: Sequence[Progress], status: Status) -> Traced:
    """ "Các chỉ tiêu đạt và vượt kế hoạch: …; ….", behind the sentence that counts them; nothing without any."""
    names = "; ".join(small(one.name) for one in progresses if one.status is status)
    words = phrase("opening", f"list_{status.value}")
    return Traced(phrase("opening", "names").format(words=words, names=names)).capitalised if names else Traced()


def write_shortfall(progress: Progress) -> Traced:
    """An indicator with how far it has come: "giải ngân vốn đầu tư công bằng 50,6% kế hoạch thành phố giao"."""
    told = come_so_far(progress)
    if told is None:
        return Traced.fill(phrase("opening", "no_figure"), small=small(progress.name))
    return small(progress.name) + " " + told


def source_of(status: Status) -> str:
    """The key of how many targets have a status."""
    return f"tally:{status.value}"


def _untold(progresses: Sequence[Progress], *, alone: bool) -> Traced:
    """Those whose standing is not told."""
    if not progresses:
        return Traced()
    told = Traced.fill(phrase("opening", "untold"), names=Traced("; ").join(small(one.name) for one in progresses))
    return told if alone else Traced("; ") + told


def _first_counts(by_status: Mapping[Status, Sequence[Progress]], total: int, period: str) -> Traced:
    """How many are reached, how many on track; of the first that there are any of, out of how many."""
    said: list[Traced] = []
    for status in (Status.REACHED, Status.ON_TRACK):
        if by_status[status]:
            words, of = phrase("opening", f"list_{status.value}"), None if said else total
            count = _count(len(by_status[status]), period, words, source_of(status), of)
            said.append(Traced.fill(phrase("opening", status.value), count=count))
    if said:
        return Traced(", ").join(said)
    return Traced(phrase("opening", "none_reached_at_end" if period.endswith(_DECEMBER) else "none_reached"))


def _start(period: str) -> str:
    """ "Đến hết tháng 11/2021, "."""
    year, month = period.split("-")
    title = phrase("period", "title").format(month=int(month), year=year)
    return phrase("opening", "start" if month != "01" else "start_january").format(title=title)


def _counted(number: int, period: str, words: str, status: Status) -> Traced:
    """ "2 chỉ tiêu có nguy cơ không đạt"."""
    return _count(number, period, words, source_of(status)) + words.removeprefix(unit_name(_UNIT))


def _count(number: int, period: str, subject: str, source: str, of: int | None = None) -> Traced:
    code, confidence = link(subject, _UNIT)
    whole = None if of is None else Quantity(Decimal(of), _STEP, _STEP, "", True)
    figure = Figure(
        start=0,
        end=0,
        text="",
        quantity=Quantity(Decimal(number), _STEP, _STEP, "", True),
        unit=_UNIT,
        kind=Kind.LEVEL if of is None else Kind.FRACTION,
        of=whole,
        subject=subject,
        indicator=code,
        confidence=confidence,
        period=to_date(period),
    )
    digits = str(number) if of is None else f"{number}/{of}"
    return Traced.number(f"{digits} {unit_name(_UNIT)}", source, figure)
