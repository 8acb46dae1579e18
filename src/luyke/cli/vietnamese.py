"""argparse that speaks Vietnamese: its headings, its errors, its help."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

from luyke.cli.exits import Exit

# What argparse says, as patterns over its English, and what we say. Python versions differ in quotes and commas.
_SENTENCES: tuple[tuple[str, str], ...] = (
    (
        r"argument (?P<name>.+?): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)",
        "{name}: “{value}” không có trong các lựa chọn: {choices}.",
    ),
    (r"argument (?P<name>.+?): expected one argument", "{name}: thiếu giá trị đi kèm."),
    (r"argument (?P<name>.+?): expected at least one argument", "{name}: cần ít nhất một giá trị."),
    (r"argument (?P<name>.+?): expected (?P<count>\d+) arguments?", "{name}: cần {count} giá trị."),
    (r"argument (?P<name>.+?): ignored explicit argument '?(?P<value>.*?)'?", "{name}: không nhận giá trị “{value}”."),
    (r"argument (?P<name>.+?): not allowed with argument (?P<other>.+)", "{name}: không dùng cùng với {other}."),
    (r"argument (?P<name>.+?): (?P<rest>[^:]*[à-ỹđ][^:]*)", "{name}: {rest}"),
    (r"the following arguments are required: (?P<names>.+)", "còn thiếu: {names}."),
    (r"unrecognized arguments: (?P<names>.+)", "không hiểu: {names}."),
)


class Formatter(argparse.HelpFormatter):
    """Help whose usage line begins with Vietnamese words."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Adds the usage line, "Cách dùng:" before it unless told otherwise."""
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser without abbreviations, whose every word is Vietnamese."""

    def __init__(self, prog: str, usage: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=Formatter,
        )
        self.inputs = self.add_argument_group("Đầu vào")
        self.choices = self.add_argument_group("Tùy chọn")
        self.choices.add_argument("-h", "--help", action="help", help="in lời hướng dẫn này rồi thoát")

    def error(self, message: str) -> NoReturn:
        """What argparse calls when the line is wrong; its English is put into Vietnamese."""
        self.refuse(in_vietnamese(message))

    def refuse(self, sentence: str) -> NoReturn:
        """Prints the usage and one Vietnamese sentence on standard error, and leaves with code 2."""
        self.print_usage(sys.stderr)
        self.exit(Exit.UNREADABLE, f"{self.prog}: {sentence}\n")


def in_vietnamese(message: str) -> str:
    """What argparse says, in Vietnamese; a general sentence for what it has never said to us."""
    for pattern, sentence in _SENTENCES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            parts = match.groupdict()
            if "choices" in parts:
                parts["choices"] = parts["choices"].replace("'", "")
            return sentence.format(**parts)
    return "câu lệnh chưa đúng; thêm --help để xem cách dùng."
