"""The command `luyke`: doors only. One module per command; what it says stands beside it, what it does below it."""

from luyke.cli.entry import main

__all__ = ["main"]
