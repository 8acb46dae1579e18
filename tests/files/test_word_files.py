"""DOCX: what is read, what is not, and the way back from an offset to the runs."""

from __future__ import annotations

from lxml.etree import QName
from tests.files.file_samples import cell, docx, paragraph, table, text

from luyke.files import open_bytes
from luyke.files.docx import Package, walk
from luyke.model import BlockKind, Document

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="u1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="u1x"><w:name w:val="Mục"/><w:basedOn w:val="u1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="l"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    "</w:pPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="o"><w:name w:val="Old"/><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'
    "</w:style>"
)


def read(body: str, **parts: str) -> Document:
    return open_bytes(docx(body, **{"styles": STYLES, **parts}), "a.docx")


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def test_headings_list_items_and_paragraphs_are_told_apart() -> None:
    document = read(
        paragraph("I. KINH TẾ", properties=style("u1x"))
        + paragraph("Thu 5 tỷ đồng.")
        + paragraph("Chi 4 tỷ đồng.", properties=style("l"))
        + paragraph("Không đánh số", properties=style("l") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("   ")
    )
    assert document.text == "I. KINH TẾ\nThu 5 tỷ đồng.\nChi 4 tỷ đồng.\nKhông đánh số\n"
    assert [block.kind for block in document.blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
    ]


def test_tracked_insertions_count_and_deletions_do_not() -> None:
    gone = "<w:del><w:r><w:delText>1.000</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{text('ở đây ')}</w:moveFrom><w:moveTo>{text('chỗ này ')}</w:moveTo>"
    document = read(paragraph("Thu ", gone, f"<w:ins>{text('1.379')}</w:ins>", " tỷ ", moved, "đồng"))
    assert document.text == "Thu 1.379 tỷ chỗ này đồng\n"


def test_deleted_rows_of_a_table_do_not_count() -> None:
    rows = table(["Chỉ tiêu", "Số"], ["Thu", "5"], ["Chi", "4"])
    first, _, last = rows.rpartition("<w:tr>")
    document = read(f"{first}<w:tr><w:trPr><w:del/></w:trPr>{last}")
    assert [each.text for each in document.tables[0].cells] == ["Chỉ tiêu", "Số", "Thu", "5"]


def test_note_marks_never_stick_to_numbers() -> None:
    document = read(
        paragraph(
            "Thu 87.293,9",
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="3"/></w:r>',
            " tỷ đồng",
            text("4", '<w:vertAlign w:val="superscript"/>'),
            ", 12 m",
            text("2", '<w:vertAlign w:val="superscript"/>'),
        ),
        footnotes=f'<w:footnote w:id="0" w:type="separator">{paragraph("x")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph(text("", ""), " Số ước tính.")}</w:footnote>'
        f'<w:footnote w:id="9">{paragraph("không ai nhắc tới")}</w:footnote>',
    )
    assert document.text == "Thu 87.293,9 tỷ đồng⁴, 12 m²\n Số ước tính.\n"
    assert document.blocks[1].kind is BlockKind.FOOTNOTE


def test_endnotes_headers_and_footers_come_last_and_page_numbers_never() -> None:
    document = read(
        paragraph("Thân bài", '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        endnotes=f'<w:endnote w:id="1">{paragraph("Nguồn: cục thống kê")}</w:endnote>',
        header=paragraph("UBND QUẬN"),
        footer=paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>", "12"),
    )
    assert document.text == "Thân bài\nNguồn: cục thống kê\nUBND QUẬN\n"
    assert [block.kind for block in document.blocks][1:] == [BlockKind.FOOTNOTE, BlockKind.HEADER]


def test_fields_give_their_result_and_hidden_text_nothing() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 2+3</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{text("5")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read(
        paragraph("Thu ", field, text(" mật", "<w:vanish/>"), " tỷ") + paragraph("Mục 1\t9", properties=style("t1"))
    )
    assert document.text == "Thu 5 tỷ\n"


def test_links_controls_breaks_and_hyphens_are_read_in_order() -> None:
    document = read(
        "<w:sdt><w:sdtPr/><w:sdtContent>"
        + paragraph(
            f"<w:hyperlink>{text('Thu')}</w:hyperlink>",
            "<w:r><w:tab/><w:t>5</w:t><w:br/><w:t>tỷ</w:t><w:noBreakHyphen/></w:r>",
            f"<w:smartTag><w:sdt><w:sdtContent>{text('đồng')}</w:sdtContent></w:sdt></w:smartTag>",
        )
        + "</w:sdtContent></w:sdt>"
    )
    assert document.text == "Thu\t5\ntỷ-đồng\n"
    assert len(document.blocks) == 1


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('Trong khung 7 tỷ')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert read(paragraph("Ngoài khung", drawing)).text == "Ngoài khung\nTrong khung 7 tỷ\n"


def test_a_table_keeps_spans_indents_and_boldness() -> None:
    indented = cell(paragraph("Thu nội địa", properties='<w:ind w:left="284"/>'))
    document = read(
        table(
            [
                cell("Chỉ tiêu", properties='<w:vMerge w:val="restart"/>'),
                cell("Năm 2021", properties='<w:gridSpan w:val="2"/>'),
            ],
            [cell(properties="<w:vMerge/>"), "Kế hoạch", "Thực hiện"],
            [cell(paragraph(text("Tổng thu", "<w:b/>"))), "1.112", "1.379"],
            [indented, "967", "1.248"],
            ["- Thu khác", "145", cell("131", "(ước)")],
        )
    )
    found = document.tables[0]
    assert (found.rows, found.columns) == (5, 3)
    assert document.text == (
        "Chỉ tiêu\tNăm 2021\n\tKế hoạch\tThực hiện\nTổng thu\t1.112\t1.379\n"
        "Thu nội địa\t967\t1.248\n- Thu khác\t145\t131 (ước)\n"
    )
    assert [(each.text, each.row_span, each.column_span) for each in found.cells[:2]] == [
        ("Chỉ tiêu", 2, 1),
        ("Năm 2021", 1, 2),
    ]
    assert {each.text: each.indent for each in found.cells if each.column == 0 and each.row > 1} == {
        "Tổng thu": 0,
        "Thu nội địa": 1,
        "- Thu khác": 1,
    }
    assert [each.text for each in found.cells if each.bold] == ["Tổng thu"]
    assert all(document.text[each.start : each.end] == each.text for each in found.cells)


def test_tables_that_only_arrange_text_are_read_as_paragraphs() -> None:
    head = table(["ỦY BAN NHÂN DÂN", cell("CỘNG HÒA", "Độc lập")], ["Số: 12/BC", "ngày 25 tháng 11"])
    data = table(["Chỉ tiêu", "Số"], ["Thu", "5"])
    document = read(head + table([cell(paragraph("Khung"), data)]))
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA",
        "Độc lập",
        "Số: 12/BC",
        "ngày 25 tháng 11",
        "Khung",
    ]
    assert [each.text for each in document.tables[0].cells] == ["Chỉ tiêu", "Số", "Thu", "5"]


def test_old_fonts_are_converted_run_by_run() -> None:
    document = read(
        paragraph(
            text("C«ng", '<w:rFonts w:ascii=".VnTime"/>'),
            " – Cộng – ",
            text("céng", '<w:rFonts w:hAnsi=".VnTimeH"/>'),
            text(" soá 5", '<w:rFonts w:ascii="VNI-Times"/>'),
        )
        + paragraph("th<w:t/>", properties=style("o")).replace("th&lt;", "")
        + paragraph("<w:r><w:t>t</w:t><w:softHyphen/><w:t> liÖu</w:t></w:r>", properties=style("o"))
    )
    assert document.text.splitlines()[0] == "Công – Cộng – CỘNG số 5"
    assert document.text.splitlines()[-1] == "tư liệu", "Word stores ư of .Vn fonts as a soft hyphen"


def test_every_offset_leads_back_to_its_run() -> None:
    data = docx(
        paragraph(
            "Thu ", text("1.379", "<w:b/>"), "<w:r><w:tab/></w:r>", " tỷ", text(" soá", '<w:rFonts w:ascii="VNI-T"/>')
        )
        + table(["Chỉ tiêu", "Số"], [cell("Thu", paragraph("<w:r><w:t>nội</w:t><w:br/><w:t>địa</w:t></w:r>")), "5"])
        + paragraph("Hết", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        styles=STYLES,
        footnotes=f'<w:footnote w:id="2">{paragraph("Ghi chú 7")}</w:footnote>',
    )
    document = open_bytes(data, "a.docx")
    placed = list(walk(Package(data)))
    assert [each.paragraph.text for each in placed] == [
        "Thu 1.379\t tỷ số", "Chỉ tiêu", "Số", "Thu", "nội\nđịa", "5", "Hết", "Ghi chú 7",
    ]  # fmt: skip
    for each in placed:
        told = document.text[each.start : each.end]
        assert told.split() == each.paragraph.text.split()
        assert [len(told), each.end] == [len(each.paragraph.text), each.start + len(told)]
        ends = [0, *(piece.end for piece in each.paragraph.pieces)]
        assert ends == [*(piece.start for piece in each.paragraph.pieces), len(each.paragraph.text)], "no gaps"
        for piece in each.paragraph.pieces:
            assert piece.node.getparent() is piece.run
            if QName(piece.node).localname == "t":
                assert piece.cut(piece.start) == 0
                assert piece.cut(piece.end) == len(piece.node.text or "")
    vni = placed[0].paragraph.pieces[-1]
    assert [vni.cut(vni.start + at) for at in range(4)] == [0, 1, 2, 4], "oá is one letter"
    assert placed[-1].anchor is not None
    assert QName(placed[-1].anchor).localname == "r"
