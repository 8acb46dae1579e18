"""The whole page: head, findings, text, figures, with style and script inside."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from luyke.files.marking.marked import Marked
from luyke.files.marking.page.escape import safe
from luyke.files.marking.page.index import Index
from luyke.files.marking.page.lists import figures_of, findings_of
from luyke.files.marking.page.text import text_of
from luyke.files.marking.wording import coverage_sentence, verdict_sentence


def page(marked: Marked, *, above: str = "") -> str:
    """One standalone HTML page. The policy in its head lets nothing run or load but the page's own style and script.

    above  HTML that a site puts over it: the way back
    """
    index = Index(marked)
    style, script = _part("page.css"), _part("page.js")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"style-src '{hash_of('page.css')}'; script-src '{hash_of('page.js')}'"
    )
    name = safe(marked.document.name or "Văn bản")
    notes = "".join(f"<p>{safe(note)}</p>" for note in marked.document.notes)
    count = len(index.figures)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="vi"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{safe(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>Kiểm tra số liệu: {name}</title>",
            f"<style>{style}</style></head><body>",
            '<a class="skip" href="#text">Đến văn bản</a>',
            f"<header>{above}<h1>{name}</h1>",
            f'<p class="lead">{safe(verdict_sentence(marked))}</p><p>{safe(coverage_sentence(marked.coverage))}</p>',
            f"{notes}</header>",
            '<main><section class="findings" aria-labelledby="findings"><h2 id="findings">Phát hiện</h2>',
            *findings_of(index),
            '</section><article class="text" id="text" aria-label="Văn bản">',
            *text_of(index),
            "</article>",
            f'<details open class="all"><summary>Tất cả {count} số liệu đã đọc</summary><table>',
            *figures_of(index),
            "</table></details></main>",
            '<aside id="card" tabindex="-1" aria-labelledby="card-name" hidden><h2 id="card-name"></h2>'
            '<dl></dl><button type="button">Đóng (Esc)</button></aside>',
            f"<script>{script}</script></body></html>",
            "",
        ]
    )


def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def hash_of(name: str) -> str:
    """By which a policy knows the page's own style ("page.css") or script ("page.js")."""
    return f"sha256-{b64encode(sha256(_part(name).encode()).digest()).decode()}"
