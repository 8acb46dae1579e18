"""How well people written twice are found again, by `python -m bench.duplicates`.

A generated set with noise, twins and namesakes; the generator knows nothing of the matcher. Two applications are of one
person where both were drawn from the same one; those with the very same number need no matcher and are left out of the
count. Numbers begin with 9: nobody's.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from luyke.lexicon.folding import fold
from luyke.office.registers.support.matching import Candidate, matches

PEOPLE, TWICE, TWINS, NAMESAKES = 20_000, 0.05, 0.004, 0.02
SEEDS = (68, 116, 2021)
_SURNAMES = {
    "Nguyễn": 38, "Trần": 11, "Lê": 10, "Phạm": 7, "Hoàng": 5, "Phan": 5, "Vũ": 4, "Đặng": 2, "Bùi": 2, "Đỗ": 2,
    "Hồ": 1, "Ngô": 1, "Dương": 1, "Lý": 1, "Đinh": 1, "Mai": 1, "Trịnh": 1, "Lương": 1, "Cao": 1, "Tạ": 1,
}  # fmt: skip
_MEN = {"Văn": 50, "Đức": 8, "Xuân": 5, "Quang": 7, "Minh": 8, "Hữu": 5, "Đình": 5, "Thế": 4, "Ngọc": 4, "Trọng": 3}
_WOMEN = {"Thị": 65, "Thu": 6, "Thùy": 4, "Ngọc": 8, "Minh": 4, "Thanh": 6, "Bích": 3, "Kim": 4}
_GIVEN = (
    "Anh", "Hùng", "Dũng", "Hương", "Lan", "Hoa", "Nam", "Bình", "Cường", "Tuấn", "Hải", "Long", "Sơn", "Thảo",
    "Linh", "Trang", "Hà", "Hạnh", "Mai", "Nga", "Phương", "Thủy", "Yến", "Tâm", "Đạt", "Khoa", "Kiên", "Lâm",
    "Lộc", "Mạnh", "Nghĩa", "Phúc", "Quân", "Quyết", "Sáng", "Tài", "Thắng", "Thành", "Thịnh", "Tiến", "Toàn",
    "Trung", "Trường", "Tùng", "Việt", "Vinh", "Vân", "Xuyến", "Oanh", "Nhung", "Ngân", "Loan", "Liên", "Khánh",
    "Huệ", "Hồng", "Hiền", "Hằng", "Giang", "Dung", "Diệp", "Cúc", "Chi", "Châu", "An", "Ánh", "Bảo", "Chiến",
    "Công", "Duy", "Điệp", "Đông", "Hậu", "Hiếu", "Hòa", "Hưng", "Khải", "Luân", "Nhật", "Phát",
)  # fmt: skip


@dataclass(frozen=True)
class Drawn:
    """A person who does not exist."""

    surname: str
    middle: str
    given: str
    born: date
    number: str
    old: str


def drawn(chance: random.Random) -> Drawn:
    """Somebody: common names are common, a few are born on 1 January."""
    woman = chance.random() < 0.5
    middles = _WOMEN if woman else _MEN
    given = _GIVEN[min(int(chance.expovariate(1 / 22)), len(_GIVEN) - 1)]
    born = date(1955, 1, 1) + timedelta(days=chance.randrange(48 * 365))
    if chance.random() < 0.02:
        born = born.replace(month=1, day=1)
    place = "931" if chance.random() < 0.7 else f"9{chance.randrange(1, 97):02}"
    century = 2 * (born.year >= 2000) + woman
    number = f"{place}{century}{born.year % 100:02}{chance.randrange(10**6):06}"
    old = f"9{chance.randrange(10**8):08}"
    return Drawn(_one(chance, _SURNAMES), _one(chance, middles), given, born, number, old)


def generated(people: int, seed: int) -> tuple[list[Candidate], dict[tuple[int, int], str]]:
    """Applications, and the pairs of them that are of one person, each with what is wrong in the number."""
    chance = random.Random(seed)
    persons = [drawn(chance) for _ in range(people)]
    for _ in range(int(people * TWINS)):
        one = chance.choice(persons)
        near = f"{one.number[:-2]}{(int(one.number[-2:]) + chance.randrange(1, 10)) % 100:02}"
        given = chance.choice([name for name in _GIVEN if name != one.given])
        persons.append(replace(one, given=given, number=near, old=f"{int(one.old) + 1:09}"))
    for _ in range(int(people * NAMESAKES)):
        one, other = chance.choice(persons), drawn(chance)
        persons.append(replace(other, surname=one.surname, middle=one.middle, given=one.given))
    said, pairs = [], {}
    for person in persons:
        said.append(_plain(len(said), person, old=chance.random() < 0.25))
        if chance.random() < TWICE:
            again, noise = _noisy(len(said), person, said[-1], chance)
            if again.number != said[-1].number:
                pairs[said[-1].key, again.key] = noise
            said.append(again)
    return said, pairs


def _plain(key: int, person: Drawn, *, old: bool) -> Candidate:
    name = f"{person.surname} {person.middle} {person.given}"
    return Candidate(key, name, person.old if old else person.number, f"{person.born}")


def _noisy(key: int, person: Drawn, before: Candidate, chance: random.Random) -> tuple[Candidate, str]:
    """The same person written by another hand."""
    words = [person.surname, person.middle, person.given]
    if chance.random() < 0.08:
        words.pop(chance.choice((0, 1, 1)))
    if chance.random() < 0.2:
        at = chance.randrange(len(words))
        words[at] = _typo(words[at], chance)
    if chance.random() < 0.05 and len(words) == 3:
        words[1] = words[1][0]
    if chance.random() < 0.1:
        words = [words[-1], *words[:-1]]
    name = " ".join(words)
    if chance.random() < 0.6:
        name = fold(name)
    number, noise = _number(person, before.number, chance)
    born, day = f"{person.born}", person.born
    roll = chance.random()
    if roll < 0.05 and day.day <= 12:
        born = f"{day.year}-{day.day:02}-{day.month:02}"
    elif roll < 0.10:
        born = f"{day.replace(day=min(28, day.day % 10 + 10))}"
    elif roll < 0.13:
        born = ""
    return Candidate(key, name, number, born), noise


def _number(person: Drawn, before: str, chance: random.Random) -> tuple[str, str]:
    roll = chance.random()
    if roll < 0.35:
        at = chance.choice([at for at in range(len(before) - 1) if before[at] != before[at + 1]])
        return before[:at] + before[at + 1] + before[at] + before[at + 2 :], "hai chữ số cạnh nhau đổi chỗ"
    if roll < 0.45:
        here, there = sorted(chance.sample(range(3, len(before)), 2))
        digits = list(before)
        digits[here], digits[there] = digits[there], digits[here]
        return "".join(digits), "hai chữ số bất kỳ đổi chỗ"
    if roll < 0.65:
        at = chance.randrange(3, len(before))
        return before[:at] + str((int(before[at]) + chance.randrange(1, 10)) % 10) + before[at + 1 :], "sai một chữ số"
    if roll < 0.85:
        return (person.number if before == person.old else person.old), "số loại khác"
    return before, "như trước"


def _typo(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice("aeinhgtu")
    return chance.choice(
        (word[:at] + word[at + 1 :] or word, word[:at] + letter + word[at + 1 :], word[:at] + letter + word[at:])
    )


def _one(chance: random.Random, weighted: dict[str, int]) -> str:
    return chance.choices(list(weighted), list(weighted.values()))[0]


def measured(said: Sequence[Candidate], pairs: Mapping[tuple[int, int], str]) -> tuple[float, float, dict[str, float]]:
    """Precision, recall, and recall by what is wrong in the number."""
    numbers = {one.key: one.number for one in said}
    found = {(one.first, one.second) for one in matches(said) if numbers[one.first] != numbers[one.second]}
    right = found & pairs.keys()
    of, got = Counter(pairs.values()), Counter(pairs[pair] for pair in right)
    return len(right) / max(len(found), 1), len(right) / max(len(pairs), 1), {one: got[one] / of[one] for one in of}


def main() -> int:
    """Prints what is found, by seed; one large run says what it costs."""
    for people, seeds in ((PEOPLE, SEEDS), (100_000, SEEDS[:1])):
        for seed in seeds:
            said, pairs = generated(people, seed)
            start = time.perf_counter()
            precision, recall, by_noise = measured(said, pairs)
            taken = time.perf_counter() - start
            print(f"{len(said)} applications, seed {seed}, {len(pairs)} pairs: precision {precision:.3f}, "
                  f"recall {recall:.3f}, {taken:.1f} s")  # fmt: skip
            print("  " + ", ".join(f"{noise} {share:.3f}" for noise, share in sorted(by_noise.items())))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
