"""HTML: the article, its headings, lists and tables, and nothing of what stands around it."""

from __future__ import annotations

import base64
from contextlib import suppress

from tests.files.file_samples import html

from luyke.files import Unreadable, open_bytes
from luyke.model import BlockKind

ARTICLE = (
    "<p>Thu ngân sách đạt <b>1.379&nbsp;tỷ</b> đồng<sup>3</sup>, bằng 124&#160;% kế hoạch "
    "(xem <a href=x>tại đây</a>).</p>"
    "<p>Chi ngân sách đạt 94 tỷ đồng, tăng 20,7 % so với cùng kỳ năm trước, theo báo cáo của Ủy ban.</p>"
)
MENUS = (
    '<div class="top-menu"><ul><li><a>Trang chủ</a></li><li><a>Tin tức</a></li><li><a>Văn bản</a></li></ul></div>'
    "<nav>Giới thiệu</nav>"
)
AROUND = (
    '<div class="col-right"><a>Xem nhiều: thu 5 tỷ</a><a>Chi 6 tỷ</a></div>'
    "<footer>Điện thoại: 0225.3.123.456</footer><script>var a = 5</script>"
)


def test_the_article_is_read_and_what_stands_around_it_is_not() -> None:
    page = (
        f'<form id="aspnetForm">{MENUS}<div id="wrap"><div><h1>Lê Chân thu 1.379 tỷ</h1>'
        f'<div class="detail">{ARTICLE}<h2>Chỉ tiêu</h2><ul><li>Một là</li><li>Hai là</li></ul>Dòng trần<br>dòng hai'
        '<div class="box"><ul><li><a>Bài khác 7 tỷ</a></li><li><a>Bài khác 8 tỷ</a></li></ul></div></div></div></div>'
        f"{AROUND}</form>"
    )
    document = open_bytes(html(page), "a.html")
    assert document.text == (
        "Lê Chân thu 1.379 tỷ\n"
        "Thu ngân sách đạt 1.379\u00a0tỷ đồng³, bằng 124\u00a0% kế hoạch (xem tại đây).\n"
        "Chi ngân sách đạt 94 tỷ đồng, tăng 20,7 % so với cùng kỳ năm trước, theo báo cáo của Ủy ban.\n"
        "Chỉ tiêu\nMột là\nHai là\nDòng trần\ndòng hai\n"
    )
    kinds = [block.kind for block in document.blocks]
    assert kinds[0] is kinds[3] is BlockKind.HEADING
    assert kinds[4] is kinds[5] is BlockKind.LIST_ITEM


def test_a_class_named_like_a_menu_does_not_hide_the_whole_article() -> None:
    document = open_bytes(html(f'<div class="menu related">{ARTICLE}</div>'), "a.html")
    assert "Chi ngân sách đạt 94 tỷ" in document.text


def test_hidden_parts_are_not_read() -> None:
    document = open_bytes(html(f"{ARTICLE}<p style='display: none'>mật 9 tỷ</p><p hidden>mật</p>"), "a.html")
    assert "mật" not in document.text


def test_tables_keep_spans_and_indents() -> None:
    table = (
        "<table><caption>Đơn vị: tỷ đồng</caption><thead><tr><th rowspan=2>Chỉ tiêu</th>"
        "<th colspan=2>Năm 2021</th></tr>"
        "<tr><th>KH</th><th>TH</th></tr></thead><tr><td>Thu</td><td>1.112</td><td>1.379</td></tr>"
        '<tr><td style="padding-left:20px">Nội<br>địa</td><td>967</td><td>1.248</td></tr></table>'
    )
    document = open_bytes(html(ARTICLE + table), "a.html")
    found = document.tables[0]
    assert document.text.endswith(
        "Đơn vị: tỷ đồng\nChỉ tiêu\tNăm 2021\n\tKH\tTH\nThu\t1.112\t1.379\nNội địa\t967\t1.248\n"
    )
    assert [(cell.text, cell.row_span, cell.column_span, cell.bold) for cell in found.cells[:2]] == [
        ("Chỉ tiêu", 2, 1, True),
        ("Năm 2021", 1, 2, True),
    ]
    assert next(cell for cell in found.cells if cell.text == "Nội địa").indent == 1


def test_a_page_built_with_tables_is_read_as_paragraphs() -> None:
    page = f"<table><tr><td>{MENUS}</td><td><table><tr><td>{ARTICLE}</td></tr></table></td></tr></table>"
    document = open_bytes(html(page), "a.html")
    assert document.tables == ()
    assert document.text.startswith("Thu ngân sách đạt")


def test_a_span_of_millions_is_bounded() -> None:
    table = (
        "<table><tr><td rowspan=99999999 colspan=99999999>Thu</td><td>5</td></tr><tr><td>x</td><td>7</td></tr></table>"
    )
    assert open_bytes(html(table), "a.html").tables[0].columns <= 2000


def test_old_charsets_and_fonts_are_converted() -> None:
    declared = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head><body>'
    old = f"{declared}<p><font face='.VnTime'>Céng hßa x· héi chñ nghÜa</font> 5 tû</p></body></html>"
    assert "Cộng hòa xã hội chủ nghĩa" in open_bytes(old.encode("cp1252"), "a.htm").text
    mixed = html('<p style="font-family: VNI-Times">Coäng</p><p>Cộng hòa xã hội</p>')
    assert open_bytes(mixed, "a.html").text == "Cộng\nCộng hòa xã hội\n"


def test_a_page_saved_as_one_file_is_read() -> None:
    mhtml = (
        b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    mhtml += base64.encodebytes(html(ARTICLE)) + b"\r\n--X--\r\n"
    document = open_bytes(mhtml, "a.mht")
    assert document.text.startswith("Thu ngân sách đạt")
    assert document.notes == ()


def test_deep_nesting_neither_hangs_nor_crashes() -> None:
    deep = html("<div>" * 5000 + "Thu 5 tỷ đồng" + "</div>" * 5000)
    with suppress(Unreadable):
        assert "Thu 5" in open_bytes(deep, "a.html").text
