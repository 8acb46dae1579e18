"""What all SDMX-ML messages share: namespaces, the head, errors."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from luyke.office.public.data.records import moment
from luyke.office.public.sdmx.vocabulary import AGENCY

_ROOT = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/"
MESSAGE, STRUCTURE, COMMON = f"{_ROOT}message", f"{_ROOT}structure", f"{_ROOT}common"
GENERIC, SPECIFIC = f"{_ROOT}data/generic", f"{_ROOT}data/structurespecific"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ERROR_MEDIA = "application/xml; charset=utf-8"
_PREFIXES = {"mes": MESSAGE, "str": STRUCTURE, "com": COMMON, "gen": GENERIC, "ss": SPECIFIC, "xsi": XSI}
_CODES = {400: "140", 404: "100", 406: "140", 501: "501"}


def begun(kind: str, at: datetime) -> tuple[Element, Element]:
    """A message of a kind and its head."""
    for prefix, space in _PREFIXES.items():
        ElementTree.register_namespace(prefix, space)
    root = Element(f"{{{MESSAGE}}}{kind}")
    head = SubElement(root, f"{{{MESSAGE}}}Header")
    for name, text in (("ID", AGENCY), ("Test", "false"), ("Prepared", moment(at))):
        SubElement(head, f"{{{MESSAGE}}}{name}").text = text
    SubElement(head, f"{{{MESSAGE}}}Sender", {"id": AGENCY})
    return root, head


def written(root: Element) -> bytes:
    """A message as it is sent."""
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def error(status: int, text: str) -> bytes:
    """Why there is no answer, as the standard has it."""
    for prefix, space in _PREFIXES.items():
        ElementTree.register_namespace(prefix, space)
    root = Element(f"{{{MESSAGE}}}Error")
    said = SubElement(root, f"{{{MESSAGE}}}ErrorMessage", {"code": _CODES[status]})
    SubElement(said, f"{{{COMMON}}}Text", {LANGUAGE: "en"}).text = text
    return written(root)
