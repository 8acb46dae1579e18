"""The sections of the news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.publishing.models import Section
from luyke.office.publishing.slugs import slug_of


@dataclass(frozen=True)
class Shelved:
    """A section among the others: its name from now on, where it stands, or that it goes."""

    section: int
    name: str
    position: int
    removed: bool = False


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


def sections_arrange(*, arranged: Sequence[Shelved], by: Actor, at: datetime) -> None:
    """Names sections anew, puts them in order, takes out those that hold no article; addresses stay as they are.

    Raises RefusedError for two of one name and for one that is needed, ChangedMeanwhileError where one came in between.
    """
    by.permit("publishing.write")
    with act("publishing.sections.arranged", by=by, at=at) as entry:
        there = {one.pk: one for one in Section.objects.select_for_update()}
        if set(there) != {one.section for one in arranged}:
            raise ChangedMeanwhileError(_("Có người vừa thêm hoặc bỏ chuyên mục; mở lại để xem."))
        kept = sorted((one for one in arranged if not one.removed), key=lambda one: one.position)
        if len({slug_of(one.name) for one in kept}) < len(kept):
            raise RefusedError(_("Hai chuyên mục không được trùng tên."))
        for one in arranged:
            if one.removed:
                _remove(there[one.section])
        for position, one in enumerate(kept, 1):
            Section.objects.filter(pk=one.section).update(name=one.name.strip(), position=position)
        entry.of("publishing.section", ", ".join(one.name.strip() for one in kept))


def _remove(section: Section) -> None:
    if section.articles.exists():
        raise RefusedError(
            _("Chuyên mục “{name}” đang có bài; chuyển bài sang mục khác trước.").format(name=section.name)
        )
    section.delete()
