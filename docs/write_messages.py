"""Brings the office's English up to date with its Vietnamese: `make messages`.

A message is named by its Vietnamese, as it stands in gettext(…), {% translate %} and {% blocktranslate %}. New ones
enter the catalogue empty, to be translated by hand; ones that nothing says any more leave it; the compiled file is
written anew. Nothing but Python is needed: xgettext is not on every machine.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import polib
from django.utils.translation.template import templatize

OFFICE = Path(__file__).resolve().parent.parent / "src/luyke/office"
CATALOGUE = OFFICE / "ui/locale/en/LC_MESSAGES/django.po"
CALLS = {"_", "gettext", "gettext_lazy", "gettext_noop"}
CALLS |= {"RefusedError", "WrongStateError", "ChangedMeanwhileError", "NotReadyError"}  # what they say, they translate
STRING = r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*\""""
IN_TEMPLATE = re.compile(rf"\b(?:gettext|_)\(\s*u?({STRING})\s*\)", re.S)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


def said_in_python(text: str) -> Iterator[str]:
    """The messages of a module."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS and node.args:
            said = node.args[0]
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield said.value


def said_in_template(text: str) -> Iterator[str]:
    """The messages of a template, as Django looks them up: lines joined where trimmed, variables as %(name)s."""
    for found in IN_TEMPLATE.finditer(templatize(text)):
        yield ast.literal_eval(found[1])


def said() -> set[str]:
    """Every message of the office."""
    messages = {one for path in OFFICE.rglob("*.py") for one in said_in_python(path.read_text(encoding="utf-8"))}
    for path in OFFICE.rglob("*.html"):
        messages |= set(said_in_template(path.read_text(encoding="utf-8")))
    return messages - {""}


def placeholders(text: str) -> list[str]:
    """What stands in a message for something else, in no order."""
    return sorted(PLACEHOLDER.findall(text))


def refreshed(catalogue: polib.POFile) -> polib.POFile:
    """The catalogue with exactly what is said, in the order of the Vietnamese, so that two people's additions meet."""
    english = {entry.msgid: entry.msgstr for entry in catalogue if not entry.obsolete}
    new = polib.POFile(wrapwidth=120)
    new.metadata = catalogue.metadata
    for message in sorted(said()):
        flags = ["python-format"] if re.search(r"%\(\w+\)|%[sd%]", message) else []
        new.append(polib.POEntry(msgid=message, msgstr=english.get(message, ""), flags=flags))
    return new


def main() -> None:
    """Writes the catalogue and its compiled form."""
    catalogue = refreshed(polib.pofile(str(CATALOGUE), wrapwidth=120))
    catalogue.save(str(CATALOGUE))
    catalogue.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    for entry in catalogue.untranslated_entries():
        print(f"chưa dịch · not translated: {entry.msgid}")


if __name__ == "__main__":
    main()
