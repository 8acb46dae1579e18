"""What raises no error: words that tie numbers otherwise than they seem to, met in whole reports, told in own words."""

from __future__ import annotations

import pytest

from luyke.checks import check
from luyke.model import Severity
from luyke.reading import read_text

SILENT = {
    "fell five times": "Năm 2020, sản lượng dứa đạt 300 tấn, giảm 5 lần so với năm 2019 (1.500 tấn).",
    "fell from and to, five times": "Sản lượng dứa sụt giảm 5 lần từ mức 1.500 tấn năm 2018 còn hơn 300 tấn năm 2020.",
    "a share fell four times": "Năm 2020, lãi đạt 102 triệu đồng, giảm hơn 4 lần so với năm 2019 (432 triệu đồng).",
    "a course and what was added": "Vốn góp của hợp tác xã tăng từ 500 triệu đồng lên 545 triệu đồng, tương đương 9%.",
    "a course and a holding": (
        "Hợp tác xã Đồng Tâm nâng phần góp từ 14 nghìn suất lên 61 nghìn suất, tương đương tỷ lệ 12%."
    ),
    "two levels and the shares that they are": (
        "Nhân lực ngành xây dựng tăng từ mức 1.232 nghìn người năm 2010 (bằng 43,5% tổng số nhân lực) lên "
        "gần 1.463 nghìn người năm 2015 (bằng 42,8%)."
    ),
    "money taken from a fund": "Xã đầu tư hơn 164 tỷ đồng (trong đó có 40 tỷ đồng lấy từ nguồn vốn 920 tỷ đồng).",
    "the number of a street": "Năm 2020, thị xã triển khai 4 dự án gồm: Dự án 157 Lê Lợi; Dự án cải tạo chợ Mới.",
    "numbered lots": (
        "Khu đất chia thành 4 khu gồm: khu 1 (13.734 m2), khu 2 (13.981 m2), khu 3 (26.436 m2) và khu 4 (19.250 m2)."
    ),
    "kinds with numbers in their names": (
        "Huyện có 9 giống lúa được hưởng hỗ trợ gồm: Hoa Sen 85, Nàng Tiên 9, TH 20, Bắc Hương và Nếp Cái."
    ),
    "what an unnumbered item holds": (
        "Có 4 dự án tại phường gồm dự án sửa khu tập thể Hoa Sen, xây mới 2 tòa nhà 7 tầng (96 tỷ đồng); dự án chợ."
    ),
    "shares of many plans": (
        "Ba chi cục có tỷ trọng thu dưới 60% so với chỉ tiêu cả năm gồm: Chi cục Hòa An (đạt 58,4%); Chi cục "
        "Tân Lập (57,1%); Chi cục Yên Mỹ (44,6%)."
    ),
    "shares of many places": "Có những xã tỷ trọng lúa lai rất cao như Hòa An chiếm 95%, Tân Lập 83%, Yên Mỹ 73%.",
    "a bound that each has passed": (
        "Có 12 nông sản đạt giá trị bán ra trên 1 tỷ đồng, trong đó chè đạt 34,5 tỷ đồng; mật ong đạt 20,6 tỷ đồng."
    ),
    "a bound that many have passed": (
        "Nhiều phiên chợ đạt trên 1.000 triệu đồng doanh thu, trong đó phiên lớn nhất đạt hơn 1.437 triệu đồng."
    ),
    "trade with a continent inside trade": (
        "Năm 2020, tổng trị giá xuất nhập khẩu của tỉnh đạt 419,93 triệu USD, tăng 5,4%.\n\nTrong đó trị giá "
        "hàng hóa xuất khẩu đạt 217,64 triệu USD, tăng 7,0%, tương ứng tăng 14,16 triệu USD và nhập khẩu đạt "
        "202,28 triệu USD, tăng 3,7%, tương ứng tăng 7,17 triệu USD.\n\nXuất nhập khẩu giữa tỉnh với châu Á "
        "chiếm 64,7%.\n\nCụ thể, các nước châu Á đạt 271,79 triệu USD, tăng 4,2% so với năm 2019, trong đó "
        "trị giá xuất khẩu là 107,99 triệu USD, tăng 3,4% và trị giá nhập khẩu là 163,79 triệu USD, tăng "
        "4,7%."
    ),
    "eleven months and the year": (
        "Tổng kim ngạch xuất nhập khẩu hàng hóa 11 tháng năm 2020 ước đạt 376,6 triệu USD, tăng 3,5% so với "
        "cùng kỳ năm trước. Trong đó, xuất khẩu đạt 196,0 triệu USD, tăng 5,3%; nhập khẩu đạt 180,6 triệu "
        "USD, tăng 1,5%.\n\nƯớc tính năm 2020, kim ngạch xuất khẩu hàng hóa đạt khoảng 206 triệu USD, tăng "
        "khoảng 1%; kim ngạch nhập khẩu hàng hóa đạt khoảng 200 triệu USD, tăng khoảng 2,6% so với năm trước."
    ),
    "what was a rate": (
        "Nợ quá hạn của quỹ cuối quý I là 1.146 triệu đồng, chiếm 1,34% tổng dư nợ, tăng so với con số đầu "
        "năm là 1,12% - tương ứng tăng 204 triệu đồng."
    ),
    "changes of one of two counts": (
        "Đường thủy xảy ra 9 vụ va chạm, làm chết 3 người, bị thương 4 người, tăng 1 vụ (12,5%), giảm 1 "
        "người chết (25%), tăng 2 người bị thương (100%) so với cùng kỳ năm trước."
    ),
    "a share of a larger whole": (
        "Có 640 hộ kinh doanh ăn uống mới đăng ký, chiếm tổng số 16% hộ kinh doanh đăng ký mới; trong đó có "
        "287 hộ kinh doanh cà phê, chiếm 7% và tăng 18% so với cùng kỳ."
    ),
    "the list of another office": (
        "Bưu điện An Bình có 240 người đăng ký, trong đó chuyển thành công 65 người (đạt tỷ lệ 27%); Bưu "
        "điện Tân Lập có 300 người đăng ký, chuyển thành công 204 người (đạt tỷ lệ 68%)."
    ),
    "more than sixty per cent": "Số thu phí bến bãi tăng hơn 60% từ 845 triệu đồng lên 1.378 triệu đồng.",
    "flats of projects": (
        "Năm 2018, chỉ có 46 dự án được bán gồm có 15.240 căn nhà, trong đó có 14.120 căn hộ và 1.170 căn "
        "nhà thấp tầng."
    ),
    "posts for units": (
        "Dự kiến 4.260 biên chế cho 71 đơn vị hành chính cấp xã, gồm 1.278 biên chế khối đảng, 710 biên chế "
        "mặt trận và 2.272 biên chế khối chính quyền."
    ),
    "costs in revenue": (
        "Doanh thu bán nước năm 2017 là 52.140 triệu đồng, trong đó chi phí lọc nước là 52.871 triệu đồng."
    ),
    "mean growth over years": (
        "Giai đoạn 2014-2017, hợp tác xã đạt tăng trưởng trung bình doanh thu là 58%, từ mức 2.150 triệu "
        "đồng năm 2014 lên 8.480 triệu đồng năm 2017."
    ),
    "compound growth": "Lợi nhuận của hợp tác xã đạt tăng trưởng kép 165%, từ 88 triệu đồng lên 1.638 triệu đồng.",
    "a month and a year": (
        "Mỗi công nhân có thu nhập bình quân 9,25 triệu đồng/tháng, tương đương 111 triệu đồng/năm, cao hơn "
        "20% so với kế hoạch (7,71 triệu đồng/tháng)."
    ),
    "a rate that fell by points called per cent": "Thị phần của xã đã giảm 1,8% từ mức 6,9% xuống còn 5,1%.",
    "a margin that rose by points called per cent": "Biên lợi nhuận tăng 2,5%, từ 16,4% năm 2017 lên 18,9% năm 2018.",
    "another kind behind a semicolon": (
        "Liên hiệp có vốn tại 18 xưởng may, trong đó 5 xưởng may 100% vốn; 24 xưởng liên kết và 7 khoản góp khác."
    ),
    "another act behind a semicolon": (
        "Huyện điều động 11 trường hợp, gồm 10 trường hợp cấp phòng, một trường hợp cấp xã; bổ nhiệm lại 18 "
        "trường hợp, gồm 13 trường hợp cấp phòng, 5 trường hợp cấp xã."
    ),
    "gold among money": (
        "Vụ cháy kho gây thiệt hại hơn 2.410 tỷ đồng, bao gồm 905 tỷ đồng nhà xưởng; 312 tỷ đồng và 480 "
        "lượng vàng cất trong kho; hơn 16 triệu USD tiền hàng."
    ),
    "institutions among enterprises": (
        "Có 74 doanh nghiệp dự hội chợ, gồm 29 doanh nghiệp gạo; 12 doanh nghiệp vải; 6 doanh nghiệp mây "
        "tre, 11 doanh nghiệp thuốc, 9 tổ chức từ thiện."
    ),
    "the growth of the year before": (
        "Khách đến huyện 4 tháng đạt trên 4,6 triệu lượt, tăng 30,2% (cùng kỳ đạt trên 3,5 triệu lượt, tăng 20,3%)."
    ),
    "the last of a row of years": (
        "Năm 2014 kết nạp 52 trường hợp; năm 2015 là 37 trường hợp; năm 2016 là 17 trường hợp; gồm 16 trường "
        "hợp là nữ, 36 trường hợp là nam."
    ),
    "what is to come": (
        "Số hố ga hỏng từ 52 vị trí đã giảm xuống còn 41 vị trí và dự kiến trong năm 2019 giảm thêm 6 vị trí."
    ),
    "people hurt in cases": (
        "Trong quý đã xảy ra 6 vụ án, trong đó có vụ án ngày 14-9-2016 khiến 2 người chết, 11 người bị thương."
    ),
    "projects and megawatts": (
        "Trong 5 năm, nhà máy đã đưa vào vận hành 14 dự án/2.408 MW, bằng 95,6% khối lượng được giao (2.520 MW)."
    ),
    "two sides": "Dán nhãn ở 5 điểm: nắp, đáy, quai và hai bên hông.",
    "supply and drainage": "Xã được tài trợ bốn hạng mục: cấp - thoát nước, điện chiếu sáng và đường.",
    "four out of eight": "Bốn trong số tám di tích của tỉnh nằm ở huyện: Chùa Sen, Đền Thượng, Đình Bảng và Miếu Ông.",
    "votes": (
        "Năm 2021, với tổng số 37/37 phiếu tán thành, đạt tỷ lệ 92,50% tính trên tổng số đại biểu, hội đồng "
        "đã thông qua nghị quyết."
    ),
    "votes out of those present": (
        "Chiều 9/7, với 58/60 đại biểu có mặt tán thành (chiếm 93,55% tổng số đại biểu), hội đồng chốt danh sách."
    ),
    "the second session": "Hạ tầng. 2. Kỳ họp thứ hai (12.10.2021 - 26.10.2021).",
    "the second time": "Lần thứ hai, ngày 19 tháng 8 năm 2016, đoàn đã kiểm tra chợ.",
    "rooms of hotels": (
        "Khu nghỉ mát có 318 cơ sở lưu trú, gồm ba khách sạn 3 sao, tám khách sạn 2 sao, hai khách sạn 1 "
        "sao, 52 khách sạn đạt tiêu chuẩn, số lượng phòng nghỉ khoảng 4.500 phòng."
    ),
    "two totals at once": (
        "Sản lượng của huyện Đông ước đạt gần 320,1 nghìn tấn, của huyện Tây là gần 130,7 nghìn tấn; trong "
        "đó sản lượng lúa lần lượt là 264,3 nghìn tấn và gần 86 nghìn tấn."
    ),
    "and wounded others": "Trận lũ làm hơn 30 người chết, trong đó có 7 người già và làm hơn 60 dân quân bị thương.",
    "an item without area": (
        "Diện tích cây ăn quả đạt 11.843 ha, bao gồm nhãn (3.850 ha, sản lượng 40 nghìn tấn), vải (1.001 ha, "
        "17 nghìn tấn), chuối (1.925 ha) và cam, bưởi với sản lượng từ 27 nghìn tấn trở lên."
    ),
    "a third": "Huyện có 9.842 hội viên, chiếm 1/3 dân số toàn huyện (32,8%).",
    "shares of two wholes": (
        "Đất nhóm nhà ở là 58.831 m2, trong đó đất cây xanh 1.116 m2, đất chung cư 13.102 m2 (chiếm 11,6% "
        "diện tích khu nhà ở), đất liền kề 17.470 m2 (chiếm diện tích 15,4%)."
    ),
    "two holders among others": (
        "Cơ cấu vốn của xưởng hẹp, chủ yếu thuộc hai cổ đông: Hội Nông dân (nắm giữ 78,46% vốn điều lệ) và "
        "Tổ chè Hoa Sen (20,71%)."
    ),
    "a number with a blank in it": "Phí chợ đạt 1.262 triệu đồng, tăng 101, 9% so với mức 625 triệu đồng của năm 2016.",
    "thousands set off by commas": (
        "Năm 2002 tổng số nhân viên y tế là 25,620 người, trong số đó có 5,254 bác sĩ, 607 dược sĩ, 6,008 y "
        "tá và 10,850 nhân viên trung cấp."
    ),
    "how long people live": (
        "Tuổi thọ trung bình của tỉnh là 71,4 tuổi, trong đó nam giới là 69,1 tuổi và nữ giới là 73,8 tuổi."
    ),
    "those whom delegates stand for": (
        "Dự hội nghị có 212 đại biểu, trong đó có 31 người là giáo viên nghỉ hưu, đại diện gần 6.000 hội viên."
    ),
    "rivers by name, then roads": (
        "Huyện có đường thủy dài 145 km gồm sông Tiên, kênh Mới và nhiều rạch nhỏ; đường bộ dài 412 km."
    ),
    "gates by name, then other gates": (
        "Tỉnh có 4 cửa khẩu quốc tế gồm Đá Bạc, Suối Cạn, Tân Hòa, Bình An, 1 cửa khẩu quốc gia là Rừng "
        "Thông và 11 cửa khẩu phụ."
    ),
    "the code of a good": "Có 3 mặt hàng của xưởng bao gồm: mặt hàng hương chanh 481906 và hai mặt hàng khác.",
    "a weekday said of the day before": "Ngày 30/4/2024 rơi vào ngày thứ ba, ngày 01/5/2024 rơi vào ngày thứ tư.",
    "a capacity that a part was taken from": (
        "Tổng công suất đạt khoảng 820 m3 một ngày, trong đó nước ngầm khoảng 484 m3; nước mặt sông Đào "
        "khoảng 169 m3 trên tổng công suất nhà máy nước sông Đào là 231 m3 và nước hồ Sen khoảng 20 m3."
    ),
    "the mean of other banks": (
        "Tỷ suất sinh lợi đạt 2,9% năm 2016 và 2,3% năm 2015, so với mức bình quân 1,4% của 11 ngân hàng khác."
    ),
    "milestones passed": (
        "Năm 2021\n- 15 tháng 8: Số ca mắc COVID-19 của tỉnh vượt mốc 20.000 ca.\n- 24 tháng 8: Số ca mắc "
        "COVID-19 của tỉnh vượt mốc 40.000 ca."
    ),
    "the same period of the year that the text reports on": (
        "Năm 2018, thu ngân sách đạt 10 tỷ đồng, chi ngân sách đạt 8 tỷ đồng, vốn đầu tư đạt 3 tỷ đồng, nợ "
        "đạt 1 tỷ đồng. Vốn giải ngân tăng từ 12,2 tỷ đồng của năm 2016 lên 13,5 tỷ đồng năm 2017 và đạt "
        "14,7 tỷ đồng, tăng 9,1% so với cùng kỳ năm 2017."
    ),
    "a list that does not close": (
        "Kho mất ít nhất 860 triệu đồng, bao gồm 64 triệu đồng của xã; khoảng 322 triệu đồng của chợ; 41 "
        "triệu đồng của hội."
    ),
    "those who were hurt as well": (
        "Mưa bão đã làm 148 người chết và mất tích, trong đó 119 người do lũ, sạt lở đất; 6 người do bão, 23 "
        "người do lốc và 256 người bị thương."
    ),
    "members who agree": "Có 61/66 đại biểu đồng ý (chiếm 87,14%) chọn chuyên đề về nước sạch.",
    "goods among others": (
        "Tỉnh nhập khẩu khoảng 420 triệu USD hàng hóa, bao gồm 155 triệu USD máy móc, 37 triệu USD hạt giống."
    ),
    "by how much it was exceeded": (
        "Bãi chứa 3,9 triệu tấn, đã vượt dung tích thiết kế 130% (tương đương 0,9 triệu tấn)."
    ),
    "bought less sold": "Quỹ mua ròng 236 tỷ đồng, trong đó mua ròng 241 tỷ đồng thóc và bán ròng 5 tỷ đồng ngô.",
    "thousands in a text with a decimal point": (
        "Dư nợ của quỹ tăng 11.5%. Lợi nhuận gấp 4 lần, từ 584 tỷ đồng lên 2.190 tỷ đồng."
    ),
    "schools that reached a rate": "Có 7/19 trường THPT đạt tỷ suất tốt nghiệp 100%.",
    "by more than seven hundred": "Vốn thực hiện tăng từ 634 tỷ đồng lên 1.367 tỷ đồng (tăng hơn 700 tỷ đồng).",
    "planned and approved otherwise": (
        "Con kênh dài 19 km nhưng huyện phê duyệt lớn hơn, cụ thể là phê duyệt chiều dài 26,3 km."
    ),
    "a date with a slip": "Phần khác là đất bán viết tay sau ngày 1/92007 (chiếm 35%).",
    "the same period of the year before, told in passing": (
        "Trong quý I năm 2016, cửa hàng đạt doanh số cao hơn cả năm 2015, tăng trưởng 120% so với cùng kỳ 2015."
    ),
    "those on board": "Hôm 8/9, 6 người, trong đó có các trẻ em, đã thiệt mạng sau khi chiếc đò chở 14 người bị lật.",
    "others behind a semicolon": (
        "Hơn 40 cán bộ bị nhắc nhở, trong đó có năm ủy viên đương nhiệm và ba trong số đó đã bị thôi việc, "
        "thậm chí có một phó hội; 9 người nguyên là ủy viên cũng bị nhắc."
    ),
    "votes named before": "Mục 2 đã được biểu quyết riêng với 54/55 đại biểu (chiếm 87,1% tổng số đại biểu).",
    "a debt told item by item": (
        "Hộ bà Lan còn nợ hơn 8,6 triệu đồng gồm hơn 2,1 triệu đồng quỹ xóm; hơn 3,2 triệu đồng làm mương; "
        "đắp đường (hơn 2,4 triệu đồng) và các khoản khác."
    ),
    "more than was counted": "Số thật có thể cao hơn mức 3.120 trường hợp, cụ thể là trên 3.900 trường hợp.",
    "communes told in brackets": (
        "Có 14 xã vùng cao, bao gồm: huyện Ba Đồi 07 xã (An Hòa, Tân Lập); huyện Thạch Bàn 03 xã (Vĩnh Tiến, "
        "Yên Lâm; huyện Đông Ải 02 xã (Đông Sơn, Phú Hòa); xã Trần Đình; xã An Phúc."
    ),
    "the rate of an allowance": (
        "Trường phải nộp lại hơn 98 triệu đồng; bao gồm 42,7 triệu đồng tiền phụ cấp (70%) của hiệu trưởng "
        "và 55,8 triệu đồng tiền thưởng."
    ),
    "more should be taken in": (
        "Không nên giới hạn khu chợ trong diện tích 12,5 ha mà nên bao gồm thêm bãi xe 14,25 ha."
    ),
    "storeys above and below": "Nhà ở xã hội cao 18 tầng nổi, 2 tầng hầm, gồm 4 tầng cửa hàng và 164 căn hộ.",
    "the growth of a share": "Cả tỉnh có 92 xã (46,23%) đạt chuẩn nông thôn mới, tăng 17 xã (8,54%) so với năm 2017.",
    "deposits and loans": (
        "Tổng tài sản của quỹ còn 41.360 tỷ đồng, trong đó tiền gửi khách hàng đạt 27.415 tỷ đồng; cho vay "
        "khách hàng đạt 21.908 tỷ đồng."
    ),
}


@pytest.mark.parametrize("case", SILENT)
def test_words_that_tie_numbers_otherwise_raise_no_error(case: str) -> None:
    findings = check(read_text(SILENT[case])).findings
    assert [one.calculation for one in findings if one.severity is Severity.ERROR] == []


NO_DOUBT = {
    "what forms a debt": "Nợ của tỉnh bằng 128% GRDP.",
    "a reserve": "Quỹ rủi ro lên 8,2 tỷ đồng, bằng 121,5% tổng dư nợ quá hạn.",
    "among those who answered": "Tháng 6/2019, trong tổng số 1.240 người dân góp ý, có 85% đồng tình.",
    "among those who live there": "Tháng 6/2019, trong số 38.500 người đến khám, 36,4% đang trong độ tuổi 80.",
    "a day above a line": "Giá cà phê hôm nay 18/9\nHợp đồng kỳ hạn giảm 4 USD.",
    "a day before a car": "Hôm 17/6 chiếc xe 9 chỗ đã đâm vào cột mốc.",
}


@pytest.mark.parametrize("case", NO_DOUBT)
def test_words_that_say_what_they_mean_are_not_asked_about(case: str) -> None:
    assert [one.calculation for one in check(read_text(NO_DOUBT[case])).findings] == []
