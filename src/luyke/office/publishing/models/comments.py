"""What readers say: comments under articles, requests to take something down, and how they may be reached."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Place
from luyke.office.registers.personal import SealedRow


class CommentState(models.TextChoices):
    """How far a comment is. Only what is shown is ever public."""

    WAITING = "waiting", _("chờ duyệt")
    SHOWN = "shown", _("đã đăng")
    REFUSED = "refused", _("không đăng")
    TAKEN_DOWN = "taken_down", _("đã gỡ")


class ComplaintState(models.TextChoices):
    """How a request to take something down stands."""

    OPEN = "open", _("chờ trả lời")
    UPHELD = "upheld", _("đã gỡ")
    DISMISSED = "dismissed", _("giữ lại")


class FromReader(models.Model):
    """What a reader handed in about an article.

    article, title  the article's key and title
    receipt         by which the sender, who has no account, finds the answer
    """

    article = models.CharField(max_length=120, db_index=True)
    title = models.CharField(max_length=300)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    receipt = models.CharField(max_length=24, unique=True)
    sent_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, db_index=True)
    decided_by = models.BigIntegerField(null=True)
    decided_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        abstract = True

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class Comment(FromReader):
    """A comment. `text` as it was sent, for those who moderate; `shown` as readers see it, without personal data.

    reason  why it was refused or taken down: see reasons; `note` in the moderator's words
    """

    name = models.CharField(max_length=60)
    text = models.TextField()
    shown = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=CommentState, default=CommentState.WAITING)
    reason = models.CharField(max_length=20, blank=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("sent_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="waiting", decided_at__isnull=True)
                | ~Q(state="waiting") & Q(decided_at__isnull=False),
                name="comment_is_decided_once_it_waits_no_more",
            ),
            models.CheckConstraint(condition=~Q(state="shown") | ~Q(shown=""), name="comment_shown_has_words"),
            models.CheckConstraint(
                condition=~Q(state__in=("refused", "taken_down")) | ~Q(reason=""), name="comment_refused_says_why"
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.title}"


class Complaint(FromReader):
    """A request to take down a comment, or (no comment) something in the article itself.

    due_at, source  by when it must be answered, and what says so
    """

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, null=True, related_name="complaints")
    reason = models.CharField(max_length=20)
    words = models.TextField(blank=True)
    urgent = models.BooleanField()
    due_at = models.DateTimeField()
    source = models.CharField(max_length=300)
    state = models.CharField(max_length=10, choices=ComplaintState, default=ComplaintState.OPEN)
    answer = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("due_at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | ~Q(state="open") & Q(decided_at__isnull=False) & ~Q(answer=""),
                name="complaint_is_answered_in_words",
            ),
        )

    def __str__(self) -> str:
        return self.title


class Contact(SealedRow):
    """How a reader may be reached: apart from what they said, enciphered, and erased when its time is over."""

    SEALED = ("address",)

    comment = models.OneToOneField(Comment, on_delete=models.PROTECT, null=True, related_name="contact")
    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, null=True, related_name="contact")
    address = models.BinaryField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(comment__isnull=True, complaint__isnull=False)
                | Q(comment__isnull=False, complaint__isnull=True),
                name="contact_is_of_one_thing",
            ),
        )  # fmt: skip


class SpentChallenge(models.Model):
    """A riddle that was answered, rightly or not: it does for no second time. Forgotten once it would be too old."""

    nonce = models.CharField(max_length=40, primary_key=True)
    spent_at = models.DateTimeField(db_index=True)
