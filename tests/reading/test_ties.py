"""Which relations the words of a text bind, and which they leave loose."""

from __future__ import annotations

import pytest

from luyke.model import (
    AreaYieldOutput,
    AttainmentWords,
    CountOfList,
    DifferenceFromBase,
    FractionAsPercent,
    Funnel,
    GrowthFromBase,
    GrowthWithDifference,
    MonthAndCumulative,
    PartsOfTotal,
    PercentOfCount,
    RatesOfParts,
    Relation,
    SameThing,
    ShareOfPlan,
    ShareOfTotal,
    SharesOfWhole,
    Statement,
)
from luyke.reading import read_text

BOUND = {
    "a fraction and its percentage": (
        "Đến hết 30/11/2021, quận giải ngân 60,5/121 tỷ đồng, bằng 50%.",
        FractionAsPercent,
        ["60,5/121", "50"],
    ),
    "a count out of a count and its share": (
        "Năm 2020, toàn huyện có 18/24 xã đạt chuẩn nông thôn mới, chiếm 75% số xã.",
        FractionAsPercent,
        ["18/24", "75"],
    ),
    "more than was planned and its share": (
        "Năm 2020, xã giao 29/25 con bò giống, đạt 116%.",
        FractionAsPercent,
        ["29/25", "116"],
    ),
    "a value, its plan in brackets and the share reached": (
        "Năm 2020, thu ngân sách đạt 120 tỷ đồng (kế hoạch 100 tỷ đồng), bằng 120% kế hoạch.",
        ShareOfPlan,
        ["120", "100", "120"],
    ),
    "a plan named behind its percentage": (
        "Năm 2020, chi cục thu 81 tỷ đồng, đạt 70,4% dự toán pháp lệnh 115 tỷ đồng.",
        ShareOfPlan,
        ["81", "115", "70,4"],
    ),
    "a plan in brackets behind who assigned it": (
        "Năm 2020, chi cục thu 30 tỷ đồng, đạt 50% so với chỉ tiêu thành phố giao (60 tỷ đồng).",
        ShareOfPlan,
        ["30", "60", "50"],
    ),
    "a level, its growth and the change in brackets": (
        "Năm 2020, diện tích lúa đạt 1.990 ha, giảm 0,5% (-10 ha) so với năm 2019.",
        GrowthWithDifference,
        ["1.990", "0,5", "10"],
    ),
    "a level, its growth and the change that corresponds": (
        "Năm 2020, xuất khẩu đạt 110 triệu USD, tăng 10%, tương ứng tăng 10 triệu USD so với năm trước.",
        GrowthWithDifference,
        ["110", "10", "10"],
    ),
    "what something has come to, from what, and how many times that is": (
        "Số doanh nghiệp tăng 3 lần, từ 412 lên 1.648 doanh nghiệp.",
        GrowthFromBase,
        ["1.648", "412", "3"],
    ),
    "from one level to another, and the change behind": (
        "Năm 2022, số hộ nghèo giảm từ 1.200 hộ xuống còn 900 hộ, giảm 300 hộ.",
        DifferenceFromBase,
        ["900", "1.200", "300"],
    ),
    "a value and the one it is compared with in brackets": (
        "Năm 2020, thu ngân sách đạt 120 tỷ đồng, tăng 20% so với cùng kỳ năm trước (100 tỷ đồng).",
        GrowthFromBase,
        ["120", "100", "20"],
    ),
    "two years of one thing and the growth between": (
        "Năm 2019 sản lượng lúa đạt 200 tấn, năm 2020 đạt 210 tấn, tăng 5% so với năm 2019.",
        GrowthFromBase,
        ["210", "200", "5"],
    ),
    "two years of one thing and the change between": (
        "Năm 2019 sản lượng lúa đạt 200 tấn, năm 2020 đạt 210 tấn, tăng 10 tấn so với năm 2019.",
        DifferenceFromBase,
        ["210", "200", "10"],
    ),
    "parts that are all there": (
        "Năm 2020, xây mới 15 công trình, gồm 05 trường học, 04 trạm y tế, 06 nhà văn hóa.",
        PartsOfTotal,
        ["15", "05", "04", "06"],
    ),
    "parts after trong đó in one sentence": (
        "Năm 2020, doanh thu vận tải đạt 100 tỷ đồng, trong đó vận tải hàng hóa đạt 60 tỷ đồng, "
        "vận tải hành khách đạt 30 tỷ đồng.",
        PartsOfTotal,
        ["100", "60", "30"],
    ),
    "men and women of a population": (
        "Năm 2020, dân số toàn huyện đạt 1.000 người. Dân số nam đạt 490 người, trong khi đó nữ đạt 510 người.",
        PartsOfTotal,
        ["1.000", "490", "510"],
    ),
    "parts that are all there, however far off one of them is": (
        "Năm 2020, thu ngân sách đạt 100 tỷ đồng, gồm thu nội địa 70 tỷ đồng, thu khác 3 tỷ đồng và thu viện trợ "
        "200 tỷ đồng.",
        PartsOfTotal,
        ["100", "70", "3", "200"],
    ),
    "parts in brackets": (
        "Năm 2020, khởi công 7 dự án (gồm 5 dự án giao thông và 2 dự án thủy lợi), đạt 50% kế hoạch.",
        PartsOfTotal,
        ["7", "5", "2"],
    ),
    "the two that the total itself names": (
        "Năm 2020, sản lượng khai thác và nuôi trồng thủy sản đạt 90 tấn, trong đó sản lượng khai thác đạt 10 tấn, "
        "sản lượng nuôi trồng thủy sản đạt 50 tấn.",
        PartsOfTotal,
        ["90", "10", "50"],
    ),
    "the shares of three sectors that fall short": (
        "Cơ cấu kinh tế năm 2020: công nghiệp 50%, dịch vụ 3%, nông nghiệp 20%.",
        SharesOfWhole,
        ["50", "3", "20"],
    ),
    "shares in one row, however far off": (
        "Cơ cấu kinh tế năm 2020 đạt 50% - 3% - 20%.",
        SharesOfWhole,
        ["50", "3", "20"],
    ),
    "the shares of an economy": (
        "Cơ cấu kinh tế năm 2020: công nghiệp 50%, dịch vụ 30%, nông nghiệp 20%.",
        SharesOfWhole,
        ["50", "30", "20"],
    ),
    "shares printed with dashes": (
        "Cơ cấu kinh tế năm 2020 đạt 50% - 30% - 20%.",
        SharesOfWhole,
        ["50", "30", "20"],
    ),
    "a part and its share of the total": (
        "Năm 2020, thu ngân sách đạt 100 tỷ đồng, trong đó thu nội địa đạt 80 tỷ đồng, chiếm 80%.",
        ShareOfTotal,
        ["80", "100", "80"],
    ),
    "a month and the months up to it": (
        "Thu ngân sách tháng 5/2020 đạt 10 tỷ đồng; lũy kế 5 tháng đạt 48 tỷ đồng.",
        MonthAndCumulative,
        ["10", "48"],
    ),
    "area, yield and output of one crop": (
        "Vụ xuân năm 2020, diện tích lúa đạt 100 ha, năng suất lúa đạt 6 tấn/ha, sản lượng lúa đạt 600 tấn.",
        AreaYieldOutput,
        ["100", "6", "600"],
    ),
    "the growth of a whole and of its sectors": (
        "Năm 2020, tổng sản phẩm tăng 7%, trong đó nông nghiệp tăng 3%, công nghiệp - xây dựng tăng 9%, "
        "dịch vụ tăng 8%.",
        RatesOfParts,
        ["7", "3", "9", "8"],
    ),
    "first and second doses": (
        "Toàn phường tiêm 300 mũi, gồm 200 trường hợp tiêm mũi 1 và 100 trường hợp tiêm mũi 2.",
        Funnel,
        ["200", "100"],
    ),
    "a claim and the percentage that belies it": (
        "Năm 2020, thu ngân sách đạt 90 tỷ đồng, vượt kế hoạch, đạt 95% kế hoạch.",
        AttainmentWords,
        ["95"],
    ),
    "a count and a list that a last và closes": (
        "Quận còn 4 dự án chậm tiến độ, gồm: cầu Phao, trường mầm non Sen Hồng và trạm y tế phường.",
        CountOfList,
        ["4"],
    ),
    "a count and its list": (
        "Quận có 3 nhiệm vụ: giải ngân vốn; thu ngân sách; trật tự đô thị.",
        CountOfList,
        ["3"],
    ),
}

BOUND |= {
    "a month and the months up to it, of a year that nobody names": (
        "Thu ngân sách tháng 5 đạt 10 tỷ đồng; lũy kế 5 tháng đạt 48 tỷ đồng.",
        MonthAndCumulative,
        ["10", "48"],
    ),
    "a percentage of a count": ("Trong 24 xã có 75% đạt chuẩn.", PercentOfCount, ["24", "75"]),
    "a percentage out of a count": ("Đến nay 75% trong số 24 xã đã đạt chuẩn.", PercentOfCount, ["24", "75"]),
    "the share of a sum named just before": (
        "Năm 2020, tổng thu ngân sách đạt 100 tỷ đồng, thu nội địa 80 tỷ đồng, chiếm 80%.",
        ShareOfTotal,
        ["80", "100", "80"],
    ),
    "sectors of a whole that is named behind the last": (
        "Năm 2020, dịch vụ chiếm 70% và công nghiệp chiếm 40% tổng giá trị sản xuất.",
        SharesOfWhole,
        ["70", "40"],
    ),
    "changes of the shares of output": (
        "Năm 2020, trong giá trị sản xuất, tỷ trọng công nghiệp tăng 2 điểm phần trăm, dịch vụ tăng 1 điểm phần trăm, "
        "nông nghiệp giảm 3 điểm phần trăm.",
        SharesOfWhole,
        ["2", "1", "3"],
    ),
    "a rate, its change in points and what it was": (
        "Tỷ lệ hộ nghèo còn 2%, giảm 1 điểm phần trăm so với đầu năm (3%).",
        DifferenceFromBase,
        ["2", "3", "1"],
    ),
}

LOOSE = {
    "a course and a change on a plan": (
        "Năm 2022, thu ngân sách tăng từ 4 tỷ đồng lên 5 tỷ đồng, tăng 3% so với kế hoạch.",
        GrowthFromBase,
    ),
    "a course over years and its yearly pace": (
        "Thu ngân sách tăng từ 4 tỷ đồng năm 2015 lên 5 tỷ đồng năm 2020, bình quân tăng 8%/năm.",
        GrowthFromBase,
    ),
    "two levels years apart and their yearly pace": (
        "Sản lượng thịt hơi tăng nhanh, từ 1,5 triệu tấn năm 2001 tăng lên 2,5 triệu tấn năm 2006, tăng 10,1%/năm.",
        GrowthFromBase,
    ),
    "a part, and its share of a total of other things": (
        "Tỉnh có 54 dân tộc, trong đó có 53 dân tộc thiểu số, chiếm 14% tổng số dân của tỉnh.",
        ShareOfTotal,
    ),
    "parts of a total that has a share itself": (
        "Có 5.500 tín đồ phái A và phái B (0,8%), trong số đó 4.000 người ở xã, có 2.350 người ở thôn (0,4%).",
        ShareOfTotal,
    ),
    "a count and what a thing of its own holds": (
        "Hai mươi sáu đảo bao quanh một lãnh thổ gồm 1.192 đảo nhỏ và 200 đảo lớn.",
        PartsOfTotal,
    ),
    "a count, and the names of some of them": (
        "Học sinh thi 8 môn trong đó có các môn sau: văn, toán và một ngoại ngữ.",
        CountOfList,
    ),
    "the growth of one count and the change of another": (
        "Năm 2020, đường sắt xảy ra 121 vụ, làm chết 10 người, bị thương 41 người; so với cùng kỳ tăng 7 vụ, tăng 7 "
        "người chết (7,4%).",
        GrowthWithDifference,
    ),
    "the changes of shares of a product, taxes aside": (
        "Năm 2020, tỷ trọng công nghiệp tăng 2 điểm phần trăm, dịch vụ tăng 1 điểm phần trăm, nông nghiệp giảm 4 điểm "
        "phần trăm.",
        SharesOfWhole,
    ),
    "the year before of a part": (
        "Năm 2019, giá trị sản xuất công nghiệp đạt 30 tỷ đồng, chiếm 30% giá trị sản xuất công nghiệp toàn tỉnh. "
        "Năm 2020, giá trị sản xuất công nghiệp đạt 120 tỷ đồng, tăng 20 tỷ đồng so với năm 2019.",
        DifferenceFromBase,
    ),
    "a percentage behind a number of something else": (
        "Năm 2020, đoàn giành 9/48 ghế với 4.944 phiếu (chiếm 7%).",
        FractionAsPercent,
    ),
    "industrial output is no part of revenue": (
        "Thu ngân sách nhà nước tháng 11/2021 đạt 10 tỷ đồng; lũy kế 11 tháng đạt 100 tỷ đồng. "
        "Trong đó, giá trị sản xuất công nghiệp đạt 35 tỷ đồng.",
        PartsOfTotal,
    ),
    "a share of what the total is a part of": (
        "Có 133 hộ (38%) là hộ lớn, trong đó có 34 hộ (9%) có người già.",
        ShareOfTotal,
    ),
    "shares of what stands behind a colon": (
        "Kim loại này có 24 đồng vị, trong đó có 3 đồng vị bền: A (93%), B (6%) và C (1%).",
        ShareOfTotal,
    ),
    "a share of another whole": (
        "Năm 2020, sản lượng đạt 100 tấn, trong đó cà phê đạt 30 tấn, chiếm 5% sản lượng cả nước.",
        ShareOfTotal,
    ),
    "a balance is no sum": (
        "Năm 2020, cán cân thương mại nhập siêu 10 triệu USD, trong đó trong nước nhập siêu 30 triệu USD, "
        "nước ngoài xuất siêu 20 triệu USD.",
        PartsOfTotal,
    ),
    "one name in two places": (
        "Năm 2020, thu ngân sách của huyện An Lão đạt 10 tỷ đồng. "
        "Năm 2020, thu ngân sách của huyện Kiến Thụy đạt 12 tỷ đồng.",
        SameThing,
    ),
    "targets out of targets and a share of the plan": (
        "Năm 2020, có 3/20 chỉ tiêu đạt 99% kế hoạch.",
        FractionAsPercent,
    ),
    "a rest whose number is not told": (
        "Năm 2020, tỉnh có 90 lễ hội, trong đó có 70 lễ hội dân gian, 10 lễ hội tôn giáo, còn lại là lễ hội khác "
        "(chiếm 5%).",
        PartsOfTotal,
    ),
    "an item of the list that was not read": (
        "Tỉnh chia thành 90 đơn vị hành chính, gồm 40 thị trấn, 23 hương và 7 phường.",
        PartsOfTotal,
    ),
    "a name with và at the end of a list": (
        "Quận có 3 phòng: Tư pháp, Nội vụ, Văn hóa và Thông tin.",
        CountOfList,
    ),
    "a list that need not name all": (
        "Tỉnh có 15 loại và các nhóm chính như sau: đất cát, đất phù sa và đất đỏ vàng.",
        CountOfList,
    ),
    "an open list": (
        "Năm 2020, xuất khẩu đạt 100 triệu USD, gồm dệt may 30 triệu USD, giày da 20 triệu USD và "
        "một số mặt hàng khác.",
        PartsOfTotal,
    ),
}


APART = {
    "what stands behind an inner trong đó": (
        "Tổng diện tích rừng 430 ha, trong đó rừng trồng 30 ha, trong đó có 10 ha rừng thông, đất trống 140 ha.",
        "140",
    ),
    "what a semicolon parts from a list of commas": (
        "Năm 2020, có 90 người nhập viện, trong đó 60 người đã khỏi, 10 người chuyển tuyến; và số người cách ly là "
        "400 người.",
        "400",
    ),
    "others": ("Vụ sạt lở làm 24 người bị nạn, trong đó có 3 trẻ em, khoảng 200 người khác phải sơ tán.", "200"),
    "what a thing of its own consists of": (
        "Một đại đội có 100 người; mười đại đội lập thành một trung đoàn gồm 1.000 người.",
        "1.000",
    ),
    "what another bracket holds": ("Lập châu An (gồm 4 xã Đông, Tây, Nam, Bắc) và châu Sơn (gồm 5 xã miền núi).", "5"),
    "a part of two totals": (
        "Năm 2020, huyện có 100 km quốc lộ và 200 km tỉnh lộ, trong đó 190 km trải nhựa, 110 km rải sỏi.",
        "190",
    ),
    "a number that is itself one of the parts": (
        "Hội đồng có 60 người, 11 người trong đó do cấp trên cử, 43 người do các đơn vị bầu.",
        "43",
    ),
    "people beside units": (
        "Tỉnh có 7 đơn vị hành chính gồm thành phố Mây và 6 huyện, với số dân 1.614.350 người.",
        "1.614.350",
    ),
    "what a list that và closed is divided into": (
        "Tỉnh có 11 đơn vị, gồm 1 thành phố và 10 huyện, chia làm 136 xã.",
        "136",
    ),
    "the next line": ("Tỉnh chia thành 13 đơn vị, bao gồm 12 thành phố và 1 địa khu:\nCả tỉnh có 130 đơn vị.", "130"),
    "another item of a list that semicolons part": (
        "Bão làm hỏng 90 ngôi nhà; làm bị thương 17 người, trong đó có 6 trẻ em; 290 người phải sơ tán.",
        "290",
    ),
    "heights": ("Dãy núi có nhiều đỉnh cao trên 2.800 m, trong đó có đỉnh Mây cao 3.143 m.", "3.143"),
    "a density": (
        "Quận có 900 hộ với mật độ bình quân 16 hộ mỗi hecta, trong đó có 300 hộ thuê nhà.",
        "300",
    ),
    "what stands beside the list": (
        "Câu lạc bộ có 30 đoàn viên, trong đó có 12 người mới, ngoài ra mỗi thôn cử 20 người.",
        "20",
    ),
}


@pytest.mark.parametrize("case", APART)
def test_a_number_is_no_part(case: str) -> None:
    text, number = APART[case]
    sums = [[figure.text for figure in tie.figures] for tie in ties(text, PartsOfTotal) if tie.firm]
    assert not [figures for figures in sums if number in figures[1:]]


def ties(text: str, kind: type[Relation]) -> list[Relation]:
    return list(read_text(text).relations_of(kind))


@pytest.mark.parametrize("case", BOUND)
def test_words_bind(case: str) -> None:
    text, kind, numbers = BOUND[case]
    firm = [tie for tie in ties(text, kind) if tie.firm]
    assert [figure.text for figure in firm[0].figures] == numbers


@pytest.mark.parametrize("case", LOOSE)
def test_words_do_not_bind(case: str) -> None:
    text, kind = LOOSE[case]
    for tie in ties(text, kind):
        assert not (tie.firm and getattr(tie, "exhaustive", True)), [figure.text for figure in tie.figures]


def test_values_that_agree_in_words_are_no_copied_pair() -> None:
    reading = read_text("Năm 2020, thu và chi cùng đạt 100 tỷ đồng, tăng 12,5% so với năm 2019.")
    assert not any(tie.firm for tie in reading.relations if type(tie).__name__ == "Statement")


def test_relations_come_in_reading_order() -> None:
    reading = read_text(BOUND["the shares of an economy"][0] + " " + BOUND["a fraction and its percentage"][0])
    firsts = [min(figure.start for figure in tie.figures) for tie in reading.relations]
    assert firsts == sorted(firsts)


def test_changes_told_behind_several_counts_are_each_of_the_count_of_their_unit() -> None:
    text = "Năm 2020, xảy ra 50 vụ, làm chết 40 người; so với năm 2019 giảm 6 vụ, giảm 10 người chết."
    told = [[figure.text for figure in tie.figures] for tie in read_text(text).relations_of(Statement)]
    assert told == [["50", "6"], ["40", "10"]]
