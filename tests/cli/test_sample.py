"""The sample of the demo: its file is what its generator writes, and its figures are what they claim to be."""

from __future__ import annotations

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from luyke.checks import check
from luyke.cli.sample import SAMPLE, report
from luyke.cli.sample.layout import build
from luyke.files import open_document
from luyke.model import Severity
from luyke.reading import read_document


def _parts(source: Path | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(source) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_committed_document_is_what_the_generator_writes() -> None:
    written = io.BytesIO()
    build().save(written)
    assert _parts(SAMPLE) == _parts(written), "run `make docs`"


@pytest.mark.parametrize("column", ["plan", "month", "cumulative"])
def test_indented_parts_of_the_annex_add_up_to_the_line_above_them(column: str) -> None:
    totals: list[tuple[Decimal | None, list[Decimal]]] = []
    for row in report.ANNEX:
        value = getattr(row, column)
        if row.level == 1:
            totals.append((value, []))
        elif row.level == 2 and value is not None:
            totals[-1][1].append(value)
    with_parts = [(total, parts) for total, parts in totals if parts]
    assert with_parts
    assert all(total == sum(parts) for total, parts in with_parts)


def test_no_month_of_the_annex_passes_its_cumulative() -> None:
    both = [row for row in report.ANNEX if row.month is not None and row.cumulative is not None]
    assert all(row.month <= row.cumulative for row in both)


def test_the_slip_and_the_cut_digit_are_the_only_things_wrong_in_the_text() -> None:
    text = " ".join(paragraph for _, paragraphs in report.SECTIONS for paragraph in paragraphs)
    assert text.count("2.137,6 tỷ đồng, tăng 20,7%") == 2
    fractions = re.findall(r"([\d,]+)/([\d,]+) tỷ đồng, bằng ([\d,]+)%", text)
    off = {}
    for part, whole, percent in (tuple(Decimal(n.replace(",", ".")) for n in found) for found in fractions):
        if abs(100 * part / whole - percent) > Decimal("0.05"):
            off[percent] = 100 * part / whole
    assert list(off) == [Decimal("52.6")]
    assert Decimal("52.66") < off[Decimal("52.6")] < Decimal("52.7")


def test_the_demo_finds_the_copied_pair_and_the_cut_digit_and_nothing_else() -> None:
    told = check(read_document(open_document(SAMPLE)))
    pair = ["2.137,6", "20,7", "2.137,6", "20,7"]
    annex = ["2.137,6", "120,7", "2.137,6", "120,7"]
    found = sorted(
        (finding.code, finding.severity, sorted(one.text for one in finding.figures)) for finding in told.findings
    )
    assert found == [
        ("PCT101", Severity.NOTE, sorted(["41,347/78,506", "52,6"])),
        ("REP101", Severity.DOUBT, sorted(annex)),
        ("REP101", Severity.DOUBT, sorted(pair)),
    ]
    assert told.coverage.held > 30
    assert told.coverage.conflicting == 0
