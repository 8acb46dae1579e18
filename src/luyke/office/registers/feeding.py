"""What collection is given for the lines that a register feeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from luyke.office.audit.services import Actor
from luyke.office.collection.asked import AskedLine
from luyke.office.collection.feeding import FedValue
from luyke.office.collection.models import Regime, Round
from luyke.office.registers.figures import counted_as, figures_of, reference_of
from luyke.office.registers.register import register_of, registers
from luyke.office.registers.services import round_feed
from luyke.office.registers.spans import spans_of


class RegisterFeeder:
    """Collection's way to the registers, which it does not know."""

    def names(self, indicator: str) -> list[tuple[str, str]]:
        """The registers that can feed an indicator: code and name."""
        return [(one.code, str(one.name)) for one in registers() if one.feed_of(indicator) is not None]

    def values(
        self, *, regime: Regime, period: str, place_ids: Iterable[int], lines: Sequence[AskedLine], at: datetime | None
    ) -> Mapping[tuple[int, int, str], FedValue]:
        """What the cells of lines hold in each place, as known at a moment: (place, line, column)."""
        spans = spans_of(regime, period)
        found = {}
        for code in {line.register for line in lines}:
            register = register_of(code)
            if register is None:  # it was taken out of the office: nothing is known
                continue
            fed = [(line, feed) for line in lines if line.register == code
                   and (feed := register.feed_of(line.indicator.code))]  # fmt: skip
            figures = figures_of(
                feeds=[feed for _, feed in fed], spans=list(spans.values()), place_ids=place_ids, at=at
            )
            for place in place_ids:
                for line, feed in fed:
                    for column, span in spans.items():
                        figure = figures[place, feed.code, span]
                        said = counted_as(span, figure)
                        found[place, line.pk, column.value] = FedValue(
                            figure.value, str(register.name), reference_of(register, feed), said, figure.invented
                        )
        return found

    def record(self, *, round: Round, by: Actor, at: datetime) -> None:
        """The figures of a round that closes become what is known."""
        round_feed(round=round, by=by, at=at)
