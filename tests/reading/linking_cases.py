"""Names as offices really write them, made by rule from the catalogue, and names of things it does not hold.

Noisy names must be linked to their indicator or to nothing; a name with a narrower meaning must not be linked to the
wider one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from luyke.lexicon.catalogue import Indicator, indicators
from luyke.lexicon.folding import fold
from luyke.lexicon.rows import rows

PLACES = (
    "của quận Lê Chân",
    "trên địa bàn tỉnh",
    "của thành phố",
    "trên địa bàn huyện Vĩnh Bảo",
    "toàn tỉnh",
    "tỉnh Hải Dương",
    "trên địa bàn thành phố Hải Phòng",
    "của cả nước",
    "tại phường An Biên",
    "toàn quận",
)
NARROWER = (
    "dân tộc thiểu số",
    "của doanh nghiệp tư nhân",
    "ngành dệt",
    "sang thị trường Nhật Bản",
    "khu vực miền núi",
    "bị ảnh hưởng bởi dịch",
    "qua biên giới",
    "dành cho phụ nữ",
    "bằng vốn vay ODA",
    "chưa qua kiểm định",
)
# Of other fields, and neighbours of what the catalogue holds that are something else.
FOREIGN = tuple(
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("foreign_subjects.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)


def noisy_names(seed: int = 5) -> Iterator[tuple[str, str, str, str]]:
    """(kind of noise, name, unit, code): each indicator's own name as a careless writer gives it."""
    rng = random.Random(seed)
    for item in indicators():
        for kind, name in _noises(item, rng):
            yield kind, name, item.unit, item.code


def narrower_names() -> Iterator[tuple[str, str, str]]:
    """(name, unit, code of the wider indicator): a name with a restriction, which names something else."""
    for number, item in enumerate(indicators()):
        yield f"{item.name} {NARROWER[number % len(NARROWER)]}", item.unit, item.code


def _noises(item: Indicator, rng: random.Random) -> Iterator[tuple[str, str]]:
    name = item.name
    yield "accents lost", fold(name)
    yield "place appended", f"{name} {rng.choice(PLACES)}"
    yield "place appended, accents lost", fold(f"{name} {rng.choice(PLACES)}")
    yield "capitals", name.upper()
    yield "time appended", f"{name} {rng.choice(('tháng 11', '11 tháng', 'quý III', '6 tháng đầu năm', 'năm 2021'))}"
    yield "lead put before", rng.choice(("ước ", "tổng số ", "số lượng ", "tổng ")) + name[0].lower() + name[1:]
    words = name.split()
    if len(words) > 3:
        cut = rng.randrange(2, len(words) - 1)
        yield "halves turned round", " ".join(words[cut:] + words[:cut])
    short = _abbreviated(name)
    if short != fold(name):
        yield "abbreviated", short
    yield "a letter wrong", _misspelt(name, rng)


def _abbreviated(name: str) -> str:
    folded = fold(name)
    for short, full in sorted(rows("abbreviations.tsv"), key=lambda row: -len(row[1])):
        folded = f" {folded} ".replace(f" {full} ", f" {short.upper()} ").strip()
    return folded


def _misspelt(name: str, rng: random.Random) -> str:
    spots = [at for at, letter in enumerate(name) if letter.isalpha() and letter.isascii() and at]
    at = rng.choice(spots)
    return (
        name[:at] + rng.choice([letter for letter in "abcdeghiklmnopqrstuvxy" if letter != name[at]]) + name[at + 1 :]
    )
