"""What stands where: forms of each side, letters, drafts, two who sign, headings without gaps, broken lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.layout.conftest import report

from luyke.layout import Paragraph, Section, Signature, Table
from luyke.layout.lines import balanced, recipient_lines, subject_line
from luyke.layout.rules import Style, rules_on
from luyke.layout.sheets import Columns, Line, Piece, Sheet, sheets_of
from luyke.writing import Traced


def lines(pieces: tuple[Piece, ...] | tuple[Line, ...]) -> Iterator[Line]:
    """Every line, those in columns included, row by row."""
    for piece in pieces:
        if isinstance(piece, Line):
            yield piece
        elif isinstance(piece, Columns):
            for row in piece.rows:
                for side in row:
                    yield from lines(side)


def texts(sheet: Sheet, style: str) -> list[str]:
    return [line.text.text for line in lines(sheet.pieces) if line.style == style]


def test_each_side_has_its_own_heading() -> None:
    state, party = (sheets_of(report(side))[0] for side in ("state", "party"))
    assert texts(state, "country") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert texts(state, "motto") == ["Độc lập - Tự do - Hạnh phúc"]
    assert texts(state, "issuer") == ["ỦY BAN NHÂN DÂN\nQUẬN LÊ CHÂN"]
    assert texts(party, "country") == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert texts(party, "motto") == []
    assert [line.under for line in lines(party.pieces) if line.style in ("issuer", "title")] == ["*", "-----"]
    (ruled,) = (line.under for line in lines(state.pieces) if line.style == "issuer")
    assert isinstance(ruled, float)
    assert 1 / 3 <= ruled <= 1 / 2


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Kết quả công tác", "kết quả công tác"),
        ("Hải Phòng sau hai năm", "Hải Phòng sau hai năm"),
        ("UBND quận báo cáo", "UBND quận báo cáo"),
        ("Kết", "kết"),
    ],
)
def test_what_it_is_on_begins_small_with_the_party_but_for_names(title: str, party: str) -> None:
    assert subject_line(title, rules_on("party", None)) == party
    assert subject_line(party, rules_on("state", None)) == party[0].upper() + party[1:]


def test_a_letter_says_what_it_is_on_under_its_number_and_whom_it_speaks_to() -> None:
    letter = replace(report("state"), kind="CÔNG VĂN", title="báo cáo tháng 11", addressees=("Sở A", "Sở B"))
    sheet = sheets_of(letter)[0]
    assert texts(sheet, "letter_title") == ["V/v báo cáo tháng 11"]
    assert texts(sheet, "kind") == texts(sheet, "title") == []
    assert texts(sheet, "addressees_heading") == ["Kính gửi:"]
    assert texts(sheet, "addressees_list") == ["- Sở A;", "- Sở B."]
    assert texts(sheets_of(replace(letter, addressees=("Sở A",)))[0], "addressees") == ["Kính gửi: Sở A"]
    assert texts(sheet, "recipients")[0] == "- Như trên;"


def test_a_draft_says_so_and_two_who_sign_stand_side_by_side() -> None:
    document = replace(report("state"), mark="Dự thảo", beside=Signature(("THƯ KÝ",), "Trần Thị B"))
    sheet = sheets_of(document)[0]
    assert texts(sheet, "mark") == ["DỰ THẢO"]
    assert texts(sheet, "signer") == ["Trần Thị B", "Nguyễn Văn A"]
    assert texts(sheet, "authority") == ["THƯ KÝ", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_numbers_keep_their_places_up_to_the_last_words() -> None:
    last = Traced("Đạt ") + Traced.number("105 tỷ đồng", "value:T0") + "."
    sheet = sheets_of(replace(report("state"), blocks=(Paragraph(last),)))[0]
    (line,) = (line for line in lines(sheet.pieces) if line.style == "text")
    (number,) = line.text.numbers
    assert line.text.text == "Đạt 105 tỷ đồng./."
    assert line.text.text[number.start : number.end] == "105 tỷ đồng"


@pytest.mark.parametrize(
    ("levels", "outlines"), [((1, 2, 3), [1, 2, 3]), ((1, 3, 3, 2, 1), [1, 2, 2, 2, 1]), ((2, 1, 2), [1, 1, 2])]
)
def test_headings_leave_out_no_step(levels: tuple[int, ...], outlines: list[int]) -> None:
    blocks = tuple(Section(level, "", "Mục") for level in levels)
    sheet = sheets_of(replace(report("state"), blocks=blocks))[0]
    assert [line.outline for line in lines(sheet.pieces) if line.outline] == outlines


def test_the_parts_of_a_table_stand_around_it() -> None:
    table = Table(((Traced("A"),), (Traced("1"),)), title="Bảng", unit="Đơn vị tính: ha", notes=(Traced("Ghi chú."),))
    pieces = sheets_of(replace(report("state"), blocks=(table,)))[0].pieces
    (at,) = (at for at, piece in enumerate(pieces) if isinstance(piece, Table))
    assert [line.style for line in lines(pieces[:at])][-2:] == ["table_title", "table_unit"]
    assert next(lines(pieces[at:])).style == "table_note"


def test_a_long_name_is_broken_before_its_place_or_near_its_middle() -> None:
    rules, style = rules_on("state", None), Style("", 12, upper=True)
    assert balanced("Ủy ban nhân dân thành phố Hải Phòng", style, 60, rules) == "Ủy ban nhân dân\nthành phố Hải Phòng"
    assert balanced("Đảng bộ thành phố Hải Phòng", style, 60, rules) == "Đảng bộ\nthành phố Hải Phòng"
    assert balanced("Ủy ban nhân dân quận Lê Chân", style, 70, rules) == "Ủy ban nhân dân\nquận Lê Chân"
    assert balanced("Tình hình kinh tế - xã hội tháng 11", style, 60, rules) == "Tình hình kinh tế -\nxã hội tháng 11"
    assert balanced("Sở Y tế", style, 60, rules) == "Sở Y tế"
    assert balanced("Sở\nY tế", style, 1, rules) == "Sở\nY tế"
    assert balanced("Một", style, 1, rules) == "Một"


def test_recipients_end_as_their_side_ends_them() -> None:
    assert recipient_lines(report("state"), rules_on("state", None)) == ("- UBND thành phố;", "- Lưu: VT.")
    assert recipient_lines(report("party"), rules_on("party", None)) == ("- UBND thành phố,", "- Lưu: VT.")
    assert recipient_lines(replace(report("state"), recipients=()), rules_on("state", None)) == ()
