"""Small files of every kind, made from nothing, for tests and the fuzzer: no file of anyone's is kept."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

import xlsxwriter

DATA = Path(__file__).parent / "data"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(members: dict[str, bytes | str]) -> bytes:
    """A ZIP of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file whose body holds this XML (prefix w:); `parts` are styles, footnotes, endnotes, header, footer."""
    relations = "".join(f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="urn:mc" xmlns:wps="urn:wps"><w:body>{body}</w:body>'
        "</w:document>",
    }
    tags = {"styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr", "footer": "ftr"}
    for name, inner in parts.items():
        members[f"word/{name}.xml"] = f'<w:{tags[name]} xmlns:w="{W}">{inner}</w:{tags[name]}>'
    return zipped(members)


def paragraph(*runs: str, properties: str = "") -> str:
    """A `w:p`; runs that are no XML become plain runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(run if run[:1] == '<' else text(run) for run in runs)}</w:p>"


def text(words: str, properties: str = "") -> str:
    """A `w:r` with one text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def cell(*paragraphs: str, properties: str = "") -> str:
    """A `w:tc`; what is no XML becomes a paragraph."""
    inner = "".join(each if each[:1] == "<" else paragraph(each) for each in paragraphs) or paragraph()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: list[str]) -> str:
    """A `w:tbl`; cells that are no XML become plain cells."""
    made = ("".join(each if each[:1] == "<" else cell(each) for each in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


def xlsx(*rows: list[Any], name: str = "Biểu 1") -> bytes:
    """A workbook of one sheet; a cell is a value, or (value, format as xlsxwriter names it)."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, tuple):
                    sheet.write(number, column, value[0], book.add_format(value[1]))
                elif value is not None:
                    sheet.write(number, column, value)
    return stream.getvalue()


def workbook(sheet: str, **members: bytes | str) -> bytes:
    """A bare workbook around the XML of one worksheet's inside; more members by path, with `__` for "/"."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return zipped(
        {
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
            **{path.replace("__", "/"): data for path, data in members.items()},
        }
    )


def pdf(*pages: list[tuple[float, float, str]], rules: list[tuple[float, float, float, float]] | None = None) -> bytes:
    """A PDF on A4: each page lines of (left, top, text) in 12 pt; `rules` are lines (x0, y0, x1, y1) on every page.

    Places in points from the upper left corner. The font is named, not embedded; a map to Unicode says what it holds.
    """
    letters = sorted({letter for page in pages for _, _, line in page for letter in line})
    code = {letter: index + 1 for index, letter in enumerate(letters)}
    ruled = "".join(f"{x0} {842 - y0} m {x1} {842 - y1} l S\n" for x0, y0, x1, y1 in rules or ())
    contents = [
        ruled
        + "".join(
            f"BT /F1 12 Tf {left} {842 - top - 12} Td <{''.join(f'{code[letter]:04x}' for letter in line)}> Tj ET\n"
            for left, top, line in page
        )
        for page in pages
    ]
    mapped = "".join(f"<{index:04x}> <{letter.encode('utf-16-be').hex()}>\n" for letter, index in code.items())
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(code)} beginbfchar\n{mapped}endbfchar endcmap end end"
    )
    descendant = (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /DW 500 /FontDescriptor 6 0 R "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    descriptor = (
        "<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
        "/Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    numbers = [7 + 2 * index for index in range(len(pages))]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{number} 0 R' for number in numbers)}] >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [4 0 R] "
        "/ToUnicode 5 0 R >>",
        descendant,
        _stream(to_unicode),
        descriptor,
    ]
    for number, content in zip(numbers, contents, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(_stream(content))
    return pdf_of_objects(objects)


def pdf_of_objects(objects: list[str], trailer: str = "") -> bytes:
    """A PDF of these numbered objects, the first its catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table_at = len(out)
    entries = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}".encode()
    return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{table_at}\n%%EOF".encode()


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def grid(
    left: float, top: float, widths: list[float], rows: int, height: float = 20
) -> list[tuple[float, float, float, float]]:
    """The rules of a table for `pdf`."""
    edges = [left + sum(widths[:count]) for count in range(len(widths) + 1)]
    level = [(left, top + row * height, edges[-1], top + row * height) for row in range(rows + 1)]
    return level + [(edge, top, edge, top + rows * height) for edge in edges]


def html(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    """A page."""
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def ole(stream: str) -> bytes:
    """The bare bones of an OLE file whose directory names one stream."""
    name = stream.encode("utf-16-le")
    entry = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, 2, 0) + bytes(60)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + entry.ljust(512, b"\0")


def bomb(name: str, size: int) -> bytes:
    """A ZIP with one member of `size` zero bytes, written without holding them."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as out,
    ):
        block = bytes(1 << 20)
        for _ in range(size >> 20):
            out.write(block)
    return stream.getvalue()


def png(width: int, height: int) -> bytes:
    """The head of a PNG that claims these dimensions, with no pixels behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    )


def sample_files() -> dict[str, bytes]:
    """One small file of each kind, with the things that each can hold."""
    rows = [["TT", "Chỉ tiêu", "Kế hoạch", "Lũy kế"], ["1", "Thu ngân sách", "1.112", "1.379"]]
    body = (
        paragraph("Báo cáo tháng 11", properties='<w:outlineLvl w:val="0"/>')
        + paragraph("Thu đạt 1.379 tỷ đồng", '<w:r><w:footnoteReference w:id="2"/></w:r>', ", bằng 124 %.")
        + table(*rows, [cell("Cộng", properties='<w:gridSpan w:val="2"/>'), "105", "94"])
    )
    note = f'<w:footnote w:id="2">{paragraph("Số ước.")}</w:footnote>'
    lines = [(72.0, 72.0, "Thu đạt 1.379 tỷ đồng, bằng 124 %.")] + [
        (80.0 + 100 * column, 103.0 + 20 * row, value)
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    ]
    rendered = "".join(f"<tr>{''.join(f'<td>{each}</td>' for each in row)}</tr>" for row in rows)
    return {
        "a.docx": docx(body, footnotes=note, header=paragraph("Quận"), styles="<w:style/>"),
        "a.xlsx": xlsx(rows[0], [1, "Thu", (1112, {"num_format": "#,##0"}), (0.506, {"num_format": "0.0%"})]),
        "a.pdf": pdf(lines, rules=grid(72, 100, [100.0] * 4, 2)),
        "a.html": html(f"<h1>Báo cáo</h1><p>Thu đạt 1.379 tỷ đồng, bằng 124 % kế hoạch.</p><table>{rendered}</table>"),
        "a.xls": (DATA / "small.xls").read_bytes(),
    }
