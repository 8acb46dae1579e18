"""What a rating must not say. Rule sets are dated: Quy định 132, 124 and 366-QĐ/TW, each with its guide (law.toml)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from luyke.office.registers.evaluation.judged import DAY, WHOLE, Judged, example
from luyke.office.registers.evaluation.models import Level, Step
from luyke.office.registers.evaluation.quota import Placed, Quota
from luyke.office.registers.rules import Rule, Weight
from luyke.office.ui.numbers import print_number


class LevelAboveItsScore(Rule[Judged]):
    """
    ## What it does
    So mức xếp loại với mức cao nhất mà số điểm cho phép.

    ## Why it is bad
    Điểm và mức nói hai điều khác nhau về cùng một người; một trong hai đã ghi nhầm.

    ## Source
    Khung 100 điểm của Quy định 366-QĐ/TW: từ 90, từ 70, từ 50, dưới 50. Kỳ chưa có khung điểm thì không so.

    ## Example
    Ghi “hoàn thành tốt” với 68 điểm.
    """

    code = "EVA101"
    name = "level-above-its-score"
    title = "mức cao hơn số điểm cho phép"
    weight = Weight.HARD
    message = "{who}: {score} điểm chỉ được đến “{reached}”, không thể “{level}”."
    fires = (example(level="good", score=Decimal(68)),)
    silent = (example(), example(level="good", score=None), Judged(replace(WHOLE, score=Decimal(40))))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The level against the frame of points."""
        one = said.rating
        if one.score is None or not said.rules.least:
            return
        reached = said.rules.by_score(one.score)
        if Level.values.index(one.level) < Level.values.index(reached):
            yield {"who": said.who, "score": print_number(one.score), "reached": Level(reached).label,
                   "level": Level(one.level).label}  # fmt: skip


class DecidedWithoutItsConditions(Rule[Judged]):
    """
    ## What it does
    Khi cấp có thẩm quyền quyết định, xem từng điều kiện của mức: điểm, nhiệm vụ đúng hạn, phần vượt mức, kỷ luật,
    khuyết điểm đã khắc phục.

    ## Why it is bad
    Quyết định thiếu một điều kiện là trái quy định. Mức tự nhận hoặc mức đề xuất thì vẫn ghi như đã nói, để thấy chênh.

    ## Source
    Quy định 366-QĐ/TW, Hướng dẫn 43-HD/BTCTW. Kỳ theo quy định trước đó không có các ngưỡng này thì không xét.

    ## Example
    Quyết định “hoàn thành xuất sắc” khi 1 trong 20 nhiệm vụ chậm hạn.
    """

    code = "EVA102"
    name = "decided-without-its-conditions"
    title = "quyết định khi chưa đủ điều kiện của mức"
    weight = Weight.HARD
    message = "{who}: chưa đủ điều kiện “{level}”: {lacking}."
    fires = (example(late=1), example(beyond=None), example(disciplined=True),
             example(level="done", tasks=10, late=3, score=Decimal(60)))  # fmt: skip
    silent = (example(), example(step="peers", late=1), example(level="done", tasks=10, late=2, score=Decimal(60)),
              example(level="not_done", score=Decimal(30), undone=5), Judged(replace(WHOLE, beyond=None)))  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The conditions of the level that was decided."""
        one = said.rating
        lacking = said.rules.lacking(one.level, one) if one.step == Step.UPPER else []
        if lacking:
            told = "; ".join(f"{each.words} ({each.found or 'chưa rõ'})" for each in lacking)
            yield {"who": said.who, "level": Level(one.level).label, "lacking": told}


class MoreLateThanGiven(Rule[Judged]):
    """
    ## What it does
    So số nhiệm vụ chậm và chưa xong với số nhiệm vụ được giao.

    ## Why it is bad
    Phần không thể lớn hơn tất cả; thường là gõ nhầm ô.

    ## Source
    Số học.

    ## Example
    Được giao 4 nhiệm vụ, chậm 3, chưa xong 2.
    """

    code = "EVA103"
    name = "more-late-than-given"
    title = "số chậm, chưa xong nhiều hơn số được giao"
    weight = Weight.HARD
    message = "{who}: được giao {tasks} nhiệm vụ mà chậm {late}, chưa xong {undone}."
    fires = (example(tasks=4, late=3, undone=2), example(tasks=None, late=1))
    silent = (example(), example(tasks=4, late=2, undone=2))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Parts against the whole."""
        one = said.rating
        if one.late + one.undone > (one.tasks or 0):
            yield {"who": said.who, "tasks": one.tasks or 0, "late": one.late, "undone": one.undone}


class DayStillToCome(Rule[Judged]):
    """
    ## What it does
    So ngày ghi với ngày nhập.

    ## Why it is bad
    Bước chưa diễn ra thì chưa có kết quả; thường là gõ nhầm năm.

    ## Source
    Chỉ ghi việc đã làm.

    ## Example
    Hôm nay 15/12/2025, ghi quyết định ngày 15/12/2026.
    """

    code = "EVA104"
    name = "day-still-to-come"
    title = "ngày chưa đến"
    weight = Weight.HARD
    message = "{who}: ngày {day} chưa đến."
    fires = (Judged(WHOLE, today=date(2025, 12, 14)),)
    silent = (Judged(WHOLE, today=DAY), Judged(WHOLE))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The day against today."""
        if said.rating.decided > said.today:
            yield {"who": said.who, "day": f"{said.rating.decided:%d/%m/%Y}"}


class QuotaPassed(Rule[Judged]):
    """
    ## What it does
    Trong từng nhóm có chức trách, nhiệm vụ như nhau, so số được quyết định xuất sắc với tỷ lệ tính trên số hoàn thành
    tốt của chính nhóm đó.

    ## Why it is bad
    Gốc là số hoàn thành tốt, không phải tổng số: 10 người mà 2 xuất sắc, 8 tốt đã vượt, vì 20 % của 8 là 1,6.
    Nơi có thành tích nổi trội được tỷ lệ cao hơn khi có quyết định; ghi quyết định đó làm lý do.

    ## Source
    Hướng dẫn 21-HD/BTCTW, 25-HD/BTCTW, 43-HD/BTCTW; với công chức: Nghị định 335/2025/NĐ-CP. Cách làm tròn là quy định
    của sổ, hiện bỏ phần lẻ, sửa được.

    ## Example
    Nhóm 10 trưởng phòng: 2 xuất sắc, 8 tốt.
    """

    code = "EVA201"
    name = "quota-passed"
    title = "vượt tỷ lệ xuất sắc"
    weight = Weight.SOFT
    message = "{group}: {excellent} xuất sắc, được nhiều nhất {limit} ({working}); vượt {over}: {who}.{variant}"
    fires = (
        Judged(WHOLE, quota=Quota("A", (*(Placed(f"X{n}", "excellent") for n in (1, 2)),
                                         *(Placed(f"T{n}", "good") for n in range(8))))),
        Judged(WHOLE, quota=Quota("A", (Placed("X", "excellent"),))),
    )  # fmt: skip
    silent = (
        Judged(WHOLE, quota=Quota("A", (Placed("X", "excellent"), *(Placed(f"T{n}", "good") for n in range(5))))),
        Judged(WHOLE),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Those excellent in the group against the share of those good in it."""
        quota = said.quota
        if quota is not None and quota.over:
            share = print_number(quota.rules.outstanding)
            variant = f" Vẫn trong mức {share} % nếu được công nhận nổi trội." if quota.standing_out else ""
            yield {"group": quota.group, "excellent": len(quota.excellent), "limit": quota.limit,
                   "working": quota.working, "over": quota.over, "who": quota.who, "variant": variant}  # fmt: skip


class StepBeforeItsTurn(Rule[Judged]):
    """
    ## What it does
    Xem bước ngay trước đã có kết quả chưa: tự xếp loại, rồi các bên tham gia, rồi cấp có thẩm quyền.

    ## Why it is bad
    Quyết định khi chưa có đề xuất là bỏ mất một bước bắt buộc.

    ## Source
    Ba bước của Quy định 132, 124 và 366-QĐ/TW. Có trường hợp vắng mặt dài ngày, nên có thể ghi lý do.

    ## Example
    Ghi quyết định của cấp trên khi các bên tham gia chưa đề xuất.
    """

    code = "EVA202"
    name = "step-before-its-turn"
    title = "bước trước chưa có kết quả"
    weight = Weight.SOFT
    message = "{who}: bước trước “{step}” chưa có kết quả."
    fires = (Judged(WHOLE, before=False),)
    silent = (Judged(WHOLE), Judged(replace(WHOLE, step="self"), before=False))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The step against the one before it."""
        at = Step.values.index(said.rating.step)
        if at and not said.before:
            yield {"who": said.who, "step": Step.labels[at - 1]}


class MemberBeforeItsBody(Rule[Judged]):
    """
    ## What it does
    Khi quyết định một cá nhân, xem tập thể của người đó đã được quyết định chưa.

    ## Why it is bad
    Tập thể trước, cá nhân sau: mức của người đứng đầu không cao hơn được nếu chưa biết mức của tập thể.

    ## Source
    Trình tự kiểm điểm, đánh giá của các hướng dẫn 21, 25 và 43-HD/BTCTW; chưa đối chiếu được nguyên văn.

    ## Example
    Quyết định mức của trưởng phòng khi tập thể phòng chưa có mức.
    """

    code = "EVA203"
    name = "member-before-its-body"
    title = "cá nhân trước tập thể"
    weight = Weight.SOFT
    message = "{who}: tập thể {body} chưa được quyết định."
    fires = (Judged(WHOLE, body="Ban A"),)
    silent = (Judged(WHOLE), Judged(replace(WHOLE, step="self"), body="Ban A"))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """A decision on one whose body has none."""
        if said.body and said.rating.step == Step.UPPER:
            yield {"who": said.who, "body": said.body}


class FewerLateThanTracked(Rule[Judged]):
    """
    ## What it does
    So số nhiệm vụ chậm và chưa xong được ghi với sổ theo dõi nhiệm vụ của đơn vị trong kỳ.

    ## Why it is bad
    Kết luận, chỉ đạo giao việc đã được theo dõi từng việc; bỏ ra ngoài là xếp loại cao hơn việc làm.

    ## Source
    Điều kiện “mọi nhiệm vụ đúng hạn” của Quy định 366-QĐ/TW. Việc chậm do nguyên nhân khách quan thì ghi lý do.

    ## Example
    Sổ nhiệm vụ của phòng có 3 việc chậm trong kỳ, bản đánh giá ghi 1.
    """

    code = "EVA204"
    name = "fewer-late-than-tracked"
    title = "ghi ít việc chậm hơn sổ nhiệm vụ"
    weight = Weight.SOFT
    message = "{who}: sổ nhiệm vụ có {tracked} việc chậm hoặc chưa xong trong kỳ, ở đây ghi {said}."
    fires = (Judged(WHOLE, tracked=3),)
    silent = (Judged(replace(WHOLE, late=2, undone=1), tracked=3), Judged(replace(WHOLE, tasks=None), tracked=3),
              Judged(WHOLE))  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """What is said to be late against what the directives show."""
        one = said.rating
        if said.tracked is not None and one.tasks is not None and one.late + one.undone < said.tracked:
            yield {"who": said.who, "tracked": said.tracked, "said": one.late + one.undone}


RULES = (
    LevelAboveItsScore, DecidedWithoutItsConditions, MoreLateThanGiven, DayStillToCome, QuotaPassed, StepBeforeItsTurn,
    MemberBeforeItsBody, FewerLateThanTracked,
)  # fmt: skip
