"""Articles while they are written, and their sections. What went out of them is a publication."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Place
from luyke.office.publishing.models.media import Photo, Video


class ArticleState(models.TextChoices):
    """How far an article is."""

    DRAFT = "draft", _("đang soạn")
    SUBMITTED = "submitted", _("chờ duyệt")
    PUBLISHED = "published", _("đã đăng")


class Section(models.Model):
    """A section of the news, kept by editors: Bản tin pháp luật, Phóng sự ảnh, …"""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """An article on its way. `lead` and `text` hold published figures as [[key]]; `revision` grows with every save."""

    slug = models.SlugField(max_length=120, unique=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=20, blank=True)
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    title = models.CharField(max_length=200)
    lead = models.TextField(blank=True)
    text = models.TextField()
    byline = models.CharField(max_length=120)
    keywords = models.CharField(max_length=300, blank=True)
    video = models.ForeignKey(Video, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=ArticleState, default=ArticleState.DRAFT)
    returned_for = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    created_by = models.BigIntegerField(null=True)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ("-changed_at", "-id")

    def __str__(self) -> str:
        return self.title

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class ArticlePhoto(models.Model):
    """A photo of an article, and where it stands among them. The first is seen beside the lead."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="pictures")
    photo = models.ForeignKey(Photo, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position", "pk")
