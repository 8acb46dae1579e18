"""Reading the working rules, within the viewer's part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Max, Prefetch, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.registers.history import as_of
from luyke.office.registers.rulebook.models import (
    BasisEntry,
    BasisText,
    Clause,
    ClauseBasis,
    ClauseEntry,
    Opinion,
    RuleDocument,
    Version,
)

_PLACES = "place__parent__parent__parent"
SOON = timedelta(days=60)


@dataclass(frozen=True)
class Alarm:
    """A clause in force of which a basis holds no more, or soon will not. `after`: what took its place, to the last."""

    document: RuleDocument
    entry: ClauseEntry
    basis: ClauseBasis
    known: BasisEntry
    after: tuple[str, ...]
    over: bool


@dataclass(frozen=True)
class Compared:
    """A clause before and after a draft: one of them is None where it is new or dropped."""

    clause: int
    old: ClauseEntry | None
    new: ClauseEntry | None
    opinions: tuple[Opinion, ...] = field(default=())

    @property
    def bases_old(self) -> list[str]:
        """What it rested on before."""
        return _named(self.old) if self.old else []

    @property
    def rests_on_something_else(self) -> bool:
        """Whether it stays and its bases differ."""
        return self.old is not None and self.new is not None and self.bases_old != _named(self.new)

    @property
    def differs(self) -> bool:
        """Whether words, label or bases differ."""
        if self.old is None or self.new is None:
            return True
        return (self.old.label, self.old.text, _named(self.old)) != (self.new.label, self.new.text, _named(self.new))


def documents_seen(*, viewer: Person, permission: str = "rulebook.view") -> QuerySet[RuleDocument]:
    """The documents in the viewer's part."""
    return RuleDocument.objects.filter(within(viewer, permission, agency="place")).select_related(_PLACES)


def document_get(*, viewer: Person, pk: int) -> RuleDocument | None:
    """One document in the viewer's part."""
    return documents_seen(viewer=viewer).filter(pk=pk).first()


def version_get(*, viewer: Person, pk: int, permission: str = "rulebook.view") -> Version | None:
    """One version of a document in the viewer's part."""
    mine = within(viewer, permission, place="document__place", agency="document__place")
    return Version.objects.filter(mine, pk=pk).select_related(f"document__{_PLACES}").first()


def version_in_force(*, document: RuleDocument, day: date) -> Version | None:
    """The version that holds on a day; None before the first and after the end."""
    if document.ended_on is not None and document.ended_on <= day:
        return None
    adopted = document.versions.filter(adopted_at__isnull=False, valid_from__lte=day)
    return adopted.order_by("-ordinal").first()


def text_of(version: Version) -> list[ClauseEntry]:
    """What a version says, clause by clause in its order: the newest of each clause up to that version."""
    upto = ClauseEntry.objects.filter(
        clause__document=version.document_id, version__ordinal__lte=version.ordinal
    ).order_by()  # fmt: skip
    newest = upto.values("clause").annotate(newest=Max("pk")).values("newest")
    rows = ClauseEntry.objects.filter(pk__in=newest, dropped=False).select_related("version", "clause")
    return list(rows.order_by("position", "pk").prefetch_related(_bases()))


def before(version: Version) -> Version | None:
    """The version before one."""
    return version.document.versions.filter(ordinal__lt=version.ordinal).order_by("-ordinal").first()


def changes_of(version: Version) -> list[Compared]:
    """The clauses in which a version differs from the one before it, in their order."""
    earlier = before(version)
    old = {one.clause_id: one for one in text_of(earlier)} if earlier else {}
    new = {one.clause_id: one for one in text_of(version)}
    told = opinions_of(version)
    rows = [
        Compared(pk, old.get(pk), new.get(pk), tuple(one for one in told if one.clause_id == pk))
        for pk in old.keys() | new.keys()
    ]
    found = [one for one in rows if one.differs]
    return sorted(found, key=lambda one: ((one.new or one.old).position, one.clause))


def opinions_of(version: Version) -> list[Opinion]:
    """What was said of a version, each with its answer where it has one; no answers by themselves."""
    rows = version.opinions.filter(answers__isnull=True)
    return list(rows.select_related("answer").prefetch_related("clause__entries").order_by("pk"))


def clause_history(*, clause: Clause) -> list[ClauseEntry]:
    """All that was said of a clause, the newest first."""
    return list(clause.entries.select_related("version").order_by("-pk").prefetch_related(_bases()))


def texts_known() -> dict[int, BasisEntry]:
    """What is known of every text, by its id."""
    rows = as_of(BasisEntry.objects.all(), key="text").select_related("text", "replaced_by")
    return {one.text_id: one for one in rows}


def replaced_from(text: int, known: dict[int, BasisEntry]) -> tuple[str, ...]:
    """What took the place of a text, one after the other: ("399-QĐ/TW",)."""
    found: list[str] = []
    seen = {text}
    while (entry := known.get(text)) is not None and entry.replaced_by is not None:
        text = entry.replaced_by_id
        if text in seen:
            break
        seen.add(text)
        found.append(entry.replaced_by.number)
    return tuple(found)


def alarms(*, viewer: Person, day: date, document: RuleDocument | None = None) -> list[Alarm]:
    """Clauses in force whose basis ended, was replaced, or ends soon; what ended first comes first."""
    known = texts_known()
    ending = {pk for pk, one in known.items() if one.valid_to is not None and one.valid_to < day + SOON}
    found = []
    for entry, basis, one in _resting_on(viewer, ending, day, document):
        entry_known = known[basis.text_id]
        found.append(
            Alarm(one, entry, basis, entry_known, replaced_from(basis.text_id, known), entry_known.valid_to < day)
        )
    return sorted(found, key=lambda one: (one.known.valid_to, one.document.name, one.entry.position))


def touched_by(*, viewer: Person, text: BasisText, day: date) -> list[Alarm]:
    """The clauses in force that a text touches: those resting on what it replaces, at any remove, or on itself."""
    known = texts_known()
    ids = {text.pk} | {pk for pk in known if text.number in replaced_from(pk, known)}
    found = [
        Alarm(document, entry, basis, known[basis.text_id], replaced_from(basis.text_id, known),
              known[basis.text_id].valid_to is not None and known[basis.text_id].valid_to < day)
        for entry, basis, document in _resting_on(viewer, ids, day, None)
        if basis.text_id in known
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.document.name, one.entry.position))


def text_history(*, text: BasisText) -> list[BasisEntry]:
    """All that was said of a text, the newest first."""
    return list(text.entries.select_related("replaced_by").order_by("-pk"))


def ended_on(texts: Iterable[int], day: date) -> tuple[str, ...]:
    """Those of some texts that hold no more on a day, each with what took its place."""
    known = texts_known()
    found = []
    for pk in sorted(set(texts)):
        entry = known.get(pk)
        if entry is not None and entry.valid_to is not None and entry.valid_to < day:
            after = replaced_from(pk, known)
            found.append(f"{entry.text.number} (thay bằng {after[-1]})" if after else entry.text.number)
    return tuple(found)


def _resting_on(
    viewer: Person, texts: set[int], day: date, document: RuleDocument | None
) -> list[tuple[ClauseEntry, ClauseBasis, RuleDocument]]:
    """The clauses in force on a day that rest on any of some texts. One query a document that has such clauses."""
    documents = documents_seen(viewer=viewer)
    if document is not None:
        documents = documents.filter(pk=document.pk)
    documents = documents.filter(clauses__entries__bases__text__in=texts).distinct()
    found = []
    for one in documents:
        version = version_in_force(document=one, day=day)
        for entry in text_of(version) if version else ():
            found += [(entry, basis, one) for basis in entry.bases.all() if basis.text_id in texts]
    return found


def _bases() -> Prefetch:
    return Prefetch("bases", ClauseBasis.objects.select_related("text"))


def _named(entry: ClauseEntry) -> list[str]:
    return [str(one) for one in entry.bases.all()]
