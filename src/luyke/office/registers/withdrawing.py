"""What was added by mistake is taken away again, for a reason, while nothing rests on it. The act stays recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.db.models import Model, ProtectedError
from django.db.models.deletion import Collector
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from luyke.office.audit.services import Draft
from luyke.office.collection.refusals import RefusedError

_LONGEST = 400


def reason_given(reason: str) -> str:
    """The reason of a withdrawal. Raises RefusedError without one."""
    reason = reason.strip()
    if not reason:
        raise RefusedError("Bỏ điều ghi nhầm phải nêu lý do.", field="reason")
    return reason[:_LONGEST]


def is_free(*rows: Model) -> bool:
    """Whether nothing but these rows themselves points at them: the keys of all apps are asked."""
    own = {(type(row), row.pk) for row in rows}
    for row in rows:
        try:
            Collector(using=row._state.db, origin=row).collect([row])
        except ProtectedError as refused:
            if any((type(one), one.pk) not in own for one in refused.protected_objects):
                return False
    return True


def rows_withdraw(*rows: Model, entry: Draft, reason: str, scope: str, held: str) -> None:
    """Takes rows away in their order; what happened stands in the entry. Inside the act that does it.

    Raises RefusedError with the sentence `held` where anything else rests on them: nothing of the act is done then.
    """
    last = rows[-1]
    entry.of(last, f"{last}", scope=scope, reason=reason_given(reason))
    try:
        for row in rows:
            row.delete()
    except ProtectedError:
        raise RefusedError(held) from None


def withdrawal_taken(
    request: HttpRequest, withdraw: Callable[..., object], *, at: datetime, back: str, onward: str
) -> HttpResponse:
    """The answer to the form of `registers/_withdraw.html`: back to the page with why not, or onward to the list."""
    try:
        withdraw(reason=request.POST.get("reason", ""), by=request.user, at=at)
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect(back)
    messages.success(request, _("Đã bỏ khỏi sổ; việc này và lý do được ghi vào nhật ký."))
    return redirect(onward)
