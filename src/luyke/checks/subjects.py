"""Whether two subjects name the same indicator, by their words alone."""

from __future__ import annotations

import re
import unicodedata

from luyke.model import Figure

_WORD = re.compile(r"[^\W\d_]+")

# Words that many indicators share and that tell none apart. Whole phrases, longest first, in NFC and lower case.
_BOILERPLATE = re.compile(
    r"\b(?:"
    + "|".join(
        (
            "giá trị gia tăng",
            "tổng kim ngạch",
            "tổng doanh thu",
            "tổng giá trị",
            "tổng mức",
            "tổng số",
            "trên địa bàn",
            "trong tháng",
            "kim ngạch",
            "doanh thu",
            "thực hiện",
            "ước tính",
            "ước đạt",
            "giá trị",
            "lũy kế",
            "luỹ kế",
            "cả năm",
            "tháng",
            "toàn",
            "tổng",
            "thành phố",
            "quận",
            "huyện",
            "tỉnh",
            "ước",
            "đạt",
            "của",
            "các",
            "năm",
        )
    )
    + r")\b"
)


def bare_words(subject: str) -> frozenset[str]:
    """The words of a subject that tell it apart; all its words where only boilerplate is left."""
    folded = unicodedata.normalize("NFC", subject).casefold()
    bare = frozenset(_WORD.findall(_BOILERPLATE.sub(" ", folded)))
    return bare or frozenset(_WORD.findall(folded))


def same_subject(figure: Figure) -> str | frozenset[str]:
    """A key that figures about one indicator share: its code where linked, otherwise its bare words."""
    return figure.indicator or bare_words(figure.subject)


def telling(subject: str | frozenset[str]) -> bool:
    """Whether a key names an indicator rather than a level of government or a single common word."""
    return bool(subject) if isinstance(subject, str) else len(subject) > 1


def clearly_different(one: Figure, other: Figure) -> bool:
    """Whether two figures speak of different indicators, none a narrower wording of the other.

    Linked to different codes, or neither's bare words among the other's.
    """
    if one.indicator and other.indicator:
        return one.indicator != other.indicator
    mine, theirs = bare_words(one.subject), bare_words(other.subject)
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)
