"""Acts of all registers: a round's figures at its closing, one revised for a reason, what is so by law corrected."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from luyke.office.audit.services import Actor, act
from luyke.office.collection.models import Column, RegimeLine, Round
from luyke.office.collection.refusals import RefusedError
from luyke.office.observations.models import Evidence, EvidenceKind, Observation, Status
from luyke.office.observations.periods import shifted, to_date
from luyke.office.observations.recording import NewValue, values_write
from luyke.office.observations.selectors import Known, values_of_places
from luyke.office.registers.feeds import Feed
from luyke.office.registers.figures import (
    Extent,
    Figure,
    Span,
    counted_as,
    fed_by,
    figures_of,
    reference_of,
    value_of,
)
from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.law import law_table
from luyke.office.registers.models import LawRow, Override
from luyke.office.registers.register import Register, register_of
from luyke.office.registers.rules import Broken
from luyke.office.registers.spans import spans_of, whole_spans_of


def round_feed(*, round: Round, by: Actor, at: datetime) -> int:
    """Records what the registers make of a round's lines, as of the moment at which it closed; gives how many are new.

    What they estimated of the month before is settled with it: that month is over, and what came after its closing is
    known by now. So December's actual figures come with the closing of January.
    A figure that is known already as it is (the round was reopened and closed again) is not recorded again. A round
    without such lines is left alone, and so is the record of acts.
    """
    regime = round.regime
    by.permit("regimes.change", regime.place.scope)
    lines = list(regime.lines.filter(ended_at__isnull=True).exclude(register="").select_related("indicator"))
    asked = [
        (place, line)
        for place, wanted in _reporting(round)
        for line in lines
        if not wanted or line.pk in wanted
    ]  # fmt: skip
    if not asked:
        return 0
    with act("registers.round.fed", by=by, at=at) as entry:
        fresh = [one for month in _months(round) for one in _fresh(month, asked, at)]
        evidence = Evidence.objects.bulk_create(_evidence(*one) for one, _ in fresh)
        values = [
            NewValue(line.indicator_id, extent.place_id, period, figure.value, status, None, rests_on.pk,
                     invented=figure.invented)
            for ((_, _, extent, figure), (line, period, status)), rests_on in zip(fresh, evidence, strict=True)
        ]  # fmt: skip
        count = values_write(values=values, by=by, at=at) if values else 0
        entry.of(round, str(round), scope=regime.place.code, values=count)
    return count


def figure_revise(*, evidence: Evidence, reason: str, by: Actor, at: datetime) -> Observation:
    """Records anew a figure that a register fed, as its cases stand now. What was issued stays in the history.

    Raises RefusedError without a reason, and where the cases make the same figure as before.
    """
    told = fed_by(evidence)
    if told is None:
        raise RefusedError("Số liệu này không do sổ theo dõi tính ra.")
    register, feed, extent = told
    issued = Observation.objects.filter(evidence=evidence).select_related("place", "indicator").get()
    by.permit("collection.approve", issued.place.scope)
    if not reason.strip():
        raise RefusedError("Điều chỉnh số đã báo cáo phải nêu lý do.")
    now = Extent(extent.place_id, extent.first, extent.last, at)
    figure = value_of(feed, now, at=at)
    newest = Observation.objects.filter(
        indicator=issued.indicator, place=issued.place, period=issued.period
    ).select_related("evidence").order_by("-pk").first()  # fmt: skip
    if newest is not None and not extent.same_days(newest.evidence):
        raise RefusedError("Kỳ này đã có số chính thức, tính đến hết tháng; hãy điều chỉnh số ấy.")
    if newest is not None and newest.value == figure.value:
        raise RefusedError("Sổ theo dõi vẫn cho đúng số đã báo cáo; không có gì để điều chỉnh.")
    with act("registers.figure.revised", by=by, at=at) as entry:
        rests_on = _evidence(register, feed, now, figure)
        rests_on.save()
        values_write(
            values=[NewValue(issued.indicator_id, issued.place_id, issued.period, figure.value, issued.status, None,
                             rests_on.pk, reason.strip()[:400], figure.invented)],
            by=by, at=at,
        )  # fmt: skip
        label = f"{issued.indicator.name}, {issued.place}, {issued.period}"
        entry.of(issued, label, scope=issued.place.code, reason=reason.strip())
    return Observation.objects.get(evidence=rests_on)


def law_correct(
    *, register: Register, key: str, value: str, valid_from: date, source: str, by: Actor, at: datetime,
    valid_to: date | None = None, verified: bool = False,
) -> LawRow:  # fmt: skip
    """Says anew what is so by law from a day on. What was known before can still be asked for as of then.

    Raises RefusedError without a source, for a key that the register does not have, and for words in place of a number.
    """
    by.permit("registers.correct")
    known = [one for one in law_table(register.code).laws if one.key == key]
    value, source = value.strip(), source.strip()
    if not known or not value or not source:
        raise RefusedError("Sửa quy định phải có giá trị và văn bản làm căn cứ.")
    if valid_to is not None and valid_to < valid_from:
        raise RefusedError("Ngày hết hiệu lực phải sau ngày có hiệu lực.")
    if _is_number(known[0].value) and not _is_number(value):
        raise RefusedError(f"“{known[0].name}” phải là số, ghi như 1234.5.")
    with act("registers.law.corrected", by=by, at=at) as entry:
        row = LawRow.objects.create(
            register=register.code, key=key, value=value[:200], valid_from=valid_from, valid_to=valid_to,
            source=source[:400], verified=verified, known_at=at, by=by.actor_id, by_name=by.actor_name,
        )  # fmt: skip
        entry.of(row, f"{register.name}, {known[0].name}", value=value, valid_from=f"{valid_from}")
    return row


def overrides_keep(
    *,
    register: str,
    entries: Sequence[RegisterEntry] | Mapping[int, RegisterEntry],
    passed: Iterable[tuple[Broken, str]],
    by: Actor,
    at: datetime,
) -> None:
    """The soft rules that entries were let pass, each with its reason: entries by the number of what was said.

    Inside the act that keeps the entries.
    """
    Override.objects.bulk_create(
        Override(register=register, entry_id=entries[one.number].pk, code=one.code, sentence=one.sentence, reason=why,
                 at=at, by=by.actor_id, by_name=by.actor_name)
        for one, why in passed
    )  # fmt: skip


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _reporting(round: Round) -> list[tuple[int, set[int]]]:
    """The places that report in a round, each with the lines that it is asked; none: all."""
    found = {}
    for submission in round.submissions.select_related("reporter").prefetch_related("reporter__lines"):
        reporter = submission.reporter
        found[reporter.pk] = reporter.place_id, {line.pk for line in reporter.lines.all()}
    return list(found.values())


Wanted = tuple[RegimeLine, str, str]


@dataclass(frozen=True)
class _Month:
    """A month whose figures are recorded: the days that they are of, how certain they are.

    settles  only what a register estimated is recorded
    """

    period: str
    spans: Mapping[Column, Span]
    status: Status
    settles: bool = False

    def takes(self, value: Decimal, before: Known | None, fed: Container[int | None]) -> bool:
        """Whether a figure is recorded over what is known: `fed` is the evidence of what registers fed."""
        if before is None or before.evidence_id not in fed:
            return not self.settles and (before is None or (before.value, before.status) != (value, self.status))
        if before.status == self.status:
            return not self.settles and before.value != value
        return self.settles or self.status is not Status.ESTIMATE  # what is settled is not estimated again


def _months(round: Round) -> list[_Month]:
    """The month of a round; where it is estimated, the one before, which is over."""
    regime, period, before = round.regime, round.period, shifted(round.period, -1)
    own = _Month(period, spans_of(regime, period), Status.ESTIMATE if regime.estimate else Status.OFFICIAL)
    settled = _Month(before, whole_spans_of(regime, before), Status.OFFICIAL, settles=True)
    return [own, settled] if regime.estimate else [own]


def _fresh(
    month: _Month, asked: list[tuple[int, RegimeLine]], at: datetime
) -> list[tuple[tuple[Register, Feed, Extent, Figure], Wanted]]:
    """The figures of a month that are not known yet as they are."""
    spans, status = month.spans, month.status.value
    periods = {Column.MONTH: month.period, Column.CUMULATIVE: to_date(month.period)}
    places = {place for place, _ in asked}
    known = values_of_places(
        place_ids=places, indicator_ids={line.indicator_id for _, line in asked}, periods=periods.values()
    )
    fed = _fed(known)
    fresh = {}
    for code in {line.register for _, line in asked}:
        register = register_of(code)
        own = [(place, line) for place, line in asked if line.register == code]
        feeds = {line.pk: register.feed_of(line.indicator.code) for _, line in own} if register else {}
        if not any(feeds.values()):
            continue
        figures = figures_of(
            feeds=[feed for feed in feeds.values() if feed], spans=list(spans.values()), place_ids=places, at=at
        )
        for place, line in own:
            feed = feeds[line.pk]
            for column, span in spans.items():
                asks = line.asks_month if column is Column.MONTH else line.asks_cumulative
                if not asks or feed is None:
                    continue
                figure, period = figures[place, feed.code, span], periods[column]
                before = known.get((place, line.indicator_id, period))
                if month.takes(figure.value, before, fed):
                    told = register, feed, Extent(place, *span, at), figure
                    fresh[place, line.indicator_id, period] = told, (line, period, status)
    return list(fresh.values())


def _fed(known: Mapping[tuple[int, int, str], Known]) -> set[int]:
    """The evidence of those of some values that a register fed."""
    ids = [one.evidence_id for one in known.values()]
    return set(Evidence.objects.filter(pk__in=ids, kind=EvidenceKind.REGISTER).values_list("pk", flat=True))


def _evidence(register: Register, feed: Feed, extent: Extent, figure: Figure) -> Evidence:
    return Evidence(
        kind=EvidenceKind.REGISTER,
        reference=reference_of(register, feed),
        locator=extent.locator,
        quote=counted_as((extent.first, extent.last), figure),
        source=str(register.name),
    )
