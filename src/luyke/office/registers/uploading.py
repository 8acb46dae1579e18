"""A filled workbook that is sent to a register: all of it is kept, or nothing and every wrong cell is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from datetime import datetime
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from luyke.files.limits import FILE_BYTES
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import reasons_of
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import SheetRefusedError

Read = TypeVar("Read")


def workbook_taken(
    request: HttpRequest, *, at: datetime, back: str, name: str, done: str, read: Callable[[bytes, str], Read],
    keep: Callable[[Read, Mapping[str, object]], Sized], cell: Callable[[Read, int], str] | None = None,
) -> HttpResponse:  # fmt: skip
    """The answer to a workbook that is sent in the field "file".

    back  the address of the page that it is sent from, and `name` of that page; done: "Đã ghi {count} vụ từ tệp."
    read  what the workbook says, of its content and name
    keep  records that and gives what is new; told by whom, when, for which `reason` and with which `overrides`
    cell  where a broken rule's thing stands, by its number among what was read; without it the rule's sentence says so
    """
    file = request.FILES.get("file")
    if file is None or file.size > FILE_BYTES:
        messages.error(request, _("Chưa chọn tệp, hoặc tệp quá lớn."))
        return redirect(back)
    try:
        said = read(file.read(), file.name)
    except SheetRefusedError as refused:
        return _refused(request, back, name, refused.errors)
    given = {"by": request.user, "at": at, "reason": request.POST.get("reason", ""),
             "overrides": reasons_of(request.POST)}  # fmt: skip
    try:
        made = keep(said, given)
    except RulesBrokenError as refused:
        words = _("Dòng của ô {cell}: {why}")
        told = [words.format(cell=cell(said, one.number), why=one.sentence) if cell else one.sentence
                for one in refused.broken]  # fmt: skip
        return _refused(request, back, name, told)
    except RefusedError as refused:
        return _refused(request, back, name, refused.details or (refused.sentence,))
    messages.success(request, done.format(count=len(made)))
    return redirect(back)


def _refused(request: HttpRequest, back: str, name: str, errors: Sequence[str]) -> HttpResponse:
    context = {"errors": errors, "back": back, "name": name}
    return render(request, "registers/upload.html", context, status=422)
