"""typst: a program of data/ and the values it is told → PDF/A with the fonts of this package and no others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

from luyke.layout.errors import MissingPartError, UnprintableError

#: To be kept for ever with the meaning of every letter (PDF/A-2a), and to be heard as well as seen (PDF/UA-1).
STANDARDS: Final = ("a-2a", "ua-1")
_LACKING = re.compile(r'the text `?(".*?")`? could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(program: str, told: Mapping[str, Any], at: datetime) -> bytes:
    """The PDF. What is told goes in as data and is never part of the program.

    Raises MissingPartError, UnprintableError.
    """
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
    try:
        made = compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=at)
    except typst.TypstError as error:
        lacking = _LACKING.search(error.message)
        if lacking is None:
            raise
        raise UnprintableError(json.loads(_ESCAPED.sub(_escaped, lacking[1]))) from error
    assert isinstance(made, bytes)
    return made


def _escaped(found: re.Match[str]) -> str:
    """How JSON writes a letter that typst shows by its number."""
    return json.dumps(chr(int(found[1], 16)))[1:-1]
