"""How an issue goes: in the order of its days, with an owner while it is hot, not cooler while it grows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.opinion.heats import HEATS, HOT
from luyke.office.registers.opinion.models import Status
from luyke.office.registers.opinion.rules.examples import DAY, example, printed
from luyke.office.registers.opinion.said import Judged, Pace
from luyke.office.registers.rules import Rule, Weight


class DayStillToCome(Rule[Judged]):
    """
    ## What it does
    So ngày phát sinh, ngày trả lời, ngày thôi theo dõi với ngày nhập.

    ## Why it is bad
    Ngày chưa đến là gõ nhầm, và làm sai số vấn đề của kỳ sau.

    ## Source
    Sổ chỉ ghi việc đã xảy ra.

    ## Example
    Hôm nay 20/11/2021, ghi phát sinh ngày 21/11/2021.
    """

    code = "OPI102"
    name = "day-still-to-come"
    title = "ngày chưa đến"
    weight = Weight.HARD
    message = "“{topic}”: ngày {what} {day} chưa đến."
    fires = (Judged(example(), today=date(2021, 11, 19)),)
    silent = (Judged(example(), today=DAY), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each day against today."""
        one = said.issue
        for what, day in (("phát sinh", one.first_seen), ("trả lời", one.answered_date),
                          ("thôi theo dõi", one.closed_date)):  # fmt: skip
            if day is not None and day > said.today:
                yield {"topic": one.topic, "what": what, "day": printed(day)}


class AnsweredBeforeSeen(Rule[Judged]):
    """
    ## What it does
    So ngày trả lời và ngày thôi theo dõi với ngày vấn đề phát sinh.

    ## Why it is bad
    Không thể trả lời một vấn đề trước khi nó phát sinh; tính đúng hạn sẽ sai.

    ## Source
    Trình tự của chính vấn đề: phát sinh, nắm, trả lời, lắng.

    ## Example
    Phát sinh ngày 20/11/2021, trả lời ngày 18/11/2021.
    """

    code = "OPI103"
    name = "answered-before-seen"
    title = "trả lời trước khi phát sinh"
    weight = Weight.HARD
    message = "“{topic}”: {what} ngày {day}, trước ngày phát sinh {seen}."
    fires = (Judged(example(status="answered", answer="Đã nạo vét.", answered_date=date(2021, 11, 18))),)
    silent = (Judged(example(status="answered", answer="Đã nạo vét.", answered_date=DAY)), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each later day against the first."""
        one = said.issue
        for what, day in (("trả lời", one.answered_date), ("thôi theo dõi", one.closed_date)):
            if day is not None and day < one.first_seen:
                yield {"topic": one.topic, "what": what, "day": printed(day), "seen": printed(one.first_seen)}


class AnsweredWithoutAnswer(Rule[Judged]):
    """
    ## What it does
    Xem vấn đề ghi “đã trả lời” hoặc có ngày trả lời có nội dung trả lời không.

    ## Why it is bad
    Trả lời mà không ai đọc được thì tính là đúng hạn cũng vô nghĩa.

    ## Source
    Kết luận 100-KL/TW ngày 18/8/2014 của Ban Bí thư về điều tra, nắm bắt, nghiên cứu dư luận xã hội.

    ## Example
    Tình trạng “đã trả lời”, phần trả lời để trống.
    """

    code = "OPI104"
    name = "answered-without-answer"
    title = "đã trả lời mà không có nội dung"
    weight = Weight.HARD
    message = "“{topic}”: đã trả lời thì phải ghi trả lời điều gì."
    fires = (
        Judged(example(status="answered", answered_date=DAY)),
        Judged(example(answered_date=DAY)),
    )  # fmt: skip
    silent = (Judged(example(status="answered", answer="Đã nạo vét.", answered_date=DAY)), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The status and the day against the words."""
        one = said.issue
        if (one.status == Status.ANSWERED or one.answered_date is not None) and not one.answer:
            yield {"topic": one.topic}


class HotWithoutOwner(Rule[Judged]):
    """
    ## What it does
    Tìm vấn đề nóng, rất nóng còn theo dõi mà chưa giao đơn vị nào trả lời.

    ## Why it is bad
    Không ai chịu trách nhiệm thì quá hạn cũng không ai biết.

    ## Source
    Mức nóng của sổ: “phải có đơn vị trả lời”. Chưa rõ đơn vị thì ghi vì sao.

    ## Example
    Mức nóng, ô đơn vị trả lời để trống.
    """

    code = "OPI202"
    name = "hot-without-owner"
    title = "nóng mà chưa có đơn vị trả lời"
    weight = Weight.SOFT
    message = "“{topic}” ở mức {heat} mà chưa giao đơn vị nào trả lời."
    fires = (Judged(example(heat=3)), Judged(example(heat=4)))
    silent = (
        Judged(example(heat=3, owner_id=1)),
        Judged(example(heat=2)),
        Judged(example(heat=3, status="closed", closed_date=DAY)),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """A hot issue and its owner."""
        one = said.issue
        if one.heat >= HOT and one.owner_id is None and one.is_open and not one.dropped:
            yield {"topic": one.topic, "heat": HEATS[one.heat].name}


class HeatFallsWhileReportsRise(Rule[Judged]):
    """
    ## What it does
    So mức nóng mới thấp hơn mức cũ với số phản ánh của kỳ gần nhất và kỳ trước đó.

    ## Why it is bad
    Hạ mức khi phản ánh còn tăng là báo cáo cho nhẹ đi; vấn đề sẽ trở lại nóng hơn.

    ## Source
    Số phản ánh trong chính sổ này. Có căn cứ khác thì ghi lý do.

    ## Example
    Hạ từ nóng xuống có dư luận, trong khi 7 ngày qua có 12 phản ánh, 7 ngày trước đó có 5.
    """

    code = "OPI203"
    name = "heat-falls-while-reports-rise"
    title = "hạ mức nóng khi phản ánh còn tăng"
    weight = Weight.SOFT
    message = "“{topic}”: hạ xuống mức {heat} khi phản ánh tăng từ {before} lên {recent}."
    fires = (Judged(example(heat=2), heat_before=3, pace=Pace(12, 5)),)
    silent = (
        Judged(example(heat=2), heat_before=3, pace=Pace(5, 12)),
        Judged(example(heat=3, owner_id=1), heat_before=2, pace=Pace(12, 5)),
        Judged(example(heat=2), pace=Pace(12, 5)),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The heat against what it was, the reports against those before."""
        one = said.issue
        if said.heat_before is not None and one.heat < said.heat_before and said.pace.rises and one.is_open:
            yield {"topic": one.topic, "heat": HEATS[one.heat].name, "before": said.pace.before,
                   "recent": said.pace.recent}  # fmt: skip
