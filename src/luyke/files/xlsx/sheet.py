"""One sheet of an XLSX, streamed: its cells that hold something, and its merged ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from lxml import etree
from lxml.etree import _Element

from luyke.files import limits
from luyke.files.markup import DOCTYPE, attribute, local, number_attribute
from luyke.files.unreadable import Unreadable

_CHUNK = 64 * 1024
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_STYLE = re.compile("[0-9]{1,6}")
_ROWS, _COLUMNS = 1_048_576, 16_384
_MERGES = 100_000


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell as stored: type ("n", "s", "str", "inlineStr", "b", "e", "d"), value, number of its style."""

    row: int
    column: int
    type: str
    value: str
    style: int


@dataclass(slots=True)
class RawSheet:
    """What a sheet holds. `merges` are (first row, first column, last row, last column), counted from 0.

    uncalculated  formulas without a stored result
    """

    cells: list[RawCell] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    uncalculated: int = 0


def read_sheet(stream: IO[bytes], room: int) -> RawSheet:
    """Reads a worksheet part, at most `room` cells of it.

    Memory stays with the cells that hold something. Raises Unreadable beyond `limits.SHEET_BYTES`, and whatever the
    XML or ZIP machinery raises on broken data.
    """
    sheet = RawSheet()
    parser = etree.XMLPullParser(
        events=("end",), tag=("{*}row", "{*}mergeCell"), resolve_entities=False, no_network=True, load_dtd=False
    )
    row_before = -1
    for chunk in _without_blank_rows(stream):
        parser.feed(chunk)
        for _, element in parser.read_events():
            if local(element) == "mergeCell":
                _add_merge(sheet, element)
            else:
                row_before = _add_row(sheet, element, row_before, room)
            _forget(element)
    parser.close()
    return sheet


def address(text: str | None) -> tuple[int, int] | None:
    """ "C12" as (row, column) counted from 0; None for what no sheet has."""
    found = _ADDRESS.fullmatch(text or "")
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row - 1, column - 1) if 1 <= row <= _ROWS and column <= _COLUMNS else None


def _without_blank_rows(stream: IO[bytes]) -> Iterator[bytes]:
    """The part in chunks, without whole rows that hold no value: formatted blank rows are many and say nothing.

    Between one "<row " and the next nothing is open but the sheet's data, so whole rows can be cut out of the bytes;
    only stretches without any value or text are, and what is not written this way is left to the parser.
    """
    taken = 0
    rest = b""
    while chunk := stream.read(_CHUNK):
        taken += len(chunk)
        if taken > limits.SHEET_BYTES:
            raise Unreadable("Trang tính quá lớn (hàng triệu ô có định dạng); hãy xoá các hàng, cột thừa rồi lưu lại.")
        if b"<!DOCTYPE" in chunk:
            raise Unreadable(DOCTYPE)
        chunk = rest + chunk
        first, last = chunk.find(b"<row "), chunk.rfind(b"<row ")
        if 0 <= first < last and not _says_something(chunk, first, last):
            chunk = chunk[:first] + chunk[last:]
        # A tag cut in two waits for its other half, so that "<row " is never missed.
        cut = chunk.rfind(b"<")
        rest = chunk[cut:] if cut > 0 else b""
        yield chunk[:cut] if cut > 0 else chunk
    yield rest


def _says_something(chunk: bytes, first: int, last: int) -> bool:
    return any(chunk.find(mark, first, last) >= 0 for mark in (b"<v", b"<is", b":v>", b"<f", b"<!", b"</sheetData"))


def _add_row(sheet: RawSheet, element: _Element, row_before: int, room: int) -> int:
    """Adds a row's cells and returns its number; rows and cells without an address follow the one before."""
    row = number_attribute(element, "r", row_before + 2) - 1
    column = -1
    for inner in element:
        if local(inner) != "c":
            continue
        placed = address(inner.get("r"))
        column = placed[1] if placed else column + 1
        kind = inner.get("t") or "n"
        parts = {local(part): part for part in inner}
        value = _text_of(parts.get("is")) if kind == "inlineStr" else _own_text(parts.get("v"))
        if not value:
            sheet.uncalculated += "f" in parts and "v" not in parts
        elif len(sheet.cells) < room and 0 <= row < _ROWS and column < _COLUMNS:
            style = inner.get("s", "0")
            sheet.cells.append(RawCell(row, column, kind, value, int(style) if _STYLE.fullmatch(style) else 0))
    return row


def _add_merge(sheet: RawSheet, element: _Element) -> None:
    first, _, last = (attribute(element, "ref") or "").partition(":")
    start, end = address(first), address(last)
    if start and end and start <= end and start[1] <= end[1] and len(sheet.merges) < _MERGES:
        sheet.merges.append((*start, *end))


def _own_text(element: _Element | None) -> str:
    return "" if element is None else element.text or ""


def _text_of(element: _Element | None) -> str:
    return "" if element is None else "".join(each.text or "" for each in element.iter("{*}t"))


def _forget(element: _Element) -> None:
    """Frees what was read, with everything before it."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
