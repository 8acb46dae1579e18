"""The check for everyone: what it says, what it refuses, and that it keeps nothing."""

from __future__ import annotations

import io
import logging
import multiprocessing
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import docx
import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from luyke.files import Unreadable
from luyke.office.public.checking import bounds, running
from luyke.office.public.checking.child import refuse_strangers
from luyke.office.public.views.check import CAME
from luyke.office.ui.visits import Visits, address_of

WRONG = "Thu ngân sách ước đạt 412,5 tỷ đồng, gồm thu nội địa 371,5 tỷ đồng và thu khác 21 tỷ đồng."
SECRET = "câu này chỉ mình tôi biết, số điện thoại của dì Bảy ở cuối ngõ"
_ADDRESS = "/cong-khai/kiem-tra/"


@pytest.fixture(autouse=True)
def nobody_came() -> Iterator[None]:
    """Each test is the first visitor."""
    CAME.forget()
    yield
    CAME.forget()


@pytest.fixture
def send(client: Client, db: None) -> Callable[..., HttpResponse]:
    """Sends a text, or a file under a name."""

    def sending(text: str = "", file: bytes | None = None, name: str = "bao-cao.txt", **more: str) -> HttpResponse:
        files = {} if file is None else {"file": SimpleUploadedFile(name, file)}
        return client.post(_ADDRESS, {"text": text, **files, **more})

    return sending


def _packed(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packing:
        packing.writestr(name, content)
    return held.getvalue()


def test_a_pasted_text_is_answered_with_the_calculation_written_out(send: Callable[..., HttpResponse]) -> None:
    answer = send(WRONG)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert "SUM101" in said
    assert "392,5" in said, "the sum of the parts"
    assert "Máy chủ không giữ lại gì" in said
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "sha256-" in policy


@pytest.mark.parametrize(
    ("media", "status"), [("application/x-www-form-urlencoded", 200), ("application/json", 400), ("", 400)]
)
def test_a_program_may_send_a_plain_form_and_what_is_no_form_is_told_so(
    media: str, status: int, client: Client, db: None
) -> None:
    answer = client.post(_ADDRESS, urlencode({"text": WRONG}), content_type=media)
    assert answer.status_code == status
    assert ("SUM101" in answer.content.decode()) == (status == 200)


def test_a_word_file_comes_back_with_comments(send: Callable[..., HttpResponse]) -> None:
    answer = send(WRONG, form="word")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as package:
        assert "SUM101" in package.read("word/comments.xml").decode()


def test_markup_in_a_text_stays_text(send: Callable[..., HttpResponse]) -> None:
    said = send(WRONG + " <script>alert(1)</script><img src=x onerror=alert(1)>").content.decode()
    assert "<script>alert" not in said
    assert "<img" not in said


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (_packed("word/document.xml", b"0" * 70_000_000), "có thể là tệp phá hoại"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "ảnh vẽ SVG"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 100, "Trang này nhận Word"),
        (WRONG.encode() + _packed("x.txt", b"x"), "vừa là một loại này vừa là tệp nén"),
        (b"<html>" + b" " * 40 + b"%PDF-1.7\n", "Trước phần PDF còn có nội dung khác"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + b"\x22\0",
         "đặt mật khẩu"),
        (b"{\\rtf1 xin}", "Trang này nhận Word"),
    ],
    ids=["bomb", "svg", "picture", "text-and-zip", "html-and-pdf", "locked", "rtf"],
)  # fmt: skip
def test_hostile_files_are_refused_in_a_sentence(file: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        refuse_strangers(file)


def test_a_refusal_is_told_on_the_page(send: Callable[..., HttpResponse]) -> None:
    answer = send(file=b"{\\rtf1 xin}", name="a.rtf")
    assert answer.status_code == 422
    assert "Trang này nhận Word" in answer.content.decode()


def test_what_is_too_large_is_refused(send: Callable[..., HttpResponse]) -> None:
    assert send(file=b"a" * (bounds.FILE_BYTES + 1)).status_code == 413
    assert send("a " * bounds.TEXT_BYTES).status_code == 413
    assert send(file=b"x. " * (bounds.LETTERS // 3 + 1)).status_code == 422


def test_reading_that_takes_too_long_is_ended(
    send: Callable[..., HttpResponse], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "_LINE", ["sleep", "60"])
    monkeypatch.setattr(bounds, "SECONDS", 0.05)
    answer = send(WRONG)
    assert answer.status_code == 413
    assert WRONG in answer.content.decode(), "what was typed is not lost"


def test_a_third_who_comes_at_once_is_asked_to_wait(
    send: Callable[..., HttpResponse], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        assert running._PLACES.acquire(blocking=False)
    try:
        answer = send(WRONG)
    finally:
        for _ in range(2):
            running._PLACES.release()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, str(bounds.WAITING))


def test_who_comes_too_often_waits(send: Callable[..., HttpResponse], monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(bounds.CHECKS):
        assert send("").status_code == 400
    answer = send("")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, str(bounds.WITHIN))
    assert "hãy đợi rồi gửi tiếp" in answer.content.decode()


def test_visits_are_counted_by_address_and_forgotten_in_time() -> None:
    came = Visits(2, 10)
    assert [came.admit("a", now) for now in (1, 2, 3)] == [True, True, False]
    assert came.admit("b", 3)
    assert came.admit("a", 11.5)


def test_a_house_of_ipv6_is_one_address(rf: object, settings: object) -> None:
    assert address_of(rf.get("/", REMOTE_ADDR="2001:db8::1")) == address_of(rf.get("/", REMOTE_ADDR="2001:db8::2"))
    settings.BEHIND_PROXY = True
    asked = rf.get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": "1.1.1.1, 192.0.2.7"})
    assert address_of(asked) == "192.0.2.7", "what the nearest proxy saw, not what the visitor says"


def test_nothing_is_kept(
    send: Callable[..., HttpResponse], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    written: list[str] = []
    opening = os.open

    def watched(path: object, flags: int, *rest: object, **named: object) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            written.append(str(path))
        return opening(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", watched)
    caplog.set_level(logging.DEBUG)
    long = f"{SECRET}. {WRONG}\n" * 20_000  # more than Django holds in memory by itself
    for answer in (send(WRONG + SECRET), send(file=(WRONG + SECRET).encode()), send(file=long.encode()),
                   send(file=_packed("word/document.xml", SECRET.encode()), name="a.docx")):  # fmt: skip
        assert answer.headers["Cache-Control"] == "no-store"
        assert not answer.cookies
    assert SECRET not in caplog.text
    assert list(tmp_path.iterdir()) == []
    assert not [path for path in written if not path.startswith("/dev/")]
    for model in apps.get_models():
        for row in model._default_manager.values():
            assert SECRET not in str(row), model


def _locked_pdf() -> bytes:
    """A PDF that asks for a password: what its dictionary of encryption holds fits no empty one."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % len(made)
    return made + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def _word(padding: int) -> bytes:
    """A Word file with a picture that cannot be packed any smaller."""
    held = io.BytesIO()
    made = docx.Document()
    made.add_paragraph(WRONG)
    made.save(held)
    with zipfile.ZipFile(held, "a") as packing:
        packing.writestr("word/media/image1.jpeg", os.urandom(padding))
    return held.getvalue()


def test_a_locked_pdf_is_refused_in_a_sentence(send: Callable[..., HttpResponse]) -> None:
    answer = send(file=_locked_pdf(), name="bao-cao.pdf")
    assert answer.status_code == 422
    assert "mật khẩu" in answer.content.decode().partition("Chưa kiểm tra được.")[2].partition("</p>")[0]


def test_a_word_file_is_read_up_to_ten_megabytes(send: Callable[..., HttpResponse]) -> None:
    least = len(_word(0))
    answer = send(file=_word(bounds.FILE_BYTES - least - 100), name="bao-cao.docx")
    assert answer.status_code == 200
    assert "SUM101" in answer.content.decode()
    answer = send(file=_word(bounds.FILE_BYTES - least + 100), name="bao-cao.docx")
    assert answer.status_code == 413
    assert "Tệp lớn hơn 10 MB" in answer.content.decode()


def test_processes_that_serve_count_together() -> None:
    """The table is made before they part, as the server does (it loads the office first)."""
    came, parted = Visits(5, 10), multiprocessing.get_context("fork")
    others = [parted.Process(target=came.admit, args=("a", 1)) for _ in range(4)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert [came.admit("a", 2), came.admit("a", 2)] == [True, False]
