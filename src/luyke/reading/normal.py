"""Names of what is measured in normal form: folded, spelt out, without place, time and words that say nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from luyke.lexicon.folding import fold
from luyke.lexicon.rows import rows

# Vietnamese has no letters but of these blocks; those between them would be compiled again at every start.
_LETTERS = [chr(code) for code in (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())
_NAME = rf"(?:\s+[{_UPPER}][{_LOWER}]+)"
_OF = r"(?:của|tại|ở|cho|trên\s+địa\s+bàn|địa\s+bàn|trong(?!\s+nước)|toàn|cả)"
_AREA = (
    r"(?:[Vv]iệt\s+[Nn]am|tỉnh|thành\s+phố|[Tt][Pp]\.?|quận|huyện|thị\s+xã|phường|xã|thị\s+trấn|đặc\s+khu|nước"
    r"|địa\s+phương)"
)
# "GDP Nam Định" is no other country's product but the province's: there the place is kept, and nothing is linked.
_PLACE = re.compile(
    rf"(?<!GDP)(?<!GDP\s)\s*(?:(?:{_OF}\s+)+{_AREA}(?!\w){_NAME}*|(?:{_OF}\s+)*{_AREA}{_NAME}+|{_OF}{_NAME}+)"
)
_NAMES_AT_END = re.compile(rf"(?<!GDP){_NAME}{{2,4}}$")
# Every such place has one of these: where there is none, the long patterns need not be tried.
_MAYBE_PLACE = re.compile(rf"\s(?:{_AREA}|[{_UPPER}])")
_PLACE_FOLDED = re.compile(
    r" (?:(?:cua|tai|o|tren dia ban|toan|ca) )+(?:tinh|thanh pho|tp|quan|huyen|thi xa|phuong|xa|thi tran|nuoc)"
    r"(?: \w+){0,3}$"
)
_TIME = re.compile(
    r"(?<!\w)(?:\d+ thang(?: dau)?(?: nam)?|thang \d+(?: nam)?|nam|quy (?:i{1,3}|iv|\d)(?: nam)?) \d{4}(?!\w)"
    r"|(?<!\w)(?:(?:[2-9]|1[0-2]) thang(?: dau nam| cuoi nam)?|thang \d+|quy (?:i{1,3}|iv|\d))(?!\w)"
)
# Words that add nothing to a name; "từ" only where it is no part of "đầu tư".
_EMPTY = re.compile(
    r"(?<!\w)(?:va|cac|cua|tai|o|ve|theo|duoc|da|la|voi|bang|(?:tren )?dia ban|(?<!dau )tu|(?<=tieu dung )xa hoi)(?!\w)"
)
# One of these is in all of them.
_EMPTY_WORDS = frozenset(
    ["va", "cac", "cua", "tai", "o", "ve", "theo", "duoc", "da", "la", "voi", "bang", "ban", "tu", "hoi"]
)
_SPACES = re.compile(r" {2,}")
_LEADS = re.compile(r"^(?:(?:uoc tinh|uoc|tong so|tong|so luong|so|cong tac|gia tri|ket qua|toan bo) )+")
_GROWTH = re.compile(r"^(?:toc do |muc )?tang(?: truong)?(?: binh quan)? ")


def forms_of(subject: str, growing: bool) -> list[str]:
    """A name in normal form, then with less and less around it; `growing`: it may name a growth."""
    forms = [normal(subject)]
    if subject.isascii():
        folded = fold(subject)
        cut = _PLACE_FOLDED.sub("", folded)
        if cut != folded:
            forms.append(normal(cut))
    elif _MAYBE_PLACE.search(subject):
        bare = _NAMES_AT_END.sub("", _PLACE.sub("", subject))
        if bare != subject:
            forms.append(normal(bare))
    for lead in (_LEADS, _GROWTH) if growing else (_LEADS,):
        shorter = lead.sub("", forms[-1])
        if " " in shorter and shorter != forms[-1]:
            forms.append(shorter)
    return forms


@lru_cache(maxsize=1 << 14)
def normal(text: str) -> str:
    """Folded, abbreviations spelt out, empty words and times left out."""
    short = _abbreviations()
    words = " ".join([short.get(word, word) for word in fold(text).split(" ")])
    if "quy " in words or not words.replace(" ", "").isalpha():  # a quarter, or digits
        words = _TIME.sub("", words)
    if not _EMPTY_WORDS.isdisjoint(words.split(" ")):
        words = _EMPTY.sub("", words)
    return (_SPACES.sub(" ", words) if "  " in words else words).strip()


@cache
def _abbreviations() -> dict[str, str]:
    return dict(rows("abbreviations.tsv"))
