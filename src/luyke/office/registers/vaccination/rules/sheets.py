"""What a sheet must not say, taken by itself.

The daily form and its columns: Phụ lục 5, Quyết định 3588/QĐ-BYT ngày 26/7/2021.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.vaccination.said import Judged, SaidSheet

_DAY = date(2021, 11, 20)


def _example(**said: object) -> SaidSheet:
    doses = said.pop("doses", {(1, "adult"): 90})
    return SaidSheet(site_id=1, day=_DAY, vaccine="pfizer", doses=doses, **{"used": 96, **said})


class ReceivedDiffersFromParts(Rule[Judged]):
    """
    ## What it does
    Cộng số người đã tiêm, chuyển viện, từ chối, hoãn, chống chỉ định rồi so với số người đến khám sàng lọc.

    ## Why it is bad
    Ai đến cũng phải có một kết quả. Chênh một người là có người bị bỏ sót hoặc bị đếm hai lần.

    ## Source
    Phụ lục 5, Quyết định 3588/QĐ-BYT ngày 26/7/2021 của Bộ Y tế (các cột của báo cáo ngày).

    ## Example
    Đến 100 người; tiêm 90, hoãn 6, chống chỉ định 3: còn một người không rõ kết quả.
    """

    code = "VAC101"
    name = "received-differs-from-parts"
    title = "số người đến khác tổng các kết quả"
    weight = Weight.HARD
    message = "{site}, {day}: {received} người đến, nhưng người tiêm, hoãn, chống chỉ định … cộng lại là {parts}."
    fires = (Judged(_example(screened=100, postponed=6, contraindicated=3)),)
    silent = (Judged(_example(screened=100, postponed=6, contraindicated=4)), Judged(_example(postponed=6)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """People who came, and what became of them."""
        one = said.sheet
        parts = one.vaccinated + one.hospital + one.refused + one.postponed + one.contraindicated
        if one.screened is not None and one.screened != parts:
            yield {"site": said.site, "day": f"{one.day:%d/%m/%Y}", "received": one.screened, "parts": parts}


class FewerDosesThanPeople(Rule[Judged]):
    """
    ## What it does
    So số liều đã dùng với số người được tiêm.

    ## Why it is bad
    Mỗi người một liều; lọ nhiều liều chỉ làm số liều dùng nhiều hơn số người, không bao giờ ít hơn.

    ## Source
    Phụ lục 5, Quyết định 3588/QĐ-BYT ngày 26/7/2021 của Bộ Y tế.

    ## Example
    Tiêm 90 người mà dùng 84 liều.
    """

    code = "VAC102"
    name = "fewer-doses-than-people"
    title = "số liều dùng ít hơn số người tiêm"
    weight = Weight.HARD
    message = "{site}, {day}: tiêm {people} người mà chỉ dùng {used} liều."
    fires = (Judged(_example(used=84)),)
    silent = (Judged(_example(used=90)), Judged(_example(used=96)))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Doses against people."""
        one = said.sheet
        if one.used < one.vaccinated:
            yield {"site": said.site, "day": f"{one.day:%d/%m/%Y}", "people": one.vaccinated, "used": one.used}


class DayStillToCome(Rule[Judged]):
    """
    ## What it does
    So ngày của phiếu với ngày nhập.

    ## Why it is bad
    Phiếu của ngày chưa đến là gõ nhầm ngày, và làm sai lũy kế của mọi ngày sau đó.

    ## Source
    Báo cáo ngày chỉ ghi việc đã làm trong ngày (Phụ lục 5, Quyết định 3588/QĐ-BYT).

    ## Example
    Hôm nay 20/11/2021, phiếu ghi ngày 21/11/2021.
    """

    code = "VAC103"
    name = "day-still-to-come"
    title = "phiếu của ngày chưa đến"
    weight = Weight.HARD
    message = "{site}: ngày {day} chưa đến."
    fires = (Judged(_example(), today=date(2021, 11, 19)),)
    silent = (Judged(_example(), today=_DAY), Judged(_example()))

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The sheet's day against today."""
        if said.sheet.day > said.today:
            yield {"site": said.site, "day": f"{said.sheet.day:%d/%m/%Y}"}
