"""When things happened: in their order, not to come, not too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.order.rules.examples import DAY, LAW, example, fined, printed
from luyke.office.registers.order.said import Judged
from luyke.office.registers.rules import Rule, Weight


class MendedBeforeFound(Rule[Judged]):
    """
    ## What it does
    So ngày khắc phục và ngày xử lý với ngày phát hiện.

    ## Why it is bad
    Không thể khắc phục, xử lý một vi phạm trước khi phát hiện ra nó; một trong hai ngày gõ nhầm.

    ## Source
    Trình tự của chính vụ việc: phát hiện, lập biên bản, quyết định, khắc phục.

    ## Example
    Phát hiện ngày 20/11/2021, khắc phục ngày 18/11/2021.
    """

    code = "ORD101"
    name = "mended-before-found"
    title = "khắc phục hoặc xử lý trước khi phát hiện"
    weight = Weight.HARD
    message = "{spot}: {what} ngày {day}, trước ngày phát hiện {found}."
    fires = (
        Judged(example(mended_date=date(2021, 11, 18))),
        Judged(fined(decided_date=date(2021, 11, 19)), basis=LAW),
    )  # fmt: skip
    silent = (Judged(example(mended_date=DAY)), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each later day against the first."""
        one = said.case
        for what, day in (("khắc phục", one.mended_date), ("xử lý", one.decided_date)):
            if day is not None and day < one.found_date:
                yield {"spot": one.spot, "what": what, "day": printed(day), "found": printed(one.found_date)}


class DayStillToCome(Rule[Judged]):
    """
    ## What it does
    So mọi ngày của vụ việc với ngày nhập.

    ## Why it is bad
    Sổ ghi việc đã xảy ra; ngày chưa đến là gõ nhầm và làm sai số của kỳ sau.

    ## Source
    Sổ theo dõi chỉ ghi vụ việc đã phát hiện, đã xử lý, đã khắc phục.

    ## Example
    Hôm nay 20/11/2021, ghi phát hiện ngày 21/11/2021.
    """

    code = "ORD102"
    name = "day-still-to-come"
    title = "ngày chưa đến"
    weight = Weight.HARD
    message = "{spot}: ngày {what} {day} chưa đến."
    fires = (
        Judged(example(), today=date(2021, 11, 19)),
        Judged(example(mended_date=date(2021, 11, 22)), today=date(2021, 11, 21)),
    )  # fmt: skip
    silent = (Judged(example(), today=DAY), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each day against today."""
        one = said.case
        for what, day in (("phát hiện", one.found_date), ("xử lý", one.decided_date), ("khắc phục", one.mended_date)):
            if day is not None and day > said.today:
                yield {"spot": one.spot, "what": what, "day": printed(day)}


class DecidedAfterTheLimit(Rule[Judged]):
    """
    ## What it does
    So ngày xử phạt với thời hiệu tính từ ngày phát hiện.

    ## Why it is bad
    Hết thời hiệu thì không được ra quyết định xử phạt, chỉ còn được buộc khắc phục.

    ## Source
    Điều 6, Luật Xử lý vi phạm hành chính. Hành vi còn tiếp diễn thì thời hiệu tính lại, nên có thể ghi lý do.

    ## Example
    Phát hiện bày hàng ngày 20/11/2021, phạt ngày 25/11/2022.
    """

    code = "ORD203"
    name = "decided-after-the-limit"
    title = "xử phạt khi đã hết thời hiệu"
    weight = Weight.SOFT
    message = "{spot}: xử phạt ngày {day}, thời hiệu chỉ đến {until}."
    fires = (Judged(fined(decided_date=date(2022, 11, 25)), basis=LAW, until=date(2022, 11, 20)),)
    silent = (Judged(fined(), basis=LAW, until=date(2022, 11, 20)), Judged(fined(), basis=LAW))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The day of the decision against the last day."""
        one = said.case
        if one.decided_date is not None and said.until is not None and one.decided_date > said.until:
            yield {"spot": one.spot, "day": printed(one.decided_date), "until": printed(said.until)}
