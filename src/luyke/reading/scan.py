"""Text → tokens, in one pass.

One pattern finds where something may begin: a phrase that opens something, digits, a stop. What it is, is decided
there by the matchers of periods, bases, quantities and numbers in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from luyke.lexicon.cues import CUES
from luyke.lexicon.trie import pattern_of
from luyke.reading.bases import compared_at, plan_at
from luyke.reading.days import days_at
from luyke.reading.digits import number_token
from luyke.reading.fold import Folded
from luyke.reading.no_periods import PRICE_BASE, is_duration
from luyke.reading.periods import OPENING_WORDS, when_at
from luyke.reading.tokens import Number, Scanned, Token
from luyke.reading.worded import NUMERALS, worded_at

_ABBREVIATION = re.compile(r"(?:^|[\s(.])(?:tp|tx|tt|ths|ts|gs|pgs|bs|đ/c|đc|st|ql|kcn|khcn|[a-zđ])$")
_VERBS = frozenset({"up", "down", "reach", "equal", "exceed", "share"})
_GLUED_VERBS = {"tăng": "up", "giảm": "down", "đạt": "reach"}
_GLUED_VERB = re.compile(r"(?<=[^\W\d_])(tăng|giảm|đạt) ?$")
_GLUED_ENDS = (*_GLUED_VERBS, *(f"{verb} " for verb in _GLUED_VERBS))
_REST = re.compile(r"[0-9]*(?:[.,][0-9]+)*")


class _Opening(NamedTuple):
    """A phrase or a mark: its first word, what may begin with it, in the order tried, and what it is otherwise."""

    word: str
    readers: tuple[Callable[[str, int, str], Token | None], ...]
    role: str
    value: str


def scan(folded: Folded) -> Scanned:
    """The tokens of a text."""
    low = folded.low
    scanned = Scanned()
    tokens = scanned.tokens
    add, search, openings = tokens.append, _TOKENS.search, _OPENINGS
    add_number, add_time = scanned.numbers.append, scanned.times.append
    match = search(low)
    while match is not None:
        start, end = match.span()
        found = match.group()
        opening = openings.get(found)
        token: Token | None = None
        if opening is None:
            last = tokens[-1] if tokens else None
            if (last is None or last.end < start - 1) and low.endswith(_GLUED_ENDS, 0, start):
                verb = _glued_verb(low, start)
                if verb is not None:
                    last = verb
                    add(verb)
            token = number_token(folded, start, found, last)
        else:
            word, readers, role, said = opening
            for read in readers:
                token = read(low, start, word)
                if token is not None:
                    break
            else:
                if role and not (role in _VERBS and _is_a_name(folded.cased, start, end)):
                    add(Token(role, start, end, said))
                else:
                    end = start + len(word)
        if token is not None:
            end = token.end
            if token.role:
                add(token)
                value = token.value
                if isinstance(value, Number):
                    add_number(value)
                else:
                    add_time(token)
            if "0" <= low[end - 1] <= "9":
                end = _end_of_digits(low, end)
        match = search(low, end)
    return scanned


def _is_a_name(cased: str, start: int, end: int) -> bool:
    """Whether the words of a verb begin a proper name: "vịnh Hạ Long", "phường Tăng Nhơn Phú", not "TĂNG TRƯỞNG"."""
    if not cased[start].isupper() or not cased[start + 1].islower():
        return False
    return cased[end : end + 1] == " " and cased[end + 1 : end + 2].isupper() and cased[start - 1 : start] == " "


def _glued_verb(low: str, start: int) -> Token | None:
    """ "chế tạotăng1,36%", "hơi nướctăng 1,06%": the verb that lost its blanks, before a number."""
    match = _GLUED_VERB.search(low, max(0, start - 8), start)
    if match is None:
        return None
    return Token(_GLUED_VERBS[match[1]], match.start(), match.end(1), "")


def _end_of_digits(low: str, end: int) -> int:
    # A period may end inside a number ("2021,5"): the rest of that means nothing.
    rest = _REST.match(low, end)
    return rest.end() if rest is not None else end


def _days(low: str, start: int, word: str) -> Token | None:
    when = days_at(low, start)
    return None if when is None else Token("when", start, when.end, when)


def _time(low: str, start: int, word: str) -> Token | None:
    when = when_at(low, start)
    if when is None:
        return None
    if when.form == "y" and PRICE_BASE.search(low, max(0, start - 24), start):
        return Token("", start, when.end, "")
    return None if is_duration(low, start, when) else Token("when", start, when.end, when)


def _numeral(low: str, start: int, word: str) -> Token | None:
    found = worded_at(low, start, word)
    return None if found is None else Token("number", start, found[1], found[0])


def _comparison(low: str, start: int, word: str) -> Token | None:
    compared = compared_at(low, start)
    if compared is None or compared.end <= start:
        return None
    return Token("basis", start, compared.end, compared)


def _plan(low: str, start: int, word: str) -> Token | None:
    plan = plan_at(low, start)
    return None if plan is None else Token("plan", start, plan.end, plan)


def _no_stop(low: str, start: int, word: str) -> Token | None:
    return Token("", start, start + 1, "") if _ABBREVIATION.search(low, max(0, start - 6), start) else None


def _opening(phrase: str) -> _Opening:
    word = phrase.partition(" ")[0]
    cue = CUES.get(phrase)
    readers: list[Callable[[str, int, str], Token | None]] = []
    if word in ("từ", "tính"):
        readers.append(_days)
    if word in OPENING_WORDS:
        readers.append(_time)
    if word in NUMERALS:
        readers.append(_numeral)
    if cue is None:
        return _Opening(word, tuple(readers), "", "")
    if cue.role == "compare":
        return _Opening(word, (*readers, _comparison), "", "")
    if cue.role == "plan" or (cue.role == "target" and cue.value == "plan"):
        readers.append(_plan)
    return _Opening(word, tuple(readers), cue.role, cue.value)


_PHRASES = {phrase: _opening(phrase) for phrase in sorted({*CUES, *OPENING_WORDS, *NUMERALS})}
_MARKS = {mark: _Opening(mark, (_no_stop,) if mark == "." else (), mark, mark) for mark in ",;:()[]\n•….-"}
_OPENINGS = _PHRASES | _MARKS


def _phrases_with(letter: str) -> str:
    tails = [phrase[1:] for phrase in _PHRASES if phrase[0] == letter]
    tail = pattern_of(filter(None, tails))
    return rf"{letter}(?<!\w{letter})(?:{tail}){'?' if '' in tails else ''}(?![^\W\d_])"


# Phrases first: most of what is found are words, and the order is the order in which `re` tries. Each alternative
# begins with a sign of its own: so `re` steps over all letters that begin nothing, and tries one alternative at others.
_TOKENS = re.compile(
    "|".join(
        [_phrases_with(letter) for letter in sorted({phrase[0] for phrase in _PHRASES})]
        + [rf"{digit}[0-9]*(?:[.,][0-9]+)*" for digit in "0123456789"]
        + [re.escape(mark) for mark in ",;:()[]\n•…"]
        + [r"\.(?![0-9])", r"-(?<=[ %\d]-)(?=[ \d])"]
    )
)
