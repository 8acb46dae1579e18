"""Rows as a tree: what stands under what, told by numbering, indentation, marks, bold and words like "trong đó"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from luyke.lexicon.headers import header_words
from luyke.model import Cell
from luyke.reading.tables.grid import Line, plain
from luyke.reading.tables.units import TableUnit, unit_in

_MARKS = (
    # In the order in which outlines nest them; the first that fits a label's beginning is its mark.
    ("upper", re.compile(r"(?P<mark>[A-HK-UWY-Z])(?:[.)/-]\s*|\s+(?=[A-ZĐ]))")),
    ("roman", re.compile(r"(?P<mark>[IVX]{1,5})(?:[.)/-]\s*|\s+)")),
    ("deep", re.compile(r"(?P<mark>\d{1,2}(?:\.\d{1,2}){2,4})\.?\)?\s+")),
    ("second", re.compile(r"(?P<mark>\d{1,2}\.\d{1,2})\.?\)?\s+")),
    ("arabic", re.compile(r"(?P<mark>\d{1,2})(?:[.)/]\s*|\s*-\s+)(?!\d)")),
    ("lower", re.compile(r"(?P<mark>[a-zđ]\d?)[.)]\s*")),
    ("dash", re.compile(r"(?P<mark>[-–—−])\s*(?!\d)")),
    ("plus", re.compile(r"(?P<mark>[+])\s*(?!\d)")),
    ("bullet", re.compile(r"(?P<mark>[*•●○◦▪·])\s*")),
)
# The same in a column of their own, the whole cell.
_NUMBERED = {
    "roman": re.compile(r"[IVX]{1,5}"), "upper": re.compile(r"[A-ZĐ]"), "arabic": re.compile(r"\d{1,3}"),
    "second": re.compile(r"\d{1,2}\.\d{1,2}"), "deep": re.compile(r"\d{1,2}(?:\.\d{1,2}){2,4}"),
    "lower": re.compile(r"[a-zđ]\d?"), "dash": re.compile(r"[-–—−]"), "plus": re.compile(r"[+]"),
    "bullet": re.compile(r"[*•●]"),
}  # fmt: skip
_NESTING = ("upper", "roman", "arabic", "second", "deep", "lower", "", "dash", "plus", "bullet")
_RANK = {name: rank for rank, name in enumerate(_NESTING)}
_OPENER = re.compile(
    r"(?P<word>trong đó|tr\.? ?đó|trđ|t\.đó|trong tổng số(?: đó)?|bao gồm|gồm(?: có)?|chia ra|phân ra|riêng"
    r"|(?:chia|phân)(?: ra)? theo(?P<by>[^:]*))(?: ?:)?(?: |$)"
)
_OPENS_BELOW = re.compile(
    r"[,;:(\s-]+(?:(?P<all>bao gồm|gồm(?: có)?|chia ra|chia theo|phân theo)|trong đó|tr\.? ?đó|trđ)[\s:)]*$",
    re.IGNORECASE,
)
_SUM_OF_MARKS = re.compile(
    r"\((?P<terms>(?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d)?)(?: ?\+ ?(?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d)?))+)\)"
)
_FOOTNOTE = re.compile(r"(?:\s*(?:\(\*{1,9}\)|\*|\(\d\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+))+$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SPACES = re.compile(r"\s+")


@dataclass(slots=True)
class Row:
    """One body line with its place in the tree.

    label     its words without numbering, marks, units and footnotes
    mark      kind of its numbering ("arabic", "dash", …) and `number` as printed
    parent    index of the row it stands under, -1 for none
    opener    how it came under its parent: "some" trong đó · "all" gồm, chia ra · "" by outline only
    sure      whether the end of the block it stands in is marked, so that it surely belongs there
    block     number of the block of siblings; a total divided twice has two blocks
    period    the year that its label is
    below     what the end of its label says of the rows under it: "all" (…, gồm:) or "some" (…, trong đó:)
    heads     whether it only opens or titles what follows and holds nothing itself
    """

    line: Line
    label: str
    mark: str
    number: str
    indent: int
    bold: bool
    cell: Cell | None
    unit: TableUnit | None = None
    parent: int = -1
    opener: str = ""
    sure: bool = True
    block: int = 0
    total: bool = False
    heads: bool = False
    terms: tuple[str, ...] = ()
    opens: str = ""
    below: str = ""
    rest: bool = False
    period: str = ""
    children: list[int] = field(default_factory=list)


def row_of(line: Line, label_at: int | None, order_at: int | None, values: frozenset[int]) -> Row:
    """A body line as a row of its own, not yet in the tree."""
    cell = line.cells.get(label_at) if label_at is not None else None
    order = line.own.get(order_at) if order_at is not None else None
    raw = cell.text if cell is not None else ""
    mark, number, rest = _marked(raw, order.text.strip() if order is not None else "")
    terms = _SUM_OF_MARKS.search(rest)
    unit = unit_in(rest) if "(" in rest or ":" in rest else None
    opens = ""
    match = _OPENER.match(plain(rest)) if rest else None
    if match is not None:
        opens = "all" if match["by"] is not None or match["word"].startswith(("gồm", "bao", "chia", "phân")) else "some"
        if match["word"] == "riêng":
            opens = "some"
        rest = "" if match["by"] is not None else _cut_opener(rest, match)
    ends = _OPENS_BELOW.search(rest)
    if ends is not None:
        rest = rest[: ends.start()]
    label = _clean(rest)
    return Row(
        line,
        label,
        mark,
        number,
        cell.indent if cell is not None else 0,
        bool(cell is not None and cell.bold),
        cell,
        unit,
        total=_is_total(label),
        heads=not any(column in line.own for column in values),
        terms=tuple(part.strip() for part in terms["terms"].split("+")) if terms is not None else (),
        opens=opens,
        below="" if ends is None else "all" if ends["all"] else "some",
        rest=plain(label).startswith(("còn lại", "các khoản còn lại", "khác")),
    )


def grow(rows: Sequence[Row]) -> None:
    """Finds every row's parent. Rows of one kind of mark and indentation are siblings while nothing higher comes."""
    stack: list[int] = []
    blocks = 0
    for index, row in enumerate(rows):
        if row.opens:
            blocks += 1
            _open(rows, stack, index, blocks)
            continue
        while stack and not _under(rows, stack[-1], row):
            stack.pop()
        owner = stack[-1] if stack else -1
        if owner >= 0 and rows[owner].opens and not rows[owner].label:
            _adopt(rows, owner, index)
        elif owner >= 0:
            row.parent = owner
            row.block = -owner - 1
            # Without a mark or indentation of its own a row stands there only for want of a number.
            row.sure = bool(row.mark) or row.indent > rows[owner].indent
            if rows[owner].opener and not rows[owner].sure:
                row.sure = False
            _follow(rows[index - 1], row, rows[owner])
        stack.append(index)
    for index, row in enumerate(rows):
        if row.parent >= 0:
            rows[row.parent].children.append(index)


def _open(rows: Sequence[Row], stack: list[int], index: int, block: int) -> None:
    """A row that opens parts, alone ("Trong đó:") or with the first of them ("Trong đó: thu nội địa")."""
    row = rows[index]
    # It speaks of the row before it, or of that one's parent when it divides the same total once more.
    while stack and (
        (rows[stack[-1]].opens and not (rows[stack[-1]].label and row.indent > rows[stack[-1]].indent))
        or (rows[stack[-1]].opener and rows[stack[-1]].indent >= row.indent and _same_mark(rows[stack[-1]], row))
        or (row.mark == "bullet" and rows[stack[-1]].opener)
    ):
        stack.pop()
    if row.mark and row.mark not in ("dash", "plus", "bullet"):
        while stack and not _under(rows, stack[-1], row):
            stack.pop()
    row.parent = stack[-1] if stack else -1
    row.block = block
    if row.label:
        row.opener = row.opens if row.parent >= 0 else ""
        row.sure = row.parent >= 0
    stack.append(index)


def _follow(before: Row, row: Row, owner: Row) -> None:
    """Puts a row into the block of the one before it: "Trong đó: - nữ" is followed by "- dân tộc thiểu số"."""
    if before.parent != row.parent or not before.opener:
        return
    alike = before.mark == row.mark or bool(before.opens)
    if alike and (row.mark in ("dash", "plus", "bullet") or row.indent > owner.indent):
        row.block, row.opener, row.sure = before.block, before.opener, before.sure


def _adopt(rows: Sequence[Row], opener: int, index: int) -> None:
    """Puts a row into the block that a row without figures ("Trong đó:") opened."""
    row, head = rows[index], rows[opener]
    row.parent, row.block, row.opener = head.parent, head.block, head.opens
    owner = rows[head.parent] if head.parent >= 0 else None
    if owner is None:
        row.opener = ""
        return
    # Where the parts look like the whole, only the first row surely is one.
    distinct = row.indent > owner.indent or (bool(row.mark) and row.mark != owner.mark) or (owner.bold and not row.bold)
    row.sure = distinct or index == opener + 1


def _under(rows: Sequence[Row], above: int, row: Row) -> bool:
    """Whether `row` can stand under the row `above`, which stands open."""
    head = rows[above]
    if head.opens and not head.label:
        owner = rows[head.parent] if head.parent >= 0 else None
        return owner is None or not _ends_block(owner, row, rows, above)
    if head.opens and head.label:
        # "Trong đó: thu nội địa" is a part itself; what follows stands beside it or, further in, under it.
        return row.indent > head.indent and (not row.mark or not _same_mark(head, row))
    if row.total:
        return False
    if row.mark == head.mark:
        if row.mark in ("second", "deep"):
            return row.number.startswith(f"{head.number}.")
        return row.indent > head.indent
    if row.mark in ("second", "deep") and head.mark in ("arabic", "second", "deep"):
        return row.number.startswith(f"{head.number}.")
    if not row.mark or not head.mark:
        if row.indent != head.indent:
            return row.indent > head.indent
        if not row.mark:
            return head.mark in ("upper", "roman", "arabic", "second", "deep", "lower") and not (
                row.bold and not head.bold
            )
        return head.heads or (head.bold and not row.bold) or row.mark in ("dash", "plus", "bullet")
    if _RANK[row.mark] != _RANK[head.mark]:
        return _RANK[row.mark] > _RANK[head.mark]
    return row.indent > head.indent


def _ends_block(owner: Row, row: Row, rows: Sequence[Row], opener: int) -> bool:
    """Whether `row` is no longer among the parts that an opener introduced under `owner`."""
    if row.indent < owner.indent or row.total:
        return True
    if row.mark and row.mark == owner.mark:
        return row.indent <= owner.indent
    if row.mark and owner.mark and _RANK[row.mark] < _RANK[owner.mark]:
        return True
    if row.mark and not owner.mark and row.mark not in ("dash", "plus", "bullet") and row.indent <= owner.indent:
        return True
    if row.bold and not owner.bold and row.indent <= owner.indent:
        return True
    first = rows[opener + 1] if opener + 1 < len(rows) else row
    # The parts stood further in, and this row does not.
    return first.indent > owner.indent and row.indent <= owner.indent and first is not row


def _same_mark(one: Row, other: Row) -> bool:
    return one.mark == other.mark


def _marked(raw: str, order: str) -> tuple[str, str, str]:
    """Kind of mark, number and the label without it; a number in the order column counts before one in the label."""
    order = order.strip(" .()")
    if order:
        for name, pattern in _NUMBERED.items():
            if pattern.fullmatch(order):
                return name, order, _bare_of_mark(raw)
    text = raw.strip()
    for name, pattern in _MARKS:
        match = pattern.match(text)
        if match is not None:
            return name, match["mark"], text[match.end() :]
    return "", "", text


def _bare_of_mark(raw: str) -> str:
    text = raw.strip()
    for name, pattern in _MARKS:
        match = pattern.match(text)
        if match is not None and name not in ("upper", "roman"):
            return text[match.end() :]
    return text


def _cut_opener(rest: str, match: re.Match[str]) -> str:
    """The label behind "Trong đó:"; blanks may differ between the plain text and the text as given."""
    words = len(match.group().split())
    behind = rest.split(None, words)
    tail = behind[words] if len(behind) > words else ""
    return tail.lstrip(" :")


def _clean(text: str) -> str:
    text = _FOOTNOTE.sub("", text)
    if "(" in text:
        text = _BRACKETS.sub("", text)
    return _SPACES.sub(" ", text).strip(" .:;,-–*")


def _is_total(label: str) -> bool:
    low = plain(label)
    words = header_words(low) if low.startswith(("t", "c")) and len(low) < 40 else ()
    return bool(words) and "total" in words[0].roles and words[0].start == 0 and words[0].end == len(low)


def spans_of(rows: Iterable[Row]) -> dict[str, list[int]]:
    """Rows by their printed numbers, so that "(I+II)" can be looked up."""
    found: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        if row.number:
            found.setdefault(row.number, []).append(index)
    return found
