"""What hardly can be: limits of the law that were not kept, land handed over unpaid, a parcel of two households."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.land.limits import LIMITS, Standing, deadline_of
from luyke.office.registers.land.rules.examples import APPROVED, example
from luyke.office.registers.land.said import Judged
from luyke.office.registers.rules import Rule, Weight

_BY_CODE = {one.code: one for one in LIMITS}
_WRONG = (Standing.DONE_EARLY, Standing.DONE_LATE)


def _broken(said: Judged, limit: str) -> Iterator[dict[str, object]]:
    """The words of a limit that was not kept."""
    one = deadline_of(_BY_CODE[limit], said.said, said.law, said.today)
    if one is not None and one.done is not None and one.standing in _WRONG:
        yield {"code": said.said.code, "done": f"{one.done:%d/%m/%Y}", "day": f"{one.day:%d/%m/%Y}",
               "base": f"{one.base:%d/%m/%Y}", "source": "; ".join(law.source for law in one.laws)}  # fmt: skip


class HandedOverBeforePaid(Rule[Judged]):
    """
    ## What it does
    So ngày bàn giao mặt bằng với ngày chi trả.

    ## Why it is bad
    Luật cho giao đất khi đã nhận tiền. Giao trước thường là hộ tự nguyện, hoặc ghi nhầm ngày; phải nói rõ là vì sao.

    ## Source
    Luật Đất đai 2013, Điều 93; Luật Đất đai 2024, Điều 94.

    ## Example
    Bàn giao ngày 10/6, chưa ghi chi trả.
    """

    code = "LND201"
    name = "handed-over-before-paid"
    title = "bàn giao trước khi chi trả"
    weight = Weight.SOFT
    message = "Hộ {code}: bàn giao ngày {day} mà {paid}."
    fires = (
        example(handed_date=date(2021, 6, 10)),
        example(handed_date=date(2021, 6, 10), paid_date=date(2021, 6, 20)),
    )
    silent = (
        example(handed_date=date(2021, 6, 10), paid_date=date(2021, 6, 10)), example(paid_date=date(2021, 6, 10)),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The last two steps."""
        handed, paid = said.said.handed_date, said.said.paid_date
        if handed is not None and (paid is None or paid > handed):
            told = "chưa ghi chi trả" if paid is None else f"chi trả ngày {paid:%d/%m/%Y}"
            yield {"code": said.said.code, "day": f"{handed:%d/%m/%Y}", "paid": told}


class DecidedBeforeNoticeRanOut(Rule[Judged]):
    """
    ## What it does
    Đếm ngày từ thông báo thu hồi đất đến ngày duyệt phương án.

    ## Why it is bad
    Thông báo phải trước quyết định đủ 90 ngày (đất nông nghiệp) hoặc 180 ngày; sớm hơn chỉ khi hộ đồng ý.

    ## Source
    Luật Đất đai 2013, Điều 67; Luật Đất đai 2024, Điều 85.

    ## Example
    Đất nông nghiệp, thông báo 1/3, duyệt 20/5: mới 80 ngày.
    """

    code = "LND202"
    name = "decided-before-notice-ran-out"
    title = "quyết định khi thông báo chưa đủ ngày"
    weight = Weight.SOFT
    message = "Hộ {code}: duyệt ngày {done}; thông báo ngày {base} nên sớm nhất là {day} ({source})."
    fires = (example(approved_date=date(2021, 5, 29)),)
    silent = (example(approved_date=date(2021, 5, 30)), example(kind="other"))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The approval against the first day on which it may be."""
        return _broken(said, "decision")


class NoticeRanOut(Rule[Judged]):
    """
    ## What it does
    So ngày duyệt phương án với ngày thông báo thu hồi đất hết hiệu lực.

    ## Why it is bad
    Thông báo hết hiệu lực thì phải thông báo lại; duyệt theo thông báo cũ dễ bị khiếu nại.

    ## Source
    Luật Đất đai 2024, Điều 85 (12 tháng); luật trước đó không có hạn này.

    ## Example
    Thông báo 1/3/2021 có hiệu lực 12 tháng, duyệt 15/3/2022.
    """

    code = "LND203"
    name = "notice-ran-out"
    title = "thông báo đã hết hiệu lực"
    weight = Weight.SOFT
    message = "Hộ {code}: duyệt ngày {done}, thông báo ngày {base} chỉ còn hiệu lực đến {day} ({source})."
    fires = (example(notice_date=date(2020, 5, 1)),)
    silent = (example(), example(notice_date=date(2020, 6, 1)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The approval against the last day of the notice."""
        return _broken(said, "validity")


class ApprovedBeforePostingEnded(Rule[Judged]):
    """
    ## What it does
    Đếm ngày niêm yết phương án trước khi duyệt.

    ## Why it is bad
    Niêm yết chưa đủ ngày thì dân chưa kịp góp ý; phương án dễ phải làm lại.

    ## Source
    Luật Đất đai 2013, Điều 69 (20 ngày); Luật Đất đai 2024, Điều 87 (30 ngày).

    ## Example
    Niêm yết 20/5, duyệt 1/6: mới 12 ngày.
    """

    code = "LND204"
    name = "approved-before-posting-ended"
    title = "duyệt khi niêm yết chưa đủ ngày"
    weight = Weight.SOFT
    message = "Hộ {code}: duyệt ngày {done}; niêm yết từ {base} nên phải đến hết {day} ({source})."
    fires = (example(posted_date=date(2021, 5, 20)),)
    silent = (example(), example(approved_date=None))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The approval against the end of the posting."""
        return _broken(said, "posting")


class PaidLate(Rule[Judged]):
    """
    ## What it does
    Đếm ngày từ khi duyệt phương án đến khi chi trả.

    ## Why it is bad
    Quá hạn thì phải trả thêm tiền chậm trả; báo cáo phải nói vì sao chậm.

    ## Source
    Luật Đất đai 2013, Điều 93; Luật Đất đai 2024, Điều 94.

    ## Example
    Duyệt 1/6, chi trả 15/7.
    """

    code = "LND205"
    name = "paid-late"
    title = "chi trả quá hạn"
    weight = Weight.SOFT
    message = "Hộ {code}: chi trả ngày {done}, hạn là {day} (duyệt ngày {base}; {source})."
    fires = (example(paid_date=date(2021, 7, 15)),)
    silent = (example(paid_date=date(2021, 7, 1)), example(paid_date=APPROVED))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The payment against its last day."""
        return _broken(said, "payment")


class ParcelOfTwoHouseholds(Rule[Judged]):
    """
    ## What it does
    Hỏi thửa của hộ mới đã có hộ nào khác trong cùng dự án chưa.

    ## Why it is bad
    Một thửa hai hộ thường là nhập hai lần; nếu đồng sử dụng thật thì nói rõ để không đếm trùng diện tích.

    ## Source
    Luật Đất đai: thửa đất xác định theo tờ bản đồ và số thửa.

    ## Example
    Hộ A13 ghi thửa 45 tờ 12, thửa ấy đã thuộc hộ A12.
    """

    code = "LND206"
    name = "parcel-of-two-households"
    title = "thửa đã thuộc hộ khác"
    weight = Weight.SOFT
    message = "Hộ {code}: thửa {parcel} (tờ/thửa) đã ghi cho hộ {others}."
    fires = (example(held={"12/45": ("A11",)}),)
    silent = (example(), example(held={}))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Its parcels that others have."""
        for parcel, others in said.held.items():
            yield {"code": said.said.code, "parcel": parcel, "others": ", ".join(others)}
