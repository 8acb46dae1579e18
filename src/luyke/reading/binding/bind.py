"""Tokens → mentions, in one pass."""

from __future__ import annotations

from luyke.reading.binding.figures import Figures
from luyke.reading.fold import Folded
from luyke.reading.mentions import Mention
from luyke.reading.tokens import Token

VERBS = frozenset({"up", "down", "exceed", "short", "reach", "equal", "share", "times", "contribute", "to"})


class Binder(Figures):
    """Reads the tokens of one text and gives its mentions."""

    def __init__(self, folded: Folded, tokens: list[Token]) -> None:
        super().__init__(folded, tokens)
        self.actions = {
            "number": self._number, "when": self._when, "basis": self._basis, "plan": self._plan, ",": self._comma,
            ";": self._semicolon, ".": self._stop, "…": self._stop, "\n": self._line, "(": self._open_bracket,
            ")": self._close_bracket, "[": self._open_bracket, "]": self._close_bracket, "•": self._line,
            "parts": self._parts, "and": self._and, "but": self._comma, "with": self._with, "hedge": self._hedge,
            "estimate": self._estimate, "target": self._target, "structure": self._structure, "each": self._each,
            "rest": self._rest, ":": self._colon, "-": self._dash, "of": self._of, "from": self._from,
            "same": self._same,
        } | dict.fromkeys(VERBS, self._verb)  # fmt: skip

    def run(self) -> list[Mention]:
        """Every mention of the text, in reading order."""
        actions = self.actions
        for token in self.tokens:
            action = actions.get(token.role)
            if action is not None:
                action(token)
        self._settle()
        return self.mentions
