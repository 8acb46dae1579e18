"""What a text is cut into: numbers with what stands behind them, cue words, words of time, comparisons, stops."""

from __future__ import annotations

from dataclasses import dataclass, field

from luyke.reading.bases import Compared
from luyke.reading.periods import When
from luyke.reading.quantities import Measure

# Digits with marks between them.
NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
# Roles of words that a number may touch: "tăng13,82%".
GLUED = frozenset({"up", "down", "reach", "equal", "share", "hedge", "to", "exceed"})


@dataclass(slots=True)
class Number:
    """A number in the text: its digits, what stands behind, the denominator or the upper end where it has one."""

    digits: str
    measure: Measure | None
    of: str = ""
    of_measure: Measure | None = None
    upto: str = ""
    sign: str = ""
    more: tuple[str, Measure] | None = None  # "1 tỷ 021 triệu": the smaller part
    rank: bool = False  # "đứng thứ 8/63", "đứng thứ 8"
    listed: bool = False  # "Lào Cai (25), Sơn La (31)": of what was counted before
    lower: Measure | None = None  # "800 nghìn đến 1,4 triệu đồng": the scale of the lower end
    length: int = 0  # of the print, where it is no digits ("hai mươi mốt")


@dataclass(slots=True)
class Token:
    """What stands from `start` to `end`.

    role  of a cue, or "number", "when", "basis", "plan"; the mark itself for stops; "" for what means nothing
    """

    role: str
    start: int
    end: int
    value: str | Number | When | Compared


@dataclass(slots=True)
class Scanned:
    """The tokens of a text, in order, never overlapping; and once more those that all of the text is asked about.

    numbers   its numbers
    times     its words of time, comparisons and plans
    """

    tokens: list[Token] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    times: list[Token] = field(default_factory=list)
