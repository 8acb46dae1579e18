"""Photos and films of articles. What is said of one is kept with it: other words make another row of the same file."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place


class Photo(AppendOnly):
    """A picture as it may go out: drawn anew from what was sent, without what a camera writes into it."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    file = models.CharField(max_length=100)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    description = models.CharField(max_length=300)
    caption = models.CharField(max_length=300)
    credit = models.CharField(max_length=120)
    added_at = models.DateTimeField()
    added_by = models.BigIntegerField(null=True)

    class Meta:
        base_manager_name = "objects"


class Host(models.TextChoices):
    """Where a film may lie that is not the office's own."""

    YOUTUBE = "youtube", _("YouTube")
    VIMEO = "vimeo", _("Vimeo")


class Video(AppendOnly):
    """A film: the office's own file without what a telephone writes into it, or one that lies elsewhere.

    code      by which its host knows it; nothing of the host is opened before a reader says so
    poster    what is seen of it until then
    words     what is said and heard, for who cannot hear; [[key]] where a published figure stands
    captions  the same with its times (WebVTT), "" for a film without speech or one that lies elsewhere
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    file = models.CharField(max_length=100, blank=True)
    host = models.CharField(max_length=10, choices=Host, blank=True)
    code = models.CharField(max_length=40, blank=True)
    width = models.PositiveIntegerField(default=16)
    height = models.PositiveIntegerField(default=9)
    seconds = models.PositiveIntegerField(null=True)
    poster = models.ForeignKey(Photo, on_delete=models.PROTECT, related_name="+")
    captions = models.TextField(blank=True)
    caption = models.CharField(max_length=300)
    credit = models.CharField(max_length=120)
    words = models.TextField()
    added_at = models.DateTimeField()
    added_by = models.BigIntegerField(null=True)

    class Meta:
        base_manager_name = "objects"
        constraints = (
            models.CheckConstraint(
                condition=Q(file="", seconds__isnull=True) & ~Q(host="") & ~Q(code="")
                | ~Q(file="") & Q(host="", code="", seconds__isnull=False),
                name="video_is_own_or_elsewhere",
            ),
        )  # fmt: skip
