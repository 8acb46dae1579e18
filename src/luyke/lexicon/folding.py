"""Words without their marks: how two spellings of one name are seen to be the same."""

from __future__ import annotations

import re
import unicodedata

_BLANKS = re.compile(r"[\W_]+")
_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_PLAIN = str.maketrans(
    {letter: unicodedata.normalize("NFD", letter)[0] for letter in _MARKED}
    | {"đ": "d"}
    # Marks on their own, for text that is not NFC: they are simply dropped.
    | dict.fromkeys("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323\u00ad", "")
)


def fold(text: str) -> str:
    """`text` in lower case without marks, one blank between words and nothing else ("Hoà Bình" → "hoa binh")."""
    return _BLANKS.sub(" ", text.lower().translate(_PLAIN)).strip()
