"""Rule documents, their versions and clauses, the texts that clauses rest on, and opinions on drafts."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place
from luyke.office.registers.history import RegisterEntry
from luyke.office.reviews.models import Side


class RuleDocument(models.Model):
    """The case: the working rules of one body, through all their versions.

    issuer, superior, symbol, seat  as the head of its documents says them
    ended_on  the day from which it holds no more, said at `ended_at`
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=5, choices=Side, default=Side.PARTY)
    name = models.CharField(max_length=200)
    issuer = models.CharField(max_length=150)
    superior = models.CharField(max_length=150, blank=True)
    symbol = models.CharField(max_length=30)
    seat = models.CharField(max_length=60)
    ended_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(fields=["place", "name"], name="rule_document_is_one_in_its_place"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_at__isnull=True)
                | Q(ended_on__isnull=False, ended_at__isnull=False),
                name="rule_document_end_was_said",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class Version(models.Model):
    """One version of a document: a draft until it is adopted, and never changed after.

    number  of the decision that issued it; adopted_date, valid_from as it says
    """

    document = models.ForeignKey(RuleDocument, on_delete=models.PROTECT, related_name="versions")
    ordinal = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=400, blank=True)
    opened_at = models.DateTimeField()
    number = models.CharField(max_length=60, blank=True)
    adopted_date = models.DateField(null=True)
    valid_from = models.DateField(null=True)
    adopted_at = models.DateTimeField(null=True)
    adopted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("document", "-ordinal")
        constraints = (
            models.UniqueConstraint(fields=["document", "ordinal"], name="version_is_one_an_ordinal"),
            models.UniqueConstraint(
                fields=["document"], condition=Q(adopted_at__isnull=True), name="version_is_one_draft_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(adopted_at__isnull=True)
                | (Q(valid_from__gte=F("adopted_date")) & ~Q(number="")),
                name="version_adopted_has_number_and_day",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.document}, {self.number or f'dự thảo lần {self.ordinal}'}"

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written."""
        return self.adopted_at is None


class Clause(AppendOnly):
    """One clause through all versions: only names what is said of it."""

    document = models.ForeignKey(RuleDocument, on_delete=models.PROTECT, related_name="clauses")

    class Meta:
        base_manager_name = "objects"


class ClauseEntry(RegisterEntry):
    """What a clause says in a version: the newest of those up to the version counts.

    label     "Điều 5", "Điều 5, khoản 2"; position: its place in the order
    dropped   from this version on it is no part of the document
    """

    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="entries", db_index=False)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveIntegerField()
    label = models.CharField(max_length=80)
    text = models.TextField()
    dropped = models.BooleanField(default=False)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["clause", "id", "known_at"], name="clause_entry_newest"),)

    def __str__(self) -> str:
        return self.label


class BasisText(AppendOnly):
    """A text that clauses rest on, by its number: "22-QĐ/TW"; only names what is said of it."""

    number = models.CharField(max_length=60, unique=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("number",)

    def __str__(self) -> str:
        return self.number


class BasisEntry(RegisterEntry):
    """What is known of a text: from when to when it holds, and what took its place.

    verified  whether the text itself was read
    """

    text = models.ForeignKey(BasisText, on_delete=models.PROTECT, related_name="entries", db_index=False)
    name = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    replaced_by = models.ForeignKey(BasisText, on_delete=models.PROTECT, null=True, related_name="replacing")
    source = models.CharField(max_length=400)
    verified = models.BooleanField(default=False)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["text", "id", "known_at"], name="basis_entry_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="basis_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(replaced_by__isnull=True) | Q(valid_to__isnull=False), name="basis_replaced_has_its_end"
            ),
        )


class ClauseBasis(AppendOnly):
    """That an entry of a clause rests on an article of a text."""

    entry = models.ForeignKey(ClauseEntry, on_delete=models.PROTECT, related_name="bases")
    text = models.ForeignKey(BasisText, on_delete=models.PROTECT, related_name="clauses")
    article = models.CharField(max_length=80, blank=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.article} {self.text}".strip()


class Opinion(AppendOnly):
    """What somebody said of a draft, or of one of its clauses; an answer names what it answers."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="opinions")
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, null=True, related_name="opinions")
    answers = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="answer")
    unit = models.CharField(max_length=150)
    text = models.TextField()
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        base_manager_name = "objects"
        ordering = ("id",)
