"""A total in whole parts."""

from __future__ import annotations

from collections.abc import Sequence


def shared(total: int, weights: Sequence[int]) -> list[int]:
    """A total in whole parts by weight, exactly: what is left over goes to the greatest remainders."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return parts
