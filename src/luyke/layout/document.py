"""An official document as values: what stands on it, not how it is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luyke.layout.changes import Change
from luyke.layout.rules import Rules, rules_on
from luyke.writing import Traced


@dataclass(frozen=True, slots=True)
class Heading:
    """Who issues it, under which number, where and when. Without number and day it is a draft, with room for both.

    symbol  what follows the number: "BC-UBND", of the Party "BC/QU"
    """

    issuer: str
    symbol: str
    town: str
    superior: str = ""
    number: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside the text; `level` 1 to 3, `number` as printed ("I", "2", "a")."""

    level: int
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its numbers."""

    text: Traced


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its first row is its head; `widths` are shares of the page's width, equal where none are given.

    Raises ValueError where not every row has as many cells as the head, and every column its width.

    numeric  the columns that hold numbers and stand to the right, the first being 0
    strong   the rows that are set bold: totals, names of groups
    unit     "Đơn vị tính: tỷ đồng", above the table at the right
    changes  what its cells do not share with those they are set beside, in the order of the cells' letters
    """

    rows: tuple[tuple[Traced, ...], ...]
    widths: tuple[float, ...] = ()
    numeric: frozenset[int] = frozenset()
    strong: frozenset[int] = frozenset()
    title: str = ""
    unit: str = ""
    notes: tuple[Traced, ...] = ()
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        lengths = {len(row) for row in self.rows} | ({len(self.widths)} if self.widths else set())
        if len(lengths) > 1 or 0 in lengths:
            raise ValueError(f"rows and widths of {sorted(lengths)} columns in one table")

    def changes_in(self, row: int, column: int) -> tuple[Change, ...]:
        """Those of one cell."""
        return tuple(one for one in self.changes if (one.row, one.column) == (row, column))


Block = Section | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Annex:
    """What hangs on the document, on pages across where it is wide."""

    number: str
    title: str
    blocks: tuple[Block, ...]
    across: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines above the name ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), and the name."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class OfficialDocument:
    """A report, a notice, a conclusion.

    layout      "state" or "party": whose rules it follows; which version of them, its day says
    kind        "BÁO CÁO", "THÔNG BÁO", "CÔNG VĂN"; title is what it is on (trích yếu)
    addressees  whom it speaks to ("Kính gửi"); recipients are all whom it goes to
    mark        words above the text of what is not issued: "Dự thảo"
    beside      who else signs, at the left: two bodies, or the keeper of minutes
    urgency     how soon it must get there, in the rules' own words, framed under the number; "" where it need not
    own_rules   where the office has values of its own: `rules_on(…).changed(…)`
    """

    layout: str
    kind: str
    title: str
    heading: Heading
    blocks: tuple[Block, ...]
    signature: Signature
    recipients: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    addressees: tuple[str, ...] = ()
    mark: str = ""
    urgency: str = ""
    beside: Signature | None = None
    own_rules: Rules | None = None

    @property
    def rules(self) -> Rules:
        """How it is set."""
        return self.own_rules or rules_on(self.layout, self.heading.day)

    @property
    def name(self) -> str:
        """ "Báo cáo Kết quả công tác tháng 11": what its files are called inside."""
        return f"{self.kind.capitalize()} {self.title}"
