"""Documents of prose and tables as one reading."""

from __future__ import annotations

from luyke.model import Block, Cell, Document, PartsOfTotal, SameThing, Source, Table
from luyke.reading import read_document, read_text


def laid_out(prose: str, rows: list[list[str]]) -> Document:
    """A document of one paragraph and one table under it, cells a tab apart."""
    text, cells = prose + "\n", []
    start = len(text)
    for row, line in enumerate(rows):
        for column, cell in enumerate(line):
            cells.append(Cell(row, column, len(text), len(text) + len(cell), cell))
            text += cell + ("\t" if column + 1 < len(line) else "\n")
    table = Table(start, len(text) - 1, len(rows), len(rows[0]), tuple(cells))
    return Document(text=text, blocks=(Block(0, len(prose)),), tables=(table,), media="docx")


ROWS = [
    ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Lũy kế 11 tháng", "% kế hoạch"],
    ["1", "Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "100,0", "120,0", "120,0"],
]
PROSE = "Lũy kế 11 tháng năm 2021, tổng thu ngân sách nhà nước trên địa bàn đạt {} tỷ đồng."


def test_figures_of_prose_and_table_stand_in_one_order() -> None:
    reading = read_document(laid_out(PROSE.format("120,0"), ROWS))
    assert [figure.text for figure in reading.figures] == ["120,0", "100,0", "120,0", "120,0"]
    assert [figure.source for figure in reading.figures] == [Source.PROSE] + [Source.TABLE] * 3
    assert all(reading.text[figure.start : figure.end] == figure.text for figure in reading.figures)


def test_prose_and_table_are_held_against_each_other() -> None:
    reading = read_document(laid_out(PROSE.format("125,0"), ROWS))
    said_twice = [tie for tie in reading.relations_of(SameThing) if tie.firm]
    assert [figure.text for figure in said_twice[0].figures] == ["125,0", "120,0"]


def test_the_words_of_a_table_are_not_read_as_prose() -> None:
    document = laid_out("Báo cáo tháng 11 năm 2021.", [["Ghi chú", "tăng 5% so với cùng kỳ"], ["a", "b"]])
    assert not [figure for figure in read_document(document).figures if figure.source is Source.PROSE]


def test_a_block_over_two_lines_is_one_sentence() -> None:
    text = "Năm 2021, thu ngân sách đạt 120\ntỷ đồng, gồm A 70 tỷ đồng,\nB 50 tỷ đồng."
    document = Document(text=text, blocks=(Block(0, len(text)),), media="pdf")
    reading = read_document(document)
    assert [figure.text for figure in reading.figures] == ["120", "70", "50"]
    assert [tie.exhaustive for tie in reading.relations_of(PartsOfTotal)] == [True]


def test_figures_of_a_recognised_picture_are_marked() -> None:
    text = "Năm 2021, thu ngân sách đạt 120 tỷ đồng."
    document = Document(text=text, blocks=(Block(0, len(text)),), media="image", ocr=True)
    assert [figure.source for figure in read_document(document).figures] == [Source.OCR]


def test_a_text_reads_the_same_as_its_document() -> None:
    text = "Năm 2021, thu ngân sách đạt 120 tỷ đồng, tăng 5%.\nChi ngân sách đạt 90 tỷ đồng."
    assert read_document(Document.of_text(text)).figures == read_text(text).figures
