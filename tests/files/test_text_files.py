"""Plain text in every encoding that Vietnamese was ever sent in; what is Unicode already is left as it is."""

from __future__ import annotations

import unicodedata

import pytest

from luyke.files import open_bytes
from luyke.files.legacy import Legacy, convert, legacy_of_font, recognise
from luyke.files.legacy.encodings import _TCVN3, _VNI, convert_tracked

TEXT = (
    "Tổng thu ngân sách nhà nước trên địa bàn quận tháng 11 ước đạt 2.137,6 tỷ đồng,\r\n"
    "tăng 20,7 % so với cùng kỳ; lũy kế bằng 124 % kế hoạch thành phố giao.\n\n"
    "Giải ngân vốn đầu tư công đạt khá, nhiều dự án được đẩy nhanh tiến độ, người dân đồng thuận."
)
TO_TCVN3 = {chr(letter): chr(code) for code, letter in _TCVN3.items()}
TO_VNI = {letter: units for units, letter in _VNI.items()}


def windows_1258(text: str) -> bytes:
    """Windows-1258 has no letter with both hat and tone: the tone follows as a mark."""
    out = []
    for letter in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
        bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones))
        out.append((bare + tones).encode("cp1258"))
    return b"".join(out)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_given_as_it_is(encoding: str, form: str) -> None:
    text = unicodedata.normalize(form, TEXT)  # type: ignore[arg-type] # a parameter cannot be a Literal
    document = open_bytes(text.encode(encoding), "a.txt")
    assert document.text == text
    assert document.notes == ()


def test_soft_hyphens_and_blank_lines_stay() -> None:
    text = "  Thu\u00ad ngân sách\u00a05 tỷ \r\n\r\n\tChi 4 tỷ\n"
    document = open_bytes(text.encode(), "a.txt")
    assert document.text == text
    assert [text[block.start : block.end] for block in document.blocks] == ["Thu\u00ad ngân sách\u00a05 tỷ", "Chi 4 tỷ"]


def test_tcvn3_is_recognised_and_keeps_its_length() -> None:
    old = "".join(TO_TCVN3.get(letter, letter) for letter in TEXT)
    for data in (old.encode("cp1252"), old.encode("utf-8")):
        document = open_bytes(data, "a.txt")
        assert document.text == TEXT
        assert "TCVN3" in document.notes[0]


def test_vni_is_recognised_and_its_pairs_become_letters() -> None:
    old = "".join(TO_VNI.get(letter, letter) for letter in TEXT)
    for data in (old.encode("cp1252"), old.encode("utf-8")):
        document = open_bytes(data, "a.txt")
        assert document.text == TEXT
        assert "VNI" in document.notes[0]


def test_windows_1258_is_recognised() -> None:
    document = open_bytes(windows_1258(TEXT), "a.txt")
    assert unicodedata.normalize("NFC", document.text) == TEXT
    assert "Windows-1258" in document.notes[0]


@pytest.mark.parametrize(
    "text",
    [
        "Le café était très âgé, là-bas où l'on dîne çà et là, près du théâtre fermé.",
        "Die Größe der Straßen überschreitet ständig mögliche Maße für größere Züge.",
        "Temperature 25 °C ± 2, price 5 € per m², see § 3 of the “Annex”.",
        TEXT,
    ],
)
def test_what_is_no_old_vietnamese_is_left_alone(text: str) -> None:
    assert recognise(text) is None
    assert open_bytes(text.encode(), "a.txt").text == text


def test_a_text_cut_in_the_middle_of_a_letter_is_read() -> None:
    document = open_bytes((TEXT + "ộ").encode()[:-1], "a.txt")
    assert document.text == TEXT + "\ufffd"
    assert "1 ký tự bị hỏng" in document.notes[0]


def test_a_western_text_in_eight_bits_says_that_it_may_be_wrong() -> None:
    document = open_bytes("Le café était très âgé, là-bas où l'on dîne.".encode("latin-1"), "a.txt")
    assert "Không nhận ra bảng mã" in document.notes[0]


def test_fonts_say_their_encoding() -> None:
    assert legacy_of_font(".VnTime", "Céng") is Legacy.TCVN3
    assert legacy_of_font(".VnTimeH", "Céng") is Legacy.TCVN3_CAPITALS
    assert legacy_of_font("VNI-Times", "Coäng") is Legacy.VNI
    assert legacy_of_font("Times New Roman", "Céng") is None
    assert legacy_of_font(".VnTime", "Cộng") is None, "Unicode pasted into an old font"
    assert convert("céng hßa", Legacy.TCVN3_CAPITALS) == "CỘNG HÒA"


def test_tracked_conversion_leads_back_to_what_stood_there() -> None:
    old = "soá 5 ñaït"
    text, origins = convert_tracked(old, Legacy.VNI)
    assert text == "số 5 đạt"
    assert [old[origins[at] : origins[at + 1]] for at in range(len(text))] == ["s", "oá", " ", "5", " ", "ñ", "aï", "t"]
    assert origins[-1] == len(old)


def test_the_two_tables_hold_every_vietnamese_letter() -> None:
    letters = {
        unicodedata.normalize("NFC", base + tone)
        for base in "aăâeêioôơuưy"
        for tone in ["", *"\u0300\u0301\u0303\u0309\u0323"]
    } | {"đ"}
    plain = set("aeiouy")
    assert letters - plain <= set(TO_TCVN3)
    assert letters - plain <= set(TO_VNI)
    assert {letter.upper() for letter in letters - plain} <= set(TO_VNI)
