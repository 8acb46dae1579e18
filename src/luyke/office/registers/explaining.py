"""What a rule says of itself, for officials: on the office's page and in the reference."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.rules import Rule, Weight

_PART = re.compile(r"^## (.+)\n((?:(?!## ).*\n?)*)", re.M)
_HEADINGS: Mapping[str, str | Promise] = {
    "What it does": _("Tìm gì"), "Why it is bad": _("Vì sao"), "Source": _("Căn cứ"), "Example": _("Ví dụ"),
}  # fmt: skip
_WEIGHTS: Mapping[Weight, str | Promise] = {
    Weight.HARD: _("chặn: không ghi được"), Weight.SOFT: _("hỏi lý do, và giữ lý do"),
}  # fmt: skip


@dataclass(frozen=True)
class Explained:
    """A rule as it is told. `parts`: heading and text; `sentence`: what it says, its words in braces."""

    code: str
    name: str
    title: str
    weight: str
    sentence: str
    parts: tuple[tuple[str, str], ...]


def explained(rule: type[Rule]) -> Explained:
    """A rule, from its docstring."""
    told = _PART.findall(inspect.cleandoc(rule.__doc__ or ""))
    parts = tuple((str(_HEADINGS[heading]), " ".join(text.split())) for heading, text in told)
    return Explained(
        rule.code, rule.name, rule.title[:1].upper() + rule.title[1:], str(_WEIGHTS[rule.weight]), rule.message, parts
    )
