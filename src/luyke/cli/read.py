"""`luyke read`: every figure of one document with what it means, and the relations between them."""

from __future__ import annotations

from luyke.cli import contract
from luyke.cli.exits import Exit
from luyke.cli.sources import open_source
from luyke.cli.streams import complain_about
from luyke.files import Unreadable
from luyke.reading import read_document


def run(name: str, *, form: str) -> int:
    """Reads one document and prints its figures. Code 2 and one sentence when it cannot be read."""
    try:
        document = open_source(name).document
    except Unreadable as error:
        complain_about(name, error.sentence)
        return Exit.UNREADABLE
    reading = read_document(document)
    if form == "json":
        contract.write(contract.read(document, reading))
    else:
        from luyke.cli.figures import show_figures
        from luyke.cli.terminal import console, show_notes

        shown = console()
        show_notes(shown, document.notes)
        show_figures(shown, document, reading)
    return Exit.CLEAN
