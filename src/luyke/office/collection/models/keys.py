"""Keys with which a program works in a person's name."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class ApiKey(models.Model):
    """A key of one person. Only its hash is kept; it can do what the person may, and nothing once it is ended.

    prefix  its first letters, by which it is found and named; the rest is secret
    opens   the one thing that it opens: "collection", or a register, "registers.land"
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_keys")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, unique=True)
    sha256 = models.CharField(max_length=64)
    opens = models.CharField(max_length=40, default="collection")
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
