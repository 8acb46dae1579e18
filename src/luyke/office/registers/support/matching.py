"""Whether two applications are of one person, however the name was typed and the number miswritten.

Each thing that two people agree or differ in speaks for or against in bits: the logarithm of how much more often it is
seen of one person than of two (Fellegi and Sunter). To agree in what is common says little, so names and days of birth
weigh by how rare they are among those compared. docs/explanation/support.md has the table and what it finds.

Only pairs that share something are compared: a day of birth, most parts of a number, its digits in whatever order, a
name and a year. Nothing is kept but the pair, its weight and its grounds in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log2

from rapidfuzz.distance import OSA

from luyke.lexicon.folding import fold

_EQUAL, _ONE_SLIP, _TWO_SLIPS, _OTHER_NUMBER = 24.0, 11.0, 5.0, -6.0
_SWAPPED_DAY, _SLIP_IN_DAY, _OTHER_DAY = 7.0, 4.0, -6.0
_OTHER_WORD, _WORD_LEFT_OUT, _NEAR, _ANOTHER_NAME = -12.0, -3.0, 0.5, -3.0
_SLIPS_ALIKE = 3000  # more than one in so many do not slip in the same way
_PHONE, _ACCOUNT = 6.0, 8.0
_BLOCK = 400  # what so many share tells nobody apart
_PER_PERSON, _LEAST = 5, 15.0  # what speaks for a pair must outweigh how many there are to be mistaken for


@dataclass(frozen=True)
class Candidate:
    """One person as written: the key of the application, and the texts."""

    key: int
    name: str
    number: str
    born: str = ""
    phone: str = ""
    account: str = ""


@dataclass(frozen=True)
class Match:
    """Two that may be one, by their keys, the smaller first."""

    first: int
    second: int
    weight: float
    grounds: tuple[str, ...]


class _Rarity:
    """How many bits it says to agree in a word of a name, or in a day of birth."""

    def __init__(self, names: Iterable[Sequence[str]], days: Iterable[str]) -> None:
        self._words, self._days = Counter(word for name in names for word in set(name)), Counter(days)
        self._all = max(sum(self._days.values()), 1)

    def word(self, word: str) -> float:
        return log2(self._all / max(self._words[word], 1))

    def both_names(self, one: str, other: str) -> bool:
        """Whether two words are borne by several people each, so that neither is a slip: Hoa and Khoa."""
        rarest = min(self._words[one], self._words[other])
        return len(one) > 1 and len(other) > 1 and rarest > max(3, self._all // _SLIPS_ALIKE)

    def day(self, day: str) -> float:
        return log2(self._all / max(self._days[day], 1))


def matches(people: Sequence[Candidate]) -> list[Match]:
    """The pairs that may be one person, the surest first. Applications of the very same number are one to begin with.

    Of those, a pair is given where the names differ: then one of the numbers is another's.
    """
    by_number: dict[str, list[Candidate]] = {}
    for one in people:
        by_number.setdefault(one.number or f"#{one.key}", []).append(one)
    alone = [group[0] for group in by_number.values()]
    words = {one.key: _words(one.name) for one in people}
    rarity = _Rarity((words[one.key] for one in alone), (one.born for one in alone))
    least = max(log2(max(len(alone), 1) * _PER_PERSON), _LEAST)
    found = [match for group in by_number.values() for match in _quarrels(group, words, rarity)]
    for one, other in _pairs(alone, words):
        weight, grounds = _weighed(one, other, words, rarity)
        if weight >= least:
            found.append(_match(one, other, weight, grounds))
    return sorted(found, key=lambda match: (-match.weight, match.first, match.second))


def _quarrels(group: Sequence[Candidate], words: Mapping[int, tuple[str, ...]], rarity: _Rarity) -> Iterator[Match]:
    """Of one number, those whose name is another's than the first one's."""
    for other in group[1:]:
        agreed, _ground = _names(words[group[0].key], words[other.key], rarity)
        if agreed < 0:
            yield _match(group[0], other, _EQUAL + agreed, ["cùng số giấy tờ, khác tên"])


def _match(one: Candidate, other: Candidate, weight: float, grounds: Sequence[str]) -> Match:
    return Match(min(one.key, other.key), max(one.key, other.key), round(weight, 2), tuple(grounds))


def _pairs(people: Sequence[Candidate], words: Mapping[int, tuple[str, ...]]) -> list[tuple[Candidate, Candidate]]:
    """The pairs worth comparing."""
    blocks: dict[tuple[str, ...], list[int]] = {}
    for at, one in enumerate(people):
        for key in _keys(one, words[one.key]):
            blocks.setdefault(key, []).append(at)
    seen = {pair for block in blocks.values() if len(block) <= _BLOCK for pair in combinations(block, 2)}
    return [(people[one], people[other]) for one, other in sorted(seen)]


def _keys(one: Candidate, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    number = one.number
    if number:
        yield "digits", "".join(sorted(number))
        middle, last, first = number[-6:-3], number[-3:], number[-9:-6]
        yield "end", middle, last
        if first:
            yield "begin", first, middle
            yield "ends", first, last
    if one.born:
        yield "born", one.born
    if words:
        name = " ".join(sorted(words))
        yield "name", name, one.born[:4]
        yield "name and end", name, number[-4:]


def _weighed(
    one: Candidate, other: Candidate, words: Mapping[int, tuple[str, ...]], rarity: _Rarity
) -> tuple[float, list[str]]:
    parts = [
        _numbers(one.number, other.number),
        _names(words[one.key], words[other.key], rarity),
        _days(one.born, other.born, rarity),
        (_PHONE, "cùng số điện thoại") if one.phone and one.phone == other.phone else (0.0, ""),
        (_ACCOUNT, "cùng tài khoản") if one.account and one.account == other.account else (0.0, ""),
    ]
    return sum(bits for bits, _ in parts), [ground for _, ground in parts if ground]


def _numbers(one: str, other: str) -> tuple[float, str]:
    if not one or not other or len(one) != len(other):
        return 0.0, "số giấy tờ khác loại" if one and other else ""
    differing = [at for at in range(len(one)) if one[at] != other[at]]
    if len(differing) == 1:
        return _ONE_SLIP, "số giấy tờ khác một chữ số"
    if len(differing) == 2:
        here, there = differing
        if one[here] == other[there] and one[there] == other[here]:
            return _ONE_SLIP, "số giấy tờ đổi chỗ hai chữ số"
        return _TWO_SLIPS, "số giấy tờ khác hai chữ số"
    return (_TWO_SLIPS, "số giấy tờ lệch một chữ số") if OSA.distance(one, other) <= 2 else (_OTHER_NUMBER, "")


def _names(one: Sequence[str], other: Sequence[str], rarity: _Rarity) -> tuple[float, str]:
    """Word by word, in whatever order: the same, nearly the same, an initial; what is left on either side."""
    left, right, bits, slips = list(one), list(other), 0.0, 0
    for word in one:
        if word in right:
            bits += rarity.word(word)
            left.remove(word)
            right.remove(word)
    for word in list(left):
        near = next((each for each in right if _near(word, each)), None)
        if near is not None:
            bits += (
                _ANOTHER_NAME if rarity.both_names(word, near) else _NEAR * min(rarity.word(word), rarity.word(near))
            )
            slips += 1
            left.remove(word)
            right.remove(near)
    both, alone = min(len(left), len(right)), abs(len(left) - len(right))
    bits += _OTHER_WORD * both + _WORD_LEFT_OUT * alone
    if both:
        return bits, ""
    if slips or alone:
        return bits, "họ tên gần giống"
    return bits, "họ tên giống" if tuple(one) == tuple(other) else "họ tên giống, khác thứ tự"


def _near(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return min(len(one), len(other)) > 2 and OSA.distance(one, other, score_cutoff=1) <= 1


def _days(one: str, other: str, rarity: _Rarity) -> tuple[float, str]:
    if not one or not other:
        return 0.0, ""
    if one == other:
        return rarity.day(one), "cùng ngày sinh"
    if one[:4] == other[:4] and one[5:7] == other[8:] and one[8:] == other[5:7]:
        return _SWAPPED_DAY, "ngày và tháng sinh đổi chỗ"
    if OSA.distance(one, other) <= 1:
        return _SLIP_IN_DAY, "ngày sinh khác một chữ số"
    return _OTHER_DAY, ""


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold(name).split())
