"""The sections of the news."""

from __future__ import annotations

from datetime import datetime

from luyke.office.audit.services import Actor, act
from luyke.office.publishing.models import Section
from luyke.office.publishing.slugs import slug_of


def section_add(*, name: str, by: Actor, at: datetime) -> Section:
    """Adds a section, last; one of that name is given back as it is."""
    by.permit("publishing.write")
    slug = slug_of(name)
    found = Section.objects.filter(slug=slug).first()
    if found is not None:
        return found
    with act("publishing.section.added", by=by, at=at) as entry:
        made = Section.objects.create(slug=slug, name=name.strip(), position=Section.objects.count() + 1)
        entry.of(made, made.name)
    return made
