"""The command line: which commands there are, what each takes, and who runs it.

Only the parser of the command that was called is built, and a command's module is imported when it runs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from luyke import __version__
from luyke.cli.vietnamese import Parser

_EXITS = (
    "Mã thoát: 0 là không có mâu thuẫn; 1 là có ít nhất một mâu thuẫn; 2 là có tệp không đọc được hoặc câu lệnh "
    "chưa đúng. Vừa có mâu thuẫn vừa có tệp không đọc được thì mã là 1."
)
_KINDS = "DOCX, XLSX, XLS, PDF, HTML, TXT hoặc DOC; dấu “-” là đọc từ đầu vào chuẩn"


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options of one call, `run` among them. Leaves the program on --help, --version and on a wrong line."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0].startswith("-"):
        top = _top()
        top.parse_args(given)
        top.print_help()
        sys.exit(0)
    if given[0] not in _COMMANDS:
        _top().refuse(f"không có lệnh “{given[0]}”; các lệnh: {', '.join(_COMMANDS)}.")
    return _COMMANDS[given[0]]().parse_args(given[1:])


def _top() -> Parser:
    parser = Parser(
        prog="luyke",
        usage="luyke LỆNH [tùy chọn] …",
        description="Đọc báo cáo, tính lại các con số và chỉ ra số nào mâu thuẫn.",
        epilog="Xem cách dùng từng lệnh: luyke LỆNH --help.",
    )
    parser.choices.add_argument("--version", action="version", version=f"luyke {__version__}", help="in số phiên bản")
    commands = parser.add_argument_group("Lệnh")
    for name, build in _COMMANDS.items():
        # Shown only: the first word of the line picks the command before any parser is built.
        commands.add_argument(f"_{name}", metavar=name, nargs="?", help=build().description)
    return parser


def _read() -> Parser:
    parser = Parser(
        prog="luyke read",
        usage="luyke read TỆP [--format text|json]",
        description="In ra mọi số liệu đọc được và quan hệ giữa chúng.",
        epilog="Mã thoát: 0 là đọc được; 2 là không đọc được.",
    )
    parser.inputs.add_argument("file", metavar="TỆP", help=_KINDS)
    _add_format(parser)
    parser.set_defaults(run=_run_read)
    return parser


def _check() -> Parser:
    parser = Parser(
        prog="luyke check",
        usage="luyke check TỆP|THƯ_MỤC … [--format text|json] [--output KẾT_QUẢ] [--waivers TỆP]",
        description="Kiểm tra các con số trong một hoặc nhiều báo cáo.",
        epilog=_EXITS,
    )
    parser.inputs.add_argument(
        "paths", metavar="TỆP|THƯ_MỤC", nargs="+", help=f"{_KINDS}; thư mục được đọc cả các thư mục con"
    )
    _add_format(parser)
    parser.choices.add_argument(
        "--output",
        metavar="KẾT_QUẢ",
        type=Path,
        help="tệp .docx (văn bản kèm ghi chú Word ở đúng chỗ) hoặc .html (một trang tự xem được); "
        "nhiều tệp đầu vào thì ghi tên một thư mục",
    )
    parser.choices.add_argument(
        "--output-as", choices=("docx", "html"), help="định dạng khi --output là thư mục (mặc định: html)"
    )
    parser.choices.add_argument(
        "--waivers",
        metavar="TỆP",
        type=Path,
        help="tệp ghi các phát hiện đã được giải trình (mặc định: TÊN_TỆP.luyke-waivers.toml nằm cạnh văn bản, nếu có)",
    )
    parser.choices.add_argument(
        "--date",
        metavar="NGÀY",
        type=_day,
        help="ngày ghi trên ghi chú Word, dạng 2021-11-30 (mặc định: không ghi ngày)",
    )
    parser.set_defaults(run=_run_check)
    return parser


def _explain() -> Parser:
    parser = Parser(
        prog="luyke explain",
        usage="luyke explain [MÃ …]",
        description="Giải thích một phép kiểm tra: làm gì, vì sao, cho qua những gì.",
        epilog="Không ghi mã thì in danh mục các phép kiểm tra.",
    )
    parser.inputs.add_argument("codes", metavar="MÃ", nargs="*", help="mã hoặc tên, ví dụ SUM101")
    parser.set_defaults(run=_run_explain)
    return parser


def _compare() -> Parser:
    parser = Parser(
        prog="luyke compare",
        usage="luyke compare TRƯỚC SAU [--format text|json]",
        description="Đối chiếu hai báo cáo của cùng một đơn vị.",
        epilog=_EXITS,
    )
    parser.inputs.add_argument("first", metavar="TRƯỚC", help=f"báo cáo trước: {_KINDS}")
    parser.inputs.add_argument("second", metavar="SAU", help="báo cáo sau")
    _add_format(parser)
    parser.set_defaults(run=_run_compare)
    return parser


def _demo() -> Parser:
    parser = Parser(
        prog="luyke demo",
        usage="luyke demo [--into THƯ_MỤC]",
        description="Chạy thử trên báo cáo mẫu, để lại bản Word có ghi chú và trang HTML.",
        epilog="Mã thoát: 0 là chạy xong.",
    )
    parser.choices.add_argument(
        "--into", metavar="THƯ_MỤC", type=Path, default=Path("demo"), help="nơi để các tệp kết quả (mặc định: demo)"
    )
    parser.set_defaults(run=_run_demo)
    return parser


def _serve() -> Parser:
    parser = Parser(
        prog="luyke serve",
        usage="luyke serve [--host ĐỊA_CHỈ] [--port CỔNG]",
        description="Chạy văn phòng Lũy Kế trong trình duyệt (cần phần mở rộng office).",
        epilog="Dữ liệu nằm ở thư mục của biến LUYKE_DATA (mặc định: luyke-data). Ctrl+C để dừng.",
    )
    parser.choices.add_argument("--host", metavar="ĐỊA_CHỈ", default="127.0.0.1", help="mặc định: chỉ máy này")
    parser.choices.add_argument("--port", metavar="CỔNG", type=int, default=8000, help="mặc định: 8000")
    parser.set_defaults(run=_run_serve)
    return parser


def _mcp() -> Parser:
    parser = Parser(
        prog="luyke mcp",
        usage="luyke mcp [--http] [--host ĐỊA_CHỈ] [--port CỔNG]",
        description="Cho trợ lý AI dùng Lũy Kế qua giao thức MCP: kiểm tra, đọc văn bản; tra số liệu đã công bố "
        "(cần phần mở rộng mcp).",
        epilog="Không có --http thì nói qua đầu vào và đầu ra chuẩn, để chương trình trợ lý tự gọi. Số liệu đã công bố "
        "lấy từ văn phòng ở biến LUYKE_DATA; không có văn phòng thì vẫn kiểm tra và đọc văn bản.",
    )
    parser.choices.add_argument("--http", action="store_true", help="nói qua HTTP, ở đường dẫn /mcp")
    parser.choices.add_argument("--host", metavar="ĐỊA_CHỈ", default="127.0.0.1", help="mặc định: chỉ máy này")
    parser.choices.add_argument("--port", metavar="CỔNG", type=int, default=8001, help="mặc định: 8001")
    parser.set_defaults(run=_run_mcp)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải ngày; hãy ghi dạng năm-tháng-ngày.") from None


def _add_format(parser: Parser) -> None:
    parser.choices.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="text: để người đọc (mặc định); json: để chương trình khác đọc",
    )


def _run_read(options: argparse.Namespace) -> int:
    from luyke.cli.read import run

    return run(options.file, form=options.format)


def _run_check(options: argparse.Namespace) -> int:
    from luyke.cli.check import Wishes, run

    return run(
        options.paths,
        Wishes(
            form=options.format,
            output=options.output,
            output_as=options.output_as,
            waivers=options.waivers,
            day=options.date,
        ),
    )


def _run_explain(options: argparse.Namespace) -> int:
    from luyke.cli.explain import run

    return run(options.codes)


def _run_compare(options: argparse.Namespace) -> int:
    from luyke.cli.compare import run

    return run(options.first, options.second, form=options.format)


def _run_demo(options: argparse.Namespace) -> int:
    from luyke.cli.demo import run

    return run(options.into)


def _run_serve(options: argparse.Namespace) -> int:
    from luyke.cli.serve import run

    return run(options.host, options.port)


def _run_mcp(options: argparse.Namespace) -> int:
    from luyke.cli.mcp import run

    return run(http=options.http, host=options.host, port=options.port)


_COMMANDS: dict[str, Callable[[], Parser]] = {
    "check": _check,
    "read": _read,
    "explain": _explain,
    "compare": _compare,
    "demo": _demo,
    "serve": _serve,
    "mcp": _mcp,
}
