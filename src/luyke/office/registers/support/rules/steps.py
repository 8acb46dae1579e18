"""What cannot be of the steps of an application: their order, their days, those left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.support.rules.examples import example
from luyke.office.registers.support.said import APPROVED, Judged
from luyke.office.registers.support.table import day_of, event_day, said_by_law

_STEPS = {"received": "ngày nhận", "complete": "ngày đủ hồ sơ", "decided": "ngày quyết định", "paid": "ngày chi"}


class StepsOutOfOrder(Rule[Judged]):
    """
    ## What it does
    So ngày nhận, ngày đủ hồ sơ, ngày quyết định, ngày chi; và ngày đầu, ngày cuối của sự việc.

    ## Why it is bad
    Bước sau không thể trước bước trước; sai ngày thì tính sai thời hạn giải quyết.

    ## Source
    Trình tự nhận, kiểm tra, quyết định, chi trả của Quyết định 23/2021/QĐ-TTg.

    ## Example
    Nhận ngày 10/11/2021, đủ hồ sơ ngày 08/11/2021.
    """

    code = "SUP101"
    name = "steps-out-of-order"
    title = "các bước không theo thứ tự ngày"
    weight = Weight.HARD
    message = "{code}: {later} {second} trước {earlier} {first}."
    fires = (
        example(complete=date(2021, 9, 1)),
        example(event_last=date(2021, 7, 1)),
    )
    silent = (
        example(),
        example(complete=None, outcome="", decided=None),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each step against the one before it."""
        one = said.said
        days = [(name, day) for step, name in _STEPS.items() if (day := getattr(one, step))]
        event = [
            (name, day) for name, day in (("sự việc bắt đầu", one.event_first), ("kết thúc", one.event_last)) if day
        ]
        for (earlier, first), (later, second) in (*pairwise(days), *pairwise(event)):
            if second < first:
                yield {**said.words, "earlier": earlier, "first": f"{first:%d/%m/%Y}", "later": later,
                       "second": f"{second:%d/%m/%Y}"}  # fmt: skip


class StepStillToCome(Rule[Judged]):
    """
    ## What it does
    So ngày của từng bước với ngày ghi.

    ## Why it is bad
    Chỉ ghi việc đã làm; ngày chưa đến là gõ nhầm.

    ## Source
    Trình tự nhận, kiểm tra, quyết định, chi trả của Quyết định 23/2021/QĐ-TTg.

    ## Example
    Hôm nay 20/11/2021, ghi đã chi ngày 21/11/2021.
    """

    code = "SUP102"
    name = "step-still-to-come"
    title = "bước ghi ngày chưa đến"
    weight = Weight.HARD
    message = "{code}: {step} {day} chưa đến."
    fires = (example(today=date(2021, 9, 1)),)
    silent = (
        example(),
        example(today=date(2021, 12, 1)),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each step against today."""
        for step, name in _STEPS.items():
            day = getattr(said.said, step)
            if day and day > said.today:
                yield {**said.words, "step": name, "day": f"{day:%d/%m/%Y}"}


class StepLeftOut(Rule[Judged]):
    """
    ## What it does
    Tìm quyết định của hồ sơ chưa đủ, kết quả không có ngày, khoản chi của hồ sơ không được duyệt hoặc không có số tiền.

    ## Why it is bad
    Thiếu một bước thì không ai biết thời hạn tính từ đâu, hoặc tiền đã chi theo quyết định nào.

    ## Source
    Trình tự nhận, kiểm tra, quyết định, chi trả của Quyết định 23/2021/QĐ-TTg.

    ## Example
    Đã chi 3.710.000 đồng mà hồ sơ chưa có quyết định.
    """

    code = "SUP103"
    name = "step-left-out"
    title = "bước sau có mà bước trước không"
    weight = Weight.HARD
    message = "{code}: {what}."
    fires = (
        example(complete=None),
        example(outcome="", decided=None, paid=date(2021, 9, 20), paid_amount=1),
    )
    silent = (
        example(),
        example(paid=date(2021, 9, 20), paid_amount=3_710_000),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """What a later step needs of an earlier one."""
        one = said.said
        missing = {
            "có quyết định mà chưa ghi ngày đủ hồ sơ": bool(one.outcome) and one.complete is None,
            "kết quả và ngày quyết định phải ghi cùng nhau": bool(one.outcome) != (one.decided is not None),
            "ghi đã chi mà chưa được duyệt": one.paid is not None and one.outcome != APPROVED,
            "ngày chi và số tiền đã chi phải ghi cùng nhau": (one.paid is None) != (one.paid_amount is None),
        }
        yield from ({**said.words, "what": what} for what, broken in missing.items() if broken)


class EventOutsideItsDays(Rule[Judged]):
    """
    ## What it does
    So ngày bắt đầu của sự việc với thời gian mà chính sách quy định.

    ## Why it is bad
    Hỗ trợ sự việc ngoài thời gian là sai đối tượng.

    ## Source
    Ngày đầu, ngày cuối của từng chính sách trong bảng quy định của sổ, theo quy định có hiệu lực khi sự việc xảy ra.

    ## Example
    Nghỉ không lương từ 10/4/2021; chính sách tính từ 01/5/2021.
    """

    code = "SUP202"
    name = "event-outside-its-days"
    title = "sự việc ngoài thời gian được hỗ trợ"
    weight = Weight.SOFT
    message = "{code}: sự việc từ {day}, ngoài thời gian được hỗ trợ ({first} – {last}; {source})."
    fires = (example(event_first=date(2021, 4, 10)),)
    silent = (
        example(),
        example(event_first=None, event_last=None),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The first day of what happened against the days of the policy."""
        one = said.said
        if one.event_first is None:
            return
        rows = [said_by_law(said.law, one.policy, what, one.event_first) for what in ("event.first", "event.last")]
        first, last = (day_of(row) for row in rows)
        if (first and one.event_first < first) or (last and one.event_first > last):
            yield {**said.words, "day": f"{one.event_first:%d/%m/%Y}", "first": f"{first:%d/%m/%Y}" if first else "…",
                   "last": f"{last:%d/%m/%Y}" if last else "…",
                   "source": next(row.source for row in rows if row)}  # fmt: skip


class TooFewDays(Rule[Judged]):
    """
    ## What it does
    Đếm số ngày của sự việc, tính cả ngày đầu và ngày cuối, rồi so với số ngày ít nhất của chính sách.

    ## Why it is bad
    Chưa đủ ngày là chưa đủ điều kiện.

    ## Source
    Số ngày ít nhất trong bảng quy định của sổ.

    ## Example
    Nghỉ không lương 10 ngày; chính sách 4 cần 15 ngày.
    """

    code = "SUP203"
    name = "too-few-days"
    title = "sự việc ngắn hơn số ngày quy định"
    weight = Weight.SOFT
    message = "{code}: sự việc kéo dài {days} ngày; chính sách cần ít nhất {least} ngày ({source})."
    fires = (example(event_last=date(2021, 8, 10)),)
    silent = (
        example(),
        example(event_last=None),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Days of what happened against the fewest."""
        one = said.said
        least = said_by_law(said.law, one.policy, "days.least", event_day(one))
        if one.days is not None and least and one.days < least.number:
            yield {**said.words, "days": one.days, "least": least.value, "source": least.source}


class HandedInTooLate(Rule[Judged]):
    """
    ## What it does
    So ngày nhận hồ sơ với hạn nộp của chính sách.

    ## Why it is bad
    Hồ sơ nộp sau hạn không được xét, trừ khi có lý do được chấp nhận.

    ## Source
    Hạn nộp trong bảng quy định của sổ.

    ## Example
    Nhận ngày 10/02/2022; hạn là 31/01/2022.
    """

    code = "SUP204"
    name = "handed-in-too-late"
    title = "nộp hồ sơ sau hạn"
    weight = Weight.SOFT
    message = "{code}: nhận hồ sơ ngày {day}, sau hạn {last} ({source})."
    fires = (example(received=date(2022, 2, 10), complete=None, outcome="", decided=None),)
    silent = (example(),)

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The day of handing in against the last one."""
        one = said.said
        row = said_by_law(said.law, one.policy, "apply.last", event_day(one))
        last = day_of(row)
        if row and last and one.received > last:
            yield {**said.words, "day": f"{one.received:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}", "source": row.source}
