"""`luyke demo`: the sample report, read, checked, and left with comments to open."""

from __future__ import annotations

from pathlib import Path

from luyke.cli.checking import Answers, check
from luyke.cli.exits import Exit
from luyke.cli.figures import show_figures
from luyke.cli.output import Output
from luyke.cli.sample import SAMPLE
from luyke.cli.sources import open_source
from luyke.cli.streams import complain
from luyke.cli.terminal import console, show
from luyke.files import Unreadable


def run(into: Path) -> int:
    """Prints figures and findings of the sample and leaves the Word file and the page in `into`."""
    shown = console()
    try:
        opened = open_source(str(SAMPLE))
        checked = check(opened, Answers.load(None), for_page=True)
        show_figures(shown, checked.marked.document, checked.marked.reading)
        shown.rule(style="dim")
        show(shown, checked)
        shown.print()
        for suffix in (".docx", ".html"):
            path = into / f"{SAMPLE.stem}{suffix}"
            Output.plan(path, None, None, alone=True).write(opened, checked.marked)
            shown.print(f"Đã ghi {path}", soft_wrap=True)
    except Unreadable as error:
        complain(error.sentence)
        return Exit.UNREADABLE
    return Exit.CLEAN
