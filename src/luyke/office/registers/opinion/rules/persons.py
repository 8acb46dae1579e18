"""Nobody is told apart: a political view is sensitive data."""

from __future__ import annotations

from collections.abc import Iterator

from luyke.office.registers.naming import person_names, person_numbers
from luyke.office.registers.opinion.rules.examples import example
from luyke.office.registers.opinion.said import Judged
from luyke.office.registers.rules import Rule, Weight


class PersonIdentified(Rule[Judged]):
    """
    ## What it does
    Tìm số điện thoại, số căn cước, biển số xe, thư điện tử trong chủ đề và câu trả lời.

    ## Why it is bad
    Ý kiến về việc công gắn với một người là dữ liệu nhạy cảm về quan điểm chính trị; sổ chỉ ghi vấn đề.

    ## Source
    Dữ liệu cá nhân nhạy cảm, Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; quy ước không tên của sổ.

    ## Example
    Bà con bức xúc về rác, người phản ánh có số 0912 000 111.
    """

    code = "OPI101"
    name = "person-identified"
    title = "có số điện thoại, căn cước, biển số"
    weight = Weight.HARD
    message = "Bỏ “{traces}” khỏi phần chữ: sổ dư luận không ghi thông tin của người phản ánh."
    fires = (Judged(example(topic="Rác ùn ở ngõ 5, gọi 0912 000 111")), Judged(example(answer="gửi a@b.vn")))
    silent = (Judged(example()), Judged(example(answer="Đã thu 2.500.000 đồng ngày 20/11/2021")))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Numbers that lead to a person."""
        if traces := [*person_numbers(said.issue.topic), *person_numbers(said.issue.answer)]:
            yield {"traces": "”, “".join(traces)}


class PersonNamed(Rule[Judged]):
    """
    ## What it does
    Tìm cụm giống họ tên đứng sau “ông”, “bà”, “hộ”, “anh”, “chị”… trong chủ đề và câu trả lời; bỏ qua tên đường, chợ.

    ## Why it is bad
    Vấn đề gắn với tên người phản ánh, hay người bị phản ánh, biến sổ dư luận thành sổ theo dõi người.

    ## Source
    Dữ liệu cá nhân nhạy cảm, Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Tên đường, tên chợ có thể ghi lý do.

    ## Example
    Ông Nguyễn Văn An phản ánh nước thải (viết lại: người dân ngõ 5 phản ánh nước thải).
    """

    code = "OPI201"
    name = "person-named"
    title = "giống tên người"
    weight = Weight.SOFT
    message = "“{traces}” giống tên người. Ghi lại không có tên; nếu là tên đường, tên chợ thì nêu rõ."
    fires = (Judged(example(topic="Ông Nguyễn Văn An phản ánh nước thải")), Judged(example(answer="đã gặp chị Lan")))
    silent = (Judged(example(topic="Bà con đường Bà Triệu phản ánh nước thải")), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """What resembles a name behind a title."""
        if traces := [*person_names(said.issue.topic), *person_names(said.issue.answer)]:
            yield {"traces": "”, “".join(traces)}
