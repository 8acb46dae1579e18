"""`luyke check`: one document or many; findings to the terminal, as JSON, into Word or onto a page."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from luyke.cli import contract
from luyke.cli.checking import Answers, Checked, check
from luyke.cli.exits import Exit
from luyke.cli.output import Output
from luyke.cli.progress import bar_is_shown, watched
from luyke.cli.sources import STANDARD_INPUT, expand, open_source
from luyke.cli.streams import complain, complain_about
from luyke.cli.tally import Row, Tally
from luyke.files import Unreadable

_READABLE = "các loại tệp đọc được: DOCX, XLSX, XLS, PDF, HTML, TXT, DOC"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user asked for beside the files.

    form       "text" or "json"
    output     where the marked documents go: a file for one document, a folder for several; None for nowhere
    output_as  "docx" or "html", for a folder
    waivers    a file of answers for all documents; None: the one beside each document
    day        the day written on comments, None for none
    """

    form: str
    output: Path | None = None
    output_as: str | None = None
    waivers: Path | None = None
    day: date | None = None


def run(names: Sequence[str], wishes: Wishes) -> int:
    """Checks everything named and says what came out; an unreadable file does not stop the rest."""
    alone = len(names) == 1 and (names[0] == STANDARD_INPUT or not Path(names[0]).is_dir())
    try:
        answers = Answers.load(wishes.waivers)
        output = Output.plan(wishes.output, wishes.output_as, wishes.day, alone=alone)
    except Unreadable as error:
        complain(error.sentence)
        return Exit.UNREADABLE
    sources = list(expand(names))
    if not sources:
        folders = ", ".join(f"“{name}”" for name in names)
        complain(f"trong thư mục {folders} không có tệp nào đọc được; {_READABLE}.")
        return Exit.UNREADABLE
    tally = _one(sources[0], wishes, answers, output) if alone else _many(sources, wishes, answers, output)
    return tally.exit


def _one(name: str, wishes: Wishes, answers: Answers, output: Output) -> Tally:
    tally = Tally()
    checked = _checked(name, answers, output, tally)
    if checked is not None:
        if wishes.form == "json":
            contract.write(contract.checked(checked))
        else:
            from luyke.cli.terminal import console, show

            show(console(), checked)
    return tally


def _many(sources: Sequence[str], wishes: Wishes, answers: Answers, output: Output) -> Tally:
    return (_many_as_json if wishes.form == "json" else _many_as_text)(sources, answers, output)


def _many_as_json(sources: Sequence[str], answers: Answers, output: Output) -> Tally:
    tally = Tally()
    files: list[contract.Json] = []
    for name in watched(sources):
        checked = _checked(name, answers, output, tally)
        if checked is not None:
            files.append({**contract.checked(checked), "file": name})
    contract.write(
        {
            "files": files,
            "unreadable": [{"file": name, "sentence": sentence} for name, sentence in tally.unreadable],
            "coverage": contract.coverage(tally.coverage),
        }
    )
    return tally


def _many_as_text(sources: Sequence[str], answers: Answers, output: Output) -> Tally:
    from luyke.cli.summary import show_summary
    from luyke.cli.terminal import console, show_named

    tally, shown = Tally(), console()
    held: list[str] = []
    # A bar would be torn by what is printed to the same terminal: that waits until the bar is gone.
    hold = bar_is_shown(sources) and sys.stdout.isatty()
    try:
        for name in watched(sources):
            checked = _checked(name, answers, output, tally)
            if checked is not None and checked.marked.findings:
                with shown.capture() as captured:
                    show_named(shown, name, checked.marked)
                if hold:
                    held.append(captured.get())
                else:
                    sys.stdout.write(captured.get())
    finally:
        sys.stdout.writelines(held)
    show_summary(shown, tally)
    return tally


def _checked(name: str, answers: Answers, output: Output, tally: Tally) -> Checked | None:
    """One document checked, counted and written out; None, with a sentence on standard error, when it cannot be."""
    try:
        opened = open_source(name)
        checked = check(opened, answers, for_page=output.suffix == ".html")
        output.write(opened, checked.marked)
    except Unreadable as error:
        complain_about(name, error.sentence)
        tally.unreadable.append((name, error.sentence))
        return None
    tally.rows.append(Row.of(name, checked.marked))
    return checked
