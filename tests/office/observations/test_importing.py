"""Files of values: all of them or none, and each fault told by its row or cell."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from django.core.management import CommandError, call_command

from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Indicator
from luyke.office.observations.importing import ImportRefusedError
from luyke.office.observations.models import Observation
from luyke.office.observations.services import observations_import
from luyke.office.places.models import Place

HEAD = "Chỉ tiêu;Địa bàn;Kỳ;Giá trị;Trạng thái\n"


def _load(text: str, now: datetime) -> int:
    return observations_import(content=text.encode(), name="so-lieu.csv", by=SYSTEM, at=now)


def test_numbers_are_read_as_written_in_the_shown_unit(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    assert _load(HEAD + "A1;305;2021-11;1.105,5;estimate\nA2;11371;2021-11;12;\n", now) == 2
    first, second = Observation.objects.order_by("pk")
    assert (first.value, first.step, first.status) == (Decimal("1105500000000"), Decimal(10**8), "estimate")
    assert (second.value, second.step, second.status) == (12, 1, "official")


def test_each_fault_is_told_by_its_row(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    text = (
        HEAD + "A1;305;2021-11;5.5;\nX9;305;2021-11;5;\nA1;99999;2021-11;5;\nA1;305;2021-11;năm;\nA1;305;2021-11;7;\n"
    )
    with pytest.raises(ImportRefusedError) as refusal:
        _load(text, now)
    told = [error.partition(":")[0] for error in refusal.value.errors]
    assert told == ["dòng 2", "dòng 3", "dòng 4", "dòng 5"]
    assert "hai cách" in refusal.value.errors[0]
    assert not Observation.objects.exists()


def test_a_fault_that_the_catalogue_finds_is_told_by_its_row_too(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    with pytest.raises(ImportRefusedError, match="dòng 3: “Số hộ mới” là số đếm"):
        _load(HEAD + "A2;305;2021-11;5;\nA2;305;2021-11;5,5;\n", now)


def test_a_sheet_is_read_by_its_stored_numbers_and_faults_name_the_cell(
    indicators: dict[str, Indicator], places: dict[str, Place], now: datetime
) -> None:
    def sheet(second: object) -> bytes:
        out = io.BytesIO()
        with xlsxwriter.Workbook(out) as book:
            page = book.add_worksheet()
            page.write_row(0, 0, ["mã chỉ tiêu", "mã địa bàn", "kỳ", "giá trị"])
            page.write_row(1, 0, ["A1", "305", "2021-11", 105.25])
            page.write_row(2, 0, ["A1", "11371", "2021-11", second])
        return out.getvalue()

    assert observations_import(content=sheet(7), name="a.xlsx", by=SYSTEM, at=now) == 2
    assert Observation.objects.first().value == 105_250_000_000
    with pytest.raises(ImportRefusedError, match="ô D3"):
        observations_import(content=sheet("bảy"), name="a.xlsx", by=SYSTEM, at=now)


def test_the_command_imports_or_says_which_row_is_wrong(
    tmp_path: Path, indicators: dict[str, Indicator], places: dict[str, Place]
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(HEAD + "A1;305;2021-11;5;\n", encoding="utf-8")
    call_command("observations_import", path, verbosity=0)
    assert Observation.objects.count() == 1
    path.write_text(HEAD + "A1;305;2021-11;;\n", encoding="utf-8")
    with pytest.raises(CommandError, match="dòng 2: “” chưa có giá trị"):
        call_command("observations_import", path)
