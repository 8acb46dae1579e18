"""What runs up from January to a day that ends a month, and what stands on that day."""

from __future__ import annotations

import re

_RUNS = re.compile(r"[^.;\n\d]{0,60}(?<!\w)(?:đã|thu|chi|giải ngân|xuất khẩu|nhập khẩu)(?!\w)")
_STANDS = re.compile(r"[^.;\n]{0,60}(?:dư nợ|còn hiệu lực|đang hoạt động|số dư)")


def runs_from_january(low: str, at: int) -> bool:
    """Whether what is told behind "lũy kế đến ngày 30/9" runs up, and does not stand on that day."""
    return _RUNS.match(low, at) is not None and _STANDS.match(low, at) is None
