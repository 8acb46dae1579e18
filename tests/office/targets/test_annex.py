"""The annex of a plan: columns by their words, rows by their names, nothing guessed; out and in again."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import pytest
import xlsxwriter
from tests.office.targets.conftest import BILLION, DECIDED

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator, Style
from luyke.office.places.models import Place
from luyke.office.targets import selectors, services
from luyke.office.targets.annex.answers import Resolved, resolve
from luyke.office.targets.annex.reading import Annex, read_annex
from luyke.office.targets.models import Issuer, Target
from luyke.office.targets.storing import Decision

HEAD = ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện 2020", "Kế hoạch 2021 thành phố giao", "HĐND quận giao", "So sánh (%)"]
ROWS = [
    ["I", "VỀ KINH TẾ"],
    [1, "Tổng thu trên địa bàn quận", "Tỷ đồng", 1200, 1379, 1400, 114.9],
    [2, "Tốc độ tăng giá trị sản xuất ngành thép", "%", 12, 14.5, 15],
    [3, "Giải ngân vốn công", "Tr.đ", 100, 141973, 141973],
    ["II", "VỀ XÃ HỘI"],
    [4, "Tỷ lệ phường sạch", "%", 90, "95% trở lên", "≥ 96"],
    [5, "Giảm hộ khó khăn", "điểm %", 0.2, 0.1, "giảm 0,1 điểm %"],
    [6, "Số trường đạt chuẩn", "trường", 11, "12/13", "12/13"],
]


def workbook(*rows: Sequence[object], title: str = "Phụ lục kế hoạch") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, title)
        for at, row in enumerate(rows, 2):
            sheet.write_row(at, 0, row)
    return out.getvalue()


@pytest.fixture
def district(catalogue: dict[str, Indicator], places: dict[str, Place]) -> Place:
    return places["305"]


def _read(district: Place, *rows: Sequence[object]) -> Annex:
    return read_annex(workbook(*rows), "phu-luc.xlsx", place=district, year=2021)


def _resolved(district: Place, annex: Annex, **answers: str) -> Resolved:
    return resolve(annex, {key.replace("_", "-"): value for key, value in answers.items()}, place=district, year=2021)


def test_plan_columns_are_found_by_their_words_and_others_left_alone(district: Place) -> None:
    annex = _read(district, HEAD, *ROWS)
    assert [(column.at, column.issuer) for column in annex.columns] == [(4, Issuer.ABOVE), (5, Issuer.COUNCIL)]
    assert [row.sheet_row for row in annex.rows] == [5, 6, 7, 9, 10, 11]
    assert any("2 hàng không có số" in note for note in annex.notes)


def test_every_row_is_read_in_its_unit_and_style(district: Place, catalogue: dict[str, Indicator]) -> None:
    resolved = _resolved(district, _read(district, HEAD, *ROWS), dong_9="P5")
    assert resolved.questions == 0
    said = {(line.indicator.code, line.issuer): (line.style, line.value, line.of_total) for line in resolved.lines}
    assert said[("P1", "above")] == (Style.LEVEL, 1379 * BILLION, None)
    assert said[("P2", "council")] == (Style.GROWTH, 15, None)
    assert said[("P3", "above")] == (Style.CAPITAL, 141973 * 10**6, None)
    assert said[("P4", "above")] == (Style.AT_LEAST, 95, None)
    assert said[("P5", "above")] == (Style.REDUCE_POINTS, Decimal("0.1"), None)
    assert said[("P6", "council")] == (Style.OUT_OF, 12, 13)
    assert {line.cell for line in resolved.lines} >= {"E5", "F5", "E11"}


@pytest.mark.parametrize("label", ["- Giải ngân vốn công", "Trong đó: giải ngân vốn công", "2.1. Giải ngân vốn công",
                                   "a) GIAI NGAN VON CONG", "Tr.đó: Giải ngân vốn công (triệu đồng)"])  # fmt: skip
def test_marks_before_a_name_are_no_part_of_it(district: Place, label: str) -> None:
    (row,) = _read(district, HEAD, ["", label, "tỷ đồng", 1, 2, 3]).rows
    assert row.link.sure
    assert row.link.indicator.code == "P3"


def test_a_header_of_two_rows_with_merged_cells(district: Place) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for at, words in enumerate(["TT", "Nội dung", "Đơn vị tính"]):
            sheet.merge_range(0, at, 1, at, words)
        sheet.merge_range(0, 3, 0, 4, "Kế hoạch năm 2021")
        sheet.merge_range(0, 5, 0, 6, "Kế hoạch năm 2022")
        sheet.write_row(1, 3, ["Thành phố giao", "Quận phấn đấu", "Thành phố giao", "Quận phấn đấu"])
        sheet.write_row(2, 0, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"])
        sheet.write_row(3, 0, [1, "Tổng thu trên địa bàn quận", "tỷ đồng", 1379, 1450, 1, 2])
    annex = read_annex(out.getvalue(), "a.xlsx", place=district, year=2021)
    assert [(column.at, column.issuer) for column in annex.columns] == [(3, Issuer.ABOVE), (4, Issuer.STRIVE)]
    assert len(annex.rows) == 1
    assert any("2022" in note for note in annex.notes)


def test_an_issuer_that_is_not_said_is_asked(district: Place) -> None:
    annex = _read(district, ["Chỉ tiêu", "ĐVT", "Kế hoạch năm 2021"], ["Tổng thu trên địa bàn quận", "tỷ đồng", 1379])
    resolved = _resolved(district, annex)
    assert resolved.unnamed == (2,)
    assert resolved.lines == []
    answered = _resolved(district, annex, cot_2=Issuer.COUNCIL)
    assert [line.issuer for line in answered.lines] == [Issuer.COUNCIL]


def test_two_columns_of_one_issuer_are_asked(district: Place) -> None:
    annex = _read(district, HEAD, ROWS[1])
    assert _resolved(district, annex, cot_5=Issuer.ABOVE).unnamed == (4, 5)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ([1, "Một chỉ tiêu chưa ai nghe nói", "tỷ đồng", 1, 2, 3], "là chỉ tiêu nào"),
        ([1, "Tổng thu trên địa bàn quận", "", 1, 2, 3], "không có đơn vị"),
        ([1, "Tổng thu trên địa bàn quận", "%", 1, 2, 3], "cách giao"),
        ([1, "Tỷ lệ hộ khó khăn", "%", 1, 2, 3], "cách giao"),
    ],
)
def test_a_doubtful_row_is_asked_and_not_written(district: Place, row: list[object], words: str) -> None:
    resolved = _resolved(district, _read(district, HEAD, row))
    assert words in resolved.rows[0].question
    assert resolved.lines == []


def test_a_row_in_another_unit_is_no_such_indicator(district: Place, catalogue: dict[str, Indicator]) -> None:
    annex = _read(district, HEAD, [1, "Tổng thu trên địa bàn quận", "tấn", 1, 2, 3])
    resolved = _resolved(district, annex, dong_3="P1")
    assert "không phải của chỉ tiêu này" in resolved.rows[0].question


def test_answers_settle_a_row(district: Place, catalogue: dict[str, Indicator]) -> None:
    annex = _read(district, HEAD, [1, "Khoản thu mới lạ", "tỷ đồng", 1, 2, 3])
    assert _resolved(district, annex, dong_3="-").lines == []
    assert _resolved(district, annex, dong_3="-").questions == 0
    assert {line.indicator.code for line in _resolved(district, annex, khac_3="p1").lines} == {"P1"}
    assert "P99" in _resolved(district, annex, khac_3="P99").rows[0].question
    chosen = _resolved(district, annex, dong_3="P2", cach_3=Style.LEVEL)
    assert {line.style for line in chosen.lines} == {Style.LEVEL}


def test_two_rows_of_one_indicator_are_asked(district: Place) -> None:
    resolved = _resolved(district, _read(district, HEAD, ROWS[1], ROWS[1]))
    assert [row.open for row in resolved.rows] == [False, True]
    assert "Hàng 4" in resolved.rows[1].question


def test_an_unclear_number_is_asked_by_its_cell_and_typed_anew(district: Place) -> None:
    annex = _read(district, HEAD, [1, "Tổng thu trên địa bàn quận", "tỷ đồng", 1, "5.5", 3])
    (row,) = _resolved(district, annex).rows
    assert (row.cells[0].cell, row.open) == ("E4", True)
    assert "5,5 hoặc 5.500" in row.cells[0].question
    settled = _resolved(district, annex, **{"so_3_4": "5.500"})
    assert settled.questions == 0
    assert settled.lines[0].value == 5500 * BILLION


def test_a_value_that_the_style_does_not_allow_is_said_at_its_cell(district: Place) -> None:
    annex = _read(district, HEAD, [6, "Số trường đạt chuẩn", "trường", 11, "14/13", "12/13"])
    (row,) = _resolved(district, annex).rows
    assert "giữa 0 và tổng số" in row.cells[0].question
    assert row.cells[1].line is not None


@pytest.mark.parametrize("number", ["9" * 24, "-" + "9" * 24, "0,1234567890123", "1e9", "１２"])
def test_a_monstrous_number_is_asked_and_never_raises(district: Place, number: str) -> None:
    annex = _read(district, HEAD, [1, "Tổng thu trên địa bàn quận", "nghìn tỷ đồng", 1, number, 3])
    (row,) = _resolved(district, annex).rows
    assert row.open or row.cells[0].printed


def test_what_would_change_is_shown(district: Place, revenue: Target, catalogue: dict[str, Indicator]) -> None:
    annex = _read(district, HEAD, [1, "Tổng thu trên địa bàn quận", "tỷ đồng", 1, 1379, 1400], ROWS[3])
    resolved = _resolved(district, annex)
    same, new = resolved.rows[0].cells
    assert (same.same, same.was, new.was) == (True, "1.379", "")
    assert not resolved.revising
    changed = _resolved(district, annex, **{"so_3_4": "1.390"})
    assert changed.revising
    assert changed.digest != resolved.digest


def test_what_goes_out_comes_back_the_same(district: Place, catalogue: dict[str, Indicator], now: datetime) -> None:
    first = _resolved(district, _read(district, HEAD, *ROWS), dong_9="P5")
    given = {"place": district, "year": 2021, "decision": DECIDED, "by": SYSTEM, "at": now}
    services.plan_import(lines=first.lines, **given)
    data = services.plan_export(place=district, year=2021, by=SYSTEM, at=now)
    annex = read_annex(data, "ke-hoach.xlsx", place=district, year=2021)
    again = _resolved(district, annex)
    assert again.questions == 0
    assert len(again.lines) == len(first.lines)
    assert all(cell.same for row in again.rows for cell in row.cells)
    assert len(selectors.plan_rows(place=district, year=2021)) == 6


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "rỗng"), (b"PK\x03\x04 broken", "hỏng"), (workbook(["Mã", "Tên"], [1, 2]), "Không thấy bảng"),
     (workbook(HEAD), "không có hàng nào"), ("chỉ là chữ".encode(), "phải là Excel")],
    ids=["empty", "broken", "no plan", "no rows", "no workbook"],
)  # fmt: skip
def test_a_file_that_is_no_plan_says_so(district: Place, data: bytes, words: str) -> None:
    annex = read_annex(data, "a.xlsx", place=district, year=2021)
    assert words in annex.error
    assert annex.rows == ()


def test_an_imported_value_remembers_its_cell(district: Place, catalogue: dict[str, Indicator], now: datetime) -> None:
    resolved = _resolved(district, _read(district, HEAD, ROWS[1]))
    services.plan_import(place=district, year=2021, lines=resolved.lines,
                         decision=Decision("QĐ 1", source="phu-luc.xlsx"), by=SYSTEM, at=now)  # fmt: skip
    assert {row.source for one in Target.objects.all() for row in one.revisions.all()} == {
        "phu-luc.xlsx, E4", "phu-luc.xlsx, F4",
    }  # fmt: skip
