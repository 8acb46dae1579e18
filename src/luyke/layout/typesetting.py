"""typst: a program of data/ and the values it is told → PDF/A with the fonts of this package and no others."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

from luyke.layout.errors import MissingPartError

#: To be kept for ever with the meaning of every letter (PDF/A-2a), and to be heard as well as seen (PDF/UA-1).
STANDARDS: Final = ("a-2a", "ua-1")


def typeset(program: str, told: Mapping[str, Any], at: datetime) -> bytes:
    """The PDF. What is told goes in as data and is never part of the program. Raises MissingPartError."""
    try:
        import typst
    except ImportError as error:
        raise MissingPartError("dựng PDF") from error
    folder = files("luyke.layout")
    compiler = typst.Compiler(
        input=folder.joinpath("data", program).read_bytes(),
        font_paths=typst.Fonts(False, False, [str(folder.joinpath("fonts"))]),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(told, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=at)
    assert isinstance(made, bytes)
    return made
