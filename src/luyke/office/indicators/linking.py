"""From a name in a file to a line of the office's catalogue: its own names first, then the engine's way of linking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process

from luyke.lexicon.folding import fold
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.selectors import indicator_list
from luyke.reading.linking import link

SURE = 0.95  # below, a person is asked
_TRIMMED = 0.98
_CANDIDATES = 6
_WORTH_SHOWING = 60
# "Tốc độ tăng giá trị sản xuất" in % is of giá trị sản xuất; in its own unit it would be another thing.
_RELATIVE = frozenset({"%", "pp"})
_CHANGE = re.compile(r"^(?:toc do |muc )?(?:tang(?: truong)?|giam) ")


@dataclass(frozen=True)
class Link:
    """What a name is taken for, how sure that is (0…1), and what else it could be, the likeliest first."""

    indicator: Indicator | None
    confidence: float
    candidates: tuple[Indicator, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.indicator is not None and self.confidence >= SURE


class Linker:
    """Links many names, the catalogue read once: the lines reported on a day."""

    def __init__(self, on: date | None = None) -> None:
        self._items = list(indicator_list(on=on))
        self._by_code = {item.code: item for item in self._items}
        self._exact: dict[str, list[Indicator]] = {}
        self._short: dict[str, list[Indicator]] = {}
        for item in self._items:
            for name in {fold(name) for name in (item.name, *item.aliases.splitlines())}:
                self._exact.setdefault(name, []).append(item)
            for name in {fold(name) for name in item.short_aliases.splitlines()}:
                self._short.setdefault(name, []).append(item)
        self._names = {
            (item.code, name): fold(name) for item in self._items for name in (item.name, *item.aliases.splitlines())
        }

    def link(self, name: str, unit: str) -> Link:
        """What `name`, measured in `unit` of the contract ("" when not said), names in this office's catalogue."""
        folded = fold(name)
        if not folded:
            return Link(None, 0.0)
        named = self._exact.get(folded, [])
        if len(named) > 1:
            named = [item for item in named if item.unit == unit]
        if not named:
            named = [item for item in self._short.get(folded, []) if item.unit == unit]
        if len(named) == 1:
            return Link(named[0], 1.0, tuple(named))
        if unit in _RELATIVE and (bare := _CHANGE.sub("", folded)) != folded and len(self._exact.get(bare, [])) == 1:
            return Link(self._exact[bare][0], _TRIMMED, tuple(self._exact[bare]))
        code, confidence = link(name, unit)
        found = self._by_code.get(code or "")
        return Link(found, confidence if found else 0.0, self._candidates(folded, found))

    def _candidates(self, folded: str, first: Indicator | None) -> tuple[Indicator, ...]:
        near = process.extract(
            folded, self._names, scorer=fuzz.token_set_ratio, limit=4 * _CANDIDATES, score_cutoff=_WORTH_SHOWING
        )
        codes = dict.fromkeys([first.code] if first else [])
        codes.update(dict.fromkeys(key[0] for _name, _score, key in near))
        return tuple(self._by_code[code] for code in list(codes)[:_CANDIDATES])
