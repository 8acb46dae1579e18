"""A filled workbook that is sent to a register: all of it is kept, or nothing and every wrong cell is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from luyke.files.limits import FILE_BYTES
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import reasons_of
from luyke.office.registers.rows import Intake
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import SheetRefusedError, sheet_read


def workbook_taken(
    request: HttpRequest, intake: Intake, *, at: datetime, back: str, name: str, done: str
) -> HttpResponse:
    """The answer to a workbook that is sent in the field "file".

    back  the address of the page that it is sent from, and `name` of that page; done: "Đã ghi {count} vụ từ tệp."
    """
    file = request.FILES.get("file")
    if file is None or file.size > FILE_BYTES:
        messages.error(request, _("Chưa chọn tệp, hoặc tệp quá lớn."))
        return redirect(back)
    try:
        said = intake.read(sheet_read(file.read(), file.name, intake.columns))
    except SheetRefusedError as refused:
        return _refused(request, back, name, (intake.told(f"{one}") for one in refused.errors))
    given = {"by": request.user, "at": at, "reason": request.POST.get("reason", ""),
             "overrides": reasons_of(request.POST)}  # fmt: skip
    try:
        made = intake.keep(said, given)
    except RulesBrokenError as refused:
        words = _("Dòng của ô {cell}: {why}")
        told = [words.format(cell=intake.cell(said, one.number), why=one.sentence) for one in refused.broken]
        return _refused(request, back, name, told)
    except RefusedError as refused:
        return _refused(request, back, name, refused.details or (refused.sentence,))
    added_tell(request, done, len(made))
    return redirect(back)


def added_tell(request: HttpRequest, done: str, count: int) -> None:
    """Says how much was added, in the words of the register; that nothing was new, where that is so."""
    messages.success(request, done.format(count=count) if count else _("Không có gì khác với điều đã ghi."))


def _refused(request: HttpRequest, back: str, name: str, errors: Iterable[str]) -> HttpResponse:
    context = {"errors": list(errors), "back": back, "name": name}
    return render(request, "registers/upload.html", context, status=422)
