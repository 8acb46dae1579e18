"""What stands in words: nobody, and no spot twice without saying so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.naming import person_names, person_numbers
from luyke.office.registers.order.rules.examples import example, printed
from luyke.office.registers.order.said import Earlier, Judged
from luyke.office.registers.rules import Rule, Weight


class PersonIdentified(Rule[Judged]):
    """
    ## What it does
    Tìm số điện thoại, số căn cước, biển số xe, thư điện tử trong phần chữ.

    ## Why it is bad
    Sổ này theo dõi điểm vi phạm, không theo dõi người; dữ liệu cá nhân không có mục đích thì không được ghi.

    ## Source
    Nguyên tắc chỉ thu thập dữ liệu cá nhân cần thiết, Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.

    ## Example
    Ghi chú: liên hệ theo số điện thoại của chủ quán.
    """

    code = "ORD105"
    name = "person-identified"
    title = "có số điện thoại, căn cước, biển số"
    weight = Weight.HARD
    message = "{spot}: bỏ “{traces}” khỏi phần chữ; sổ không ghi thông tin của người."
    fires = (Judged(example(note="gọi 0912 000 111")), Judged(example(spot="xe 15A-000.11 trước số 9")))
    silent = (Judged(example(note="ngày 20/11/2021, phạt 2.500.000 đồng")), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Numbers that lead to a person."""
        one = said.case
        if traces := [*person_numbers(one.spot), *person_numbers(one.note)]:
            yield {"spot": f"Vụ ngày {printed(one.found_date)}", "traces": "”, “".join(traces)}


class SameSpotAgain(Rule[Judged]):
    """
    ## What it does
    Tìm vụ cùng loại tại cùng điểm trong số ngày quy ước trước đó.

    ## Why it is bad
    Hoặc là một vụ bị ghi hai lần, làm số vụ tăng khống; hoặc là điểm tái phạm, cần biết để dồn lực lượng.

    ## Source
    Quy ước của sổ, số ngày ở “Quy định mà các sổ đang dùng”. Lặp lại tính theo điểm, không theo người.

    ## Example
    120 Tô Hiệu có vụ bày hàng ngày 10/11; ngày 20/11 ghi tiếp một vụ tại “trước số nhà 120 Tô Hiệu”.
    """

    code = "ORD202"
    name = "same-spot-again"
    title = "điểm này đã có vụ cùng loại"
    weight = Weight.SOFT
    message = "{spot}: {count} vụ cùng loại trong {days} ngày, gần nhất là {code} ngày {day}. Ghi trùng hay tái diễn?"
    fires = (Judged(example(), earlier=(Earlier("TT-1", date(2021, 11, 10)),), repeat_days=180),)
    silent = (Judged(example(), repeat_days=180), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Earlier cases of the kind at the spot."""
        if said.earlier:
            last = max(said.earlier, key=lambda one: one.found_date)
            yield {"spot": said.case.spot, "count": len(said.earlier), "days": said.repeat_days,
                   "code": last.code or "vụ ghi cùng lúc", "day": printed(last.found_date)}  # fmt: skip


class PersonNamed(Rule[Judged]):
    """
    ## What it does
    Tìm cụm giống họ tên đứng sau “ông”, “bà”, “hộ”, “anh”, “chị”… trong phần chữ; bỏ qua tên đường, chợ, cầu.

    ## Why it is bad
    Sổ theo dõi điểm vi phạm chứ không theo dõi người; tên người không được ghi.

    ## Source
    Nguyên tắc chỉ thu thập dữ liệu cá nhân cần thiết, Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.

    ## Example
    Trước nhà ông Nguyễn Văn An (viết lại: trước số 12).
    """

    code = "ORD204"
    name = "person-named"
    title = "giống tên người"
    weight = Weight.SOFT
    message = (
        "{where}: “{traces}” giống tên người. Ghi lại bằng số nhà, tên đường; nếu là tên đường, tên chợ thì nêu rõ."
    )
    fires = (Judged(example(spot="trước nhà ông Nguyễn Văn An")), Judged(example(note="hộ Lan bán nước")))
    silent = (Judged(example(spot="12 Bà Triệu")), Judged(example(note="bà con đã nhắc nhiều lần")))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """What resembles a name behind a title."""
        one = said.case
        if traces := [*person_names(one.spot), *person_names(one.note)]:
            yield {"where": f"Vụ ngày {printed(one.found_date)}", "traces": "”, “".join(traces)}
