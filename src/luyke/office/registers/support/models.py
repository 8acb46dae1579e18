"""Applications for support, what was said of them, who they are of (enciphered), and pairs that may be one person."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place
from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.personal import SealedRow
from luyke.office.registers.support.table import Policy


class Outcome(models.TextChoices):
    """What was decided."""

    APPROVED = "approved", _("duyệt")
    REFUSED = "refused", _("không duyệt")


class Cause(models.TextChoices):
    """Why somebody is paid by the day."""

    TREATED = "treated", _("điều trị (F0)")
    ISOLATED = "isolated", _("cách ly (F1)")


class Payee(SealedRow):
    """A person or body as written on an application; written anew where it was corrected. Read by acts and masks alone.

    number_digest, account_digest  what equality is asked by
    """

    SEALED = ("name", "number", "born", "phone", "account")
    DIGESTS = ("number_digest", "account_digest")

    name = models.BinaryField()
    number = models.BinaryField()
    born = models.BinaryField()
    phone = models.BinaryField()
    account = models.BinaryField()
    number_digest = models.CharField(max_length=40, blank=True, db_index=True)
    account_digest = models.CharField(max_length=40, blank=True, db_index=True)

    class Meta(SealedRow.Meta):
        abstract = False

    def __str__(self) -> str:
        return f"{self.pk}"


class Application(AppendOnly):
    """The case: one application for one policy. `policy`: "nq68.4", package and number in it."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    policy = models.CharField(max_length=20, db_index=True)
    code = models.CharField(max_length=40, unique=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("code",)

    def __str__(self) -> str:
        return self.code

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope

    @property
    def number(self) -> str:
        """How its policy is called in short."""
        return Policy(self.policy, "", "").number


class ApplicationEntry(RegisterEntry):
    """What was said of an application, whole each time: the newest counts. The words are those of `SaidApplication`.

    due  until when it was to be decided, by what was known of the law as this was said
    """

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="entries", db_index=False)
    payee = models.ForeignKey(Payee, on_delete=models.PROTECT, related_name="entries")
    event_first = models.DateField(null=True)
    event_last = models.DateField(null=True)
    people = models.PositiveIntegerField(default=1)
    children = models.PositiveSmallIntegerField(default=0)
    pregnant = models.BooleanField(default=False)
    elder = models.BooleanField(default=False)
    cause = models.CharField(max_length=10, choices=Cause, blank=True)
    received = models.DateField()
    complete = models.DateField(null=True)
    due = models.DateField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    decided = models.DateField(null=True)
    decision = models.CharField(max_length=80, blank=True)
    amount = models.BigIntegerField(null=True)
    paid = models.DateField(null=True)
    paid_amount = models.BigIntegerField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["application", "id", "known_at"], name="application_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(outcome="", decided__isnull=True) | (~Q(outcome="") & Q(decided__isnull=False)),
                name="outcome_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(paid__isnull=True, paid_amount__isnull=True)
                | Q(paid__isnull=False, paid_amount__isnull=False, outcome="approved"),
                name="only_what_is_approved_is_paid",
            ),
        )


class Pair(AppendOnly):
    """Two applications whose people may be one: proposed by the machine, judged by a person.

    weight   the sum of what speaks for it and against it; `grounds` names each: plain words, no data of the person
    """

    first = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="+")
    weight = models.DecimalField(max_digits=6, decimal_places=2)
    grounds = models.JSONField(default=list)
    found_at = models.DateTimeField()

    class Meta:
        base_manager_name = "objects"
        ordering = ("-weight", "id")
        constraints = (
            models.UniqueConstraint(fields=["first", "second"], name="pair_is_proposed_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="pair_is_in_order"),
        )


class Verdict(models.TextChoices):
    """What a person said of a pair."""

    SAME = "same", _("cùng một người")
    OTHER = "other", _("hai người khác nhau")


class PairVerdict(AppendOnly):
    """What a person said of a pair, and why; the newest counts."""

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="verdicts")
    verdict = models.CharField(max_length=10, choices=Verdict)
    reason = models.CharField(max_length=400)
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        base_manager_name = "objects"
        ordering = ("id",)
