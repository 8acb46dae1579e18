"""Mutated DOCX, XLSX, PDF, HTML and XLS files: each must give a document or an `Unreadable`, in time, in memory.

    python tests/fuzz/files.py 10000 [seed]

The same count and seed give the same files. Parts of office packages are mutated inside the ZIP as often as the ZIP
itself, for a broken ZIP is refused before its XML is seen.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import time
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.files.file_samples import sample_files
from tests.fuzz.readings import guard

from luyke.files import Unreadable, open_bytes
from luyke.model import Document

SECONDS = 2.0
# Numbers and fragments that parsers stumble over.
_NASTY = [
    b"0", b"-1", b"65536", b"2147483647", b"4294967295", b"99999999999999999999", b"1e308", b"NaN", b"\0", b"\xff\xfe",
    b"<", b">", b"&", b"&x;", b"]]>", b"<!--", b"<w:p>", b"</w:tbl>", b"<table>", b"<td colspan=9999 rowspan=9999>",
    b"<!DOCTYPE a [<!ENTITY x 'y'>]>", b"endobj", b"stream", b"<<", b">>", b"[", b"( ", b"/Kids", b"1 0 R", b'"', b"'",
    b"A1:XFD1048576", b'r="XFD1048576"', b'gridSpan w:val="9999999"', b"%",
]  # fmt: skip


@dataclass
class Outcome:
    """What became of a run."""

    read: int = 0
    refused: int = 0
    slowest: float = 0.0
    slowest_of: str = ""
    failures: list[str] = field(default_factory=list)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to eight changes; of a package, mostly a changed member in a sound ZIP."""
    if data.startswith(b"PK") and chance.random() < 0.75:
        return _repacked(data, chance)
    return _changed(data, chance)


def run(count: int, seed: int = 1) -> Outcome:
    """Reads `count` mutated files."""
    chance = random.Random(seed)
    samples = sorted(sample_files().items())
    outcome = Outcome()
    for number in range(count):
        name, data = samples[number % len(samples)]
        broken = mutated(data, chance)
        began = time.process_time()
        try:
            document = open_bytes(broken, name)
            outcome.read += 1
            trouble = wrong_offsets(document)
        except Unreadable as refusal:
            outcome.refused += 1
            trouble = "" if refusal.sentence.endswith(".") else f"not a sentence: {refusal.sentence!r}"
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            trouble = f"{type(error).__name__}: {error}"
        took = time.process_time() - began
        if took > outcome.slowest:
            outcome.slowest, outcome.slowest_of = took, f"{number} ({name})"
        if took > SECONDS:
            trouble = trouble or f"took {took:.1f} s"
        if trouble:
            outcome.failures.append(f"{number} ({name}): {trouble}")
    return outcome


def wrong_offsets(document: Document) -> str:
    """What is wrong with a document's offsets; "" when all is well."""
    last = 0
    for block in document.blocks:
        words = document.text[block.start : block.end]
        if not words or words != words.strip() or not 0 <= block.start < block.end <= len(document.text):
            return f"block {block}"
    for table in document.tables:
        for cell in table.cells:
            if document.text[cell.start : cell.end] != cell.text or "\n" in cell.text or "\t" in cell.text:
                return f"cell {cell}"
            if not (table.start <= cell.start <= cell.end <= table.end and last <= cell.start):
                return f"cell out of order {cell}"
            if cell.row + cell.row_span > table.rows or cell.column + cell.column_span > table.columns:
                return f"cell outside its table {cell} {table.rows} {table.columns}"
            last = cell.end
    return ""


def _repacked(data: bytes, chance: random.Random) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        names = source.namelist()
        chosen = set(chance.sample(names, k=min(len(names), chance.choice([1, 1, 2]))))
        for name in names:
            member = source.read(name)
            if name in chosen:
                if chance.random() < 0.05:
                    continue
                member = _changed(member, chance)
            target.writestr(name, member)
    return stream.getvalue()


def _changed(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(7):
            case 0 if made:
                made[at % len(made)] = chance.randrange(256)
            case 1:
                made[at:at] = chance.choice(_NASTY)
            case 2:
                del made[at : at + chance.randint(1, 40)]
            case 3:
                made[at:at] = made[at : at + chance.randint(1, 200)] * chance.randint(1, 3)
            case 4 if chance.random() < 0.3:
                del made[at:]
            case 5:
                _swap_number(made, at, chance)
            case _:
                other = chance.randrange(len(made) + 1)
                size = chance.randint(1, 60)
                made[at : at + size] = made[other : other + size]
    return bytes(made)


def _swap_number(made: bytearray, at: int, chance: random.Random) -> None:
    digits = [place for place in range(at, min(len(made), at + 200)) if chr(made[place]).isdigit()]
    if digits:
        made[digits[0] : digits[0] + 1] = chance.choice(_NASTY[:8])


def main(arguments: list[str]) -> int:
    """Runs and reports; 1 when anything failed."""
    count = int(arguments[0]) if arguments else 10_000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    guard(count)
    began = time.perf_counter()
    outcome = run(count, seed)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{count} files, seed {seed}: {outcome.read} read, {outcome.refused} refused, {len(outcome.failures)} failed; "
        f"slowest {outcome.slowest:.2f} s: {outcome.slowest_of}; {memory} MB; {time.perf_counter() - began:.0f} s"
    )
    for failure in outcome.failures[:50]:
        print(failure)
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
