"""What raises no error: words that tie numbers otherwise than they seem to, met in whole reports, told in own words."""

from __future__ import annotations

import pytest

from luyke.checks import check
from luyke.model import Severity
from luyke.reading import read_text

SILENT = {
    "fell five times": ("Năm 2020, sản lượng dứa đạt 300 tấn, giảm 5 lần so với năm 2019 (1.500 tấn)."),
    "fell from and to, five times": (
        "Sản lượng dứa sụt giảm 5 lần từ mức 1.500 tấn năm 2018 còn hơn 300 tấn năm 2020."
    ),
    "a share fell four times": ("Năm 2020, lãi đạt 132 triệu đồng, giảm hơn 4 lần so với năm 2019 (561 triệu đồng)."),
    "a course and what was added": (
        "Vốn góp của hợp tác xã tăng từ 500 triệu đồng lên 545 triệu đồng, tương đương 9%."
    ),
    "a course and a holding": (
        "Hộ ông Tân nâng sở hữu từ 15 triệu cổ phiếu lên 65 triệu cổ phiếu, tương đương tỷ lệ 13%."
    ),
    "two levels and the shares that they are": (
        "Nhân lực ngành xây dựng tăng từ mức 1.600 nghìn người năm 2010 (bằng 43,5% tổng số nhân lực) lên gần "
        "1.900 nghìn người năm 2015 (bằng 42,8%)."
    ),
    "money taken from a fund": ("Xã đầu tư hơn 203 tỷ đồng (trong đó có 50 tỷ đồng lấy từ nguồn vốn 1.080 tỷ đồng)."),
    "the number of a street": ("Năm 2020, thị xã triển khai 4 dự án gồm: Dự án 143 Lê Lai; Dự án cải tạo chợ Mới."),
    "numbered lots": (
        "Khu đất chia thành 4 khu gồm: khu 1 (17.836 m2), khu 2 (18.157 m2), khu 3 (34.333 m2) và khu 4 (25.000 m2)."
    ),
    "kinds with numbers in their names": (
        "Huyện có 9 giống lúa được hưởng hỗ trợ gồm: Hoa Sen 85, Nàng Tiên 9, TH 20, Bắc Hương và Nếp Cái."
    ),
    "what an unnumbered item holds": (
        "Có 4 dự án tại phường gồm dự án cải tạo chung cư cũ Hoa Sen, xây mới 2 tòa chung cư 6 tầng (110 tỷ "
        "đồng); dự án chợ."
    ),
    "shares of many plans": (
        "Ba chi cục có tỷ trọng thu dưới 60% so với chỉ tiêu cả năm gồm: Chi cục Hòa Bình (đạt 59,6%); Chi "
        "cục Đông Hà (58,3%); Chi cục Yên Lạc (43,2%)."
    ),
    "shares of many places": ("Có những xã tỷ trọng lúa lai rất cao như Hòa An chiếm 95%, Tân Lập 83%, Yên Mỹ 73%."),
    "a bound that each has passed": (
        "Có 30 mặt hàng đạt kim ngạch xuất khẩu trên 1 tỷ USD, trong đó điện thoại đạt 36,7 tỷ USD; dệt may "
        "đạt 22,1 tỷ USD."
    ),
    "a bound that many have passed": (
        "Nhiều phiên chợ đạt trên 1.000 triệu đồng doanh thu, trong đó phiên lớn nhất đạt hơn 1.552 triệu đồng."
    ),
    "trade with a continent inside trade": (
        "Năm 2020, tổng trị giá xuất nhập khẩu của tỉnh đạt 545,36 triệu USD, tăng 5,4%.\n\n"
        "Trong đó trị giá hàng hóa xuất khẩu đạt 282,65 triệu USD, tăng 7,0%, tương ứng tăng 18,39 triệu USD "
        "và nhập khẩu đạt 262,70 triệu USD, tăng 3,7%, tương ứng tăng 9,31 triệu USD.\n\n"
        "Xuất nhập khẩu giữa tỉnh với châu Á chiếm 64,7%.\n\n"
        "Cụ thể, các nước châu Á đạt 352,97 triệu USD, tăng 4,2% so với năm 2019, trong đó trị giá xuất khẩu "
        "là 140,25 triệu USD, tăng 3,4% và trị giá nhập khẩu là 212,72 triệu USD, tăng 4,7%."
    ),
    "eleven months and the year": (
        "Tổng kim ngạch xuất nhập khẩu hàng hóa 11 tháng năm 2020 ước đạt 489,1 triệu USD, tăng 3,5% so với "
        "cùng kỳ năm trước. Trong đó, xuất khẩu đạt 254,6 triệu USD, tăng 5,3%; nhập khẩu đạt 234,5 triệu "
        "USD, tăng 1,5%.\n\n"
        "Ước tính năm 2020, kim ngạch xuất khẩu hàng hóa đạt khoảng 267 triệu USD, tăng khoảng 1%; kim ngạch "
        "nhập khẩu hàng hóa đạt khoảng 260 triệu USD, tăng khoảng 2,6% so với năm trước."
    ),
    "what was a rate": (
        "Tổng nợ xấu đến hết quý I là 1.288 tỷ đồng, chiếm 1,22% tổng dư nợ, tăng hơn so với con số đầu năm "
        "là 1,09% - tương ứng tăng 248 tỷ đồng."
    ),
    "changes of one of two counts": (
        "Tuyến đường sắt xảy ra 8 vụ tai nạn, làm chết 4 người, bị thương 3 người, tăng 1 vụ (14,29%), giảm 2 "
        "người chết (33,33%), tăng 2 người bị thương (200%) so với cùng kỳ năm trước."
    ),
    "a share of a larger whole": (
        "Có 870 doanh nghiệp xây dựng mới thành lập, chiếm tổng số 13% doanh nghiệp thành lập mới; trong đó "
        "có 401 doanh nghiệp nhà ở, chiếm 6% và tăng 22% so với cùng kỳ."
    ),
    "the list of another office": (
        "Bưu điện An Bình có 255 người đăng ký, trong đó chuyển thành công 69 người (đạt tỷ lệ 27%); Bưu điện "
        "Tân Lập có 284 người đăng ký, chuyển thành công 194 người (đạt tỷ lệ 68%)."
    ),
    "more than sixty per cent": ("Doanh thu mảng này tăng hơn 60% từ 869 tỷ đồng lên 1.406 tỷ đồng."),
    "flats of projects": (
        "Năm 2018, chỉ có 77 dự án đủ điều kiện bán nhà gồm có 28.316 căn nhà, trong đó có 27.166 căn hộ và "
        "1.200 căn nhà thấp tầng."
    ),
    "posts for units": (
        "Dự kiến 6.084 biên chế cho 102 đơn vị hành chính cấp xã, gồm 1.800 biên chế khối đảng, 1.020 biên "
        "chế mặt trận và 3.264 biên chế khối chính quyền."
    ),
    "costs in revenue": (
        "Doanh thu bán điện năm 2017 là 289.954 tỷ đồng, trong đó chi phí sản xuất là 291.278 tỷ đồng."
    ),
    "mean growth over years": (
        "Giai đoạn 2014-2017, hợp tác xã đạt tăng trưởng trung bình doanh thu là 61%, từ mức 2.802 triệu đồng "
        "năm 2014 lên 11.632 triệu đồng năm 2017."
    ),
    "compound growth": ("Lợi nhuận của hợp tác xã đạt tăng trưởng kép 178%, từ 96 triệu đồng lên 2.062 triệu đồng."),
    "a month and a year": (
        "Mỗi người thực nhận thu nhập bình quân 55,84 triệu đồng/tháng, tương đương 670 triệu đồng/năm, cao "
        "hơn 20% so với kế hoạch (46,53 triệu đồng/tháng)."
    ),
    "a rate that fell by points called per cent": ("Thị phần của xã đã giảm 2,3% từ mức 7,4% xuống còn 5,1%."),
    "a margin that rose by points called per cent": ("Biên lợi nhuận tăng 3%, từ 19,8% năm 2017 lên 22,8% năm 2018."),
    "another kind behind a semicolon": (
        "Sở có vốn tại 28 công ty con, trong đó 4 công ty con 100% vốn; 31 công ty liên kết và 10 khoản đầu tư khác."
    ),
    "another act behind a semicolon": (
        "Huyện điều động 9 trường hợp, gồm 8 trường hợp cấp phòng, một trường hợp cấp xã; bổ nhiệm lại 21 "
        "trường hợp, gồm 16 trường hợp cấp phòng, 5 trường hợp cấp xã."
    ),
    "gold among money": (
        "Vụ việc gây thiệt hại hơn 3.608 tỷ đồng, bao gồm 1.160 tỷ đồng trong việc mua cổ phần; 437 tỷ đồng "
        "và 650 lượng vàng chi lãi ngoài; hơn 24 triệu USD trong việc kinh doanh ngoại hối."
    ),
    "institutions among enterprises": (
        "Có 89 doanh nghiệp tham gia, gồm 38 doanh nghiệp lương thực; 11 doanh nghiệp đồ dùng học tập; 4 "
        "doanh nghiệp sữa, 14 doanh nghiệp dược, 12 tổ chức tín dụng."
    ),
    "the growth of the year before": (
        "Khách quốc tế đến tỉnh 4 tháng đạt trên 4,2 triệu lượt, tăng 30,9% (cùng kỳ đạt trên 3,2 triệu lượt, "
        "tăng 21,1%)."
    ),
    "the last of a row of years": (
        "Năm 2014 bổ nhiệm 48 trường hợp; năm 2015 là 33 trường hợp; năm 2016 là 15 trường hợp; gồm 15 trường "
        "hợp cấp phòng, 33 trường hợp cấp xã."
    ),
    "what is to come": (
        "Số điểm ngập từ 38 vị trí đã giảm xuống còn 28 vị trí và dự kiến trong năm 2019 giảm thêm 4 vị trí."
    ),
    "people hurt in cases": (
        "Trên địa bàn đã xảy ra 7 vụ án, trong đó có vụ án ngày 23-10-2016 khiến 3 người chết, 13 người bị thương."
    ),
    "projects and megawatts": (
        "Trong 5 năm, công ty đã đưa vào vận hành 11 dự án/5.873 MW, bằng 96,3% khối lượng được giao (6.100 MW)."
    ),
    "two cheeks": ("Chấm kem ở 5 điểm: trán, mũi, cằm và hai bên má."),
    "supply and drainage": ("Xã được tài trợ bốn hạng mục: cấp - thoát nước, điện chiếu sáng và đường."),
    "four out of eight": (
        "Bốn trong số tám di tích của tỉnh nằm ở huyện: Chùa Sen, Đền Thượng, Đình Bảng và Miếu Ông."
    ),
    "votes": (
        "Năm 2021, với tổng số 444/444 phiếu tán thành, đạt tỷ lệ 92,50% tính trên tổng số đại biểu, hội đồng "
        "đã thông qua nghị quyết."
    ),
    "votes out of those present": (
        "Sáng 12/6, với 461/465 đại biểu tham gia biểu quyết tán thành (chiếm 96,44% tổng số đại biểu), hội "
        "đồng đã thông qua nghị quyết."
    ),
    "the second session": ("Hạ tầng. 2. Kỳ họp thứ hai (20.10.2021 - 13.11.2021)."),
    "the second time": ("Lần thứ hai, ngày 21 tháng 10 năm 2016, đoàn đã kiểm tra chợ."),
    "rooms of hotels": (
        "Tỉnh cũ có 535 cơ sở lưu trú, gồm bảy khách sạn 3 sao, sáu khách sạn 2 sao, một khách sạn 1 sao, 45 "
        "khách sạn đạt tiêu chuẩn, số lượng phòng nghỉ khoảng 7.000 phòng."
    ),
    "two totals at once": (
        "Sản lượng của huyện Đông ước đạt gần 415,7 nghìn tấn, của huyện Tây là gần 169,8 nghìn tấn; trong đó "
        "sản lượng lúa lần lượt là 343,3 nghìn tấn và gần 112 nghìn tấn."
    ),
    "and wounded others": (
        "Vụ nổ làm hơn 40 người chết, trong đó có 9 người nước ngoài và làm hơn 50 thường dân bị thương."
    ),
    "an item without area": (
        "Diện tích cây ăn quả đạt 15.381 ha, bao gồm nhãn (5.000 ha, sản lượng 40 nghìn tấn), vải (1.300 ha, "
        "17 nghìn tấn), chuối (2.500 ha) và cam, bưởi với sản lượng từ 27 nghìn tấn trở lên."
    ),
    "a third": ("Huyện có 15.315 giáo dân, chiếm 1/3 dân số toàn huyện (32,8%)."),
    "shares of two wholes": (
        "Đất nhóm nhà ở là 76.404 m2, trong đó đất cây xanh 1.450 m2, đất chung cư 17.015 m2 (chiếm 11,6% "
        "diện tích khu nhà ở), đất liền kề 22.688 m2 (chiếm diện tích 15,4%)."
    ),
    "two holders among others": (
        "Cơ cấu sở hữu của công ty rất cô đặc, chủ yếu thuộc hai cổ đông: Sở Công Thương (nắm giữ 81,79% vốn "
        "điều lệ) và Công ty Hoa Sen (17,34%)."
    ),
    "a number with a blank in it": (
        "Lợi nhuận sau thuế đạt 1.315 tỷ đồng, tăng 101, 8% so với mức 651 tỷ đồng của năm 2016."
    ),
    "thousands set off by commas": (
        "Năm 2002 tổng số nhân viên y tế là 33,273 người, trong số đó có 6,823 bác sĩ, 788 dược sĩ, 7,802 y "
        "tá và 14,091 nhân viên trung cấp."
    ),
    "how long people live": (
        "Tuổi thọ trung bình của tỉnh là 72,9 tuổi, trong đó nam giới là 70,3 tuổi và nữ giới là 75,6 tuổi."
    ),
    "those whom delegates stand for": (
        "Dự đại hội có 396 đại biểu chính thức, trong đó có 44 người là cán bộ hưu trí, đại diện gần 10.000 đảng viên."
    ),
    "rivers by name, then roads": (
        "Huyện có đường thủy dài 170 km gồm sông Tiên, kênh Mới và nhiều rạch nhỏ; đường bộ dài 464 km."
    ),
    "gates by name, then other gates": (
        "Tỉnh có 4 cửa khẩu quốc tế gồm Mộc Sơn, Xa Lộc, Tân Hòa, Bình An, 1 cửa khẩu quốc gia là Mỹ Tây và "
        "13 cửa khẩu phụ."
    ),
    "the code of a good": ("Có 3 mặt hàng của công ty bao gồm: mặt hàng hương cà phê 592054 và hai mặt hàng khác."),
    "a weekday said of the day before": ("Ngày 30/4/2024 rơi vào ngày thứ ba, ngày 01/5/2024 rơi vào ngày thứ tư."),
    "a capacity that a part was taken from": (
        "Tổng công suất đạt khoảng 1.065 m3 một ngày, trong đó nước ngầm khoảng 629 m3; nước mặt sông Đào khoảng 219 "
        "m3 trên tổng công suất nhà máy nước sông Đào là 300 m3 và nước hồ Sen khoảng 20 m3."
    ),
    "the mean of other banks": (
        "Tỷ suất sinh lợi đạt 1,7% năm 2016 và 1,2% năm 2015, so với mức bình quân 0,7% của 14 ngân hàng khác."
    ),
    "milestones passed": (
        "Năm 2021\n- 18 tháng 7: Số ca mắc COVID-19 của tỉnh vượt mốc 50.000 ca.\n"
        "- 26 tháng 7: Số ca mắc COVID-19 của tỉnh vượt mốc 100.000 ca."
    ),
    "the same period of the year that the text reports on": (
        "Năm 2018, thu ngân sách đạt 10 tỷ đồng, chi ngân sách đạt 8 tỷ đồng, vốn đầu tư đạt 3 tỷ đồng, nợ đạt 1 tỷ "
        "đồng. Vốn giải ngân tăng từ 15,8 tỷ đồng của năm 2016 lên 17,5 tỷ đồng năm 2017 và đạt 19,1 tỷ đồng, tăng "
        "9,1% so với cùng kỳ năm 2017."
    ),
    "a list that does not close": (
        "Ông Tân chiếm đoạt ít nhất 975 triệu đồng, bao gồm 71 triệu đồng của xã; khoảng 364 triệu đồng của "
        "chợ; 36 triệu đồng của hội."
    ),
    "those who were hurt as well": (
        "Thiên tai đã làm 264 người chết và mất tích, trong đó 215 người do lũ, sạt lở đất; 4 người do bão, "
        "45 người do lốc và 431 người bị thương."
    ),
    "members who agree": ("Có 383/426 đại biểu đồng ý (chiếm 79,13%) chọn chuyên đề về trẻ em."),
    "goods among others": (
        "Tỉnh nhập khẩu khoảng 350 triệu USD hàng hóa, bao gồm 128 triệu USD phụ tùng, 26 triệu USD nông sản."
    ),
    "by how much it was exceeded": (
        "Bãi chứa 4,64 triệu tấn, đã vượt dung tích thiết kế 131% (tương đương 1,12 triệu tấn)."
    ),
    "bought less sold": (
        "Nhà đầu tư mua ròng 151 triệu USD, trong đó mua ròng 154 triệu USD cổ phiếu và bán ròng 3 triệu USD "
        "trái phiếu."
    ),
    "thousands in a text with a decimal point": (
        "Tăng trưởng tín dụng đạt 10.5%. Lợi nhuận gấp 4 lần, từ 625 tỷ đồng lên 2.258 tỷ đồng."
    ),
    "schools that reached a rate": ("Có 10/23 trường THPT đạt tỷ suất tốt nghiệp 100%."),
    "by more than eight hundred": ("Vốn thực hiện tăng từ 711 tỷ đồng lên 1.554 tỷ đồng (tăng hơn 800 tỷ đồng)."),
    "planned and approved otherwise": (
        "Tuyến đường dài 28 km nhưng đã phê duyệt đầu tư lớn hơn, cụ thể là phê duyệt chiều dài 40,7 km."
    ),
    "a date with a slip": ("Nguyên nhân do chuyển nhượng bằng giấy tay sau ngày 1/72004 (chiếm 40%)."),
    "the same period of the year before, told in passing": (
        "Trong quý I năm 2016, ngân hàng đạt doanh số cao hơn cả năm 2015, tăng trưởng 140% so với cùng kỳ 2015."
    ),
    "those on board": (
        "Cùng ngày 3/6, 9 người, trong đó có các trẻ em, đã thiệt mạng sau khi chiếc tàu chở 15 người bị chìm."
    ),
    "others behind a semicolon": (
        "Hơn 60 cán bộ bị kỷ luật, trong đó có năm ủy viên đương nhiệm và ba trong số đó đã bị đưa ra khỏi "
        "ban, thậm chí có một phó ban; 11 người nguyên là ủy viên cũng bị xử lý."
    ),
    "votes named before": ("Điều 1 đã được biểu quyết riêng với 443/448 đại biểu (chiếm 91,53% tổng số đại biểu)."),
    "a debt told item by item": (
        "Hộ ông Hùng còn nợ hơn 7,4 triệu đồng gồm hơn 1,8 triệu đồng nợ các quỹ từ trước; hơn 2,7 triệu đồng "
        "xây kênh; đào đắp giao thông (hơn 2 triệu đồng) và các khoản khác."
    ),
    "more than was counted": ("Con số thực tế có thể cao hơn mức 4.645 trường hợp, cụ thể là trên 5.700 trường hợp."),
    "communes told in brackets": (
        "Có 14 xã miền núi, bao gồm: huyện Ba Đồi 07 xã (An Hòa, Tân Lập); huyện Thạch Bàn 03 xã (Tiến Xuân, "
        "Yên Bình; huyện Quốc Oai Thượng 02 xã (Đông Xuân, Phú Mãn); xã Trần Phú; xã An Phú."
    ),
    "the rate of an allowance": (
        "Trường phải nộp lại hơn 116 triệu đồng; bao gồm 51,6 triệu đồng tiền phụ cấp ưu đãi (70%) của hiệu "
        "trưởng và 64,8 triệu đồng chi khen thưởng."
    ),
    "more should be taken in": (
        "Không nên giới hạn làng nghề trong diện tích 75,5 ha mà nên bao gồm thêm khu hỗn hợp 80,12 ha."
    ),
    "storeys above and below": ("Khách sạn có quy mô 25 tầng nổi, 2 tầng hầm, gồm 5 tầng dịch vụ và 228 căn hộ."),
    "the growth of a share": (
        "Cả tỉnh có 138 xã (43,02%) đạt chuẩn nông thôn mới, tăng 27 xã (8,62%) so với năm 2017."
    ),
    "deposits and loans": (
        "Tổng tài sản của ngân hàng còn 52.159 tỷ đồng, trong đó tiền gửi khách hàng đạt 32.275 tỷ đồng; cho "
        "vay khách hàng đạt 24.980 tỷ đồng."
    ),
}


@pytest.mark.parametrize("case", SILENT)
def test_words_that_tie_numbers_otherwise_raise_no_error(case: str) -> None:
    findings = check(read_text(SILENT[case])).findings
    assert [one.calculation for one in findings if one.severity is Severity.ERROR] == []


NO_DOUBT = {
    "what forms a debt": "Nợ của tỉnh bằng 135% GRDP.",
    "a reserve": "Quỹ dự phòng lên 10,7 tỷ đồng, bằng 136,4% tổng dư nợ xấu.",
    "among those who answered": "Tháng 8/2018, trong tổng số 1.700 người dân góp ý, có 90% đồng tình.",
    "among those who live there": "Tháng 8/2018, trong số 57.000 người còn sống, 41,2% đang trong độ tuổi 80.",
    "a day above a line": "Giá vàng thế giới hôm nay 24/6\nHợp đồng tương lai giảm 3 USD.",
    "a day before a car": "Hôm 29/4 chiếc xe 7 chỗ đã va vào lan can.",
}


@pytest.mark.parametrize("case", NO_DOUBT)
def test_words_that_say_what_they_mean_are_not_asked_about(case: str) -> None:
    assert [one.calculation for one in check(read_text(NO_DOUBT[case])).findings] == []
