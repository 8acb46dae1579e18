"""Mutated texts, read and checked: no exception, no hang, valid offsets, sound intervals, the contract as JSON.

    python tests/fuzz/text.py 500000 [seed] [processes]

The same count, seed and number of processes give the same texts. Where the material beside the project is missing, the
project's own sample and invented reports are mutated alone.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.injection.reports import invented, real
from tests.fuzz.readings import Outcome, main, try_one

from luyke.checks import Report, check
from luyke.cli.sample import report
from luyke.model import Document, Reading
from luyke.reading import read_text

# What stands around numbers, and what must not disturb them.
_CUES = [
    "tăng", "giảm", "đạt", "bằng", "vượt", "chiếm", "so với cùng kỳ", "so với tháng trước", "kế hoạch", "dự toán",
    "trong đó", "gồm", "và", "lũy kế 11 tháng", "tháng 11", "quý I", "năm 2021", "tính đến ngày 25/11/2021", "ước",
    "hơn", "gần", "khoảng", "không dưới", "lần lượt", "còn lại", "gấp", "lần", "điểm phần trăm", "cơ cấu", "tỷ trọng",
    "kế hoạch thành phố giao", "cùng kỳ năm 2020", "tương ứng", "bình quân", "mỗi", "từ", "đến", "năng suất",
    "sản lượng", "diện tích", "thứ hai", "hai mươi mốt nghìn không trăm linh bốn", "hai triệu rưỡi", "nửa", "âm",
]  # fmt: skip
_UNITS = [
    "%", "‰", "tỷ đồng", "triệu USD", "nghìn tỷ", "tỷ 021 triệu", "ha", "tạ/ha", "tấn", "người", "hộ", "lượt", "mũi",
    "triệu đồng/người", "kWh", "m²", "m3", "chỉ tiêu", "đ", "đô la Mỹ", "vạn", "lần", "triệu lượt khách",
]  # fmt: skip
_NUMBERS = [
    "0", "0,0", "00", "1.379", "1,379", "1.379.000", "50,6", "71,849/141,973", "12/13", "24/24", "68/NQ-CP", "7 - 7,5",
    "2021", "1. 357", "1 1,35", "10.367,700", "832.270.966.973", "-5", "−5,2", "+3", "1/0", "0/0", "9" * 40, "9" * 400,
    "1" + ".000" * 60, "0," + "0" * 300 + "1", "½", "٣", "１２", "²", "IV", "1e9", "1.3.7.9", ",5", "5,", ".5", "1,2,3",
    "87.293,9⁴", "[5]", "(1)", "25/11/2021", "35/13/2021", "29/02/2021", "100", "100,00", "99,99", "1000",
]  # fmt: skip
_SIGNS = [
    *".,;:()[]/-–—−+%‰*“”\"'…?!|\\{}<>&#@^~`", "\n", "\r\n", "\t", " ", "  ", "\n\n", "**", "((", "))", "...",
]  # fmt: skip
_INVISIBLE = [
    "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00a0", "\u2009", "\u202f", "\u3000", "\u0000", "\u0007",
    "\u000b", "\u000c", "\u001b", "\u0085", "\u2028", "\u2029", "\u0301", "\u0323", "\u0300\u0323\u0301", "\u202e",
    "\u061c", "\ufffd", "\uffff", "\U0001f4c8", "\U000e0020", "İ", "ı", "ß", "ﬁ", "ǆ", "Ω", "𝟙", "Ⅳ", "٪",
]  # fmt: skip


def sources() -> list[str]:
    """What is mutated: paragraphs and whole texts."""
    texts = [paragraph for _, paragraphs in report.SECTIONS for paragraph in paragraphs]
    texts += [invented(seed).text for seed in range(40)]
    texts += [one.text for one in real()]
    texts += [line for text in texts for line in text.split("\n") if len(line) > 40]
    return texts


def mutated(text: str, chance: random.Random) -> str:
    """`text`, mostly a piece of it, with one to ten changes."""
    if len(text) > 400 and chance.random() < 0.8:
        at = chance.randrange(len(text) - 200)
        text = text[at : at + chance.randint(20, 600)]
    for _ in range(chance.randint(1, 10)):
        text = _changed(text, chance)[:6000]
    match chance.randrange(12):
        case 0:
            return unicodedata.normalize("NFD", text)
        case 1:
            return unicodedata.normalize("NFKD", text)
        case 2:
            return text.upper()
        case _:
            return text


def _changed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    match chance.randrange(13):
        case 0:
            return text[:at] + text[at + chance.randint(1, 3) :]
        case 1:
            return text[:at] + chance.choice(_SIGNS) + text[at:]
        case 2:
            return text[:at] + chance.choice(_INVISIBLE) * chance.choice((1, 1, 1, 3, 50)) + text[at:]
        case 3:
            return _digit(text, at, chance)
        case 4:
            return text[:at] + f" {chance.choice(_NUMBERS)} {chance.choice(_UNITS)} " + text[at:]
        case 5:
            return text[:at] + f" {chance.choice(_CUES)} " + text[at:]
        case 6:
            return _word(text, at, chance.choice(_CUES))
        case 7:
            return _word(text, at, chance.choice(_NUMBERS))
        case 8:
            return _word(text, at, chance.choice(_UNITS))
        case 9:
            other = chance.randrange(len(text) + 1)
            size = chance.randint(1, 60)
            return text[:at] + text[other : other + size] + text[at + size :]
        case 10:
            return text[:at] + text[at : at + chance.randint(1, 80)] * chance.choice((2, 2, 3, 30)) + text[at:]
        case 11:
            return text[:at] if chance.random() < 0.3 else text[:at] + chr(_letter(chance)) + text[at:]
        case _:
            return text[:at].replace(chance.choice(".,()%"), chance.choice(_SIGNS)) + text[at:]


def _digit(text: str, at: int, chance: random.Random) -> str:
    places = [place for place in range(at, min(len(text), at + 200)) if text[place].isdigit()]
    if not places:
        return text
    return text[: places[0]] + chance.choice("0123456789.,/-") + text[places[0] + 1 :]


def _word(text: str, at: int, word: str) -> str:
    start = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at)
    return text[:start] + word + text[end if end >= 0 else len(text) :]


def _letter(chance: random.Random) -> int:
    point = chance.choice((chance.randrange(0x250), chance.randrange(0x3000), chance.randrange(0x110000)))
    return point if not 0xD800 <= point <= 0xDFFF else 0x41


def run(count: int, seed: int = 1) -> Outcome:
    """Reads and checks `count` mutated texts."""
    chance = random.Random(seed)
    texts = sources()
    outcome = Outcome()
    for _ in range(count):
        text = mutated(chance.choice(texts), chance)
        try_one(outcome, repr(text), partial(read, text))
    return outcome


def read(text: str) -> tuple[Document, Reading, Report]:
    """One text from its letters to its findings."""
    reading = read_text(text)
    return Document.of_text(text), reading, check(reading)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], run, "texts"))
