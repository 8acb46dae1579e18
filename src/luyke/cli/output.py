"""Where marked documents are written: a Word file or a page, beside or into a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from luyke.cli.sources import STANDARD_INPUT, Opened
from luyke.files import Unreadable
from luyke.files.marking.marked import Marked

_FORMS = (".docx", ".html")


@dataclass(frozen=True, slots=True)
class Output:
    """A plan for writing. `target` is a file when there is one document, otherwise a folder; None writes nothing."""

    target: Path | None
    suffix: str
    folder: bool
    day: date | None
    taken: set[Path] = field(default_factory=set)

    @classmethod
    def plan(cls, target: Path | None, form: str | None, day: date | None, *, alone: bool) -> Output:
        """The plan for one call. Raises Unreadable when the name does not tell how to write."""
        if target is None:
            return cls(None, "", False, day)
        suffix = target.suffix.lower()
        if alone and suffix in _FORMS and not target.is_dir():
            return cls(target, suffix, False, day)
        if alone and not target.is_dir() and form is None:
            raise Unreadable(f"--output “{target}”: tên tệp kết quả phải có đuôi .docx hoặc .html.")
        if target.is_file() or suffix in _FORMS:
            raise Unreadable(f"--output “{target}”: nhiều tệp đầu vào thì kết quả phải là một thư mục.")
        return cls(target, f".{form or 'html'}", True, day)

    def write(self, opened: Opened, marked: Marked) -> None:
        """Writes one marked document. Never over its own source. Raises Unreadable when the place cannot be written."""
        if self.target is None:
            return
        path = self._path(self.target, opened.name)
        try:
            if opened.data is None and path.exists() and path.samefile(opened.name):
                raise Unreadable(f"“{path}” là chính tệp đang kiểm tra; hãy đặt tên khác cho kết quả.")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._content(opened, marked))
        except OSError as error:
            raise Unreadable(f"không ghi được “{path}”; hãy kiểm tra thư mục và quyền ghi.") from error

    def _path(self, target: Path, source: str) -> Path:
        if not self.folder:
            return target
        name = "đầu vào chuẩn" if source == STANDARD_INPUT else Path(source).name
        path = target / f"{name}{self.suffix}"
        count = 1
        while path in self.taken:
            count += 1
            path = target / f"{name} ({count}){self.suffix}"
        self.taken.add(path)
        return path

    def _content(self, opened: Opened, marked: Marked) -> bytes:
        if self.suffix == ".html":
            from luyke.files.marking.page import page

            return page(marked).encode()
        from luyke.files.marking.word import commented

        original = opened.original() if marked.document.media == "docx" else None
        return commented(marked, original, day=self.day)
