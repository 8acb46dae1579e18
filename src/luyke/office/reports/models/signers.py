"""Who may sign documents of a place, under which title, from which day to which."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Place
from luyke.office.reviews.models import Side


class SignerQuerySet(models.QuerySet):
    """Those who hold a title, and those who held one."""

    def on(self, day: date) -> Self:
        """Those who held their title on a day."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), begins_on__lte=day)


class Signer(models.Model):
    """Somebody under the title that stands above the name. Ended, never deleted: old documents were signed rightly.

    basis    the decision that gave the title, or lets its holder sign by order or under authority
    ends_on  the last day; None: still
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="signers")
    side = models.CharField(max_length=6, choices=Side)
    name = models.CharField(max_length=100)
    title = models.CharField(max_length=150)
    basis = models.CharField(max_length=300, blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True)

    objects = SignerQuerySet.as_manager()

    class Meta:
        ordering = ("place", "side", "-begins_on", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("begins_on")), name="signer_ends_after_beginning"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.title}"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope
