"""Pictures of pages: recognised where the extra `ocr` is installed, refused with a way out where it is not."""

from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path

import pytest

from luyke.files import Unreadable, open_bytes
from luyke.files.ocr import Missing, require

FONTS = [
    Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
    Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"),
    Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"),
]
ROWS = [
    ["Chỉ tiêu", "Kế hoạch", "Lũy kế"],
    ["Thu ngân sách", "1.112", "1.379"],
    ["Công nghiệp", "2.500,5", "2.137,6"],
    ["Tỷ lệ", "97,25", "50,6"],
]
SENTENCE = "Tổng thu đạt 2.137,6 tỷ đồng, tăng 20,7 % so với cùng kỳ."


@pytest.fixture(scope="module")
def scan() -> bytes:
    """A page with a sentence and a ruled table, drawn, turned by a degree and blurred as a scanner does, as PNG."""
    try:
        require()
    except Missing as missing:
        pytest.skip(f"không nhận dạng được ảnh: {missing.remedy}")
    font_path = next((path for path in FONTS if path.exists()), None)
    if font_path is None:
        pytest.skip("máy này không có phông chữ đủ chữ Việt (DejaVu hoặc Liberation 2)")
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font = ImageFont.truetype(str(font_path), 34)
    picture = Image.new("L", (1400, 900), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((100, 80), SENTENCE, font=font, fill=20)
    for row, cells in enumerate(ROWS):
        for column, words in enumerate(cells):
            left, top = 100 + 380 * column, 220 + 80 * row
            draw.rectangle((left, top, left + 380, top + 80), outline=0, width=3)
            draw.text((left + 20, top + 18), words, font=font, fill=20)
    turned = picture.rotate(0.8, fillcolor=255, resample=Image.Resampling.BICUBIC)
    stream = io.BytesIO()
    turned.filter(ImageFilter.GaussianBlur(0.7)).save(stream, "PNG")
    return stream.getvalue()


def test_a_scanned_table_gives_its_numbers_cell_by_cell(scan: bytes) -> None:
    document = open_bytes(scan, "scan.png")
    assert document.ocr
    assert document.media == "image"
    table = document.tables[0]
    assert (table.rows, table.columns) == (4, 3)
    numbers = [cell.text for cell in table.cells if cell.row > 0 and cell.column > 0]
    assert numbers == ["1.112", "1.379", "2.500,5", "2.137,6", "97,25", "50,6"]


def test_a_scanned_sentence_keeps_letters_and_decimal_commas(scan: bytes) -> None:
    document = open_bytes(scan, "scan.png")
    assert document.text[document.blocks[0].start : document.blocks[0].end] == SENTENCE


def test_a_scanned_pdf_is_recognised_and_says_so(scan: bytes) -> None:
    from PIL import Image

    stream = io.BytesIO()
    Image.open(io.BytesIO(scan)).convert("L").save(stream, "PDF", resolution=170)
    document = open_bytes(stream.getvalue(), "scan.pdf")
    assert (document.media, document.ocr) == ("pdf", True)
    assert "2.137,6" in document.text


def test_a_picture_of_too_many_pixels_is_refused(scan: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luyke.files.limits.IMAGE_PIXELS", 1000)
    with pytest.raises(Unreadable, match="Ảnh quá lớn"):
        open_bytes(scan, "scan.png")


def test_without_the_extra_the_way_to_install_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luyke.files.ocr.availability.find_spec", lambda _: None)
    with pytest.raises(Unreadable, match=r"pip install 'luyke\[ocr\]'"):
        open_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50), "scan.png")


def test_without_the_data_of_the_language_the_package_to_install_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("luyke.files.ocr.availability.find_spec", find_spec.__class__)
    monkeypatch.setattr("luyke.files.ocr.availability.find_spec", lambda _: object())
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    with pytest.raises(Unreadable, match="tesseract-ocr-vie"):
        open_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50), "scan.png")
