"""Why an act on a report cannot be done as things stand. Each carries one Vietnamese sentence."""

from __future__ import annotations


class RefusedError(Exception):
    """The act cannot be done; `sentence` says why, `details` name each thing that stands in the way."""

    def __init__(self, sentence: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details = details


class ChangedMeanwhileError(RefusedError):
    """Somebody saved in between: what was looked at is not what is there now."""
