"""Where the evidence of a fed figure is opened."""

from __future__ import annotations

from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.observations.models import Evidence
from luyke.office.registers.selectors import fed_get


def figure_address(viewer: Person, evidence: Evidence) -> str:
    """The address of a fed figure's page; "" for who may not read its register there."""
    return reverse("registers:figure", args=[evidence.pk]) if fed_get(viewer=viewer, pk=evidence.pk) else ""
