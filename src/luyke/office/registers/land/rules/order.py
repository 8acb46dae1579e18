"""What cannot be: steps out of order, days to come, land that is handed over and held up all the same, names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from luyke.office.registers.land.rules.examples import example
from luyke.office.registers.land.said import DAYS, STEPS, Judged, SaidParcel
from luyke.office.registers.naming import person_traces
from luyke.office.registers.rules import Rule, Weight

_WORDS = {
    "notice": "thông báo thu hồi đất", "inventoried": "kiểm đếm", "posted": "niêm yết phương án",
    "approved": "duyệt phương án", "paid": "chi trả", "handed": "bàn giao mặt bằng",
}  # fmt: skip
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class StepWithoutTheOneBefore(Rule[Judged]):
    """
    ## What it does
    Từ thông báo đến chi trả, hỏi bước trước của mỗi bước đã làm chưa, có làm sau bước đó không.

    ## Why it is bad
    Phễu phải hẹp dần: số hộ có đất ≥ kiểm đếm ≥ duyệt phương án ≥ chi trả. Nhảy bước là ghi thiếu hoặc ghi nhầm ngày.

    ## Source
    Luật Đất đai 2013, Điều 69; Luật Đất đai 2024, Điều 87 (trình tự bồi thường, hỗ trợ, tái định cư).

    ## Example
    Hộ A12 ghi duyệt phương án ngày 1/6 mà chưa ghi kiểm đếm.
    """

    code = "LND101"
    name = "step-without-the-one-before"
    title = "bước sau có mà bước trước chưa có"
    weight = Weight.HARD
    message = "Hộ {code}: {step} ngày {day}, nhưng {before} {when}."
    fires = (example(inventoried_date=None), example(paid_date=date(2021, 5, 30)), example(posted_date=None))
    silent = (example(), example(paid_date=date(2021, 6, 1)), example(handed_date=date(2021, 5, 1)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each step but the last against the one before it."""
        one = said.said
        for before, step in pairwise(STEPS[:-1]):
            day, earlier = one.day_of(step), one.day_of(before)
            if day is not None and (earlier is None or earlier > day):
                when = "chưa ghi" if earlier is None else f"ngày {earlier:%d/%m/%Y}"
                yield {"code": one.code, "step": _WORDS[step], "day": f"{day:%d/%m/%Y}",
                       "before": _WORDS[before], "when": when}  # fmt: skip


class DayToCome(Rule[Judged]):
    """
    ## What it does
    So ngày của mỗi bước với ngày nhập.

    ## Why it is bad
    Bước chưa làm mà ghi là làm rồi thì số hộ của kỳ này sai. Việc sẽ làm ghi ở ngày hẹn bàn giao.

    ## Source
    Cách làm của dự án này; không phải quy định.

    ## Example
    Hôm nay 25/11/2021, ghi bàn giao mặt bằng ngày 30/11/2021.
    """

    code = "LND102"
    name = "day-to-come"
    title = "ngày của bước chưa đến"
    weight = Weight.HARD
    message = "Hộ {code}: ngày {day} chưa đến."
    fires = (example(handed_date=date(2021, 11, 30)), example(refused_date=date(2021, 11, 26)))
    silent = (example(handed_date=date(2021, 11, 25)), example(promised_date=date(2021, 12, 30)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Every day of what was done against today."""
        for name in (*DAYS, "refused_date", "blocked_date", "withdrawn_date"):
            day = getattr(said.said, name)
            if day is not None and day > said.today:
                yield {"code": said.said.code, "day": f"{day:%d/%m/%Y}"}


class EnforcedAtAForbiddenTime(Rule[Judged]):
    """
    ## What it does
    So lúc cưỡng chế với giờ ban đêm, ngày lễ và những ngày trước, sau Tết.

    ## Why it is bad
    Cưỡng chế lúc luật không cho là trái luật, dù hồ sơ đủ.

    ## Source
    Luật Đất đai 2013, Nghị định 43/2014/NĐ-CP; Luật Đất đai 2024, Nghị định 102/2024/NĐ-CP.

    ## Example
    Quyết định cưỡng chế lúc 5 giờ sáng; hoặc ngày 8 tháng Giêng.
    """

    code = "LND103"
    name = "enforced-at-a-forbidden-time"
    title = "cưỡng chế vào lúc không được phép"
    weight = Weight.HARD
    message = "Hộ {code}: không được cưỡng chế lúc {at}, vì {why}."
    fires = (
        example(enforce_at=datetime(2021, 9, 20, 5, 30, tzinfo=_ZONE)),
        example(enforce_at=datetime(2021, 9, 20, 22, 0, tzinfo=_ZONE)),
        example(enforce_at=datetime(2021, 2, 20, 9, 0, tzinfo=_ZONE)),
        example(enforce_at=datetime(2021, 9, 2, 9, 0, tzinfo=_ZONE)),
    )
    silent = (
        example(enforce_at=datetime(2021, 9, 20, 6, 0, tzinfo=_ZONE)),
        example(enforce_at=datetime(2021, 2, 28, 9, 0, tzinfo=_ZONE)),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The hour, the day and its distance from Tết."""
        at = said.said.enforce_at
        if at is None:
            return
        at = at.astimezone(_ZONE)
        for why in _forbidding(at, said):
            yield {"code": said.said.code, "at": f"{at:%H:%M %d/%m/%Y}", "why": why}


class HeldUpThoughHandedOver(Rule[Judged]):
    """
    ## What it does
    Hỏi hộ đã bàn giao có còn ghi vướng mắc không.

    ## Why it is bad
    Danh sách vướng mắc là để gỡ; hộ đã bàn giao nằm trong đó làm người đọc đi gỡ việc đã xong.

    ## Source
    Cách làm của dự án này; không phải quy định.

    ## Example
    Bàn giao ngày 20/7, vẫn ghi “chưa đồng ý giá bồi thường” và không ghi ngày rút khỏi danh sách vướng.
    """

    code = "LND104"
    name = "held-up-though-handed-over"
    title = "đã bàn giao mà còn ghi vướng"
    weight = Weight.HARD
    message = "Hộ {code}: đã bàn giao ngày {day} mà còn ghi vướng mắc; hãy bỏ vướng mắc."
    fires = (example(handed_date=date(2021, 7, 20), block="price", blocked_date=date(2021, 6, 5)),)
    silent = (example(block="price", blocked_date=date(2021, 6, 5)), example(handed_date=date(2021, 7, 20)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """A block and the last step."""
        day = said.said.handed_date
        if day is not None and said.said.block:
            yield {"code": said.said.code, "day": f"{day:%d/%m/%Y}"}


class PersonIsNamed(Rule[Judged]):
    """
    ## What it does
    Tìm họ tên, số điện thoại, số căn cước trong mã hộ và ghi chú.

    ## Why it is bad
    Sổ này nhiều người đọc; hộ chỉ được biết qua mã, thửa và tờ bản đồ.

    ## Source
    Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; trước đó Nghị định 13/2023/NĐ-CP.

    ## Example
    Ghi chú: “bà Lê Thị Mẫu chưa nhận tiền”.
    """

    code = "LND105"
    name = "person-is-named"
    title = "có tên hoặc số của người dân"
    weight = Weight.HARD
    message = "Hộ {code}: bỏ “{trace}”; sổ này không ghi tên, số điện thoại, số giấy tờ của người dân."
    fires = (example(note="bà Lê Thị Mẫu chưa nhận tiền"), example(note="gọi 0912 345 678"))
    silent = (example(note="chờ xác nhận nguồn gốc đất của phường"),)

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Words that lead to a person."""
        for trace in person_traces(said.said.note, said.said.code):
            yield {"code": said.said.code, "trace": trace}


class NewWithoutParcel(Rule[Judged]):
    """
    ## What it does
    Hỏi hộ mới đưa vào danh sách có thửa đất nào không.

    ## Why it is bad
    Không có thửa thì không biết thu hồi đất nào, không vẽ được lên sơ đồ, không đối chiếu được với hộ khác.

    ## Source
    Luật Đất đai 2013, Điều 69; Luật Đất đai 2024, Điều 87 (kiểm đếm theo thửa).

    ## Example
    Thêm hộ A12 mà ô thửa đất để trống.
    """

    code = "LND106"
    name = "new-without-parcel"
    title = "hộ mới chưa có thửa đất"
    weight = Weight.HARD
    message = "Hộ {code}: chưa ghi thửa đất nào."
    fires = (example(parcels=()),)
    silent = (example(), example(parcels=(SaidParcel(12, 45),)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The parcels of one that is listed now."""
        if said.parcels == ():
            yield {"code": said.said.code}


def _forbidding(at: datetime, said: Judged) -> Iterator[str]:
    law, day = said.law, at.date()
    start, end = law.on("enforce.from_hour", day), law.on("enforce.to_hour", day)
    apart, tet = law.on("enforce.tet", day), law.on("tet", day)
    if start and end and not int(end.value) <= at.hour < int(start.value):
        yield f"từ {start.value} giờ đến {end.value} giờ"
    if apart and tet and abs(day - date.fromisoformat(tet.value)) <= timedelta(days=int(apart.value)):
        yield f"trong {apart.value} ngày trước và sau Tết"
    for holiday in law.keys("holiday.", day).values():
        if f"{day:%m-%d}" == holiday.value:
            yield holiday.name
