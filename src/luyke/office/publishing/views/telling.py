"""What the views of articles share: the article of an address, and how an act is told of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils import timezone

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import desk
from luyke.office.publishing.models import Article


def article_of(request: HttpRequest, pk: int, permission: str) -> Article:
    """An article where the viewer has a permission. Raises Http404 for any other."""
    article = desk.article_get(viewer=request.user, pk=pk, permission=permission)
    if article is None:
        raise Http404
    return article


def told(request: HttpRequest, act: Callable[[datetime], object], done: str) -> None:
    """Does an act, and says that it is done, or why it was refused."""
    try:
        act(timezone.now())
    except RefusedError as refusal:
        messages.error(request, " ".join((refusal.sentence, *refusal.details)))
    else:
        messages.success(request, done)
