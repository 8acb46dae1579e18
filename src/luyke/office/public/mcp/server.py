"""The server: its tools, each with its Vietnamese title."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp_types import ToolAnnotations

from luyke import __version__
from luyke.office.public.mcp import texts

_ABOUT = (
    "Lũy Kế đọc báo cáo hành chính tiếng Việt, gắn mỗi con số với nghĩa của nó và tính lại các quan hệ. Dùng "
    "check_text trước khi tin một con số trong báo cáo. {office} Số in theo kiểu Việt Nam: dấu phẩy là dấu thập phân."
)
_WITH = (
    "Số liệu đã công bố: list_months, list_indicators rồi get_standings, get_series; khi dẫn số, ghi cả nguồn và kỳ."
)
_WITHOUT = "Máy này không có văn phòng Lũy Kế, nên chỉ có phần đọc và kiểm tra văn bản."
_TEXTS = {
    "Kiểm tra số liệu trong văn bản": texts.check_text,
    "Đọc số liệu trong văn bản": texts.read_text,
    "Giải thích một phép kiểm tra": texts.explain_check,
}


def server(*, office: bool) -> MCPServer[Any]:
    """The server; with `office`, for which Django must be set up, also what is published."""
    made: MCPServer[Any] = MCPServer(
        "luyke", title="Lũy Kế", version=__version__, instructions=_ABOUT.format(office=_WITH if office else _WITHOUT),
        log_level="WARNING",
    )  # fmt: skip
    for title, tool in (_TEXTS | (_published() if office else {})).items():
        made.tool(title=title, annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False))(tool)
    return made


def _published() -> dict[str, Callable[..., Any]]:
    from luyke.office.public.mcp import published

    return {
        "Các tháng đã công bố": published.list_months,
        "Các chỉ tiêu đã công bố": published.list_indicators,
        "Dãy số liệu của một chỉ tiêu": published.get_series,
        "Kết quả của một tháng": published.get_standings,
    }
