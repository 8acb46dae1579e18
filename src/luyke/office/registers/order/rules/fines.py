"""What was fined: on a basis of its day, with its amount, within its bounds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.office.registers.order.models import Sanction
from luyke.office.registers.order.rules.examples import LAW, example, fined, printed
from luyke.office.registers.order.said import Judged
from luyke.office.registers.rules import Rule, Weight
from luyke.office.ui.numbers import print_number


class FineWithoutBasis(Rule[Judged]):
    """
    ## What it does
    Tìm văn bản có hiệu lực vào ngày vi phạm cho hành vi bị phạt tiền.

    ## Why it is bad
    Phạt theo văn bản chưa có hoặc đã hết hiệu lực vào ngày vi phạm là phạt không có căn cứ; quyết định bị hủy.

    ## Source
    Điều 3, Luật Xử lý vi phạm hành chính; các văn bản theo từng thời gian ở “Quy định mà các sổ đang dùng”.

    ## Example
    Phạt một hành vi năm 2015 mà sổ chỉ có văn bản từ ngày 01/8/2016.
    """

    code = "ORD103"
    name = "fine-without-basis"
    title = "phạt tiền không có căn cứ vào ngày vi phạm"
    weight = Weight.HARD
    message = "{spot}: không có văn bản nào có hiệu lực ngày {day} để phạt “{act}”."
    fires = (Judged(fined()),)
    silent = (Judged(fined(), basis=LAW), Judged(example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """A fine, and the law on its day."""
        one = said.case
        if one.sanction == Sanction.FINE and said.basis is None:
            yield {"spot": one.spot, "day": printed(one.found_date), "act": said.act_name or one.act}


class FineAndAmountDisagree(Rule[Judged]):
    """
    ## What it does
    Xem phạt tiền có số tiền, và không phạt tiền thì không có số tiền.

    ## Why it is bad
    Vụ phạt thiếu tiền làm số tiền phạt của tháng thiếu; tiền không có quyết định thì không ai thu được.

    ## Source
    Quyết định xử phạt ghi hình thức và mức phạt (Điều 68, Luật Xử lý vi phạm hành chính).

    ## Example
    Ghi “nhắc nhở, cảnh cáo” mà tiền phạt 2.000.000 đồng.
    """

    code = "ORD104"
    name = "fine-and-amount-disagree"
    title = "hình thức xử lý và tiền phạt không khớp"
    weight = Weight.HARD
    message = "{spot}: hình thức “{sanction}” mà tiền phạt ghi {fine} đồng."
    fires = (Judged(fined(fine=0), basis=LAW), Judged(example(sanction="warning", fine=200_000)))
    silent = (Judged(fined(), basis=LAW), Judged(example(sanction="warning")))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The sanction against the amount."""
        one = said.case
        if (one.sanction == Sanction.FINE) != (one.fine > 0):
            yield {"spot": one.spot, "sanction": Sanction(one.sanction).label, "fine": print_number(Decimal(one.fine))}


class FineOutsideBounds(Rule[Judged]):
    """
    ## What it does
    So tiền phạt với khung của hành vi vào ngày vi phạm; khung của tổ chức gấp đôi của cá nhân.

    ## Why it is bad
    Phạt dưới khung hoặc quá khung là sai thẩm quyền; thường là gõ thiếu hoặc thừa một số không.

    ## Source
    Khung phạt từng thời gian ở “Quy định mà các sổ đang dùng”. Khung chưa đối chiếu nguyên văn nên có thể ghi lý do.

    ## Example
    Hành vi có khung 2.000.000 – 3.000.000 đồng, phạt 250.000 đồng.
    """

    code = "ORD201"
    name = "fine-outside-bounds"
    title = "tiền phạt ngoài khung"
    weight = Weight.SOFT
    message = "{spot}: phạt {fine} đồng, ngoài khung {least} – {most} đồng ({source})."
    fires = (Judged(fined(fine=250_000), basis=LAW, least=2_000_000, most=3_000_000),)
    silent = (
        Judged(fined(), basis=LAW, least=2_000_000, most=3_000_000),
        Judged(fined(fine=3_000_000), basis=LAW, least=2_000_000, most=3_000_000),
        Judged(fined(fine=250_000), basis=LAW),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The fine against the bounds of its day."""
        one = said.case
        if one.sanction != Sanction.FINE or said.basis is None or said.least is None or said.most is None:
            return
        if one.fine and not said.least <= one.fine <= said.most:
            yield {"spot": one.spot, "source": said.basis.source,
                   **{name: print_number(Decimal(value)) for name, value in
                      (("fine", one.fine), ("least", said.least), ("most", said.most))}}  # fmt: skip
