"""A bar on standard error while many files are read, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import PurePath

_FEW = 3  # shorter runs are over before a bar could be read


def bar_is_shown(names: Sequence[str]) -> bool:
    """Whether someone is watching a run that is long enough for a bar."""
    return len(names) > _FEW and sys.stderr.isatty()


def watched(names: Sequence[str]) -> Iterator[str]:
    """The names one by one, with a bar that tells how far it is; standard output is left alone."""
    if not bar_is_shown(names):
        yield from names
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("Đang kiểm tra"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[file]}"))
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=len(names), file="")
        for name in names:
            progress.update(task, file=PurePath(name).name.replace("[", r"\["))
            yield name
            progress.advance(task)
