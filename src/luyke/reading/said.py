"""What the words around a number have said of it, for its kind to be decided."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.reading.mentions import Mention


@dataclass(slots=True)
class Said:
    """What the clause has said when a number comes. One is told anew for every number: making one takes longer.

    verb          the role of the verb that governs it; `earlier` the one before that in the clause
    achieved      … and it says that something was carried out (đạt, hoàn thành), not that it is (là, có)
    rate          … and it is a rate that is reached (đạt tỷ lệ), or that has grown or fallen (chiếm tỷ lệ 5%, giảm 1%)
    yearly        it is so much a year ("15%/năm")
    negative      the verb's value turns the number round (làm giảm)
    new_subject   the clause names a subject of its own
    plan          a plan was named directly before: the number is the plan's value
    adjacent      … with nothing at all between
    target        the sentence or section speaks of what is wanted
    future        a year to come was named: levels are wanted ones
    shares        the sentence gives shares of a whole (cơ cấu, tỷ trọng)
    quota         the percentage restates a fraction of what was assigned ("kết nạp 70/100 chỉ tiêu")
    rank          a place in a ranking (đứng thứ 8/63)
    of_whole      behind the percentage stands what it is a part of (4,2% GDP, 10% tổng số, 95% hộ dân), behind a
                  multiple what it is that many times (1,5 lần mức bình quân)
    compared      behind the percentage stands a time that it is compared with ("bằng 104% so với cùng kỳ")
    before_plan   behind it stands the plan that it is a share of ("đạt 113% kế hoạch")
    same_list     the number before stands in the same sentence, a comma away
    unbroken      nothing but joining words stands between the number before and it
    attained      shares of plans stand alone in it, without their levels ("sản xuất đạt 53%, dịch vụ đạt 52%")
    starts        "từ" stands directly before: the level from which something changed
    of_pace       it is the growth that something is lower than (thấp hơn mức tăng của vốn 16,3%)
    sign          printed before it ("(-805 ha)"), otherwise ""
    period        of the number
    head          the level that what follows is said of; last: the number before

    unbroken is told behind "bằng" only; achieved, yearly, quota, of_whole, compared and before_plan of percentages
    that are no changes, only;
    rate of all percentages; of_whole of multiples too.
    """

    verb: str = ""
    earlier: str = ""
    achieved: bool = False
    rate: bool = False
    yearly: bool = False
    negative: bool = False
    subject: str = ""
    new_subject: bool = False
    plan: bool = False
    adjacent: bool = False
    target: bool = False
    future: bool = False
    shares: bool = False
    quota: bool = False
    starts: bool = False
    of_pace: bool = False
    sign: str = ""
    rank: bool = False
    of_whole: bool = False
    compared: bool = False
    before_plan: bool = False
    same_list: bool = False
    unbroken: bool = False
    attained: bool = False
    period: str = ""
    head: Mention | None = None
    last: Mention | None = None
