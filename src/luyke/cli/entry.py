"""Where the command starts: streams, arguments, the command, and what may go wrong around it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from luyke.cli.arguments import parse
from luyke.cli.exits import Exit
from luyke.cli.streams import abandon_output, complain, use_utf8


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code. Never shows a traceback unless LUYKE_DEBUG is set."""
    use_utf8()
    options = parse(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return Exit.PIPE_CLOSED
    except KeyboardInterrupt:
        complain("đã dừng theo yêu cầu.")
        return Exit.INTERRUPTED
    except Exception as error:
        if os.environ.get("LUYKE_DEBUG"):
            raise
        complain(
            f"chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}); "
            "đặt biến môi trường LUYKE_DEBUG=1 rồi chạy lại để xem chi tiết và báo cho người phát triển."
        )
        return Exit.UNREADABLE
    return code
