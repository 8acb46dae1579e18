"""What a draft of working rules must not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from luyke.office.registers.rulebook.said import Judged, SaidAdoption, SaidBasis, SaidClause
from luyke.office.registers.rules import Rule, Weight

_CLAUSE = SaidClause("Điều 3", "Họp mỗi tháng một lần.", 30, (SaidBasis("22-QĐ/TW", "Điều 2"),))
_ADOPTION = SaidAdoption("05-QC/QU", date(2021, 12, 1), date(2021, 12, 1))


class LabelUsedTwice(Rule[Judged]):
    """
    ## What it does
    Tìm số điều, khoản đã có trong chính dự thảo.

    ## Why it is bad
    Hai điều cùng số thì không ai dẫn chiếu được, và bảng so sánh ghép nhầm.

    ## Source
    Thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW), của Nhà nước (Nghị định 30/2020/NĐ-CP): đánh số liên tục.

    ## Example
    Thêm “Điều 3” khi dự thảo đã có “Điều 3”.
    """

    code = "RUL101"
    name = "label-used-twice"
    title = "hai điều, khoản cùng số"
    weight = Weight.HARD
    message = "“{label}” đã có trong dự thảo."
    fires = (Judged(_CLAUSE, labels=frozenset({"Điều 3"})),)
    silent = (
        Judged(_CLAUSE, labels=frozenset({"Điều 2"})),
        Judged(replace(_CLAUSE, dropped=True), labels=frozenset({"Điều 3"})),
        Judged(adoption=_ADOPTION),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The label among the others."""
        one = said.clause
        if one is not None and not one.dropped and one.label in said.labels:
            yield {"label": one.label}


class ValidBeforeAdopted(Rule[Judged]):
    """
    ## What it does
    So ngày có hiệu lực với ngày thông qua.

    ## Why it is bad
    Quy chế chưa thông qua thì chưa ràng buộc ai; thường là gõ nhầm tháng.

    ## Source
    Quy chế có hiệu lực từ ngày ký ban hành hoặc ngày sau đó.

    ## Example
    Thông qua 1/12/2021, ghi hiệu lực từ 1/11/2021.
    """

    code = "RUL102"
    name = "valid-before-adopted"
    title = "có hiệu lực trước khi thông qua"
    weight = Weight.HARD
    message = "Có hiệu lực từ {valid}, trước ngày thông qua {adopted}."
    fires = (Judged(adoption=replace(_ADOPTION, valid_from=date(2021, 11, 1))),)
    silent = (Judged(adoption=_ADOPTION), Judged(_CLAUSE))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Two days."""
        one = said.adoption
        if one is not None and one.valid_from < one.adopted:
            yield {"valid": f"{one.valid_from:%d/%m/%Y}", "adopted": f"{one.adopted:%d/%m/%Y}"}


class AdoptedUnchanged(Rule[Judged]):
    """
    ## What it does
    Xem dự thảo có điều nào khác bản đang có hiệu lực không.

    ## Why it is bad
    Phiên bản không đổi gì làm người đọc tưởng có sửa đổi.

    ## Source
    Sửa đổi, bổ sung quy chế là sửa ít nhất một điều.

    ## Example
    Mở dự thảo rồi thông qua ngay.
    """

    code = "RUL103"
    name = "adopted-unchanged"
    title = "thông qua mà không sửa gì"
    weight = Weight.HARD
    message = "Dự thảo chưa có điều nào được thêm, sửa hoặc bỏ."
    fires = (Judged(adoption=_ADOPTION, changed=0),)
    silent = (Judged(adoption=_ADOPTION), Judged(_CLAUSE, changed=0))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """How many clauses the draft says."""
        if said.adoption is not None and not said.changed:
            yield {}


class ClauseWithoutBasis(Rule[Judged]):
    """
    ## What it does
    Xem điều, khoản có ghi căn cứ không.

    ## Why it is bad
    Không có căn cứ thì khi Trung ương ban hành văn bản mới, điều này không hiện trong danh sách phải rà.

    ## Source
    Quy chế làm việc mẫu theo Công văn 7619-CV/BTCTW. Điều chỉ nói về tổ chức nội bộ thì ghi lý do.

    ## Example
    Điều về chế độ họp không ghi căn cứ.
    """

    code = "RUL201"
    name = "clause-without-basis"
    title = "điều, khoản không có căn cứ"
    weight = Weight.SOFT
    message = "{label}: chưa ghi căn cứ."
    fires = (Judged(replace(_CLAUSE, bases=())),)
    silent = (Judged(_CLAUSE), Judged(replace(_CLAUSE, bases=(), dropped=True)), Judged(adoption=_ADOPTION))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The bases of a clause that stays."""
        one = said.clause
        if one is not None and not one.dropped and not one.bases:
            yield {"label": one.label}


class BasisHoldsNoMore(Rule[Judged]):
    """
    ## What it does
    Xem căn cứ còn hiệu lực không, khi viết một điều và khi thông qua cả dự thảo.

    ## Why it is bad
    Quy chế mới mà dựa vào văn bản đã hết hiệu lực thì phải sửa ngay lần nữa.

    ## Source
    Hiệu lực của từng văn bản như sổ ghi, có nguồn. Văn bản hết hiệu lực mà nội dung vẫn được giữ thì ghi lý do.

    ## Example
    Căn cứ 66-QĐ/TW khi đã có 399-QĐ/TW thay.
    """

    code = "RUL202"
    name = "basis-holds-no-more"
    title = "căn cứ đã hết hiệu lực"
    weight = Weight.SOFT
    message = "{where}: căn cứ đã hết hiệu lực: {ended}."
    fires = (Judged(_CLAUSE, ended=("66-QĐ/TW",)), Judged(adoption=_ADOPTION, ended=("66-QĐ/TW",)))
    silent = (Judged(_CLAUSE), Judged(adoption=_ADOPTION), Judged(replace(_CLAUSE, dropped=True), ended=("66-QĐ/TW",)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The texts that ended."""
        if said.ended and not (said.clause and said.clause.dropped):
            yield {"where": said.clause.label if said.clause else "Dự thảo", "ended": "; ".join(said.ended)}


class OpinionsWithoutAnswer(Rule[Judged]):
    """
    ## What it does
    Đếm ý kiến góp vào dự thảo chưa có trả lời tiếp thu hay giải trình.

    ## Why it is bad
    Ý kiến không được trả lời thì lần sau không ai góp.

    ## Source
    Quy trình lấy ý kiến trước khi thông qua quy chế.

    ## Example
    Thông qua khi còn 2 ý kiến chưa trả lời.
    """

    code = "RUL203"
    name = "opinions-without-answer"
    title = "thông qua khi còn ý kiến chưa trả lời"
    weight = Weight.SOFT
    message = "Còn {waiting} ý kiến chưa có tiếp thu, giải trình."
    fires = (Judged(adoption=_ADOPTION, waiting=2),)
    silent = (Judged(adoption=_ADOPTION), Judged(_CLAUSE, waiting=2))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """What waits for an answer."""
        if said.adoption is not None and said.waiting:
            yield {"waiting": said.waiting}


RULES = (
    LabelUsedTwice, ValidBeforeAdopted, AdoptedUnchanged, ClauseWithoutBasis, BasisHoldsNoMore, OpinionsWithoutAnswer,
)  # fmt: skip
