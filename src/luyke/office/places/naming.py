"""Names of units: their kinds, their spelling, and how a typed name is compared with them."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

from luyke.lexicon.folding import fold
from luyke.lexicon.spelling import variants
from luyke.office.places.models import Level

KINDS: dict[str, tuple[str, ...]] = {
    Level.COUNTRY: (_("nước"),),
    Level.PROVINCE: (_("tỉnh"), _("thành phố")),
    Level.DISTRICT: (_("quận"), _("huyện"), _("thị xã"), _("thành phố")),
    Level.COMMUNE: (_("xã"), _("phường"), _("thị trấn"), _("đặc khu")),
}
ALL_KINDS = tuple(dict.fromkeys(kind for kinds in KINDS.values() for kind in kinds))


def spelt(text: str) -> str:
    """One spelling for all that are accepted: Hoà and Hòa, Quý and Quí come out alike, in lower case."""
    return " ".join(min(variants(word)) for word in text.lower().split())


def without_kind(text: str) -> tuple[str, str]:
    """ "phường An Biên" → ("phường", "An Biên"), with or without accents; no kind where none is said."""
    folded = fold(text)
    for kind in sorted(ALL_KINDS, key=len, reverse=True):
        if folded.startswith(f"{fold(kind)} "):
            return kind, " ".join(text.split()[len(kind.split()) :])
    return "", " ".join(text.split())


def capital(text: str) -> str:
    """The text with its first letter large: "phường Lê Chân" at the beginning of a sentence."""
    return text[:1].upper() + text[1:]
