"""What a sheet must not say, taken with what is known around it: other days, the site, its supply, who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.vaccination.models import Group
from luyke.office.registers.vaccination.said import Judged, SaidSheet

_DAY = date(2021, 11, 20)
_SHEET = SaidSheet(site_id=1, day=_DAY, vaccine="pfizer", doses={(1, "adult"): 90}, used=96)
_SECOND = replace(_SHEET, doses={(2, "adult"): 90})
_LEAST_ALIKE = 20  # of fewer people two days may well be the same


class MoreSpentThanSupplied(Rule[Judged]):
    """
    ## What it does
    Cộng số liều đã dùng và đã hủy của một loại vắc xin tại điểm tiêm đến ngày ghi phiếu, so với số liều đã được cấp.

    ## Why it is bad
    Không ai dùng được liều chưa nhận: hoặc phiếu ghi thừa, hoặc lần cấp chưa vào sổ.
    Điểm chưa ghi lần cấp nào thì không xét.

    ## Source
    Cột số liều sử dụng và số liều hủy, Phụ lục 5, Quyết định 3588/QĐ-BYT ngày 26/7/2021 của Bộ Y tế.

    ## Example
    Điểm tiêm được cấp 600 liều Pfizer; đến 20/11 đã ghi dùng 590 và hủy 16.
    """

    code = "VAC104"
    name = "more-spent-than-supplied"
    title = "số liều dùng và hủy nhiều hơn số được cấp"
    weight = Weight.HARD
    message = "{site}: đến {day} đã dùng và hủy {spent} liều {vaccine} mà chỉ được cấp {supplied}."
    fires = (Judged(_SHEET, supplied=600, spent=606),)
    silent = (Judged(_SHEET, supplied=606, spent=606), Judged(_SHEET, spent=606))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The site's doses of the vaccine, to the day."""
        if said.supplied is not None and said.spent > said.supplied:
            yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}", "spent": said.spent,
                   "vaccine": said.sheet.vaccine_name, "supplied": said.supplied}  # fmt: skip


class MoreOfALaterDose(Rule[Judged]):
    """
    ## What it does
    Trong cùng địa bàn và nhóm tuổi, so lũy kế của mỗi mũi với lũy kế của mũi ngay trước đó.

    ## Why it is bad
    Ai tiêm mũi 2 cũng đã tiêm mũi 1. Nhiều hơn thường là nhập nhầm mũi, nhầm nhóm tuổi.

    ## Source
    Lịch tiêm theo hướng dẫn của Bộ Y tế. Người tiêm mũi trước ở nơi khác làm quy tắc này sai, nên có thể ghi lý do.

    ## Example
    Đến 20/11 phường có 120 người từ 18 tuổi tiêm mũi 2 mà chỉ 100 người tiêm mũi 1.
    """

    code = "VAC201"
    name = "more-of-a-later-dose"
    title = "mũi sau nhiều hơn mũi trước"
    weight = Weight.SOFT
    message = "{site}: đến {day}, địa bàn có {later} người tiêm mũi {dose} mà chỉ {earlier} người tiêm mũi {before}."
    fires = (Judged(_SHEET, to_date={(1, "adult"): 100, (2, "adult"): 120}),)
    silent = (
        Judged(_SHEET, to_date={(1, "adult"): 120, (2, "adult"): 120}),
        Judged(_SHEET, to_date={(1, "adult"): 10, (1, "teen"): 10, (2, "teen"): 9}),
        Judged(_SHEET),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each dose that this sheet gives, against the one before it."""
        for dose, group in sorted(said.sheet.doses.keys() | said.to_date.keys()):
            later = said.to_date.get((dose, group), 0)
            earlier = said.to_date.get((dose - 1, group), 0)
            if dose > 1 and later > earlier:
                yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}", "later": later, "dose": dose,
                       "earlier": earlier, "before": dose - 1}  # fmt: skip


class SoonerThanTheInterval(Rule[Judged]):
    """
    ## What it does
    So lũy kế của mũi sau với lũy kế của mũi trước tính đến trước đó một khoảng cách tối thiểu giữa hai mũi; lấy khoảng
    cách ngắn nhất đang có hiệu lực giữa các loại vắc xin.

    ## Why it is bad
    Người tiêm mũi 2 hôm nay phải tiêm mũi 1 từ ít nhất bấy nhiêu ngày trước.
    Nhiều hơn là tiêm sớm, nhầm mũi hoặc nhầm ngày.

    ## Source
    Hướng dẫn của Bộ Y tế về khoảng cách giữa các mũi (mục Quy định của sổ).
    Người tiêm mũi trước ở nơi khác làm quy tắc này sai, nên có thể ghi lý do.

    ## Example
    Đến 20/11 có 90 người tiêm mũi 2, nhưng 14 ngày trước mới có 60 người tiêm mũi 1.
    """

    code = "VAC202"
    name = "sooner-than-the-interval"
    title = "mũi sau sớm hơn khoảng cách tối thiểu"
    weight = Weight.SOFT
    message = (
        "{site}: đến {day}, {later} người tiêm mũi {dose}, "
        "mà {days} ngày trước chỉ có {earlier} người tiêm mũi {before}."
    )
    fires = (Judged(_SECOND, to_date={(1, "adult"): 90, (2, "adult"): 90}, interval=14, ready={(1, "adult"): 60}),)
    silent = (
        Judged(_SECOND, to_date={(1, "adult"): 90, (2, "adult"): 90}, interval=14, ready={(1, "adult"): 90}),
        Judged(_SHEET, to_date={(1, "adult"): 90, (2, "adult"): 90}, interval=14, ready={(1, "adult"): 60}),
        Judged(_SECOND, to_date={(1, "adult"): 90, (2, "adult"): 90}),
        Judged(_SECOND, to_date={(1, "adult"): 70, (2, "adult"): 90}, interval=14, ready={(1, "adult"): 60}),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each later dose of this sheet against those who could have it by then; what VAC201 tells is told once."""
        if said.interval is None:
            return
        for (dose, group), people in sorted(said.sheet.doses.items()):
            later, before = said.to_date.get((dose, group), 0), (dose - 1, group)
            if dose > 1 and people and said.ready.get(before, 0) < later <= said.to_date.get(before, 0):
                yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}", "later": later, "dose": dose,
                       "days": said.interval, "earlier": said.ready.get(before, 0), "before": dose - 1}  # fmt: skip


class AboveCapacity(Rule[Judged]):
    """
    ## What it does
    Cộng số người tiêm trong ngày của điểm tiêm, mọi loại vắc xin, so với số người điểm tiêm nhận được trong một ngày.

    ## Why it is bad
    Vượt công suất thường là gõ thừa một chữ số, hoặc dồn phiếu của nhiều ngày vào một ngày.

    ## Source
    Công suất do đơn vị tổ chức điểm tiêm ghi khi lập điểm.

    ## Example
    Điểm tiêm nhận được 500 người một ngày, phiếu ghi 905 người tiêm.
    """

    code = "VAC203"
    name = "above-capacity"
    title = "số người tiêm vượt công suất điểm tiêm"
    weight = Weight.SOFT
    message = "{site}, {day}: {people} người tiêm, vượt công suất {capacity} người một ngày."
    fires = (Judged(_SHEET, capacity=500, day_total=905),)
    silent = (Judged(_SHEET, capacity=500, day_total=500), Judged(_SHEET, day_total=905))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The site's day."""
        if said.capacity is not None and said.day_total > said.capacity:
            yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}", "people": said.day_total,
                   "capacity": said.capacity}  # fmt: skip


class SameAsTheDayBefore(Rule[Judged]):
    """
    ## What it does
    So phiếu với phiếu ngày hôm trước của cùng điểm tiêm, cùng loại vắc xin.

    ## Why it is bad
    Hai ngày liền giống nhau đến từng mũi, từng liều thường là nhập lại phiếu hôm trước. Dưới 20 người thì không xét.

    ## Source
    Kinh nghiệm làm sạch số liệu tiêm chủng năm 2021: phiếu cũ gửi lại dưới ngày mới.

    ## Example
    Ngày 19/11 và ngày 20/11 đều ghi 90 người tiêm mũi 1, dùng 96 liều.
    """

    code = "VAC204"
    name = "same-as-the-day-before"
    title = "phiếu giống hệt ngày hôm trước"
    weight = Weight.SOFT
    message = "{site}: phiếu ngày {day} giống hệt phiếu ngày hôm trước ({people} người, {used} liều)."
    fires = (Judged(_SHEET, yesterday=_SHEET),)
    silent = (
        Judged(_SHEET, yesterday=replace(_SHEET, used=97)),
        Judged(_SHEET),
        Judged(replace(_SHEET, doses={(1, "adult"): 5}), yesterday=replace(_SHEET, doses={(1, "adult"): 5})),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Doses of each kind, and what was used."""
        one, other = said.sheet, said.yesterday
        if other is not None and one.vaccinated >= _LEAST_ALIKE and one.tells_the_same(other):
            yield {"site": said.site, "day": f"{one.day:%d/%m/%Y}", "people": one.vaccinated, "used": one.used}


class MorePeopleThanLiveThere(Rule[Judged]):
    """
    ## What it does
    So lũy kế người tiêm mỗi mũi của một nhóm tuổi với dân số của nhóm ấy trên địa bàn tại ngày ghi phiếu.

    ## Why it is bad
    Tỷ lệ bao phủ trên 100 % là tiêm cho người nơi khác đến, nhầm nhóm tuổi, hoặc dân số của nhóm đã cũ.

    ## Source
    Dân số theo nhóm tuổi ghi trong sổ, có ngày và nguồn. Địa bàn chưa ghi dân số thì không xét.

    ## Example
    Phường có 8.000 người từ 12 đến dưới 18 tuổi mà 8.200 em đã tiêm mũi 1.
    """

    code = "VAC205"
    name = "more-people-than-live-there"
    title = "số người tiêm nhiều hơn dân số của nhóm"
    weight = Weight.SOFT
    message = (
        "{site}: đến {day}, {people} người {group} trên địa bàn tiêm mũi {dose}, mà dân số nhóm này là {population}."
    )
    fires = (Judged(_SHEET, to_date={(1, "adult"): 8200}, population={"adult": 8000}),)
    silent = (
        Judged(_SHEET, to_date={(1, "adult"): 8000}, population={"adult": 8000}),
        Judged(_SHEET, to_date={(1, "adult"): 8200}),
        Judged(_SHEET, to_date={(1, "adult"): 90, (1, "teen"): 8200}, population={"teen": 8000}),
    )  # fmt: skip

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Each dose of this sheet against who lives in the site's place."""
        for (dose, group), people in sorted(said.sheet.doses.items()):
            given, living = said.to_date.get((dose, group), 0), said.population.get(group)
            if people and living is not None and given > living:
                yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}", "people": given, "dose": dose,
                       "group": Group(group).label, "population": living}  # fmt: skip
