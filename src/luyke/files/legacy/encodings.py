"""The two tables, from the Western character that a file shows to the Vietnamese letter that was meant.

TCVN3: TCVN 5712:1993, third set: one character for one letter. Capitals with a tone do not exist in it; its fonts
whose names end in H show small letters as capitals. VNI for Windows: a letter is often followed by a character that
carries its hat or tone, so two characters become one letter.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Legacy(StrEnum):
    """An encoding of Vietnamese that is older than Unicode."""

    TCVN3 = "TCVN3 (ABC)"
    TCVN3_CAPITALS = "TCVN3 (ABC), phông chữ hoa"
    VNI = "VNI"


_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®" "µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđ" "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)  # fmt: skip

# Small letters: what stands in the file, then what was meant, in the same order.
_VNI_PAIRS = {
    "a": ("øùûõïêèéúüëâàáåãä", "àáảãạăằắẳẵặâầấẩẫậ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "u": ("øùûõï", "ùúủũụ"),
    "y": ("øùûõ", "ỳýỷỹ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "ö": ("øùûõï", "ừứửữự"),
}
_VNI_SINGLES = dict(zip("ìíæóòôöîñ", "ìíỉĩịơưỵđ", strict=True))
_VNI: dict[str, str] = dict(_VNI_SINGLES)
for _base, (_marks, _letters) in _VNI_PAIRS.items():
    for _mark, _letter in zip(_marks, _letters, strict=True):
        _VNI[_base + _mark] = _letter
        _VNI[_base.upper() + _mark.upper()] = _VNI[_base.upper() + _mark] = _letter.upper()
_VNI |= {single.upper(): letter.upper() for single, letter in _VNI_SINGLES.items()}
_VNI_UNIT = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def convert(text: str, legacy: Legacy) -> str:
    """`text`, as a Western code page shows it, in Unicode (NFC). TCVN3 keeps its length, VNI becomes shorter."""
    match legacy:
        case Legacy.TCVN3:
            return text.translate(_TCVN3)
        case Legacy.TCVN3_CAPITALS:
            return text.translate(_TCVN3).upper()
        case Legacy.VNI:
            return _VNI_UNIT.sub(lambda found: _VNI[found.group()], text)


def convert_tracked(text: str, legacy: Legacy) -> tuple[str, tuple[int, ...]]:
    """The converted text and, for each of its positions and its end, the position in `text` it came from."""
    if legacy is not Legacy.VNI:
        converted = convert(text, legacy)
        if len(converted) == len(text):
            return converted, tuple(range(len(text) + 1))
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for found in _VNI_UNIT.finditer(text) if legacy is Legacy.VNI else ():
        pieces += [*text[at : found.start()], _VNI[found.group()]]
        origins += range(at, found.start() + 1)
        at = found.end()
    pieces += text[at:]
    origins += range(at, len(text) + 1)
    return "".join(pieces), tuple(origins)
