"""The sentence that the month opens with: how many targets are reached, and which are not."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from luyke.lexicon.unit_names import unit_name
from luyke.model import Figure, Kind, Quantity
from luyke.reading.linking import link
from luyke.scoring import Status, Style
from luyke.writing.changes import compared, compared_to_last_year
from luyke.writing.clauses import in_brackets, reached, share_of_plan, wanted
from luyke.writing.phrases import phrase
from luyke.writing.progress import Plan, Progress, Value, to_date
from luyke.writing.teller import Teller, small
from luyke.writing.traced import Traced

REACHED, ON_TRACK = "tally:reached", "tally:on_track"
_NAMED = ((Status.MISSED, "missed"), (Status.AT_RISK, "at_risk"), (Status.UNCLEAR, "unclear"))
_CHANGES = (Style.GROWTH, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_UNIT = "indicator"
_STEP = Decimal(1)


def write_scoreboard_sentence(progresses: Sequence[Progress], period: str) -> Traced:
    """ "Đến hết tháng 11/2021, 12/13 chỉ tiêu đạt và vượt kế hoạch; chỉ tiêu chưa đạt: …".

    Those that are not reached are named in the order given, the worst status first. The counts have the sources
    "tally:reached" and "tally:on_track", every other number that of its indicator.
    """
    start = Traced(_start(period))
    if not progresses:
        return start + phrase("opening", "none_assigned") + "."
    by_status = {status: [one for one in progresses if one.status is status] for status in Status}
    done, on_track = by_status[Status.REACHED], by_status[Status.ON_TRACK]
    count = _count(len(done), period, phrase("opening", "list_reached"), REACHED, of=len(progresses))
    told = start + Traced.fill(phrase("opening", "reached"), count=count)
    if on_track:
        count = _count(len(on_track), period, phrase("opening", "list_on_track"), ON_TRACK)
        told += Traced.fill(phrase("opening", "on_track"), count=count)
    named = [(name, by_status[status]) for status, name in _NAMED if by_status[status]]
    if len(named) == 1 and named[0][0] == "at_risk" and not on_track:
        named = [("not_reached", named[0][1])]
    for name, left in named:
        told += Traced.fill(phrase("opening", name), names=Traced(", ").join(write_shortfall(one) for one in left))
    return told + "."


def write_list(progresses: Sequence[Progress], period: str, status: Status) -> Traced:
    """ "Đến hết tháng 11/2021, có 2 chỉ tiêu có nguy cơ không đạt: …; …."; nothing where none has that status."""
    named = [small(one.name) for one in progresses if one.status is status]
    if not named:
        return Traced()
    words = phrase("opening", f"list_{status.value}")
    count = _count(len(named), period, words, f"tally:{status.value}")
    count += words.removeprefix(unit_name(_UNIT))
    return Traced.fill(phrase("opening", "list"), start=_start(period), count=count, names=Traced("; ").join(named))


def write_shortfall(progress: Progress) -> Traced:
    """An indicator with how far it has come: "giải ngân vốn đầu tư công bằng 50,6% kế hoạch thành phố giao"."""
    teller, value, plan = Teller(progress), progress.value, progress.first
    if value is None or plan is None:
        return Traced.fill(phrase("opening", "no_figure"), small=small(progress.name))
    period, style = progress.to_date, plan.goal.style
    told: Traced | None = None
    if style in _CHANGES:
        base = progress.last_year if style is Style.REDUCE_POINTS else progress.same_period
        if base is not None and base.value != value.value:
            told = _changed(teller, value, base, plan)
    elif style is not Style.AT_MOST and not progress.measure.is_rate:
        told = share_of_plan(teller, value, plan, period, "briefly", 0)
    if told is None:
        told = reached(teller, value, period) + in_brackets(wanted(teller, plan))
    return small(progress.name) + " " + told


def _changed(teller: Teller, value: Value, base: Value, plan: Plan) -> Traced | None:
    period = teller.progress.to_date
    if plan.goal.style is Style.REDUCE_POINTS:
        return compared_to_last_year(teller, value, base, period, "since_briefly", 0, plan)
    return compared(teller, value, base, period, "briefly", 0, plan)


def _start(period: str) -> str:
    """ "Đến hết tháng 11/2021, "."""
    year, month = period.split("-")
    title = phrase("period", "title").format(month=int(month), year=year)
    return phrase("opening", "start" if month != "01" else "start_january").format(title=title)


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
