"""The check for everyone: a text or a file in, the page of `luyke check` out; nothing is kept."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from luyke.files.marking.page import hash_of
from luyke.office.public.checking import bounds
from luyke.office.public.checking.running import BusyError, TooLongError, answer_of
from luyke.office.public.uploads import TooLargeError, sent
from luyke.office.public.views.kept import kept, page
from luyke.office.ui.doors import public
from luyke.office.ui.downloads import download
from luyke.office.ui.visits import Visits, address_of

CAME = Visits(bounds.CHECKS, bounds.WITHIN)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SAMPLE = (
    "Thu ngân sách trên địa bàn 10 tháng ước đạt 412,5 tỷ đồng, gồm thu nội địa 371,5 tỷ đồng và thu khác 21 tỷ đồng.\n"
    "Tháng 10 các chợ và siêu thị bán ra 96,4 tỷ đồng, tăng 12,8% so với tháng 10 năm trước (88,1 tỷ đồng)."
)


@public
@csrf_exempt  # it changes nothing, and answers whoever asks with what they themselves sent
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """The form; sent, what was found."""
    return _checked(request) if request.method == "POST" else _form(request)


@kept
def _form(request: HttpRequest, at: datetime) -> HttpResponse:
    return page("public/check.html", at, text=_SAMPLE if "mau" in request.GET else "", **_BOUNDS)


def _checked(request: HttpRequest) -> HttpResponse:
    if not CAME.admit(address_of(request), time.monotonic()):
        minutes = bounds.WITHIN // 60
        return _told(_("Vừa nhận {count} văn bản từ nơi này trong {minutes} phút; hãy đợi rồi gửi tiếp.").format(
            count=bounds.CHECKS, minutes=minutes), 429)  # fmt: skip
    try:
        fields, files = sent(request, bounds.FILE_BYTES)
    except TooLargeError:
        return _told(_("Tệp lớn hơn {most} MB, trang này không nhận.").format(most=bounds.FILE_BYTES // 2**20), 413)
    text, file, word = fields.get("text", ""), files.get("file"), fields.get("form") == "word"
    if file is not None and file.size:
        return _answered(request, file.read(), file.name, word)
    if not text.strip():
        return _told(_("Chưa có gì để kiểm tra; dán văn bản hoặc chọn tệp."), 400)
    data = text.encode("utf-8", "ignore")
    if len(data) > bounds.TEXT_BYTES:
        return _told(_("Văn bản dán vào dài quá; hãy tách ra rồi kiểm tra từng phần."), 413)
    return _answered(request, data, _("Văn bản dán vào"), word, text)


def _answered(request: HttpRequest, data: bytes, name: str, word: bool, text: str = "") -> HttpResponse:
    above = format_html('<p><a href="{}">{}</a> · <a href="{}">{}</a> · {}</p>', request.path,
                        _("Kiểm tra văn bản khác"), reverse("public:front"), _("Số liệu công khai"),
                        _("Máy chủ không giữ lại gì của văn bản này."))  # fmt: skip
    try:
        answer = answer_of(data, name, word=word, above=above)
    except BusyError:
        return _told(_("Máy chủ đang đọc văn bản của người khác; hãy gửi lại sau ít giây."), 503, text)
    except TooLongError:
        return _told(_("Đọc quá {most} giây chưa xong nên đã dừng; hãy tách văn bản ra rồi kiểm tra từng phần.").format(
            most=bounds.SECONDS), 413, text)  # fmt: skip
    if answer.refused:
        return _told(answer.refused, 422, text)
    named = _("{name} - đã kiểm tra.docx").format(name=Path(name).stem)
    return _unkept(download(answer.content, named, _WORD) if word else _shown(answer.content))


@csp_update({"style-src": [f"'{hash_of('page.css')}'"], "script-src": [f"'{hash_of('page.js')}'"]})
def _shown(content: bytes) -> HttpResponse:
    return HttpResponse(content)


def _told(sentence: str, status: int, text: str = "") -> HttpResponse:
    answer = _unkept(page("public/check.html", timezone.now(), status, sentence=sentence, text=text, **_BOUNDS))
    if status in (429, 503):
        answer["Retry-After"] = str(bounds.WITHIN if status == 429 else bounds.WAITING)
    return answer


def _unkept(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "no-store"
    return answer


_BOUNDS = {"largest": bounds.FILE_BYTES // 2**20, "pages": bounds.PDF_PAGES, "seconds": bounds.SECONDS}
