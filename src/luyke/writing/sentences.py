"""Figures → prose as an official would sign it; every number in it comes from a figure, and is read back the same."""

from __future__ import annotations

from collections.abc import Iterable

from luyke.model import Figure, Kind
from luyke.writing.errors import UnwritableError
from luyke.writing.issuers import write_issuer
from luyke.writing.periods import write_period
from luyke.writing.phrases import PHRASES
from luyke.writing.statements import write_figure, write_plan

# What is said of a level right behind it, without naming it again.
_DETAILS = frozenset({Kind.ATTAINMENT, Kind.GROWTH, Kind.DIFFERENCE, Kind.RATIO, Kind.SHARE, Kind.OTHER})


def write(figures: Iterable[Figure]) -> str:
    """Figures in their order as Vietnamese prose, a sentence for each subject; the same figures give the same words.

    What is said of one subject and one period follows its level in the same clause; another period of the same subject
    opens a clause behind a semicolon. Reading the prose gives the figures back, but for where they stand.
    Raises UnwritableError for a figure that no phrase states exactly.
    """
    sentences: list[str] = []
    head: Figure | None = None
    before: Figure | None = None
    for figure in figures:
        if head is None or before is None or not _goes_on(before, head, figure):
            sentences.append(_capital(f"{_opening(figure)} {write_figure(figure)}"))
            head = figure
        elif figure.kind == Kind.TARGET:
            sentences[-1] += f" ({write_plan(figure)})"
        elif before.period == figure.period:
            sentences[-1] += f", {write_figure(figure)}"
        else:
            sentences[-1] += f"; {write_period(figure.period)} {write_figure(figure)}"
        before = figure
    return "".join(f"{sentence}.\n" for sentence in sentences)


def _goes_on(before: Figure, head: Figure, figure: Figure) -> bool:
    """Whether `figure` can be said in the sentence that `head` opened, right behind `before`."""
    if head.subject != figure.subject or head.kind == Kind.TARGET:
        return False
    if before.period == figure.period:
        return figure.kind in _DETAILS or (figure.kind == Kind.TARGET and before.kind == Kind.LEVEL)
    return figure.kind == head.kind == Kind.LEVEL and figure.unit == head.unit and not figure.period.startswith("@")


def _opening(figure: Figure) -> str:
    """Whose number it is, and when."""
    if not figure.subject:
        raise UnwritableError("số không có chủ thể thì không viết được thành câu")
    period = write_period(figure.period)
    if figure.kind == Kind.TARGET:
        form = PHRASES["target"]["assigned" if figure.issuer else "opening"]
        if not period:
            raise UnwritableError("chỉ tiêu phải có năm")
        return form.format(subject=_small(figure.subject), period=period, issuer=write_issuer(figure.issuer))
    if figure.period.startswith("@"):
        return f"{period}, {_small(figure.subject)}"
    return f"{figure.subject} {period}".rstrip()


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _small(subject: str) -> str:
    """A subject inside a sentence: its first letter small, unless the word is an abbreviation."""
    return subject if subject[1:2].isupper() else subject[:1].lower() + subject[1:]
