"""How an act is recorded: one act, one transaction, one entry."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from django.db import models, transaction

from luyke.lexicon.folding import fold
from luyke.office.audit.acts import ACTS
from luyke.office.audit.models import Entry


class Actor(Protocol):
    """Whoever acts: a person, or the system."""

    @property
    def actor_id(self) -> int | None:
        """The person's id; None for the system."""

    @property
    def actor_name(self) -> str:
        """The name that stays in the record."""

    def permit(self, permission: str, scope: object | None = None) -> None:
        """Raises PermissionDenied unless they may."""


@dataclass(frozen=True)
class System:
    """The office itself: scheduled jobs and imports by command. It may do everything."""

    actor_id: int | None = None
    actor_name: str = "Hệ thống"

    def permit(self, permission: str, scope: object | None = None) -> None:
        """Never refuses."""


SYSTEM = System()


@dataclass
class Draft:
    """What an act has to say of itself before its transaction closes."""

    subject: str = ""
    subject_id: str = ""
    label: str = ""
    scope: str = ""
    details: dict[str, object] = field(default_factory=dict)

    def of(self, subject: models.Model | str, label: str = "", *, scope: str = "", **details: object) -> None:
        """Names what the act was done to, and what changed: plain JSON values only."""
        if isinstance(subject, models.Model):
            self.subject, self.subject_id = subject._meta.label_lower, str(subject.pk)
        else:
            self.subject = subject
        self.label, self.scope = (label or str(subject))[:250], scope
        self.details = details


@contextmanager
def act(name: str, *, by: Actor, at: datetime) -> Iterator[Draft]:
    """One act: its changes and its entry are written together or not at all.

    Raises KeyError for an act that is not in ACTS, RuntimeError when the act does not say what it was done to.
    """
    ACTS[name]
    draft = Draft()
    with transaction.atomic():
        yield draft
        if not draft.subject:
            raise RuntimeError(f"{name} did not say what it was done to")
        Entry.objects.create(
            act=name,
            done_at=at,
            done_by=by.actor_id,
            done_by_name=by.actor_name,
            subject=draft.subject,
            subject_id=draft.subject_id,
            label=draft.label,
            folded=fold(draft.label)[:250],
            scope=draft.scope,
            details=draft.details,
        )
