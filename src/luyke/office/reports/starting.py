"""What a new template begins with: the sections of a monthly report, as data/monthly.toml says."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from luyke.office.indicators.models import Indicator
from luyke.office.reports.blocks import Shape


def starting_shapes(side: str) -> tuple[Shape, ...]:
    """The blocks of a side's report; what the catalogue does not have is left out, and groups without any indicator."""
    text = files("luyke.office.reports").joinpath("data", "monthly.toml").read_text(encoding="utf-8")
    wanted = [block for block in tomllib.loads(text)["block"] if block.get("side", side) == side]
    asked = {code for block in wanted for code in block.get("indicators", ())}
    there = set(Indicator.objects.filter(code__in=asked).values_list("code", flat=True))
    shapes = []
    for block in wanted:
        codes = tuple(code for code in block.get("indicators", ()) if code in there)
        if codes or not block.get("indicators"):
            shapes.append(
                Shape(block["kind"], block.get("text", ""), block.get("level", 1), block.get("guidance", ""), codes)
            )
    return tuple(shapes)
