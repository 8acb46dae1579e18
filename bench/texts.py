"""Text to time: the material beside the project where it is there, otherwise invented reports; one text or many."""

from __future__ import annotations

from bench.injection.reports import invented, real


def reports() -> tuple[list[str], str]:
    """Short reports, and a word on where they come from."""
    there = [report.text for report in real()]
    if there:
        return there, f"{len(there)} report texts beside the project (not part of it)"
    return [invented(seed).text for seed in range(40)], "40 invented reports of bench/injection"


def long_text(size: int) -> str:
    """The reports one after the other, again and again, up to `size` bytes of UTF-8."""
    once = "\n".join(reports()[0]) + "\n"
    return cut(once * (size // len(once.encode()) + 1), size)


def unlike(size: int) -> str:
    """Invented reports that do not repeat, up to `size` bytes of UTF-8."""
    pieces, total, seed = [], 0, 0
    while total < size:
        seed += 1
        pieces.append(invented(seed).text)
        total += len(pieces[-1].encode())
    return cut("\n".join(pieces), size)


def cut(text: str, size: int) -> str:
    """The first `size` bytes of `text`, to the end of a letter."""
    return text.encode()[:size].decode(errors="ignore")
