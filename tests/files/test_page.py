"""The page: whole in itself, nothing of a document can run in it, everything in it can be reached."""

from __future__ import annotations

import re
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.files.marked_sample import document, marked

from luyke.files.marking.page import page
from luyke.model import Coverage, Document, Reading

HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror=alert(1)> "onmouseover="alert(1) &lt; </style> </title> '
    "đạt 1.250 tỷ đồng \u202eđảo chiều\u202c \x07"
)


class Elements(HTMLParser):
    """Every start tag with its attributes, in order, and the text outside style and script."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.text += data

    def having(self, name: str) -> Iterator[str]:
        return (attributes[name] for _, attributes in self.tags if name in attributes)


@pytest.fixture(scope="module")
def html() -> str:
    return page(marked())


def test_every_link_leads_to_a_place_on_the_page(html: str) -> None:
    elements = Elements(html)
    ids = list(elements.having("id"))
    assert len(ids) == len(set(ids))
    assert set(elements.having("href")) <= {f"#{name}" for name in ids}


def test_nothing_is_loaded_from_anywhere(html: str) -> None:
    assert re.findall(r"https?://|@import|url\(", html) == []
    assert [tag for tag, _ in Elements(html).tags if tag in ("link", "img", "iframe", "object", "form")] == []


def test_the_policy_lets_only_the_pages_own_style_and_script_in(html: str) -> None:
    policy = next(Elements(html).having("content"))
    for part in ("style", "script"):
        content = re.search(rf"<{part}>(.*?)</{part}>", html, re.DOTALL)
        assert content
        assert f"{part}-src 'sha256-{b64encode(sha256(content[1].encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_no_element_carries_script_or_style_of_its_own(html: str) -> None:
    names = {name for _, attributes in Elements(html).tags for name in attributes}
    assert [name for name in names if name.startswith("on") or name == "style"] == []


@pytest.mark.parametrize("where", ["name", "text", "subject", "finding", "note"])
def test_hostile_words_stay_words(where: str) -> None:
    given = document(name=HOSTILE if where == "name" else "a.docx", extra=HOSTILE if where == "text" else "")
    shown = marked(given)
    if where == "subject":
        figures = tuple(
            replace(figure, subject=HOSTILE, place=HOSTILE, issuer=HOSTILE) for figure in shown.reading.figures
        )
        shown = replace(shown, reading=replace(shown.reading, figures=figures))
    if where == "finding":
        findings = tuple(
            replace(one, message=HOSTILE, calculation=HOSTILE, suggestion=HOSTILE) for one in shown.findings
        )
        shown = replace(shown, findings=findings)
    if where == "note":
        shown = replace(shown, document=replace(given, notes=(HOSTILE,)))
    elements = Elements(page(shown))
    assert [tag for tag, _ in elements.tags].count("script") == 1
    assert "img" not in [tag for tag, _ in elements.tags]
    assert list(elements.having("onmouseover")) == []
    assert "<script>alert(1)</script>" in elements.text
    assert not {"\u202e", "\x07"} & set(page(shown))


def test_the_text_stands_whole_on_the_page(html: str) -> None:
    shown = re.sub(r"<script>.*|<style>.*?</style>", "", html, flags=re.DOTALL)
    words = re.sub(r'<span class="unseen">.*?</span>|<[^>]+>', "", shown)
    for line in document().text.replace("\t", "\n").splitlines():
        assert line.strip() in words


def test_a_figure_in_disagreement_says_so_in_words_and_in_its_class(html: str) -> None:
    assert (
        '<a class="figure error" id="n0" href="#s0">1.250 tỷ đồng<span class="unseen"> (mâu thuẫn)</span></a>' in html
    )
    assert '<a class="figure doubt" id="d' in html
    assert '<a class="figure note"' in html


def test_findings_stand_gravest_first_with_their_calculation(html: str) -> None:
    codes = re.findall(r'<span class="code">(\w+)</span>', html)
    assert codes == ["SUM101", "PER101", "REP301", "PCT102"]
    assert '<p class="calculation">1.000 + 200 = 1.200 tỷ đồng; ghi 1.250</p>' in html
    assert "Nhiều khả năng sai ở “1.250 tỷ đồng”; có thể đúng là 1.200." in html


def test_the_row_of_a_figure_tells_what_it_means_and_with_whom_it_stands(html: str) -> None:
    row = re.search(r'<tr id="s4">.*?</tr>', html, re.DOTALL)
    assert row
    for told in ("20,7%", "bán lẻ", "tốc độ tăng, giảm", "cùng kỳ năm trước"):
        assert told in row[0]
    total = re.search(r'<tr id="s0">.*?</tr>', html, re.DOTALL)
    assert total
    assert "11 tháng đầu năm 2021" in total[0]
    assert "Mâu thuẫn: 1.000 + 200 = 1.200 tỷ đồng; ghi 1.250 (với " in total[0]


def test_a_table_keeps_its_head_its_numbers_and_its_blanks(html: str) -> None:
    assert '<th scope="col" class="bold">Chỉ tiêu</th>' in html
    assert re.search(r'<td class="number"><a class="figure" [^>]*>1.379</a></td>', html)
    assert "<td></td>" in html


def test_a_page_with_nothing_wrong_says_so_and_is_short() -> None:
    shown = replace(marked(), findings=(), coverage=Coverage(figures=9, tested=2, held=2))
    html = page(shown)
    assert "Không phát hiện mâu thuẫn nào." in html
    assert "Đã đọc 9 số liệu · 2 quan hệ: 2 khớp." in html


def test_a_plain_text_without_blocks_is_shown_too() -> None:
    text = "Đạt 5 tỷ đồng.\r\n\r\nHết."
    shown = replace(marked(), document=Document(text, name="a.txt"), reading=Reading(text), findings=(), ties=())
    assert '<p class="paragraph">Đạt 5 tỷ đồng.</p>\n<p class="paragraph">Hết.</p>' in page(shown)


def test_figures_that_overlap_never_break_the_markup() -> None:
    shown = marked()
    first = shown.reading.figures[0]
    inner = replace(first, start=first.start + 2, end=first.end + 3, text="chồng")
    html = page(replace(shown, reading=replace(shown.reading, figures=(inner, *shown.reading.figures))))
    assert html.count("<a class=") == html.count("</a>") - html.count("<a href=")


def test_a_browser_runs_the_pages_own_script_and_none_of_the_documents(tmp_path: Path, chromium: str) -> None:
    hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script> đạt 1.250 tỷ đồng'
    path = tmp_path / "a.html"
    path.write_text(page(marked(document(name=hostile, extra=hostile))), encoding="utf-8")
    flags = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile", "--dump-dom"]
    shown = subprocess.run(
        [chromium, *flags, path.as_uri()], capture_output=True, timeout=60, check=True
    ).stdout.decode()
    assert '<details class="all">' in shown, "its own script closes the list of all figures"
    assert "<title>Kiểm tra số liệu: &lt;img" in shown
