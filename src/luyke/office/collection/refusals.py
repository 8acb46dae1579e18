"""Why an act cannot be done as things stand. Each carries one sentence for the person who tried."""

from __future__ import annotations

from django.utils.translation import gettext


class RefusedError(Exception):
    """The act cannot be done; `sentence` says why, `details` name each thing that stands in the way.

    A sentence without figures or names is raised in Vietnamese and told in the language of the page.

    field  what was asked for and is wrong or missing, where it is one thing: "reason"
    """

    def __init__(self, sentence: str, details: tuple[str, ...] = (), *, field: str = "") -> None:
        self.sentence = gettext(sentence) if sentence else ""  # of nothing, gettext tells its own head
        super().__init__(self.sentence)
        self.details = details
        self.field = field


class WrongStateError(RefusedError):
    """A step that does not lead on from where the submission stands, or the round is closed."""


class ChangedMeanwhileError(RefusedError):
    """Someone saved in between; what was looked at is not what is there now."""


class NotReadyError(RefusedError):
    """Cells that are no numbers, are missing, or contradictions that nobody explained."""
