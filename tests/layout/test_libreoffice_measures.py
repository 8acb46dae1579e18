"""The Word file as LibreOffice prints it: set by the same rules, with every part where our own PDF has it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import pytest
from tests.layout.measures import MEASURES
from tests.layout.measures.cases import CASES, Case, upper
from tests.layout.measures.printed import Pages, pages_of
from tests.layout.measures.sheet import numbers

from luyke.layout import docx_bytes, pdf_bytes

# The font that has the widths of Times New Roman, for machines that have neither.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>
<cachedir>{cache}</cachedir><match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>"""


@pytest.fixture(scope="module")
def printed(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[Case, Pages]]:
    """Every case as LibreOffice prints its Word file: all in one go."""
    folder = tmp_path_factory.mktemp("prints")
    configured = folder / "fonts.conf"
    configured.write_text(_FONTS.format(fonts=files("luyke.layout").joinpath("fonts"), cache=folder / "cache"))
    made: dict[Path, Case] = {}
    for at, case in enumerate(CASES.values()):
        made[folder / f"{at}.docx"] = case
        (folder / f"{at}.docx").write_bytes(docx_bytes(case.document))
    subprocess.run(
        [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
         str(folder), *map(str, made)],
        check=True, capture_output=True, timeout=120, env=os.environ | {"FONTCONFIG_FILE": str(configured)},
    )  # fmt: skip
    return {case.name: (case, pages_of(path.with_suffix(".pdf").read_bytes())) for path, case in made.items()}


def test_libreoffice_prints_by_every_rule(printed: Mapping[str, tuple[Case, Pages]]) -> None:
    broken = []
    for name, (case, pages) in printed.items():
        for measure in MEASURES:
            try:
                measure(case, pages)
            except AssertionError as error:
                broken.append(f"{name}: {measure.__name__}: {str(error).splitlines()[:3]}")
    assert not broken, "\n".join(broken)


def test_every_part_stands_where_the_pdf_has_it(printed: Mapping[str, tuple[Case, Pages]]) -> None:
    """To the sides within a millimetre; down the page within three, for small differences add up."""
    for name, (case, pages) in printed.items():
        ours = pages_of(pdf_bytes(case.document))
        if "other rules" not in name:  # those have wider lines, of which the programs make other pages
            counted = numbers(ours), numbers(pages)
            assert counted[0].keys() == counted[1].keys()
            for page, number in counted[0].items():
                assert counted[1][page].text == number.text
                assert counted[1][page].baseline == pytest.approx(number.baseline, abs=0.5)
        for key, texts in case.said.items():
            for text in texts:
                wanted = upper(text, case.rules.styles[key])
                here, there = ours.find(wanted)[0], pages.find(wanted)[0]
                assert there.left == pytest.approx(here.left, abs=1), (name, text)
                if "other rules" not in name or here.page == 1:
                    assert there.page == here.page, (name, text)
                    assert there.baseline == pytest.approx(here.baseline, abs=3), (name, text)
