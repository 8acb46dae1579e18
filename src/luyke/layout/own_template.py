"""An office's own Word file, filled with what a document says. Its marks name, repeat and ask; they cannot do more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, ClassVar
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from luyke.files import Unreadable
from luyke.files.archive import Archive
from luyke.files.docx import timeless
from luyke.layout.cleaning import cleaned
from luyke.layout.errors import MissingPartError, TemplateError

_MOST = 200_000  # pieces that a template may write: more than any report has
_LONGEST = 2 * 2**20  # bytes of the text of a template with its marks: a hundred pages
_BROKEN = "Tệp mẫu không phải là tệp Word (.docx), hoặc đã hỏng."
_HYPERLINK = "/hyperlink"


def fill_template(template: bytes, values: Mapping[str, Any]) -> bytes:
    """The Word file with its marks replaced: `{{ trich_yeu }}`, `{%p for khoi in noi_dung %}`; see template_values.py.

    values  texts, numbers, lists and mappings of them; texts are text, whatever letters they hold
    Raises TemplateError with a sentence for marks that name what is not there or try to do more than be filled in, for
    a file that is none or that fetches something from elsewhere; MissingPartError. The same input gives the same bytes.
    """
    try:
        from docxtpl import DocxTemplate
        from jinja2 import TemplateError as Refused
        from jinja2 import TemplateSyntaxError, UndefinedError
    except ImportError as error:
        raise MissingPartError("điền tệp Word mẫu") from error
    from luyke.layout.marks import environment

    _looked_at(template)
    budget = _Budget()
    word = DocxTemplate(BytesIO(template))
    try:
        word.render(budget.counted(dict(values)), jinja_env=environment(), autoescape=True)
        made = BytesIO()
        word.save(made)
    except UndefinedError as error:
        raise TemplateError(f"Tệp mẫu nhắc tới điều không có: {error.message}.") from error
    except TemplateSyntaxError as error:
        raise TemplateError(f"Dấu điền trong tệp mẫu viết sai hoặc không được phép: {error.message}.") from error
    except (Refused, etree.XMLSyntaxError, PackageNotFoundError, ValueError, TypeError, KeyError) as error:
        raise TemplateError("Không điền được tệp mẫu: dấu điền cắt ngang bảng, đoạn, hoặc không được phép.") from error
    return timeless(made.getvalue())


def _looked_at(template: bytes) -> None:
    """Refuses what is no Word file, swells, or would have Word fetch something from elsewhere when it is opened."""
    try:
        with Archive(template) as archive:
            if "word/document.xml" not in archive.names:
                raise TemplateError(_BROKEN)
            for name in archive.names:
                if name.endswith(".rels"):
                    for tie in etree.fromstring(archive.read(name), etree.XMLParser(resolve_entities=False)):
                        outside = tie.get("TargetMode") == "External"
                        if outside and not tie.get("Type", "").endswith(_HYPERLINK):
                            raise TemplateError("Tệp mẫu lấy nội dung từ nơi khác khi mở; hãy bỏ liên kết ấy đi.")
                if name.startswith("word/") and name.endswith(".xml") and len(archive.read(name)) > _LONGEST:
                    raise TemplateError("Tệp mẫu dài quá một trăm trang; mẫu chỉ gồm khung và các chỗ điền.")
                if name.endswith("vbaProject.bin"):
                    raise TemplateError("Tệp mẫu có macro; hãy lưu lại thành .docx không macro.")
    except (Unreadable, etree.XMLSyntaxError, BadZipFile) as error:
        raise TemplateError(_BROKEN) from error


class _Budget:
    """How much a template may still write, over all its loops."""

    def __init__(self) -> None:
        self.left = _MOST

    def spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise TemplateError("Tệp mẫu lặp quá nhiều lần.")

    def counted(self, value: Any) -> Any:
        """The same values, their lists counting every step."""
        if isinstance(value, Mapping):
            return {str(key): self.counted(one) for key, one in value.items()}
        if isinstance(value, list | tuple):
            return _Counted(self, [self.counted(one) for one in value])
        return cleaned(value)


class _Counted(list[Any]):
    """A list that pays for each step over it."""

    __slots__: ClassVar = ("_budget",)

    def __init__(self, budget: _Budget, values: list[Any]) -> None:
        super().__init__(values)
        self._budget = budget

    def __iter__(self) -> Iterator[Any]:
        for value in super().__iter__():
            self._budget.spend()
            yield value
