"""From the words that name what is measured to an indicator of the catalogue, or to nothing.

First the whole name is looked up, folded, without its place and time. Then names that share rare words are weighed:
what the two have in common against what either has alone, each word by its rarity, so that one word more ("hộ nghèo
dân tộc thiểu số") makes another thing. A unit that cannot be that indicator's rules it out. How well this does, and
why the threshold stands where it stands: docs/explanation/linking.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from math import fsum, log

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from luyke.lexicon.catalogue import Indicator, indicators
from luyke.lexicon.rows import rows
from luyke.lexicon.units import MONEY
from luyke.reading.normal import forms_of, normal

THRESHOLD = 0.85
_TRIMMED = 0.98
_WORTH_A_LOOK = 0.4
_TURNED = 0.65
_MOST = 0.97

# A name with one of these more or less, or a number, is another thing however much the rest agrees.
_TELLING = frozenset(
    {"xuat", "nhap", "trong", "ngoai", "can", "thu", "chi", "von", "ban", "mua", "no", "cho", "tang", "giam", "them",
     "nam", "nu", "nong", "thanh", "thi", "khai", "nuoi", "moi", "trung", "uong", "tinh", "huyen", "xa", "thuc",
     "dang", "ke", "1", "2", "3"}
)  # fmt: skip
_RELATIVE = frozenset({"%", "pp", "‰", "times", "index", ""})
_FAMILIES = (
    MONEY,
    frozenset({"t", "kg", "g"}),
    frozenset({"ha", "m2", "km2"}),
    frozenset(
        {"person", "lượt người", "lượt khách", "lượt", "khách", "việc làm", "học sinh", "giáo viên",
         "đảng viên", "đoàn viên", "trẻ", "trẻ em", "thanh niên", "đối tượng", "lượt khách du lịch", "hành khách"}
    ),
    frozenset({"case", "ca", "dose", "mũi", "person"}),
    frozenset({"case", "việc"}),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an indicator in normal form; a short one counts only together with the indicator's own unit."""

    words: str
    set_of_words: frozenset[str]
    repeated: int
    indicator: Indicator
    short: bool
    weight: float


@lru_cache(maxsize=1 << 14)
def link(subject: str, unit: str) -> tuple[str | None, float]:
    """The indicator that `subject` names when it is measured in `unit`, with a confidence of 0…1; (None, 0.0) if none.

    `unit` is of the contract; % and points fit any indicator, for its growth. Never a guess: a name that fits two
    indicators alike, or none well enough, links to nothing.
    """
    forms = forms_of(subject, unit in _RELATIVE)
    names = _names()
    for trims, form in enumerate(forms):
        named = names.exact.get(form)
        if named is not None:
            code = _fitting(named, unit)
            return (code, 1.0 if trims == 0 else _TRIMMED) if code is not None else (None, 0.0)
        if form in names.unclear:
            return None, 0.0
    return _nearest(forms[-1], unit)


def _fitting(named: list[_Name], unit: str) -> str | None:
    """The one indicator among those of a name that can be measured in `unit`."""
    codes = {name.indicator.code for name in named if _fits(name, unit)}
    if len(codes) > 1:
        codes = {name.indicator.code for name in named if name.indicator.unit == unit}
    return codes.pop() if len(codes) == 1 else None


def _fits(name: _Name, unit: str) -> bool:
    own = name.indicator.unit
    if unit == own:
        return True
    if unit in _RELATIVE:
        return not name.short or own in _RELATIVE
    if own in _RELATIVE or (name.short and own in MONEY):
        return False
    head, _, per = own.partition("/")
    mine, _, mine_per = unit.partition("/")
    if mine_per and mine_per != per:
        return False
    return mine == head or any(mine in family and head in family for family in _FAMILIES)


def _nearest(form: str, unit: str) -> tuple[str | None, float]:
    """The best of the names that share rare words with `form`, if it is good enough and alone."""
    best: tuple[float, str] = (0.0, "")
    rival = 0.0
    for score, name in _alike(form):
        if not _fits(name, unit):
            continue
        code = name.indicator.code
        if score > best[0]:
            best, rival = (score, code), rival if code == best[1] else best[0]
        elif code != best[1]:
            rival = max(rival, score)
    return (best[1], best[0]) if best[0] >= THRESHOLD and best[0] > rival + 0.02 else (None, 0.0)


@lru_cache(maxsize=1 << 14)
def _alike(form: str) -> tuple[tuple[float, _Name], ...]:
    """The names that come near `form`, whatever it is measured in, each with how near."""
    names = _names()
    listed = form.split(" ")
    weights = {word: names.weights.get(word, 0.0) for word in listed}  # in the order of the form: sums must not vary
    unknown = [word for word, weight in weights.items() if not weight]
    own = 0.0
    for weight in weights.values():
        own += weight or names.unknown
    # A word of no name at all may be a slip of the keyboard, but only one, and not in a short name.
    odd = unknown[0] if len(unknown) == 1 and len(weights) > 3 and len(unknown[0]) > 3 else ""
    least = _WORTH_A_LOOK if odd else THRESHOLD - 0.1
    found = []
    for at in _sharing(weights, own, least):
        name = names.all[at]
        common = 0.0
        for word, weight in weights.items():
            if word in name.set_of_words:
                common += weight
        score = common / (own + name.weight - common)
        if score >= least:
            near = _nearness(form, listed, weights.keys(), name, _with_slip(score, common, own, odd, weights, name))
            if near:
                found.append((near, name))
    return tuple(found)


def _sharing(weights: dict[str, float], own: float, least: float) -> Iterator[int]:
    """The names that can share so much with a form that they weigh in at `least`, by their places; each once.

    What two have in common is at most what either weighs. So a name that lacks the rarest words, those without which
    the others weigh less than `least` of the form, is never near enough; nor is one that weighs too much by itself.
    """
    names = _names()
    left = sum(weights.values())
    enough, heaviest = own * least - 1e-9, own / least + 1e-9
    seen: set[int] = set()
    for word in sorted(weights, key=weights.__getitem__, reverse=True):
        if left < enough:
            return
        left -= weights[word]
        for at in names.index.get(word, ()):
            if at not in seen:
                seen.add(at)
                if names.all[at].weight <= heaviest:
                    yield at


def _with_slip(score: float, common: float, own: float, odd: str, weights: dict[str, float], name: _Name) -> float:
    """`score`, or the one that the name gets when its odd word is a slip for the name's."""
    meant = _meant(odd, weights.keys(), name) if odd else ""
    if not meant:
        return score
    names = _names()
    weight = names.weights[meant]
    return (common + weight) / (own - names.unknown + name.weight - common)


def _nearness(form: str, listed: list[str], words: Set[str], name: _Name, score: float) -> float:
    """How near a name comes, repeated words and the order of the words included; 0 when it is another thing."""
    if score < THRESHOLD - 0.1 or not _TELLING.isdisjoint(words ^ name.set_of_words):
        return 0.0
    # "nhập khẩu … với kim ngạch xuất khẩu" has the words of another name, but one of them twice.
    repeated = abs(len(listed) - len(words) - name.repeated)
    # The order of the words counts for a third; less when a long name is all there, only turned round.
    order = fuzz.ratio(form, name.words) / 100
    if len(words) > 3 and words == name.set_of_words:
        order = max(order, _TURNED)
    return min(_MOST, (2 * score + order) / 3 - repeated / 10)


def _meant(odd: str, words: Set[str], name: _Name) -> str:
    """The word of `name` that `odd` is one slip away from, when it is the only one that `words` lack; otherwise ""."""
    lacking = list(name.set_of_words - words)
    return lacking[0] if len(lacking) == 1 and OSA.distance(odd, lacking[0], score_cutoff=1) == 1 else ""


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the catalogue, ready to be looked up.

    unclear  names that several indicators bear
    index    the names in which a word stands, for words rare enough to tell one from another
    weights  how much a word tells: the rarer among indicators, the more; `unknown` for words of no name
    """

    all: list[_Name]
    exact: dict[str, list[_Name]]
    index: dict[str, list[int]]
    weights: dict[str, float]
    unknown: float
    unclear: frozenset[str]


@cache
def _names() -> _Names:
    named = {
        (normal(text), item.code): (item, text in item.short_aliases)
        for item in indicators()
        for text in (*item.short_aliases, item.name, *item.aliases)
    }
    in_codes = Counter(word for word, _ in {(word, code) for form, code in named for word in form.split(" ")})
    count = len({code for _, code in named})
    weights = {word: log(1 + count / seen) for word, seen in in_codes.items()}
    every = [
        _Name(
            form,
            words := frozenset(listed := form.split(" ")),
            len(listed) - len(words),
            item,
            short,
            fsum(weights[word] for word in words),
        )
        for (form, _), (item, short) in named.items()
    ]
    exact: dict[str, list[_Name]] = {}
    index: dict[str, list[int]] = {}
    for at, name in enumerate(every):
        exact.setdefault(name.words, []).append(name)
        for word in name.set_of_words:
            if not name.short:
                index.setdefault(word, []).append(at)
    unclear = frozenset(normal(line) for (line,) in rows("unclear_names.txt"))
    return _Names(every, exact, index, weights, log(1 + count), unclear)
