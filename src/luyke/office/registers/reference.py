"""The reference pages of the registers' rules, made from what the rules say of themselves. Writes no file itself."""

from __future__ import annotations

from collections.abc import Iterable

from luyke.office.registers.explaining import Explained, explained
from luyke.office.registers.register import Register, registers

_MADE = "Trang này sinh từ chương trình (`make docs`), không sửa tay."


def pages() -> dict[str, str]:
    """Every page by its path under docs/reference: one for each register, and the list of all rules."""
    told = [(one, rules_told(one)) for one in registers()]
    return {f"rules/{one.code}.md": _page(one, rules) for one, rules in told} | {"rules/README.md": _index(told)}


def rules_told(register: Register) -> list[Explained]:
    """The rules of a register, by their codes."""
    return sorted(map(explained, register.rules), key=lambda one: one.code)


def _page(register: Register, rules: Iterable[Explained]) -> str:
    parts = [f"# {register.name}: quy tắc", f"{register.sentence}", _MADE]
    for one in rules:
        parts += [f"## {one.code} · {one.title}", f"`{one.name}` · {one.weight}"]
        parts += [f"**{heading}.** {text}" for heading, text in one.parts]
        parts.append(f"> {one.sentence}")
    return "\n\n".join(parts) + "\n"


def _index(told: Iterable[tuple[Register, list[Explained]]]) -> str:
    parts = ["# Quy tắc của các sổ theo dõi", _MADE]
    for register, rules in told:
        rows = [f"| [{one.code}]({register.code}.md) | {one.title} | {one.weight} |" for one in rules]
        parts += [f"## {register.name}", "\n".join(["| mã | phát hiện | mức |", "|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"
